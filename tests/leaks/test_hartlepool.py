"""A review that is not published is not in the public build: not its council, not a word of it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.leaks.opening import holding
from tests.leaks.planting import missing_kinds, plant

from reviewsite.workspace import open_workspace

SLUG = "hartlepool-2012"


def build(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `reviewsite build` in a workspace."""
    return subprocess.run(
        [sys.executable, "-m", "reviewsite", "build", "--on", "2026-01-15", *arguments],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="session")
def planted(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """The sample workspace with a canary in everything that the withheld review holds."""
    here = Path(__file__).parents[2]
    root = tmp_path_factory.mktemp("planted")
    shutil.copytree(here / "content", root / "content")
    shutil.copytree(here / "theme", root / "theme")
    shutil.copy(here / "mkdocs.yml", root)
    return root, plant(root / "content" / "reviews" / SLUG)


def test_every_kind_is_planted() -> None:
    """A kind added later is planted too."""
    assert missing_kinds() == set()


def test_the_sample_does_not_hold_hartlepool(built_sample: Path) -> None:
    """Neither its name nor its review's, in any byte."""
    assert holding(built_sample, ["hartlepool"]) == []


def test_no_canary_is_in_the_public_build(planted: tuple[Path, list[str]]) -> None:
    """Every field, heading, comment, file name, image and cell of a withheld review."""
    root, canaries = planted
    assert len(canaries) > 120
    pack = open_workspace(root).pack(SLUG)
    assert [one.message for one in pack.diagnostics if one.severity == "error"] == []
    made = build(root, "--output", "public")
    assert made.returncode == 0, made.stderr
    assert holding(root / "public", [*canaries, "hartlepool"]) == []


def test_the_canaries_would_be_found(planted: tuple[Path, list[str]]) -> None:
    """The team's edition holds the texts, so that their absence elsewhere means something; not
    even it holds a row of a responses file in its findings."""
    root, canaries = planted
    made = build(root, "--review", SLUG, "--audience", "team", "--output", "team")
    assert made.returncode == 0, made.stderr
    found = {line.rpartition(": ")[2] for line in holding(root / "team", canaries)}
    assert len(found) > 60


def test_the_council_reads_no_row_of_a_responses_file(planted: tuple[Path, list[str]]) -> None:
    """Totals come out of a file of answers; its path, comments and text answers stay inside."""
    root, _ = planted
    folder = root / "content" / "reviews" / SLUG
    made = build(root, "--review", SLUG, "--audience", "council", "--output", "council")
    assert made.returncode == 0, made.stderr
    cells = []
    for path in folder.glob("data/*.csv"):
        cells += [word for word in path.read_text().replace(",", " ").split() if "kanarie" in word]
        cells.append(path.name)
    assert len(cells) > 30
    assert holding(root / "council", cells) == []
