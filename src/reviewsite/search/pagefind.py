"""Pagefind's indexing service, spoken to directly.

The Python package that comes with it sleeps a tenth of a second before each answer that it reads:
2,000 records take it more than three minutes, and this reader less than a second. The protocol is
the package's own: each message is JSON in base64, ended by a comma, one answer to each request.
"""

from __future__ import annotations

import base64
import json
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from io import BufferedReader, BufferedWriter
from itertools import islice
from typing import Any, cast

AT_ONCE = 16
"""So many requests are sent before their answers are read: the answers must fit into the pipe
between the two processes, or each would wait for the other."""
CHUNK = 1 << 20

Payload = Mapping[str, Any]


class PagefindError(OSError):
    """The indexing service could not be started, or did not do what it was asked: a fault of the
    machine or of ours, never of an author."""


def index(records: Iterable[Payload]) -> dict[str, bytes]:
    """Have records indexed, in their order, and get the files of the index by their path.

    A record is what Pagefind calls one: `url`, `content`, `language` and `meta`. Raises
    `PagefindError` where the service cannot be started, stops, or refuses a record.
    """
    with _service() as service:
        number = service.ask({"type": "NewIndex", "config": {"keep_index_url": True}})["index_id"]
        service.ask_all({"type": "AddRecord", "index_id": number, **one} for one in records)
        answer = service.ask({"type": "GetFiles", "index_id": number})
    return {one["path"]: base64.b64decode(one["content"]) for one in answer["files"]}


class _Service:
    """A running process of the service."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._read = bytearray()
        self._sent = 0

    def ask(self, payload: Payload) -> Payload:
        """Send one request and wait for its answer."""
        self._send(payload)
        return self._answer()

    def ask_all(self, payloads: Iterable[Payload]) -> None:
        """Send many requests, some of them before the answers to earlier ones have come."""
        waiting = iter(payloads)
        while some := list(islice(waiting, AT_ONCE)):
            for payload in some:
                self._send(payload)
            for _ in some:
                self._answer()

    def _send(self, payload: Payload) -> None:
        self._sent += 1
        message = json.dumps({"message_id": self._sent, "payload": payload})
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(base64.b64encode(message.encode()) + b",")
            self._process.stdin.flush()
        except OSError as problem:
            raise self._stopped() from problem

    def _answer(self) -> Payload:
        answers = cast(BufferedReader, self._process.stdout)
        start = 0
        while (end := self._read.find(b",", start)) < 0:
            start = len(self._read)
            more = answers.read1(CHUNK)
            if not more:
                raise self._stopped()
            self._read += more
        message, self._read = self._read[:end], self._read[end + 1 :]
        payload: Payload = json.loads(base64.b64decode(message))["payload"]
        if payload["type"] == "Error":
            raise PagefindError(f"Pagefind refused a record: {payload['message']}")
        return payload

    def _stopped(self) -> PagefindError:
        code = self._process.wait(timeout=10)
        return PagefindError(f"Pagefind stopped before it was done (exit code {code})")


def _program() -> Traversable:
    """The service's program, as the package `pagefind-bin` ships it."""
    try:
        folder = files("pagefind_bin")
    except ModuleNotFoundError as problem:
        raise PagefindError("Pagefind is not installed: install pagefind-bin") from problem
    for name in ("pagefind", "pagefind.exe"):
        if (folder / name).is_file():
            return folder / name
    raise PagefindError("the package pagefind-bin does not hold its program: install it again")


@contextmanager
def _service() -> Iterator[_Service]:
    with as_file(_program()) as program:
        try:
            process = subprocess.Popen(
                [program, "--service"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        except OSError as problem:
            what = f"Pagefind cannot be started: {problem.strerror}"
            raise PagefindError(problem.errno, what, str(program)) from problem
        with process:
            try:
                yield _Service(process)
            finally:
                process.kill()
                # What it never read is given up.
                with suppress(OSError):
                    cast(BufferedWriter, process.stdin).close()
