"""RS702: abbreviations that nobody has explained."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.texts import Written
from reviewsite.checks.views import Hit

_COMMON = """
AA AAA AM BBC BST CCTV CSV DVD EU FAQ GMT GP HTML ID II III IT IV IX MP NHS OK PDF PM PIN SMS TV
UK UN URL US USA USB VAT VI VII VIII WC XI XII
"""
COMMON = frozenset(_COMMON.split())
"""Abbreviations and numerals that need no explaining."""

_ABBREVIATION = re.compile(r"(?<![\w&./@#-])([A-Z]{2,6})(?:s|’s|'s)?(?![\w&@])(?!-\d| \d\d)")
_DEFINED = re.compile(r"^\*\[([^\]]+)\]:", re.M)
_OPENED = re.compile(r"[\w’')”]\s*\((?:(?:the|or|known as|called)\s+)?[“\"'‘]?$")
_CLOSED = re.compile(r"[”\"'’]?s?\s*[),;]")
_THEN = re.compile(r"\s*\((?:the\s+)?[A-Za-z][^)\0]{5,}\)")


@rule("RS702", "An abbreviation before it is explained", needs="text")
def unexplained(text: Written, context: Context) -> Iterator[Found]:
    """
    Two to six capitals mean something to those who work there and nothing to a resident. The first
    time, write the words and the abbreviation in brackets, or explain it once for the whole
    workspace in `content/glossary.yml`.

    Wrong: `The MAPPA panel meets monthly.`

    Right: `The multi-agency public protection arrangements (MAPPA) panel meets monthly.`

    A file is told of each abbreviation once, at the first place where it stands.
    """
    if text.lang:
        return
    known = COMMON | set(_DEFINED.findall(text.read.text))
    seen: set[str] = set()
    for view in text.words:
        for hit in view.find(_ABBREVIATION):
            letters = hit.match[1]
            if letters in known or letters in seen or letters in context.glossary:
                continue
            seen.add(letters)
            if not _explained(hit) and not _shouted(hit):
                yield (
                    hit.span(1),
                    f"“{letters}” has not been explained",
                    f"Write it out the first time, as “… ({letters})”, or add it to glossary.yml.",
                )


def _explained(hit: Hit) -> bool:
    before, after = hit.around(60)
    return bool((_OPENED.search(before) and _CLOSED.match(after)) or _THEN.match(after))


def _shouted(hit: Hit) -> bool:
    """Whether the word stands in a line of capitals: emphasis, not an abbreviation."""
    before, after = hit.around(30)
    return bool(re.search(r"\b[A-Z]{2,}\s+$", before) or re.match(r"\s+[A-Z]{2,}\b", after))
