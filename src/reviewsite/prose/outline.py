"""What can be read off authors' Markdown before it is made into anything: headings and links."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from reviewsite.model.refs import slugify
from reviewsite.prose import bounds
from reviewsite.prose.cleaned import unique, words

# Possessive and bounded, so that no text takes longer than it is long. Of a link only its address
# is asked for: its words may have brackets in them, and its title anything.
_LINK = re.compile(r"(?:(!?)\[([^\[\]]{0,2000}+))?\]\(\s{0,9}+<?([^)\s>]{1,2000}+)")
_DEFINITION = re.compile(r"^ {0,3}\[([^\]]{1,2000}+)\]:\s*<?(\S+?)>?(?:\s|$)", re.M)
_RAW = re.compile(r"<(img|a)\b[^<>]{0,2000}?\b(src|href)\s*=\s*[\"']?([^\"'\s>]+)", re.I)
# No link is made of a file's name in angle brackets, and all of it is shown.
_BARE = re.compile(r"<([^\s<>\"'=:]{1,500}\.md(?:[#?][^\s<>\"']{0,500})?)>")
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
            if len(found) > bounds.HEADINGS:
                break
    return found


def targets(text: str) -> list[Target]:
    """Every link and image of a body: inline, by reference, as raw HTML, or a file's name in angle
    brackets."""
    return [one for number, block in _blocks(text) for one in _within(block, number)]


def _within(block: str, number: int) -> Iterator[Target]:
    """The links of a block that begins on a line."""
    starts = [0, *(one.end() for one in re.finditer("\n", block))]

    def target(match: re.Match[str], group: int, words: str, image: bool, at: int) -> Target:
        line = bisect_right(starts, match.start(group)) - 1
        column = max(at, starts[line]) - starts[line] + 1
        return Target(match[group], words, image, number + line, column)

    for match in _LINK.finditer(block):
        words = "…" if match[2] is None else match[2]
        yield target(match, 3, words, match[1] == "!", match.start())
    for match in _DEFINITION.finditer(block):
        yield target(match, 2, match[1], False, match.start(2))
    for match in _RAW.finditer(block):
        yield target(match, 3, "", match[1].lower() == "img", match.start(3))
    for match in _BARE.finditer(block):
        yield target(match, 1, match[1], False, match.start(1))


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """The paragraphs outside fenced code, each with the line that it begins on: a link may be
    broken over two lines."""
    block: list[str] = []
    last = 0
    for number, line in _outside_fences(text):
        if block and (not line.strip() or number != last + 1):
            yield last - len(block) + 1, "\n".join(block)
            block = []
        if line.strip():
            block.append(line)
            last = number
    if block:
        yield last - len(block) + 1, "\n".join(block)


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
