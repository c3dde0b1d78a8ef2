"""`reviewsite package`: one edition in one file, the same every time."""

from __future__ import annotations

import shutil
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


def test_a_preview_has_a_name_of_its_own(
    pack: Pack, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beside the public edition's, in the file's name and in it."""
    for name in ("content", "theme"):
        shutil.copytree(root / name, tmp_path / name)
    for name in ("mkdocs.yml", "accessibility-results.json"):
        shutil.copy(root / name, tmp_path)
    monkeypatch.chdir(tmp_path)
    slug = "example-letter-2011"
    assert pack(slug).exit_code == 0
    public = tmp_path / "editions" / f"{slug}-public.zip"
    before = public.read_bytes()
    assert pack(slug, "--preview").exit_code == 0
    preview = tmp_path / "editions" / f"{slug}-preview.zip"
    with zipfile.ZipFile(preview) as archive:
        assert {name.partition("/")[0] for name in archive.namelist()} == {
            "READ-ME-FIRST.txt",
            f"{slug}-preview",
        }
    assert f"{slug}-preview" in note(preview)
    for arguments in (("--preview",), ("--audience", "team")):
        done = pack(slug, *arguments, "--output", str(public))
        assert done.exit_code == 2
        assert "public edition" in done.output
    public.rename(tmp_path / "sent.zip")
    done = pack(slug, "--preview", "--output", "sent.zip")
    assert done.exit_code == 2
    assert (tmp_path / "sent.zip").read_bytes() == before
    assert pack(slug, "--output", "sent.zip").exit_code == 0
    for output in ("content/index.md", "content/new.zip"):
        said = (tmp_path / "content/index.md").read_bytes()
        assert pack(slug, "--output", output).exit_code == 2
        assert (tmp_path / "content/index.md").read_bytes() == said
    (tmp_path / "letter.docx").write_bytes(b"PK mine")
    assert pack(slug, "--output", "letter.docx").exit_code == 2
    assert (tmp_path / "letter.docx").read_bytes() == b"PK mine"
