"""`reviewsite new`: what it writes passes the checks, and it never writes over anything."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.conftest import COUNCIL

from reviewsite.frameworks import shipped

EASTMOOR = (
    *("--council", "Eastmoor Council", "--type", "county", "--nation", "Wales"),
    *("--programme", "ssia-2016"),
)


def contents(root: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("programme", list(shipped().programmes))
def test_a_new_review_of_every_programme_passes_the_checks(
    run: Run, tmp_path: Path, programme: str
) -> None:
    """Before a word of it is changed, without errors or warnings on what must be mended."""
    said = run("new", "review", "northmoor-2026", *COUNCIL, "--programme", programme)
    assert said.code == 0, said
    checked = run("check")
    assert checked.code == 0, checked.out
    framework = shipped().programmes[programme].framework or programme
    themes = {one.id for one in shipped().frameworks[framework].themes if one.group == "core"}
    folder = tmp_path / "content/reviews/northmoor-2026/findings"
    assert {path.stem for path in folder.iterdir()} == themes


def test_options_are_taken_as_they_are(run: Run, tmp_path: Path) -> None:
    """Whatever signs they have: YAML's own are quoted."""
    said = run(
        "new",
        "review",
        "moor-2026",
        *("--title", 'Adults: a "challenge" # 9'),
        *("--council", "Moor & Fell: the Council"),
        *("--body", "moor-and-fell", "--type", "other", "--nation", "scotland"),
        *("--programme", "lga-adults-2024"),
    )
    assert said.code == 0, said
    assert run("check").code == 0
    review = (tmp_path / "content/reviews/moor-2026/review.md").read_text()
    assert 'title: "Adults: a \\"challenge\\" # 9"' in review
    assert "body: moor-and-fell" in review
    assert (tmp_path / "content/bodies.yml").read_text() == (
        '- id: moor-and-fell\n  name: "Moor & Fell: the Council"\n  type: other\n'
        "  nation: Scotland\n"
    )


def test_a_second_review_leaves_what_is_there(run: Run, new_review: Path) -> None:
    """The council's entry is added under the others; nothing else is touched."""
    before = contents(new_review)
    assert run("new", "review", "eastmoor-2027", *EASTMOOR).code == 0
    after = contents(new_review)
    bodies = after.pop("content/bodies.yml")
    assert bodies.startswith(before.pop("content/bodies.yml"))
    assert b"id: eastmoor" in bodies
    assert before.items() <= after.items()
    assert run("check").code == 0


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("review", "northmoor-2026"), "already"),
        (("review", "Northmoor 2026"), "a to z"),
        (("review", "../escape"), "a to z"),
        (("review", "x-2026", "--programme", "no-such"), "ssia-2016"),
        (("review", "x-2026", "--type", "parish"), "metropolitan"),
        (("review", "x-2026", "--nation", "France"), "Wales"),
        (("review", "x-2026", "--framework", "no-such"), "lga-corporate"),
        (("review", "x-2026", "--body", "X Y"), "a to z"),
        (("review",), "Missing argument"),
        (("good-practice", "x", "--review", "no-such"), "northmoor-2026"),
        (("good-practice", "../x"), "a to z"),
    ],
)
def test_what_cannot_be_made_is_refused_and_nothing_is_written(
    run: Run, new_review: Path, arguments: tuple[str, ...], reason: str
) -> None:
    """With 2, and the reason."""
    before = contents(new_review)
    said = run("new", *arguments)
    assert said.code == 2
    assert reason in said.err
    assert contents(new_review) == before


def test_a_new_practice_passes_the_checks(run: Run, new_review: Path) -> None:
    """In the one review there is; a second time it is refused."""
    said = run("new", "good-practice", "one-front-door")
    assert said.code == 0, said
    path = "content/reviews/northmoor-2026/good-practice/one-front-door.md"
    assert (new_review / path).is_file()
    assert run("check").code == 0
    again = run("new", "good-practice", "one-front-door")
    assert again.code == 2
    assert path in again.err


def test_with_two_reviews_a_practice_needs_to_know_which(run: Run, new_review: Path) -> None:
    """Guessing would put it under the wrong council."""
    assert run("new", "review", "eastmoor-2027", *EASTMOOR).code == 0
    said = run("new", "good-practice", "one-front-door")
    assert said.code == 2
    assert "--review" in said.err
    assert run("new", "good-practice", "one-front-door", "--review", "eastmoor-2027").code == 0
