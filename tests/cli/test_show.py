"""`reviewsite show` and `reviewsite schema`."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run

from reviewsite.frameworks import shipped
from reviewsite.model.schema import schemas


def test_without_an_id_it_lists_everything(run: Run) -> None:
    """In any folder, sort by sort: one id a line, with its title and the key that it is for."""
    said = run("show")
    assert said.code == 0
    lines = said.out.splitlines()
    listed = {line.split()[0]: line for line in lines if line.startswith("  ")}
    assert set(listed) == set(shipped().ids())
    for id, line in listed.items():
        assert any(one.title in line for one in shipped().find(id))
    for key in ("programme:", "framework:", "criteria:", "questionnaire:", "topics:"):
        assert any(f"({key})" in line for line in lines)


def test_with_an_id_it_prints_the_entry(run: Run) -> None:
    """With the ids in it."""
    said = run("show", "lga-corporate")
    assert said.code == 0
    assert "governance" in said.out


def test_a_workspaces_own_are_shown_too(run: Run, new_review: Path) -> None:
    """Beside what ships."""
    (new_review / "content/topics.yml").write_text("- id: libraries\n  title: Libraries\n")
    assert "Libraries" in run("show", "libraries").out
    assert "libraries" in run("show").out.split()


def test_an_id_that_is_nearly_right(run: Run) -> None:
    """Is refused with the one that was meant."""
    said = run("show", "lga-corporat")
    assert said.code == 2
    assert "lga-corporate" in said.err


def test_schemas_are_written_into_a_folder(run: Run, tmp_path: Path) -> None:
    """One a kind, as in `docs/schema/`."""
    said = run("schema", "made/here")
    assert said.code == 0
    written = sorted((tmp_path / "made/here").iterdir())
    assert [path.name for path in written] == sorted(f"{name}.schema.json" for name in schemas())
    assert (
        json.loads((tmp_path / "made/here/findings.schema.json").read_text())
        == (schemas()["findings"])
    )


def test_a_file_in_the_folders_place(run: Run, tmp_path: Path) -> None:
    """Is refused, not written over."""
    (tmp_path / "made").write_text("mine")
    assert run("schema", "made").code == 2
    assert (tmp_path / "made").read_text() == "mine"
