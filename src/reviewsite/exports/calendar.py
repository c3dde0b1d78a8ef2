"""Timetables as iCalendar files (RFC 5545), for the calendars that people carry with them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from reviewsite import prose
from reviewsite.edition.calendars import Appointment, Calendar, calendars
from reviewsite.edition.views import Edition
from reviewsite.library import Library
from reviewsite.words import Words, catalogue

LONDON = ZoneInfo("Europe/London")
"""The clocks of the places that are reviewed."""
FOLD = 75
"""Octets in a line at most (RFC 5545, 3.1)."""


def calendar_files(edition: Edition, library: Library) -> dict[str, bytes]:
    """The calendars of a review's timetable by address; `library` gives the names of roles."""
    return {one.uri: calendar(one, edition, library) for one in calendars(edition)}


def calendar(one: Calendar, edition: Edition, library: Library) -> bytes:
    """One calendar. Times are written in UTC, so that every program reads them alike; the stamp
    is the edition's day, so that the same edition gives the same bytes."""
    words = catalogue(edition.lang)
    team = edition.report.team if edition.report else ()
    roles = {peer.id: _role(peer.role, edition, library) for peer in team}
    title = prose.words(edition.report.title) if edition.report else edition.slug
    who = one.name if one.kind == "stream" else _role(one.name, edition, library)
    name = words(f"timetable.calendar.{one.kind}", name=who)
    stamp = edition.on.strftime("%Y%m%dT000000Z")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//reviewsite//timetable//EN"]
    lines.append(f"X-WR-CALNAME:{_text(f'{title}: {name}')}")
    for appointment in one.appointments:
        lines += _event(appointment, stamp, roles, words)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line)).encode()


def _role(id: str, edition: Edition, library: Library) -> str:
    programme = library.programmes.get(edition.programme)
    role = programme.role(id) if programme else None
    return prose.words(role.title) if role else id


def _event(
    appointment: Appointment, stamp: str, roles: dict[str, str], words: Words
) -> Iterator[str]:
    session = appointment.session
    yield "BEGIN:VEVENT"
    yield f"UID:{uuid5(NAMESPACE_URL, f'reviewsite:{appointment.key}')}"
    yield f"DTSTAMP:{stamp}"
    yield f"DTSTART:{_moment(appointment.day, session.start)}"
    yield f"DTEND:{_moment(appointment.day, session.end)}"
    yield f"SUMMARY:{_text(prose.words(session.what))}"
    if session.where:
        yield f"LOCATION:{_text(prose.words(session.where))}"
    about = [words(f"timetable.type.{session.type.value}")]
    if session.with_:
        people = words.listing([prose.words(one) for one in session.with_])
        about.append(words("timetable.with", people=people))
    if session.peers:
        peers = words.listing([roles.get(one, one) for one in session.peers])
        about.append(words("timetable.peers", peers=peers))
    yield "DESCRIPTION:" + _text("\n".join(about))
    yield "END:VEVENT"


def _moment(day: date, clock: str) -> str:
    local = datetime.combine(day, time.fromisoformat(clock), LONDON)
    return local.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _text(value: str) -> str:
    """A text as RFC 5545, 3.3.11 writes it."""
    for sign in ("\\", ";", ","):
        value = value.replace(sign, f"\\{sign}")
    return value.replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """A line in pieces of at most 75 octets, no letter cut in two; each but the first begins with
    a space."""
    piece = ""
    for letter in line:
        if len(f"{piece}{letter}".encode()) > FOLD:
            yield piece
            piece = " "
        piece += letter
    yield piece
