"""The library's whole site: which pages it has, its menu and its footer."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from reviewsite import prose
from reviewsite.library import Library, PlainEntry
from reviewsite.pages.described import collection
from reviewsite.pages.labels import fragments
from reviewsite.pages.library.councils import council_pages, reviews_pages
from reviewsite.pages.library.hall import (
    BODIES,
    HOME,
    MISSING,
    PEER_REVIEW,
    PRACTICES,
    REVIEWS,
    SEARCH,
    TOPICS,
    WHO,
    Hall,
    Settings,
)
from reviewsite.pages.library.practices import practice_pages
from reviewsite.pages.library.reader import reader_pages
from reviewsite.pages.library.topics import topic_pages
from reviewsite.pages.page import Link, NavItem, Notice, Page, SitePages

RECENT = 6
TOP = 14


def library_pages(library: Library, settings: Settings) -> SitePages:
    """All pages of the library, of what `library` holds and nothing else.

    Its size on the reader's side does not grow with it: no page lists more than twenty practices,
    and what the facets need is a file that is loaded when somebody uses them.
    """
    hall = Hall(library, settings)
    made = {page.uri: page for page in _pages(hall)}
    notices = [Notice("preview", Markup.escape(hall.t("library.notice.preview")))]
    return SitePages(
        kind="library",
        lang=hall.t.lang,
        title=settings.site_name,
        pages=tuple(made[uri] for uri in sorted(made)),
        nav=tuple(_nav(hall)),
        footer=tuple(_footer(hall)),
        notices=tuple(notices) if library.preview else (),
        noindex=library.preview,
        search_uri=SEARCH,
        terms=library.glossary,
        foreign=fragments(library.foreign),
        foreign_lang=library.base,
    )


def _pages(hall: Hall) -> Iterator[Page]:
    for plain in hall.library.pages:
        if plain.uri != HOME:
            yield _plain(hall, plain)
    yield _home(hall)
    yield from practice_pages(hall)
    yield from topic_pages(hall)
    yield from council_pages(hall)
    yield from reviews_pages(hall)
    yield from reader_pages(hall)
    yield hall.page(
        SEARCH,
        "search",
        hall.t("library.search.title"),
        kind="search",
        scripts=("assets/js/library-search.js",),
        noindex=True,
    )
    yield hall.page(
        MISSING, "missing", hall.t("library.missing.title"), kind="missing", noindex=True
    )


def _home(hall: Hall) -> Page:
    plain = hall.plain.get(HOME)
    title = plain.title if plain else hall.settings.site_name
    parts = prose.sections(plain.prose) if plain else [("", hall.settings.description)]
    page = plain or PlainEntry(HOME, title, None, "")
    library = hall.library
    taken: dict[str, int] = {}
    topics = [one for one in library.topics.values() if one.group != "population"]
    topics.sort(key=lambda one: (-len(library.practices_on[one.id]), one.title))
    return hall.page(
        HOME,
        "home",
        title,
        kind="home",
        description=hall.settings.description,
        about=collection(hall.settings.site_name, hall.settings.description, hall.t.lang),
        intro=hall.plain_prose(page, parts[0][1], taken),
        rest=[hall.plain_prose(page, f"## {head}\n\n{text}", taken) for head, text in parts[1:]],
        held=[one for one in _held(library) if one[2]],
        recent=library.practices[:RECENT],
        reviews=library.reviews[:RECENT],
        topics=sorted(topics[:TOP], key=lambda one: hall.t.place(one.title)),
    )


def _held(library: Library) -> Iterator[tuple[str, str, int]]:
    """What the library holds, with where it is listed and how much of it there is."""
    yield "practices", PRACTICES, len(library.practices)
    yield "reviews", REVIEWS, len(library.reviews)
    yield "bodies", BODIES, len(library.bodies)
    yield "topics", TOPICS, len(library.topics)


def _plain(hall: Hall, plain: PlainEntry) -> Page:
    return hall.page(
        plain.uri,
        "page",
        plain.title,
        kind="page",
        description=plain.summary or "",
        toc=True,
        page=plain,
        body=hall.plain_prose(plain, plain.prose),
    )


def _nav(hall: Hall) -> Iterator[NavItem]:
    for word, uri in (
        ("practices", PRACTICES),
        ("topics", TOPICS),
        ("reviews", REVIEWS),
        ("bodies", BODIES),
    ):
        yield NavItem(hall.t(f"library.{word}.title"), uri)
    about = hall.plain.get("about/about.html")
    if about is not None:
        yield NavItem(about.title, about.uri)


def _footer(hall: Hall) -> Iterator[Link]:
    if hall.library.programmes:
        yield Link(hall.t("reader.library.title"), PEER_REVIEW)
        yield Link(hall.t("reader.who.title"), WHO)
    for plain in sorted(hall.library.pages, key=lambda page: hall.t.place(page.title)):
        if plain.uri != HOME:
            yield Link(plain.title, plain.uri)
    if hall.library.practices:
        yield Link(hall.t("library.data.title"), f"{PRACTICES}#data")
