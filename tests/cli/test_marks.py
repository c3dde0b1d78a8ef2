"""The pictures that mkdocs.yml names, through a whole build: nothing unseen of them goes out."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.media import makers
from tests.media.test_marks import drawing

MARKS = {
    "mark.svg": drawing(),
    "mark.png": makers.noted_png(),
    "mark.jpg": makers.noted_jpeg(),
    "mark.webp": makers.noted_webp(),
}
WAYS = {
    "theme logo": ("  name: material\n", "  name: material\n  logo: NAME\n"),
    "favicon": ("  name: material\n", "  name: material\n  favicon: NAME\n"),
    "brand": ("- reviewsite\n", "- reviewsite:\n      brand:\n        logo: NAME\n"),
}


def named(root: Path, way: str, name: str, data: bytes) -> None:
    """A picture in the content folder, named in mkdocs.yml."""
    (root / "content" / name).write_bytes(data)
    config = root / "mkdocs.yml"
    old, new = WAYS[way]
    text = config.read_text(encoding="utf-8")
    assert old in text
    config.write_text(text.replace(old, new.replace("NAME", name)), encoding="utf-8")


@pytest.mark.parametrize("name", MARKS)
@pytest.mark.parametrize("way", WAYS)
def test_a_mark_is_published_without_its_notes(
    run: Run, new_review: Path, way: str, name: str
) -> None:
    """Once, at its address, made anew; no file of the site has what nobody sees of it."""
    named(new_review, way, name, MARKS[name])
    said = run("build", "--output", new_review / "site")
    assert said.code == 0, said
    files = [one for one in (new_review / "site").rglob("*") if one.is_file()]
    assert [one.name for one in files if one.name == name] == [name]
    assert [str(one) for one in files if makers.SEEN in one.read_bytes()] == []


@pytest.mark.parametrize("way", WAYS)
def test_a_mark_that_cannot_be_made_safe_stops_the_build(
    run: Run, new_review: Path, way: str
) -> None:
    """The message names it, what is wrong and what to do."""
    named(
        new_review, way, "mark.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><style>@import 'x'"
    )
    said = run("build", "--output", new_review / "site")
    assert said.code in {1, 2}
    assert "mkdocs.yml names the image mark.svg" in said.err
    assert "as a PNG" in said.err
    assert not (new_review / "site").exists()
