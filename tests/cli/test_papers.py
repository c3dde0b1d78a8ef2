"""`reviewsite new` for the working papers: each begins as a file without an error."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewsite.cli import main
from reviewsite.cli.papers import PAPERS


def call(*arguments: str) -> int:
    """Run the program; its exit code."""
    try:
        main(arguments)
    except SystemExit as leave:
        return int(leave.code or 0)
    return 0


@pytest.mark.parametrize("programme", ["lga-safeguarding-2012", "lga-adults-2024"])
def test_each_working_paper_begins(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    programme: str,
) -> None:
    """Written where it belongs, and checked without an error."""
    monkeypatch.chdir(tmp_path)
    assert call("new", "review", "northmoor-2026", "--programme", programme) == 0
    for kind, place, _, _ in PAPERS:
        assert call("new", kind, "northmoor-2026") == 0, kind
        made = tmp_path / "content/reviews/northmoor-2026" / place
        assert made.read_text(encoding="utf-8").startswith(f"---\nkind: {kind}\n")
        assert call("new", kind, "northmoor-2026") != 0
    capsys.readouterr()
    assert call("check", "--on", "2026-06-01") == 0, capsys.readouterr().out
