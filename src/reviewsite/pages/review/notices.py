"""What is said at the top of every page of a review."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape

from reviewsite import prose
from reviewsite.edition import addresses
from reviewsite.edition.anchors import OWN
from reviewsite.edition.views import Edition
from reviewsite.model.base import Audience
from reviewsite.pages.page import Link, Notice
from reviewsite.pages.review.scene import Scene
from reviewsite.words import Words


def notices(scene: Scene) -> Iterator[Notice]:
    """For whom the pages are, and how true they are, the most pressing first."""
    t, edition = scene.t, scene.edition
    yield from readers(edition, t)
    if edition.invented:
        yield Notice("invented", escape(t("review.notice.invented", council=scene.council)))
    source = scene.report.source
    if source is not None:
        named = prose.words(source.title)
        said = t("review.notice.source", title=named)
        if source.publisher:
            said = t(
                "review.notice.source_by", title=named, publisher=prose.words(source.publisher)
            )
        link = Link(t("review.notice.source_link"), f"{addresses.ABOUT}#{OWN}source")
        yield Notice("source", Markup(escape(said)), link)


def readers(edition: Edition, t: Words) -> Iterator[Notice]:
    """That a page is not for everybody, or not for every day."""
    if edition.preview:
        yield Notice("preview", escape(t("review.notice.preview")))
    if edition.audience != Audience.PUBLIC:
        yield Notice("audience", escape(t(f"review.notice.{edition.audience}")))
