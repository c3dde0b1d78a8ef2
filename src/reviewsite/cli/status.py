"""`reviewsite status`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from reviewsite import checks
from reviewsite.cli.options import clock, on_option
from reviewsite.diagnostics import Severity
from reviewsite.gate import reasons_withheld
from reviewsite.model.base import Status
from reviewsite.process import Standing, State, Step, standing
from reviewsite.workspace import Workspace, open_workspace


@click.command()
@click.argument("slug", required=False)
@on_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For people or for programs.",
)
@click.option("--content", default="content", show_default=True, help="The content folder.")
def status(slug: str | None, on: date | None, form: str, content: str) -> None:
    """Say where each review stands: what is done, due and late, and whose it is.

    With SLUG, every stage of that review's programme, and what stands between it and its
    publication. Deadlines are counted from its on-site
    dates; what is done stands in its `milestones`. The status is today's, whichever day --on names.
    """
    workspace = open_workspace(Path.cwd(), content)
    if slug is not None and slug not in workspace.slugs:
        known = ", ".join(workspace.slugs) or "none yet"
        raise click.UsageError(f"there is no review “{slug}”; there are: {known}")
    day = on or clock()
    slugs = [slug] if slug else list(workspace.slugs)
    found = [one for name in slugs if (one := _standing(workspace, name, day)) is not None]
    if slug and not found:
        raise click.ClickException(f"{slug} cannot be read: run “reviewsite check”")
    if form == "json":
        reviews = [
            _data(one) | {"before_publication": list(_between(workspace, one.slug, day))}
            for one in found
        ]
        data = {"on": day.isoformat(), "reviews": reviews}
        click.echo(json.dumps(data, ensure_ascii=False, indent=1))
    elif slug:
        lines = list(_whole(found[0]))
        if between := list(_between(workspace, slug, day)):
            lines += ["", "Before it is published", *(f"  {one}" for one in between)]
        click.echo("\n".join(lines))
    else:
        click.echo("\n".join(line for one in found for line in _short(one)))


def _standing(workspace: Workspace, slug: str, on: date) -> Standing | None:
    """None where the review's file cannot be read, or its programme is not known."""
    pack = workspace.pack(slug)
    review = pack.review
    programme = workspace.catalogue.programmes.get(review.programme) if review else None
    if review is None or programme is None:
        return None
    return standing(pack, review, programme, on)


def _short(one: Standing) -> Iterator[str]:
    yield f"{one.slug}  status today: {one.status.value}"
    if one.latest is not None and one.latest.done is not None:
        yield f"  done last  {one.latest.done!s:<10}  {one.latest.title}"
    for step in one.of(State.LATE, State.DUE):
        yield f"  {_line(step)}"


def _whole(one: Standing) -> Iterator[str]:
    yield f"{one.slug}  {one.title}"
    yield f"status today: {one.status.value}; {one.programme}, as of {one.on.isoformat()}"
    if one.start and one.end:
        yield f"on site {one.start.isoformat()} to {one.end.isoformat()}"
    for heading, steps in (("Stages", one.stages), ("Publication", one.clocks)):
        if steps:
            yield ""
            yield heading
            for step in steps:
                yield f"  {_line(step)}"


def _between(workspace: Workspace, slug: str, on: date) -> Iterator[str]:
    """What stands between a review and its publication; nothing once it has been withdrawn."""
    pack = workspace.pack(slug)
    review = pack.review
    if review is None or review.publication.status == Status.WITHDRAWN:
        return
    yield from reasons_withheld(review, on)
    found = checks.run(pack, checks.context(workspace, on))
    if wrong := sum(one.severity == Severity.ERROR for one in found):
        there = "is 1 mistake" if wrong == 1 else f"are {wrong} mistakes"
        yield f"there {there} in it (reviewsite check {slug})"


def _line(step: Step) -> str:
    when = str(step.done or step.due or "-" * 10)
    parts = [f"{step.state.value:<12}  {when:<10}  {step.title}"]
    if step.state == State.LATE:
        parts.append(f"{_days(step)} late")
    elif step.state == State.DONE and step.days_late and step.due:
        parts.append(f"{_days(step)} after {step.due.isoformat()}")
    elif step.state in {State.DUE, State.AHEAD} and step.firmness == "about":
        parts.append("about then")
    if step.who and step.state != State.DONE:
        parts.append(step.who)
    return "; ".join(parts)


def _days(step: Step) -> str:
    return "1 day" if step.days_late == 1 else f"{step.days_late} days"


def _data(one: Standing) -> dict[str, object]:
    return {
        "slug": one.slug,
        "title": one.title,
        "bodies": list(one.bodies),
        "programme": one.programme,
        "status_today": one.status.value,
        "on_site": {
            "from": one.start.isoformat() if one.start else None,
            "to": one.end.isoformat() if one.end else None,
        },
        "stages": [_step(step) for step in one.stages],
        "publication": [_step(step) for step in one.clocks],
    }


def _step(step: Step) -> dict[str, object]:
    return {
        "id": step.id,
        "title": step.title,
        "state": step.state.value,
        "who": step.who,
        "due": step.due.isoformat() if step.due else None,
        "firmness": step.firmness,
        "source": step.source,
        "done": str(step.done) if step.done else None,
        "days_late": step.days_late,
    }
