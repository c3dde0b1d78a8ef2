"""From a pack to an Edition: a new object, built of what one audience may see on one day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TypeVar

from reviewsite import prose
from reviewsite.edition import figures
from reviewsite.edition.agreed import PrioritisationView, PriorityView, RecommendationsView
from reviewsite.edition.counted import AuditView, SurveyView
from reviewsite.edition.followup import evaluation_view, response_view
from reviewsite.edition.found import FindingView
from reviewsite.edition.papers import Papers
from reviewsite.edition.plans import plan_view, progress_view, recommendation_view
from reviewsite.edition.preparation import documents_view, timetable_view
from reviewsite.edition.raised import RaisedView, raised_view
from reviewsite.edition.standing import standing_view
from reviewsite.edition.views import (
    Edition,
    Kind,
    Link,
    PageView,
    PracticeView,
    ReviewView,
    Target,
    ThemeView,
    Tombstone,
)
from reviewsite.edition.working import paper_targets, papers
from reviewsite.frameworks import Catalogue
from reviewsite.gate import State, may_see, reached, state
from reviewsite.model.audit import CaseAudit
from reviewsite.model.base import Audience, Document, Part, Status
from reviewsite.model.documents import Documents
from reviewsite.model.findings import Findings, Headed
from reviewsite.model.followup import CouncilResponse, Evaluation
from reviewsite.model.mentions import items, mentions_of
from reviewsite.model.page import PlainPage
from reviewsite.model.plan import ActionPlan, ProgressReview
from reviewsite.model.practice import GoodPractice
from reviewsite.model.recommendations import Prioritisation, Recommendations
from reviewsite.model.refs import OVERALL, Reference
from reviewsite.model.review import Enquiry, Previous, RelatedDocument, Review
from reviewsite.model.scalars import sort_key
from reviewsite.model.survey import Survey
from reviewsite.model.timetable import Timetable
from reviewsite.pack import Pack, numbered, ref_of

D = TypeVar("D", bound=Document)
THRESHOLD = 5
"""Counts under it are hidden outside the team (mkdocs.yml, small_number_threshold)."""


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
) -> Edition | None:
    """Make the Edition of a whole review for one audience on one day.

    `known` are those of the workspace's other reviews that the public may see, by slug, as they
    are to be named: no other is; `raised` are items of them that this one raises again, by the
    reference as typed. `lang` is the language of the pack's texts. None where this
    audience may see nothing of the review. Raises `ValueError` where the pack is not whole: a
    review with an error in it is never published.
    """
    review = pack.review
    if review is None or not pack.whole:
        raise ValueError(f"{pack.slug} has errors and cannot be published")
    maker = _Maker(pack, review, audience, on, catalogue, known or {}, threshold, preview, lang)
    maker.raised = raised or {}
    return maker.edition()


class _Maker:
    """The making of one Edition."""

    def __init__(
        self,
        pack: Pack,
        review: Review,
        audience: Audience,
        on: date,
        catalogue: Catalogue,
        known: Mapping[str, Previous],
        threshold: int,
        preview: bool,
        lang: str,
    ) -> None:
        self.pack, self.review, self.audience, self.on = pack, review, audience, on
        self.catalogue, self.known, self.threshold = catalogue, known, threshold
        self.preview, self.lang = preview, lang
        self.state = state(review, audience, on, preview)
        self.raised: Mapping[str, RaisedView] = {}
        self.texts: list[str] = []
        self.targets: dict[str, Target] = {}

    def edition(self) -> Edition | None:
        open_ = self.state == State.OPEN
        practices = tuple(self.practice(one) for one in self.seen(GoodPractice))
        if self.state == State.WITHHELD and not practices:
            return None
        themes = self.themes()
        recommendations = self.recommendations()
        prioritisations = tuple(self.prioritisation(one) for one in self.seen(Prioritisation))
        plans = tuple(plan_view(one, self.on, self.keep) for one in self.seen(ActionPlan))
        progress = tuple(
            progress_view(one, self.on, self.keep, self.resolves, self.raised)
            for one in self.seen(ProgressReview)
        )
        for text in (*(one.prose for one in plans), *(one.prose for one in progress)):
            self.keep(text)
        working = papers(self) if open_ else Papers()
        self.name_targets()
        self.targets |= {one.ref: one for one in paper_targets(working)}
        return Edition(
            slug=self.pack.slug if open_ or self.state == State.TOMBSTONE else "",
            audience=self.audience,
            on=self.on,
            lang=self.lang,
            preview=self.preview,
            bodies=self.review.body,
            programme=self.review.programme,
            framework=self.review.framework,
            invented=self.review.invented,
            report=self.report() if open_ else None,
            tombstone=self.tombstone() if self.state == State.TOMBSTONE else None,
            themes=themes,
            recommendations=recommendations,
            prioritisations=prioritisations,
            plans=plans,
            progress=progress,
            responses=tuple(response_view(one, self.keep) for one in self.seen(CouncilResponse)),
            evaluations=tuple(evaluation_view(one, self.keep) for one in self.seen(Evaluation)),
            standing=standing_view(self.pack, self.review, self.catalogue, self.audience, self.on),
            audits=tuple(self.audit(one) for one in self.seen(CaseAudit)),
            practices=practices,
            surveys=tuple(self.survey(one) for one in self.seen(Survey)),
            timetables=tuple(timetable_view(one, self.keep) for one in self.seen(Timetable)),
            documents=documents_view(
                self.seen(Documents),
                self.catalogue.programmes.get(self.review.programme),
                self.keep,
            ),
            papers=working,
            pages=tuple(self.page(one) for one in self.seen(PlainPage)),
            targets=self.targets,
            links=tuple(self.links()),
            media=tuple(sorted(self.media())),
        )

    def seen(self, kind: type[D]) -> list[D]:
        """The documents of a kind that this audience may see."""
        if self.state == State.TOMBSTONE:
            return []
        return [one for one in self.pack.all(kind) if self.open(one)]

    def open(self, document: Document) -> bool:
        """Whether this audience may see a document."""
        return may_see(document, self.review, self.audience, self.on, self.preview)

    def keep(self, text: str) -> str:
        """Remember prose that goes out, for the media it refers to."""
        if text:
            self.texts.append(text)
        return text

    def media(self) -> Iterable[str]:
        """Files of the review that something in the Edition refers to."""
        wanted = {one.address for text in self.texts for one in prose.targets(text)}
        if self.state == State.OPEN:
            wanted |= {one.file for one in self.documents() if one.file}
        wanted |= {
            one.file for list_ in self.seen(Documents) for one in list_.documents if one.file
        }
        for path in self.pack.files:
            inside = path.removeprefix(f"{self.pack.folder}/")
            if inside.startswith("media/") and any(_same(address, inside) for address in wanted):
                yield inside

    def documents(self) -> list[RelatedDocument]:
        return [one for one in self.review.related_documents if self.audience.may_see(one.audience)]

    def report(self) -> ReviewView:
        review = self.review
        early = self.audience == Audience.COUNCIL and not review.publication.status.reached(
            Status.WITH_COUNCIL
        )
        text = "" if early else self.keep(review.prose)
        public = self.audience == Audience.PUBLIC
        return ReviewView(
            title=review.title,
            source=review.source,
            asked_to=review.scope.asked_to,
            enquiries=tuple(
                Enquiry(id=one.id, question=one.question) if early else one
                for one in review.scope.key_lines_of_enquiry
            ),
            out_of_scope=review.scope.out_of_scope,
            on_site=review.on_site,
            team=review.team
            if self.audience == Audience.TEAM
            else tuple(one.model_copy(update={"themes": ()}) for one in review.team),
            evidence=review.evidence,
            previous=tuple(self.previous()),
            previous_slugs=review.previous_slugs,
            documents=tuple(self.documents()),
            governance=tuple(one for one in review.governance if one.on.first <= self.on)
            if public
            else review.governance,
            judgements=review.external_judgements,
            contact=review.contact,
            alternative_formats=review.alternative_formats,
            licence=review.licence,
            published=review.publication.publish_on
            if reached(review.publication.publish_on, self.on)
            else None,
            order=review.order,
            paragraph_numbers=review.paragraph_numbers,
            prose=text,
            updates=tuple(one for one in review.updates if one.on.first <= self.on),
        )

    def previous(self) -> Iterable[Previous]:
        """Earlier reviews: those named by title, and those of the workspace that are known."""
        for one in self.review.previous_reviews:
            if one.review is None:
                yield one
            elif one.review in self.known:
                known = self.known[one.review]
                yield Previous(
                    title=one.title or known.title,
                    year=one.year or known.year,
                    link=one.link or known.link,
                )

    def tombstone(self) -> Tombstone:
        publication = self.review.publication
        withdrawn = publication.withdrawn
        assert withdrawn is not None
        successor = withdrawn.replaced_by
        return Tombstone(
            title=self.review.title,
            published=publication.publish_on,
            withdrawn=withdrawn.on,
            reason=withdrawn.reason,
            successor=self.known.get(successor or ""),
        )

    def findings(self, document: Headed, side: str) -> tuple[FindingView, ...]:
        views = []
        for finding, ref, where in numbered(document):
            if where != side:
                continue
            view = FindingView(
                ref=ref,
                side="strength" if where == "strength" else "area",
                text=finding.text,
                points=finding.points,
                evidence=finding.evidence,
                raised_before=raised_view(finding.raised_before, self.raised),
            )
            self.targets[ref] = Target(ref=ref, kind="finding", title=prose.words(finding.text))
            views.append(view)
        return tuple(views)

    def themes(self) -> tuple[ThemeView, ...]:
        """The themes in the framework's order, the review's own after them, `overall` first."""
        views = {one.theme: self.theme(one) for one in self.seen(Findings)}
        order = [OVERALL, *self.theme_ids()]
        return tuple(views[id] for id in order if id in views)

    def theme_ids(self) -> list[str]:
        framework = self.catalogue.frameworks.get(self.review.framework)
        ids = [theme.id for theme in framework.themes] if framework else []
        ids += [theme.id for theme in self.review.scope.extra_themes]
        rest = [one.theme for one in self.pack.all(Findings) if one.theme not in ids]
        return ids + [id for id in rest if id != OVERALL]

    def theme(self, document: Findings) -> ThemeView:
        title, title_cy, about, topics = self.titles(document.theme)
        return ThemeView(
            id=document.theme,
            title=title,
            title_cy=title_cy,
            about=about,
            summary=document.summary,
            topics=topics,
            strengths=self.findings(document, "strength"),
            areas=self.findings(document, "area"),
            prose=self.keep(document.prose),
            updates=document.updates,
        )

    def titles(self, id: str) -> tuple[str, str | None, str | None, tuple[str, ...]]:
        framework = self.catalogue.frameworks.get(self.review.framework)
        for theme in framework.themes if framework else ():
            if theme.id == id:
                return theme.title, theme.title_cy, theme.about, theme.topics
        for extra in self.review.scope.extra_themes:
            if extra.id == id:
                return extra.title, None, None, extra.topics
        return id, None, None, ()

    def recommendations(self) -> RecommendationsView | None:
        files = self.seen(Recommendations)
        if not files:
            return None
        every = [item for file in files for item in file.recommendations]
        every.sort(key=lambda item: sort_key(item.ref))
        return RecommendationsView(
            heading=next((file.heading for file in files if file.heading), None),
            items=tuple(
                recommendation_view(item, self.on, self.keep, self.raised) for item in every
            ),
            prose=self.keep("\n\n".join(file.prose for file in files if file.prose)),
            updates=tuple(update for file in files for update in file.updates),
        )

    def prioritisation(self, document: Prioritisation) -> PrioritisationView:
        return PrioritisationView(
            held=document.held,
            format=document.format,
            participants=document.participants,
            items=tuple(
                PriorityView(
                    ref=f"priority:{item.id}",
                    title=item.title,
                    votes=item.votes,
                    lead=item.lead,
                    discussion=self.keep(item.discussion or "") or None,
                )
                for item in document.priorities
            ),
            prose=self.keep(document.prose),
            updates=document.updates,
        )

    def audit(self, document: CaseAudit) -> AuditView:
        criteria_set = self.catalogue.criteria.get(document.criteria or "")
        table = self.table(document.responses)
        return AuditView(
            title=criteria_set.title if criteria_set else None,
            source=criteria_set.source if criteria_set else None,
            records=figures.records(document, table),
            sections=figures.criteria(document, table, criteria_set, self.audience),
            categories=self.categories(document),
            strengths=self.findings(document, "strength"),
            areas=self.findings(document, "area"),
            prose=self.keep(document.prose),
            updates=document.updates,
        )

    def categories(self, document: CaseAudit) -> tuple[tuple[str, str, int], ...]:
        """Records by category: for the team only, as every cell would point at somebody."""
        if self.audience != Audience.TEAM:
            return ()
        framework = self.catalogue.frameworks.get(self.review.framework)
        names = framework.categories if framework else {}
        return tuple(
            (letter, names.get(letter, ""), count) for letter, count in document.categories.items()
        )

    def table(self, path: str | None) -> figures.Table | None:
        return self.pack.table(path) if path else None

    def practice(self, document: GoodPractice) -> PracticeView:
        name = self.pack.name(document)
        theme = document.theme
        used = {one.address for one in prose.targets(document.prose)}
        return PracticeView(
            name=name,
            ref=f"practice:{name}",
            title=document.title,
            summary=document.summary,
            theme=theme,
            theme_title=self.titles(theme)[0] if theme else None,
            topics=document.topics,
            level=document.level,
            population=document.population,
            started=document.started,
            impact=document.impact,
            review_by=document.review_by,
            needs_review=document.review_by is not None and document.review_by.last < self.on,
            contact=document.contact,
            link=document.link,
            prose=self.keep(document.prose),
            media=tuple(
                sorted(
                    inside
                    for path in self.pack.files
                    if (inside := path.removeprefix(f"{self.pack.folder}/")).startswith("media/")
                    and any(_same(address, inside) for address in used)
                )
            ),
            updates=document.updates,
        )

    def survey(self, document: Survey) -> SurveyView:
        table = self.table(document.responses)
        respondents = document.respondents
        if respondents is None and table is not None:
            respondents = len(table)
        few = (
            respondents is not None
            and respondents < self.threshold
            and self.audience != Audience.TEAM
        )
        return SurveyView(
            name=self.pack.name(document),
            title=document.title,
            asked=document.asked,
            respondents=None if few else respondents,
            questions=figures.questions(document, table, self.audience, self.threshold),
            comments=document.comments,
            prose=self.keep(document.prose),
            updates=document.updates,
        )

    def page(self, document: PlainPage) -> PageView:
        return PageView(
            name=self.pack.name(document),
            title=document.title,
            summary=document.summary,
            audience=document.written_for,
            prose=self.keep(document.prose),
            updates=document.updates,
        )

    def name_targets(self) -> None:
        """Name everything that can be pointed at and that this audience may see."""
        for ref, item in self.pack.index.items():
            document = item.document
            if self.state == State.TOMBSTONE:
                return
            if self.open(document):
                title = _TITLES[item.kind](item.part)
                self.targets[ref] = Target(ref=ref, kind=_KINDS[item.kind], title=title)

    def resolves(self, ref: str) -> bool:
        item = self.pack.index.get(ref)
        return item is not None and self.open(item.document)

    def links(self) -> Iterable[Link]:
        """Every reference between two items of the Edition, from what came first to what
        came of it."""
        found: dict[tuple[str, str], None] = {}
        for one in self.pack.loaded:
            for part in items(one.document):
                own = ref_of(part, one.document, self.pack)
                for mention in mentions_of(part) if own else ():
                    other = Reference.parse(mention.text)
                    if own is None or other is None:
                        continue
                    onward = mention.field in {"practice", "recommendations", "by"}
                    pair = (own[1], other.key) if onward else (other.key, own[1])
                    if pair[0] in self.targets and pair[1] in self.targets:
                        found[pair] = None
        return [Link(origin=origin, target=target) for origin, target in found]


_KINDS: dict[str, Kind] = {
    "finding": "finding",
    "recommendation": "recommendation",
    "priority": "priority",
    "action": "action",
    "practice": "practice",
    "document": "document",
    "statement": "statement",
}


def _titled(key: str) -> Callable[[Part], str]:
    return lambda part: prose.words(str(getattr(part, key)))


_TITLES: dict[str, Callable[[Part], str]] = {
    "finding": _titled("text"),
    "recommendation": _titled("title"),
    "priority": _titled("title"),
    "action": _titled("action"),
    "practice": _titled("title"),
    "document": _titled("title"),
    "statement": _titled("id"),
}


def _same(address: str, inside: str) -> bool:
    """Whether a link as typed means the media file `inside` the review's folder."""
    path = address.split("#")[0].split("?")[0]
    while path.startswith(("../", "./")):
        path = path.split("/", 1)[1]
    return path == inside
