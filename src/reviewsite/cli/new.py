"""`reviewsite new`: files to begin with, which pass `reviewsite check` as they are."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from reviewsite import whole
from reviewsite.cli import options, scaffold, starting
from reviewsite.cli.begin import STARTS
from reviewsite.frameworks import Catalogue
from reviewsite.workspace import REVIEWS, open_workspace

DEFAULT_PROGRAMME = "lga-corporate"


class Id(click.ParamType[str]):
    """An id: `a-z 0-9 -`."""

    name = "slug"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        if unfit := options.unfit(str(value), "northmoor-2026"):
            self.fail(unfit, param, ctx)
        return str(value)


@click.group()
def new() -> None:
    """Write the files of a new review, or a new file of one."""


@new.command()
@click.argument("slug", type=Id())
@click.option("--title", help="The review's title.")
@click.option("--council", help="The council's name.")
@click.option("--body", type=Id(), help="The council's id in bodies.yml.")
@click.option(
    "--programme", help="The process, such as lga-adults-2024; “reviewsite show” lists all."
)
@click.option("--framework", help="What is looked at. [default: the programme's]")
def review(slug: str, **given: Any) -> None:
    """Begin the review SLUG: its review file and one file of findings for each theme."""
    root = Path.cwd()
    workspace = open_workspace(root)
    if slug in workspace.slugs:
        raise click.UsageError(f"there is a review “{slug}” already")
    catalogue = workspace.catalogue
    words = slug.rstrip("0123456789-").replace("-", " ").title() or slug
    programme = _ask("programme", given, "Programme", DEFAULT_PROGRAMME)
    chosen = catalogue.programmes.get(programme)
    if chosen is None:
        known = ", ".join(catalogue.programmes)
        raise click.UsageError(f"there is no programme “{programme}”; there are: {known}")
    council = _ask("council", given, "The council's name", f"{words} Council")
    body = _ask("body", given, "The council's id", scaffold.body_id(slug))
    title = _ask("title", given, "The review's title", chosen.title)
    framework = given["framework"] or chosen.framework or programme
    if framework not in catalogue.frameworks:
        known = ", ".join(catalogue.frameworks)
        raise click.UsageError(f"there is no framework “{framework}”; there are: {known}")
    files = scaffold.workspace_files(root)
    files |= scaffold.body_entry(root, workspace, body, council)
    _write(root, files)
    # the review last and in one step: what is half begun could not be begun again
    home = f"content/{REVIEWS}/{slug}"
    begun = scaffold.review_files(title, body, programme, framework, _themes(catalogue, framework))
    whole.write_folder(root / home, {path: text.encode() for path, text in begun.items()})
    for path in begun:
        click.echo(f"wrote {home}/{path}")
    click.echo(f"Begin with content/reviews/{slug}/review.md, and look with: reviewsite serve")


@new.command("good-practice")
@click.argument("slug", type=Id())
@click.option("--review", "review_slug", required=False, type=Id(), help="The review it is from.")
@click.option("--title", help="Its title.")
def good_practice(slug: str, review_slug: str | None, title: str | None) -> None:
    """Begin the study of good practice SLUG in a review."""
    root = Path.cwd()
    workspace = open_workspace(root)
    if review_slug is None and len(workspace.slugs) == 1:
        review_slug = workspace.slugs[0]
    if review_slug is None:
        review_slug = _ask("review", {"review": None}, "The review it is from", "")
    if review_slug not in workspace.slugs:
        known = ", ".join(workspace.slugs) or "none yet"
        raise click.UsageError(f"there is no review “{review_slug}”; there are: {known}")
    name = title or slug.replace("-", " ").capitalize()
    path, content = scaffold.practice_file(review_slug, slug, name)
    if (root / path).exists():
        raise click.UsageError(f"{path} is there already")
    _write(root, {path: content})


for _kind in STARTS:
    new.add_command(starting.command(_kind))


def _themes(catalogue: Catalogue, framework: str) -> list[tuple[str, str]]:
    return [
        (theme.id, theme.title)
        for theme in catalogue.frameworks[framework].themes
        if theme.group == "core"
    ]


def _ask(key: str, given: dict[str, Any], question: str, default: str) -> str:
    """An option as given; else asked for on a terminal; else the default."""
    context = click.get_current_context()
    if given.get(key) and context.get_parameter_source(key) != ParameterSource.DEFAULT:
        return str(given[key])
    if sys.stdin.isatty():
        return str(click.prompt(question, default=default or None))
    if not default:
        raise click.UsageError(f"--{key} is needed")
    return default


def _write(root: Path, files: dict[str, str]) -> None:
    for path, content in files.items():
        whole.write_text(root / path, content)
        click.echo(f"wrote {path}")
