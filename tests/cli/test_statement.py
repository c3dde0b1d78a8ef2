"""The accessibility statement: the form of the model, no claim beyond the tests, what is due."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml
from tests.cli.conftest import Run

from reviewsite.assemble.statement import Statement, gaps

WHOLE: dict[str, object] = {
    "organisation": "Northmoor Borough Council",
    "scope": "the peer review library at reviews.northmoor.example",
    "status": "partially",
    "barriers": [
        {"what": "Wide tables scroll sideways", "criterion": "1.4.10", "by": "2026-12-01"},
        {"what": "Reports older than 2018 as PDF", "why": "out-of-scope"},
    ],
    "alternatives": "Ask for a report in large print, Easy Read or audio.",
    "contact": {"email": "web@northmoor.example", "answer_within": "ten working days"},
    "tested": [{"when": "2026-01-10", "by": "the web team", "how": "keyboard, zoom and axe"}],
    "prepared": "2025-06-01",
    "reviewed": "2026-01-10",
}
ON = date(2026, 1, 15)


def workspace(root: Path, said: object) -> None:
    """A workspace whose mkdocs.yml has a statement to make."""
    (root / "content").mkdir()
    plugin = {"reviewsite": {"accessibility": said}} if said else "reviewsite"
    config = {
        "site_name": "Peer review library",
        "docs_dir": "content",
        "exclude_docs": "*",
        "theme": {"name": "material"},
        "plugins": [plugin],
    }
    (root / "mkdocs.yml").write_text(yaml.safe_dump(config))


def test_a_whole_statement(run: Run, tmp_path: Path) -> None:
    """Every part of the model stands in the page, in its order, with dates as people write them."""
    workspace(tmp_path, WHOLE)
    page = tmp_path / "content" / "about" / "accessibility.md"
    done = run("accessibility-statement", "--on", "2026-01-15", "--output", page)
    assert (done.code, done.err) == (0, "")
    text = page.read_text()
    order = [
        "reviews.northmoor.example",
        "complies partially",
        "## What does not comply",
        "Wide tables scroll sideways. This fails success criterion 1.4.10. We plan to mend it by "
        "1 December 2026.",
        "## What the regulations do not ask for",
        "large print",
        "mailto:web@northmoor.example",
        "ten working days",
        "Equality and Human Rights Commission",
        "prepared on 1 June 2025",
        "last looked at on 10 January 2026",
        "tested on 10 January 2026 by the web team",
    ]
    places = [text.index(one) for one in order]
    assert places == sorted(places)
    assert run("accessibility-statement", "--check", "--on", "2026-01-15").code == 0


def test_nothing_said_claims_nothing(run: Run, tmp_path: Path) -> None:
    """Without a configuration the statement says that nothing is known, and what to fill in."""
    workspace(tmp_path, None)
    done = run("accessibility-statement", "--on", "2026-01-15")
    assert done.code == 1
    assert "has not been established yet" in done.out
    assert "fully" not in done.out
    for key in ("organisation", "scope", "status", "contact", "tested", "prepared"):
        assert f"accessibility: {key} is missing" in done.err


@pytest.mark.parametrize(
    ("change", "on", "said"),
    [
        ({"status": "fully"}, ON, "status is fully, but barriers are named"),
        ({"barriers": []}, ON, "no barriers are named"),
        ({"barriers": [{"what": "Maps"}]}, ON, "criterion is missing"),
        ({}, date(2026, 12, 24), "was to be mended by 2026-12-01"),
        ({}, date(2027, 2, 1), "look at it again"),
        ({}, date(2027, 2, 1), "test again"),
        ({"reviewed": "2026-03-01"}, ON, "lies ahead"),
        ({"contact": {}}, ON, "contact is missing"),
    ],
)
def test_what_is_missing_or_out_of_date(change: dict[str, object], on: date, said: str) -> None:
    """Each in words that say what to do."""
    statement = Statement.model_validate(WHOLE | change)
    assert any(said in gap for gap in gaps(statement, on))


def test_fully_is_not_said_where_a_barrier_is_known_or_nothing_was_tested() -> None:
    """Whatever the configuration says."""
    assert Statement.model_validate(WHOLE | {"status": "fully"}).compliance == "partially"
    assert Statement(status="fully").compliance == "untested"


def test_a_key_it_does_not_know(run: Run, tmp_path: Path) -> None:
    """Said with its place, and nothing is written."""
    workspace(tmp_path, {"organization": "Northmoor"})
    done = run("accessibility-statement")
    assert done.code == 2
    assert "accessibility: organization" in done.err
