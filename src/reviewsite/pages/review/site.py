"""A review's whole site: which pages it has, in which order, and how they hang together."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from reviewsite import prose
from reviewsite.edition import addresses
from reviewsite.edition.anchors import OWN
from reviewsite.edition.views import Edition
from reviewsite.model.base import Audience
from reviewsite.model.statement import Statement
from reviewsite.pages import described
from reviewsite.pages.environment import environment
from reviewsite.pages.explained import listed
from reviewsite.pages.labels import fragments
from reviewsite.pages.page import Link, NavItem, Page, SitePages
from reviewsite.pages.review import actions, casework, figures, followup, papers
from reviewsite.pages.review.about import about
from reviewsite.pages.review.briefing import briefing
from reviewsite.pages.review.contents import contents
from reviewsite.pages.review.findings import findings
from reviewsite.pages.review.frame import Frame, part_id
from reviewsite.pages.review.home import home
from reviewsite.pages.review.names import Names, Shelf
from reviewsite.pages.review.notices import notices
from reviewsite.pages.review.plain import accessibility, plain_pages, search
from reviewsite.pages.review.practices import practices
from reviewsite.pages.review.preparation import documents, timetable
from reviewsite.pages.review.reader import reader
from reviewsite.pages.review.scene import Scene
from reviewsite.pages.review.sheet import Sheet
from reviewsite.pages.review.slides import presentations
from reviewsite.pages.review.status import status
from reviewsite.pages.review.tombstone import tombstone_pages
from reviewsite.pages.review.tracker import tracker

TERMS_ALREADY = frozenset({addresses.ABOUT, addresses.ALL})
"""Pages on which all terms of the review stand."""


def review_pages(
    edition: Edition, library: Shelf, site_name: str, statement: Statement | None = None
) -> SitePages:
    """The pages of one review's site, for the audience that its Edition was made for.

    `library` gives the names of councils, topics and the programme; `site_name` is the name of the
    site that all reviews belong to; `statement` is what it says of accessibility. Raises
    `ValueError` for an Edition that has neither a report nor a tombstone: only the library shows
    what it holds.
    """
    names = Names(library, edition.programme, edition.framework, edition.bodies)
    if edition.tombstone is not None:
        return tombstone_pages(edition, edition.tombstone, names)
    if edition.report is None:
        raise ValueError("an edition without a report makes no site of its own")
    scene = Scene(edition, edition.report, names)
    title = site_title(scene)
    book = in_order([home(scene), *_book(scene)], scene.report.order)
    after = [accessibility(scene, title, site_name, statement), search(scene)]
    scene.uris = frozenset(sheet.uri for sheet in book if sheet.part)
    scene.chapters = {one.uri: n for n, one in enumerate((one for one in book if one.part), 1)}
    everything = Sheet(
        uri=addresses.ALL,
        section="all",
        heading=prose.words(scene.report.title),
        template="whole",
        context=lambda frame: {"parts": list(_parts(scene, book))},
        kind="whole",
        short=scene.t("review.whole.title"),
        kicker=scene.council,
        lede=scene.t("review.whole.lede"),
    )
    sheets = [*book, everything, *after]
    return SitePages(
        kind="review",
        lang=edition.lang,
        title=title,
        pages=tuple(_page(scene, sheet, book) for sheet in sheets),
        nav=tuple(_nav(book)),
        footer=tuple(_footer(scene, [everything, *after])),
        notices=tuple(notices(scene)),
        noindex=edition.preview or edition.audience != Audience.PUBLIC,
        search_uri=addresses.SEARCH,
        subtitle=site_name,
        meta={
            "title": prose.words(scene.report.title),
            "council": scene.council,
            "when": described.when(scene.report.on_site, scene.report.published),
        },
        foreign=fragments(edition.foreign),
        foreign_lang=edition.base,
        terms=names.terms,
    )


def site_title(scene: Scene) -> str:
    """The review and whose it is."""
    return scene.t.named(prose.words(scene.report.title), scene.council)


def _book(scene: Scene) -> Iterator[Sheet]:
    """The pages of the report, in the order in which one reads them."""
    yield from findings(scene)
    yield from figures.case_records(scene)
    yield from figures.surveys(scene)
    yield from actions.recommendations(scene)
    yield from actions.prioritisation(scene)
    yield from followup.response(scene)
    yield from actions.plan(scene)
    yield from actions.progress(scene)
    yield from tracker(scene)
    yield from followup.evaluation(scene)
    yield from practices(scene)
    yield from timetable(scene)
    yield from documents(scene)
    yield from papers.self_assessment(scene)
    yield from papers.analysis(scene)
    yield from casework.case_mapping(scene)
    yield from casework.audit_validation(scene)
    yield from casework.audit_log(scene)
    yield from casework.case_outcomes(scene)
    yield from presentations(scene)
    yield from briefing(scene)
    yield from plain_pages(scene)
    yield from about(scene)
    yield from reader(scene)
    yield from status(scene)


def in_order(sheets: list[Sheet], order: tuple[str, ...]) -> list[Sheet]:
    """The home page, then the sections that the review's `order` names, then the others as they
    come (FORMAT §6)."""
    wanted = ["home", *order]
    return sorted(
        sheets,
        key=lambda one: wanted.index(one.section) if one.section in wanted else len(wanted),
    )


def _page(scene: Scene, sheet: Sheet, book: list[Sheet]) -> Page:
    frame = Frame(scene, sheet.uri, sheet.uri)
    body = sheet.body(frame)
    template = environment(scene.t.lang).get_template("review/page.html")
    html = Markup(
        template.render(
            sheet=sheet, body=body, chapter=frame.chapter, invented=scene.invented(sheet.uri)
        )
    )
    place = book.index(sheet) if sheet in book else None
    before = book[place - 1] if place else None
    after = book[place + 1] if place is not None and place + 1 < len(book) else None
    return Page(
        uri=sheet.uri,
        lang=scene.t.lang,
        title=sheet.title,
        html=html if sheet.uri in TERMS_ALREADY else listed(html, scene.names.terms, scene.t.lang),
        kind=sheet.kind,
        description=sheet.description or _description(scene, sheet),
        toc=contents(body, sheet.deep),
        breadcrumbs=_crumbs(scene, sheet, book),
        previous=Link(before.title, before.uri) if before else None,
        next=Link(after.title, after.uri) if after else None,
        scripts=sheet.scripts,
        noindex=sheet.kind == "search",
        about=described.report(scene) if sheet.uri == addresses.HOME else {},
    )


def _description(scene: Scene, sheet: Sheet) -> str:
    if sheet.uri == addresses.HOME and (said := described.opening(prose.html(scene.report.prose))):
        return said
    return scene.t("review.description", page=sheet.title, site=site_title(scene))


def _crumbs(scene: Scene, sheet: Sheet, book: list[Sheet]) -> tuple[Link, ...]:
    if sheet.uri == addresses.HOME:
        return ()
    above = [Link(one.title, one.uri) for one in book if one.uri == sheet.below]
    return (Link(scene.t("review.home.title"), addresses.HOME), *above)


def _nav(book: list[Sheet]) -> Iterator[NavItem]:
    for sheet in book:
        if not sheet.below:
            children = tuple(NavItem(one.title, one.uri) for one in book if one.below == sheet.uri)
            yield NavItem(sheet.title, sheet.uri, children)


def _footer(scene: Scene, sheets: list[Sheet]) -> Iterator[Link]:
    for sheet in sheets:
        yield Link(sheet.title, sheet.uri)
    if scene.report.contact is not None:
        yield Link(scene.t("review.about.contact"), f"{addresses.ABOUT}#{OWN}contact")


def _parts(scene: Scene, book: list[Sheet]) -> Iterator[dict[str, object]]:
    taken = dict.fromkeys((part_id(sheet.uri) for sheet in book), 1)
    for sheet in book:
        if sheet.part:
            frame = Frame(scene, addresses.ALL, sheet.uri, taken)
            body = sheet.body(frame)
            title = sheet.title if sheet.uri == addresses.HOME else sheet.heading
            yield {
                "id": frame.mark(sheet.uri),
                "title": title,
                "chapter": frame.chapter,
                "sheet": sheet,
                "body": body,
                "invented": scene.invented(sheet.uri),
            }
