"""What is left of a review that was published and then withdrawn: one page."""

from __future__ import annotations

from markupsafe import Markup

from reviewsite import prose
from reviewsite.edition import addresses
from reviewsite.edition.views import Edition, Tombstone
from reviewsite.model.base import Audience
from reviewsite.pages.environment import environment
from reviewsite.pages.labels import fragments
from reviewsite.pages.page import Page, SitePages
from reviewsite.pages.review.names import Names
from reviewsite.pages.review.notices import readers
from reviewsite.words import catalogue


def tombstone_pages(edition: Edition, stone: Tombstone, names: Names) -> SitePages:
    """The site of a withdrawn review: title, dates, reason, successor, and no menu or search."""
    t = catalogue(edition.lang)
    council = t.listing(list(names.bodies))
    title = t.named(prose.words(stone.title), council)
    template = environment(edition.lang).get_template("review/tombstone.html")
    page = Page(
        uri=addresses.HOME,
        lang=edition.lang,
        title=prose.words(stone.title),
        html=Markup(template.render(stone=stone, council=council)),
        kind="tombstone",
        noindex=True,
    )
    return SitePages(
        kind="review",
        lang=edition.lang,
        title=title,
        pages=(page,),
        nav=(),
        notices=tuple(readers(edition, t)) if edition.audience != Audience.PUBLIC else (),
        noindex=True,
        search_uri="",
        foreign=fragments(edition.foreign),
        foreign_lang=edition.base,
    )
