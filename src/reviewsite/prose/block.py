"""A block of a text: a paragraph, a list, a table, with where it stands and what is in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from reviewsite.prose.definitions import Definition

Kind = Literal[
    "document",
    "quote",
    "list",
    "item",
    "paragraph",
    "heading",
    "code",
    "html",
    "table",
    "break",
    "definition",
    "note",
]


@dataclass(slots=True, eq=False)
class Block:
    """A block with the lines of the text on which it begins and ends, from 1.

    A container has `blocks`, any other the `lines` of its text, without what indents them. `sign`
    is what the author typed to make it: a list's bullet or the sign after its number, a fence, a
    heading's `#`, what underlines it, or what a footnote is called.
    """

    kind: Kind
    line: int
    end: int = 0
    sign: str = ""
    level: int = 0
    """Of a heading its level, of a numbered list its first number."""
    width: int = 0
    """How far the text of an item or a fence is indented."""
    info: str = ""
    """What follows the fence of code."""
    blocks: list[Block] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    indents: list[int] = field(default_factory=list)
    """How far each line of a paragraph was indented in what it stands in."""
    definition: Definition | None = None

    @property
    def text(self) -> str:
        """Its lines as one text."""
        return "\n".join(self.lines)

    @property
    def is_loose(self) -> bool:
        """Whether the items of a list have blank lines between or in them."""
        runs = (self.blocks, *(one.blocks for one in self.blocks))
        return any(after.line > before.end + 1 for run in runs for before, after in pairwise(run))

    @property
    def leaves(self) -> Iterator[Block]:
        """The blocks in it that hold text, in their order; and items that hold nothing."""
        for one in self.blocks:
            if one.blocks:
                yield from one.leaves
            else:
                yield one
