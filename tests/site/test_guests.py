"""The server of a preview answers to its own names, and to no other."""

from __future__ import annotations

import http.client
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from tests.site.small import small, whole

from reviewsite.site.guests import known

Write = Callable[[Mapping[str, str | bytes]], Path]
OWN = ("localhost", "LOCALHOST:8000", "localhost.", "127.0.0.1", "127.0.0.1:8000", "[::1]:8000")
OTHERS = (
    *("evil.example", "evil.example:8000", "127.0.0.1.evil.example", "localhost.evil.example"),
    *("", ":8000", "127.0.0.1@evil.example", "evil.example@127.0.0.1", "evil.example#localhost"),
    *("localhost/evil", "localhost?x", "[::1", "127.0.0.1:port", "localhost, evil.example"),
    *("10.0.0.1", "192.168.1.2:8000", "[fe80::1]:8000"),
)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1"])
def test_a_server_of_this_machine_alone(host: str) -> None:
    """Is called by the names of this machine."""
    assert [one for one in OWN if not known(one, host)] == []
    assert [one for one in OTHERS if known(one, host)] == []


def test_a_server_that_has_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """Is called by that as well; one for every address by any address, and the machine's name."""
    assert known("desk.council.example:8000", "desk.council.example")
    assert not known("other.council.example", "desk.council.example")
    assert known("192.168.1.2:8000", "192.168.1.2")
    assert not known("192.168.1.3:8000", "192.168.1.2")
    monkeypatch.setattr(socket, "gethostname", lambda: "Desk")
    for host in ("0.0.0.0", "::"):
        for name in ("192.168.1.2:8000", "[fe80::1]", "desk:8000", "desk.local", *OWN):
            assert known(name, host), name
        for name in ("evil.example", "192.168.1.2.evil.example", "desk.evil.example", ""):
            assert not known(name, host), name


@pytest.fixture
def served(workspace: Write) -> Iterator[tuple[str, int]]:
    """A draft, served on a free port of this machine."""
    root = workspace(whole(small("secret", "northmoor", "draft")))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "reviewsite", "serve", "--address", f"127.0.0.1:{port}"]
    with (root / "log").open("w") as log:
        server = subprocess.Popen(command, cwd=root, stdout=log, stderr=log)
        try:
            while True:
                try:
                    socket.create_connection(("127.0.0.1", port)).close()
                    break
                except ConnectionError:
                    assert server.poll() is None, (root / "log").read_text()
                    time.sleep(0.1)
            yield "127.0.0.1", port
        finally:
            server.terminate()
            server.wait()


def asked(served: tuple[str, int], path: str, host: str) -> tuple[int, bytes]:
    """What a browser gets that asks for a page by some name."""
    connection = http.client.HTTPConnection(*served)
    connection.putrequest("GET", path, skip_host=True)
    connection.putheader("Host", host)
    connection.endheaders()
    answer = connection.getresponse()
    found = answer.status, answer.read()
    connection.close()
    return found


def test_drafts_are_shown_to_nobody_else(served: tuple[str, int]) -> None:
    """A page that leads its own name here reads nothing: no page, no data, no word of what is or is
    not there, nor whether anything has changed."""
    name = f"{served[0]}:{served[1]}"
    status, page = asked(served, "/reviews/secret/index.html", name)
    assert status == 200
    assert b"Peer review" in page
    told = set()
    for path in ("/reviews/secret/index.html", "/", "/nowhere.html", "/livereload/0/0"):
        for host in ("evil.example", f"{name}.evil.example", f"evil.example:{served[1]}"):
            status, said = asked(served, path, host)
            assert status == 421
            told.add(said)
    assert len(told) == 1
    assert asked(served, "/nowhere.html", name)[0] == 404
