"""A text as its readers get it: without what its author wrote for no reader."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from reviewsite.comments.code import BOX, OPEN, Place, marked
from reviewsite.comments.definitions import definitions

MOST = 6
"""How often a text is read: what is taken out may join what was apart into another comment."""
INDENT = 200
"""No sign of a list stands further in than this."""
_BOX = re.compile(rf"{BOX}\Z")
_ITEM = re.compile(r"[ \t>]*+(?:[-+*]|\d{1,9}[.)])[ \t]")
_ROW = re.compile(r"[ \t>]*+(?:[-+*|]|\d{1,9}[.)])")
_INDENTED = re.compile(r"\n[ \t]++(?=\S)")


@dataclass(frozen=True, slots=True)
class Read:
    """A text without comments, and where each part of it was typed.

    `cuts` say from where in the text on something has been left out, and how much till there.
    `tangled` says that comments and code could not be told apart: the text ends where that begins.
    """

    text: str
    cuts: tuple[tuple[int, int], ...] = ()
    tangled: bool = False

    def place(self, at: int) -> int:
        """Where in the text as typed a sign of this one stands."""
        cut = bisect_right(self.cuts, at, key=lambda one: one[0]) - 1
        return at + self.cuts[cut][1] if cut >= 0 else at

    def pieces(self) -> Iterator[tuple[int, str]]:
        """What is left of the text as typed: from where on, and the words."""
        starts = [(0, 0), *self.cuts]
        ends = [*(at for at, _ in self.cuts), len(self.text)]
        for (start, gone), end in zip(starts, ends, strict=True):
            if end > start:
                yield start + gone, self.text[start:end]

    def without(self, places: list[Place], *, tangled: bool = False) -> Read:
        """The same without these parts of it, which are in order and apart."""
        pieces: list[str] = []
        cuts: list[tuple[int, int]] = []
        at = length = old = 0
        for start, end in [*places, (len(self.text), len(self.text))]:
            if start > at:
                cuts.append((length, self.place(at) - length))
            while old < len(self.cuts) and self.cuts[old][0] < start:
                where, gone = self.cuts[old]
                if where > at:
                    cuts.append((length + where - at, gone + at - length))
                old += 1
            pieces.append(self.text[at:start])
            length += start - at
            at = end
        return Read("".join(pieces), tuple(cuts), tangled)


def read(text: str) -> Read:
    """A text without its comments (`<!-- … -->`) and without the definitions that nothing in it
    refers to (`[//]: # (…)`). What stands in code is text, and stays. To read what comes of it
    changes nothing more."""
    found = Read(text)
    for _ in range(MOST):
        places = _unread(found.text)
        if not places:
            return found
        found = found.without(places)
    left = _unread(found.text)
    return found.without([(left[0][0], len(found.text))], tangled=True) if left else found


def without(text: str) -> str:
    """A text without its comments, as `read` gives it."""
    return read(text).text if _may(text) else text


def blanked(text: str) -> str:
    """A text with spaces in the place of what its readers do not get: every other sign stays where
    it is."""
    if not _may(text):
        return text
    blank = re.sub(r"[^\n]", " ", text)
    made: list[str] = []
    at = 0
    for start, words in read(text).pieces():
        made += [blank[at:start], words]
        at = start + len(words)
    return "".join([*made, blank[at:]])


def _may(text: str) -> bool:
    return any(sign in text for sign in (OPEN, "]:", "] :", "```", "~~~"))


def _unread(text: str) -> list[Place]:
    """What of a text nobody reads, in order: its comments, or if it has none the words beside the
    signs of code, or if it has none its definitions."""
    if not _may(text):
        return []
    comments = marked(text).comments
    if comments:
        return _apart(_widened(text, *one) for one in comments)
    if marked(text).beside_fences:
        return list(marked(text).beside_fences)
    return _apart(_lines(text, one.start, one.end) for one in definitions(text) if not one.used)


def _apart(places: Iterator[Place]) -> list[Place]:
    """Places in order, those that meet made one."""
    found: list[Place] = []
    for start, end in places:
        if found and start <= found[-1][1]:
            start, end = found[-1][0], max(end, found.pop()[1])
        found.append((start, end))
    return found


def _widened(text: str, start: int, end: int) -> Place:
    """A comment with the space beside it that would be too much without it."""
    first = text.rfind("\n", max(0, start - INDENT), start) + 1
    box = text[first:start] if first or start <= INDENT else None
    left, right = start, end
    while left and text[left - 1] in " \t":
        left -= 1
    while text[right : right + 1] in (" ", "\t"):
        right += 1
    alone = text[right : right + 1] in ("", "\n")
    if alone and box is not None and _BOX.match(box):
        going_on = _INDENTED.match(text, right) if _ITEM.match(box) else None
        return (start, going_on.end()) if going_on else _lines(text, first, right)
    if text[left - 1 : left] in ("", "\n"):
        return start, right
    return left if alone or right > end else start, right if alone else end


def _lines(text: str, start: int, end: int) -> Place:
    """Whole lines that nobody reads, with the end of the last; but where they part two paragraphs,
    an empty line stays between those."""
    before = text[text.rfind("\n", 0, max(0, start - 1)) + 1 : max(0, start - 1)]
    below = text.find("\n", end + 1)
    after = text[end + 1 : below if below >= 0 else len(text)]
    rows = _ROW.match(before) and _ROW.match(after)
    parting = before.strip() and after.strip() and not rows
    return start, end if parting else min(len(text), end + 1)
