"""The import contracts say no when they should."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest


def verdict(root: Path, folder: Path, files: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """What the contracts say of a small house with these rooms."""
    package = folder / "reviewsite"
    package.mkdir()
    for name, text in {"__init__.py": "", "diagnostics.py": "", **files}.items():
        (package / name).write_text(text)
    shutil.copy(root / "pyproject.toml", folder)
    linter = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [str(linter), "--no-cache"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("files", "broken"),
    [
        pytest.param({"pages.py": "import reviewsite.edition", "edition.py": ""}, "", id="down"),
        pytest.param({"site.py": "import mkdocs.config"}, "", id="the shell knows mkdocs"),
        pytest.param(
            {"edition.py": "import reviewsite.pages", "pages.py": ""},
            "An import goes down the house, never up BROKEN",
            id="up",
        ),
        pytest.param(
            {"pages.py": "import mkdocs.config"},
            "Only the shell knows MkDocs BROKEN",
            id="mkdocs elsewhere",
        ),
        pytest.param(
            {"utils.py": ""},
            "An import goes down the house, never up BROKEN",
            id="a room without a place",
        ),
    ],
)
def test_the_directions(root: Path, tmp_path: Path, files: dict[str, str], broken: str) -> None:
    """Down is kept, up is broken, MkDocs stays in its two rooms, every room has its place."""
    done = verdict(root, tmp_path, files)
    assert broken in done.stdout
    assert (done.returncode == 0) is (broken == ""), done.stdout
