"""What authors mean as a comment and Markdown shows, or takes for something else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reviewsite.comments.code import BOX, OPEN, Marked, marked
from reviewsite.comments.definitions import NOTHING, definitions
from reviewsite.comments.reading import read

SIGNS = ("<", "&lt;", "]:", "] :", "%%", "{", "/*", "Commented [")
"""Where none of these stands, nothing looks like a comment."""
_LONG = 200
_SHOWN = 40
_ALMOST = re.compile(r"<!(?!--)|<\?|</(?![A-Za-z>])|&lt;!(?:--|[–—])")
_CLOSE = re.compile(r"[>\n]")
_DASHED = re.compile(r"[–—]+-?>|-[–—]>")
_ASIDE = re.compile(rf"^{BOX}\[[^\[\]\n]{{0,99}}+\]:[ \t]*+(?:#|<>|<\#>)[ \t]+\S", re.M)
_OTHERS = re.compile(
    r"(?P<obsidian>(?<![\d%])%%(?=[^%]))"
    r"|(?P<critic>\{(?:>>|\+\+|--|==|~~))"
    r"|(?P<template>\{[{%]|\{#(?=[^}\n]*\#\})|<%)"
    r"|(?P<pandoc>\{\.(?:comment-(?:start|end)|insertion|deletion)\b)"
    r"|(?P<word>\bCommented \[[A-Za-z]{1,6}\d{1,4}\]:)"
    r"|(?P<slashed>(?<!\S)/\*(?=\s))"
)
_ENDS = {"%%": "%%", "{>>": "<<}", "{++": "++}", "{--": "--}", "{==": "==}", "{~~": "~~}"}
_ENDS |= {"{{": "}}", "{%": "%}", "{#": "#}", "<%": "%>", "/*": "*/", "{.": "}"}


@dataclass(frozen=True, slots=True)
class Lookalike:
    """Something like a comment, from where to where in a text.

    `kind` is `open` (nothing ends it), `again` (another begins in it), `ended` (it ends otherwise
    than it should), `almost` (no comment begins so), `aside` (a definition that is none), `tangled`
    (code or not, nobody can say) or `other` (a comment in another program).
    """

    kind: str
    start: int
    end: int
    sign: str


def lookalikes(text: str) -> Iterator[Lookalike]:
    """What in a text looks like a comment and is none; nothing of what stands in code."""
    comments = "<" in text or "&lt;" in text or "]:" in text
    if not comments and not _OTHERS.search(text):
        return
    where = marked(text)
    if comments:
        yield from _comments(text, where)
        yield from _almost(text, where)
    at = 0
    while match := _OTHERS.search(text, at):
        found = None if where.beside(match.start()) else _other(text, match)
        at = found.end if found else match.end()
        if found:
            yield found


def _comments(text: str, where: Marked) -> Iterator[Lookalike]:
    if where.open is not None:
        yield Lookalike("open", where.open, where.open + len(OPEN), OPEN)
    for start, end in where.comments:
        inside = text[start + len(OPEN) : end]
        dashed = _DASHED.search(inside)
        if OPEN in inside:
            yield Lookalike("again", start, start + len(OPEN), OPEN)
        elif dashed:
            at = start + len(OPEN) + dashed.start()
            yield Lookalike("ended", at, at + len(dashed[0]), dashed[0])
        elif inside.endswith("--!>"):
            yield Lookalike("ended", end - 4, end, "--!>")
    if OPEN in text and read(text).tangled:
        at = text.find(OPEN)
        yield Lookalike("tangled", at, at + len(OPEN), OPEN)


def _almost(text: str, where: Marked) -> Iterator[Lookalike]:
    for match in _ALMOST.finditer(text):
        if not where.beside(match.start()):
            close = _CLOSE.search(text, match.end(), match.end() + _LONG)
            end = close.end() if close and close[0] == ">" else match.end()
            yield Lookalike("almost", match.start(), end, text[match.start() : end][:_SHOWN])
    taken = [(one.start, one.end) for one in definitions(text)] if "]:" in text else []
    for match in _ASIDE.finditer(text) if any(f"]: {one}" in text for one in NOTHING) else ():
        start = match.end() - 1
        if not where.beside(start) and not any(a <= start < b for a, b in taken):
            yield Lookalike("aside", match.start(), match.end(), match[0].strip())


def _other(text: str, match: re.Match[str]) -> Lookalike | None:
    """A comment of another program; of signs that are common, only where they are closed."""
    sign = match[0]
    closing = next((end for begin, end in _ENDS.items() if sign.startswith(begin)), "")
    close = text.find(closing, match.end(), match.end() + _LONG) if closing else -1
    if close < 0 and match.lastgroup in ("obsidian", "slashed"):
        return None
    end = match.end() if close < 0 else close + len(closing)
    return Lookalike("other", match.start(), end, sign)
