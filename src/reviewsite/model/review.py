"""The review itself: what was reviewed, by whom, when, and where its publication stands."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field, field_validator

from reviewsite.model.base import Audience, Consent, Contact, Document, Part, Period, Status
from reviewsite.model.scalars import Count, Flag, Line, Prose, Slug, Text, When


class Provenance(Part):
    """Where a retold report comes from; said on its pages."""

    title: Text
    publisher: Text | None = None
    on: When | None = None
    link: Line | None = None
    note: Prose | None = None


class Enquiry(Part):
    """A key line of enquiry, and what the team answered."""

    id: Slug
    question: Text
    response: Prose | None = None


class ExtraTheme(Part):
    """A theme that this review adds to its framework's."""

    id: Slug
    title: Text
    topics: tuple[Slug, ...] = ()


class LeftOut(Part):
    """What the review did not look at, and why."""

    what: Text
    why: Text | None = None


class Scope(Part):
    """What the council asked for. `themes` left out means all of the framework's, `[]` none."""

    asked_to: tuple[Text, ...] = ()
    key_lines_of_enquiry: tuple[Enquiry, ...] = ()
    themes: tuple[Slug, ...] | None = None
    extra_themes: tuple[ExtraTheme, ...] = ()
    out_of_scope: tuple[LeftOut, ...] = ()


class Milestone(Part):
    """A stage of the programme that is done."""

    stage: Slug
    on: When


class Peer(Part):
    """A member of the peer team, by post and organisation."""

    id: Slug
    role: Slug
    post: Text
    organisation: Text | None = None
    party: Text | None = None
    withdrew: Flag = False


class OtherEvidence(Part):
    """Evidence of a kind that has no key of its own."""

    what: Text
    count: Count | None = None


class Gathered(Part):
    """How much evidence the team gathered."""

    people: Count | None = None
    meetings: Count | None = None
    hours: Count | None = None
    case_records: Count | None = None
    documents: Count | None = None
    other: tuple[OtherEvidence, ...] = ()


class Previous(Part):
    """An earlier review of the same body: one of this workspace (`review`), or by its title."""

    review: Slug | None = None
    title: Text | None = None
    year: When | None = None
    link: Line | None = None


class RelatedDocument(Part):
    """A document that belongs to the review."""

    title: Text
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
    ] = "other"
    file: Line | None = None
    link: Line | None = None
    audience: Audience = Audience.PUBLIC


class Decision(Part):
    """What one of the council's own bodies decided about the review."""

    on: When
    committee: Text
    decision: Text
    link: Line | None = None


class Judgement(Part):
    """What somebody else, such as an inspectorate, judged. A peer review judges nothing."""

    by: Text
    on: When
    about: Text
    judgement: Text


class AlternativeFormats(Part):
    """Whom to ask for the report in another format."""

    team: Text | None = None
    email: Line | None = None
    phone: Line | None = None
    formats: tuple[Text, ...] = ()


class SignOff(Part):
    """A person, by post, read the review for identifiable people; required to publish."""

    post: Text
    on: When


class Withdrawal(Part):
    """Why a published review is not published any more."""

    on: When
    reason: Text
    replaced_by: Slug | None = None


class Publication(Part):
    """Where the review stands and who agreed to what."""

    status: Status = Status.DRAFT
    consent: tuple[Consent, ...] = ()
    publish_on: When | None = None
    withdrawn: Withdrawal | None = None


class Review(Document):
    """A peer review of one body, or of several jointly."""

    kind: Literal["review"]
    title: Text
    body: tuple[Slug, ...]
    programme: Slug
    framework: Slug
    invented: Flag = False
    source: Provenance | None = None
    scope: Scope = Scope()
    on_site: tuple[Period, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    in_intervention: Flag = False
    team: tuple[Peer, ...] = ()
    evidence: Gathered = Gathered()
    previous_reviews: tuple[Previous, ...] = ()
    previous_slugs: tuple[Slug, ...] = ()
    related_documents: tuple[RelatedDocument, ...] = ()
    governance: tuple[Decision, ...] = ()
    external_judgements: tuple[Judgement, ...] = ()
    contact: Contact | None = None
    alternative_formats: AlternativeFormats | None = None
    licence: Line = "OGL-UK-3.0"
    sign_off: SignOff | None = None
    publication: Publication = Publication()
    order: tuple[Slug, ...] = Field(
        default=(), description="order of sections, where a report puts recommendations first"
    )
    paragraph_numbers: Flag = False

    @field_validator("body", mode="before")
    @classmethod
    def _one_or_many(cls, value: Any) -> Any:
        return [value] if isinstance(value, str) else value

    @field_validator("previous_reviews", mode="before")
    @classmethod
    def _slug_or_title(cls, value: Any) -> Any:
        if not isinstance(value, list):
            return value
        return [{"review": item} if isinstance(item, str) else item for item in value]
