"""Whether a file is there may be asked of whatever somebody has typed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reviewsite.source import there


def test_a_file_is_there_and_nothing_else(tmp_path: Path) -> None:
    """Below its folder, under its own name."""
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "map.png").write_bytes(b"")
    assert there(tmp_path, "media/map.png")
    assert not there(tmp_path, "media")
    assert not there(tmp_path, "media/plan.png")
    assert not there(tmp_path, "media/map.png/map.png")
    assert not there(tmp_path / "media", "../media/map.png")
    assert not there(tmp_path, str(tmp_path / "media" / "map.png"))


@pytest.mark.parametrize(
    "typed",
    [
        *("", ".", "..", "/", "//", "a//b", "C:/plan.md", "a\\b", "a" * 328, "ŵ" * 140),
        *("a/" * 3000 + "b", "a\0b", "\ud800", "~", "~root", "a\nb", "*", "?", "%00"),
    ],
)
def test_what_no_file_is_called_is_not_there(tmp_path: Path, typed: str) -> None:
    """Whatever the system says of it."""
    assert not there(tmp_path, typed)


@pytest.mark.skipif(os.name != "posix", reason="links of POSIX")
def test_a_link_in_a_circle_is_not_there(tmp_path: Path) -> None:
    """It leads to no file."""
    (tmp_path / "round").symlink_to("round")
    assert not there(tmp_path, "round")
    assert not there(tmp_path, "round/plan.md")
