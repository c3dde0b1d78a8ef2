"""The benchmark's estate is made of reviews that the program accepts, the same each time."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from benchmarks.compare import compare, table
from benchmarks.estate import write_estate
from benchmarks.invent import report
from benchmarks.plain import documents

from reviewsite import checks
from reviewsite.build import Request, build
from reviewsite.site import open_shell
from reviewsite.workspace import open_workspace

ON = date(2026, 3, 1)


def _texts(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_an_estate_passes_check_and_builds(tmp_path: Path) -> None:
    """Not a warning in three invented reviews, and a site for each of them."""
    write_estate(3, tmp_path, images=True)
    workspace = open_workspace(tmp_path, "content")
    found = list(workspace.diagnostics)
    for slug in workspace.slugs:
        found += checks.run(workspace.pack(slug), checks.context(workspace, ON))
    found += checks.run_workspace(workspace, ON)
    assert found == []
    outcome = build(open_shell(tmp_path / "mkdocs.yml"), Request(tmp_path / "site", ON, jobs=1))
    assert not outcome.failed
    assert outcome.made == workspace.slugs
    for slug in workspace.slugs:
        assert (tmp_path / "site" / "reviews" / slug / "index.html").is_file()
        assert (tmp_path / "site" / "reviews" / slug / "media" / "waiting.png").is_file()


def test_an_estate_is_the_same_each_time(tmp_path: Path) -> None:
    """The same number of reviews gives the same bytes."""
    write_estate(2, tmp_path / "one")
    write_estate(2, tmp_path / "two")
    assert _texts(tmp_path / "one") == _texts(tmp_path / "two")


def test_both_programs_get_the_same_text() -> None:
    """Every finding, recommendation, action and paragraph stands in the plain pages too."""
    for number in range(4):
        review = report(number, 4)
        plain = "\n".join(text for _, text in documents(review))
        parts = [review.overall, *review.themes]
        said = [one.text for part in parts for one in (*part.strengths, *part.areas)]
        said += [one.text for one in review.recommendations]
        said += [one.text for group in review.plan for one in group.actions]
        said += [text for part in parts for one in part.sections for text in one.paragraphs]
        said += [text for one in review.sections for text in one.paragraphs]
        said += [
            text for one in review.practices for each in one.sections for text in each.paragraphs
        ]
        said += [one.discussion for one in review.priorities]
        assert [text for text in said if text not in plain] == []


def test_the_comparison_runs_and_reports(tmp_path: Path) -> None:
    """Two reviews by both programs: every kind of build is measured, and both wrote sites."""
    found = compare(2, tmp_path)
    assert all(cost.cpu > 0 for costs in found.costs.values() for cost in costs)
    assert all(tree.files and tree.size for tree in found.trees.values())
    assert "2 reviews" in table(found)
