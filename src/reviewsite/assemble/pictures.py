"""Pictures on a page as a browser wants them: their size, their smaller files, and not too soon.

Authors' prose has `src`, `alt` and `title`, and the cleaning lets nothing else through. What is put
beside them here is ours: it comes from the files that were made, after the cleaning.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import replace
from html import escape, unescape
from urllib.parse import quote, unquote

from markupsafe import Markup

from reviewsite.media import Prepared
from reviewsite.pages.page import Page, SitePages

TAG = re.compile(r"""<(?:"[^"]*"|'[^']*'|[^"'<>])*>""")
"""Any tag, so that what stands in the attribute of another is not taken for one."""
PICTURE = re.compile(r'<img(?=\s)(?:[^>"]|"[^"]*")*? src="([^"]*)"')
SIZES = "(min-width: 44rem) 40rem, calc(100vw - 2rem)"
"""How wide a picture is shown: the measure of the text, or what a phone has of it."""
FOLD = 900
"""So many letters of text fill a first view; a picture after them is fetched when it comes near."""


def dressed(pages: SitePages, made: Mapping[str, Prepared]) -> SitePages:
    """The pages with every picture of `made` (by its address in the site) at its size."""
    shown = {uri: one for uri, one in made.items() if one.width}
    if not shown:
        return pages
    return replace(pages, pages=tuple(_page(page, shown) for page in pages.pages))


def _page(page: Page, shown: Mapping[str, Prepared]) -> Page:
    html = str(page.html)
    if "<img" not in html:
        return page
    letters = 0
    last = 0

    def tag(match: re.Match[str]) -> str:
        nonlocal letters, last
        letters += match.start() - last
        last = match.end()
        found = PICTURE.match(match[0])
        if found is None:
            return match[0]
        typed = unescape(found[1])
        uri = posixpath.normpath(posixpath.join(posixpath.dirname(page.uri), unquote(typed)))
        one = shown.get(uri)
        if one is None:
            return match[0]
        return f"{match[0].rstrip('/>').rstrip()} {_attributes(typed, one, letters > FOLD)}>"

    return replace(page, html=Markup(TAG.sub(tag, html)))


def _attributes(typed: str, one: Prepared, late: bool) -> str:
    """What a browser should know of a picture before it has it."""
    given = [f'width="{one.width}" height="{one.height}"']
    if len(one.variants) > 1:
        own = one.variants[-1][0]
        folder = posixpath.dirname(typed)
        files = [
            f"{typed if name == own else posixpath.join(folder, quote(name))} {width}w"
            for name, width in one.variants
        ]
        given.append(f'srcset="{escape(", ".join(files))}" sizes="{SIZES}"')
    given.append('loading="lazy" decoding="async"' if late else 'decoding="async"')
    return " ".join(given)
