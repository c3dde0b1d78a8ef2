"""How much of Markdown is read: far more than a person writes, and no more than can be read soon.

The parser's time grows with the square of many a sign, and it cannot be interrupted. So every text
is measured before it is parsed. One that goes beyond is shown as it is typed, and a check says
where.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

HEADINGS = 1_000
SHORT = 300
"""No text of so few characters has too much in it, but for signs one within another."""
_LINES = re.compile(r"^[ \t]*[^ \t\n]", re.M)
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*")
_LINE = re.compile(r"[^\n]+")
IN_A_TEXT = (
    ("lines", _LINES, 10_000),
    ("headings", re.compile(r"^(?: {0,3}#|[ \t]*(?:=+|-+)[ \t]*$)", re.M), HEADINGS),
    ("lines that begin or end code", re.compile(r"^[ \t>]*(?:```|~~~)", re.M), 1_000),
    ("abbreviations", re.compile(r"^[ \t]*\*\[", re.M), 200),
    ("signs “<”", re.compile("<"), 10_000),
    ("signs “<” that no “>” closes", re.compile(r"<(?![^<>]*>)"), 200),
    ("signs “[”", re.compile(r"\["), 10_000),
)
IN_A_PARAGRAPH = (
    ("signs “[”", re.compile(r"\["), 1_000),
    ("signs “`”", re.compile("`"), 1_000),
    ("signs “*”", re.compile(r"\*"), 2_000),
    ("signs “_”", re.compile("_"), 2_000),
    ("signs “\\”", re.compile(r"\\"), 2_000),
    ("signs “&”", re.compile("&"), 5_000),
    ("dashes", re.compile("-{2,}"), 5_000),
    ("quotation marks", re.compile("[\"']"), 10_000),
    ("definitions", re.compile(r"^[ \t>]*:", re.M), 100),
)
IN_A_LINE = (("signs “|”", re.compile(r"\|"), 1_000),)
DEEP = 30
_DEEP = (
    re.compile(rf"^[ \t]*(?:(?:[-*+]|\d+[.)]|:)[ \t]+|>[ \t]*){{{DEEP + 1}}}", re.M),
    re.compile(rf"^(?: {{4}}|[ ]{{0,3}}\t){{{DEEP + 1}}}[ \t]*(?:[-*+>:]|\d+[.)])", re.M),
)
_RULE = re.compile(r"[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$", re.M)


@dataclass(frozen=True, slots=True)
class Beyond:
    """Where a text goes beyond what is read: line and column, from 1, and what there is too much
    of."""

    line: int
    column: int
    message: str


def beyond(text: str) -> Iterator[Beyond]:
    """All that is too much in a text, each told at the first of which there is one too many."""
    for pattern in _DEEP:
        for match in pattern.finditer(text) if len(text) > DEEP else ():
            if not _RULE.match(text, match.start()):
                what = f"here one list or quotation stands in another more than {DEEP} times"
                yield _at(text, match.start(), what)
                break
    if len(text) <= SHORT:
        return
    for what, pattern, most in IN_A_TEXT:
        if len(text) > most and (found := _one_too_many(text, pattern, most)):
            yield _at(text, found[1], f"there are {found[0]:,} {what} in this text")
    for part, name, bounds in (
        (_PARAGRAPH, "paragraph", IN_A_PARAGRAPH),
        (_LINE, "line", IN_A_LINE),
    ):
        for match in part.finditer(text):
            for what, pattern, most in bounds:
                long = match.end() - match.start() > most
                if long and (found := _one_too_many(match[0], pattern, most)):
                    message = f"there are {found[0]:,} {what} in this {name}"
                    yield _at(text, match.start() + found[1], message)


def plain(text: str) -> str:
    """A text as it is typed, as HTML: each of its lines a paragraph."""
    lines = (line.strip() for line in text.split("\n"))
    return "\n".join(f"<p>{escape(line, quote=False)}</p>" for line in lines if line)


def _one_too_many(text: str, pattern: re.Pattern[str], most: int) -> tuple[int, int] | None:
    """How many there are, and where the first stands of which there is one too many."""
    places = [one.start() for one in pattern.finditer(text)]
    return (len(places), places[most]) if len(places) > most else None


def _at(text: str, place: int, what: str) -> Beyond:
    start = text.rfind("\n", 0, place) + 1
    return Beyond(text.count("\n", 0, place) + 1, place - start + 1, what)
