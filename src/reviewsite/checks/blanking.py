"""A text with what no reader sees blanked out: every other character stays in its place."""

from __future__ import annotations

import re

from reviewsite import comments
from reviewsite.checks.views import GAP

_ADDRESS = re.compile(r"\bhttps?://[^\s<>)\"']+")
_TARGET = re.compile(
    r"\]\((?!tel:|mailto:)[^)\s]{0,2000}|^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*\S*", re.M
)
# The server's name is left out: it is nobody's.
_PATH = re.compile(
    r"\bhttps?:[/\\]+[^\s<>)\"'/?#]*([^\s<>)\"']*)"
    r"|(?:\]\(|^ {0,3}\[(?!\^)[^\]\n]+\]:)[ \t]*<?(?!https?:|tel:|mailto:)([^)\s>]{1,2000})",
    re.M | re.I,
)
_SIGN = re.compile(r"%[2-7][0-9a-f]|[/?&#=_+;,]", re.I)


def seen(body: str) -> str:
    """A body without the addresses of its links, and with gaps between paragraphs."""
    # In this order: where an address is blank already, the word after it would be taken for it.
    text = without_addresses(_TARGET.sub(_blank, body) if "]" in body else body)
    return text.replace("\n\n", f"{GAP}\n")


def without_addresses(text: str) -> str:
    """A text without the addresses of web pages in it."""
    return _ADDRESS.sub(_blank, text) if "://" in text else text


def addresses(text: str) -> str:
    """Of a text nothing but where its links lead below a server, as words: what stands between two
    of the signs of an address, and what the address has for a letter or a space, read."""
    if "://" not in text and "](" not in text and "]:" not in text:
        return ""
    pieces: list[str] = []
    at = 0
    for match in _PATH.finditer(text):
        start, end = match.span(1 if match[1] is not None else 2)
        if end > start:
            pieces += [GAP * (start - at), _SIGN.sub(_said, text[start:end])]
            at = end
    return "".join(pieces)


def _said(match: re.Match[str]) -> str:
    """A sign of an address as a reader takes it, as long as it was: what is unseen fills it up."""
    if match[0][0] != "%":
        # Figures on both sides of such a sign are of two numbers; but a plus is a space.
        at, text = match.start(), match.string
        between = text[max(0, at - 1) : at].isdigit() and text[at + 1 : at + 2].isdigit()
        return GAP if between and match[0] != "+" else " "
    return f"{chr(int(match[0][1:], 16))}\u200b\u200b"


def without_code(body: str) -> str:
    """A body without code, be it fenced or within a line."""
    pieces: list[str] = []
    at = 0
    for start, end in comments.code(body):
        pieces += [body[at:start], _spaces(body[start:end])]
        at = end
    return "".join([*pieces, body[at:]])


def _blank(match: re.Match[str]) -> str:
    return _spaces(match[0])


def _spaces(text: str) -> str:
    return "\n".join(" " * len(line) for line in text.split("\n"))
