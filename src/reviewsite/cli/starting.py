"""`reviewsite new timetable`, `reviewsite new documents`: files of a review's pack, begun from what
the review and its programme say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import click

from reviewsite.cli.followup import evaluation, response
from reviewsite.cli.papers import PAPERS
from reviewsite.cli.scaffold import quoted
from reviewsite.model.asked import asked
from reviewsite.model.programme import Programme
from reviewsite.model.review import Review
from reviewsite.workspace import REVIEWS, open_workspace

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


def timetable(review: Review, programme: Programme) -> str:
    """A timetable with the days on site and what every day has. Raises `click.UsageError` where
    the review does not say when the team is there."""
    days = [day for one in review.on_site for day in _days(one.from_.first, one.to.first)]
    if not days:
        raise click.UsageError("write on_site: in the review first: a timetable is of those days")
    made = "".join(DAY.format(day=day) for day in days)
    return f"---\nkind: timetable\nbase_room: Base room\ndays:\n{made}---\n"


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def documents(review: Review, programme: Programme) -> str:
    """A list of the papers that the programme asks for, each with a number."""
    points = [one.point for one in asked(programme, ())]
    lines = [
        f"  - number: {number}\n    title: {quoted(point)}\n"
        for number, point in enumerate(points, start=1)
    ]
    return f"---\nkind: documents\ndocuments:\n{''.join(lines)}---\n"


STARTS: dict[str, tuple[str, Callable[[Review, Programme], str], str]] = {
    "timetable": (
        "pack/timetable.md",
        timetable,
        "Begin the timetable of the review SLUG: its days on site.",
    ),
    "documents": (
        "pack/documents.md",
        documents,
        "Begin the list of documents of the review SLUG: what its programme asks for.",
    ),
    "response": (
        "response.md",
        response,
        "Begin the council's formal answer to the review SLUG.",
    ),
    "evaluation": (
        "evaluation.md",
        evaluation,
        "Begin the evaluation of the review SLUG.",
    ),
}
STARTS |= {
    kind: (place, make, f"Begin {what} of the review SLUG.") for kind, place, make, what in PAPERS
}
"""By kind: where the file goes in its review, what makes it, and what the command says."""


def command(kind: str) -> click.Command:
    """The command that begins a file of a kind."""
    place, make, said = STARTS[kind]

    @click.command(kind, help=said)
    @click.argument("slug")
    def begin(slug: str) -> None:
        root = Path.cwd()
        workspace = open_workspace(root)
        if slug not in workspace.slugs:
            known = ", ".join(workspace.slugs) or "none yet"
            raise click.UsageError(f"there is no review “{slug}”; there are: {known}")
        review = workspace.pack(slug).review
        programme = workspace.catalogue.programmes.get(review.programme) if review else None
        if review is None or programme is None:
            raise click.UsageError(f"“{slug}” has mistakes: see “reviewsite check {slug}”")
        path = f"{workspace.content}/{REVIEWS}/{slug}/{place}"
        target = root / path
        if target.exists():
            raise click.UsageError(f"{path} is there already")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(make(review, programme), encoding="utf-8")
        click.echo(f"wrote {path}")

    return begin
