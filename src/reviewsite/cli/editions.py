"""What every command that makes an edition does: its day, its workspace, and what it says."""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import BrokenExecutor
from datetime import date
from pathlib import Path

import click

from reviewsite.assemble.everything import lines_of
from reviewsite.build import BrokenTreeError, Outcome
from reviewsite.cli.options import clock
from reviewsite.reports import text
from reviewsite.site import Shell, open_shell


def edition_day(on: date | None, preview: bool) -> date:
    """The day asked for, or today. A day ahead is refused unless for a preview (FORMAT §4)."""
    now = clock()
    day = on or now
    if day > now and not preview:
        raise click.UsageError(
            f"--on {day.isoformat()} lies ahead: only a preview can show what will be published "
            "then (add --preview)"
        )
    return day


def shell_of(config: Path) -> Shell:
    """The workspace's shell; a mkdocs.yml that does not fit is said in a line."""
    try:
        return open_shell(config)
    except ValueError as problem:
        raise click.ClickException(str(problem)) from None


def doubts(shell: Shell, config: Path, *, strict: bool) -> None:
    """Say what is doubtful in mkdocs.yml; where it is to be strict, that is the end."""
    for one in shell.said:
        click.echo(f"{config}: warning: {one}", err=True)
    if strict and shell.said:
        raise click.ClickException(f"{config} has warnings: nothing was built")


def made(making: Callable[[], Outcome]) -> Outcome:
    """Make an edition; what cannot be met, and a fault of ours, are each said in a line."""
    try:
        return making()
    except ValueError as problem:
        raise click.UsageError(str(problem)) from None
    except BrokenTreeError as problem:
        raise click.ClickException(str(problem)) from None
    except BrokenExecutor:
        raise click.ClickException(
            "A process that was making reviews was stopped from outside, most often for want of "
            "memory: run this again with --jobs 1."
        ) from None


def tell(outcome: Outcome, root: Path) -> None:
    """Say what is wrong with the files, for people, beside the output."""
    if outcome.diagnostics:
        said = text.render(
            outcome.diagnostics, lambda path: lines_of(root, path), sys.stderr.isatty()
        )
        click.echo(said, err=True, nl=False)
