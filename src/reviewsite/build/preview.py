"""A build for its author after each change of a file, and what pages are told of it.

What is built is what `build --preview` makes. A review with a mistake in it stays as it was last
made, and what is said of the mistake stays until it is mended.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from threading import Condition

from reviewsite.assemble.everything import lines_of
from reviewsite.build.run import BrokenTreeError, Outcome, Request, build
from reviewsite.diagnostics import Diagnostic, Severity
from reviewsite.model.kinds import REVIEWS
from reviewsite.reports import text
from reviewsite.site import Shell, open_shell
from reviewsite.site.tree import read


@dataclass
class Shown:
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
        site = site_of(path.lstrip("/"))
        return self.made.get(site if site in self.made else "", "")

    def after(self, seen: object, path: str, seconds: float) -> tuple[str, tuple[str, ...]]:
        """What there is now for a page, as soon as it differs from what was `seen`, or after some
        seconds."""
        with self.changed:
            self.changed.wait_for(lambda: (self.of(path), self.faults) != seen, seconds)
            return self.of(path), self.faults


def site_of(uri: str) -> str:
    """The folder of the site that an address in the tree is in: a review's, or the library's."""
    parts = uri.split("/")
    return "/".join(parts[:2]) if parts[0] == REVIEWS and len(parts) > 2 else ""


def digests(tree: Path) -> dict[str, str]:
    """A digest of each site in a built tree, by its folder."""
    found: dict[str, list[str]] = {}
    for uri, digest in read(tree).files.items():
        found.setdefault(site_of(uri), []).append(f"{uri} {digest}")
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
    state: Shown = field(default_factory=Shown)
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
