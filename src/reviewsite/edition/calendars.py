"""Which calendars a timetable gives: one for each stream, and one for each role in the team."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from reviewsite.edition.views import Edition
from reviewsite.model.refs import slugify
from reviewsite.model.timetable import Session


@dataclass(frozen=True, slots=True)
class Appointment:
    """A session on its day. `key` names it among all sessions of the review, in every calendar
    that has it, and stays when its words are changed."""

    day: date
    session: Session
    key: str


@dataclass(frozen=True, slots=True)
class Calendar:
    """What one stream, or whoever has one role, does when. `name` is the stream as typed or the
    role's id; `uri` is the file's address in the review's site."""

    kind: Literal["stream", "role"]
    name: str
    uri: str
    appointments: tuple[Appointment, ...]


def calendars(edition: Edition) -> Iterator[Calendar]:
    """The calendars of a review, streams first, then roles in the order of the team.

    A session without a stream and without peers is the whole team's, and stands in all of them. A
    day that is not known to the day stands in none.
    """
    every = tuple(_appointments(edition))
    streams = sorted({one.session.stream for one in every if one.session.stream})
    for stream in streams:
        own = tuple(one for one in every if one.session.stream in (stream, None))
        yield Calendar("stream", stream, f"calendars/stream-{slugify(stream)}.ics", own)
    team = edition.report.team if edition.report else ()
    for role in dict.fromkeys(one.role for one in team):
        held = {one.id for one in team if one.role == role}
        own = tuple(
            one
            for one in every
            if held & set(one.session.peers) or not (one.session.stream or one.session.peers)
        )
        if any(held & set(one.session.peers) for one in own):
            yield Calendar("role", role, f"calendars/role-{slugify(role)}.ics", own)


def _appointments(edition: Edition) -> Iterator[Appointment]:
    taken: dict[str, int] = {}
    for timetable in edition.timetables:
        for day in timetable.days:
            if not day.date.full:
                continue
            for session in day.sessions:
                key = f"{edition.slug}/{day.date}/{session.start}/{session.stream or ''}"
                taken[key] = taken.get(key, 0) + 1
                yield Appointment(day.date.first, session, f"{key}/{taken[key]}")
