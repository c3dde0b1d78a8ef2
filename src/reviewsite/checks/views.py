"""A text in which only what a reader sees stands, each word at its place in the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from reviewsite.diagnostics import Span

GAP = "\0"
"""Stands for what is not a reader's text, and between two paragraphs: no pattern runs across."""


@dataclass(frozen=True, slots=True)
class Hit:
    """What a pattern found, and where."""

    match: re.Match[str]
    view: View

    @property
    def text(self) -> str:
        """The words found, on one line."""
        return re.sub(r"\s+", " ", self.match[0]).strip()

    def span(self, group: int = 0) -> Span:
        """Where they stand; of several lines, the part on the first."""
        return self.view.span(self.match.start(group), self.match.end(group))

    def sentence(self) -> str:
        """The sentence round what was found."""
        before, after = self.around(400)
        start = max(before.rfind(mark) for mark in (". ", ".\n", "? ", "! ", GAP))
        ends = [at for mark in (". ", ".\n", "? ", "! ", GAP) if (at := after.find(mark)) >= 0]
        return before[start + 1 :] + self.match[0] + after[: min(ends, default=len(after))]

    def around(self, width: int) -> tuple[str, str]:
        """The text of the same view before and after, as far as `width`."""
        start, end = self.match.span()
        text = self.match.string
        return text[max(0, start - width) : start], text[end : end + width]


@dataclass(frozen=True, slots=True)
class View:
    """A text in which only some of a file stands, at the places where it stands in the file.

    `at` is given where the text is not the file's but one value's, read out of its escapes.
    """

    path: str
    text: str
    starts: tuple[int, ...]
    at: Span | None = None

    def find(self, pattern: re.Pattern[str]) -> Iterator[Hit]:
        """Every place that matches."""
        for match in pattern.finditer(self.text):
            yield Hit(match, self)

    def span(self, start: int, end: int) -> Span:
        """The place in the file of a part of the text."""
        if self.at is not None:
            return self.at
        line = bisect_right(self.starts, start)
        first = self.starts[line - 1]
        until = self.text.find("\n", start, end)
        length = (until if until >= 0 else end) - start
        return Span(self.path, line, start - first + 1, max(1, length))
