"""A line of an author's file as a terminal can show it, and how wide each character is there."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_TAB = 4
# How much of a line is shown, and how much of that may stand before the place that is meant.
_MOST = 96
_MOST_BEFORE = 48


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Part of a line; the place meant begins `before` columns in and is `width` wide."""

    text: str
    before: int
    width: int


def visible(text: str, keep: str = "") -> str:
    """The text with a picture in place of every character that is not printed.

    A file's escape sequences must not reach a terminal: they can hide or rewrite what is shown.
    """
    if text.isprintable():
        return text
    return "".join(sign if sign in keep else _picture(sign) for sign in text)


def width(sign: str) -> int:
    """How many columns a character takes: 0 for an accent that stands on the one before."""
    if unicodedata.combining(sign) or unicodedata.category(sign) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def excerpt(line: str, column: int, length: int) -> Excerpt:
    """The part of a line around `length` characters from `column` (from 1), as it is shown."""
    line = line.rstrip()
    start = min(column - 1, len(line))
    end = max(start + 1, min(start + length, len(line)))
    first = max(0, start - _MOST_BEFORE) if len(line) > _MOST else 0
    last = min(len(line), first + _MOST)
    head = "…" if first else ""
    tail = "…" if last < len(line) else ""
    before = _shown(line[first:start], len(head))
    meant = _shown(line[start : min(end, last)], _columns(head + before))
    after = _shown(line[min(end, last) : last], 0)
    text = f"{head}{before}{meant}{after}{tail}"
    return Excerpt(text, _columns(head + before), max(1, _columns(meant)))


def _shown(text: str, column: int) -> str:
    """Text with its tabs filled up and its unseen characters made visible."""
    shown = ""
    for sign in text:
        if sign == "\t":
            shown += " " * (_TAB - (column + _columns(shown)) % _TAB)
        else:
            shown += visible(sign)
    return shown


def _columns(text: str) -> int:
    return sum(map(width, text))


def _picture(sign: str) -> str:
    if sign == " " or sign.isprintable():
        return sign
    code = ord(sign)
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"<U+{code:04X}>"
