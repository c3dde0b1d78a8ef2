"""Every test that is written is run: nothing in the configuration passes over a file of tests."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

TEST = re.compile(r"^(?:    )?(?:async )?def test_", re.M)


def collected(root: Path, *folders: Path) -> set[Path]:
    """The files of which pytest, with the configuration of `root` and no other, collects tests."""
    command = [sys.executable, "-m", "pytest", "--collect-only", "-qq", *map(str, folders)]
    env = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    done = subprocess.run(command, cwd=root, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    named = (re.fullmatch(r"(\S+\.py): [1-9]\d*", line) for line in done.stdout.splitlines())
    return {root / one[1] for one in named if one}


def test_every_file_of_tests_is_collected(root: Path) -> None:
    """Each `test_*.py` below `tests/`, and each other file that defines a test."""
    tests = root / "tests"
    written = {
        path
        for path in tests.rglob("*.py")
        if path.name.startswith("test_") or TEST.search(path.read_text(encoding="utf-8"))
    }
    assert written
    assert written == collected(root)


def test_a_folder_may_have_any_name(root: Path, tmp_path: Path) -> None:
    """The names that pytest passes over by itself are passed over no more."""
    folders = ("build", "dist", "venv", "_darcs", "CVS", "{arch}", "some.egg")
    for name in folders:
        (tmp_path / name).mkdir()
        (tmp_path / name / f"test_in_{len(name)}.py").write_text("def test_it() -> None: ...\n")
    (tmp_path / "pyproject.toml").write_bytes((root / "pyproject.toml").read_bytes())
    (tmp_path / "tests").mkdir()
    found = collected(tmp_path, Path())
    assert {path.parent.name for path in found} == set(folders)
