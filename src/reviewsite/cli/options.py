"""Options that several commands share."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from reviewsite.assemble.day import today
from reviewsite.model.scalars import DEVICE, LONGEST, SLUG
from reviewsite.words import LANGUAGES

C = TypeVar("C", bound=Callable[..., Any])


class Day(click.ParamType[date]):
    """A day as authors write it: 2026-01-15."""

    name = "date"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"“{value}” is not a day: write it as 2026-01-15", param, ctx)


def on_option(command: C) -> C:
    """`--on`: the day of the edition; default today in London, or SOURCE_DATE_EPOCH's day."""
    return click.option(
        "--on",
        type=Day(),
        default=None,
        help="The edition's day, as 2026-01-15; today if left out.",
    )(command)


def config_option(command: C) -> C:
    """`--config`: the workspace's mkdocs.yml."""
    return click.option(
        "--config",
        type=click.Path(dir_okay=False, path_type=Path),
        default=Path("mkdocs.yml"),
        show_default=True,
        help="The workspace's configuration.",
    )(command)


def clock() -> date:
    """Today. Read once, by the command that needs it."""
    try:
        return today(os.environ, datetime.now(UTC))
    except ValueError as problem:
        raise click.UsageError(str(problem)) from None


def strict_language_option(command: C) -> C:
    """`--strict-language`: a language in which every text must have its translation."""
    return click.option(
        "--strict-language",
        type=click.Choice([one for one in LANGUAGES if one != "en"]),
        default=None,
        help="Make each text that a translation into this language lacks an error.",
    )(command)


def unfit(id: str, like: str) -> str:
    """Why what was typed cannot be an id and the name of a file, "" where it can; `like` is one
    that can."""
    if not SLUG.match(id):
        return f"use a to z, 0 to 9 and hyphens, as in {like}"
    most = LONGEST - len(".md")
    if len(id) > most or DEVICE.match(id):
        return f"use at most {most} characters, and no name of a device (con, aux), as in {like}"
    return ""
