"""Mends of a file that are beyond doubt: the edits, and the lines that they make."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reviewsite.checks.texts import Written
from reviewsite.diagnostics import Edit
from reviewsite.edits import mended

MOST_SHOWN = 5
"""So many of the lines to write are shown."""


def sure(text: Written, edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Edits of what readers get, in the order of the text; none where they would take a comment of
    the author's with them."""
    made = tuple(edits)
    lines = text.shown.split("\n")
    for one in made:
        part = slice(one.start, one.end)
        if text.source.lines[one.line - 1][part] != lines[one.line - 1][part]:
            return ()
    return made


def shown(text: Written, edits: Sequence[Edit]) -> list[str]:
    """The first lines of a text with these edits made, in the order of the text; as readers get
    them."""
    first, last = edits[0].line, min(edits[-1].line, edits[0].line + 2 * MOST_SHOWN)
    lines = text.shown.split("\n")[first - 1 : last]
    here = [replace(one, line=one.line - first + 1) for one in edits if one.line <= last]
    return [line for line in mended(lines, here) if line.strip()][:MOST_SHOWN]
