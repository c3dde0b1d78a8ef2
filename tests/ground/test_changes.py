"""The changelog is made from one file a change, and each of them can be read."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path


def kinds(root: Path) -> set[str]:
    """The kinds of change that `pyproject.toml` knows."""
    configured = tomllib.loads((root / "pyproject.toml").read_text())["tool"]["towncrier"]["type"]
    return {kind["directory"] for kind in configured}


def test_every_fragment_is_named_and_says_something(root: Path) -> None:
    """A misspelt kind would be left out of the changelog in silence."""
    name = re.compile(rf"(\d+|\+[a-z0-9-]+)\.({'|'.join(sorted(kinds(root)))})(\.\d+)?\.md")
    for path in sorted((root / "changes").iterdir()):
        if path.name != "README.md":
            assert name.fullmatch(path.name), path.name
            assert path.read_text().strip(), path.name


def test_the_fragments_become_a_changelog(root: Path) -> None:
    """A draft of the next version holds the text of every fragment, and writes nothing."""
    before = (root / "CHANGELOG.md").read_bytes()
    command = [sys.executable, "-m", "towncrier", "build", "--draft", "--version", "9.9.9"]
    draft = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert draft.returncode == 0, draft.stderr
    assert "9.9.9" in draft.stdout
    fragments = [path for path in (root / "changes").iterdir() if path.name != "README.md"]
    for path in fragments:
        said = " ".join(draft.stdout.split())
        assert " ".join(path.read_text().split()) in said, path.name
    assert (root / "CHANGELOG.md").read_bytes() == before


def test_the_changes_page_explains_each_kind(root: Path) -> None:
    """changes/README.md and the configuration name the same kinds."""
    page = (root / "changes/README.md").read_text()
    assert set(re.findall(r"^\| `([a-z]+)` \|", page, re.MULTILINE)) == kinds(root)
