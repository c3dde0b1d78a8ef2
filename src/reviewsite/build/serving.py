"""The server of a live preview, on the author's own machine: every page says of a mistake where it
is until it is mended.
"""

from __future__ import annotations

import errno
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

from reviewsite.build.preview import Preview, Shown
from reviewsite.site import links
from reviewsite.site.guests import known

OWN = "/_reviewsite/"
"""Below it are the script that every page gets and what it listens to."""
PAUSE = 0.2
"""Seconds between two looks at the files."""
EMPTY = (
    '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Preview</title></head>'
    "<body><h1>There is nothing to show yet</h1></body></html>"
)


class _Handler(SimpleHTTPRequestHandler):
    """Hands out the tree to this machine: each page with the script that listens."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: Any, state: Shown, host: str, **more: Any) -> None:
        self.state = state
        self.host = host
        super().__init__(*args, **more)

    def do_GET(self) -> None:
        """A page, a file, or what has happened since."""
        if not self._asked_here():
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
            return
        where = urlsplit(self.path).path
        if where.startswith(f"{OWN}events/"):
            self._events(where.removeprefix(f"{OWN}events"))
        elif where == f"{OWN}live.js":
            script = (files("reviewsite.build") / "live.js").read_bytes()
            self._whole(HTTPStatus.OK, "text/javascript; charset=utf-8", script)
        else:
            super().do_GET()

    def do_HEAD(self) -> None:
        """The same without the body."""
        if self._asked_here():
            super().do_HEAD()
        else:
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)

    def _asked_here(self) -> bool:
        return known(self.headers.get("Host", ""), self.host)

    def send_head(self) -> BytesIO | Any:
        """A page with the script in it; any other file as it is."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() and self.path.endswith("/") else path
        if path.suffix == ".html" and path.is_file():
            return self._page(HTTPStatus.OK, path.read_text(encoding="utf-8"))
        return super().send_head()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The site's own page for what is not there."""
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        missing = Path(self.directory) / links.MISSING
        there = missing.is_file()
        html = missing.read_text(encoding="utf-8") if there else EMPTY
        made = self._page(HTTPStatus.NOT_FOUND if there else HTTPStatus.SERVICE_UNAVAILABLE, html)
        if made:
            self.wfile.write(made.getvalue())

    def _page(self, status: HTTPStatus, html: str) -> BytesIO:
        script = f'<script src="{OWN}live.js?{self.state.of(self.path)}" defer></script>'
        return self._whole(
            status,
            "text/html; charset=utf-8",
            html.replace("</body>", f"{script}</body>", 1).encode(),
            send=False,
        )

    def _whole(self, status: HTTPStatus, kind: str, body: bytes, send: bool = True) -> BytesIO:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if send:
            self.wfile.write(body)
        return BytesIO(body)

    def _events(self, path: str) -> None:
        """What there is for a page, and whatever comes after, until the page is left."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        seen: object = None
        while True:
            seen = self.state.after(seen, path, 10)
            told = json.dumps({"made": seen[0], "faults": seen[1]})
            try:
                self.wfile.write(f"data: {told}\n\n".encode())
                self.wfile.flush()
            except OSError:
                return

    def end_headers(self) -> None:
        """Nothing is kept by the browser: the next look is at what is there then."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: what is said on the terminal is of the author's files."""


@contextmanager
def bound(tree: Path, address: str, state: Shown) -> Iterator[ThreadingHTTPServer]:
    """A server for a tree at `host:port`, closed at the end. Until it is started, readers wait.

    Raises `ValueError` for what is no address, and for one that another program has.
    """
    host, _, port = address.rpartition(":")
    if not host or not port.isdigit() or int(port) > 65535:
        raise ValueError(f"{address} is no address: write HOST:PORT, such as 127.0.0.1:8000")
    handler = partial(_Handler, directory=str(tree), state=state, host=host.strip("[]"))
    try:
        server = ThreadingHTTPServer((host.strip("[]"), int(port)), handler)
    except OSError as problem:
        if problem.errno != errno.EADDRINUSE:
            raise
        raise ValueError(
            f"{address} is taken: another program, or another preview, has it. "
            f"Choose another: reviewsite serve --address {host}:{int(port) + 1}"
        ) from None
    server.daemon_threads = True
    with server:
        yield server


def watch(preview: Preview, server: ThreadingHTTPServer) -> None:
    """Build after each change, until interrupted. A large workspace is looked at less often.

    The first build may use several processes; once there are threads, no process is split off.
    """
    seen = preview.look("")
    preview.request = replace(preview.request, jobs=1)
    Thread(target=server.serve_forever, daemon=True).start()
    while True:
        began = time.monotonic()
        seen = preview.look(seen)
        time.sleep(max(PAUSE, min(2.0, (time.monotonic() - began) / 4)))
