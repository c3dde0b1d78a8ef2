"""The manual of the command line, `docs/cli.md`, made from the commands themselves."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

import click

INTRODUCTION = """\
# The command line

`reviewsite` is run in the folder that has `mkdocs.yml` in it. `reviewsite COMMAND --help` says what
stands here. This page is generated from the commands (`pytest tests/cli --update-goldens` writes
it).

Every command leaves with `0` where all is well, with `1` where there are mistakes in the content,
and with `2` where it could not run: an option it does not know, a folder it may not write. What is
wrong is said in a line; a traceback is a bug of ours.

The day of an edition is today in London, or the one that `--on` names. `SOURCE_DATE_EPOCH` can name
an earlier day, so that an old build can be made again; it opens no gate.

`mkdocs build` and `mkdocs serve` on the same `mkdocs.yml` give the same sites as `reviewsite build`
and `reviewsite serve`.
"""


def manual(group: click.Group) -> str:
    """The whole page, as Markdown."""
    return "\n".join([INTRODUCTION, *_commands(group, "reviewsite")]).rstrip() + "\n"


def _commands(group: click.Group, path: str) -> Iterator[str]:
    for name, command in group.commands.items():
        full = f"{path} {name}"
        if isinstance(command, click.Group):
            yield from _commands(command, full)
        else:
            yield from _command(command, full)


def _command(command: click.Command, path: str) -> Iterator[str]:
    context = click.Context(command, info_name=path)
    usage = " ".join([path, *command.collect_usage_pieces(context)])
    yield f"## {path}\n"
    yield f"```\n{usage}\n```\n"
    yield inspect.cleandoc(command.help or "").strip() + "\n"
    rows = list(_options(command, context))
    if rows:
        yield "| option | is |"
        yield "|---|---|"
        yield from rows
        yield ""


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if isinstance(parameter, click.Argument) or record is None or "--help" in parameter.opts:
            continue
        names, said = (" ".join(each.split()).replace("|", "\\|") for each in record)
        yield f"| `{names}` | {said} |"
