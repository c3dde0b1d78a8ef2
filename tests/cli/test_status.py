"""`reviewsite status`: where the reviews of the sample stand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.cli.conftest import Run

from reviewsite.cli.main import reviewsite


@pytest.fixture
def runner(root: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    """Runs a command in the sample's workspace."""
    monkeypatch.chdir(root)
    return CliRunner()


def test_one_review_in_words(runner: CliRunner) -> None:
    """Its stages with their days, and whose each is that is not done."""
    args = ["status", "northmoor-adults-2024", "--on", "2024-10-30"]
    said = runner.invoke(reviewsite, args, catch_exceptions=False)
    assert said.exit_code == 0
    assert "on site 2024-09-24 to 2024-09-26" in said.output
    assert "done          2024-10-23  Draft to the council" in said.output
    assert "Comments of the council; Challenge Sponsor" in said.output


def test_all_reviews_as_json(runner: CliRunner) -> None:
    """Every review, sorted, in a form for programs."""
    said = runner.invoke(reviewsite, ["status", "--on", "2026-01-15", "--format", "json"])
    data = json.loads(said.output)
    assert data["on"] == "2026-01-15"
    slugs = [one["slug"] for one in data["reviews"]]
    assert slugs == sorted(slugs)
    late = next(one for one in data["reviews"] if one["slug"] == "hartlepool-2012")
    assert any(step["state"] == "late" and step["who"] for step in late["stages"])


def test_late_is_said_of_all_of_them(runner: CliRunner) -> None:
    """Without a name, what is late and due in each review."""
    said = runner.invoke(reviewsite, ["status", "--on", "2012-10-07"]).output
    assert "late          2012-10-05  Draft letter to the council; 2 days late" in said
    said = runner.invoke(reviewsite, ["status", "--on", "2012-10-06"]).output
    assert "Draft letter to the council; 1 day late; Review Manager" in said


def test_before_the_visit(runner: CliRunner) -> None:
    """Hartlepool a day after its papers were due: what is late and whose, and what is settled."""
    said = runner.invoke(reviewsite, ["status", "hartlepool-2012", "--on", "2012-08-28"]).output
    for line in (
        "late          2012-08-27  Case mapping report; 1 day late; Case Mapping Chair and Team",
        "late          2012-08-27  Documents and performance data sent; 1 day late; Council",
        "done          2012-08-27  Interview programme final",
        "due           2012-08-31  Pre-review analysis and questionnaire report; Review Analyst",
        "due           2012-09-14  On site; Peer team",
        "ahead         2012-10-05  Draft letter to the council; Review Manager",
    ):
        assert line in said, line


def test_what_it_has_gone_past(runner: CliRunner) -> None:
    """Northmoor with its team agreed: the first talk, of which there is no record, is not late."""
    said = runner.invoke(
        reviewsite, ["status", "northmoor-adults-2024", "--on", "2024-09-01"]
    ).output
    assert "not-recorded  2024-06-24  First interest and discussion" in said
    assert "\n  late" not in said


def test_the_status_is_of_today(runner: CliRunner) -> None:
    """Of a day long before publication too, and it is said to be so."""
    args = ["status", "northmoor-adults-2024", "--on", "2024-10-09"]
    assert "\nstatus today: published; " in runner.invoke(reviewsite, args).output
    short = runner.invoke(reviewsite, ["status", "--on", "2024-10-09"]).output
    assert "northmoor-adults-2024  status today: published\n" in short
    data = json.loads(runner.invoke(reviewsite, [*args, "--format", "json"]).output)
    assert data["reviews"][0]["status_today"] == "published"


def test_after_everything(runner: CliRunner) -> None:
    """Northmoor years later: nothing is late, and what has no record is not called so."""
    said = runner.invoke(
        reviewsite, ["status", "northmoor-adults-2024", "--on", "2026-11-24"]
    ).output
    assert "\n  late" not in said
    assert "\n  due" not in said
    assert "not-recorded  2024-09-10  Interviews with people with lived experience" in said


def test_a_review_that_is_not_there(runner: CliRunner) -> None:
    """It could not run, and says which reviews there are."""
    said = runner.invoke(reviewsite, ["status", "nowhere"])
    assert said.exit_code == 2
    assert "northmoor-adults-2024" in said.output


def test_what_stands_before_a_publication_is_named(runner: CliRunner) -> None:
    """Each thing with the key that says it; of what is published nothing is said."""
    said = runner.invoke(reviewsite, ["status", "hartlepool-2012", "--on", "2026-01-15"]).output
    _, named = said.split("Before it is published\n")
    assert "its status is draft, not published (publication.status)" in named
    assert "hartlepool has not consented by then (publication.consent)" in named
    assert "it has no publication date (publication.publish_on)" in named
    args = ["status", "northmoor-adults-2024", "--on", "2026-01-15"]
    assert "Before it is published" not in runner.invoke(reviewsite, args).output
    said = runner.invoke(reviewsite, ["status", "--on", "2026-01-15", "--format", "json"]).output
    found = {one["slug"]: one["before_publication"] for one in json.loads(said)["reviews"]}
    assert found.pop("hartlepool-2012") == [line.strip() for line in named.splitlines()]
    assert not any(found.values())


def test_a_mistake_stands_before_it_too(run: Run, new_review: Path) -> None:
    """A build with one is refused."""
    file = new_review / "content/reviews/northmoor-2026/findings/leadership.md"
    file.write_text(file.read_text().replace("theme: leadership", "theme: ledership", 1))
    said = run("status", "northmoor-2026", "--on", "2026-01-15")
    assert "there is 1 mistake in it (reviewsite check northmoor-2026)" in said.out
