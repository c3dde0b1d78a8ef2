"""The YAML blocks of the documentation, with what the comment above each says it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_BLOCK = re.compile(
    r"(?:<!-- (?P<mark>[\w.-]+) -->\n)?```yaml\n(?P<text>.*?)```\n(?:\n```text\n(?P<said>.*?)```)?",
    re.DOTALL,
)


@dataclass(frozen=True)
class Block:
    """One block: the page it stands on and its line there; `mark` is the comment above it, `said`
    the output shown under it (None: none is)."""

    page: str
    line: int
    mark: str
    text: str
    said: str | None

    @property
    def name(self) -> str:
        """For a test's name."""
        return f"{self.page}:{self.line}"


def blocks(docs: Path) -> Iterator[Block]:
    """Every YAML block of every page, in order. The rules' examples are looked at by themselves:
    they are parts of files, and some of them are wrong on purpose."""
    for page in sorted((*docs.glob("*.md"), *docs.glob("authoring/*.md"))):
        if page.name != "rules.md":
            yield from within(page.relative_to(docs).as_posix(), page.read_text(encoding="utf-8"))


def within(page: str, text: str) -> Iterator[Block]:
    """Every YAML block of one page."""
    for found in _BLOCK.finditer(text):
        line = text.count("\n", 0, found.start("text")) + 1
        yield Block(page, line, found["mark"] or "", found["text"], found["said"])


def told(page: Path, block: Block, said: str) -> None:
    """Write what the program says about a block under it."""
    text = page.read_text(encoding="utf-8")
    old = f"```yaml\n{block.text}```\n\n```text\n{block.said}```"
    assert text.count(old) == 1
    new = f"```yaml\n{block.text}```\n\n```text\n{said}```"
    page.write_text(text.replace(old, new), encoding="utf-8")
