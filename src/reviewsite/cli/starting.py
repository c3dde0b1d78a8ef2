"""The command that begins a file of a kind: `reviewsite new timetable northmoor-2026`."""

from __future__ import annotations

from pathlib import Path

import click

from reviewsite import whole
from reviewsite.cli import options
from reviewsite.cli.begin import STARTS, Choice, Setting
from reviewsite.workspace import open_workspace


def command(kind: str) -> click.Command:
    """The command that begins a file of a kind."""
    start = STARTS[kind]

    @click.command(kind, help=f"Begin {start.what}, in the review SLUG.")
    @click.argument("slug")
    def begin(slug: str, **given: str | None) -> None:
        setting = _setting(Path.cwd(), slug)
        chosen = {one.name: _chosen(one, given[one.name], setting) for one in start.choices}
        lower = {name: value.lower() for name, value in chosen.items()}
        path = f"{setting.pack.folder}/{start.place.format(**lower)}"
        target = Path.cwd() / path
        if target.exists():
            raise click.UsageError(f"{path} is there already")
        whole.write_text(target, start.make(setting, chosen))
        click.echo(f"wrote {path}")

    for one in reversed(start.choices):
        begin.params.append(_option(one))
    return begin


def _option(choice: Choice) -> click.Option:
    said = choice.said
    if isinstance(choice.default, str) and choice.default:
        said += f" [default: {choice.default}]"
    among = click.Choice(choice.among) if choice.among else None
    return click.Option([f"--{choice.name}"], help=said, type=among)


def _chosen(choice: Choice, given: str | None, setting: Setting) -> str:
    """An option as given, or as it is without it; each is a part of a file's name or an id."""
    if given is None:
        return choice.default if isinstance(choice.default, str) else choice.default(setting)
    if unfit := options.unfit(given.lower(), "staff-2026"):
        raise click.UsageError(f"--{choice.name}: {unfit}")
    return given


def _setting(root: Path, slug: str) -> Setting:
    workspace = open_workspace(root)
    if slug not in workspace.slugs:
        known = ", ".join(workspace.slugs) or "none yet"
        raise click.UsageError(f"there is no review “{slug}”; there are: {known}")
    pack = workspace.pack(slug)
    programme = workspace.catalogue.programmes.get(pack.review.programme) if pack.review else None
    if pack.review is None or programme is None:
        raise click.UsageError(f"“{slug}” has mistakes: see “reviewsite check {slug}”")
    return Setting(pack, pack.review, programme, workspace.catalogue)
