"""Calendars: read back as RFC 5545 says, the same every time, each with its own sessions."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from reviewsite import library
from reviewsite.edition import publish
from reviewsite.exports import calendar_files
from reviewsite.model.base import Audience
from reviewsite.workspace import open_workspace

ON = date(2026, 1, 15)
Event = dict[str, str]


@pytest.fixture(scope="module")
def calendars() -> dict[str, bytes]:
    """The calendars of Hartlepool's timetable, as the council has them."""
    return made(Audience.COUNCIL)


def made(audience: Audience, on: date = ON) -> dict[str, bytes]:
    """The calendars of an edition."""
    workspace = open_workspace(Path(__file__).parents[2])
    edition = publish(
        workspace.pack("hartlepool-2012"), audience, on, catalogue=workspace.catalogue
    )
    assert edition is not None
    return calendar_files(edition, library.publish([edition], workspace))


def lines(data: bytes) -> list[str]:
    """The content lines, unfolded (RFC 5545, 3.1)."""
    return data.decode().replace("\r\n ", "").split("\r\n")[:-1]


def events(data: bytes) -> list[Event]:
    """The events, each property by its name."""
    found: list[Event] = []
    for line in lines(data):
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            found.append({})
        elif line != "END:VEVENT" and found:
            found[-1][name] = value
    return found


def test_one_a_stream_and_one_a_role(calendars: dict[str, bytes]) -> None:
    """The analyst holds no session and so has none."""
    assert sorted(calendars) == [
        "calendars/role-health-peer.ics",
        "calendars/role-member-peer.ics",
        "calendars/role-operational-peer.ics",
        "calendars/role-review-manager.ics",
        "calendars/role-team-leader.ics",
        "calendars/stream-a.ics",
        "calendars/stream-b.ics",
    ]


def test_they_are_as_rfc_5545_says(calendars: dict[str, bytes]) -> None:
    """Lines end in CRLF and have at most 75 octets; what must be there is there, once."""
    for uri, data in calendars.items():
        assert data.endswith(b"\r\n"), uri
        assert b"\n" not in data.replace(b"\r\n", b""), uri
        assert all(len(line) <= 75 for line in data.split(b"\r\n")), uri
        found = lines(data)
        assert found[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"], uri
        assert found[2].startswith("PRODID:"), uri
        assert found[-1] == "END:VCALENDAR", uri
        assert found.count("BEGIN:VEVENT") == found.count("END:VEVENT") > 10, uri
        assert all(re.match(r"[A-Z-]+:", line) for line in found), uri
        for event in events(data):
            assert {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"} <= event.keys()
            assert event["DTSTART"] < event["DTEND"]
            assert re.fullmatch(r"\d{8}T\d{6}Z", event["DTSTART"])
            assert not re.search(r"(?<!\\)[;,]", event["SUMMARY"] + event["DESCRIPTION"])


def test_a_session_is_at_its_time_in_london(calendars: dict[str, bytes]) -> None:
    """Nine in the morning of September is eight in UTC."""
    (chair,) = [
        one
        for one in events(calendars["calendars/stream-a.ics"])
        if "safeguarding board" in one["SUMMARY"] and one["DTSTART"].startswith("20120911")
    ]
    start = datetime.strptime(chair["DTSTART"], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    assert start == datetime(2012, 9, 11, 8, tzinfo=UTC)
    assert chair["LOCATION"] == "Interview room 1"
    assert chair["DESCRIPTION"].startswith("Interview\\nWith Chair of the safeguarding board\\n")
    assert chair["DESCRIPTION"].endswith("For the team: Review Team Leader and Health Peer")


def test_ids_are_unique_and_the_same_in_every_calendar(calendars: dict[str, bytes]) -> None:
    """Who takes two calendars along has each session once."""
    every: dict[str, Event] = {}
    for data in calendars.values():
        ids = [one["UID"] for one in events(data)]
        assert len(set(ids)) == len(ids)
        for event in events(data):
            assert every.setdefault(event["UID"], event) == event
    leader = {one["UID"] for one in events(calendars["calendars/role-team-leader.ics"])}
    stream = {one["UID"] for one in events(calendars["calendars/stream-a.ics"])}
    assert len(leader & stream) > 20


def test_a_calendar_has_its_streams_sessions_and_the_whole_teams(
    calendars: dict[str, bytes],
) -> None:
    """Lunch is in both streams, the Chief Executive in one."""
    said = {
        uri: [one["SUMMARY"] for one in events(calendars[f"calendars/stream-{uri}.ics"])]
        for uri in ("a", "b")
    }
    assert said["a"].count("Lunch") == said["b"].count("Lunch") == 4
    assert "Chief Executive" in said["b"]
    assert "Chief Executive" not in said["a"]
    manager = events(calendars["calendars/role-review-manager.ics"])
    assert "How it is going so far" in {one["SUMMARY"] for one in manager}
    assert "Chief Executive" not in {one["SUMMARY"] for one in manager}


def test_the_same_edition_gives_the_same_bytes(calendars: dict[str, bytes]) -> None:
    """The stamp is the edition's day, and nothing else depends on it."""
    assert made(Audience.COUNCIL) == calendars
    later = made(Audience.COUNCIL, date(2026, 1, 16))
    for uri, data in calendars.items():
        assert data.replace(b"DTSTAMP:20260115", b"DTSTAMP:20260116") == later[uri]
