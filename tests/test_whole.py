"""A file or a new folder is there whole or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reviewsite import whole


def test_a_file_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    """What others may do with a file does not change because its text does."""
    path = tmp_path / "folder" / "file.md"
    whole.write_text(path, "one\r\n")
    assert path.read_bytes() == b"one\r\n"
    path.chmod(0o640)
    whole.write_text(path, "two")
    assert path.read_bytes() == b"two"
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(path.parent.iterdir()) == [path]


def test_a_failure_names_the_file_and_leaves_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not the passing name under which it was being written."""
    path = tmp_path / "file.md"
    path.write_text("before")

    def full(number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match=r"No space left on device: '.*/file.md'"):
        whole.write_text(path, "after")
    assert path.read_text() == "before"
    with pytest.raises(OSError, match="No space left"):
        whole.write_folder(tmp_path / "new", {"a/b.md": b"text"})
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_is_made_with_all_its_files(tmp_path: Path) -> None:
    """One that is there already is not touched."""
    whole.write_folder(tmp_path / "new", {"a.md": b"a", "b/c.md": b"c"})
    assert (tmp_path / "new" / "b" / "c.md").read_bytes() == b"c"
    with pytest.raises(OSError, match="new"):
        whole.write_folder(tmp_path / "new", {"other.md": b"x"})
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == ["a.md", "b"]


def test_what_a_killed_program_left_is_cleared_away(tmp_path: Path) -> None:
    """And what a running one is still writing is not."""
    ended = subprocess.run(
        [sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, text=True
    ).stdout.strip()
    (tmp_path / f".file.md.new-{ended}").write_text("half")
    (tmp_path / f".file.md.new-{os.getppid()}").write_text("going on")
    folder = tmp_path / f".folder.new-{ended}"
    (folder / "inside").mkdir(parents=True)
    whole.write_text(tmp_path / "file.md", "whole")
    whole.write_folder(tmp_path / "folder", {"a": b"a"})
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {"file.md", "folder", f".file.md.new-{os.getppid()}"}
