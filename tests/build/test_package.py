"""`reviewsite package`: one edition in one file, the same every time."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from reviewsite.cli.main import reviewsite

Pack = Callable[..., Result]


@pytest.fixture
def pack(root: Path, monkeypatch: pytest.MonkeyPatch) -> Pack:
    """Runs `reviewsite package` in the sample's workspace, on a day that is past."""
    monkeypatch.chdir(root)

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(
            reviewsite, ["package", "--on", "2026-01-15", *arguments], catch_exceptions=False
        )

    return run


def note(path: Path) -> str:
    """The note in a package."""
    with zipfile.ZipFile(path) as archive:
        return archive.read("READ-ME-FIRST.txt").decode()


def test_the_public_edition_of_a_review(pack: Pack, tmp_path: Path) -> None:
    """The whole site in a folder, the note beside it, and the same bytes a second time."""
    one, two = tmp_path / "one.zip", tmp_path / "two.zip"
    for target in (one, two):
        done = pack("example-letter-2011", "--output", str(target))
        assert done.exit_code == 0, done.output
    assert one.read_bytes() == two.read_bytes()
    with zipfile.ZipFile(one) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert {entry.date_time for entry in archive.infolist()} == {(2026, 1, 15, 0, 0, 0)}
    assert names == sorted(names)
    folder = "example-letter-2011-public"
    assert {f"{folder}/index.html", f"{folder}/manifest.json"} < set(names)
    assert all(name.startswith((f"{folder}/", "READ-ME-FIRST.txt")) for name in names)
    said = note(one)
    assert "For: everybody" in said
    assert "As of: 15 January 2026" in said
    assert "To host it" in said


def test_a_package_for_the_team_says_so(pack: Pack, tmp_path: Path) -> None:
    """A draft, for the team: the note forbids a public server."""
    target = tmp_path / "deep" / "team.zip"
    done = pack("hartlepool-2012", "--audience", "team", "--output", str(target))
    assert done.exit_code == 0, done.output
    assert "For: the peer team, and nobody else." in note(target)
    assert "Do not put it on a public web server." in note(target)


def test_what_is_not_public_makes_no_public_package(pack: Pack, tmp_path: Path) -> None:
    """A draft for everybody is refused, and nothing is written."""
    target = tmp_path / "x.zip"
    done = pack("hartlepool-2012", "--output", str(target))
    assert done.exit_code == 2
    assert "nothing that the public may see" in done.output
    assert list(tmp_path.iterdir()) == []
