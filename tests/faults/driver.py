"""Runs commands of the program in forked copies of one warm process, with a fault in each.

A process of its own, so that a test's threads are not forked: it reads one JSON request a line and
answers with one. `python -m tests.faults.driver`.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import tempfile
import traceback
from pathlib import Path
from typing import Any

from mkdocs.__main__ import cli as mkdocs
from tests.faults.injecting import Disk

from reviewsite.cli import editions, main
from reviewsite.site import Shell, open_shell

SHELLS: dict[Path, Shell] = {}
"""Templates are compiled once for all runs."""


def shell(config: Path) -> Shell:
    """A workspace's shell, opened once."""
    path = config.resolve()
    if path not in SHELLS:
        SHELLS[path] = open_shell(path)
    return SHELLS[path]


def run(request: dict[str, Any]) -> dict[str, Any]:
    """Run a command in a forked process and say what became of it."""
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as told:
        number = os.fork()
        if number == 0:
            _child(request, said.fileno(), told.fileno())
        _, status = os.waitpid(number, 0)
        said.seek(0)
        told.seek(0)
        outcome = json.loads(told.read() or b"{}")
        text = said.read().decode(errors="replace")
    code = os.waitstatus_to_exitcode(status)
    return {"kinds": [], "struck": "", **outcome, "code": code, "said": text}


def _child(request: dict[str, Any], said: int, told: int) -> None:
    code = 70
    try:
        os.dup2(said, 1)
        os.dup2(said, 2)
        os.chdir(request["cwd"])
        tempfile.tempdir = request["home"]
        disk = Disk(request["home"], request["fault"], request["at"])
        disk.install()
        try:
            if request["program"] == "mkdocs":
                mkdocs(request["args"], prog_name="mkdocs")
            else:
                main(request["args"])
        except SystemExit as leaving:
            code = leaving.code if isinstance(leaving.code, int) else 0
        except BaseException:
            traceback.print_exc()
            code = 70
        with contextlib.suppress(Exception):
            sys.stdout.flush()
            sys.stderr.flush()
        disk.home = "/nowhere"
        os.write(told, json.dumps({"kinds": disk.kinds, "struck": disk.struck}).encode())
    finally:
        os._exit(code)


def warm(request: dict[str, Any]) -> None:
    """Run the command here, without a fault, so that every copy starts where this one ends."""
    os.chdir(request["cwd"])
    with Path(os.devnull).open("w") as nothing, contextlib.redirect_stdout(nothing):
        try:
            main(request["args"])
        except SystemExit as leaving:
            if leaving.code:
                raise RuntimeError(f"exit code {leaving.code}") from leaving


def serve() -> None:
    """Answer requests until there are no more."""
    editions.open_shell = shell
    for line in sys.stdin:
        request = json.loads(line)
        if request["program"] == "warm":
            warm(request)
            answer: dict[str, Any] = {}
        else:
            answer = run(request)
        sys.__stdout__.write(json.dumps(answer) + "\n")
        sys.__stdout__.flush()


if __name__ == "__main__":
    serve()
