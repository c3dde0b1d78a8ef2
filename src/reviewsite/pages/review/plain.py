"""Plain pages, search, and the accessibility statement."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reviewsite import prose
from reviewsite.edition import addresses
from reviewsite.edition.views import PageView
from reviewsite.model.statement import Statement, Whom
from reviewsite.pages.review.frame import Frame
from reviewsite.pages.review.scene import Scene
from reviewsite.pages.review.sheet import Context, Sheet
from reviewsite.pages.statement import text


def plain_pages(scene: Scene) -> Iterator[Sheet]:
    """The pages that the review's authors added."""
    for view in scene.edition.pages:
        yield Sheet(
            uri=addresses.plain_page(view.name),
            section="pages",
            heading=prose.words(view.title),
            template="plain",
            context=_plain(view),
            kind="plain",
            lede=view.summary or "",
            updates=view.updates,
        )


def _plain(view: PageView) -> Context:
    return lambda frame: {"plain": view}


def accessibility(
    scene: Scene, site_title: str, site_name: str = "", said: Statement | None = None
) -> Sheet:
    """The accessibility statement: that of mkdocs.yml with whom to ask about this review, or, where
    nobody has said anything, the shape of the model statement and only what is so."""
    report, t = scene.report, scene.t

    def context(frame: Frame) -> Mapping[str, object]:
        formats = report.alternative_formats.formats if report.alternative_formats else ()
        contact = report.contact
        whom = Whom(
            team=contact.team or contact.post or "" if contact else "",
            email=contact.email or "" if contact else "",
            phone=contact.phone or "" if contact else "",
        )
        asked = whom if whom.email or whom.phone else None
        made = text(said, t, site_name, site_title, asked, formats) if said else ""
        return {
            "site_title": site_title,
            "contact": contact,
            "formats": formats,
            "said": frame.html(made),
        }

    return Sheet(
        uri=addresses.ACCESSIBILITY,
        section="accessibility",
        heading=t("review.accessibility.title"),
        template="accessibility",
        context=context,
        kind="accessibility",
        part=False,
    )


def search(scene: Scene) -> Sheet:
    """The search page: the shell draws the form and the results."""
    t = scene.t
    return Sheet(
        uri=addresses.SEARCH,
        section="search",
        heading=t("review.search.title"),
        template="search",
        context=lambda frame: {},
        kind="search",
        lede=t("review.search.lede"),
        part=False,
    )
