"""A file with what is wrong in it beyond doubt mended: the bytes to write in place of its own."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from reviewsite.checks.context import Context
from reviewsite.checks.registry import rules
from reviewsite.checks.texts import Home, Written
from reviewsite.diagnostics import Diagnostic
from reviewsite.edits import rewritten
from reviewsite.source.parsing import parse, parse_yaml

MOST_PASSES = 9
"""What is mended can bring to light what stood behind it, so often at the most."""


def fixed(
    path: str,
    data: bytes,
    found: Iterable[Diagnostic],
    aside: Collection[str],
    context: Context,
) -> bytes:
    """The bytes of the file at `path`, mended.

    `found` is what the checks said of it. What the mends bring to light is mended as well, but for
    the codes that its author has set `aside`. Every other byte stays.
    """
    edits = [edit for one in found for edit in one.edits]
    for _ in range(MOST_PASSES):
        if not edits:
            break
        data = rewritten(data, edits)
        said = _said(path, data, context)
        edits = [edit for one in said if one.code not in aside for edit in one.edits]
    return data


def _said(path: str, data: bytes, context: Context) -> Iterator[Diagnostic]:
    """What can be mended of a file, read by itself."""
    if not path.endswith(".md"):
        yield from parse_yaml(path, data).diagnostics
        return
    source = parse(path, data)
    yield from source.diagnostics
    alone = Written(source, Home("", {path: source}, {}, frozenset()))
    for one in rules("text"):
        if one.code.fixes:
            yield from one.found(alone, context)
