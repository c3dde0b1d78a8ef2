"""What an Edition holds: only what its readers may see, with everything worked out.

These are models of their own, not the review's: a field that is not named here cannot leave the
pack. Where a part of the review is reused as it is, every field of it is for every reader.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from reviewsite.edition.followup import EvaluationView, ResponseView
from reviewsite.edition.found import FindingView as FindingView
from reviewsite.edition.found import View as View
from reviewsite.edition.papers import Papers
from reviewsite.edition.preparation import DocumentsView, TimetableView
from reviewsite.edition.raised import RaisedView
from reviewsite.edition.standing import StandingView
from reviewsite.model.base import Audience, Contact, Period, Section, Update
from reviewsite.model.plan import ActionStatus, Position
from reviewsite.model.practice import Impact, Level
from reviewsite.model.recommendations import Answer
from reviewsite.model.review import (
    AlternativeFormats,
    Decision,
    Enquiry,
    Gathered,
    Judgement,
    LeftOut,
    Peer,
    Previous,
    Provenance,
    RelatedDocument,
)
from reviewsite.model.scalars import Due, When

Kind = Literal[
    "finding",
    "recommendation",
    "priority",
    "action",
    "practice",
    "progress",
    "document",
    "statement",
]


class ThemeView(View):
    """One theme's findings. `id` is `overall` for the summary ones."""

    id: str
    title: str
    title_cy: str | None = None
    about: str | None = None
    summary: str | None = None
    topics: tuple[str, ...] = ()
    strengths: tuple[FindingView, ...] = ()
    areas: tuple[FindingView, ...] = ()
    prose: str = ""
    updates: tuple[Update, ...] = ()


class RecommendationView(View):
    """A recommendation, with the council's response where it is agreed to be shown."""

    ref: str
    title: str
    text: str | None = None
    theme: str | None = None
    urgency: Literal["immediate", "soon", "longer-term"] | None = None
    response: Answer | None = None
    raised_before: tuple[RaisedView, ...] = ()


class RecommendationsView(View):
    """The recommendations of a review, in the order of their references."""

    heading: str | None = None
    items: tuple[RecommendationView, ...] = ()
    prose: str = ""
    updates: tuple[Update, ...] = ()


class PriorityView(View):
    """What the prioritisation session put first."""

    ref: str
    title: str
    votes: int | None = None
    lead: str | None = None
    discussion: str | None = None


class PrioritisationView(View):
    """The session in which the findings were put in order."""

    held: When | None = None
    format: Literal["dots", "groups", "workshop"] | None = None
    participants: int | str | None = None
    items: tuple[PriorityView, ...] = ()
    prose: str = ""
    updates: tuple[Update, ...] = ()


class ActionNote(View):
    """What was said of an action on a day not after the edition's."""

    on: When
    status: ActionStatus | None = None
    note: str | None = None


class ActionView(View):
    """An action as it stands on the edition's day."""

    ref: str
    label: str | None = None
    text: str
    lead: tuple[str, ...] = ()
    with_: tuple[str, ...] = ()
    due: Due | None = None
    due_note: str | None = None
    measure: str | None = None
    status: ActionStatus
    overdue: bool = False
    superseded_by: str | None = None
    notes: tuple[ActionNote, ...] = ()


class GroupView(View):
    """The actions under one heading of the plan."""

    title: str
    issues: tuple[str, ...] = ()
    actions: tuple[ActionView, ...] = ()


class PlanView(View):
    """The council's action plan."""

    agreed: When | None = None
    groups: tuple[GroupView, ...] = ()
    prose: str = ""
    updates: tuple[Update, ...] = ()

    @property
    def actions(self) -> tuple[ActionView, ...]:
        """All actions, in the plan's order."""
        return tuple(action for group in self.groups for action in group.actions)


class ProgressEntry(View):
    """How far one recommendation (or action) had come. `ref` points at it."""

    ref: str
    position: Position
    council_position: Position | None = None
    text: str | None = None


class ProgressView(View):
    """A progress review."""

    held: Period | None = None
    team: tuple[Peer, ...] = ()
    entries: tuple[ProgressEntry, ...] = ()
    recommendations: tuple[RecommendationView, ...] = ()
    prose: str = ""
    updates: tuple[Update, ...] = ()


class Split(View):
    """How the records answered one criterion; for council and team only (FORMAT §3)."""

    yes: int
    partial: int
    no: int
    not_applicable: int


class CriterionView(View):
    """One criterion of the audit. `halves` is the positive count in halves (yes 1, partial ½)."""

    id: str
    text: str
    halves: int
    per_cent: int | None = None
    per_cent_applicable: int | None = None
    split: Split | None = None


class CriteriaSection(View):
    """The criteria of an audit under one heading."""

    title: str
    criteria: tuple[CriterionView, ...] = ()


class AuditView(View):
    """The audit of case records: a small sample, criterion by criterion."""

    title: str | None = None
    source: str | None = None
    records: int | None = None
    sections: tuple[CriteriaSection, ...] = ()
    categories: tuple[tuple[str, str, int], ...] = ()
    strengths: tuple[FindingView, ...] = ()
    areas: tuple[FindingView, ...] = ()
    prose: str = ""
    updates: tuple[Update, ...] = ()


class PracticeView(View):
    """A study of good practice."""

    name: str
    ref: str
    title: str
    summary: str
    theme: str | None = None
    theme_title: str | None = None
    topics: tuple[str, ...] = ()
    level: Level
    population: tuple[str, ...] = ()
    started: When | None = None
    impact: tuple[Impact, ...] = ()
    review_by: When | None = None
    needs_review: bool = False
    contact: Contact | None = None
    link: str | None = None
    prose: str = ""
    media: tuple[str, ...] = ()
    updates: tuple[Update, ...] = ()


class OptionView(View):
    """An answer and its count; `count` is None where it is hidden as a small number."""

    text: str
    count: int | None = None
    hidden: bool = False


class QuestionView(View):
    """One question of a survey, in numbers."""

    id: str
    type: Literal["scale", "choice", "text"]
    text: str
    min: int | None = None
    max: int | None = None
    min_label: str | None = None
    max_label: str | None = None
    mean: float | int | None = None
    hidden: bool = False
    options: tuple[OptionView, ...] = ()
    answers: tuple[str, ...] = ()


class SurveyView(View):
    """A survey's questions and the team's summary of its comments."""

    name: str
    title: str
    asked: When | None = None
    respondents: int | None = None
    questions: tuple[QuestionView, ...] = ()
    comments: tuple[Section, ...] = ()
    prose: str = ""
    updates: tuple[Update, ...] = ()


class PageView(View):
    """A plain page of a review. `audience` is the widest that may see it."""

    name: str
    title: str
    summary: str | None = None
    audience: Audience
    prose: str = ""
    updates: tuple[Update, ...] = ()


class ReviewView(View):
    """The review itself, for this audience."""

    title: str
    source: Provenance | None = None
    asked_to: tuple[str, ...] = ()
    enquiries: tuple[Enquiry, ...] = ()
    out_of_scope: tuple[LeftOut, ...] = ()
    on_site: tuple[Period, ...] = ()
    team: tuple[Peer, ...] = ()
    evidence: Gathered = Gathered()
    previous: tuple[Previous, ...] = ()
    previous_slugs: tuple[str, ...] = ()
    documents: tuple[RelatedDocument, ...] = ()
    governance: tuple[Decision, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    contact: Contact | None = None
    alternative_formats: AlternativeFormats | None = None
    licence: str
    published: When | None = None
    order: tuple[str, ...] = ()
    paragraph_numbers: bool = False
    prose: str = ""
    updates: tuple[Update, ...] = ()


class Tombstone(View):
    """What is left of a published review that was withdrawn."""

    title: str
    published: When | None = None
    withdrawn: When
    reason: str
    successor: Previous | None = None


class Link(View):
    """One item leads to another: a finding to its recommendation, that to its action."""

    origin: str
    target: str


class Target(View):
    """Something that can be pointed at: what it is, and the words to name it by."""

    ref: str
    kind: Kind
    title: str


class Edition(View):
    """One review as one audience may see it on one day. Only `publish` makes one.

    `report` is None where only good practice may be seen (a practice with consent may stand
    before, or without, its report: FORMAT §4); then nothing here says which review it is from.

    In another language than that of the base files (`base`), `foreign` are the texts that stay in
    that, by value, and `headings` leads from each heading of the review's body to the base's.
    """

    slug: str
    audience: Audience
    on: date
    lang: str = "en"
    preview: bool = False
    bodies: tuple[str, ...]
    programme: str
    framework: str
    invented: bool = False
    report: ReviewView | None = None
    tombstone: Tombstone | None = None
    themes: tuple[ThemeView, ...] = ()
    recommendations: RecommendationsView | None = None
    prioritisations: tuple[PrioritisationView, ...] = ()
    plans: tuple[PlanView, ...] = ()
    progress: tuple[ProgressView, ...] = ()
    responses: tuple[ResponseView, ...] = ()
    evaluations: tuple[EvaluationView, ...] = ()
    standing: StandingView | None = None
    audits: tuple[AuditView, ...] = ()
    practices: tuple[PracticeView, ...] = ()
    surveys: tuple[SurveyView, ...] = ()
    timetables: tuple[TimetableView, ...] = ()
    documents: DocumentsView | None = None
    papers: Papers = Papers()
    pages: tuple[PageView, ...] = ()
    targets: dict[str, Target] = Field(default={})
    links: tuple[Link, ...] = ()
    media: tuple[str, ...] = ()
    base: str = Field(default="en", exclude=True)
    foreign: tuple[str, ...] = Field(default=(), exclude=True)
    headings: dict[str, str] = Field(default={}, exclude=True)

    def base_heading(self, heading: str) -> str:
        """A heading of the review's body as it reads in the base file: by it pages know it."""
        return self.headings.get(heading, heading)

    def onward(self, ref: str) -> tuple[Target, ...]:
        """What an item led to."""
        return tuple(self.targets[link.target] for link in self.links if link.origin == ref)

    def behind(self, ref: str) -> tuple[Target, ...]:
        """What an item came from."""
        return tuple(self.targets[link.origin] for link in self.links if link.target == ref)

    @property
    def actions(self) -> tuple[ActionView, ...]:
        """All actions of all plans."""
        return tuple(action for plan in self.plans for action in plan.actions)
