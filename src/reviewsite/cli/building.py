"""`reviewsite build` and `reviewsite serve`."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import click

from reviewsite.build import Outcome, Request
from reviewsite.build import build as build_site
from reviewsite.build.preview import Preview
from reviewsite.build.serving import bound, watch
from reviewsite.cli.editions import doubts, edition_day, made, shell_of, tell
from reviewsite.cli.options import config_option, on_option, strict_language_option
from reviewsite.gate import reasons_withheld
from reviewsite.model.base import Audience
from reviewsite.site.imprint import Imprint
from reviewsite.site.places import place
from reviewsite.workspace import open_workspace


@click.command()
@click.option("--review", metavar="SLUG", help="Build this review's site alone.")
@click.option(
    "--audience",
    type=click.Choice([one.value for one in Audience]),
    default=Audience.PUBLIC.value,
    show_default=True,
    help="For whom; the team's and the council's edition need --review.",
)
@on_option
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder to build into. [default: site, as mkdocs.yml calls it; editions/preview with "
    "--preview; editions/SLUG-AUDIENCE or editions/SLUG-preview with --review]",
)
@click.option("--preview", is_flag=True, help="Show unpublished reviews, marked as a preview.")
@click.option("--jobs", type=click.IntRange(0), default=0, help="Processes; 0 is one a processor.")
@click.option("--anew", is_flag=True, help="Keep nothing of the last build.")
@click.option(
    "--precompress/--no-precompress",
    default=None,
    help="Write .gz and .br beside each text. [default: as mkdocs.yml says]",
)
@click.option("--strict", is_flag=True, help="Let a warning stop the build as an error does.")
@strict_language_option
@config_option
def build(
    review: str | None,
    audience: str,
    on: date | None,
    output: Path | None,
    preview: bool,
    jobs: int,
    anew: bool,
    precompress: bool | None,
    strict: bool,
    strict_language: str | None,
    config: Path,
) -> None:
    """Build the library and every review's site.

    With --review, one review's site alone: for the public, for its council or for its peer team.
    A build that fails leaves the last site as it was. A folder is replaced only by what it holds
    already: a preview or an edition never takes the place of the public site, nor of another one.
    """
    day = edition_day(on, preview)
    shell = shell_of(config)
    doubts(shell, config, strict=strict)
    root = shell.settings.root
    imprint = Imprint(Audience(audience), preview, review or "")
    folder = output or place(imprint, shell.settings)
    wanted = Request(
        folder,
        day,
        Audience(audience),
        review,
        preview,
        jobs,
        anew,
        strict,
        strict_language or "",
        precompress,
    )
    told = _progress if sys.stderr.isatty() else None
    outcome = made(lambda: build_site(shell, wanted, told))
    tell(outcome, root)
    if outcome.failed:
        click.echo("Nothing was built: the last site is as it was.", err=True)
        raise click.exceptions.Exit(1)
    _say(outcome, folder, review)
    if not review:
        for line in unpublished(root, shell.settings.content, outcome.withheld, day):
            click.echo(line)


def _progress(done: int, total: int, slug: str) -> None:
    click.echo(
        f"\r\x1b[K{done} of {total}  {slug}" + ("\r\x1b[K" if done == total else ""),
        err=True,
        nl=False,
    )


def _say(outcome: Outcome, folder: Path, review: str | None) -> None:
    made, kept = len(outcome.made), len(outcome.kept)
    sites = f"{made + kept} review site{'' if made + kept == 1 else 's'}"
    parts = [f"Built {sites} in {folder}"]
    if kept:
        parts.append(f"{kept} unchanged")
    if outcome.withheld and not review:
        parts.append(f"{len(outcome.withheld)} not published")
    click.echo("; ".join(parts) + f". Open {folder / 'index.html'}")


def unpublished(
    root: Path, content: str, slugs: Sequence[str], on: date, most: int = 5
) -> Iterator[str]:
    """What stands between each of these reviews and its publication, of the first few."""
    workspace = open_workspace(root, content)
    for slug in slugs[:most]:
        review = workspace.pack(slug).review
        if review is not None:
            yield f"Not published: {slug}: {'; '.join(reasons_withheld(review, on))}"
    if slugs[most:]:
        yield f"Not published: {len(slugs[most:])} more. To see why: reviewsite status SLUG"


@click.command()
@click.option(
    "--address",
    default="127.0.0.1:8000",
    show_default=True,
    metavar="HOST:PORT",
    help="Where to serve; this machine only, unless another host is named.",
)
@click.option("--open", "open_", is_flag=True, help="Open it in the browser.")
@config_option
def serve(address: str, open_: bool, config: Path) -> None:
    """Show the sites while you write: pages reload, drafts carry a banner.

    A mistake is shown over the page, with its file and line and what to write, until it is mended.
    Requests under another name than that of the address are refused, so that no website can read
    drafts through your browser.
    """
    shell = shell_of(config)
    root = shell.settings.root
    tree = root / ".cache" / "served"
    wanted = Request(tree, edition_day(None, True), preview=True, precompress=False, forgiving=True)

    def say(found: Outcome | str) -> None:
        if isinstance(found, str):
            click.echo(found, err=True)
        else:
            tell(found, root)

    preview = Preview(config, address, wanted, say)
    try:
        with bound(tree, address, preview.state) as server:
            where = f"http://{address}/"
            click.echo(f"The preview is at {where} (Ctrl+C ends it)", err=True)
            if open_:
                click.launch(where)
            watch(preview, server)
    except ValueError as problem:
        raise click.UsageError(str(problem)) from None
    except KeyboardInterrupt:
        click.echo("The preview has ended.", err=True)
