"""A text with what no reader sees blanked out: every other character stays in its place."""

from __future__ import annotations

import re

from reviewsite.checks.views import GAP

_ADDRESS = re.compile(r"\bhttps?://[^\s<>)\"']+")
_TARGET = re.compile(
    r"\]\((?!tel:|mailto:)[^)\s]{0,2000}|^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*\S*", re.M
)
_CODE = re.compile(r"^ {0,3}(```|~~~).*?(?:^ {0,3}\1|\Z)|`[^`\n]+`", re.M | re.S)


def seen(body: str) -> str:
    """A body without its comments and the addresses of its links, and gaps between paragraphs."""
    text = without_addresses(without_comments(body) if "<!--" in body else body)
    if "]" in text:
        text = _TARGET.sub(_blank, text)
    return text.replace("\n\n", f"{GAP}\n")


def without_addresses(text: str) -> str:
    """A text without the addresses of web pages in it."""
    return _ADDRESS.sub(_blank, text) if "://" in text else text


def without_code(body: str) -> str:
    """A body without code, be it fenced or within a line."""
    return _CODE.sub(_blank, body) if "`" in body or "~~~" in body else body


def _blank(match: re.Match[str]) -> str:
    return _spaces(match[0])


def _spaces(text: str) -> str:
    return "\n".join(" " * len(line) for line in text.split("\n"))


def without_comments(body: str) -> str:
    """A body without its HTML comments; one that is never closed is text."""
    pieces: list[str] = []
    at = 0
    while (start := body.find("<!--", at)) >= 0 and (end := body.find("-->", start)) >= 0:
        pieces += [body[at:start], _spaces(body[start : end + 3])]
        at = end + 3
    return "".join([*pieces, body[at:]])
