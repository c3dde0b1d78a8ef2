"""A reader always sees a whole old site or a whole new one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reviewsite.site.folders import exchange
from reviewsite.site.tree import differences, replace, write_manifest


def a_site(folder: Path, text: str) -> None:
    """A small site of ours."""
    folder.mkdir(exist_ok=True)
    (folder / "index.html").write_text(text)
    write_manifest(folder)


def built(target: Path, text: str) -> None:
    """Build a small site in the place of `target`."""
    with replace(target) as fresh:
        a_site(fresh, text)


def half_built(target: Path) -> None:
    """Begin to build, and fail."""
    with replace(target) as fresh:
        (fresh / "index.html").write_text("half")
        raise OSError("disk full")


def test_the_new_tree_takes_the_place_of_the_old(tmp_path: Path) -> None:
    """Nothing of the old one is left, nor of the building."""
    target = tmp_path / "site"
    built(target, "old")
    (target / "gone.html").write_text("x")
    built(target, "new")
    assert sorted(path.name for path in target.iterdir()) == ["index.html", "manifest.json"]
    assert (target / "index.html").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_failed_build_leaves_the_old_site(tmp_path: Path) -> None:
    """Whatever goes wrong while the new tree is made."""
    target = tmp_path / "site"
    built(target, "old")
    with pytest.raises(OSError, match="disk"):
        half_built(target)
    assert (target / "index.html").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_killed_build_leaves_the_old_site_and_is_cleared_away(tmp_path: Path) -> None:
    """The next build takes away what the killed one left."""
    target = tmp_path / "site"
    built(target, "old")
    code = (
        "import os, signal, sys; from pathlib import Path\n"
        "from reviewsite.site.tree import replace\n"
        "with replace(Path(sys.argv[1])) as fresh:\n"
        "    (fresh / 'index.html').write_text('half')\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    killed = subprocess.run([sys.executable, "-c", code, str(target)], check=False)
    assert killed.returncode < 0
    assert (target / "index.html").read_text() == "old"
    assert len(list(tmp_path.glob(".site.new-*"))) == 1
    built(target, "new")
    assert (target / "index.html").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_killed_between_two_renames_the_old_site_comes_back(tmp_path: Path) -> None:
    """The old tree stands aside with no new one: it is put back before anything else."""
    target = tmp_path / "site"
    built(target, "old")
    command = [sys.executable, "-c", "import os; print(os.getpid())"]
    process = subprocess.run(command, capture_output=True, text=True, check=True)
    target.rename(tmp_path / f".site.old-{process.stdout.strip()}")
    with pytest.raises(OSError, match="disk"):
        half_built(target)
    assert (target / "index.html").read_text() == "old"


def test_another_build_that_runs_is_left_alone(tmp_path: Path) -> None:
    """Its folder is not cleared away under it."""
    other = tmp_path / f".site.new-{os.getppid()}"
    other.mkdir()
    built(tmp_path / "site", "new")
    assert other.is_dir()


def test_a_folder_that_is_not_ours_is_refused(tmp_path: Path) -> None:
    """Nobody loses a folder of photographs to `--output`."""
    target = tmp_path / "photographs"
    target.mkdir()
    (target / "beach.jpg").write_text("x")
    with pytest.raises(ValueError, match="holds no site of ours"), replace(target):
        pass
    assert (target / "beach.jpg").exists()
    link = tmp_path / "link"
    link.symlink_to(target)
    with pytest.raises(ValueError, match="is a link"), replace(link):
        pass
    with pytest.raises(ValueError, match="is a file"), replace(target / "beach.jpg"):
        pass


def test_a_changed_site_is_told_from_the_built_one(tmp_path: Path) -> None:
    """Missing, changed, and what the build did not make."""
    target = tmp_path / "site"
    built(target, "old")
    assert list(differences(target)) == []
    (target / "index.html").write_text("other")
    (target / "new.html").write_text("x")
    assert list(differences(target)) == [
        "index.html: changed since it was built",
        "new.html: not of the build",
    ]
    (target / "index.html").unlink()
    assert "index.html: missing" in list(differences(target))


def test_folders_are_exchanged_in_one_step(tmp_path: Path) -> None:
    """Where the system can; a folder that is not there cannot be, and nothing changes."""
    one, other = tmp_path / "one", tmp_path / "other"
    a_site(one, "one")
    a_site(other, "other")
    assert exchange(one, other)
    assert (one / "index.html").read_text() == "other"
    with pytest.raises(FileNotFoundError):
        exchange(one, tmp_path / "nowhere")
    assert (one / "index.html").read_text() == "other"


def test_without_an_exchange_two_renames_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a system that has no such call."""
    monkeypatch.setattr("reviewsite.site.tree.exchange", lambda one, other: False)
    target = tmp_path / "site"
    built(target, "old")
    built(target, "new")
    assert (target / "index.html").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


BUILD = """
import sys
from pathlib import Path
from reviewsite.site.tree import replace, write_manifest
for number in range(int(sys.argv[3])):
    with replace(Path(sys.argv[1])) as fresh:
        for page in range(20):
            (fresh / f"{page}.html").write_text(sys.argv[2])
        write_manifest(fresh)
"""


def test_many_builds_at_once_and_a_reader(tmp_path: Path) -> None:
    """Twenty processes build into one folder; whoever asks for a page always gets a whole one."""
    target = tmp_path / "site"
    first = [sys.executable, "-c", BUILD, str(target), "first", "1"]
    subprocess.run(first, check=True)
    builders = [
        subprocess.Popen([sys.executable, "-c", BUILD, str(target), f"build {number}", "5"])
        for number in range(20)
    ]
    looked = 0
    while any(builder.poll() is None for builder in builders):
        for page in (0, 19):
            assert (target / f"{page}.html").read_text().startswith(("first", "build "))
        assert len(json.loads((target / "manifest.json").read_text())) == 20
        looked += 1
    assert [builder.returncode for builder in builders] == [0] * 20
    assert looked > 0
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert list(differences(target)) == []
