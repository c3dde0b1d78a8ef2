"""The import contracts say no when they should."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

AFTER = ("pages", "exports", "search", "library", "site")
"""The rooms that come after the gate."""


def verdict(root: Path, folder: Path, files: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """What the contracts say of a small house with these rooms."""
    package = folder / "reviewsite"
    package.mkdir()
    for name, text in {"__init__.py": "", "diagnostics.py": "", **files}.items():
        (package / name).write_text(text)
    shutil.copy(root / "pyproject.toml", folder)
    return linted(folder)


def linted(folder: Path) -> subprocess.CompletedProcess[str]:
    """What the contracts say of the house in a folder."""
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
        *(
            pytest.param(
                {f"{room}.py": "from reviewsite.pack import Pack", "pack.py": "Pack = 1"},
                "Nothing after the gate looks behind it BROKEN",
                id=f"{room} behind the gate",
            )
            for room in AFTER
        ),
        pytest.param(
            {"pages.py": "import reviewsite.words", "words.py": "import reviewsite.pack"}
            | {"pack.py": ""},
            "Nothing after the gate looks behind it BROKEN",
            id="behind the gate by way of another room",
        ),
    ],
)
def test_the_directions(root: Path, tmp_path: Path, files: dict[str, str], broken: str) -> None:
    """Down is kept, up is broken, MkDocs stays in its two rooms, every room has its place, and none
    that comes after the gate looks behind it."""
    done = verdict(root, tmp_path, files)
    assert broken in done.stdout
    assert (done.returncode == 0) is (broken == ""), done.stdout


def test_every_folder_of_modules_is_a_package(root: Path) -> None:
    """The linter passes over any other, so that whatever stands in it would be kept."""
    folders = {path.parent for path in (root / "src/reviewsite").rglob("*.py")}
    assert [one for one in sorted(folders) if not (one / "__init__.py").is_file()] == []


BEHIND = (
    *("checks", "gate", "translation", "workspace", "pack", "reading", "source", "edition.publish"),
    *("edition.maker", "edition.filed", "edition.recorded", "edition.reported", "edition.thread"),
    "edition.working",
)
MODULES = (
    *("pages.review.home", "pages.library.hall", "exports.review", "exports.library"),
    *("search.records", "library.items", "library.contribution", "site.pages"),
)


def test_the_wall_stands_round_every_module(root: Path, tmp_path: Path) -> None:
    """An import of anything behind the gate is broken in any module after it, by itself: here each
    of some modules has all of them, in a copy of the whole house."""
    house = tmp_path / "reviewsite"
    shutil.copytree(
        root / "src/reviewsite", house, ignore=shutil.ignore_patterns("__pycache__", "data")
    )
    for module in MODULES:
        with (house / f"{module.replace('.', '/')}.py").open("a", encoding="utf-8") as file:
            file.writelines(f"import reviewsite.{one}\n" for one in BEHIND)
    shutil.copy(root / "pyproject.toml", tmp_path)
    done = linted(tmp_path)
    assert done.returncode != 0
    assert "Nothing after the gate looks behind it BROKEN" in done.stdout
    for module in MODULES:
        room = module.partition(".")[0]
        for one in BEHIND:
            title = f"reviewsite.{room} is not allowed to import reviewsite.{one}:"
            part = done.stdout.partition(title)[2].partition("is not allowed to import")[0]
            assert f"reviewsite.{module} " in part, (module, one)
