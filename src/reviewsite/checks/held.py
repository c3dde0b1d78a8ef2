"""What a review or a workspace holds beside its Markdown: cells, lists, names, and properties.

Personal identifiers are looked for there too, though most of it never reaches a page: a table of
answers is counted and kept, and a picture is made anew without its notes. But the workspace itself
is read by everybody who works on it, and copied with all that it holds.
"""

from __future__ import annotations

import csv
import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Protocol

from reviewsite import comments, media
from reviewsite.checks.between import Between
from reviewsite.checks.blanking import addresses, without_addresses
from reviewsite.checks.views import GAP, RUN, View, plain
from reviewsite.diagnostics import Diagnostic, Span
from reviewsite.pack import Pack
from reviewsite.pack.tables import columns_apart
from reviewsite.source import load

MOST = 20_000_000
LISTS = ("bodies", "glossary", "topics", "redirects")
FOLDERS = ("programmes", "frameworks", "criteria")


class Held(Protocol):
    """What the rules about identifiers ask of a file, whatever kind of file it is."""

    @property
    def path(self) -> str:
        """The file's path in the workspace."""

    @property
    def lang(self) -> str:
        """The language of a translation, "" for any other file."""

    @property
    def everything(self) -> Sequence[View]:
        """All that it says."""

    @property
    def addressed(self) -> Sequence[View]:
        """Where its links lead."""

    @property
    def as_typed(self) -> Sequence[View]:
        """Its texts as their author typed them, if a comment may be among them."""

    @property
    def labelled(self) -> Sequence[View]:
        """Values with the heading or key that says what they are, where that stands elsewhere."""

    @property
    def has_numbers(self) -> bool:
        """Whether there is a run of digits as long as a person's number."""

    @property
    def public_numbers(self) -> Sequence[tuple[int, int]]:
        """Where telephone numbers stand that are there to be rung."""


@dataclass(frozen=True)
class Values:
    """What a file that is not Markdown holds."""

    path: str
    everything: tuple[View, ...]
    labelled: tuple[View, ...] = ()
    lang: str = ""
    addressed: tuple[View, ...] = ()
    as_typed: tuple[View, ...] = ()
    public_numbers: tuple[tuple[int, int], ...] = field(default=())

    @cached_property
    def has_numbers(self) -> bool:
        return any(RUN.search(view.text) for view in (*self.everything, *self.addressed))


def of_review(pack: Pack) -> Iterator[Held]:
    """The tables of a review, the names of its files and folders, and what its pictures and PDFs
    say of themselves."""
    for path in (*(source.path for source in pack.sources), *sorted(pack.files)):
        yield _name(path, f"{pack.slug}/{posixpath.relpath(path, pack.folder)}")
        kind = posixpath.splitext(path)[1].lower()
        if path in pack.files and kind == ".csv":
            yield from _table(pack.root, path)
        elif path in pack.files and media.describes(path):
            yield from _properties(pack.root, path)


def of_workspace(between: Between) -> Iterator[Held]:
    """The lists beside the reviews, and the names of the files there."""
    workspace = between.workspace
    for path in (*between.pages.sources, *sorted(between.pages.files)):
        yield _name(path, posixpath.relpath(path, workspace.content))
    for name in lists(between):
        path = f"{workspace.content}/{name}"
        values: list[View] = []
        leading: list[View] = []
        raw: list[View] = []
        for keys, scalar in between.places(name):
            raw += _raw(path, scalar.value, scalar.span)
            value = comments.without(scalar.value)
            if "://" in value:
                leading.append(plain(View(path, addresses(value), (0,), scalar.span)))
                value = without_addresses(value)
            if keys[-1:] != ("gss",):
                values.append(plain(View(path, value, (0,), scalar.span)))
        lang = "cy" if name.endswith(".cy.yml") else ""
        yield Values(path, tuple(values), lang=lang, addressed=tuple(leading), as_typed=tuple(raw))


def lists(between: Between) -> list[str]:
    """The YAML files beside the reviews, by their paths in the content folder."""
    content = between.workspace.root / between.workspace.content
    names = [f"{one.name}" for stem in LISTS for one in content.glob(f"{stem}*.yml")]
    names += [f"{folder}/{one.name}" for folder in FOLDERS for one in content.glob(f"{folder}/*")]
    return sorted(one for one in names if one.endswith(".yml"))


def _name(path: str, shown: str) -> Values:
    words = shown.replace("_", " ").replace("/", GAP)
    return Values(path, (View(path, words, (0,), Span(path)),))


def _table(root: Path, path: str) -> Iterator[Values]:
    data = load(root, path, MOST)
    if isinstance(data, Diagnostic):
        return
    text = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    starts, cells, quoted = [0], [], False
    for at, sign in enumerate(text):
        if sign == '"':
            quoted = not quoted
        if sign == "\n":
            starts.append(at + 1)
        apart = sign in ",;\t\n" and not quoted
        cells.append(GAP if apart else " " if sign == '"' else sign)
    whole = _shown(View(path, "".join(cells), tuple(starts)))
    columns = tuple(_columns(path, text))
    raw = tuple(one for span, _, cell in _cells(path, text) for one in _raw(path, cell, span))
    yield Values(path, (plain(whole),), columns, as_typed=raw)


def _raw(path: str, value: str, span: Span) -> Iterator[View]:
    """A value as typed, where it may have a comment in it."""
    if any(sign in value for sign in comments.SIGNS):
        yield View(path, value, (0,), span)


def _shown(whole: View) -> View:
    """A table without the comments in its cells."""
    if comments.OPEN not in whole.text:
        return whole
    pieces: list[tuple[int, str]] = []
    at = 0
    for cell in whole.text.split(GAP):
        pieces += [(at + start, words) for start, words in comments.read(cell).pieces()]
        at += len(cell) + 1
        pieces.append((at - 1, GAP))
    return View.joined(whole.path, pieces, whole.starts)


def _columns(path: str, text: str) -> Iterator[View]:
    """Each cell that has a figure in it, after the heading of its column."""
    for span, name, cell in _cells(path, text):
        if span.line > 1 and name.strip() and any(one.isdigit() for one in cell):
            shown = comments.without(cell).strip()
            words = f"{name.replace('_', ' ').strip()}: {shown}"
            yield View(path, words, (0,), span)


def _cells(path: str, text: str) -> Iterator[tuple[Span, str, str]]:
    """Each cell of a table: on which line it begins, its column's heading, and what it says."""
    between, skipped = columns_apart(text)
    reader = csv.reader(text.splitlines(keepends=True), delimiter=between)
    heading: list[str] | None = None
    before = 0
    try:
        for _ in range(skipped):
            next(reader, None)
        before = reader.line_num
        for row in reader:
            heading = row if heading is None else heading
            line, before = before + 1, reader.line_num
            for name, cell in zip(heading, row, strict=False):
                yield Span(path, line), name, cell
    except csv.Error:
        return


def _properties(root: Path, path: str) -> Iterator[Values]:
    data = load(root, path, MOST)
    if not isinstance(data, Diagnostic):
        said = media.properties(path, data)
        if said:
            yield Values(path, tuple(View(path, one, (0,), Span(path)) for one in said))
