"""`reviewsite new programme` and `new framework`: files that are read as they stand, and whose
comments are lines that are read too."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.conftest import COUNCIL

from reviewsite.model.base import Part
from reviewsite.model.framework import Element, Framework, Theme
from reviewsite.model.programme import Programme
from reviewsite.workspace import open_workspace

THEMES = 'Plans & "promises"; Money: where it goes;Money: where it goes; '
BEGUN = (
    ("framework", "moorland", "--title", "Moorland: a framework", "--themes", THEMES),
    (
        *("programme", "moorland-planning", "--title", "Planning peer challenge"),
        *("--framework", "moorland"),
    ),
)
FILES = ("content/frameworks/moorland.yml", "content/programmes/moorland-planning.yml")
OWN_WAYS = {"id", "title", "title_cy", "also", "printed", "categories", "criteria", "optional"}
"""Keys that need no explaining to begin with, or that few manuals have."""


@pytest.fixture
def begun(run: Run, tmp_path: Path) -> Path:
    """A workspace with a framework and a programme of its own, and a review by them."""
    for command in BEGUN:
        said = run("new", *command)
        assert said.code == 0, said
    own = ("--programme", "moorland-planning")
    said = run("new", "review", "northmoor-2026", *COUNCIL, *own)
    assert said.code == 0, said
    return tmp_path


def uncommented(text: str) -> str:
    """A file with the sign taken from each line that is one of the file's."""
    return re.sub(r"^#(?!#)", "", text, flags=re.MULTILINE)


def test_a_review_can_be_begun_by_them(run: Run, begun: Path) -> None:
    """Nothing is to be mended, and what was said of them is as it was said."""
    assert run("check").code == 0
    framework = open_workspace(begun).catalogue.frameworks["moorland"]
    assert framework.title == "Moorland: a framework"
    assert [(one.id, one.title) for one in framework.themes] == [
        ("plans-and-promises", 'Plans & "promises"'),
        ("money-where-it-goes", "Money: where it goes"),
        ("money-where-it-goes-2", "Money: where it goes"),
    ]
    folder = begun / "content/reviews/northmoor-2026/findings"
    assert {one.stem for one in folder.iterdir()} == {one.id for one in framework.themes}


def test_each_line_in_comments_is_one_that_is_read(run: Run, begun: Path) -> None:
    """All of them at once, without a sign of the explanations left over."""
    for path in FILES:
        file = begun / path
        file.write_text(uncommented(file.read_text(encoding="utf-8")), encoding="utf-8")
    checked = run("check")
    assert checked.code == 0, checked.out
    programme = open_workspace(begun).catalogue.programmes["moorland-planning"]
    assert programme.stage("report") is not None
    assert programme.limit("interview") is not None
    assert open_workspace(begun).catalogue.frameworks["moorland"].themes[0].elements
    status = run("status", "northmoor-2026")
    assert "The report is with the council" in status.out


@pytest.mark.parametrize(
    ("path", "models"),
    [(FILES[0], (Framework, Theme, Element)), (FILES[1], (Programme,))],
)
def test_what_there_may_be_is_shown(begun: Path, path: str, models: tuple[type[Part], ...]) -> None:
    """Most keys, so that nobody has to look the rest up first; the others are in the manual."""
    text = uncommented((begun / path).read_text(encoding="utf-8"))
    for model in models:
        keys = set(model.model_fields) - OWN_WAYS
        shown = {one for one in keys if re.search(rf"^[\s-]*{one}:", text, re.MULTILINE)}
        assert len(shown) * 2 > len(keys), keys - shown


@pytest.mark.parametrize("command", BEGUN)
def test_nothing_is_written_over(run: Run, begun: Path, command: tuple[str, ...]) -> None:
    """Nor does a file take the name of one that ships."""
    before = [(begun / path).read_bytes() for path in FILES]
    assert "already" in run("new", *command).err
    shipped = {"framework": "ssia-childrens-2014", "programme": "ssia-2016"}[command[0]]
    assert "already" in run("new", command[0], shipped, *command[2:]).err
    assert [(begun / path).read_bytes() for path in FILES] == before


def test_what_is_missing_is_named(run: Run, tmp_path: Path) -> None:
    """All of it at once, and nothing is written."""
    said = run("new", "framework", "moorland")
    assert said.code == 2
    assert "--title" in said.err
    assert "--themes" in said.err
    said = run("new", "framework", "moorland", "--title", "A", "--themes", " ; ")
    assert "one theme at least" in said.err
    said = run("new", "programme", "moorland", "--title", "A", "--framework", "x")
    assert "there is no framework “x”; there are: cqc-adults-2024" in said.err
    assert not (tmp_path / "content").exists()


def test_a_word_that_is_missing_is_made_of_its_own(run: Run, begun: Path) -> None:
    """Of the word for one, where there is one; never of what stands around it."""
    file = begun / FILES[1]
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("    many: peer teams\n", "").replace(
            "  output:\n    one: report\n    many: reports\n", ""
        ),
        encoding="utf-8",
    )
    out = run("check").out
    assert "many: peer teams" in out
    assert "many: Say here the word for several" in out
