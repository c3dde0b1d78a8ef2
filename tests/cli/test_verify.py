"""`reviewsite verify`: no way of damaging a built site goes unnoticed."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Run

Damage = Callable[[Path], object]


def _listed(site: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((site / "manifest.json").read_text())
    return found


def _a_page(site: Path) -> Path:
    return site / "reviews" / "index.html"


def _changed(site: Path) -> None:
    data = bytearray(_a_page(site).read_bytes())
    data[len(data) // 2] ^= 1
    _a_page(site).write_bytes(data)


def _linked(site: Path) -> None:
    path = _a_page(site)
    outside = path.rename(site.parent / "outside.html")
    path.symlink_to(outside)


def _folder_linked(site: Path) -> None:
    (site / "elsewhere").symlink_to(site.parent, target_is_directory=True)


def _without_a_line(site: Path) -> None:
    said = _listed(site)
    del said["files"]["reviews/index.html"]
    (site / "manifest.json").write_text(json.dumps(said))


DAMAGE: dict[str, tuple[Damage, str]] = {
    "a changed byte": (_changed, "reviews/index.html: changed since it was built"),
    "cut short": (
        lambda site: os.truncate(_a_page(site), 100),
        "reviews/index.html: changed since it was built",
    ),
    "missing": (lambda site: _a_page(site).unlink(), "reviews/index.html: missing"),
    "another file": (
        lambda site: (site / "assets" / "more.js").write_text("x"),
        "assets/more.js: not of the build",
    ),
    "a hidden file": (
        lambda site: (site / ".htaccess").write_text("x"),
        ".htaccess: not of the build",
    ),
    "a link in the place of a file": (_linked, "reviews/index.html: changed since it was built"),
    "a link to a folder": (_folder_linked, "elsewhere: not of the build"),
    "an empty folder": (lambda site: (site / "empty").mkdir(), "empty/: not of the build"),
    "a pipe": (lambda site: os.mkfifo(site / "pipe"), "pipe: not of the build"),
    "a line taken out of the manifest": (_without_a_line, "reviews/index.html: not of the build"),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_damage_is_found(run: Run, new_review: Path, damage: str) -> None:
    """The file is named, with what is wrong with it."""
    assert run("build").code == 0
    assert run("verify", "site").code == 0
    do, said = DAMAGE[damage]
    do(new_review / "site")
    done = run("verify", "site")
    assert done.code == 1
    assert said in done.out.splitlines()


@pytest.mark.parametrize(
    "text", ["", '{"index.html": "a', "[]", '{"index.html": 1}', '{"a": {}}', "[" * 100_000, "\0"]
)
def test_a_broken_manifest_is_said_in_a_line(run: Run, new_review: Path, text: str) -> None:
    """Cut short, of another form, or nested without end: no list is no site."""
    assert run("build").code == 0
    (new_review / "site" / "manifest.json").write_text(text)
    done = run("verify", "site")
    assert done.code == 2
    assert "is not the list of files of a site" in done.err


def test_a_link_is_no_manifest(run: Run, new_review: Path) -> None:
    """Nor is a site without one a site of ours."""
    assert run("build").code == 0
    listed = new_review / "site" / "manifest.json"
    listed.rename(new_review / "elsewhere.json")
    assert run("verify", "site").code == 2
    listed.symlink_to(new_review / "elsewhere.json")
    assert run("verify", "site").code == 2


SLUG = "northmoor-2026"
WHAT = {
    "the public site": (),
    "a preview of the public site, not to be published": ("--preview",),
    f"a preview of “{SLUG}”, not to be published": ("--preview", "--review", SLUG),
    f"the team’s edition of “{SLUG}”, for nobody else": ("--review", SLUG, "--audience", "team"),
    f"the council’s edition of “{SLUG}”, for nobody else": (
        *("--review", SLUG, "--audience", "council"),
    ),
}


@pytest.mark.parametrize("what", WHAT)
def test_it_says_what_a_folder_is(run: Run, new_review: Path, what: str) -> None:
    """For whom, and whether it may be published: whole or damaged."""
    assert run("build", *WHAT[what], "--output", "out").code == 0
    assert run("verify", "out").out == f"out is as it was built: {what}.\n"
    (new_review / "out/index.html").write_text("changed")
    said = run("verify", "out")
    assert said.code == 1
    assert said.out.splitlines()[-1] == f"out was built as {what}."


def test_what_an_earlier_version_built(run: Run, new_review: Path) -> None:
    """It did not say what it is, and its headers tell whether everybody may read it."""
    for arguments, what in (((), "a site for everybody"), (("--preview",), "not for everybody")):
        assert run("build", *arguments, "--output", "out").code == 0
        listed = new_review / "out" / "manifest.json"
        listed.write_text(json.dumps(_listed(new_review / "out")["files"]))
        said = run("verify", "out")
        assert said.code == 0, said
        assert what in said.out
        assert run("build", *arguments, "--output", "out").code == 0
        assert "earlier version" not in run("verify", "out").out
        (new_review / "out").rename(new_review / f"out-{len(arguments)}")
