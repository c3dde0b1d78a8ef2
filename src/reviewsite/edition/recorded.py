"""Case records, surveys, good practice and plain pages, as an Edition holds them."""

from __future__ import annotations

from reviewsite import prose
from reviewsite.edition import figures
from reviewsite.edition.asked import SurveyView
from reviewsite.edition.counted import AuditView
from reviewsite.edition.groups import Asking
from reviewsite.edition.maker import Maker
from reviewsite.edition.surveys import surveyed
from reviewsite.edition.views import PageView, PracticeView
from reviewsite.model.audit import CaseAudit
from reviewsite.model.base import Audience
from reviewsite.model.page import PlainPage
from reviewsite.model.practice import GoodPractice
from reviewsite.model.survey import Survey


def audit_view(maker: Maker, document: CaseAudit) -> AuditView:
    """An audit, counted from its totals or its rows, which stay behind."""
    criteria_set = maker.catalogue.criteria.get(document.criteria or "")
    table = maker.table(document.responses)
    reviewed = figures.records(document, table)
    few = figures.few(reviewed, maker.hide)
    return AuditView(
        title=criteria_set.title if criteria_set else None,
        source=criteria_set.source if criteria_set else None,
        records=None if few else reviewed,
        hidden=few and bool(figures.answered(document, table)),
        sections=figures.criteria(document, table, criteria_set, maker.hide),
        categories=_categories(maker, document),
        strengths=maker.findings(document, "strength"),
        areas=maker.findings(document, "area"),
        prose=maker.keep(document.prose),
        updates=document.updates,
    )


def practice_view(maker: Maker, document: GoodPractice) -> PracticeView:
    """A study of good practice, with the media that it alone refers to."""
    name = maker.pack.name(document)
    theme = document.theme
    used = {one.followed for one in prose.targets(document.prose)}
    return PracticeView(
        name=name,
        ref=f"practice:{name}",
        title=document.title,
        summary=document.summary,
        invented=document.invented,
        theme=theme,
        theme_title=maker.titles(theme)[0] if theme else None,
        topics=document.topics,
        level=document.level,
        population=document.population,
        started=document.started,
        impact=document.impact,
        review_by=document.review_by,
        needs_review=document.review_by is not None and document.review_by.last < maker.on,
        contact=document.contact,
        link=document.link,
        prose=maker.keep(document.prose),
        media=tuple(maker.files(used)),
        updates=document.updates,
    )


def survey_view(maker: Maker, document: Survey) -> SurveyView:
    """A survey in numbers; how many answered is hidden as well where they were few."""
    base = maker.base.catalogue if maker.base else maker.catalogue
    template = document.template or ""
    return surveyed(
        Asking(document, maker.catalogue.questionnaires.get(template)),
        Asking(maker.original(document), base.questionnaires.get(template)),
        maker.pack.name(document),
        maker.table(document.responses),
        maker.hide,
        maker.keep,
    )


def page_view(maker: Maker, document: PlainPage) -> PageView:
    """A plain page."""
    return PageView(
        name=maker.pack.name(document),
        title=document.title,
        summary=document.summary,
        audience=document.written_for,
        prose=maker.keep(document.prose),
        updates=document.updates,
    )


def _categories(maker: Maker, document: CaseAudit) -> tuple[tuple[str, str, int], ...]:
    """Records by category: for the team only, as every cell would point at somebody."""
    if maker.audience != Audience.TEAM:
        return ()
    framework = maker.catalogue.frameworks.get(maker.review.framework)
    names = framework.categories if framework else {}
    return tuple(
        (letter, names.get(letter, ""), count) for letter, count in document.categories.items()
    )
