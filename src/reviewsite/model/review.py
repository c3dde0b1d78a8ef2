"""The review itself: what was reviewed, by whom, when, and where its publication stands."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from reviewsite.model.base import (
    Audience,
    Consent,
    Contact,
    Document,
    Part,
    Period,
    SignOff,
    Status,
)
from reviewsite.model.scalars import Count, Flag, Line, Link, Prose, Slug, Text, When
from reviewsite.model.short import ONE_ALONE, SLUG_ALONE


class Provenance(Part):
    """Where a retold report comes from; said on its pages."""

    title: Text = Field(description="the original's title")
    publisher: Text | None = Field(default=None, description="who published it")
    on: When | None = Field(default=None, description="when")
    link: Link | None = Field(default=None, description="its address")
    note: Prose | None = Field(
        default=None, description="what a reader should know about the retelling"
    )


class Enquiry(Part):
    """A key line of enquiry, and what the team answered."""

    id: Slug = Field(description="what links point at")
    question: Text = Field(description="the question")
    response: Prose | None = Field(default=None, description="the team's answer")


class ExtraTheme(Part):
    """A theme that this review adds to its framework's."""

    id: Slug = Field(description="the theme's id, for `theme:` in a findings file")
    title: Text = Field(description="its title")
    topics: tuple[Slug, ...] = Field(default=(), description="the library's topics it maps to")


class LeftOut(Part):
    """What the review did not look at, and why."""

    what: Text = Field(description="what was not looked at")
    why: Text | None = Field(default=None, description="why not")


class Scope(Part):
    """What the council asked for. `themes` left out means all of the framework's, `[]` none."""

    asked_to: tuple[Text, ...] = Field(
        default=(), description="what the council asked the team to do"
    )
    key_lines_of_enquiry: tuple[Enquiry, ...] = Field(
        default=(), description="questions the review set out to answer"
    )
    themes: tuple[Slug, ...] | None = Field(
        default=None,
        description="the framework's themes that were looked at; left out means all, `[]` none",
    )
    extra_themes: tuple[ExtraTheme, ...] = Field(
        default=(), description="themes beside the framework's"
    )
    out_of_scope: tuple[LeftOut, ...] = Field(
        default=(), description="what the review did not look at"
    )


class Milestone(Part):
    """A stage of the programme that is done."""

    stage: Slug = Field(description="a stage of the programme")
    on: When = Field(description="the day it was done")


class Peer(Part):
    """A member of the peer team, by post and organisation."""

    id: Slug = Field(description="what a timetable names the peer by")
    role: Slug = Field(description="a peer role of the programme", examples=["peer"])
    post: Text = Field(description="the peer's post, never a name")
    organisation: Text | None = Field(default=None, description="where that post is")
    party: Text | None = Field(default=None, description="a member peer's party")
    withdrew: Flag = Field(default=False, description="whether the peer left before the end")
    themes: tuple[Slug, ...] = Field(
        default=(), description="the themes that the peer looks at first, for the team's briefing"
    )
    themes_invented: Flag = Field(
        default=False, description="those themes are made up, though the review is real"
    )


class OtherEvidence(Part):
    """Evidence of a kind that has no key of its own."""

    what: Text = Field(description="what it was")
    count: Count | None = Field(default=None, description="how many")


class Gathered(Part):
    """How much evidence the team gathered."""

    people: Count | None = Field(default=None, description="people spoken to")
    meetings: Count | None = Field(default=None, description="meetings held")
    hours: Count | None = Field(default=None, description="hours of work on site")
    case_records: Count | None = Field(default=None, description="case records read")
    documents: Count | None = Field(default=None, description="documents read")
    other: tuple[OtherEvidence, ...] = Field(default=(), description="evidence of another kind")


class Previous(Part):
    """An earlier review of the same body: one of this workspace (`review`), or by its title."""

    review: Slug | None = Field(default=None, description="its slug, where it is in this workspace")
    title: Text | None = Field(default=None, description="its title, where it is not")
    year: When | None = Field(default=None, description="when it was")
    link: Link | None = Field(default=None, description="where it is published")


class RelatedDocument(Part):
    """A document that belongs to the review."""

    title: Text = Field(description="its title")
    role: Literal[
        "position-statement",
        "report",
        "addendum",
        "action-plan",
        "progress-report",
        "revisit",
        "presentation",
        "data",
        "other",
    ] = Field(default="other", description="what it is to the review")
    file: Line | None = Field(default=None, description="its path in the review's folder")
    link: Link | None = Field(default=None, description="or its address")
    audience: Audience = Field(default=Audience.PUBLIC, description="who may have it")


class Decision(Part):
    """What one of the council's own bodies decided about the review."""

    on: When = Field(description="the day")
    committee: Text = Field(description="who decided")
    decision: Text = Field(description="what was decided")
    link: Link | None = Field(default=None, description="the minutes")


class Judgement(Part):
    """What somebody else, such as an inspectorate, judged. A peer review judges nothing."""

    by: Text = Field(description="who judged")
    on: When = Field(description="when")
    about: Text = Field(description="about what")
    judgement: Text = Field(description="in their words")


class AlternativeFormats(Part):
    """Whom to ask for the report in another format."""

    team: Text | None = Field(default=None, description="the team to ask")
    email: Line | None = Field(default=None, description="its mailbox")
    phone: Line | None = Field(default=None, description="its number")
    formats: tuple[Text, ...] = Field(default=(), description="what can be asked for")


class Withdrawal(Part):
    """Why a published review is not published any more."""

    on: When = Field(description="the day it was withdrawn")
    reason: Text = Field(description="why, for readers")
    replaced_by: Slug | None = Field(
        default=None, description="the slug of the review that replaces it"
    )


class Publication(Part):
    """Where the review stands and who agreed to what."""

    status: Status = Field(default=Status.DRAFT, description="where the review stands")
    consent: tuple[Consent, ...] = Field(
        default=(),
        description="each body's agreement that the report may be published",
    )
    publish_on: When | None = Field(
        default=None, description="the day it becomes public: a full date, inclusive, in London"
    )
    withdrawn: Withdrawal | None = Field(
        default=None, description="with status `withdrawn`: when and why"
    )


class Review(Document):
    """A peer review of one body, or of several jointly."""

    kind: Literal["review"]
    title: Text = Field(description="the review's title")
    body: Annotated[tuple[Slug, ...], ONE_ALONE] = Field(
        description="the council or councils reviewed: ids of bodies.yml"
    )
    programme: Slug = Field(
        description="the process it followed: `reviewsite show` lists them",
        examples=["lga-corporate"],
    )
    framework: Slug = Field(description="what was looked at", examples=["lga-corporate"])
    invented: Flag = Field(default=False, description="said on every page")
    source: Provenance | None = Field(
        default=None, description="where a retold report comes from; said on its pages"
    )
    scope: Scope = Field(default=Scope(), description="what the review was asked to look at")
    on_site: tuple[Period, ...] = Field(default=(), description="when the team was on site")
    milestones: tuple[Milestone, ...] = Field(
        default=(), description="the programme's stages that are done"
    )
    in_intervention: Flag = Field(
        default=False,
        description="whether the council was in intervention; each finding then shows its evidence",
    )
    team: tuple[Peer, ...] = Field(default=(), description="the peers, by post and organisation")
    evidence: Gathered = Field(default=Gathered(), description="how much evidence was gathered")
    previous_reviews: tuple[Annotated[Previous, SLUG_ALONE], ...] = Field(
        default=(), description="earlier reviews of the same body"
    )
    previous_slugs: tuple[Slug, ...] = Field(
        default=(), description="old addresses, which keep working"
    )
    related_documents: tuple[RelatedDocument, ...] = Field(
        default=(), description="documents that belong to it"
    )
    governance: tuple[Decision, ...] = Field(
        default=(), description="what the council's own bodies decided about it"
    )
    external_judgements: tuple[Judgement, ...] = Field(
        default=(), description="what others judged; a peer review judges nothing"
    )
    contact: Contact | None = Field(default=None, description="whom a reader may ask")
    alternative_formats: AlternativeFormats | None = Field(
        default=None, description="whom to ask for another format"
    )
    licence: Line | None = Field(
        default=None, description="the licence it is published under, such as OGL-UK-3.0"
    )
    sign_off: SignOff | None = Field(
        default=None, description="a person read it for identifiable people"
    )
    publication: Publication = Field(default=Publication(), description="status, consent and dates")
    order: tuple[Slug, ...] = Field(
        default=(),
        description="the sections that come first, in their order (`recommendations`, "
        "`findings` …); the others follow as they do without",
    )
    paragraph_numbers: Flag = Field(
        default=False,
        description="whether paragraphs are numbered to be cited, as 4.12, by the part and in it; "
        "a text that has such numbers keeps them",
    )
