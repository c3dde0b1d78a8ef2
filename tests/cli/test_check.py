"""`reviewsite check` and `reviewsite explain`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run

FOLDER = "content/reviews/northmoor-2026"
BROKEN = "---\nkind: findings\ntheme: leadership\nstrenghts:\n  - Pride in the work\n---\n"


@pytest.fixture
def broken(new_review: Path) -> Path:
    """The new review with a misspelt key in one file."""
    (new_review / FOLDER / "findings/leadership.md").write_text(BROKEN)
    return new_review


def test_a_new_review_is_clean(run: Run, new_review: Path) -> None:
    """What `new` writes has no error in it."""
    said = run("check")
    assert said.code == 0, said.out
    assert "error" not in said.out.split("\n")[0]


def test_a_mistake_is_told_with_its_line_and_its_remedy(run: Run, broken: Path) -> None:
    """For people: the line, a caret under the place, what to write instead."""
    said = run("check")
    assert said.code == 1
    assert f"{FOLDER}/findings/leadership.md:4:1" in said.out
    assert "strenghts:" in said.out
    assert "^" in said.out
    assert "Did you mean “strengths”?" in said.out


def test_json_has_the_shape_that_programs_rely_on(run: Run, broken: Path) -> None:
    """A list of objects of eight keys."""
    said = run("check", "--format", "json")
    assert said.code == 1
    found = json.loads(said.out)
    assert isinstance(found, list)
    for one in found:
        said = {"code", "severity", "path", "line", "column", "message", "help", "fixable"}
        assert set(one) == said
        assert one["severity"] in {"error", "warning", "info", "note"}
    (unknown,) = [one for one in found if one["code"] == "RS051"]
    assert unknown["path"] == f"{FOLDER}/findings/leadership.md"
    assert (unknown["line"], unknown["column"]) == (4, 1)


def test_json_of_nothing_wrong_is_a_list_too(run: Run, new_review: Path) -> None:
    """So that a program need not look at the exit code first."""
    said = run("check", f"{FOLDER}/findings/governance.md", "--format", "json")
    assert said.code == 0
    assert isinstance(json.loads(said.out), list)


@pytest.mark.parametrize(
    ("form", "beginning"), [("github", "::"), ("sarif", "{"), ("json", "["), ("text", "content/")]
)
def test_every_format_says_the_same_mistake(
    run: Run, broken: Path, form: str, beginning: str
) -> None:
    """And leaves with the same exit code."""
    said = run("check", "--format", form)
    assert said.code == 1
    assert said.out.lstrip().startswith(beginning)
    assert "RS051" in said.out


@pytest.mark.parametrize(
    "path", [f"{FOLDER}/findings/leadership.md", f"{FOLDER}/findings", FOLDER, "content"]
)
def test_a_path_narrows_what_is_looked_at(run: Run, broken: Path, path: str) -> None:
    """A file, a folder, a review: what is wrong elsewhere is not said."""
    (broken / FOLDER / "findings/governance.md").write_text("no front matter\n")
    found = json.loads(run("check", path, "--format", "json").out)
    paths = {one["path"] for one in found}
    assert f"{FOLDER}/findings/leadership.md" in paths
    assert all(one.startswith(path) for one in paths)


def test_a_path_that_is_clean_leaves_with_0(run: Run, broken: Path) -> None:
    """Though another file is broken."""
    assert run("check", f"{FOLDER}/findings/governance.md").code == 0


def test_it_can_be_run_from_elsewhere(run: Run, broken: Path, tmp_path_factory) -> None:
    """A path leads to its workspace."""
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    said = run("check", broken / FOLDER, cwd=elsewhere)
    assert said.code == 1
    assert f"{FOLDER}/findings/leadership.md:4:1" in said.out


def test_a_path_that_is_not_there_is_refused(run: Run, new_review: Path) -> None:
    """With 2: it could not run."""
    said = run("check", "content/reviews/southmoor")
    assert said.code == 2
    assert "southmoor" in said.err


def test_an_empty_folder_is_no_workspace(run: Run) -> None:
    """Said as a mistake with a remedy, not as a success."""
    said = run("check")
    assert said.code == 1
    assert "RS064" in said.out


ALLOWING = """---
kind: findings
theme: leadership
allow:
  - code: RS205
    value: 01632 960000
    reason: The switch for everybody
strengths:
  - Pride in the work
---

Ring 01632 960000 in the day, and 01632 960000 at night.
"""


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
def test_allowances_are_shown_when_asked_for(run: Run, new_review: Path, form: str) -> None:
    """In every format: the file and line, the code, the value and the reason; they stop nothing."""
    path = f"{FOLDER}/findings/leadership.md"
    (new_review / path).write_text(ALLOWING)
    assert "switch for everybody" not in run("check", path, "--format", form).out
    said = run("check", path, "--format", form, "--show-allowed")
    assert said.code == 0
    for word in (path, "RS205", "01632 960000", "The switch for everybody"):
        assert word in said.out
    if form == "json":
        (first, second) = json.loads(said.out)[-2:]
        assert [first["line"], second["line"]] == [12, 12]
        assert first["severity"] == "allowed"
        assert first["allowance"] == {
            "path": path,
            "line": 5,
            "column": 5,
            "value": "01632 960000",
            "reason": "The switch for everybody",
        }


def test_an_allowance_for_nothing_is_a_warning(run: Run, new_review: Path) -> None:
    """With or without the option; it is not shown as one in force."""
    path = f"{FOLDER}/findings/leadership.md"
    (new_review / path).write_text(
        ALLOWING.replace("Ring 01632 960000", "Ring").replace("960000 at", "")
    )
    said = run("check", path, "--show-allowed")
    assert "RS070" in said.out
    assert "set aside" not in said.out


@pytest.mark.parametrize("code", ["RS051", "rs051"])
def test_explain_prints_the_manual_page(run: Run, code: str) -> None:
    """Whichever way the code is typed."""
    said = run("explain", code)
    assert said.code == 0
    assert "RS051" in said.out
    assert "A key the format does not have" in said.out


@pytest.mark.parametrize("key", ["site_url", "library_url"])
def test_a_draft_by_its_full_address(run: Run, new_review: Path, key: str) -> None:
    """`check` and `build` know the address of the site from mkdocs.yml, whatever else is in it."""
    page = "---\nkind: page\ntitle: T\n---\n\nSee [it](https://lib.example.org/reviews/northmoor-2026/)\n"
    (new_review / "content/about.md").write_text(page)
    said = run("check", "content/about.md")
    assert "RS612" not in said.out
    line = f"{key}: https://lib.example.org/\n"
    top, own = (line, "{}") if key == "site_url" else ("", f"\n      {line}")
    (new_review / "mkdocs.yml").write_text(
        f'site_name: T\n{top}docs_dir: content\nexclude_docs: "*"\ntheme: material\n'
        f"plugins:\n  - search\n  - reviewsite: {own}\n"
    )
    said = run("check", "content/about.md")
    assert said.code == 1
    assert "about.md is for everybody and links to the review northmoor-2026" in said.out
    said = run("build")
    assert said.code == 1
    assert "about.md is for everybody and links to the review northmoor-2026" in said.err


@pytest.mark.parametrize("text", ["- a\n", "{", "plugins: x\n", "site_url: [1]\n", ""])
def test_a_configuration_that_says_no_address(run: Run, new_review: Path, text: str) -> None:
    """What a build would refuse does not keep the content from being looked at."""
    (new_review / "mkdocs.yml").write_text(text)
    assert run("check").code == 0


def test_explaining_what_does_not_exist(run: Run) -> None:
    """Is refused."""
    said = run("explain", "RS999")
    assert said.code == 2
    assert "RS999" in said.err
