"""Timetables against the manuals: their own sample, and the limits in which they differ."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.checks.packs import ON
from tests.checks.small import BODIES, Write

from reviewsite import checks
from reviewsite.diagnostics import Diagnostic
from reviewsite.model.timetable import Timetable
from reviewsite.workspace import open_workspace

PLACE = "content/reviews/hartlepool-2012/pack/timetable.md"
RULES = [f"RS{number}" for number in range(420, 430)]

REVIEW = """---
kind: review
title: A review
body: northmoor
programme: {programme}
framework: {framework}
on_site:
  - from: 2024-09-23
    to: 2024-09-27
team:
  - id: one
    role: team-leader
    post: Director
  - id: two
    role: member-peer
    post: Councillor
---
"""
FRAMEWORKS = {
    "ssia-2016": "ssia-childrens-2014",
    "lga-safeguarding-2012": "lga-safeguarding-2012",
    "lga-adults-2024": "cqc-adults-2024",
    "lga-childrens-2024": "lga-childrens-2024",
}


def of_session(write: Write, programme: str, session: str, head: str = "") -> list[Diagnostic]:
    """What the checks say of a timetable with one session."""
    lines = "".join(f"        {line}\n" for line in session.strip().splitlines())
    timetable = (
        f"---\nkind: timetable\n{head}days:\n  - date: 2024-09-23\n    sessions:\n"
        f'      - start: "09:00"\n{lines}---\n'
    )
    review = REVIEW.format(programme=programme, framework=FRAMEWORKS[programme])
    folder = "content/reviews/x"
    root = write(
        {
            "content/bodies.yml": BODIES,
            f"{folder}/review.md": review,
            f"{folder}/timetable.md": timetable,
        }
    )
    workspace = open_workspace(root)
    return checks.run(workspace.pack("x"), checks.context(workspace, ON))


def test_what_the_manuals_own_sample_breaks(root: Path) -> None:
    """The sample programme of the manual of 2012 (Appendix 11), as Hartlepool's timetable has it,
    against the same manual's Appendix 10: three sessions are not an hour, and four people or
    groups are not seen. It ends its streams together, holds all in pairs, has its two or three
    streams and its five days, makes the visits that are called essential, and sends nobody to two
    places."""
    workspace = open_workspace(root)
    found = checks.run(workspace.pack("hartlepool-2012"), checks.context(workspace, ON))
    said = [(one.code, one.message) for one in found if one.code in RULES]
    assert sorted(said) == [
        ("RS425", "“Designated nurses” takes 75 minutes"),
        ("RS425", "“Lead Member” takes 75 minutes"),
        ("RS425", "“Scrutiny” takes 50 minutes"),
        (
            "RS428",
            "the timetable has nobody of these: Director of public health; Lead of the case mapping"
            " group; Members of the case mapping group; Commissioners and providers",
        ),
    ]
    assert {one.span.path for one in found if one.code in RULES} == {PLACE}
    assert all("Appendix 10" in one.help for one in found if one.code == "RS425")


def test_the_sample_is_the_manuals_five_days(root: Path) -> None:
    """From Monday to Friday of the week that the report of August 2012 gives."""
    pack = open_workspace(root).pack("hartlepool-2012")
    (timetable,) = pack.all(Timetable)
    days = [one.date.first for one in timetable.days]
    assert days == [date(2012, 9, day) for day in range(10, 15)]


@pytest.mark.parametrize(
    ("programme", "session", "code", "source"),
    [
        ("ssia-2016", 'end: "10:30"\ntype: interview', "RS425", "§7"),
        ("lga-adults-2024", 'end: "09:45"\ntype: interview', "RS425", "§7"),
        ("lga-safeguarding-2012", 'end: "10:00"\ntype: focus-group', "RS425", "Appendix 10"),
        ("ssia-2016", 'end: "10:30"\ntype: workshop\nattending: 20', "RS426", "§7"),
        ("ssia-2016", 'end: "10:30"\ntype: workshop\nattending: 8\ngroup: children', "RS426", "§7"),
        ("lga-adults-2024", 'end: "10:30"\ntype: focus-group\nattending: 11', "RS426", "§7"),
        (
            "lga-safeguarding-2012",
            'end: "10:30"\ntype: focus-group\nattending: 12\ngroup: practitioners',
            "RS426",
            "Appendix 10",
        ),
        (
            "lga-safeguarding-2012",
            'end: "10:30"\ntype: focus-group\ngroup: children',
            "RS426",
            "Appendix 10",
        ),
        ("ssia-2016", 'end: "10:30"\ntype: focus-group\npeers: one', "RS427", "§7"),
        ("lga-adults-2024", 'end: "10:00"\ntype: interview\npeers: one', "RS427", "§7"),
    ],
)
def test_each_manual_has_limits_of_its_own(
    workspace: Write, programme: str, session: str, code: str, source: str
) -> None:
    """And the message says where they stand."""
    (one,) = [
        one
        for one in of_session(workspace, programme, f"{session}\nwhat: A group")
        if one.code == code
    ]
    assert source in one.help


@pytest.mark.parametrize(
    ("programme", "session"),
    [
        ("ssia-2016", 'end: "10:30"\ntype: workshop\nattending: around 15'),
        ("ssia-2016", 'end: "10:30"\ntype: workshop\nattending: 3 to 6\ngroup: children'),
        ("lga-adults-2024", 'end: "10:30"\ntype: focus-group\nattending: 8 to 10'),
        (
            "lga-safeguarding-2012",
            'end: "10:30"\ntype: focus-group\nattending: 12\ngroup: partners',
        ),
        ("lga-safeguarding-2012", 'end: "10:00"\ntype: interview\npeers: [one, two]'),
    ],
)
def test_what_a_manual_asks_for_is_right(workspace: Write, programme: str, session: str) -> None:
    """What breaks one programme's rule keeps another's."""
    found = of_session(workspace, programme, f"{session}\nwhat: A group")
    assert {one.code for one in found} & {"RS425", "RS426", "RS427"} == set()


def test_the_base_room_is_kept_only_where_the_manual_keeps_it(workspace: Write) -> None:
    """Wales, the adults' guidance and the manual of 2012 do (its Appendix 5); the children's
    manual of 2024 is silent."""
    session = 'end: "10:00"\ntype: interview\nwhat: A talk\nwhere: Base room'
    head = "base_room: Base room\n"
    for programme, kept in (
        ("ssia-2016", True),
        ("lga-adults-2024", True),
        ("lga-safeguarding-2012", True),
        ("lga-childrens-2024", False),
    ):
        found = of_session(workspace, programme, session, head)
        assert ("RS424" in {one.code for one in found}) == kept, programme


@pytest.mark.parametrize(
    ("settled", "late"), [("2024-09-09", False), ("2024-09-10", True), ("2024-09", False)]
)
def test_settled_two_weeks_before(workspace: Write, settled: str, late: bool) -> None:
    """The last day is the fourteenth before the first on site; a month gets the benefit."""
    session = 'end: "10:00"\ntype: interview\nwhat: A talk'
    found = of_session(workspace, "ssia-2016", session, f"settled: {settled}\n")
    said = [one.message for one in found if one.code == "RS429" and "settled" in one.message]
    assert bool(said) is late
