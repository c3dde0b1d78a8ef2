"""Strict means strict, however loud the logging is and whichever command builds."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from tests.site.small import small, whole

Write = Callable[[Mapping[str, str | bytes]], Path]
QUIET = ("mkdocs", "build", "--strict", "--quiet")
LOUD = ("mkdocs", "build", "--strict")
OURS = ("reviewsite", "build", "--strict")
CONFIG = "mkdocs.yml"


def run(root: Path, command: tuple[str, ...]) -> subprocess.CompletedProcess[str]:
    """Run it in the workspace, as a person does."""
    program, *given = command
    whole = [str(Path(sys.executable).with_name(program)), *given]
    environ = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(whole, cwd=root, env=environ, capture_output=True, text=True, check=False)


@pytest.fixture
def root(workspace: Write) -> Path:
    """A workspace about which there is nothing to say."""
    return workspace(whole(small("open", "northmoor")))


def add(root: Path, name: str, text: str) -> None:
    """Text at the end of a file, which may be new."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(before + text, encoding="utf-8")


@pytest.mark.parametrize("command", [QUIET, LOUD, OURS], ids=" ".join)
def test_nothing_wrong_is_nothing_said(root: Path, command: tuple[str, ...]) -> None:
    """With 0, and a site."""
    done = run(root, command)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (root / "site/index.html").is_file()


@pytest.mark.parametrize("command", [QUIET, OURS], ids=" ".join)
@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("content/redirects.yml", "old.html: about/nobody.html\n", "RS066"),
        (CONFIG, '      brand:\n        colour: "#ffdd00"\n', "too pale"),
        (CONFIG, "sit_url: https://council.example/\n", "1 configuration warning"),
    ],
    ids=["old addresses", "a doubtful colour", "an unknown key"],
)
def test_a_warning_is_the_end(
    root: Path, command: tuple[str, ...], name: str, text: str, says: str
) -> None:
    """Not with 0, with what it was, and nothing is built."""
    if name == CONFIG:
        add(root, CONFIG, text.replace("      brand", ":\n      brand").removeprefix("\n"))
        said = (
            (root / CONFIG).read_text(encoding="utf-8").replace("- reviewsite\n:", "- reviewsite:")
        )
        (root / CONFIG).write_text(said, encoding="utf-8")
    else:
        add(root, name, text)
    done = run(root, command)
    assert done.returncode != 0
    unknown = command == OURS and "configuration" in says
    assert ("sit_url" if unknown else says) in done.stdout + done.stderr
    assert not (root / "site").exists()


@pytest.mark.parametrize("command", [QUIET, OURS[:2]], ids=" ".join)
def test_a_link_of_ours_that_leads_nowhere_is_the_end(root: Path, command: tuple[str, ...]) -> None:
    """Strict or not: a council's own template can have one."""
    said = (root / CONFIG).read_text(encoding="utf-8")
    (root / CONFIG).write_text(
        said.replace("  name: material\n", "  name: material\n  custom_dir: own\n")
    )
    add(root, "own/partials/footer.html", '<footer><a href="nowhere.html">x</a></footer>\n')
    done = run(root, command)
    assert done.returncode != 0
    assert "nowhere.html" in done.stdout + done.stderr
    assert not (root / "site").exists()
