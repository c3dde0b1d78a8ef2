"""The contents of a page, read off its headings."""

from __future__ import annotations

import re

from markupsafe import Markup

from reviewsite.pages.page import TocItem

_HEADING = re.compile(r'<h([23])\b[^>]*?\bid="([^"]+)"[^>]*>(.*?)</h\1>', re.S)
_ASIDE = re.compile(
    r'<a class="copy-link.*?</a>|<span class="count">.*?</span>|<svg.*?</svg>', re.S
)


def contents(html: str, deep: bool = True) -> tuple[TocItem, ...]:
    """The headings of level 2 that have an anchor and, if `deep`, those of level 3 below them."""
    found: list[tuple[TocItem, list[TocItem]]] = []
    for level, anchor, inner in _HEADING.findall(html):
        title = Markup(_ASIDE.sub("", inner)).striptags()
        item = TocItem(anchor, title)
        if level == "2" or not found:
            found.append((item, []))
        elif deep:
            found[-1][1].append(item)
    return tuple(TocItem(item.id, item.title, tuple(children)) for item, children in found)
