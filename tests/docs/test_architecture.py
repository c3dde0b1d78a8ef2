"""`docs/architecture.md` shows the rooms that there are, in the order that is kept to."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

PAGE = "docs/architecture.md"


def test_the_picture_has_every_room_in_its_order(root: Path) -> None:
    """As the contract in pyproject.toml has them."""
    picture = (root / PAGE).read_text(encoding="utf-8").split("```")[1]
    shown = re.findall(r"^([a-z]+) ", picture, re.MULTILINE)
    contracts = tomllib.loads((root / "pyproject.toml").read_text())["tool"]["importlinter"]
    (layers,) = [one["layers"] for one in contracts["contracts"] if one["type"] == "layers"]
    rooms = [layer.strip("()") for layer in layers]
    assert shown == [room for room in rooms if room != "__main__"]


def test_the_rooms_marked_are_those_that_know_mkdocs(root: Path) -> None:
    """No other imports it."""
    picture = (root / PAGE).read_text(encoding="utf-8").split("```")[1]
    marked = set(re.findall(r"^([a-z]+) +●", picture, re.MULTILINE))
    source = root / "src/reviewsite"
    know = {
        path.relative_to(source).parts[0].removesuffix(".py")
        for path in source.rglob("*.py")
        if re.search(r"^\s*(from|import) mkdocs\b", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert marked == know


def test_what_the_pages_name_is_there(root: Path) -> None:
    """Every link to a file, and every path of the repository in code marks, in docs and README."""
    for page in [root / "README.md", *sorted((root / "docs").glob("*.md"))]:
        text = page.read_text(encoding="utf-8")
        for target in re.findall(r"(?<!!)\]\((?!https?:|#)([^)\s]+)\)", _without_code(text)):
            assert (page.parent / target.split("#")[0]).exists(), f"{page.name}: {target}"
        for path in re.findall(r"`((?:src|tests|docs|theme|scripts|changes)/[\w./-]*)`", text):
            assert (root / path).exists(), f"{page.name}: {path}"


def _without_code(text: str) -> str:
    return re.sub(r"```.*?```|`[^`\n]*`", "", text, flags=re.DOTALL)
