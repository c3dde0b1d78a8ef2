"""How a review is done: a programme's words, roles, stages, limits and what comes out of it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from reviewsite.model.base import Part
from reviewsite.model.scalars import Count, Flag, Number, Slug, Text, When, Whole, wrong


class Word(Part):
    """What a programme calls something, as it stands in the middle of a sentence."""

    one: Text = Field(description="the word for one")
    many: Text = Field(description="the word for several")


class Words(Part):
    """A programme's own words. Headings write them with a capital."""

    review: Word = Field(description="review, peer challenge …: the whole exercise")
    team: Word
    strength: Word
    area: Word = Field(description="area for consideration, for development, for improvement")
    recommendation: Word
    good_practice: Word
    manager: Word = Field(description="who runs the review: review manager, challenge manager")
    leader: Word = Field(description="who leads the peers")
    sponsor: Word = Field(description="the council's senior person for the review")
    organiser: Word = Field(description="the council's single point of contact")
    council: Word = Field(description="who is reviewed, as the manual says it")
    output: Word = Field(description="report or letter")
    prioritisation: Word


class Role(Part):
    """A part somebody plays in a review."""

    id: Slug
    title: Text
    about: Text | None = None
    optional: Flag = False
    peer: Flag = Field(
        default=True, description="whether who has it is a peer: not who manages or supports"
    )


class Deadline(Part):
    """When something is due, counted from the start or the end of the on-site work, or from
    another stage."""

    count: Whole
    unit: Literal["days", "weeks", "months"]
    before: Slug | None = Field(default=None, examples=["start"])
    after: Slug | None = Field(default=None, examples=["end"])
    firmness: Literal["by", "about", "at-least"] = "by"
    source: Text | None = None

    @model_validator(mode="after")
    def _one_anchor(self) -> Deadline:
        if (self.before is None) == (self.after is None):
            raise wrong(
                "a deadline counts either before or after something",
                "Write one of before: and after:, with start, end or the id of a stage.",
            )
        return self

    @property
    def anchor(self) -> str:
        """What it is counted from: `start`, `end` or the id of a stage."""
        return self.before or self.after or ""


class Stage(Part):
    """A step of the process: who does what, by when."""

    id: Slug
    title: Text
    who: Text | None = None
    about: Text | None = None
    optional: Flag = False
    deadline: Deadline | None = None
    source: Text | None = None


class Heading(Part):
    """A list under a heading: documents, people, prompts, rules."""

    id: Slug
    title: Text
    points: tuple[Text, ...]
    source: Text | None = None


class Seen(Part):
    """Somebody the team asks to see, alone or in a group."""

    who: Text
    sector: Text | None = None
    how: Literal["interview", "focus-group", "either"] = "interview"
    size: Count | None = None


class Limit(Part):
    """A bound that the manual sets to a timetable; checks name its `source`.

    `measure` says what is bounded: `minutes` of a session, `talk` (the minutes of it spent in
    conversation), `people` who attend, `peers` who hold it, `streams` side by side, `slides`,
    or `days` of the whole; `together` says that streams end together, `base-room` that the base
    room is kept for the team, and neither has a figure.
    """

    id: Slug
    session: Literal[
        "interview",
        "focus-group",
        "workshop",
        "observation",
        "visit",
        "presentation",
        "case-review",
        "team-meeting",
        "timetable",
    ]
    measure: Literal[
        "minutes", "talk", "people", "peers", "streams", "slides", "days", "together", "base-room"
    ]
    group: Slug | None = Field(default=None, description="only for this group: children …")
    at_least: Number | None = None
    at_most: Number | None = None
    about: Number | None = Field(default=None, description="a figure the manual calls usual")
    text: Text
    source: Text


class Sample(Part):
    """How case records are chosen and read."""

    id: Slug
    title: Text
    optional: Flag = False
    criteria: Slug | None = None
    listed: Count | None = Field(default=None, description="records that the council lists")
    listed_per_category: Count | None = None
    chosen: Count | None = Field(default=None, description="records that are chosen of them")
    chosen_per_category: Count | None = None
    reviewers: Count | None = None
    records_each: Count | None = Field(default=None, description="records a reviewer reads")
    minutes_each: Count | None = Field(default=None, description="minutes for one record")
    rules: tuple[Text, ...] = ()
    source: Text | None = None


class Rule(Part):
    """A ground rule for the team."""

    id: Slug
    title: Text
    text: Text


class Statement(Part):
    """Something the analysis of documents finds in place, partly in place or not in place."""

    id: Slug
    text: Text


class OutputSection(Part):
    """A section of the report or letter."""

    id: Slug
    title: Text


class Clock(Part):
    """Something due after a review, counted from a stage or from the end of the on-site work."""

    id: Slug
    title: Text
    who: Text | None = Field(default=None, description="whose it is")
    deadline: Deadline


class PublicationTerms(Part):
    """Who decides on publication, what the publisher asks for, and by when."""

    decides: Text
    expects: Text | None = None
    clocks: tuple[Clock, ...] = ()
    source: Text | None = None


class Programme(Part):
    """The process of a review, as its publisher's manual sets it out."""

    id: Slug
    title: Text
    title_cy: Text | None = None
    publisher: Text | None = None
    year: When | None = None
    source: Text | None = None
    about: Text | None = None
    framework: Slug | None = Field(default=None, description="what its reviews usually look at")
    criteria: Slug | None = Field(default=None, description="what its case audits usually ask")
    words: Words
    peer_roles: tuple[Role, ...] = ()
    council_roles: tuple[Role, ...] = ()
    stages: tuple[Stage, ...] = ()
    documents: tuple[Heading, ...] = ()
    see: tuple[Seen, ...] = ()
    visits: tuple[Text, ...] = ()
    limits: tuple[Limit, ...] = ()
    sample: tuple[Sample, ...] = ()
    ground_rules: tuple[Rule, ...] = ()
    prompts: tuple[Heading, ...] = ()
    analysis_statements: tuple[Statement, ...] = ()
    questionnaire: Slug | None = None
    intervention: tuple[Text, ...] = Field(
        default=(), description="what differs where the council is in intervention"
    )
    output: Literal["report", "letter"] = "report"
    output_note: Text | None = None
    sections: tuple[OutputSection, ...] = Field(
        default=(), description="the order of sections in the report or letter"
    )
    publication: PublicationTerms | None = None

    @model_validator(mode="after")
    def _anchored(self) -> Programme:
        stages = {stage.id for stage in self.stages}
        due = [stage.deadline for stage in self.stages]
        due += [clock.deadline for clock in self.publication.clocks] if self.publication else []
        for deadline in due:
            if deadline and deadline.anchor not in {"start", "end", *stages}:
                raise wrong(
                    f"“{deadline.anchor}” is not a stage of this programme",
                    "Write start, end or the id of a stage.",
                )
        if len(stages) < len(self.stages):
            raise wrong("two stages have the same id", "Give one of them another id.")
        return self

    def stage(self, id: str) -> Stage | None:
        """The stage with that id."""
        return next((stage for stage in self.stages if stage.id == id), None)

    def role(self, id: str) -> Role | None:
        """The role with that id, a peer's or the council's."""
        return next(
            (role for role in (*self.peer_roles, *self.council_roles) if role.id == id), None
        )

    def limit(self, id: str) -> Limit | None:
        """The limit with that id."""
        return next((limit for limit in self.limits if limit.id == id), None)
