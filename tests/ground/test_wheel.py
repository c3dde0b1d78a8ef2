"""The package on a machine that has never seen this repository."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page
from tests.conftest import COUNCIL

SLUG = "northmoor-2026"
TODAY = "2026-01-15"


@dataclass(frozen=True)
class Elsewhere:
    """An environment with the wheel in it, and no way to the checkout."""

    python: Path

    def run(self, *command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        env: Mapping[str, str] = {
            "PATH": os.pathsep.join([str(self.python.parent), os.environ["PATH"]]),
            "HOME": str(cwd),
            "LANG": "C.UTF-8",
        }
        done = subprocess.run(
            [str(self.python.with_name(command[0])), *command[1:]],
            cwd=cwd,
            env=env,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done


@pytest.fixture(scope="module")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Elsewhere:
    """A fresh environment: the wheel is installed, its dependencies are lent.

    Fetching the dependencies again would prove nothing about the wheel and need a network, so
    each of them is linked from the environment of the tests, one by one. What is not lent is
    everything named after this project: the editable install, its metadata and the path file that
    leads to the checkout. A path file is only obeyed in an environment's own folder, so no other
    one in the lending environment is followed either.
    """
    folder = tmp_path_factory.mktemp("elsewhere")
    venv.create(folder / "env", with_pip=False)
    python = folder / "env" / "bin" / "python"
    lent = folder / "lent"
    lent.mkdir()
    for path in Path(sysconfig.get_path("purelib")).iterdir():
        if "reviewsite" not in path.name and path.suffix != ".pth":
            (lent / path.name).symlink_to(path)
    (own,) = (folder / "env" / "lib").glob("python*/site-packages")
    (own / "lent.pth").write_text(f"{lent}\n")
    command = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet"]
    subprocess.run([*command, "--no-index", "--no-deps", str(wheel)], check=True)
    return Elsewhere(python)


@pytest.fixture(scope="module")
def made(elsewhere: Elsewhere, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty folder, after `reviewsite new review` and `reviewsite build` as a preview."""
    folder = tmp_path_factory.mktemp("empty")
    elsewhere.run(
        "reviewsite", "new", "review", SLUG, *COUNCIL, "--programme", "lga-corporate", cwd=folder
    )
    elsewhere.run("reviewsite", "check", cwd=folder)
    elsewhere.run(
        *("reviewsite", "build", "--preview", "--on", TODAY, "--output", "shown"),
        cwd=folder,
    )
    return folder


def test_the_program_is_the_one_from_the_wheel(
    elsewhere: Elsewhere, root: Path, tmp_path: Path
) -> None:
    """Neither the package nor anything on its path lies in the checkout."""
    said = elsewhere.run(
        "python",
        "-c",
        "import reviewsite, sys; print(reviewsite.__file__, *sys.path, sep='\\n')",
        cwd=tmp_path,
    ).stdout.split("\n")
    assert Path(said[0]).is_relative_to(elsewhere.python.parents[1])
    checkout = {str(root), str(root / "src")}
    assert not checkout & set(said)


def test_a_new_review_becomes_a_site(made: Path) -> None:
    """The library and the review's own site are there, with everything that they refer to."""
    assert (made / "shown/index.html").is_file()
    assert (made / "shown/reviews" / SLUG / "index.html").is_file()
    assert list((made / "shown/reviews" / SLUG).rglob("*.css"))


@pytest.mark.parametrize("address", ["index.html", f"reviews/{SLUG}/index.html"])
def test_the_site_opens(made: Path, page: Page, address: str) -> None:
    """From disk, in a browser: a heading, the theme's styles, and nothing that is not found."""
    failed: list[str] = []
    page.on("requestfailed", lambda request: failed.append(request.url))
    page.goto((made / "shown" / address).as_uri())
    assert page.locator("h1").count() == 1
    assert page.evaluate("[...document.styleSheets].some(sheet => sheet.href)")
    assert failed == []
