"""RS420 to RS424: a timetable that can be kept: times, days, places and people."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.diagnostics import Severity
from reviewsite.model.programme import Limit, Programme
from reviewsite.model.timetable import Day, Session, SessionType, Timetable
from reviewsite.pack import Pack

OWN = frozenset({SessionType.TEAM_MEETING, SessionType.BREAK})
"""What the base room is for; it is the team's own, and nobody is interviewed there."""


def programme_of(pack: Pack, context: Context) -> Programme | None:
    """The programme of a review, if it is known."""
    return context.catalogue.programmes.get(pack.review.programme) if pack.review else None


def bounds(programme: Programme | None, session: str, measure: str) -> tuple[Limit, ...]:
    """What a programme's manual says of one measure of one type of session."""
    every = programme.limits if programme else ()
    return tuple(one for one in every if (one.session, one.measure) == (session, measure))


def manual(programme: Programme, limit: Limit) -> str:
    """What the manual says, and where it does."""
    return f"{limit.text} ({programme.title}, {limit.source})"


def days(pack: Pack) -> Iterator[Day]:
    """The days of every timetable of the review."""
    for timetable in pack.all(Timetable):
        yield from timetable.days


@rule("RS420", "A session that cannot be", severity=Severity.ERROR, firm=True)
def impossible(pack: Pack, context: Context) -> Iterator[Found]:
    """
    A session begins before it ends, and whoever holds it is in the review's team.

    Wrong:

    ```yaml
    sessions:
      - start: "14:00"
        end: "13:00"
        type: interview
        what: Head of safeguarding
        peers:
          - nobody-of-the-team
    ```
    """
    team = {one.id for one in pack.review.team} if pack.review else set()
    for day in days(pack):
        for session in day.sessions:
            if session.minutes <= 0:
                message = f"this ends at {session.end}, and begins at {session.start}"
                yield pack.at(session, "end"), message, "Mend one of the two times."
            for index, peer in enumerate(session.peers):
                if pack.review is not None and peer not in team:
                    known = ", ".join(sorted(team)) or "none yet"
                    message = f"nobody of the team has the id “{peer}”"
                    yield pack.at(session, "peers", index), message, f"There are: {known}."


@rule("RS421", "A day on which the team is not there", needs="file")
def away(pack: Pack, context: Context) -> Iterator[Found]:
    """
    The days of the timetable are days on site, and each stands once. Another date is usually a slip
    in the month, or was left when the visit was moved.

    Wrong: `on_site` from 10 to 14 September and a day with `date: 2012-10-11`
    """
    periods = pack.review.on_site if pack.review else ()
    seen: set[str] = set()
    for day in days(pack):
        if periods and not any(
            one.from_.first <= day.date.last and day.date.first <= one.to.last for one in periods
        ):
            message = f"the team is not on site on {day.date}"
            yield pack.at(day, "date"), message, "Mend the date, or on_site: in the review."
        if str(day.date) in seen:
            message = f"a second day with the date {day.date}"
            yield pack.at(day, "date"), message, "Put its sessions under the first."
        seen.add(str(day.date))


@rule("RS422", "Somebody in two places")
def twice(pack: Pack, context: Context) -> Iterator[Found]:
    """
    The peers change over between streams, and the busiest people of a council are asked for most
    often; so the same peer, or the same person to be seen, easily stands in two sessions at once
    (“walk through the timetable”, Adult Social Care Peer Challenge Guidance 2024, section 7).

    Wrong: `peers: [director]` in stream A at 09:00 and again in stream B at 09:30
    """
    for day in days(pack):
        for one, other in combinations(day.sessions, 2):
            if not one.overlaps(other):
                continue
            for index, peer in enumerate(other.peers):
                if peer in one.peers:
                    message = f"“{peer}” is in “{one.what}” until {one.end}"
                    yield pack.at(other, "peers", index), message, "Name another peer for one."
            there = {person.casefold() for person in one.with_}
            for index, person in enumerate(other.with_):
                if person.casefold() in there:
                    message = f"“{person}” is seen in “{one.what}” until {one.end}"
                    yield pack.at(other, "with", index), message, "Move one of the two."


@rule("RS423", "Streams that do not end together")
def together(pack: Pack, context: Context) -> Iterator[Found]:
    """
    The peers change over between the streams, so sessions side by side end at the same time. Where
    the programme's manual asks for it, the message says in which section: Social Services Peer
    Review Guide 2016, section 7; safeguarding manual of 2012, Appendix 10; Adult Social Care Peer
    Challenge Guidance 2024, section 7.

    Wrong: stream A from 09:00 to 10:00, stream B from 09:00 to 10:30
    """
    programme = programme_of(pack, context)
    limits = bounds(programme, "timetable", "together")
    if programme is None or not limits:
        return
    for day in days(pack):
        for session in day.sessions:
            later = next((one for one in day.sessions if _goes_on(one, session)), None)
            if later is not None:
                yield (
                    pack.at(session, "end"),
                    f"this ends at {session.end}, while “{later.what}” in stream {later.stream} "
                    f"goes on until {later.end}",
                    manual(programme, limits[0]),
                )


def _goes_on(one: Session, session: Session) -> bool:
    """Whether a session of another stream is not yet over when this one ends."""
    apart = one.stream is not None and session.stream is not None and one.stream != session.stream
    return apart and one.overlaps(session) and one.end > session.end


@rule("RS424", "The base room used for something else")
def base_room(pack: Pack, context: Context) -> Iterator[Found]:
    """
    The base room is the team's alone: papers and notes lie about in it. Interviews and groups are
    held elsewhere, and the team's meetings, breaks and lunch there, where the manual says so
    (Social Services Peer Review Guide 2016, section 7; Safeguarding Children: Peer Review Guidance
    Manual 2012, Appendix 5; Adult Social Care Peer Challenge Guidance 2024, section 7).

    Wrong: `type: interview` and `where: Base room`
    """
    programme = programme_of(pack, context)
    limits = bounds(programme, "timetable", "base-room")
    if programme is None or not limits:
        return
    for timetable in pack.all(Timetable):
        room = (timetable.base_room or "").casefold()
        for session in (one for day in timetable.days for one in day.sessions):
            here = (session.where or "").casefold()
            if not room or not here:
                continue
            if here == room and session.type not in OWN:
                message = f"“{session.what}” is in the base room"
                yield pack.at(session, "where"), message, manual(programme, limits[0])
            if here != room and session.type in OWN:
                message = f"“{session.what}” is not in the base room"
                remedy = f"The team meets and rests in {timetable.base_room}."
                yield pack.at(session, "where"), message, remedy
