"""From a pack to an Edition: a new object, built of what one audience may see on one day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from reviewsite.edition.agreed import PrioritisationView, PriorityView
from reviewsite.edition.filed import filed
from reviewsite.edition.followup import evaluation_view, response_view
from reviewsite.edition.hiding import THRESHOLD, few_votes
from reviewsite.edition.maker import Base, Maker
from reviewsite.edition.papers import Papers
from reviewsite.edition.plans import past, plan_view, progress_view
from reviewsite.edition.preparation import documents_view, timetable_view
from reviewsite.edition.raised import RaisedView
from reviewsite.edition.recommended import recommendations_view
from reviewsite.edition.recorded import audit_view, page_view, practice_view, survey_view
from reviewsite.edition.reported import report_view, tombstone_view
from reviewsite.edition.standing import standing_view
from reviewsite.edition.thread import links, name_targets
from reviewsite.edition.views import Edition, ThemeView
from reviewsite.edition.working import paper_targets, papers
from reviewsite.frameworks import Catalogue
from reviewsite.gate import State
from reviewsite.model.audit import CaseAudit
from reviewsite.model.base import Audience
from reviewsite.model.documents import Documents
from reviewsite.model.findings import Findings
from reviewsite.model.followup import CouncilResponse, Evaluation
from reviewsite.model.page import PlainPage
from reviewsite.model.plan import ActionPlan, ProgressReview
from reviewsite.model.practice import GoodPractice
from reviewsite.model.recommendations import Prioritisation
from reviewsite.model.refs import OVERALL
from reviewsite.model.review import Previous
from reviewsite.model.survey import Survey
from reviewsite.model.timetable import Timetable
from reviewsite.pack import Pack


def publish(
    pack: Pack,
    audience: Audience,
    on: date,
    *,
    catalogue: Catalogue,
    known: Mapping[str, Previous] | None = None,
    raised: Mapping[str, RaisedView] | None = None,
    threshold: int = THRESHOLD,
    preview: bool = False,
    lang: str = "en",
    base: Base | None = None,
) -> Edition | None:
    """Make the Edition of a whole review for one audience on one day.

    `known` are those of the workspace's other reviews that the public may see, by slug, as they
    are to be named: no other is; `raised` are items of them that this one raises again, by the
    reference as typed. `lang` is the language of the pack's texts, `base` what they were
    translated from, if they were. None where this audience may see nothing of the review. Raises
    `ValueError` where the pack is not whole: a review with an error in it is never published.
    """
    pack = pack.as_of(on)
    review = pack.review
    if review is None or not pack.whole:
        raise ValueError(f"{pack.slug} has errors and cannot be published")
    maker = Maker(
        pack=pack,
        review=review,
        audience=audience,
        on=on,
        catalogue=catalogue,
        known=known or {},
        raised=raised or {},
        threshold=threshold,
        preview=preview,
        lang=lang,
        base=base,
    )
    return _edition(maker)


def _edition(maker: Maker) -> Edition | None:
    open_ = maker.state == State.OPEN
    practices = tuple(practice_view(maker, one) for one in maker.seen(GoodPractice))
    if maker.state == State.WITHHELD and not practices:
        return None
    themes = _themes(maker)
    recommendations = recommendations_view(maker)
    prioritisations = tuple(_prioritisation(maker, one) for one in maker.seen(Prioritisation))
    plans = tuple(plan_view(one, maker.on, maker.keep) for one in maker.seen(ActionPlan))
    progress = tuple(
        progress_view(one, maker.covered(one.consent), maker.keep, maker.resolves, maker.raised)
        for one in maker.seen(ProgressReview)
    )
    for text in (*(one.prose for one in plans), *(one.prose for one in progress)):
        maker.keep(text)
    working = papers(maker) if open_ else Papers()
    name_targets(maker)
    maker.targets |= {one.ref: one for one in paper_targets(working)}
    return Edition(
        slug=maker.pack.slug if open_ or maker.state == State.TOMBSTONE else "",
        audience=maker.audience,
        on=maker.on,
        lang=maker.lang,
        preview=maker.preview,
        bodies=maker.review.body,
        programme=maker.review.programme,
        framework=maker.review.framework,
        invented=maker.review.invented,
        report=report_view(maker) if open_ else None,
        tombstone=tombstone_view(maker) if maker.state == State.TOMBSTONE else None,
        themes=themes,
        recommendations=recommendations,
        prioritisations=prioritisations,
        plans=plans,
        progress=progress,
        responses=tuple(
            response_view(one, maker.on, maker.keep) for one in maker.seen(CouncilResponse)
        ),
        evaluations=tuple(evaluation_view(one, maker.keep) for one in maker.seen(Evaluation)),
        standing=standing_view(maker.pack, maker.review, maker.catalogue, maker.audience, maker.on),
        audits=tuple(audit_view(maker, one) for one in maker.seen(CaseAudit)),
        practices=practices,
        surveys=tuple(survey_view(maker, one) for one in maker.seen(Survey)),
        timetables=tuple(
            timetable_view(one, maker.on, maker.keep) for one in maker.seen(Timetable)
        ),
        documents=documents_view(
            maker.seen(Documents),
            maker.catalogue.programmes.get(maker.review.programme)
            if maker.audience == Audience.TEAM
            else None,
            maker.keep,
        ),
        papers=working,
        pages=tuple(page_view(maker, one) for one in maker.seen(PlainPage)),
        targets=maker.targets,
        links=tuple(links(maker)),
        media=tuple(maker.media()),
        files=tuple(filed(maker)),
    )


def _themes(maker: Maker) -> tuple[ThemeView, ...]:
    """The themes in the framework's order, the review's own after them, `overall` first."""
    views = {one.theme: _theme(maker, one) for one in maker.seen(Findings)}
    order = [OVERALL, *_theme_ids(maker)]
    return tuple(views[id] for id in order if id in views)


def _theme_ids(maker: Maker) -> list[str]:
    framework = maker.catalogue.frameworks.get(maker.review.framework)
    ids = [theme.id for theme in framework.themes] if framework else []
    ids += [theme.id for theme in maker.review.scope.extra_themes]
    rest = [one.theme for one in maker.pack.all(Findings) if one.theme not in ids]
    return ids + [id for id in rest if id != OVERALL]


def _theme(maker: Maker, document: Findings) -> ThemeView:
    title, title_cy, about, topics = maker.titles(document.theme)
    return ThemeView(
        id=document.theme,
        title=title,
        title_cy=title_cy,
        about=about,
        summary=document.summary,
        topics=topics,
        strengths=maker.findings(document, "strength"),
        areas=maker.findings(document, "area"),
        prose=maker.keep(document.prose),
        updates=document.updates,
    )


def _prioritisation(maker: Maker, document: Prioritisation) -> PrioritisationView:
    votes = [one.votes for one in document.priorities]
    hidden = few_votes(votes, document.participants, maker.hide)
    return PrioritisationView(
        held=past(document.held, maker.on),
        format=document.format,
        participants=document.participants,
        items=tuple(
            PriorityView(
                ref=f"priority:{item.id}",
                title=item.title,
                votes=None if n in hidden else item.votes,
                hidden=n in hidden,
                lead=item.lead,
                discussion=maker.keep(item.discussion or "") or None,
            )
            for n, item in enumerate(document.priorities)
        ),
        prose=maker.keep(document.prose),
        updates=document.updates,
    )
