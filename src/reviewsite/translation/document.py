"""One file in another language: its front matter merged, its body taken, its headings compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from pydantic import BaseModel

from reviewsite import comments, prose
from reviewsite.diagnostics import Diagnostic, Span
from reviewsite.model.base import Audience, Document
from reviewsite.pack import Loaded
from reviewsite.reading import MISSING_KEY
from reviewsite.source import Node, Source
from reviewsite.translation import codes
from reviewsite.translation.merging import Merger, Where

BODY = "body"
"""How the way to a file's body is named."""


@dataclass(frozen=True, slots=True)
class Fallback:
    """A text of the base file that has no translation: the file, and the way to it in that."""

    path: str
    where: Where


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of the texts that the public may see have a translation."""

    done: int
    total: int

    def __add__(self, other: Coverage) -> Coverage:
        return Coverage(self.done + other.done, self.total + other.total)


@dataclass
class Work:
    """The translating of a pack's documents, one after the other."""

    lang: str
    found: list[Diagnostic] = field(default_factory=list)
    fallbacks: dict[Fallback, str] = field(default_factory=dict)
    given: set[str] = field(default_factory=set)
    made: dict[int, BaseModel] = field(default_factory=dict)
    coverage: Coverage = Coverage(0, 0)

    def document(self, base: Document, source: Source, other: Source | None) -> Document:
        """One document in the other language, as far as it is translated."""
        merger = Merger(source.path)
        readable = other is not None and other.front is not None
        front: Node | None = other.front if other else None
        if other is not None and other.front is not None and other.front.get("kind") is None:
            merger.found.append(
                MISSING_KEY.at(
                    Span(other.path, 2), "“kind” is missing", f"Add a line “kind: {base.kind}”."
                )
            )
        near = None if other is not None else Span(source.path)
        new = merger.value(base, type(base), front, ())
        body = comments.without(other.body) if other is not None and readable else ""
        text = self.body(base, body, other, source, merger)
        if near is not None and merger.missing:
            merger.found.append(
                codes.MISSING.at(
                    near,
                    f"this file is not translated ({len(merger.missing)} texts)",
                    f"Add {_name_in(source.path, self.lang)} beside it.",
                )
            )
        if text != base.prose:
            new = new.model_copy(update={"prose": text})
        self.made |= merger.made
        self.made[id(base)] = new
        self._count(base, source, merger, other is None or readable)
        made: Document = new
        return made

    def body(
        self, base: Document, text: str, other: Source | None, source: Source, merger: Merger
    ) -> str:
        """The body to show: the translated one, or the base's where there is none."""
        if not text.strip():
            if base.prose.strip():
                merger.missing[(BODY,)] = base.prose
                if other is not None:
                    place = Span(other.path, min(other.body_line, max(1, len(other.lines))))
                    merger.found.append(
                        codes.MISSING.at(
                            place,
                            "the text under the front matter is not translated",
                            f"Add it here; {source.path} has the original.",
                        )
                    )
            return base.prose
        assert other is not None
        if not base.prose.strip():
            place = Span(other.path, other.body_line)
            remedy = "Add it there first, or take it out here."
            merger.found.append(
                codes.UNKNOWN_ITEM.at(
                    place, f"{source.path} has no text under its front matter", remedy
                )
            )
            return base.prose
        merger.given.add(text)
        merger.done += 1
        merger.found += _headings_differ(base.prose, text, other, source)
        return text

    def _count(self, base: Document, source: Source, merger: Merger, sound: bool) -> None:
        public = base.written_for == Audience.PUBLIC
        for where, text in merger.missing.items():
            self.fallbacks[Fallback(source.path, where)] = text
        self.given |= merger.given
        if public:
            total = merger.done + len(merger.missing)
            self.coverage += Coverage(merger.done, total)
        self.found += [
            one for one in merger.found if one.code != codes.MISSING.id or (public and sound)
        ]

    def places(self, one: Loaded) -> dict[int, Node]:
        """Where the parts of the new document were typed in the base file."""
        return {
            id(self.made.get(old, None)) if old in self.made else old: node
            for old, node in one.places.items()
        }


def _headings_differ(base: str, text: str, other: Source, source: Source) -> Iterator[Diagnostic]:
    ours, theirs = prose.headings(text), prose.headings(base)
    wrong: tuple[int, str] | None = None
    for mine, original in zip(ours, theirs, strict=False):
        if mine.level != original.level:
            wrong = (
                _line(other, mine.line),
                f"“{mine.text}” is a heading of level {mine.level}; "
                f"in {source.path} it is “{original.text}”, of level {original.level}",
            )
            break
    else:
        if len(ours) < len(theirs):
            line = _line(other, ours[-1].line) if ours else 1
            wrong = (line, f"the heading “{theirs[len(ours)].text}” has no counterpart here")
        elif len(ours) > len(theirs):
            extra = ours[len(theirs)]
            wrong = (
                _line(other, extra.line),
                f"the heading “{extra.text}” has no counterpart in {source.path}",
            )
    if wrong:
        place = Span(other.path, other.body_line + wrong[0] - 1)
        remedy = "Give every heading its counterpart, in the same order and on the same level."
        yield codes.HEADINGS.at(place, wrong[1], remedy)


def _line(other: Source, line: int) -> int:
    """The line of a translation's body, as typed, for one of it without comments (from 1)."""
    read = comments.read(other.body)
    starts = [0, *(at + 1 for at, sign in enumerate(read.text) if sign == "\n")]
    return other.body.count("\n", 0, read.place(starts[line - 1])) + 1


def _name_in(path: str, lang: str) -> str:
    name, _, suffix = path.rpartition("/")[2].rpartition(".")
    return f"{name}.{lang}.{suffix}"
