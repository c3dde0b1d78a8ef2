"""Whatever file of a workspace is edited, a build that keeps makes what one from nothing makes."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from tests.library.small import ON
from tests.media.makers import painting, saved
from tests.site.small import small, whole

from reviewsite.build import Outcome, Request, build, inputs
from reviewsite.site import open_shell
from reviewsite.site.tree import manifest

Write = Callable[[Mapping[str, str | bytes]], Path]
CONFIG = """
site_name: Peer review library
docs_dir: content
use_directory_urls: false
exclude_docs: "*"
theme:
  name: material
  custom_dir: own
  logo: mark.png
  favicon: icon.svg
plugins:
  - reviewsite:
      brand:
        name: Northmoor Council
        logo: brand.svg
        colour: "#00703c"
      additions:
        scripts: [site/notice.js]
        styles: [site/notice.css]
      accessibility:
        organisation: Northmoor Council
        results: results.json
"""
RESULTS = '{"tool": "axe", "when": "2024-12-01", "pages": 4, "states": 2, "found": 0}'
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>'
FOOTER = '<footer class="site-footer"><p>Northmoor</p></footer>\n'
ABOUT = "---\nkind: page\ntitle: About\n---\n\nWho we are, and the LAC.\n"
TOPIC = "- id: night\n  title: Night work\n"
FILES: dict[str, tuple[str | bytes, str, str]] = {
    "mkdocs.yml": (CONFIG, "Peer review library", "Another library"),
    "results.json": (RESULTS, '"pages": 4', '"pages": 5'),
    "own/partials/footer.html": (FOOTER, "Northmoor", "Southmoor"),
    "own/deep/more.html": ("old", "old", "new"),
    "content/mark.png": (saved(painting((40, 30)), "PNG", compress_level=0), "", ""),
    "content/icon.svg": (SVG, "M0 0", "M1 1"),
    "content/brand.svg": (SVG, "M0 0", "M1 1"),
    "content/site/notice.js": ("'old'", "old", "new"),
    "content/site/notice.css": ("/* old */", "old", "new"),
    "content/about/about.md": (ABOUT, "the LAC", "others"),
    "content/topics.yml": (TOPIC, "Night work", "Work at night"),
}
"""Files beside those of the small workspace, with an edit of each."""
EDITS = {
    "content/index.md": ("Where to begin", "Where to start"),
    "content/bodies.yml": ("Northmoor Council", "Northmoor City Council"),
    "content/glossary.yml": ("Directors of Adult", "Directors of all Adult"),
    "content/reviews/open/review.md": ("A summary that", "One summary that"),
    "content/reviews/open/findings/leadership.md": ("seen and known", "known and seen"),
    "content/reviews/open/good-practice/surgeries.md": ("Too many cases", "Many cases"),
}
"""Edits of the small workspace's own files."""


@pytest.fixture
def root(workspace: Write) -> Path:
    """A workspace with a file of every sort that a site is made from."""
    own = whole(small("open", "northmoor"))
    return workspace(own | {path: content for path, (content, _, _) in FILES.items()})


def made(root: Path, **changes: object) -> Outcome:
    """A build of the workspace."""
    given: dict[str, object] = {"output": root / "site", "on": ON, "jobs": 1}
    outcome = build(open_shell(root / "mkdocs.yml"), Request(**given | changes))
    assert not outcome.failed, outcome.diagnostics
    return outcome


def test_every_file_is_edited(root: Path) -> None:
    """A file more in the workspace is an edit more to try."""
    there = {one.relative_to(root).as_posix() for one in root.rglob("*") if one.is_file()}
    assert there == set(FILES) | set(EDITS)


@pytest.mark.parametrize("path", [*FILES, *EDITS])
def test_an_edit_is_everywhere(root: Path, path: str) -> None:
    """In the library, and in each review that was made with the file."""
    made(root)
    before = manifest(root / "site")
    file = root / path
    _, old, new = FILES.get(path, ("", *EDITS.get(path, ("", ""))))
    data = file.read_bytes()
    other = saved(painting((40, 31)), "PNG", compress_level=0)
    file.write_bytes(data.replace(old.encode(), new.encode()) if old else other)
    assert file.read_bytes() != data
    made(root)
    kept = manifest(root / "site")
    made(root, anew=True)
    assert manifest(root / "site") == kept
    unseen = {"own/deep/more.html", "content/topics.yml"}
    assert (kept != before) is (path not in unseen)
    assert made(root).made == ()


@pytest.mark.parametrize("name", ["markdown", "nh3", "mkdocs", "mkdocs-material"])
def test_another_version_of_what_makes_pages(
    root: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is kept that a package made which has been replaced since."""
    version = importlib.metadata.version
    inputs.program.cache_clear()
    first = inputs.program()
    inputs.program.cache_clear()
    monkeypatch.setattr(inputs, "version", lambda one: "9" if one == name else version(one))
    assert inputs.program() != first
    inputs.program.cache_clear()
    monkeypatch.undo()
    assert inputs.program() == first
