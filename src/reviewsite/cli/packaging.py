"""`reviewsite package`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from reviewsite.assemble.everything import lines_of
from reviewsite.build import BrokenTreeError, Request
from reviewsite.build.package import package as write_package
from reviewsite.cli.options import clock, config_option, on_option
from reviewsite.model.base import Audience
from reviewsite.reports import text
from reviewsite.site import open_shell


@click.command()
@click.argument("slug")
@click.option(
    "--audience",
    type=click.Choice([one.value for one in Audience]),
    default=Audience.PUBLIC.value,
    show_default=True,
    help="For whom.",
)
@on_option
@click.option("--preview", is_flag=True, help="An unpublished review, marked as a preview.")
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The zip to write. [default: editions/SLUG-AUDIENCE.zip]",
)
@config_option
def package(
    slug: str,
    audience: str,
    on: date | None,
    preview: bool,
    output: Path | None,
    config: Path,
) -> None:
    """Write one edition of the review SLUG as a zip, to be handed to a web team or a peer team.

    A note in plain text lies beside the site: what it is, for whom, of which day, and how to host
    it. The same edition makes the same file.
    """
    now = clock()
    day = on or now
    if day > now and not preview:
        raise click.UsageError(
            f"--on {day.isoformat()} lies ahead: only a preview can show what will be published "
            "then (add --preview)"
        )
    try:
        shell = open_shell(config)
    except ValueError as problem:
        raise click.ClickException(str(problem)) from None
    root = shell.settings.root
    target = output or root / "editions" / f"{slug}-{audience}.zip"
    try:
        outcome = write_package(shell, Request(target, day, Audience(audience), slug, preview))
    except ValueError as problem:
        raise click.UsageError(str(problem)) from None
    except BrokenTreeError as problem:
        raise click.ClickException(str(problem)) from None
    if outcome.failed:
        said = text.render(
            outcome.diagnostics, lambda path: lines_of(root, path), sys.stderr.isatty()
        )
        click.echo(said, err=True, nl=False)
        click.echo("Nothing was written.", err=True)
        raise click.exceptions.Exit(1)
    click.echo(f"Wrote {target} ({target.stat().st_size // 1024} kB)")
