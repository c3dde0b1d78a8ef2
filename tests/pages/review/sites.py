"""A review of the sample as a site, and what tests read off pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from reviewsite import library
from reviewsite.edition import Edition, publish
from reviewsite.model.base import Audience
from reviewsite.pages.page import Page, SitePages
from reviewsite.pages.review import review_pages
from reviewsite.workspace import Workspace

TODAY = date(2026, 1, 15)


@dataclass(frozen=True)
class Made:
    """An Edition of the sample and the pages made of it."""

    edition: Edition
    pages: SitePages

    def __getitem__(self, uri: str) -> Page:
        return page_of(self.pages, uri)


def made(
    sample: Workspace, slug: str, audience: Audience = Audience.PUBLIC, on: date = TODAY
) -> Made | None:
    """A review's site, None where this audience sees no report."""
    pack = sample.pack(slug)
    assert pack.whole, [one.message for one in pack.diagnostics]
    edition = publish(pack, audience, on, catalogue=sample.catalogue)
    if edition is None or edition.report is None:
        return None
    shelf = library.publish([edition], sample)
    return Made(edition, review_pages(edition, shelf, "Reviews"))


def page_of(pages: SitePages, uri: str) -> Page:
    """The page with that address."""
    return next(one for one in pages.pages if one.uri == uri)


def uris(pages: SitePages) -> list[str]:
    """The addresses of all pages, in their order."""
    return [one.uri for one in pages.pages]


def ids(page: Page) -> list[str]:
    """Every anchor on a page, in order."""
    return re.findall(r'\sid="([^"]*)"', str(page.html))


def said(page: Page) -> str:
    """What a page says, without its tags, on one line."""
    spaced = re.sub(r"<", " <", str(page.html))
    return " ".join(Markup(spaced).striptags().split())


def element(page: Page, anchor: str) -> str:
    """The element with that anchor, as far as the next element of its kind that has one."""
    found = re.search(
        rf'<(\w+)[^>]*\sid="{re.escape(anchor)}".*?(?=<\1[^>]*\sid=|\Z)', page.html, re.S
    )
    assert found, f"{anchor} is not on {page.uri}"
    return found[0]
