"""`reviewsite verify`."""

from __future__ import annotations

from pathlib import Path

import click

from reviewsite.site import links
from reviewsite.site.tree import MANIFEST, Manifest, differences, read, secret


@click.command()
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path))
def verify(site: Path) -> None:
    """Say what a built SITE is, and check it against its manifest, and every link in it.

    What it is: the public site, a preview, or the edition of one review for the public, the council
    or the team. Leaves with 1 where a file is missing, changed or not of the build, or a link leads
    nowhere.
    """
    try:
        said = read(site)
    except OSError:
        raise click.UsageError(
            f"{site} has no {MANIFEST}: it is not a site that reviewsite built"
        ) from None
    except ValueError:
        raise click.UsageError(f"{site / MANIFEST} is not the list of files of a site") from None
    found = list(differences(site))
    found += [f"{one.page}: {one.link} {one.reason}" for one in links.broken(site)]
    for line in found:
        click.echo(line)
    if found:
        click.echo(f"{site} was built as {_what(site, said)}.")
        raise click.exceptions.Exit(1)
    click.echo(f"{site} is as it was built: {_what(site, said)}.")


def _what(site: Path, said: Manifest) -> str:
    if said.imprint is not None:
        return str(said.imprint)
    kind = "an edition that is not for everybody" if secret(site) else "a site for everybody"
    return f"{kind}, by an earlier version, which did not say more"
