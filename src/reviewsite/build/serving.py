"""Live preview on the author's own machine: a build after each change, and pages that know of it.

What is served is the tree that `build --preview` makes. A review with a mistake in it stays as it
was last made, and every page says where the mistake is until it is mended.
"""

from __future__ import annotations

import errno
import json
import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from hashlib import sha256
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from threading import Condition, Thread
from typing import Any
from urllib.parse import urlsplit

from reviewsite.assemble.everything import lines_of
from reviewsite.build.run import BrokenTreeError, Outcome, Request, build
from reviewsite.diagnostics import Diagnostic, Severity
from reviewsite.model.kinds import REVIEWS
from reviewsite.reports import text
from reviewsite.site import Shell, links, open_shell
from reviewsite.site.guests import known
from reviewsite.site.tree import read

OWN = "/_reviewsite/"
"""Below it are the script that every page gets and what it listens to."""
PAUSE = 0.2
"""Seconds between two looks at the files."""
EMPTY = (
    '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Preview</title></head>'
    "<body><h1>There is nothing to show yet</h1></body></html>"
)


@dataclass
class State:
    """What is served, as a digest of each site in the tree by its folder, and what is wrong with
    the files now."""

    made: Mapping[str, str] = field(default_factory=dict)
    faults: tuple[str, ...] = ()
    changed: Condition = field(default_factory=Condition)

    def tell(self, made: Mapping[str, str], faults: Sequence[str]) -> None:
        """Say it to every page that listens."""
        with self.changed:
            if made != self.made or tuple(faults) != self.faults:
                self.made, self.faults = made, tuple(faults)
                self.changed.notify_all()

    def of(self, path: str) -> str:
        """The digest of the site that a path on the server is in; of the library, which answers for
        it, where there is none."""
        site = _site(path.lstrip("/"))
        return self.made.get(site if site in self.made else "", "")

    def after(self, seen: object, path: str, seconds: float) -> tuple[str, tuple[str, ...]]:
        """What there is now for a page, as soon as it differs from what was `seen`, or after some
        seconds."""
        with self.changed:
            self.changed.wait_for(lambda: (self.of(path), self.faults) != seen, seconds)
            return self.of(path), self.faults


def _site(uri: str) -> str:
    """The folder of the site that an address in the tree is in: a review's, or the library's."""
    parts = uri.split("/")
    return "/".join(parts[:2]) if parts[0] == REVIEWS and len(parts) > 2 else ""


def digests(tree: Path) -> dict[str, str]:
    """A digest of each site in a built tree, by its folder."""
    found: dict[str, list[str]] = {}
    for uri, digest in read(tree).files.items():
        found.setdefault(_site(uri), []).append(f"{uri} {digest}")
    return {
        site: sha256("\n".join(sorted(each)).encode()).hexdigest()[:16]
        for site, each in found.items()
    }


@dataclass
class Preview:
    """Builds the workspace of a `mkdocs.yml` for its author after each change of a file.

    `say` is given what each build found, for the terminal.
    """

    config: Path
    address: str
    request: Request
    say: Callable[[Outcome | str], None]
    state: State = field(default_factory=State)
    _shell: Shell | None = None
    _read: str = ""
    _said: tuple[Diagnostic, ...] = ()

    def look(self, seen: str) -> str:
        """Build where a file is another than in what was `seen`; what is there now."""
        now = self._files()
        if now != seen:
            self._build()
        return now

    def _files(self) -> str:
        """The names, sizes and times of everything that a build reads."""
        root = self.config.parent
        found = [_about(self.config)]
        for folder in (root / self._content(), *self._themes()):
            for top, folders, names in os.walk(folder):
                folders[:] = sorted(one for one in folders if not one.startswith("."))
                found += [_about(Path(top, name)) for name in sorted(names)]
        return "\n".join(found)

    def _content(self) -> str:
        return self._shell.settings.content if self._shell else "content"

    def _themes(self) -> Iterator[Path]:
        """Where templates and styles of the author's own lie."""
        loader = getattr(self._shell and self._shell.environment, "loader", None)
        for folder in getattr(loader, "searchpath", ()):
            if Path(folder).is_relative_to(self.config.parent):
                yield Path(folder)

    def _build(self) -> None:
        """First the reviews, so that what was typed is seen at once; then the library."""
        try:
            shell = self._opened()
            hasty = build(shell, replace(self.request, library=False))
            self._tell(hasty)
            if not hasty.stopped:
                self._tell(build(shell, self.request))
        except (ValueError, BrokenTreeError) as problem:
            self.say(str(problem))
            self.state.tell(self.state.made, [str(problem)])

    def _opened(self) -> Shell:
        """The shell, read again where `mkdocs.yml` has changed."""
        about = _about(self.config)
        if self._shell is None or about != self._read:
            shell = open_shell(self.config)
            settings = replace(shell.settings, site_url=f"http://{self.address}/")
            self._shell, self._read = replace(shell, settings=settings), about
        return self._shell

    def _tell(self, outcome: Outcome) -> None:
        errors = [one for one in outcome.diagnostics if one.severity == Severity.ERROR]
        made = self.state.made if outcome.stopped else digests(self.request.output)
        self.state.tell(made, [self._told(one) for one in errors])
        if outcome.diagnostics != self._said:
            self._said = outcome.diagnostics
            self.say(outcome)

    def _told(self, one: Diagnostic) -> str:
        """A mistake as the terminal shows it: place, line, what is wrong and what to write."""
        root = self.config.parent
        return text.block(one, lines_of(root, one.span.path))


def _about(path: Path) -> str:
    try:
        about = path.lstat()
    except OSError:
        return f"{path} is not there"
    return f"{path} {about.st_size} {about.st_mtime_ns} {about.st_ctime_ns} {about.st_ino}"


class _Handler(SimpleHTTPRequestHandler):
    """Hands out the tree to this machine: each page with the script that listens."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: Any, state: State, host: str, **more: Any) -> None:
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
def bound(tree: Path, address: str, state: State) -> Iterator[ThreadingHTTPServer]:
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
