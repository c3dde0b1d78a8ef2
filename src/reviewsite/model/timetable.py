"""The timetable of the on-site days: who meets whom, when, where and in which stream."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, Field, WithJsonSchema

from reviewsite.model.base import Audience, Part, Placed
from reviewsite.model.misfit import shown, wrong
from reviewsite.model.scalars import Called, Count, Line, Slug, Text, When
from reviewsite.model.short import ONE_ALONE

CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d\Z")


def _clock(value: str) -> str:
    if not CLOCK.match(value.strip()):
        raise wrong(
            f"{shown(value)} is not a time of day",
            "Write hours and minutes with two digits each and a colon, such as 09:00 or 14:30.",
        )
    return value.strip()


Clock = Annotated[
    str,
    AfterValidator(_clock),
    Called("time"),
    WithJsonSchema({"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"}),
]
"""A time of day where the review takes place: `09:00`."""


class SessionType(StrEnum):
    """What happens in a session."""

    INTERVIEW = "interview"
    FOCUS_GROUP = "focus-group"
    WORKSHOP = "workshop"
    OBSERVATION = "observation"
    VISIT = "visit"
    PRESENTATION = "presentation"
    CASE_REVIEW = "case-review"
    TEAM_MEETING = "team-meeting"
    BREAK = "break"
    TRAVEL = "travel"
    FEEDBACK = "feedback"


OWN_TIME = frozenset({SessionType.BREAK, SessionType.TRAVEL})
"""In which nobody is met."""


class Session(Part):
    """One entry of the timetable. One without a stream is for the whole team."""

    start: Clock = Field(description="when it begins")
    end: Clock = Field(description="when it ends")
    stream: Line | None = Field(
        default=None, description="which part of the team: A, B …; left out, it is the whole team"
    )
    type: SessionType = Field(description="what happens")
    what: Text = Field(description="what it is called in the grid")
    with_: Annotated[tuple[Text, ...], ONE_ALONE] = Field(
        default=(),
        alias="with",
        description="the posts or groups the team sees, in the programme's words where it has them",
    )
    group: Slug | None = Field(
        default=None,
        description="whose limits hold: children, or another group that the programme names",
    )
    attending: Count | None = Field(default=None, description="how many are expected")
    mode: Literal["in-person", "online", "hybrid", "phone"] | None = Field(
        default=None, description="how they meet"
    )
    where: Text | None = Field(default=None, description="the room or the place")
    peers: Annotated[tuple[Slug, ...], ONE_ALONE] = Field(
        default=(), description="who of the team holds it: ids of the review's team"
    )

    def overlaps(self, other: Session) -> bool:
        """Whether some minute belongs to both."""
        return self.start < other.end and other.start < self.end

    @property
    def minutes(self) -> int:
        """How long it lasts; negative where it ends before it begins."""
        return _minutes(self.end) - _minutes(self.start)


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")
    return 60 * int(hours) + int(minutes)


class Day(Part):
    """One day on site."""

    date: When = Field(description="the day")
    title: Text | None = Field(default=None, description="what the day is for")
    sessions: tuple[Session, ...] = Field(default=(), description="what happens, in order")


class Timetable(Placed):
    """The on-site days, session by session."""

    widest: ClassVar[Audience] = Audience.COUNCIL
    may_widen: ClassVar[bool] = True

    kind: Literal["timetable"]
    base_room: Text | None = Field(
        default=None, description="the room that is the team's own for the whole time"
    )
    settled: When | None = Field(
        default=None, description="the day on which council and review manager settled it"
    )
    days: tuple[Day, ...] = Field(default=(), description="the days, in order")
