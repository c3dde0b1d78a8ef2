"""A text in which only what a reader sees stands, each word at its place in the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from html import unescape

from reviewsite.diagnostics import Span

GAP = "\0"
"""Stands for what is not a reader's text, and between two paragraphs: no pattern runs across."""
RUN = re.compile(r"\d[\d\s().,:/·•_{}\[\]\u2010-\u2015-]{4,}\d")
"""A run of digits as long as a telephone number's, or a person's."""
_PARAGRAPH = re.compile(rf"[^{GAP}]+")

_SPACES = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_WIDE = {0xFF01 + at: chr(0x21 + at) for at in range(94)}
_USUAL = {
    **_WIDE,
    **dict.fromkeys(map(ord, _SPACES), " "),
    **dict.fromkeys(map(ord, _DASHES), "-"),
}
"""Signs that look like a usual one, and a reader takes for it."""
_ODD = re.compile(f"[{re.escape(''.join(map(chr, _USUAL)))}]")
_SIGN = re.compile(r"[&*_<\\`\u00ad\u200b-\u200f\u2060\ufeff]")
_UNSEEN = re.compile(
    r"&(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});|\*{1,3}|(?<!\w)_{1,3}(?=\w)"
    r"|(?<=\w)_{1,3}(?!\w)|</?[A-Za-z]{1,10}\s*/?>|\\[!-/:-@\[-`{-~]|`+"
    r"|[\u00ad\u200b-\u200f\u2060\ufeff]"
)
"""What does not stand in the page as it is typed: signs of emphasis, entities, unseen letters."""


@dataclass(frozen=True, slots=True)
class Hit:
    """What a pattern found, and where."""

    match: re.Match[str]
    view: View

    @property
    def text(self) -> str:
        """The words found, on one line."""
        return self.said()

    def said(self, group: str | int = 0) -> str:
        """The words of a part of what was found, on one line."""
        return re.sub(r"\s+", " ", self.match[group]).strip()

    def span(self, group: str | int = 0) -> Span:
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
    `cuts` are given where signs were taken out: from where in the text on, and how many till there;
    `under` is the view that they were taken out of, if that had cuts of its own.
    """

    path: str
    text: str
    starts: tuple[int, ...]
    at: Span | None = None
    cuts: tuple[tuple[int, int], ...] = ()
    under: View | None = None

    def find(self, pattern: re.Pattern[str]) -> Iterator[Hit]:
        """Every place that matches."""
        for match in pattern.finditer(self.text):
            yield Hit(match, self)

    def only(self, wanted: Callable[[str], object]) -> View:
        """The paragraphs that are wanted, at their places: the others are gaps. To look quickly at
        a long text for what few paragraphs can hold."""
        kept = _PARAGRAPH.sub(
            lambda one: one[0] if wanted(one[0]) else GAP * len(one[0]), self.text
        )
        return replace(self, text=kept)

    def span(self, start: int, end: int) -> Span:
        """The place in the file of a part of the text."""
        if self.at is not None:
            return self.at
        until = self.text.find("\n", start, end)
        end = until if until >= 0 else end
        begin = self.place(start)
        line = bisect_right(self.starts, begin)
        first = self.starts[line - 1]
        length = self.place(end - 1) + 1 - begin if end > start else 1
        if line < len(self.starts):
            length = min(length, self.starts[line] - 1 - begin)
        return Span(self.path, line, begin - first + 1, max(1, length))

    def place(self, at: int) -> int:
        """Where in the file a sign of the text stands."""
        cut = bisect_right(self.cuts, at, key=lambda one: one[0]) - 1
        place = at + self.cuts[cut][1] if cut >= 0 else at
        return self.under.place(place) if self.under else place

    @classmethod
    def joined(cls, path: str, pieces: Iterable[tuple[int, str]], starts: tuple[int, ...]) -> View:
        """A text of pieces, each given with the place in the file from which on it stands there."""
        words: list[str] = []
        cuts: list[tuple[int, int]] = []
        length = 0
        for start, piece in pieces:
            if not cuts or cuts[-1][1] != start - length:
                cuts.append((length, start - length))
            words.append(piece)
            length += len(piece)
        return cls(path, "".join(words), starts, cuts=tuple(cuts))


def plain(view: View) -> View:
    """The text as its readers see it: entities read, signs of emphasis and unseen letters taken
    out, and every space, dash and digit the usual one. A number is found however it is dressed."""
    text = usual(view.text)
    pieces: list[str] = []
    cuts: list[tuple[int, int]] = []
    at = length = 0
    for sign in _SIGN.finditer(text):
        start = sign.start()
        match = _UNSEEN.match(text, start) if start >= at else None
        if match is None:
            continue
        end = match.end()
        read = _read(match[0])
        pieces += (text[at:start], read)
        length += start - at + len(read)
        cuts.append((length, end - length))
        at = end
    if not cuts:
        return replace(view, text=text) if text is not view.text else view
    pieces.append(text[at:])
    under = view if view.cuts else None
    return replace(view, text="".join(pieces), cuts=tuple(cuts), under=under)


def usual(text: str) -> str:
    """A text with the usual sign for every space, dash and digit."""
    return text if text.isascii() else _ODD.sub(_usual, text)


def _usual(match: re.Match[str]) -> str:
    return _USUAL[ord(match[0])]


def _read(typed: str) -> str:
    """The one letter that readers see of an entity or an escape; of anything else, none."""
    if typed[0] == "\\":
        return typed[1]
    read = usual(unescape(typed)) if typed[0] == "&" else ""
    return read if len(read) == 1 and not _UNSEEN.match(read) else ""
