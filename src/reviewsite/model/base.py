"""What every model of the format shares."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field

from reviewsite.model.scalars import Body, Flag, Line, Prose, Slug, Text, When, Whole


class Audience(StrEnum):
    """Who may read: each sees what the next one sees, and more (FORMAT §4)."""

    TEAM = "team"
    COUNCIL = "council"
    PUBLIC = "public"

    @property
    def width(self) -> int:
        """0 for the narrowest readership, 2 for the widest."""
        return list(Audience).index(self)

    def may_see(self, written_for: Audience) -> bool:
        """Whether a reader of this audience may see what was written for another."""
        return written_for.width >= self.width


class Status(StrEnum):
    """Where a review stands. The order is the order of the process."""

    DRAFT = "draft"
    WITH_TEAM = "with-team"
    QUALITY_ASSURANCE = "quality-assurance"
    WITH_COUNCIL = "with-council"
    FINAL = "final"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"

    @property
    def step(self) -> int:
        """0 for a draft; withdrawn is beyond published."""
        return list(Status).index(self)

    def reached(self, other: Status) -> bool:
        """Whether a review of this status has come at least as far as `other`."""
        return self.step >= other.step


class UnreadError(Exception):
    """A key was asked for that its author typed and that could not be read: what depends on it
    cannot be said. `part` is the group of keys it belongs to."""

    def __init__(self, part: Part, key: str) -> None:
        super().__init__(f"{type(part).__name__}.{key} could not be read")
        self.part = part


class Part(BaseModel):
    """Anything in the format: frozen, and with no key that it does not name.

    Strictness is the scalar types' (each takes its YAML text and its own JSON form): pydantic's
    own `strict` would refuse a list where a tuple stands, once a validator has looked at it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", serialize_by_alias=True)

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            """Asked for what a partly read file does not hold (`reading.partial`)."""
            if name in type(self).model_fields:
                raise UnreadError(self, name)
            return super().__getattr__(name)


class Period(Part):
    """From one date to another, both inclusive."""

    from_: When = Field(alias="from", description="the first day")
    to: When = Field(description="the last day")


class Consent(Part):
    """A body of the review agreed, on a day, that this part may be published."""

    body: Slug = Field(description="the body of the review that agreed: its id in bodies.yml")
    by: Text = Field(description="the post that agreed, never a name")
    on: When = Field(description="the day it agreed; consent counts from then on")


class SignOff(Part):
    """A person, by post, read the text for identifiable people; required to publish."""

    post: Text = Field(description="the post that read it, never a name")
    on: When = Field(description="the day")


class Allowance(Part):
    """A rule set aside for one value, with a reason that a reviewer of the change will see."""

    code: Line = Field(description="the rule's code, such as RS205")
    value: Line = Field(description="the whole of what was found, as it stands in the text")
    reason: Text = Field(description="why, for whoever reviews the change")


UNSHOWN: tuple[type, ...] = (Allowance, Consent, SignOff)
"""For those who make the site, never for its readers: there is nothing to translate in them."""


class Update(Part):
    """A correction after publication, shown on the page."""

    on: When = Field(description="the day of the correction")
    what: Text = Field(description="what was corrected")


class Contact(Part):
    """Whom to ask: a team or a post, never a person's name."""

    team: Text | None = Field(default=None, description="the team to ask")
    post: Text | None = Field(default=None, description="the post to ask, never a name")
    organisation: Text | None = Field(default=None, description="where that post is")
    email: Line | None = Field(default=None, description="a shared mailbox rather than a person's")
    phone: Line | None = Field(default=None, description="an office's number")


Allowances = Annotated[
    tuple[Allowance, ...], Field(description="rules set aside for one value, with a reason")
]
Updates = Annotated[tuple[Update, ...], Field(description="corrections after publication")]


class Document(Part):
    """One content file: its front matter and, as `prose`, the Markdown under it."""

    widest: ClassVar[Audience] = Audience.PUBLIC
    """The audience unless the file says otherwise (FORMAT §4, the table)."""
    may_widen: ClassVar[bool] = False
    """Whether an explicit `audience: public` may open it to everybody."""
    findings_like: ClassVar[bool] = False
    """Whether the council sees it only from `with-council`: quality assurance comes first."""
    own_consent: ClassVar[bool] = False
    """Whether it needs a consent of its own to be public (FORMAT §6, consent by part)."""

    kind: str = Field(description="what the file is")
    audience: Audience | None = Field(
        default=None, description="narrower (or, where allowed, wider) than the kind's own"
    )
    invented: Flag = Field(
        default=False, description="made up, though the review is real: said on its page"
    )
    allow: Allowances = ()
    updates: Updates = ()
    prose: Body = Field(default="", description="the Markdown under the front matter")

    @property
    def name(self) -> str:
        """The kind's name as authors type it."""
        return self.kind

    @property
    def written_for(self) -> Audience:
        """The widest audience that may see this file."""
        return self.audience or self.widest


class Placed(Document):
    """A file of a kind of which a review may have several, side by side."""

    order: Whole | None = Field(
        default=None,
        description="its place among the files of its kind, the lowest number first",
    )


class Consented(Document):
    """A document that needs its own consent before the public sees it."""

    own_consent: ClassVar[bool] = True

    consent: tuple[Consent, ...] = Field(
        default=(), description="each body's agreement that this file may be published"
    )
    publish_on: When | None = Field(default=None, description="not published before this day")


__all__ = [
    "UNSHOWN",
    "Allowance",
    "Audience",
    "Consent",
    "Consented",
    "Contact",
    "Document",
    "Part",
    "Period",
    "Placed",
    "Prose",
    "SignOff",
    "Status",
    "UnreadError",
    "Update",
]
