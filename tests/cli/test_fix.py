"""`reviewsite check --fix`: what is pasted from Word is mended, and every other byte stays."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run

FILE = "content/reviews/northmoor-2026/findings/leadership.md"
FRONT = "---\nkind: findings\ntheme: leadership\nsummary: In one sentence\n---\n\n"
PASTED = (
    "We heard that:\n•\tLeaders listen\no\tto staff\n\nYear\tHomes\n2024\t12\n\n"
    "    A paragraph that Word had indented\n\nThe ﬁrst co\u00adordinated plan, "
    "with two  spaces and a no-break\u00a0space \n"
)
MENDED = (
    "We heard that:\n- Leaders listen\n  - to staff\n\n| Year | Homes |\n| --- | --- |\n"
    "| 2024 | 12 |\n\nA paragraph that Word had indented\n\nThe first coordinated plan, "
    "with two  spaces and a no-break\u00a0space \n"
)


@pytest.fixture
def write(new_review: Path) -> Path:
    """The file that is pasted into."""
    return new_review / FILE


def test_every_other_byte_stays(run: Run, write: Path) -> None:
    """Windows line ends, a byte order mark, spaces at the end: as they were."""
    for mark, end in (("", "\n"), ("\ufeff", "\r\n")):
        write.write_bytes((mark + (FRONT + PASTED).replace("\n", end)).encode())
        said = run("check", "--fix")
        assert f"Mended {FILE}" in said.err
        assert write.read_bytes() == (mark + (FRONT + MENDED).replace("\n", end)).encode()
        assert run("check", "--fix").err == ""


def test_a_dry_run_shows_the_difference_and_writes_nothing(run: Run, write: Path) -> None:
    """The lines out and in; without --fix it is refused."""
    write.write_text(FRONT + PASTED)
    before = write.read_bytes(), write.stat().st_mtime_ns
    said = run("check", "--fix", "--dry-run")
    assert said.code == 0
    lines = said.out.split("\n")
    assert f"--- {FILE}" in lines
    assert "+- Leaders listen" in lines
    assert "-    A paragraph that Word had indented" in lines
    assert (write.read_bytes(), write.stat().st_mtime_ns) == before
    assert run("check", "--dry-run").code == 2


def test_the_front_matter_is_mended_in_one_run(run: Run, write: Path) -> None:
    """Word's hyphens, spaces that are none and tabs, with what stands behind them."""
    write.write_text(
        "---\nkind:\u00a0findings\ntheme: leadership\nsummary: In\tone sentence\nstrengths:\n"
        "  –\tid: one\n    text: |\n      They said:\n      • Leaders listen\n      • Staff stay\n"
        "  •\u00a0id: two\n    text: • Members agree\n---\n"
    )
    said = run("check", "--fix")
    assert write.read_text() == (
        "---\nkind: findings\ntheme: leadership\nsummary: In one sentence\nstrengths:\n"
        "  - id: one\n    text: |\n      They said:\n      - Leaders listen\n      - Staff stay\n"
        "  - id: two\n    text: Members agree\n---\n"
    )
    # a text of this field is one line
    assert [line[-5:] for line in said.out.split("\n") if line.startswith(FILE)][:1] == ["RS053"]


def test_what_is_set_aside_or_in_doubt_is_left(run: Run, write: Path) -> None:
    """An allowance, a table with rows of different lengths, a comment where a sign would go."""
    allow = 'allow:\n  - code: RS351\n    value: "•"\n    reason: A poem\n'
    text = "• One\n\na\tb\nc\td\te\n\n<!-- why --> • Two\n"
    write.write_text(FRONT.replace("---\n\n", f"{allow}---\n\n") + text)
    before = write.read_bytes()
    run("check", "--fix")
    assert write.read_bytes() == before


def test_nothing_outside_is_written(run: Run, write: Path, tmp_path: Path) -> None:
    """A link in place of the file is refused, and what it leads to stays."""
    other = tmp_path / "other.md"
    other.write_text(FRONT + PASTED)
    write.unlink()
    write.symlink_to(other)
    assert run("check", "--fix").code == 1
    assert write.is_symlink()
    assert other.read_text() == FRONT + PASTED


def test_only_what_was_asked_for_is_mended(run: Run, write: Path) -> None:
    """A path is given: the other files stay."""
    write.write_text(FRONT + PASTED)
    review = write.parents[1] / "review.md"
    review.write_text(review.read_text() + "\n• One\n• Two\n")
    before = write.read_bytes()
    run("check", "--fix", review)
    assert write.read_bytes() == before
    assert "\n- One\n- Two\n" in review.read_text()


def test_programs_are_told_what_can_be_mended(run: Run, write: Path) -> None:
    """`fixable` in JSON, and in words for people."""
    write.write_text(FRONT + "• One\n• Two\n\nKEY FINDINGS\n\nSo.\n")
    found = {one["code"]: one["fixable"] for one in json.loads(run("check", "--format=json").out)}
    assert found["RS351"] is True
    assert found["RS353"] is False
    text = run("check").out
    assert "“reviewsite check --fix” does it." in text
    assert "“reviewsite check --fix” mends 1 of them." in text
    assert "mends what is beyond doubt" in run("explain", "RS351").out
    assert "mends" not in run("explain", "RS353").out


def test_a_key_with_spaces_or_capitals_is_respelt(run: Run, write: Path) -> None:
    """Another word is not, nor one whose key is there already."""
    keys = "Areas for consideration:\n  - Listen earlier\nstrenghts:\n  - Staff stay\n"
    write.write_text(FRONT.replace("---\n\n", keys + "---\n\n"))
    run("check", "--fix")
    text = write.read_text()
    assert "\nareas_for_consideration:\n" in text
    assert "\nstrenghts:\n" in text
    write.write_text(text.replace("strenghts", "Areas-for-Consideration"))
    before = write.read_bytes()
    run("check", "--fix")
    assert write.read_bytes() == before
