"""RS425 to RS427: sessions as long, as large and held by as many as the manual says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.timetables import bounds, days, manual, programme_of
from reviewsite.diagnostics import Severity
from reviewsite.model.programme import Limit, Programme
from reviewsite.model.timetable import Session
from reviewsite.pack import Pack

USUAL = 4
"""A size that the manual calls usual may be missed by a quarter (one part in four)."""


def _limits(programme: Programme, session: Session, measure: str) -> tuple[Limit, ...]:
    """The limits of a session: those of its group where there are any, else those of all."""
    every = bounds(programme, session.type.value, measure)
    own = tuple(one for one in every if one.group and one.group == session.group)
    return own or tuple(one for one in every if one.group is None)


@rule("RS425", "A session longer or shorter than the manual says", severity=Severity.NOTE)
def length(pack: Pack, context: Context) -> Iterator[Found]:
    """
    An interview has an hour of the timetable in every manual: three quarters for the talk, the rest
    for notes and for changing over. Groups and workshops have an hour and a half (Social Services
    Peer Review Guide 2016, section 7; safeguarding manual of 2012, Appendix 10; Adult Social Care
    Peer Challenge Guidance 2024, section 7). The figure is the programme's, and the message says in
    which section it stands.

    Wrong: `type: interview` from 16:15 to 17:30
    """
    programme = programme_of(pack, context)
    for session in (one for day in days(pack) for one in day.sessions):
        if programme is None or session.minutes <= 0:
            continue
        for limit in _limits(programme, session, "minutes"):
            least, most = _least(limit), _most(limit)
            if not least <= session.minutes <= most:
                message = f"“{session.what}” takes {session.minutes} minutes"
                yield pack.at(session, "end"), message, manual(programme, limit)


def _least(limit: Limit) -> float:
    return _first(limit.at_least, limit.about, 0)


def _most(limit: Limit) -> float:
    return _first(limit.at_most, limit.about, float("inf"))


def _first(*figures: float | None) -> float:
    return next(one for one in figures if one is not None)


@rule("RS426", "A group larger or smaller than the manual says")
def size(pack: Pack, context: Context) -> Iterator[Found]:
    """
    In too large a group only some people talk, and too small a one may give away who said what.
    The sizes differ: about 15 in a workshop of the Social Services Peer Review Guide 2016 (section
    7), three to six where children take part; six to eight practitioners, or about 12 partners, in
    the safeguarding manual of 2012 (Appendix 10), whose peers do not arrange to see children at
    all; no more than eight to ten in the Adult Social Care Peer Challenge Guidance 2024 (section
    7). `group:` says whose limits hold. A size that is called usual may be missed by a quarter.

    Wrong: `group: children` and `attending: 12` in a workshop
    """
    programme = programme_of(pack, context)
    for session in (one for day in days(pack) for one in day.sessions):
        for limit in _limits(programme, session, "people") if programme else ():
            if programme is None:
                continue
            if limit.at_most == 0:
                message = f"“{session.what}” is for people whom this programme does not see"
                yield pack.at(session, "group"), message, manual(programme, limit)
                continue
            people = [int(one) for one in re.findall(r"\d+", str(session.attending or ""))]
            if people and not _fits(limit, min(people), max(people)):
                message = f"{session.attending} people are expected in “{session.what}”"
                yield pack.at(session, "attending"), message, manual(programme, limit)


def _fits(limit: Limit, fewest: int, most: int) -> bool:
    play = (limit.about or 0) / USUAL
    least = _first(limit.at_least, (limit.about or 0) - play)
    largest = _first(limit.at_most, limit.about and limit.about + play, float("inf"))
    return least <= fewest and most <= largest


@rule("RS427", "A session held by fewer peers than the manual says")
def pairs(pack: Pack, context: Context) -> Iterator[Found]:
    """
    Two hear more than one, and one can write while the other asks; no finding then rests on one
    peer's memory. Peers hold sessions in pairs in every manual that says how (Social Services Peer
    Review Guide 2016, sections 5 and 7; safeguarding manual of 2012, Appendix 10; Adult Social Care
    Peer Challenge Guidance 2024, section 7). A session that does not name its peers yet is passed
    over.

    Wrong: `peers: [director]` alone in an interview
    """
    programme = programme_of(pack, context)
    for session in (one for day in days(pack) for one in day.sessions if one.peers):
        for limit in _limits(programme, session, "peers") if programme else ():
            wanted = _first(limit.at_least, limit.about, 0)
            if programme is not None and len(session.peers) < wanted:
                message = f"only {len(session.peers)} of the team is in “{session.what}”"
                yield pack.at(session, "peers"), message, manual(programme, limit)
