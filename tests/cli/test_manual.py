"""`docs/cli.md` and `--help`: made from the commands, so that they cannot say anything else."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from tests.cli.conftest import Run

from reviewsite.cli.main import reviewsite
from reviewsite.cli.manual import manual


def commands(group: click.Group, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Every command by the words that call it."""
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))
        else:
            yield (*path, name)


COMMANDS = list(commands(reviewsite))


def test_the_manual_is_what_the_commands_say(root: Path, request: pytest.FixtureRequest) -> None:
    """`docs/cli.md` was made since a command changed; `--update-goldens` writes it."""
    page = root / "docs" / "cli.md"
    if request.config.getoption("--update-goldens"):
        page.write_text(manual(reviewsite), encoding="utf-8")
    assert page.read_text(encoding="utf-8") == manual(reviewsite)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_explains_itself(run: Run, command: tuple[str, ...]) -> None:
    """With what it does, and a line for every option that it takes."""
    said = run(*command, "--help")
    assert said.code == 0
    assert f"Usage: reviewsite {' '.join(command)}" in said.out
    found: click.Command = reviewsite
    for word in command:
        assert isinstance(found, click.Group)
        found = found.commands[word]
    assert found.help
    for parameter in found.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, parameter.name


@pytest.mark.parametrize("page", ["README.md", "docs/authoring.md", "docs/publishing.md"])
def test_commands_in_the_documentation_exist(root: Path, page: str) -> None:
    """Each `reviewsite …` in a block of shell, and each option it is given, is one of ours."""
    blocks = re.findall(r"```sh\n(.*?)```", (root / page).read_text(encoding="utf-8"), re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines()]
    ours = [line.partition("#")[0].split() for line in lines if line.startswith("reviewsite ")]
    assert ours
    for words in ours:
        found: click.Command = reviewsite
        rest = words[1:]
        while isinstance(found, click.Group):
            assert rest[0] in found.commands, words
            found, rest = found.commands[rest[0]], rest[1:]
        known = {name for parameter in found.params for name in parameter.opts}
        assert {word for word in rest if word.startswith("--")} <= known, words


def test_its_version_is_the_packages(run: Run) -> None:
    """One number, in one place."""
    said = run("--version")
    assert said.code == 0
    assert re.fullmatch(r"reviewsite \d+\.\d+\.\d+\n", said.out)


@pytest.mark.parametrize(
    "arguments",
    [("bild",), ("build", "--nope"), ("check", "--format", "xml"), ("build", "--on", "yesterday")],
)
def test_what_it_does_not_know_is_refused(run: Run, arguments: tuple[str, ...]) -> None:
    """With 2: it could not run."""
    said = run(*arguments)
    assert said.code == 2
    assert "Error" in said.err


def test_it_can_be_run_as_a_module(root: Path) -> None:
    """`python -m reviewsite` is the same program."""
    command = [sys.executable, "-m", "reviewsite", "show", "no-such-id"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "no-such-id" in done.stderr
    assert "Traceback" not in done.stderr
