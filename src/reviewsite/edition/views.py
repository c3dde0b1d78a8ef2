"""What an Edition holds: only what its readers may see, with everything worked out.

These are models of their own, not the review's: a field that is not named here cannot leave the
pack. Where a part of the review is reused as it is, every field of it is for every reader.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from reviewsite.edition.agreed import (
    ActionView,
    PlanView,
    PrioritisationView,
    ProgressView,
    RecommendationsView,
)
from reviewsite.edition.asked import SurveyView
from reviewsite.edition.counted import AuditView
from reviewsite.edition.followup import EvaluationView, ResponseView
from reviewsite.edition.found import FindingView, View
from reviewsite.edition.papers import Papers
from reviewsite.edition.preparation import DocumentsView, TimetableView
from reviewsite.edition.standing import StandingView
from reviewsite.model.base import Audience, Contact, Period, Update
from reviewsite.model.practice import Impact, Level
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
from reviewsite.model.scalars import When

Kind = Literal[
    "finding",
    "recommendation",
    "conclusion",
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


class PracticeView(View):
    """A study of good practice."""

    name: str
    ref: str
    title: str
    summary: str
    invented: bool = False
    theme: str | None = None
    theme_title: str | None = None
    topics: tuple[str, ...] = ()
    level: Level | None = None
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
    licence: str | None = None
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
    previous_slugs: tuple[str, ...] = ()


class Link(View):
    """One item leads to another: a finding to its recommendation, that to its action."""

    origin: str
    target: str


class Target(View):
    """Something that can be pointed at: what it is, and the words to name it by."""

    ref: str
    kind: Kind
    title: str


class FileView(View):
    """A file of the review that this Edition holds.

    `name` is its path in the review's folder without `.md`, `page` the address of what is in it,
    `prefix` what goes before the anchors of its prose. `invented`: its author says that it is made
    up, though the review is not.
    """

    name: str
    page: str
    prefix: str = ""
    invented: bool = False


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
    files: tuple[FileView, ...] = ()
    base: str = Field(default="en", exclude=True)
    foreign: tuple[str, ...] = Field(default=(), exclude=True)
    headings: dict[str, str] = Field(default={}, exclude=True)
    elsewhere: dict[str, str] = Field(default={}, exclude=True)

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
