"""The parts of a file's texts as its author typed them: each paragraph, heading, table or other
block, and each text of the front matter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import TypeAlias

from reviewsite import diagnostics, prose
from reviewsite.checks.typed import Typed
from reviewsite.checks.views import View
from reviewsite.diagnostics import Span

# An escaped sign, code within a line, where a link leads, and an address in angle brackets.
_NOT_READ = re.compile(
    r"\\[!-/:-@\[-`{-~]|(?<!`)(`{1,9})(?!`).{1,2000}?(?<!`)\1(?!`)|(?<=\]\()\s{0,9}<[^<>\n]*+>"
    r"|<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*+>",
    re.S,
)


MOST_SAID = 3
"""So many of the same kind on one line are named."""
Edit: TypeAlias = tuple[int, int, str]
"""From where to where in a passage something else should stand, and what."""


@dataclass(frozen=True)
class Passage:
    """A part of a text as typed, its comments blanked out, from where on it stands in the file;
    `block` is None for a text of the front matter that is one line."""

    view: View
    start: int
    raw: str
    block: prose.Block | None = None
    within: prose.Block | None = None
    """The document that `block` is a part of."""

    @cached_property
    def plain(self) -> str:
        """The passage with what is not read as Markdown blanked out: code, escaped signs and
        addresses in angle brackets."""
        if self.kind == "code":
            return _blank(self.raw)
        if self.kind == "html":
            return self.raw
        return _NOT_READ.sub(lambda one: _blank(one[0]), self.raw)

    @property
    def kind(self) -> str:
        """The kind of its block; a text of the front matter is a paragraph."""
        return self.block.kind if self.block else "paragraph"

    @property
    def lines(self) -> list[str]:
        """Its lines as typed."""
        return self.raw.split("\n")

    @property
    def first(self) -> int:
        """The line of the file on which it begins."""
        return self.span(0, 1).line

    def span(self, start: int, end: int) -> Span:
        """The place in the file of a part of the passage."""
        return self.view.span(self.start + start, self.start + end)

    def of_line(self, number: int) -> Span:
        """The place of one of its lines, counted from 0, without what indents it."""
        start = sum(len(line) + 1 for line in self.lines[:number])
        line = self.lines[number].rstrip()
        indent = len(line) - len(line.lstrip())
        return self.span(start + indent, start + max(len(line), indent + 1))

    def by_line(self, edits: Iterable[Edit]) -> Iterator[list[Edit]]:
        """Edits of the passage, those of one line together, in the order of the text."""
        ordered = sorted(edits)
        lines = [self.raw.count("\n", 0, one[0]) for one in ordered] if "\n" in self.raw else []
        for _, group in groupby(enumerate(ordered), key=lambda one: lines[one[0]] if lines else 0):
            yield [one for _, one in group]

    def edits(self, edits: Iterable[Edit]) -> tuple[diagnostics.Edit, ...]:
        """Edits of the passage as edits of the file; each stands on one line."""
        spans = (
            (self.span(start, max(end, start + 1)), end - start, new) for start, end, new in edits
        )
        return tuple(
            diagnostics.Edit(at.line, at.column - 1, at.column - 1 + length, new)
            for at, length, new in spans
        )

    def typed(self, edits: list[Edit]) -> str:
        """What the author typed where something else should stand, to be said in a message."""
        typed = (" ".join(self.raw[start:end].split()) for start, end, _ in edits)
        said = [f"“{one}”" for one in dict.fromkeys(typed)]
        if len(said) > MOST_SAID:
            said[MOST_SAID:] = ["more"]
        return " and ".join([", ".join(said[:-1]), said[-1]] if len(said) > 1 else said)

    def mended(self, edits: list[Edit]) -> str:
        """The file's line with these edits, all of one line, made."""
        text = self.view.text
        begin = text.rfind("\n", 0, self.start + edits[0][0]) + 1
        line: list[str] = []
        for start, end, instead in edits:
            line += [text[begin : self.start + start], instead]
            begin = self.start + end
        until = text.find("\n", begin)
        line.append(text[begin : until if until >= 0 else len(text)])
        return " ".join("".join(line).split("\n")).rstrip()


def passages(
    view: View, lines: list[str], body_line: int, typed: Iterable[Typed]
) -> Iterator[Passage]:
    """Those of a file: first of these texts of its front matter, then of its body."""
    for one in typed:
        raw = view.text[one.start : one.end]
        if one.node.style in ("literal", "folded"):
            first = view.text.count("\n", 0, one.start)
            typed_lines = raw.split("\n")
            filled = [len(line) - len(line.lstrip(" ")) for line in typed_lines if line.strip()]
            indent = min(filled, default=0)
            yield from _leaves(view, lines, first, [line[indent:] for line in typed_lines])
        else:
            yield Passage(view, one.start, raw)
    yield from _leaves(view, lines, body_line - 1, lines[body_line - 1 :])


def _leaves(view: View, lines: list[str], before: int, text: list[str]) -> Iterator[Passage]:
    """The blocks of a text that begins after so many lines of the file."""
    document = prose.read("\n".join(text))
    for one in document.leaves:
        first, last = before + one.line - 1, before + one.end
        yield Passage(view, view.starts[first], "\n".join(lines[first:last]), one, document)


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)
