"""`reviewsite package`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from reviewsite.build import Request
from reviewsite.build.package import package as write_package
from reviewsite.cli.editions import edition_day, made, shell_of, tell
from reviewsite.cli.options import config_option, on_option
from reviewsite.model.base import Audience
from reviewsite.site.imprint import Imprint
from reviewsite.site.places import place


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
    help="The zip to write. [default: editions/SLUG-AUDIENCE.zip, or editions/SLUG-preview.zip]",
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
    day = edition_day(on, preview)
    shell = shell_of(config)
    root = shell.settings.root
    target = output or place(Imprint(Audience(audience), preview, slug), shell.settings, ".zip")
    wanted = Request(target, day, Audience(audience), slug, preview)
    outcome = made(lambda: write_package(shell, wanted))
    if outcome.failed:
        tell(outcome, root)
        click.echo("Nothing was written.", err=True)
        raise click.exceptions.Exit(1)
    click.echo(f"Wrote {target} ({target.stat().st_size // 1024} kB)")
