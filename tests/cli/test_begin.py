"""`reviewsite new KIND SLUG`: each begins as a file without an error."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.cli.test_starting import on_site
from tests.conftest import COUNCIL

from reviewsite.cli.begin import STARTS
from reviewsite.frameworks import shipped
from reviewsite.model.kinds import KINDS

FOLDER = "content/reviews/northmoor-2026"


def test_every_kind_can_be_begun() -> None:
    """With the review itself and good practice, which have commands of their own."""
    assert {*STARTS, "review", "good-practice"} == set(KINDS)


@pytest.mark.parametrize("programme", list(shipped().programmes))
def test_each_kind_begins(run: Run, tmp_path: Path, programme: str) -> None:
    """Written where it belongs, left alone a second time, and all of them together are a review
    without an error."""
    assert run("new", "review", "northmoor-2026", *COUNCIL, "--programme", programme).code == 0
    on_site(tmp_path)
    for kind in STARTS:
        said = run("new", kind, "northmoor-2026")
        assert said.code == 0, (kind, said)
        made = tmp_path / said.out.removeprefix("wrote ").strip()
        assert made.read_text(encoding="utf-8").startswith(f"---\nkind: {kind}\n")
        before = made.read_bytes()
        again = run("new", kind, "northmoor-2026")
        if kind == "findings":
            continue
        assert again.code == 2, kind
        assert "already" in again.err
        assert made.read_bytes() == before
    checked = run("check", "--on", "2026-12-20")
    assert checked.code == 0, checked.out


def test_the_thread_is_there_from_the_start(run: Run, new_review: Path) -> None:
    """A recommendation arises from an area, a priority from both, an action answers, and the
    progress is of the recommendation."""
    for kind in ("recommendations", "prioritisation", "action-plan", "progress-review"):
        assert run("new", kind, "northmoor-2026").code == 0
    folder = new_review / FOLDER
    area = f"{min(one.stem for one in (folder / 'findings').iterdir())}.first-area"
    assert f"arises_from:\n      - {area}\n" in (folder / "recommendations.md").read_text()
    assert f"from:\n      - {area}\n      - R1\n" in (folder / "prioritisation.md").read_text()
    assert "addresses:\n          - R1\n" in (folder / "action-plan.md").read_text()
    assert "  - ref: R1\n" in (folder / "progress.md").read_text()


def test_a_second_file_of_a_kind_has_its_own_name(run: Run, new_review: Path) -> None:
    """Recommendations are numbered on; a survey, a page and a report on a record are called as
    is said."""
    slug = "northmoor-2026"
    assert run("new", "recommendations", slug).code == 0
    assert run("new", "recommendations", slug, "--name", "later").code == 0
    assert "ref: R2" in (new_review / FOLDER / "later.md").read_text()
    assert run("new", "survey", slug, "--name", "partners").code == 0
    assert "title: Partners" in (new_review / FOLDER / "surveys/partners.md").read_text()
    assert run("new", "page", slug, "--name", "getting-there", "--audience", "team").code == 0
    page = (new_review / FOLDER / "pack/getting-there.md").read_text()
    assert "title: Getting there\naudience: team\n" in page
    assert run("new", "case-outcome", slug, "--ref", "B2").code == 0
    assert "ref: B2" in (new_review / FOLDER / "audit/case-outcome-b2.md").read_text()
    assert run("new", "findings", slug, "--theme", "overall").code == 0
    assert run("check", "--on", "2026-12-20").code == 0


@pytest.mark.parametrize("occasion", ["overview", "first-thoughts", "feedback"])
def test_a_presentation_for_each_occasion(run: Run, new_review: Path, occasion: str) -> None:
    """Slides to write over; the feedback has none, since it is made of the findings."""
    assert run("new", "presentation", "northmoor-2026", "--occasion", occasion).code == 0
    made = (new_review / FOLDER / f"pack/{occasion}.md").read_text()
    assert ("slides:" in made) == (occasion != "feedback")
    checked = run("check", "--on", "2026-12-20")
    assert checked.code == 0
    assert "RS443" not in checked.out


def test_a_survey_on_a_questionnaire_has_its_questions(run: Run, new_review: Path) -> None:
    """By number, each with its answers to be counted; the words come from the questionnaire."""
    said = run("new", "survey", "northmoor-2026", "--template", "lga-frontline-2012")
    assert said.code == 0, said
    made = (new_review / FOLDER / "surveys/survey.md").read_text()
    numbers = [line.removeprefix("  - id: ") for line in made.split("\n") if "  - id: " in line]
    assert numbers == [str(number) for number in range(3, 30)]
    assert "      Very confident: 0\n" in made
    assert "How confident" not in made
    checked = run("check", "--on", "2026-12-20")
    assert checked.code == 0, checked.out
    assert "RS5" not in checked.out
    unknown = run("new", "survey", "northmoor-2026", "--name", "x", "--template", "no-such")
    assert unknown.code == 2
    assert "lga-frontline-2012" in unknown.err


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("survey", "northmoor-2026", "--name", "../escape"), "a to z"),
        (("presentation", "northmoor-2026", "--occasion", "lunch"), "first-thoughts"),
        (("page", "northmoor-2026", "--audience", "everybody"), "council"),
        (("page", "eastmoor-2030"), "northmoor-2026"),
    ],
)
def test_what_cannot_be_begun_is_refused(
    run: Run, new_review: Path, arguments: tuple[str, ...], reason: str
) -> None:
    """With 2 and the reason."""
    said = run("new", *arguments)
    assert said.code == 2
    assert reason in said.err
