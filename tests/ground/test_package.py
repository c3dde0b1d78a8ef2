"""What travels in the wheel."""

from __future__ import annotations

import subprocess
from email import message_from_bytes
from pathlib import Path
from zipfile import ZipFile


def in_git(root: Path, folder: str) -> set[str]:
    """The files below a folder, relative to it, that git knows or does not ignore."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z", folder]
    listed = subprocess.run(command, cwd=root, capture_output=True, check=True).stdout.decode()
    names = [name for name in listed.split("\0") if name and (root / name).is_file()]
    return {name.removeprefix(f"{folder}/") for name in names}


def test_the_wheel_holds_the_program_its_data_and_the_theme(root: Path, wheel: Path) -> None:
    """Every file of src/reviewsite and of theme/, and not one more."""
    expected = in_git(root, "src/reviewsite")
    expected |= {f"theme/{name}" for name in in_git(root, "theme")}
    with ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert names == {f"reviewsite/{name}" for name in expected}


def test_the_wheel_names_its_entry_points(wheel: Path) -> None:
    """The command, and the plugin that a `mkdocs.yml` names."""
    with ZipFile(wheel) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith("/entry_points.txt")]
        lines = archive.read(name).decode().split("\n")
    assert "reviewsite = reviewsite.cli:main" in lines
    assert "reviewsite = reviewsite.plugin:ReviewsitePlugin" in lines


def test_the_wheel_states_its_licence_and_its_python(wheel: Path) -> None:
    """Installers and councils' procurement read these."""
    with ZipFile(wheel) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith("/METADATA")]
        stated = message_from_bytes(archive.read(name))
        assert any(name.endswith("/licenses/LICENSE") for name in archive.namelist())
    assert stated["License-Expression"] == "MIT"
    assert stated["Requires-Python"] == ">=3.11"
