"""One review of a build: kept from the last one where nothing it is made from has changed."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from reviewsite.assemble import day
from reviewsite.assemble.make import Assembler
from reviewsite.build import files, memory
from reviewsite.build.memory import Entry, Memory
from reviewsite.diagnostics import Diagnostic, Severity, Span
from reviewsite.library import Contribution
from reviewsite.site import Shell, links, write
from reviewsite.workspace import REVIEWS

LIBRARY = "_library"
"""What the library is remembered by: no review can be called so."""


@dataclass(frozen=True, slots=True)
class Built:
    """What became of one review in a build."""

    slug: str
    diagnostics: tuple[Diagnostic, ...]
    contribution: Contribution | None
    written: bool
    kept: bool
    entry: Entry | None = None
    broken: tuple[links.BrokenLink, ...] = ()


@dataclass(frozen=True, slots=True)
class Shelved:
    """The library of a build, and the links in it that lead nowhere."""

    entry: Entry
    broken: tuple[links.BrokenLink, ...] = ()


@dataclass
class Maker:
    """Makes the reviews of one build into `fresh`, keeping what `old` already holds."""

    shell: Shell
    assembler: Assembler
    fresh: Path
    old: Path
    fresh_start: bool = False
    _shared: str = field(default="", repr=False)
    _others: dict[str, str] = field(default_factory=dict, repr=False)

    @property
    def memory(self) -> Memory:
        """Where entries are kept: beside the workspace, one folder for each kind of edition."""
        assembler = self.assembler
        name = f"{assembler.audience.value}{'-preview' if assembler.preview else ''}"
        return Memory(assembler.workspace.root / ".cache" / "reviewsite" / name)

    def make(self, slug: str) -> Built:
        """Keep one review's site, or make it anew."""
        folder = self._folder(slug)
        entry = None if self.fresh_start else self.memory.read(slug)
        stamp = memory.stamp(folder)
        if entry and entry.stamp == stamp:
            digest, dates = entry.digest, entry.dates
        else:
            digest, dates = memory.content(folder)
        if entry and entry.digest == digest and self._context(entry, dates) == entry.context:
            kept = self._keep(slug, replace(entry, stamp=stamp))
            if kept:
                return kept
        return self._anew(slug, stamp, digest, dates)

    def _folder(self, slug: str) -> Path:
        workspace = self.assembler.workspace
        return workspace.root / workspace.content / REVIEWS / slug

    def _context(self, entry: Entry, dates: tuple[str, ...]) -> str:
        """Everything beside its own files that a review's site is made from."""
        workspace = self.assembler.workspace
        return memory.digest(
            self._everywhere(),
            memory.outcome(dates, self.assembler.on),
            [workspace.bodies.get(body) for body in entry.bodies],
            [self.assembler.opens(slug) and self._other(slug) for slug in entry.named],
            # a calendar is stamped with the edition's day (RFC 5545, 3.8.7.2)
            self.assembler.on if any(uri.endswith(".ics") for uri in entry.files) else None,
        )

    def _everywhere(self) -> str:
        """What every site of the build is made from."""
        workspace = self.assembler.workspace
        if not self._shared:
            self._shared = memory.digest(
                memory.program(),
                self.assembler.settings,
                self.assembler.audience,
                self.assembler.preview,
                memory.beside(workspace.root / workspace.content),
            )
        return self._shared

    def _other(self, slug: str) -> str:
        """What another review says: this one names it, and some of its items."""
        if slug not in self._others:
            self._others[slug] = memory.content(self._folder(slug))[0]
        return self._others[slug]

    def _keep(self, slug: str, entry: Entry) -> Built | None:
        """Link the files of the last build into the new tree; None where one has changed."""
        old = self.old / REVIEWS / slug
        if not files.there(entry.files, old):
            return None
        new = self.fresh / REVIEWS / slug
        files.link(entry.files, old, new)
        if entry.files:
            (new / day.URI).write_bytes(day.sheet(self.assembler.on))
        contribution = (
            Contribution.model_validate(entry.contribution) if entry.contribution else None
        )
        diagnostics = tuple(_diagnostic(one) for one in entry.diagnostics)
        return Built(slug, diagnostics, contribution, bool(entry.files), True, entry)

    def _anew(self, slug: str, stamp: str, digest: str, dates: tuple[str, ...]) -> Built:
        made = self.assembler.review(slug)
        if made.failed:
            return Built(slug, made.diagnostics, None, False, False)
        broken: tuple[links.BrokenLink, ...] = ()
        written: files.Files = {}
        if made.site is not None:
            write(self.shell, made.site, self.fresh)
            home = self.fresh / made.site.folder
            broken = tuple(links.broken(home))
            written = {uri: one for uri, one in files.written(home).items() if uri != day.URI}
        entry = Entry(
            stamp,
            digest,
            dates,
            "",
            made.bodies,
            made.named,
            tuple(asdict(one) for one in made.diagnostics),
            made.contribution.model_dump(mode="json") if made.contribution else None,
            written,
        )
        entry = replace(entry, context=self._context(entry, dates))
        seen = made.site is not None
        return Built(slug, made.diagnostics, made.contribution, seen, False, entry, broken)

    def library(self, built: list[Built]) -> Shelved:
        """Keep the library, or make it anew of what the reviews give."""
        workspace = self.assembler.workspace
        made_of = [(one.slug, one.entry and (one.entry.digest, one.entry.context)) for one in built]
        digest = memory.digest(
            self._everywhere(),
            self.assembler.on,
            memory.around(workspace.root / workspace.content),
            made_of,
        )
        entry = None if self.fresh_start else self.memory.read(LIBRARY)
        if entry and entry.digest == digest and files.there(entry.files, self.old):
            files.link(entry.files, self.old, self.fresh)
            return Shelved(entry)
        contributions = [one.contribution for one in built if one.contribution]
        write(self.shell, self.assembler.library(contributions), self.fresh)
        written = files.written(self.fresh, but=REVIEWS)
        made = Entry("", digest, (), "", (), (), files=written)
        return Shelved(made, tuple(links.broken(self.fresh, but=REVIEWS)))

    def remember(self, built: list[Built], library: Shelved) -> None:
        """Keep what was made, for the next build."""
        self.memory.write(LIBRARY, library.entry)
        for one in built:
            if one.entry is not None and not one.kept:
                self.memory.write(one.slug, one.entry)


def _diagnostic(data: dict[str, Any]) -> Diagnostic:
    return Diagnostic(
        data["code"],
        Severity(data["severity"]),
        Span(**data["span"]),
        data["message"],
        data["help"],
    )
