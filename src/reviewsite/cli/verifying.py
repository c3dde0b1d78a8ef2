"""`reviewsite verify`."""

from __future__ import annotations

from pathlib import Path

import click

from reviewsite.site import links
from reviewsite.site.tree import MANIFEST, differences


@click.command()
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path))
def verify(site: Path) -> None:
    """Check a built SITE against its manifest, and every link in it.

    Leaves with 1 where a file is missing, changed or not of the build, or a link leads nowhere.
    """
    if (site / MANIFEST).is_symlink() or not (site / MANIFEST).is_file():
        raise click.UsageError(f"{site} has no {MANIFEST}: it is not a site that reviewsite built")
    try:
        found = list(differences(site))
    except (ValueError, RecursionError):
        raise click.UsageError(f"{site / MANIFEST} is not the list of files of a site") from None
    found += [f"{one.page}: {one.link} {one.reason}" for one in links.broken(site)]
    for line in found:
        click.echo(line)
    if found:
        raise click.exceptions.Exit(1)
    click.echo(f"{site} is as it was built.")
