"""`reviewsite new`: files to begin with, which pass `reviewsite check` as they are."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from reviewsite import whole
from reviewsite.cli import options, scaffold, starting
from reviewsite.cli.asking import Asking, OneOf
from reviewsite.cli.begin import STARTS, manuals
from reviewsite.cli.councils import NATIONS, TYPES, council
from reviewsite.cli.ids import id_of
from reviewsite.frameworks import Catalogue
from reviewsite.workspace import REVIEWS, open_workspace


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
@click.option("--title", help="The review's title. [default: the programme's]")
@click.option("--council", help="The council's name.")
@click.option(
    "--type",
    type=OneOf(TYPES),
    help="What kind of body the council is, where bodies.yml does not have it yet.",
)
@click.option(
    "--nation",
    type=OneOf(NATIONS),
    help="The nation it is in, where bodies.yml does not have it yet.",
)
@click.option("--body", type=Id(), help="The council's id in bodies.yml.")
@click.option(
    "--programme", help="The process, such as lga-adults-2024; “reviewsite show” lists all."
)
@click.option("--framework", help="What is looked at. [default: the programme's]")
def review(slug: str, **given: str | None) -> None:
    """Begin the review SLUG: its review file and one file of findings for each theme.

    A council that bodies.yml has is taken from there. In a terminal, what no option says is asked;
    elsewhere nothing is guessed, and what is missing is named.
    """
    root = Path.cwd()
    workspace = open_workspace(root)
    if slug in workspace.slugs:
        raise click.UsageError(f"there is a review “{slug}” already")
    scaffold.refuse_broken_bodies(root, workspace)
    asking = Asking(given)
    catalogue = workspace.catalogue
    _refuse_unknown("programme", given["programme"], catalogue.programmes)
    _refuse_unknown("framework", given["framework"], catalogue.frameworks)
    whose = council(asking, slug, workspace.bodies)
    programme = asking.need("programme", "the process", list(catalogue.programmes)) or ""
    chosen = catalogue.programmes.get(programme)
    framework = given["framework"] or (chosen.framework if chosen else None)
    if chosen is not None and framework is None:
        frameworks = list(catalogue.frameworks)
        framework = asking.need("framework", "what is looked at", frameworks)
    asking.refuse()
    assert chosen is not None
    assert framework is not None
    title = asking.offer("title", "the review's title", chosen.title)
    files = scaffold.workspace_files(root)
    if not whose.known:
        said = {"type": whose.type, "nation": whose.nation}
        files |= scaffold.body_entry(root, workspace, whose.id, whose.name, said)
    _write(root, files)
    # the review last and in one step: what is half begun could not be begun again
    home = f"content/{REVIEWS}/{slug}"
    begun = scaffold.review_files(
        title, whose.id, programme, framework, _themes(catalogue, framework)
    )
    whole.write_folder(root / home, {path: text.encode() for path, text in begun.items()})
    for path in begun:
        click.echo(f"wrote {home}/{path}")
    click.echo(f"It is a review of {whose.name} (“{whose.id}” in content/bodies.yml).")
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
        asking = Asking({"review": None})
        review_slug = asking.need("review", "the review it is from", workspace.slugs)
        asking.refuse()
    if review_slug not in workspace.slugs:
        known = ", ".join(workspace.slugs) or "none yet"
        raise click.UsageError(f"there is no review “{review_slug}”; there are: {known}")
    name = title or slug.replace("-", " ").capitalize()
    path, content = scaffold.practice_file(review_slug, slug, name)
    if (root / path).exists():
        raise click.UsageError(f"{path} is there already")
    _write(root, {path: content})


@new.command()
@click.argument("name", type=Id())
@click.option("--title", help="What the reviews are called as a whole: Planning peer challenge.")
@click.option("--framework", help="The framework of all of them, where there is one.")
def programme(name: str, title: str | None, framework: str | None) -> None:
    """Begin the programme NAME: how your own reviews are done, and in which words.

    A review names it as `programme: NAME`. What else a programme may say stands in the file in
    comments.
    """
    catalogue = open_workspace(Path.cwd()).catalogue
    path = _own("programmes", name, catalogue.programmes)
    _refuse_unknown("framework", framework, catalogue.frameworks)
    asking = Asking({"title": title})
    titled = asking.need("title", "what the reviews are called as a whole") or ""
    asking.refuse()
    _write(Path.cwd(), {path: manuals.programme_file(name, scaffold.quoted(titled), framework)})


@new.command()
@click.argument("name", type=Id())
@click.option("--title", help="Its title.")
@click.option("--themes", help="The titles of its themes, with ; between them.")
def framework(name: str, title: str | None, themes: str | None) -> None:
    """Begin the framework NAME: the themes that your own reviews look at.

    A review names it as `framework: NAME`. What else a framework may say stands in the file in
    comments.
    """
    path = _own("frameworks", name, open_workspace(Path.cwd()).catalogue.frameworks)
    asking = Asking({"title": title, "themes": themes})
    titled = asking.need("title", "its title") or ""
    listed = asking.need("themes", "the titles of its themes, with ; between them") or ""
    asking.refuse()
    taken: set[str] = set()
    titles = [one for one in map(str.strip, listed.split(";")) if one]
    if not titles:
        raise click.UsageError("--themes: write the title of one theme at least")
    entries = {id_of(one, taken): scaffold.quoted(one) for one in titles}
    _write(Path.cwd(), {path: manuals.framework_file(name, scaffold.quoted(titled), entries)})


def _refuse_unknown(key: str, id: str | None, known: Mapping[str, object]) -> None:
    """Name those that there are where an option names another."""
    if id and id not in known:
        raise click.UsageError(f"there is no {key} “{id}”; there are: {', '.join(known)}")


def _own(folder: str, name: str, known: Mapping[str, object]) -> str:
    """Where a file of the workspace's own goes, whose name no other has."""
    path = f"content/{folder}/{name}.yml"
    if name in known or (Path.cwd() / path).exists():
        raise click.UsageError(f"there is “{name}” already: choose another name")
    return path


for _kind in STARTS:
    new.add_command(starting.command(_kind))


def _themes(catalogue: Catalogue, framework: str) -> list[tuple[str, str]]:
    return [
        (theme.id, theme.title)
        for theme in catalogue.frameworks[framework].themes
        if theme.group == "core"
    ]


def _write(root: Path, files: dict[str, str]) -> None:
    for path, content in files.items():
        whole.write_text(root / path, content)
        click.echo(f"wrote {path}")
