"""`reviewsite check` and `reviewsite explain`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import TypeVar

import click

from reviewsite import checks, translation
from reviewsite.assemble.everything import lines_of
from reviewsite.assemble.media import Studio
from reviewsite.cli import fixing
from reviewsite.cli.options import clock, on_option, strict_language_option
from reviewsite.diagnostics import Diagnostic, SetAside, Severity, Span
from reviewsite.reports import github, json, sarif, text
from reviewsite.reports.terminal import visible
from reviewsite.site.configured import addresses_of
from reviewsite.workspace import CONFIG, REVIEWS, Workspace, open_workspace

T = TypeVar("T")


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github", "sarif"]),
    default="text",
    show_default=True,
    help="For people, for programs, for a pull request on GitHub, or for code scanning.",
)
@click.option("--content", default="content", show_default=True, help="The content folder.")
@on_option
@strict_language_option
@click.option(
    "--show-allowed",
    is_flag=True,
    help="Show every allowance in force too: place, value, reason, and what it sets aside.",
)
@click.option(
    "--fix", is_flag=True, help="First mend what is beyond doubt; every other byte stays."
)
@click.option(
    "--dry-run", is_flag=True, help="With --fix: show the difference it makes, and write nothing."
)
def check(
    paths: tuple[Path, ...],
    form: str,
    content: str,
    on: date | None,
    strict_language: str | None,
    show_allowed: bool,
    fix: bool,
    dry_run: bool,
) -> None:
    """Look through the content and say what is wrong, where, and what to write instead.

    PATHS are files or folders to look at; without any, everything. Leaves with 0 where there is
    no error, with 1 where there is one.
    """
    root = _root(paths, content)
    if dry_run and not fix:
        raise click.UsageError("--dry-run goes with --fix: it shows what that would write")

    def look() -> tuple[Workspace, list[Diagnostic], list[SetAside]]:
        workspace = open_workspace(root, content, addresses_of(root / CONFIG))
        return workspace, *_look(workspace, root, paths, on or clock())

    workspace, every, aside = look()
    if fix:
        wanted = _under(root, paths, every, lambda one: one.span)
        files = fixing.mended(root, wanted, aside, checks.context(workspace, on or clock()))
        if dry_run:
            click.echo("".join(f"{line}\n" for line in fixing.difference(files)), nl=False)
            return
        fixing.write(root, files)
        for one in files:
            click.echo(f"Mended {visible(one.path)}", err=True)
        _, every, aside = look() if files else (workspace, every, aside)
    found = _under(root, paths, every, lambda one: one.span)
    allowed = _under(root, paths, aside, lambda one: one.allowance) if show_allowed else []
    if strict_language:
        found = list(translation.strict(found))
    if form == "json":
        said = json.render(found, allowed)
    elif form == "github":
        said = github.render(found, allowed)
    elif form == "sarif":
        said = sarif.render(found, checks.codes().values(), version("reviewsite"), allowed)
    else:
        colour = sys.stdout.isatty()
        said = text.render(found, lambda path: lines_of(root, path), colour, allowed)
    click.echo(said, nl=False)
    if any(one.severity == Severity.ERROR for one in found):
        raise click.exceptions.Exit(1)


def _root(paths: tuple[Path, ...], content: str) -> Path:
    """The workspace: this folder, or the one above a path that has the content folder in it."""
    for path in paths:
        for folder in path.resolve().parents:
            if (folder / content).is_dir() and path.resolve().is_relative_to(folder / content):
                return folder
    return Path.cwd()


def _look(
    workspace: Workspace, root: Path, paths: tuple[Path, ...], on: date
) -> tuple[list[Diagnostic], list[SetAside]]:
    """What is wrong with the reviews that the paths lie in, or with everything; and what of it
    the authors have set aside."""
    home = (root / workspace.content / REVIEWS).resolve()
    wanted = {
        path.resolve().relative_to(home).parts[0]
        for path in paths
        if path.resolve().is_relative_to(home) and path.resolve() != home
    }
    whole = not paths or len(wanted) < len(paths)
    context = checks.context(workspace, on)
    studio = Studio(root)
    found: list[Diagnostic] = []
    aside: list[SetAside] = []
    for slug in workspace.slugs:
        if whole or slug in wanted:
            pack = workspace.pack(slug)
            said = checks.inspect(pack, context)
            found += [*said.found, *studio.refused(pack)]
            aside += said.allowed
    if whole:
        said = checks.inspect_workspace(workspace, on)
        found += [*workspace.diagnostics, *said.found, *studio.refused_beside(workspace)]
        aside += said.allowed
    return sorted(set(found), key=lambda one: one.order), aside


def _under(
    root: Path, paths: tuple[Path, ...], found: list[T], place: Callable[[T], Span]
) -> list[T]:
    """Those that stand in one of the paths; all of them where there is none."""
    if not paths:
        return found
    wanted = [path.resolve() for path in paths]
    return [
        one
        for one in found
        if any((root / place(one).path).resolve().is_relative_to(path) for path in wanted)
    ]


@click.command()
@click.argument("code")
def explain(code: str) -> None:
    """Print the manual page of a CODE such as RS101."""
    known = checks.codes()
    if code.upper() not in known:
        raise click.UsageError(f"there is no {code}; docs/rules.md lists every code")
    click.echo(checks.explain(code.upper()))
