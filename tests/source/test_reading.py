"""Opening files: no link is followed, no folder is left, and nothing is raised."""

import os
from pathlib import Path

import pytest

from reviewsite.source import read, read_yaml

PAGE = b"---\nkind: page\n---\n"


def codes(root: Path, path: str) -> list[str]:
    return [found.code for found in read(root, path).diagnostics]


def test_an_ordinary_file(tmp_path: Path) -> None:
    """A file in a folder is read, and its path stands in every place it names."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content/x.md").write_bytes(PAGE)
    source = read(tmp_path, "content/x.md")
    assert source.diagnostics == ()
    assert source.path == "content/x.md"
    assert source.front is not None
    assert source.front.span.path == "content/x.md"


def test_what_is_not_there(tmp_path: Path) -> None:
    """A missing file, and one below a file, are said and not raised."""
    (tmp_path / "x.md").write_bytes(PAGE)
    assert codes(tmp_path, "y.md") == ["RS001"]
    assert codes(tmp_path, "x.md/y.md") == ["RS001"]
    assert codes(tmp_path, "x" * 5_000) == ["RS001"]
    assert codes(tmp_path, "x\0.md") == ["RS001"]


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/etc/hostname",
        "../x.md",
        "a/../x.md",
        "a/../../x.md",
        "./x.md",
        "a//x.md",
        "C:/x.md",
        "a\\x.md",
        "\\\\server\\x.md",
        "..",
    ],
)
def test_paths_that_leave(tmp_path: Path, path: str) -> None:
    """A path is relative, has forward slashes and goes down."""
    (tmp_path / "x.md").write_bytes(PAGE)
    assert codes(tmp_path, path) == ["RS003"]


def test_links(tmp_path: Path) -> None:
    """Neither the file nor a folder on the way to it may be a link, wherever that leads."""
    (tmp_path / "real").mkdir()
    (tmp_path / "real/x.md").write_bytes(PAGE)
    (tmp_path / "link.md").symlink_to("real/x.md")
    (tmp_path / "folder").symlink_to("real")
    (tmp_path / "broken.md").symlink_to("nowhere")
    assert codes(tmp_path, "real/x.md") == []
    assert codes(tmp_path, "link.md") == ["RS002"]
    assert codes(tmp_path, "folder/x.md") == ["RS002"]
    assert codes(tmp_path, "broken.md") == ["RS002"]
    assert "`folder`" in read(tmp_path, "folder/x.md").diagnostics[0].message


def test_a_root_that_is_a_link(tmp_path: Path) -> None:
    """The workspace itself may be reached by a link: that is the user's own choice."""
    (tmp_path / "real").mkdir()
    (tmp_path / "real/x.md").write_bytes(PAGE)
    (tmp_path / "root").symlink_to("real")
    assert codes(tmp_path / "root", "x.md") == []


def test_what_is_no_file(tmp_path: Path) -> None:
    """A folder and a pipe are not files; a pipe does not make us wait."""
    (tmp_path / "folder.md").mkdir()
    os.mkfifo(tmp_path / "pipe.md")
    assert codes(tmp_path, "folder.md") == ["RS004"]
    assert codes(tmp_path, "pipe.md") == ["RS004"]


def test_big_files(tmp_path: Path) -> None:
    """Two megabytes of Markdown are read, and 256 kB of YAML."""
    (tmp_path / "x.md").write_bytes(PAGE + b"a" * (2_000_000 - len(PAGE)))
    (tmp_path / "y.md").write_bytes(PAGE + b"a" * 2_000_000)
    (tmp_path / "x.yml").write_bytes(b"a: b\n# " + b"a" * 300_000)
    assert codes(tmp_path, "x.md") == []
    assert codes(tmp_path, "y.md") == ["RS005"]
    assert [found.code for found in read_yaml(tmp_path, "x.yml").diagnostics] == ["RS005"]


def test_yaml(tmp_path: Path) -> None:
    """YAML files are opened by the same rules."""
    (tmp_path / "x.yml").write_bytes(b"a: b\n")
    (tmp_path / "link.yml").symlink_to("x.yml")
    assert read_yaml(tmp_path, "x.yml").diagnostics == ()
    assert [found.code for found in read_yaml(tmp_path, "link.yml").diagnostics] == ["RS002"]
