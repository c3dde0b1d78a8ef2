"""Good practice: the list with its facets, the lists by one value, and a page for each practice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reviewsite.library import Entry
from reviewsite.pages.described import article
from reviewsite.pages.library.hall import BROWSE, PRACTICES, Hall
from reviewsite.pages.library.paging import sheets
from reviewsite.pages.page import Page
from reviewsite.search.facets import DATA, TOGETHER

RELATED = 5
NEAREST = 40
"""Of the practices on a topic so many of the newest are looked at for related ones."""
LISTED_ELSEWHERE = ("topic", "people")
"""Facets whose values have pages of their own outside the browse pages."""


def practice_pages(hall: Hall) -> Iterator[Page]:
    """Everything under good-practice/."""
    yield from _index(hall)
    yield from _browse(hall)
    crumb = (hall.t("library.practices.title"), PRACTICES)
    for entry in hall.library.practices:
        yield hall.page(
            entry.uri,
            "practice",
            entry.practice.title,
            crumb,
            kind="practice",
            description=entry.practice.summary,
            about=article(entry, hall.library, entry.lang),
            entry=entry,
            body=hall.practice_prose(entry),
            related=related(hall, entry),
        )


def _index(hall: Hall) -> Iterator[Page]:
    title = hall.t("library.practices.title")
    for sheet in sheets(hall.library.practices, PRACTICES, "good-practice/page-{number}.html"):
        yield hall.page(
            sheet.uri,
            "practices",
            title if sheet.first else hall.t("library.page_of", title=title, number=sheet.number),
            *([] if sheet.first else [(title, PRACTICES)]),
            kind="practices",
            description=hall.t("library.practices.lede"),
            scripts=("assets/js/facets.js",) if sheet.first and sheet.total else (),
            sheet=sheet,
            data=DATA,
            together=TOGETHER,
        )


def _browse(hall: Hall) -> Iterator[Page]:
    practices = (hall.t("library.practices.title"), PRACTICES)
    title = hall.t("library.browse.title")
    yield hall.page(BROWSE, "browse", title, practices, toc=True)
    for facet in hall.facets:
        if facet.id in LISTED_ELSEWHERE:
            continue
        for value in facet.values:
            first = hall.value_page(facet.id, value.id)
            later = f"{first.removesuffix('.html')}/page-{{number}}.html"
            kicker = hall.t(f"library.facet.{facet.id}")
            for sheet in sheets(value.entries, first, later):
                yield hall.page(
                    sheet.uri,
                    "list",
                    value.label
                    if sheet.first
                    else hall.t("library.page_of", title=value.label, number=sheet.number),
                    practices,
                    (title, BROWSE),
                    description=hall.t("library.list.description", what=value.label),
                    kicker=kicker,
                    sheet=sheet,
                )


def related(hall: Hall, entry: Entry) -> list[Entry]:
    """The practices that share most topics with one, the newest first among equals."""
    shared: Counter[str] = Counter()
    by_uri: dict[str, Entry] = {}
    for topic in entry.topics:
        for other in hall.library.practices_on[topic][:NEAREST]:
            if other.uri != entry.uri:
                shared[other.uri] += 1
                by_uri[other.uri] = other
    # Counter keeps the order in which they were met for equal counts: the newest first.
    return [by_uri[uri] for uri, _ in shared.most_common(RELATED)]
