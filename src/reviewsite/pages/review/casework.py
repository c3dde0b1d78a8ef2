"""What was read and mapped of casework: the log, case mapping, validation of audits, outcomes."""

from __future__ import annotations

from collections.abc import Iterator

from reviewsite import prose
from reviewsite.edition import addresses
from reviewsite.edition.anchors import prefix
from reviewsite.edition.papers import AreaView
from reviewsite.pages.review.scene import Scene
from reviewsite.pages.review.several import headings
from reviewsite.pages.review.sheet import Sheet


def audit_log(scene: Scene) -> Iterator[Sheet]:
    """Which records are listed and selected, and how many more each category needs. The Edition
    has it for the team only."""
    views, t = scene.edition.papers.logs, scene.t
    if not views:
        return
    titles = headings([prose.words(one.title) for one in views], t("casework.log.title"), t)
    yield Sheet(
        uri=addresses.AUDIT_LOG,
        section="audit-log",
        heading=t("casework.log.title"),
        template="audit_log",
        context=lambda frame: {
            "views": [
                {"view": one, "prefix": prefix(n), "title": titles[n]}
                for n, one in enumerate(views)
            ]
        },
        kind="audit-log",
        lede=scene.counted("casework.log.lede", sum(len(one.records) for one in views)),
        updates=tuple(one for view in views for one in view.updates),
    )


def case_mapping(scene: Scene) -> Iterator[Sheet]:
    """Cases followed through several agencies, told so that nobody can be recognised."""
    yield from _practice(scene, scene.edition.papers.mappings, addresses.CASE_MAPPING, "mapping")


def audit_validation(scene: Scene) -> Iterator[Sheet]:
    """How far the council's own audits can be relied on."""
    views = scene.edition.papers.validations
    yield from _practice(scene, views, addresses.AUDIT_VALIDATION, "validation")


def _practice(scene: Scene, views: tuple[AreaView, ...], uri: str, name: str) -> Iterator[Sheet]:
    if not views:
        return
    t, several = scene.t, len(views) > 1
    areas = [prose.words(one.title or "") for one in views]
    titles = headings(areas, t(f"casework.{name}.title"), t)
    told = name == "validation" or any(one.cases for one in views)
    yield Sheet(
        uri=uri,
        section=uri.removesuffix(".html"),
        heading=t(f"casework.{name}.title"),
        template="practice_areas",
        context=lambda frame: {
            "views": [
                {"view": one, "prefix": prefix(n), "title": titles[n] if several else one.title}
                for n, one in enumerate(views)
            ]
        },
        kind=uri.removesuffix(".html"),
        lede=t(f"casework.{name}.lede") if told else "",
        updates=tuple(one for view in views for one in view.updates),
    )


def case_outcomes(scene: Scene) -> Iterator[Sheet]:
    """What the record of each case shows, in answers to the manual's questions. The Edition has
    it for the team only."""
    views, t = scene.edition.papers.outcomes, scene.t
    if not views:
        return
    yield Sheet(
        uri=addresses.CASE_OUTCOMES,
        section="case-outcomes",
        heading=t("casework.outcome.title"),
        template="case_outcomes",
        context=lambda frame: {"views": sorted(views, key=lambda one: (one.ref[0], one.ref))},
        kind="case-outcomes",
        lede=t("casework.outcome.lede", n=len(views)),
        updates=tuple(one for view in views for one in view.updates),
    )
