"""The figures that SECURITY.md shows are those of the tests."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

from tests import figures

SCRIPT = Path("scripts/figures.py")


def report(place: str, line: int, **properties: object) -> SimpleNamespace:
    """What pytest says of a test that passed."""
    given = [(f"figure: {name}", value) for name, value in properties.items()]
    given.append(("another: figure", "words"))
    return SimpleNamespace(location=(place, line, "t"), nodeid=f"{place}::t", user_properties=given)


def test_the_table_is_in_the_order_of_the_tests() -> None:
    """Whichever worker was first; the same figure from several tests is their sum."""
    given = [
        report("tests/z.py", 3, last=1),
        report("tests/a.py", 9, second="1,200", third=5),
        report("tests/a.py", 2, first=7),
        report("tests/a.py", 30, second=34),
    ]
    rows = figures.recorded(given)
    assert rows == [("first", 7), ("second", 1234), ("third", 5), ("last", 1)]
    assert figures.recorded(reversed(given)) == rows
    assert figures.lines(rows)[3] == "| second | 1,234 |"


def test_the_table_is_written_between_its_marks(root: Path, tmp_path: Path) -> None:
    """What stands round it stays; a page without the marks is refused."""
    run, page = tmp_path / "run.json", tmp_path / "page.md"
    run.write_text(json.dumps({"caption": "1 May 2026: all", "figures": [["tried", 8706]]}))
    page.write_text("before\n<!-- figures -->\nold\n<!-- end of figures -->\nafter\n")
    command = [sys.executable, str(root / SCRIPT), str(run), str(page)]
    for _ in range(2):
        assert subprocess.run(command, capture_output=True).returncode == 0
    text = page.read_text()
    assert "The run of 1 May 2026: all.\n\n| what was tried | how many |" in text
    assert "| tried | 8,706 |\n\n<!-- end of figures -->\nafter\n" in text
    assert text.startswith("before\n")
    assert "old" not in text
    run.write_text(json.dumps({"caption": "later", "figures": [["more", 3], ["tried", 9]]}))
    assert subprocess.run([*command, "--add"], capture_output=True).returncode == 0
    assert "all.\n\n| what was tried | how many |\n|---|---:|\n| tried | 9 |\n| more | 3 |" in (
        page.read_text()
    )
    page.write_text("no place\n")
    assert subprocess.run(command, capture_output=True).returncode == 1


def test_security_shows_every_figure(root: Path) -> None:
    """Each that a test gives, by a name that stands in the test as it stands in the table, and no
    other. For a new one: `pytest --hard --figures F TESTS`, then
    `scripts/figures.py --add F SECURITY.md`.
    """
    patterns = {pattern for _, _, pattern in figures.named()}
    page = (root / "SECURITY.md").read_text(encoding="utf-8")
    table = page.partition("<!-- figures -->")[2].partition("<!-- end of figures -->")[0]
    rows = [line.split("|")[1].strip() for line in table.splitlines() if line.startswith("| ")][1:]
    assert [one for one in patterns if not any(re.fullmatch(one, row) for row in rows)] == []
    assert [row for row in rows if not any(re.fullmatch(one, row) for one in patterns)] == []
    assert len(rows) == len(set(rows)) >= 8


def test_a_full_run_finds_its_tests_itself(root: Path) -> None:
    """No list of folders that somebody could forget to add to."""
    made = (root / "Makefile").read_text(encoding="utf-8")
    (line,) = [one for one in made.splitlines() if "--hard" in one]
    assert "tests/" not in line
    assert figures.counts(root / "tests/leaks/test_withheld.py")
    assert figures.counts(root / "tests/media/test_fuzz.py")
    assert not figures.counts(root / "tests/media/test_names.py")
