"""A reader always sees a whole old site or a whole new one."""

from __future__ import annotations

import itertools
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reviewsite.model.base import Audience
from reviewsite.site.folders import exchange
from reviewsite.site.imprint import PUBLIC_SITE, Imprint
from reviewsite.site.tree import differences, manifest, replace, write_manifest


def a_site(folder: Path, text: str) -> None:
    """A small site of ours."""
    folder.mkdir(exist_ok=True)
    (folder / "index.html").write_text(text)
    write_manifest(folder, PUBLIC_SITE)


def built(target: Path, text: str) -> None:
    """Build a small site in the place of `target`."""
    with replace(target, PUBLIC_SITE) as fresh:
        a_site(fresh, text)


def half_built(target: Path) -> None:
    """Begin to build, and fail."""
    with replace(target, PUBLIC_SITE) as fresh:
        (fresh / "index.html").write_text("half")
        raise OSError("disk full")


def test_the_new_tree_takes_the_place_of_the_old(tmp_path: Path) -> None:
    """Nothing of the old one is left, nor of the building."""
    target = tmp_path / "site"
    built(target, "old")
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
        "from reviewsite.site.imprint import PUBLIC_SITE\n"
        "from reviewsite.site.tree import replace\n"
        "with replace(Path(sys.argv[1]), PUBLIC_SITE) as fresh:\n"
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
    with pytest.raises(ValueError, match="holds no site of ours"), replace(target, PUBLIC_SITE):
        pass
    assert (target / "beach.jpg").exists()
    link = tmp_path / "link"
    link.symlink_to(target)
    with pytest.raises(ValueError, match="is a link"), replace(link, PUBLIC_SITE):
        pass
    with pytest.raises(ValueError, match="is a file"):
        built(target / "beach.jpg", "new")


FOREIGN = {
    "of a web app": '{"name": "Parking", "start_url": "/", "icons": [{"src": "icon.png"}]}',
    "of texts alone": '{"name": "Parking", "short_name": "P", "index.html": "start"}',
    "of names with digests, without a page": json.dumps({"main.js": "0" * 64}),
    "of a bundler": '{"main.js": "main.4f2a.js", "index.html": "index.html"}',
    "with nothing in it": "{}",
    "a list": '["index.html"]',
    "nothing": "",
    "no JSON": "CACHE MANIFEST",
    "no text": "\udcff\udcfe",
    "nested without end": "[" * 100_000,
    "of another program with our words": '{"reviewsite": "1.0", "files": {"index.html": "x"}}',
    "with more than ours has": json.dumps(
        {"reviewsite": PUBLIC_SITE.said, "files": {"index.html": "0" * 64}, "icons": []}
    ),
}
"""What a `manifest.json` may be that is none of ours; every web app has one."""


def there(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {
        one.relative_to(folder).as_posix(): one.read_bytes()
        for one in sorted(folder.rglob("*"))
        if one.is_file()
    }


@pytest.mark.parametrize("said", FOREIGN)
def test_anothers_manifest_makes_no_site_of_ours(tmp_path: Path, said: str) -> None:
    """The folder stays as it was, the insides of git in it too."""
    target = tmp_path / "app"
    (target / ".git").mkdir(parents=True)
    (target / ".git" / "HEAD").write_text("ref: refs/heads/main")
    (target / "index.html").write_text("mine")
    (target / "manifest.json").write_text(FOREIGN[said], errors="surrogateescape")
    before = there(target)
    with pytest.raises(ValueError, match="holds no site of ours"):
        built(target, "new")
    assert there(target) == before
    assert [path.name for path in tmp_path.iterdir()] == ["app"]


def test_a_linked_manifest_makes_no_site_of_ours(tmp_path: Path) -> None:
    """Nor does a folder of that name."""
    a_site(tmp_path / "ours", "ours")
    target = tmp_path / "target"
    target.mkdir()
    (target / "manifest.json").symlink_to(tmp_path / "ours" / "manifest.json")
    with pytest.raises(ValueError, match="holds no site of ours"):
        built(target, "new")
    (target / "manifest.json").unlink()
    (target / "manifest.json").mkdir()
    with pytest.raises(ValueError, match="holds no site of ours"):
        built(target, "new")


STRANGERS: dict[str, Callable[[Path], object]] = {
    "letter.docx": lambda site: (site / "letter.docx").write_text("mine"),
    "assets/own.css": lambda site: (site / "assets" / "own.css").write_text("mine"),
    ".git/HEAD": lambda site: (site / ".git" / "HEAD").write_text("mine"),
    "elsewhere": lambda site: (site / "elsewhere").symlink_to(site.parent),
    "pipe": lambda site: os.mkfifo(site / "pipe"),
}


@pytest.mark.parametrize("name", STRANGERS)
@pytest.mark.parametrize("when", ["before the build", "during the build"])
def test_a_strangers_file_stops_the_build(tmp_path: Path, name: str, when: str) -> None:
    """It is named, and neither it nor the old site is touched."""
    target = tmp_path / "site"
    built(target, "old")

    def put() -> None:
        (target / name).parent.mkdir(exist_ok=True)
        STRANGERS[name](target)

    def build() -> None:
        with replace(target, PUBLIC_SITE) as fresh:
            a_site(fresh, "new")
            if when == "during the build":
                put()

    if when == "before the build":
        put()
    with pytest.raises(ValueError, match=f"would be lost: {re.escape(name)}"):
        build()
    assert (target / "index.html").read_text() == "old"
    assert os.path.lexists(target / name)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_of_many_strangers_some_are_named(tmp_path: Path) -> None:
    """And the others are counted; an empty folder is nothing that is lost."""
    target = tmp_path / "site"
    built(target, "old")
    (target / "empty").mkdir()
    built(target, "new")
    for number in range(9):
        (target / f"{number}.txt").write_text("mine")
    with pytest.raises(ValueError, match=re.escape("0.txt, 1.txt, 2.txt and 6 more.")):
        built(target, "newer")


def test_a_site_of_an_earlier_version_is_replaced(tmp_path: Path) -> None:
    """Its manifest lists the files and says nothing else. What is for everybody takes the place of
    what was, and what is not that of what was not."""
    target = tmp_path / "site"
    preview = Imprint(Audience.PUBLIC, preview=True)
    for headers, fits, misfits in (
        ("X-Content-Type-Options: nosniff", PUBLIC_SITE, preview),
        ("X-Robots-Tag: noindex", preview, PUBLIC_SITE),
    ):
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir()
        (target / "index.html").write_text("old")
        (target / "_headers").write_text(headers)
        (target / "manifest.json").write_text(json.dumps(manifest(target)))
        assert list(differences(target)) == []
        with pytest.raises(ValueError, match="name another place"), replace(target, misfits):
            pass
        (target / "mine.txt").write_text("mine")
        with pytest.raises(ValueError, match=re.escape("mine.txt")), replace(target, fits):
            pass
        (target / "mine.txt").unlink()
        with replace(target, fits) as fresh:
            a_site(fresh, "new")
        assert (target / "index.html").read_text() == "new"


IMPRINTS = [
    Imprint(audience, preview, review)
    for audience, preview, review in itertools.product(Audience, (False, True), ("", "x", "y"))
    if review or audience == Audience.PUBLIC
]


@pytest.mark.parametrize("old", IMPRINTS, ids=str)
def test_an_edition_takes_the_place_of_no_other(tmp_path: Path, old: Imprint) -> None:
    """Only what a folder holds already is built into it."""
    target = tmp_path / "site"
    for new in IMPRINTS:
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir()
        (target / "index.html").write_text("old")
        write_manifest(target, old)
        if new == old:
            with replace(target, new) as fresh:
                (fresh / "index.html").write_text("new")
            assert (target / "index.html").read_text() == "new"
        else:
            said = re.escape(f"holds {old}, and this is {new}")
            with pytest.raises(ValueError, match=said), replace(target, new):
                pass
            assert (target / "index.html").read_text() == "old"


def test_each_edition_has_a_name_of_its_own() -> None:
    """No two of them go to one folder, though reviews are called as editions are."""
    slugs = ["", "x", "preview", "public", "x-preview", "x-public", "x-public-preview"]
    every = [
        Imprint(audience, preview, review)
        for audience, preview, review in itertools.product(Audience, (False, True), slugs)
        if review or audience == Audience.PUBLIC
    ]
    assert len({one.name for one in every}) == len(every)
    assert len({str(one) for one in every}) == len(every)
    for one in every:
        assert Imprint.read(json.loads(json.dumps(one.said))) == one


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
from reviewsite.site.imprint import PUBLIC_SITE
from reviewsite.site.tree import replace, write_manifest
for number in range(int(sys.argv[3])):
    with replace(Path(sys.argv[1]), PUBLIC_SITE) as fresh:
        for page in range(20):
            (fresh / f"{page}.html").write_text(sys.argv[2])
        (fresh / "index.html").write_text(sys.argv[2])
        write_manifest(fresh, PUBLIC_SITE)
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
        assert len(json.loads((target / "manifest.json").read_text())["files"]) == 21
        looked += 1
    assert [builder.returncode for builder in builders] == [0] * 20
    assert looked > 0
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert list(differences(target)) == []
