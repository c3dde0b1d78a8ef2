"""Where in a text code stands, and where comments do: what begins first decides what follows.

In code a comment is text, and readers see it; in a comment a backtick is nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

Place = tuple[int, int]
"""From where to where in a text something stands."""

QUOTED = r"(?:[ \t]*+>)*+[ \t]*+"
BOX = r"(?:[ \t]*+(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))*+[ \t]*+"
"""What stands before the words of a line: the signs of a quotation and of a list, and spaces."""
OPEN = "<!--"
_CLOSED = re.compile(r"--!?>")
_TOKEN = re.compile(
    rf"^{BOX}(?P<fence>`{{3,}}+(?=[^`\n]*+$)|~{{3,}}+)|(?P<ticks>`++)|(?P<comment>{OPEN})", re.M
)
_FENCE = re.compile(rf"^{QUOTED}(`{{3,}}+|~{{3,}}+)[ \t]*+$", re.M)
_LANGUAGE = re.compile(r"[ \t]*+[\w+#.-]*+")
_TICKS = re.compile(r"`++")
# A code span ends with its paragraph, and a line that begins like this begins another one.
_BREAK = re.compile(r"\n(?=[ \t]*+(?:\n|<|[-+*>|=~#`]|\d{1,9}[.)]))")


@dataclass(frozen=True)
class Marked:
    """The code and the comments of a text, by place. `open` is where a comment begins that nothing
    ends, None where there is none. `beside_fences` are the words after the name of a language on
    the lines that open code, which no page shows."""

    code: tuple[Place, ...] = ()
    comments: tuple[Place, ...] = ()
    open: int | None = None
    beside_fences: tuple[Place, ...] = ()

    def beside(self, at: int) -> bool:
        """Whether a place of the text lies in code or in a comment: what it says means nothing."""
        return _within(self.code, at) or _within(self.comments, at)


def _within(places: tuple[Place, ...], at: int) -> bool:
    before = bisect_right(places, at, key=lambda one: one[0]) - 1
    return before >= 0 and at < places[before][1]


class _Looking:
    """A text with what closes things in it, found once: no text takes longer than it is long."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def ticks(self) -> dict[int, list[int]]:
        """Where runs of backticks stand, by their length."""
        found: dict[int, list[int]] = defaultdict(list)
        for run in _TICKS.finditer(self.text):
            found[len(run[0])].append(run.start())
        return found

    @cached_property
    def breaks(self) -> list[int]:
        """Where a paragraph ends."""
        return [one.start() for one in _BREAK.finditer(self.text)]

    @cached_property
    def fences(self) -> dict[str, list[tuple[int, int, int, int]]]:
        """The lines that may close fenced code: where each begins and ends, how long its fence is,
        and how long the longest is from there on."""
        found: dict[str, list[tuple[int, int, int, int]]] = {}
        for sign in "`~":
            lines = [one for one in _FENCE.finditer(self.text) if one[1][0] == sign]
            longest = [*accumulate((len(one[1]) for one in reversed(lines)), max)][::-1]
            found[sign] = [
                (one.start(), one.end(), len(one[1]), most)
                for one, most in zip(lines, longest, strict=True)
            ]
        return found

    @cached_property
    def closed(self) -> list[int]:
        """Where something ends that may end a comment."""
        return [one.end() for one in _CLOSED.finditer(self.text)]

    def fence_end(self, opening: str, at: int) -> int | None:
        """Where fenced code ends whose opening fence ends at a place."""
        lines = self.fences[opening[0]]
        for number in range(bisect_left(lines, at, key=lambda one: one[0]), len(lines)):
            _, end, length, longest = lines[number]
            if longest < len(opening):
                return None
            if length >= len(opening):
                return end
        return None

    def span_end(self, length: int, at: int) -> int | None:
        """Where a code span ends whose opening backticks end at a place."""
        runs = self.ticks[length]
        following = bisect_left(runs, at)
        if following == len(runs):
            return None
        crossed = bisect_left(self.breaks, at)
        over = crossed < len(self.breaks) and self.breaks[crossed] < runs[following]
        return None if over else runs[following] + length

    def comment_end(self, start: int) -> int | None:
        """Where a comment ends that begins at a place."""
        following = bisect_left(self.closed, start + len(OPEN) + 3)
        return self.closed[following] if following < len(self.closed) else None


@lru_cache(maxsize=8)
def marked(text: str) -> Marked:
    """Where code and comments stand in a text. A fence that is never closed makes no code."""
    if OPEN not in text and "`" not in text and "~~~" not in text:
        return Marked()
    looking = _Looking(text)
    code: list[Place] = []
    comments: list[Place] = []
    unclosed: list[int] = []
    fences: list[Place] = []
    at = 0
    while token := _TOKEN.search(text, at):
        kind = token.lastgroup or ""
        start, at = token.span(kind)
        if kind == "comment":
            end = looking.comment_end(start)
            (unclosed.append(start) if end is None else comments.append((start, end)))
        else:
            end = looking.fence_end(token[kind], at) if kind == "fence" else None
            if kind == "fence":
                fences += _beside(text, at)
            elif not _escaped(text, start):
                end = looking.span_end(at - start, at)
            if end is not None:
                code.append((start, end))
        at = at if end is None else end
    first = unclosed[0] if unclosed else None
    return Marked(tuple(code), tuple(comments), first, tuple(fences))


def _beside(text: str, at: int) -> Iterator[Place]:
    """The words on a line that opens code, from where its signs end, without the first."""
    line = text.find("\n", at)
    end = len(text) if line < 0 else line
    named = _LANGUAGE.match(text, at, end)
    start = named.end() if named else at
    if text[start:end].strip():
        yield start, end


def _escaped(text: str, at: int) -> bool:
    before = at
    while before and text[before - 1] == "\\":
        before -= 1
    return (at - before) % 2 == 1


def code(text: str) -> Iterator[Place]:
    """Where fenced code and code spans stand in a text."""
    yield from marked(text).code
