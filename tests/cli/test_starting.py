"""`reviewsite new timetable` and `reviewsite new documents`: begun from what is known."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run

ON_SITE = "on_site:\n  - from: 2026-09-14\n    to: 2026-09-16\nteam:"


def on_site(root: Path) -> None:
    """Say when the team is there."""
    path = root / "content/reviews/northmoor-2026/review.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("team:", ON_SITE, 1), encoding="utf-8")


def test_a_timetable_has_the_days_on_site(run: Run, new_review: Path) -> None:
    """And passes the checks; without days there is nothing to begin with."""
    refused = run("new", "timetable", "northmoor-2026")
    assert refused.code == 2
    assert "on_site:" in refused.err
    on_site(new_review)
    assert run("new", "timetable", "northmoor-2026").code == 0
    made = (new_review / "content/reviews/northmoor-2026/pack/timetable.md").read_text()
    assert [line for line in made.splitlines() if "date:" in line] == [
        "  - date: 2026-09-14",
        "  - date: 2026-09-15",
        "  - date: 2026-09-16",
    ]
    assert run("check").code == 0


def test_a_list_of_documents_has_what_the_programme_asks_for(run: Run, new_review: Path) -> None:
    """Numbered, so that nothing of it is missing; a second time it is left alone."""
    assert run("new", "documents", "northmoor-2026").code == 0
    made = (new_review / "content/reviews/northmoor-2026/pack/documents.md").read_text()
    assert "  - number: 1\n" in made
    checked = run("check")
    assert checked.code == 0
    assert "RS419" not in checked.out
    again = run("new", "documents", "northmoor-2026")
    assert again.code == 2
    assert "already" in again.err


def test_only_of_a_review_that_is_there(run: Run, new_review: Path) -> None:
    """The reviews that there are, are named."""
    said = run("new", "timetable", "eastmoor-2030")
    assert said.code == 2
    assert "northmoor-2026" in said.err
