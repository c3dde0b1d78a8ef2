"""Definitions of links at the head of a paragraph: `[the plan]: plan.md "The plan"`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# A footnote's text is none.
_LABEL = r" {0,3}\[(?!\^)(?P<label>(?:[^\[\]\\]|\\.){1,999}+)\]:"
_ADDRESS = r"[ ]*\n?[ ]*(?:<(?P<pointed>(?:[^<>\n\\]|\\.)*+)>|(?P<bare>[^\s<]\S*+))"
_TITLE = r"""(?:"(?:[^"\\]|\\.)*+"|'(?:[^'\\]|\\.)*+'|\((?:[^()\\]|\\.)*+\))"""
_END = r"[ ]*(?:\n|\Z)"
_WITH_TITLE = re.compile(rf"{_LABEL}{_ADDRESS}(?:[ ]+\n?|\n)[ ]*(?P<title>{_TITLE}){_END}", re.S)
_WITHOUT = re.compile(rf"{_LABEL}{_ADDRESS}{_END}", re.S)


@dataclass(frozen=True, slots=True)
class Definition:
    """A link's label, where it leads and its title, and how many lines it takes."""

    label: str
    address: str
    title: str
    lines: int


def definitions(text: str) -> Iterator[Definition]:
    """Those that a paragraph begins with (CommonMark 0.31, section 4.7)."""
    at = 0
    while text.startswith("[", at):
        match = _WITH_TITLE.match(text, at) or _WITHOUT.match(text, at)
        if match is None or not match["label"].strip():
            return
        address = match["bare"] if match["pointed"] is None else match["pointed"]
        if match["pointed"] is None and not _balanced(address):
            return
        title = match.groupdict().get("title") or ""
        lines = match[0].rstrip("\n").count("\n") + 1
        yield Definition(" ".join(match["label"].split()), address, title[1:-1], lines)
        at = match.end()


def _balanced(address: str) -> bool:
    bare = re.sub(r"\\.", "", address)
    depth = 0
    for sign in re.findall(r"[()]", bare):
        depth += 1 if sign == "(" else -1
        if depth < 0:
            return False
    return depth == 0
