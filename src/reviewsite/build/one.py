"""One review of a build: kept from the last one where nothing it is made from has changed."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from reviewsite.assemble import day
from reviewsite.assemble.make import Assembler
from reviewsite.build import files, inputs
from reviewsite.build.inputs import Content
from reviewsite.build.memory import Entry, Memory
from reviewsite.diagnostics import Diagnostic, Severity, Span
from reviewsite.library import Contribution, kin_of
from reviewsite.site import Shell, links, write
from reviewsite.workspace import REVIEWS

LIBRARY = "_library"
"""What the library is remembered by: no review can be called so."""


@dataclass(frozen=True, slots=True)
class Built:
    """What became of one review in a build; `renewed`: its entry is not the one that was read."""

    slug: str
    diagnostics: tuple[Diagnostic, ...]
    contribution: Contribution | None
    written: bool
    kept: bool
    entry: Entry | None = None
    broken: tuple[links.BrokenLink, ...] = ()
    renewed: bool = False


@dataclass(frozen=True, slots=True)
class Shelved:
    """The library of a build, and the links in it that lead nowhere."""

    entry: Entry
    broken: tuple[links.BrokenLink, ...] = ()


@dataclass
class Maker:
    """Makes the reviews of one build into `fresh`, keeping what `old` already holds.

    Where it is `forgiving`, a review with an error stays as `old` has it; without `whole_library`
    the library does.
    `beside` is what the workspace held beside its reviews, taken before any of it was read.
    """

    shell: Shell
    assembler: Assembler
    fresh: Path
    old: Path
    beside: tuple[str, str]
    fresh_start: bool = False
    forgiving: bool = False
    whole_library: bool = True
    _others: dict[str, tuple[str, str]] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        assembler = self.assembler
        self._begun = 0 if self.fresh_start else self.memory.now()
        library = None if self.fresh_start else self.memory.read(LIBRARY)
        self._looked = library.looked if library else 0
        self._everywhere = inputs.digest(
            inputs.program(),
            inputs.held(self.shell.beside),
            assembler.settings,
            assembler.audience,
            assembler.preview,
            self.beside[0],
        )

    @property
    def memory(self) -> Memory:
        """Where entries are kept: beside the workspace, one folder for each kind of edition."""
        assembler = self.assembler
        name = f"{assembler.audience.value}{'-preview' if assembler.preview else ''}"
        return Memory(assembler.workspace.root / ".cache" / "reviewsite" / name)

    def make(self, slug: str) -> Built:
        """Keep one review's site, or make it anew."""
        entry = None if self.fresh_start else self.memory.read(slug)
        content = self._content(slug, entry)
        if (
            entry
            and entry.content.digest == content.digest
            and self._context(entry) == entry.context
        ):
            kept = self._keep(slug, entry, content)
            if kept:
                return kept
        made = self._anew(slug, content)
        if self.forgiving and entry and made.entry is None:
            kept = self._keep(slug, entry, entry.content)
            return replace(kept, diagnostics=made.diagnostics) if kept else made
        return made

    def _content(self, slug: str, entry: Entry | None = None) -> Content:
        last = entry.content if entry else None
        return inputs.content(self._folder(slug), self._begun, last)

    def _folder(self, slug: str) -> Path:
        workspace = self.assembler.workspace
        return workspace.root / workspace.content / REVIEWS / slug

    def _context(self, entry: Entry) -> str:
        """Everything beside its own files that a review's site is made from."""
        workspace = self.assembler.workspace
        return inputs.digest(
            self._everywhere,
            inputs.outcome(entry.dates, self.assembler.on),
            [
                (workspace.bodies[body], kin_of(body, workspace.bodies, entry.bodies))
                for body in entry.bodies
                if body in workspace.bodies
            ],
            [self.assembler.opens(slug) and self._other(slug) for slug in entry.named],
            # a calendar is stamped with the edition's day (RFC 5545, 3.8.7.2)
            self.assembler.on if any(uri.endswith(".ics") for uri in entry.files) else None,
        )

    def _other(self, slug: str) -> tuple[str, str]:
        """What another review says, and how its dates lie to the day: this one names it, and some
        of its items, of which its own gate decides."""
        if slug not in self._others:
            content = self._content(slug, self.memory.read(slug))
            pack = self.assembler.workspace.pack(slug)
            dates = self.assembler.dates(pack)
            self._others[slug] = content.digest, inputs.outcome(dates, self.assembler.on)
        return self._others[slug]

    def _keep(self, slug: str, entry: Entry, content: Content) -> Built | None:
        """Link the files of the last build into the new tree; None where one has changed."""
        old = self.old / REVIEWS / slug
        if not files.there(entry.files, old, self._looked):
            return None
        new = self.fresh / REVIEWS / slug
        files.link(entry.files, old, new)
        if entry.files:
            (new / day.URI).write_bytes(day.sheet(self.assembler.on))
        contribution = (
            Contribution.model_validate(entry.contribution) if entry.contribution else None
        )
        diagnostics = tuple(_diagnostic(one) for one in entry.diagnostics)
        renewed = content != entry.content
        entry = replace(entry, content=content)
        written = bool(entry.files)
        return Built(slug, diagnostics, contribution, written, True, entry, renewed=renewed)

    def _anew(self, slug: str, content: Content) -> Built:
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
        if self._content(slug).digest != content.digest:
            # written into while it was read: nobody knows which of the two was made
            content = Content("", "", "")
        entry = Entry(
            content,
            made.dates,
            "",
            made.bodies,
            made.named,
            tuple(asdict(one) for one in made.diagnostics),
            made.contribution.model_dump(mode="json") if made.contribution else None,
            written,
        )
        entry = replace(entry, context=self._context(entry))
        seen = made.site is not None
        return Built(
            slug, made.diagnostics, made.contribution, seen, False, entry, broken, renewed=True
        )

    def library(self, built: list[Built]) -> Shelved:
        """Keep the library, or make it anew of what the reviews give."""
        made_of = [
            (one.slug, one.entry and (one.entry.content.digest, one.entry.context)) for one in built
        ]
        context = inputs.digest(self._everywhere, self.assembler.on, self.beside[1], made_of)
        entry = None if self.fresh_start else self.memory.read(LIBRARY)
        known = entry and (entry.context == context or not self.whole_library)
        if entry and known and files.there(entry.files, self.old, self._looked):
            files.link(entry.files, self.old, self.fresh)
            return Shelved(entry)
        contributions = [one.contribution for one in built if one.contribution]
        write(self.shell, self.assembler.library(contributions), self.fresh)
        written = files.written(self.fresh, but=REVIEWS)
        made = Entry(Content("", "", ""), (), context, (), (), files=written)
        return Shelved(made, tuple(links.broken(self.fresh, but=REVIEWS)))

    def remember(self, built: list[Built], library: Shelved) -> None:
        """Keep what was made, for the next build; nothing where the workspace was written into
        while it was read."""
        workspace = self.assembler.workspace
        if inputs.around(workspace.root / workspace.content) != self.beside:
            return
        for one in built:
            if one.entry is not None and one.renewed:
                self.memory.write(one.slug, one.entry)
        # last, and from a clock that is asked last: what the disk says was changed after it was
        self.memory.write(LIBRARY, replace(library.entry, looked=self.memory.now()))


def _diagnostic(data: dict[str, Any]) -> Diagnostic:
    return Diagnostic(
        data["code"],
        Severity(data["severity"]),
        Span(**data["span"]),
        data["message"],
        data["help"],
    )
