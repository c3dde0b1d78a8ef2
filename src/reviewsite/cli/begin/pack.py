"""The pack before the review: timetable, documents, self-assessment, analysis, presentations,
pages. Each is begun from what the review and its programme say."""

from __future__ import annotations

from datetime import date, timedelta

import click

from reviewsite.checks.unwritten import ROOM
from reviewsite.cli.begin.start import Choice, Given, Setting, Start
from reviewsite.cli.scaffold import quoted
from reviewsite.model.asked import asked

DAY = """\
  - date: {day}
    sessions:
      - start: "08:30"
        end: "09:00"
        type: team-meeting
        what: The team gathers
        where: Base room
      - start: "12:30"
        end: "13:30"
        type: break
        what: Lunch
        where: Base room
      - start: "18:00"
        end: "18:30"
        type: team-meeting
        what: Notes of the day are compared
        where: Base room
"""
SELF_ASSESSMENT = """\
---
kind: self-assessment
indicators:
  - id: first-figure
    name: What is counted
    unit: "%"
    period: Last year
    value: 0
    compare:
      England: 0
    source: Where the figures are from
---

## What we know about ourselves

Say here what lies behind the figures.
"""
SLIDES = """\
slides:
  - title: {first}
    points:
      - {room} one thing
  - title: {second}
    points:
      - {room} another
"""
TITLES = {
    "overview": ("Who we are", "What we ask the team to look at"),
    "first-thoughts": ("What the papers say", "What we want to find out"),
}
PAGE = """\
---
kind: page
title: {title}
audience: {audience}
---

Say here what readers of this page need.
"""


def timetable(setting: Setting, given: Given) -> str:
    """A timetable with the days on site and what every day has. Raises `click.UsageError` where
    the review does not say when the team is there."""
    on_site = setting.review.on_site
    days = [day for one in on_site for day in _days(one.from_.first, one.to.first)]
    if not days:
        raise click.UsageError("write on_site: in the review first: a timetable is of those days")
    made = "".join(DAY.format(day=day) for day in days)
    return f"---\nkind: timetable\nbase_room: Base room\ndays:\n{made}---\n"


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def documents(setting: Setting, given: Given) -> str:
    """A list of the papers that the programme asks for, each with a number."""
    points = [one.point for one in asked(setting.programme, ())]
    lines = [
        f"  - number: {number}\n    title: {quoted(point)}\n"
        for number, point in enumerate(points or [f"{ROOM} what it is called"], start=1)
    ]
    return f"---\nkind: documents\ndocuments:\n{''.join(lines)}---\n"


def self_assessment(setting: Setting, given: Given) -> str:
    """One figure with what it is compared with, to be written over."""
    return SELF_ASSESSMENT


def analysis(setting: Setting, given: Given) -> str:
    """Every statement of the programme's framework, none of them in place yet."""
    stated = [(one.id, one.text) for one in setting.programme.analysis_statements]
    lines = [
        f"  - id: {id}\n    statement: {quoted(text)}\n    position: not-in-place\n"
        "    evidence: Not looked at yet\n"
        for id, text in stated or [("first", f"{ROOM} what should be in place")]
    ]
    return f"---\nkind: analysis\nstatements:\n{''.join(lines)}---\n"


def presentation(setting: Setting, given: Given) -> str:
    """Slides to be written; the feedback is made of the findings and has none."""
    occasion = given["occasion"]
    slides = ""
    if occasion in TITLES:
        first, second = TITLES[occasion]
        slides = SLIDES.format(first=first, second=second, room=ROOM)
    return f"---\nkind: presentation\noccasion: {occasion}\n{slides}---\n"


def page(setting: Setting, given: Given) -> str:
    """A page, for the council unless another audience is said: it has to be stated."""
    title = given["name"].replace("-", " ").capitalize()
    return PAGE.format(title=quoted(title), audience=given["audience"])


STARTS = (
    Start("timetable", "pack/timetable.md", timetable, "the timetable: its days on site"),
    Start(
        "documents",
        "pack/documents.md",
        documents,
        "the list of documents: what the programme asks for",
    ),
    Start(
        "self-assessment",
        "pack/self-assessment.md",
        self_assessment,
        "the council's self-assessment",
    ),
    Start("analysis", "pack/analysis.md", analysis, "the analysis of documents"),
    Start(
        "presentation",
        "pack/{occasion}.md",
        presentation,
        "a presentation",
        (
            Choice(
                "occasion",
                "When it is shown; feedback is made of the findings.",
                "feedback",
                ("overview", "first-thoughts", "feedback"),
            ),
        ),
    ),
    Start(
        "page",
        "pack/{name}.md",
        page,
        "a page of the review",
        (
            Choice("name", "The file's name, and its title to begin with.", "note"),
            Choice("audience", "Who may read it.", "council", ("team", "council", "public")),
        ),
    ),
)
