"""What can be read off authors' Markdown before it is made into anything: headings and links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reviewsite.model.refs import slugify
from reviewsite.prose.cleaned import unique, words

# Possessive and bounded, so that no text takes longer than it is long.
_LINK = re.compile(
    r"(!?)\[([^\]]{0,2000}+)\]\(\s{0,9}+<?([^)\s>]{1,2000}+)>?"
    r"(?:\s{1,9}+[\"'][^)]{0,1000}(?<=[\"']))?\s{0,9}+\)"
)
_DEFINITION = re.compile(r"^ {0,3}\[([^\]]+)\]:\s*<?(\S+?)>?(?:\s|$)", re.M)
_RAW = re.compile(r"<(img|a)\b[^<>]{0,2000}?\b(src|href)\s*=\s*[\"']?([^\"'\s>]+)", re.I)
_HEADING = re.compile(r"^(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$")
_FENCE = re.compile(r"^ {0,3}(```|~~~)")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a body: its level, text and line (from 1), and the anchor it gets."""

    level: int
    text: str
    line: int
    anchor: str


@dataclass(frozen=True, slots=True)
class Target:
    """A link or an image as typed, with its place in the body."""

    address: str
    text: str
    image: bool
    line: int
    column: int


def headings(text: str) -> list[Heading]:
    """The headings of a body, in order; those inside fenced code do not count."""
    found: list[Heading] = []
    taken: dict[str, int] = {}
    for number, line in _outside_fences(text):
        match = _HEADING.match(line)
        if match and match[2]:
            anchor = unique(slugify(words(match[2])), taken)
            found.append(Heading(len(match[1]), match[2], number, anchor))
    return found


def targets(text: str) -> list[Target]:
    """Every link and image of a body: inline, by reference, or as raw HTML."""
    found: list[Target] = []
    for number, line in _outside_fences(text):
        for match in _LINK.finditer(line):
            place = match.start() + 1
            found.append(Target(match[3], match[2], match[1] == "!", number, place))
        for match in _DEFINITION.finditer(line):
            found.append(Target(match[2], match[1], False, number, match.start(2) + 1))
        for match in _RAW.finditer(line):
            image = match[1].lower() == "img"
            found.append(Target(match[3], "", image, number, match.start(3) + 1))
    return found


def _outside_fences(text: str) -> Iterator[tuple[int, str]]:
    fence = ""
    for number, line in enumerate(text.split("\n"), start=1):
        match = _FENCE.match(line)
        if match and not fence:
            fence = match[1]
        elif match and match[1] == fence:
            fence = ""
        elif not fence:
            yield number, line


def sections(text: str) -> list[tuple[str, str]]:
    """A body cut at its `##` headings: (heading, text under it); what comes first has "" ."""
    cut: list[tuple[str, list[str]]] = [("", [])]
    starts = {one.line: one.text for one in headings(text) if one.level == 2}
    for number, line in enumerate(text.split("\n"), start=1):
        if number in starts:
            cut.append((starts[number], []))
        else:
            cut[-1][1].append(line)
    return [(heading, "\n".join(lines).strip()) for heading, lines in cut]
