"""Bracketed lists in which a comma has cut a text in two."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reviewsite.diagnostics import Diagnostic
from reviewsite.reading.codes import BRACKETED_COMMA
from reviewsite.source import Map, Node, Scalar, Seq

POSTS = frozenset({"lead", "with"})
"""Keys that hold posts, in which a comma is common."""


def commas(node: Node, key: str = "") -> Iterator[Diagnostic]:
    """Bracketed lists in which a comma has cut a text in two (FORMAT §6, YAML for people)."""
    if isinstance(node, Map):
        for entry in node.entries:
            yield from commas(entry.value, entry.key.value)
    elif isinstance(node, Seq):
        if node.flow and _cut(node, key):
            texts = [item.value for item in node.items if isinstance(item, Scalar)]
            yield BRACKETED_COMMA.at(
                node.span,
                f"the comma in “{key}” makes {len(texts)} items of what may be one text",
                f'Write one text as {key}: ["{", ".join(texts)}"], or each item on a line of '
                "its own after a hyphen.",
            )
        for item in node.items:
            yield from commas(item, key)


def _cut(node: Seq, key: str) -> bool:
    items = [item for item in node.items if isinstance(item, Scalar)]
    if len(items) < 2 or len(items) < len(node.items):
        return False
    if any(item.style != "plain" for item in items):
        return False
    texts = [item.value for item in items]
    if key in POSTS and any(" " in text for text in texts):
        return True
    return any(
        later[:1].islower() and (len(earlier.split()) > 2 or later.startswith(("and ", "or ")))
        for earlier, later in pairwise(texts)
    )
