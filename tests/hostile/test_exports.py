"""What people take away and open elsewhere: a spreadsheet, a calendar. Nothing in it runs there."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.hostile.conftest import built, hostile
from tests.hostile.filling import FORMULAS
from tests.hostile.vectors import vectors

from reviewsite.exports.table import FORMULA, harmless
from reviewsite.model.base import Audience

NUMBER = re.compile(r"-?\d+(\.\d+)?")
LINE = re.compile(r"[A-Z][A-Z-]*(;[A-Z]+=[^:;]+)*:")
TEXTS = ("SUMMARY", "LOCATION", "DESCRIPTION", "X-WR-CALNAME")
Figures = Callable[[str, object], None]


def test_no_cell_of_any_table_is_a_formula(tmp_path: Path, record_property: Figures) -> None:
    """Every text field of every kind begins with a sign that a spreadsheet runs, and so do the rows
    of answers; every CSV of every built site is read again, headings too."""
    # A carriage return alone is refused in a Markdown file; in the rows of answers it stands.
    hostile(tmp_path, [one for one in FORMULAS if "\r" not in one], before="")
    cells: list[str] = []
    tables: set[str] = set()
    for audience in Audience:
        site = built(tmp_path, audience)
        for path in sorted(site.rglob("*.csv")):
            tables.add(path.name)
            with path.open(encoding="utf-8", newline="") as file:
                for row in csv.reader(file):
                    cells += row
    ran = {one for one in cells if one.startswith(FORMULA) and not NUMBER.fullmatch(one)}
    assert ran == set()
    assert any(one.startswith("'=1+1") for one in cells)
    assert tables >= {"practices.csv", "findings.csv", "recommendations.csv", "actions.csv"}
    assert tables >= {"indicators.csv", "analysis.csv", "audit-log.csv"}
    record_property(
        "figure: cells of exported tables, planted with formulas: none runs", len(cells)
    )


@pytest.mark.parametrize("sign", FORMULA)
def test_a_sign_at_the_start_is_taken_for_what_it_is(sign: str) -> None:
    """The narrow signs, the wide ones, and what ends a cell; a number stays a number."""
    assert harmless(f"{sign}1") == f"'{sign}1"
    assert harmless(-1) == "-1"


def test_no_text_breaks_out_of_a_calendar(tmp_path: Path, record_property: Figures) -> None:
    """Each line of each calendar is a property or goes on from the one before, and commas,
    semicolons and ends of lines in a text are escaped (RFC 5545, 3.3.11)."""
    hostile(tmp_path, [*vectors()[::9], "One, two; three\\ four: BEGIN:VEVENT", "END:VCALENDAR"])
    lines = 0
    for audience in Audience:
        for path in sorted(built(tmp_path, audience).rglob("*.ics")):
            folded = path.read_bytes().decode("utf-8").replace("\r\n ", "")
            assert "\r" not in folded.replace("\r\n", "")
            for line in folded.split("\r\n")[:-1]:
                lines += 1
                assert LINE.match(line), line
                if line.startswith(TEXTS):
                    text = line.partition(":")[2]
                    assert not re.search(r"(?<!\\)(\\\\)*[,;]", text), line
            every = folded.split("\r\n")
            assert every.count("BEGIN:VEVENT") == every.count("END:VEVENT") > 0
            assert every.count("END:VCALENDAR") == 1
    assert lines > 100
    record_property("figure: lines of calendars, planted with hostile texts: each in order", lines)
