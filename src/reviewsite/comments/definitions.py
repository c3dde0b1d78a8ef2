"""What a text defines for its links and abbreviations, and whether anything in it refers to that.

Markdown shows no definition: `[//]: # (Ring her first)` is how authors comment without HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reviewsite.comments.code import BOX, QUOTED, Marked, marked

NOTHING = frozenset({"#", "<>", "<#>"})
"""Addresses that lead nowhere: what is defined with one of them is there for its words alone."""
# A footnote (`[^1]:`) is no definition of a link: it is on the page.
_LINK = re.compile(
    rf"^{BOX}\[(?!\^)(?P<label>(?:[^\[\]\n]|\n(?!\s*\n)){{0,999}}+)\]:[ \t]*+"
    rf"(?:\n{QUOTED})?(?P<to><[^<>\n]*+>|\#(?=[\"'(])|\S++)[ \t]*+",
    re.M,
)
_ABBREVIATION = re.compile(
    rf"^{BOX}\*\[(?P<label>[^\\\n]{{1,200}}?)\][ ]?:[ \t]*+(?:\n{QUOTED})?(?P<title>\S[^\n]*+)$",
    re.M,
)
_ENDS = {'"': '"', "'": "'", "(": ")"}
_LINE = re.compile(rf"\n{QUOTED}(?=[\"'(])")
_BRACKETS = re.compile(r"\[(?!\^)([^\[\]]{0,999}+)\](?:\s?\[([^\[\]]{0,999}+)\])?+(?!\()")
_WORD = re.compile(r"\w++")
_PARAGRAPH = re.compile(r"\n[ \t>]*+\n|\Z")


@dataclass(frozen=True, slots=True)
class Definition:
    """What a text defines, from where to where in it; `used` where something refers to it.

    `aside` says that it leads nowhere, and so was written for its words: a comment.
    """

    start: int
    end: int
    label: str
    title: str
    used: bool
    aside: bool = False


def definitions(text: str) -> list[Definition]:
    """Every definition of a text, code and comments apart, in order. Of two with one name the first
    counts, and the others are not used (CommonMark, 4.7)."""
    if "]:" not in text and "] :" not in text:
        return []
    where = marked(text)
    links = [*_links(text, where)]
    short = [*_abbreviations(text, where)]
    if not links and not short:
        return []
    rest = _without([*links, *short], text, where)
    first = {one.label: one.start for one in reversed(links)}
    named = _named(rest, frozenset(first))
    found = [_marked(one, one.label in named and first[one.label] == one.start) for one in links]
    first = {one.label: one.start for one in reversed(short)}
    words = frozenset(_WORD.findall(rest)) if short else frozenset[str]()
    found += [
        _marked(one, first[one.label] == one.start and _stands(one.label, words, rest))
        for one in short
    ]
    return sorted(found, key=lambda one: one.start)


def _marked(one: Definition, used: bool) -> Definition:
    return Definition(one.start, one.end, one.label, one.title, used, one.aside)


def _links(text: str, where: Marked) -> Iterator[Definition]:
    end = 0
    for match in _LINK.finditer(text):
        if match.start() < end or where.beside(match.start("label") - 1):
            continue
        aside = match["to"] in NOTHING
        titles = (_title(text, at, across=aside) for at in _after(match))
        title = next((one for one in titles if one is not None), None)
        if title is None:
            continue
        end = title[1]
        label = " ".join(match["label"].split()).lower()
        yield Definition(match.start(), end, label, title[0], False, aside)


def _after(match: re.Match[str]) -> Iterator[int]:
    """Where an address may end and a title begin: after it, or at a mark within it."""
    yield match.end()
    marks = [at for at, sign in enumerate(match["to"]) if sign in _ENDS]
    yield from (match.start("to") + at for at in reversed(marks[:20]) if at)


def _title(text: str, at: int, *, across: bool) -> tuple[str, int] | None:
    """The title that stands at a place, or on the line after it, and where the definition ends;
    None where other words stand there. A title goes `across` lines only in a comment."""
    line_end = _line_end(text, at)
    below = _LINE.match(text, line_end) if not text[at:line_end].strip() else None
    start = below.end() if below else at
    stop = _line_end(text, start)
    words = text[start:stop].rstrip()
    if words[:1] in _ENDS and len(words) > 1 and words[-1] == _ENDS[words[0]]:
        return words[1:-1], stop
    if words[:1] in _ENDS and across:
        paragraph = _PARAGRAPH.search(text, start)
        limit = paragraph.start() if paragraph else len(text)
        close = re.compile(rf"{re.escape(_ENDS[words[0]])}[ \t]*$", re.M).search(text, stop, limit)
        if close:
            return text[start + 1 : close.start()], close.end()
    # What stands on the next line, and is no title, is the next paragraph.
    return ("", line_end) if below or not words else None


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _abbreviations(text: str, where: Marked) -> Iterator[Definition]:
    for match in _ABBREVIATION.finditer(text):
        if not where.beside(match.start("label") - 1):
            label = match["label"].strip()
            yield Definition(match.start(), match.end(), label, match["title"].strip(), False)


def _without(found: list[Definition], text: str, where: Marked) -> str:
    """The text without its definitions, its code and its comments."""
    pieces: list[str] = []
    at = 0
    gone = [*((one.start, one.end) for one in found), *where.code, *where.comments]
    for start, end in sorted(gone):
        pieces.append(text[at : max(at, start)])
        at = max(at, end)
    return "\0".join([*pieces, text[at:]])


def _named(text: str, labels: frozenset[str]) -> set[str]:
    """The labels that brackets in a text refer to. Of `[words][label]` it is the second."""
    found: set[str] = set()
    for match in _BRACKETS.finditer(text):
        if text[match.start() - 1 : match.start()] == "\\":
            continue
        words, label = (" ".join((one or "").split()).lower() for one in match.groups())
        found |= {label} if label in labels else {words, label}
    return found & labels


def _stands(label: str, words: frozenset[str], text: str) -> bool:
    if _WORD.fullmatch(label):
        return label in words
    return re.search(rf"\b{re.escape(label)}\b", text) is not None
