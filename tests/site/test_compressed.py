"""Texts squeezed beforehand: they are what they stand beside, and the same each time."""

from __future__ import annotations

import gzip
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import brotli
import pytest
from tests.leaks.opening import holding
from tests.library.small import ON
from tests.site.small import small, whole

from reviewsite.build import Outcome, Request, build
from reviewsite.build.package import package
from reviewsite.site import compressed, links, open_shell
from reviewsite.site.tree import differences, manifest

Write = Callable[[Mapping[str, str | bytes]], Path]


@pytest.fixture
def root(workspace: Write) -> Path:
    return workspace(whole(small("open", "northmoor")))


def made(root: Path, **changes: object) -> Outcome:
    """A build of the workspace into its `site`, squeezed."""
    given: dict[str, object] = {"output": root / "site", "on": ON, "jobs": 1, "precompress": True}
    outcome = build(open_shell(root / "mkdocs.yml"), Request(**given | changes))
    assert not outcome.failed
    return outcome


def test_each_is_what_it_stands_beside(root: Path) -> None:
    """Of every text of a kilobyte there are both, each smaller; of nothing else there is one."""
    made(root)
    site = root / "site"
    for path in site.rglob("*"):
        if path.suffix in compressed.SUFFIXES and path.name != "manifest.json":
            data = path.read_bytes()
            for end, opens in ((".gz", gzip.decompress), (".br", brotli.decompress)):
                beside = path.with_name(path.name + end)
                assert beside.exists() == (len(data) >= compressed.LEAST), beside
                if beside.exists():
                    assert opens(beside.read_bytes()) == data
                    assert beside.stat().st_size < len(data)
        elif path.suffix in {".gz", ".br"}:
            assert path.with_suffix("").is_file()
    assert (site / "index.html.br").stat().st_size < (site / "index.html.gz").stat().st_size
    assert list(differences(site)) == []
    assert list(links.broken(site)) == []
    listed = manifest(site)
    assert "index.html.gz" in listed
    assert "reviews/open/index.html.br" in listed


def test_the_same_each_time(root: Path) -> None:
    """Whether it is made anew or taken from the last tree, and after a build without."""
    made(root)
    first = manifest(root / "site")
    made(root)
    assert manifest(root / "site") == first
    made(root, precompress=False)
    assert not list((root / "site").rglob("*.gz"))
    made(root)
    assert manifest(root / "site") == first
    made(root, anew=True, output=root / "other")
    assert manifest(root / "other") == first


def test_what_has_not_changed_is_taken_over(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only what changed is squeezed again, and a damaged file of the last tree is not taken."""
    made(root)
    site = root / "site"
    squeezed: list[bytes] = []

    def counting(data: bytes) -> bytes:
        squeezed.append(data)
        return gzip.compress(data, 9, mtime=0)

    monkeypatch.setattr(compressed, "squeezers", lambda: {".gz": counting})
    made(root)
    assert squeezed == []
    whole = (site / "index.html.gz").read_bytes()
    (site / "index.html.gz").write_bytes(b"damaged")
    made(root)
    assert squeezed == [(site / "index.html").read_bytes()]
    assert (site / "index.html.gz").read_bytes() == whole


def test_only_where_it_is_asked_for(root: Path) -> None:
    """By a word in mkdocs.yml or on the command line; what is handed over as a zip has none."""
    made(root, precompress=None)
    assert not list((root / "site").rglob("*.gz"))
    said = (root / "mkdocs.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").write_text(
        said.replace("- reviewsite\n", "- reviewsite:\n      precompress: true\n")
    )
    made(root, precompress=None)
    assert (root / "site/index.html.gz").is_file()
    shell = open_shell(root / "mkdocs.yml")
    outcome = package(shell, Request(root / "one.zip", ON, review="open", jobs=1))
    assert not outcome.failed
    with zipfile.ZipFile(root / "one.zip") as archive:
        assert not [name for name in archive.namelist() if name.endswith((".gz", ".br"))]


def test_the_leak_test_opens_them(tmp_path: Path) -> None:
    """A word in a squeezed file is found there."""
    text = b"kept Word words of a page that are squeezed " * 40
    (tmp_path / "a.html.gz").write_bytes(gzip.compress(text))
    (tmp_path / "a.html.br").write_bytes(brotli.compress(text))
    found = holding(tmp_path, ["kept word words of a page that are squeezed kept"])
    assert [one.partition(":")[0] for one in found] == ["a.html.br!brotli", "a.html.gz!gzip"]


def test_without_brotli_there_is_gzip(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The package is an extra."""
    monkeypatch.setattr(compressed, "BROTLI", None)
    made(root)
    assert (root / "site/index.html.gz").is_file()
    assert not list((root / "site").rglob("*.br"))
