"""`reviewsite new review` and its council: nothing is guessed, and no council stands twice."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.conftest import COUNCIL

from reviewsite.frameworks import shipped
from reviewsite.model.workspace import BodyType, Nation

SAID = {"council": COUNCIL[1], "type": COUNCIL[3], "nation": COUNCIL[5], "programme": "ssia-2016"}
VALUES = {
    "council": (),
    "type": tuple(BodyType),
    "nation": tuple(Nation),
    "programme": tuple(shipped().programmes),
}


def options(said: dict[str, str]) -> list[str]:
    """Options as they are typed."""
    return [part for key, value in said.items() for part in (f"--{key}", value)]


@pytest.mark.parametrize("left", [*SAID, "all"])
def test_without_a_terminal_what_is_not_said_is_named_with_its_values(
    run: Run, tmp_path: Path, left: str
) -> None:
    """Each alone and all at once; nothing is written, and what was said is not asked again."""
    missed = set(SAID) if left == "all" else {left}
    given = {key: value for key, value in SAID.items() if key not in missed}
    said = run("new", "review", "northmoor-2026", *options(given))
    assert said.code == 2
    for key in SAID:
        assert (f"--{key}:" in said.err) == (key in missed)
    for key in missed:
        assert all(value in said.err for value in VALUES[key])
    assert list(tmp_path.iterdir()) == []
    assert run("new", "review", "northmoor-2026", *options(SAID)).code == 0
    assert "RS380" not in run("check").out


@pytest.mark.parametrize(
    "more",
    [
        (),
        ("--council", "Northmoor Borough Council"),
        ("--council", "The Borough Council of NORTHMOOR"),
        ("--body", "northmoor"),
        ("--body", "northmoor", *COUNCIL),
        COUNCIL,
    ],
)
@pytest.mark.parametrize("slug", ["northmoor-2028", "peer-challenge-2028"])
def test_a_council_that_is_there_is_taken_from_there(
    run: Run, new_review: Path, slug: str, more: tuple[str, ...]
) -> None:
    """By its id, its name in any order of words, or the review's folder; and its entry is left."""
    if not more and slug == "peer-challenge-2028":
        more = ("--body", "northmoor")
    bodies = (new_review / "content/bodies.yml").read_bytes()
    said = run("new", "review", slug, *more, "--programme", "ssia-2016")
    assert said.code == 0, said
    assert (new_review / "content/bodies.yml").read_bytes() == bodies
    review = (new_review / f"content/reviews/{slug}/review.md").read_text(encoding="utf-8")
    assert "body: northmoor\n" in review
    assert "Northmoor Borough Council (“northmoor” in content/bodies.yml)" in said.out


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        (("--council", "Northmoor County Council"), "--body northmoor"),
        (("--council", "Northmoor"), "--body northmoor"),
        (("--council", "Eastmoor Council", "--body", "northmoor"), "and not Eastmoor Council"),
        (("--council", "Eastmoor Council"), "Northmoor Borough Council (--body northmoor)"),
        (("--council", COUNCIL[1], "--body", "north"), "write --body northmoor"),
        (("--nation", "Wales"), "nation: England"),
        (("--type", "county"), "type: unitary"),
    ],
)
def test_what_may_be_another_council_is_not_taken_for_it(
    run: Run, new_review: Path, more: tuple[str, ...], reason: str
) -> None:
    """Nor is what was said of it lost: the message says what stands there and what to write."""
    bodies = (new_review / "content/bodies.yml").read_bytes()
    said = run("new", "review", "northmoor-2028", *more, "--programme", "ssia-2016")
    assert said.code == 2
    assert reason in said.err
    assert (new_review / "content/bodies.yml").read_bytes() == bodies
    assert not (new_review / "content/reviews/northmoor-2028").exists()


def test_another_council_of_nearly_the_same_name_has_an_id_of_its_own(
    run: Run, new_review: Path
) -> None:
    """Said with --body, it is believed."""
    more = ("--council", "Northmoor County Council", "--body", "northmoor-county")
    more += ("--type", "county", "--nation", "England", "--programme", "ssia-2016")
    assert run("new", "review", "northmoor-2028", *more).code == 0
    assert "- id: northmoor-county\n" in (new_review / "content/bodies.yml").read_text()


def typed(folder: Path, slug: str, answers: str, *options: str) -> str:
    """What `reviewsite new review` says on a terminal to somebody who types `answers`."""
    here, there = os.openpty()
    program = str(Path(sys.executable).with_name("reviewsite"))
    os.write(here, answers.encode())
    try:
        done = subprocess.run(
            [program, "new", "review", slug, *options],
            cwd=folder,
            stdin=there,
            capture_output=True,
            text=True,
            check=False,
        )
    finally:
        os.close(here)
        os.close(there)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_on_a_terminal_each_is_asked_for(tmp_path: Path) -> None:
    """With the values there are; a value that is none is asked for again."""
    answers = "Northmoor Borough Council\nparish\nunitary\nEngland\n\nssia-2016\n\n"
    said = typed(tmp_path, "northmoor-2026", answers)
    for value in (*BodyType, *Nation, *shipped().programmes):
        assert value in said
    bodies = (tmp_path / "content/bodies.yml").read_text(encoding="utf-8")
    assert bodies == (
        "- id: northmoor\n  name: Northmoor Borough Council\n  type: unitary\n  nation: England\n"
    )
    review = (tmp_path / "content/reviews/northmoor-2026/review.md").read_text(encoding="utf-8")
    assert "programme: ssia-2016\n" in review


def test_what_is_left_out_on_a_terminal_is_named_by_check(run: Run, tmp_path: Path) -> None:
    """As a note, which stops no build: nobody said it, and no page does."""
    answers = "Northmoor Borough Council\n\n\n\nssia-2016\n\n"
    typed(tmp_path, "northmoor-2026", answers)
    bodies = (tmp_path / "content/bodies.yml").read_text(encoding="utf-8")
    assert bodies == "- id: northmoor\n  name: Northmoor Borough Council\n"
    checked = run("check")
    assert checked.code == 0
    assert "content/bodies.yml:1:7: note RS380" in checked.out
    assert "no type and no nation" in checked.out


@pytest.mark.parametrize(("answer", "id"), [("y", "northmoor"), ("n", "northmoor-county")])
def test_on_a_terminal_a_near_name_is_a_question(new_review: Path, answer: str, id: str) -> None:
    """Yes takes the entry that is there; no adds another."""
    new = "county\nEngland\nnorthmoor-county\n" if answer == "n" else ""
    answers = f"Northmoor County Council\n{answer}\n{new}ssia-2016\n\n"
    said = typed(new_review, "northmoor-2028", answers)
    assert "Is it Northmoor Borough Council (northmoor)?" in said
    review = (new_review / "content/reviews/northmoor-2028/review.md").read_text(encoding="utf-8")
    assert f"body: {id}\n" in review
