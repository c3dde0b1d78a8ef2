"""An invented review, whole: what both programs are given to publish."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Body:
    """An invented council."""

    id: str
    name: str
    short: str
    type: str
    nation: str
    region: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A strength or an area for consideration; `links` are ids of what it leads to."""

    id: str
    text: str
    points: tuple[str, ...]
    evidence: tuple[str, ...]
    recommendation: str | None = None
    practice: str | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its paragraphs; a paragraph may be a list or a table in Markdown."""

    heading: str
    paragraphs: tuple[str, ...]

    @property
    def markdown(self) -> str:
        """As the author types it."""
        return "\n\n".join((f"## {self.heading}", *self.paragraphs))


@dataclass(frozen=True, slots=True)
class ThemeReport:
    """What was found in one theme, or overall."""

    id: str
    title: str
    summary: str
    strengths: tuple[Finding, ...]
    areas: tuple[Finding, ...]
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A recommendation, the findings that it arises from and the council's answer."""

    ref: str
    title: str
    text: str
    theme: str
    arises_from: tuple[str, ...]
    urgency: str
    accepted: str
    response: str


@dataclass(frozen=True, slots=True)
class Priority:
    """What the people in the room put first."""

    id: str
    title: str
    votes: int
    of: tuple[str, ...]
    lead: str
    discussion: str


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that the council will do."""

    id: str
    text: str
    lead: str
    due: date
    addresses: tuple[str, ...]
    measure: str
    updates: tuple[tuple[date, str, str], ...]


@dataclass(frozen=True, slots=True)
class ActionGroup:
    """Actions under one heading of the plan."""

    title: str
    issues: tuple[str, ...]
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class Audit:
    """Case records against a set of criteria: per criterion yes, partial, no, not applicable."""

    criteria: str
    records: int
    questions: tuple[tuple[str, str], ...]
    results: tuple[tuple[int, int, int, int], ...]
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Practice:
    """One study of good practice."""

    slug: str
    title: str
    summary: str
    theme: str
    topics: tuple[str, ...]
    population: tuple[str, ...]
    level: str
    started: int
    impact: tuple[tuple[str, str, str], ...]
    demonstrates: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a recommendation had come after a year."""

    ref: str
    position: str
    text: str


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days of a review, in order."""

    start: date
    end: date
    held: date
    sent: date
    final: date
    agreed: date
    published: date
    looked_again: date


@dataclass(frozen=True, slots=True)
class Report:
    """One review with everything that belongs to it."""

    slug: str
    title: str
    body: Body
    programme: str
    framework: str
    framework_title: str
    themes_chosen: tuple[str, ...]
    calendar: Calendar
    stages: tuple[tuple[str, date], ...]
    asked_to: tuple[str, ...]
    questions: tuple[tuple[str, str, str], ...]
    left_out: tuple[str, str]
    team: tuple[tuple[str, str, str], ...]
    people: int
    meetings: int
    sections: tuple[Section, ...]
    overall: ThemeReport
    themes: tuple[ThemeReport, ...]
    recommendations: tuple[Recommendation, ...]
    priorities: tuple[Priority, ...]
    plan: tuple[ActionGroup, ...]
    practices: tuple[Practice, ...]
    audit: Audit | None
    progress: tuple[Progress, ...]
    image: bytes | None
