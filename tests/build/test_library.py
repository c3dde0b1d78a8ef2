"""The library is made again when, and only when, something that it is made of has changed."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from reviewsite.build import Request, build
from reviewsite.site import open_shell
from reviewsite.site.tree import differences, manifest

ROOT = Path(__file__).parents[2]
ON = date(2026, 1, 15)


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """The sample workspace, somewhere to write in."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    (tmp_path / "theme").mkdir()
    return tmp_path


def _build(root: Path, on: date = ON, *, anew: bool = False) -> dict[str, str]:
    outcome = build(open_shell(root / "mkdocs.yml"), Request(root / "site", on, jobs=1, anew=anew))
    assert not outcome.failed
    assert list(differences(root / "site")) == []
    return manifest(root / "site")


def _times(root: Path) -> dict[str, int]:
    pages = [root / "site" / "index.html", *(root / "site" / "topics").glob("*.html")]
    return {path.name: path.stat().st_mtime_ns for path in pages}


def test_a_library_of_the_same_is_kept(sample: Path) -> None:
    """Not a page of it is written again."""
    first = _build(sample)
    times = _times(sample)
    assert _build(sample) == first
    assert _times(sample) == times


def test_a_library_is_of_its_day(sample: Path) -> None:
    """A practice that is due to be looked at again is marked so from that day."""
    _build(sample)
    later = _build(sample, date(2026, 11, 1))
    assert later == _build(sample, date(2026, 11, 1), anew=True)


def test_a_hand_in_the_library_is_not_carried_over(sample: Path) -> None:
    """A page that somebody changed, or took away, is there again as it was."""
    first = _build(sample)
    (sample / "site" / "index.html").write_text("changed", encoding="utf-8")
    assert _build(sample) == first
    (sample / "site" / "search.html").unlink()
    assert _build(sample) == first
