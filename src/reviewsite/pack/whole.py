"""One review's folder as read: its sources, the parts that validated, and an index of ids."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TypeVar

from reviewsite.diagnostics import Diagnostic, Span
from reviewsite.model.base import Document, Part
from reviewsite.model.review import Review
from reviewsite.pack.tables import Table, parse_table
from reviewsite.reading import Places
from reviewsite.source import MOST_TABLE, Node, Scalar, Source, load, locate

D = TypeVar("D", bound=Document)
LOOSE = ("media", "data")
"""Folders of a review whose files are not Markdown."""


@dataclass(frozen=True)
class Loaded:
    """A document that validated, with the source it came from."""

    document: Document
    source: Source
    places: Places


@dataclass(frozen=True)
class Item:
    """Something of a review that can be pointed at, and the document it stands in."""

    ref: str
    kind: str
    part: Part
    document: Document


@dataclass(frozen=True)
class Pack:
    """A review's folder. `failed` holds the kinds (or "" where unknown) of files that did not
    validate, so that nothing pointing into them is called dangling.

    Where there are such files, `further` is the same with them, as far as they could be read: for
    the checks alone. What could not be read raises `UnreadError` there."""

    slug: str
    folder: str
    root: Path
    loaded: tuple[Loaded, ...]
    sources: tuple[Source, ...]
    files: frozenset[str]
    index: Mapping[str, Item]
    failed: frozenset[str]
    diagnostics: tuple[Diagnostic, ...]
    _where: dict[int, tuple[Loaded, Node]] = field(default_factory=dict, repr=False)
    further: Pack | None = field(default=None, repr=False)

    @property
    def review(self) -> Review | None:
        """The review file, if it validated."""
        return next(iter(self.all(Review)), None)

    @property
    def whole(self) -> bool:
        """Whether every file was read and validated."""
        return self.review is not None and not self.failed

    def without(self, part: Part) -> Pack:
        """The same without the file of a part that could not be read, as if nothing of that file
        had been. Raises `KeyError` where the part is not one of this review."""
        lost = self._where[id(part)][0]
        loaded = tuple(one for one in self.loaded if one.source is not lost.source)
        index = {ref: one for ref, one in self.index.items() if one.document is not lost.document}
        failed = self.failed | {lost.document.kind}
        return replace(self, loaded=loaded, failed=failed, index=index)

    def all(self, kind: type[D]) -> tuple[D, ...]:
        """The documents of a kind, in the order of their paths."""
        return tuple(one.document for one in self.loaded if isinstance(one.document, kind))

    def source(self, document: Document) -> Source:
        """The file that `document` was read from."""
        return self._where[id(document)][0].source

    def as_of(self, on: date) -> Pack:
        """The same without the corrections that are dated after a day: they are not made yet."""
        where = dict(self._where)
        loaded = []
        for one in self.loaded:
            kept = tuple(update for update in one.document.updates if update.on.first <= on)
            if len(kept) < len(one.document.updates):
                place = where[id(one.document)]
                one = replace(one, document=one.document.model_copy(update={"updates": kept}))
                where[id(one.document)] = place
            loaded.append(one)
        return replace(self, loaded=tuple(loaded), _where=where)

    def read_table(self, path: str) -> Table | None:
        """A CSV file of this review; None where there is no such file, it is bigger than 5 MB, or
        it is not UTF-8 text with a heading line."""
        full = f"{self.folder}/{path}"
        data = load(self.root, full, MOST_TABLE) if full in self.files else None
        return parse_table(data) if isinstance(data, bytes) else None

    def table(self, path: str) -> list[dict[str, str]] | None:
        """The rows of a CSV file of this review by column name, where it can be read."""
        found = self.read_table(path)
        return [*found.rows] if found is not None else None

    def name(self, document: Document) -> str:
        """The file's name without `.md`: a good practice's own id."""
        return PurePosixPath(self.source(document).path).stem

    def at(self, part: Part, key: str | None = None, index: int | None = None) -> Span:
        """Where `part`, or the value of one of its keys (or an item of that), was typed."""
        loaded, node = self._where.get(id(part), (None, None))
        if loaded is None or node is None:
            return Span(f"{self.folder}/review.md")
        if key is None:
            return (
                node.span
                if isinstance(node, Scalar)
                else Span(loaded.source.path, node.span.line, node.span.column)
            )
        loc: tuple[str | int, ...] = (key,) if index is None else (key, index)
        return locate(node, loc)[1]

    def body_at(self, document: Document, line: int, column: int = 1, length: int = 1) -> Span:
        """A place in the prose of `document`; `line` counts from 1 in the body."""
        source = self.source(document)
        return Span(source.path, source.body_line + line - 1, column, length)
