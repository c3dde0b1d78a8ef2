"""What can be read off authors' Markdown before it is made into anything: headings and links."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote

from reviewsite import comments
from reviewsite.model.refs import slugify
from reviewsite.prose import bounds
from reviewsite.prose.blocks import read
from reviewsite.prose.cleaned import unique, words

# Possessive and bounded, so that no text takes longer than it is long. Of a link only its address
# is asked for: its words may have brackets in them, and its title anything.
_LINK = re.compile(
    r"(?:(!?)\[([^\[\]]{0,2000}+))?\]\(\s{0,9}+(?:<([^<>\n]{1,2000}+)>|([^)\s<>]{1,2000}+))"
    r"(?=\s{0,9}\)|\s{1,9}[\"'(])"
)
_RAW = re.compile(
    r"<(img|a)\b[^<>]{0,2000}?\b(?:src|href)\s*=\s*"
    r"(?:\"([^\"<>\n]+)\"|'([^'<>\n]+)'|([^\"'\s>]+))",
    re.I,
)
# No link is made of a file's name in angle brackets, and all of it is shown.
_BARE = re.compile(r"<([^\s<>\"'=:]{1,500}\.md(?:[#?][^\s<>\"']{0,500})?)>")
_MAY_HEAD = re.compile(r"#|^[ >]*(?:=+|-+) *$", re.M)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_CALL = re.compile(r"\[\^([^\s\[\]]{1,200})\]")
_CODE = re.compile(r"(?<!`)(`{1,9})(?!`)[^`\n]++\1(?!`)")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a body: its level, text and line (from 1), and the anchor it gets; on which line
    it ends, and whether it stands in no list or quotation."""

    level: int
    text: str
    line: int
    anchor: str
    end: int
    is_top: bool


@dataclass(frozen=True, slots=True)
class Target:
    """A link or an image as typed, with its place in the body."""

    address: str
    text: str
    image: bool
    line: int
    column: int

    @property
    def followed(self) -> str:
        """The address as it is followed: `my%20chart.png` leads to the file “my chart.png”."""
        return unquote(unescape(_ESCAPED.sub(r"\1", self.address)))


def headings(text: str) -> list[Heading]:
    """The headings of a body, in order, with those in lists and quotations; not those in code."""
    if not _MAY_HEAD.search(text) or any(bounds.beyond(text)):
        return []
    found: list[Heading] = []
    taken: dict[str, int] = {}
    document = read(text)
    top = set(map(id, document.blocks))
    for one in document.leaves:
        if one.kind == "heading" and one.text.strip(" "):
            said = " ".join(line.strip(" ") for line in one.lines)
            anchor = unique(slugify(words(said)), taken)
            found.append(Heading(one.level, said, one.line, anchor, one.end, id(one) in top))
    return found


def targets(text: str) -> list[Target]:
    """Every link and image of a body: inline, by reference, as raw HTML, or a file's name in angle
    brackets; not those in code."""
    lines = text.split("\n")
    found: list[Target] = []
    for one in read(text).leaves:
        if one.definition is not None:
            typed = "\n".join(lines[one.line - 1 : one.end])
            at = typed.find(one.definition.address, typed.find("]:"))
            line = typed.count("\n", 0, at)
            column = at - typed.rfind("\n", 0, at)
            said = one.definition
            found.append(Target(said.address, said.label, False, one.line + line, column))
        elif one.kind != "code":
            found += _within("\n".join(lines[one.line - 1 : one.end]), one.line)
    return found


def _within(block: str, number: int) -> Iterator[Target]:
    """The links of a block that begins on a line."""
    if not any(sign in block for sign in ("](", "<")):
        return
    if "`" in block:
        block = _CODE.sub(lambda code: re.sub(r"[\[\]()<>!]", " ", code[0]), block)
    starts = [0, *(one.end() for one in re.finditer("\n", block))]

    def target(match: re.Match[str], words: str, image: bool, at: int) -> Target:
        group = match.lastindex or 0
        line = bisect_right(starts, match.start(group)) - 1
        column = max(at, starts[line]) - starts[line] + 1
        return Target(match[group], words, image, number + line, column)

    for match in _LINK.finditer(block):
        words = "…" if match[2] is None else match[2]
        yield target(match, words, match[1] == "!", match.start())
    for match in _RAW.finditer(block):
        yield target(match, "", match[1].lower() == "img", match.start(match.lastindex or 0))
    for match in _BARE.finditer(block):
        yield target(match, match[1], False, match.start(1))


def sections(text: str) -> list[tuple[str, str]]:
    """A body cut at its `##` headings: (heading, text under it); what comes first has "". What a
    section refers to is defined in it, and the footnotes it calls end it, wherever in the body
    they stand."""
    text, notes = _parted(text)
    shared = [text[one.start : one.end] for one in comments.definitions(text) if one.used]
    cut: list[tuple[str, list[str]]] = [("", [])]
    at = 0
    lines = text.split("\n")
    for one in headings(text):
        if one.level == 2 and one.is_top:
            cut[-1][1].extend(lines[at : one.line - 1])
            cut.append((one.text, []))
            at = one.end
    cut[-1][1].extend(lines[at:])
    return [
        (heading, _defined(_noted("\n".join(under).strip(), notes), shared))
        for heading, under in cut
    ]


def _parted(text: str) -> tuple[str, dict[str, str]]:
    """A body with empty lines in the place of its footnotes, and these by what they are called."""
    notes: dict[str, str] = {}
    if "[^" not in text:
        return text, notes
    lines = text.split("\n")
    for one in read(text).blocks:
        if one.kind == "note":
            place = slice(one.line - 1, one.end)
            notes.setdefault(one.sign.casefold(), "\n".join(lines[place]))
            lines[place] = [""] * len(lines[place])
    return "\n".join(lines), notes


def _noted(section: str, notes: dict[str, str]) -> str:
    """A section with those footnotes of the body that it calls, or that these call."""
    parts = {"": section}
    while notes:
        called = {label.casefold() for one in parts.values() for label in _CALL.findall(one)}
        more = {label: notes[label] for label in notes if label in called - parts.keys()}
        if not more:
            break
        parts |= more
    return "\n\n".join(parts.values())


def _defined(section: str, shared: list[str]) -> str:
    """A section with those definitions of the body that it refers to."""
    if not shared:
        return section
    whole = "\n".join(["", "", *(one for one in shared if one not in section)])
    return comments.without(section + whole).strip()
