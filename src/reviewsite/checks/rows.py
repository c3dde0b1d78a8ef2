"""The rows of the tables in a text, each cell at its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reviewsite.checks.views import GAP, View

_RULE = re.compile(r"[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")

_EDGE = re.compile(r"[ \t>]*\|?")


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell, the heading of its column, and from where to where it stands."""

    text: str
    heading: str
    start: int
    end: int


def rows(text: str) -> Iterator[tuple[Cell, ...]]:
    """The rows of every table below its headings."""
    if "|" not in text:
        return
    headings: list[str] = []
    before, at = "", 0
    for line in text.split("\n"):
        bare = line.rstrip(GAP)
        if "|" in before and "-" in bare and _RULE.fullmatch(bare):
            headings = [before[start:end].strip() for start, end in _cells(before)]
        elif "|" not in bare:
            headings = []
        elif headings:
            places = zip(headings, _cells(bare), strict=False)
            yield tuple(
                Cell(bare[start:end], heading, at + start, at + end)
                for heading, (start, end) in places
            )
        before, at = bare, at + len(line) + 1


def labelled(views: Iterable[View]) -> Iterator[View]:
    """Each cell that has a figure in it, after the heading of its column."""
    for view in views:
        for row in rows(view.text):
            for cell in row:
                if cell.heading and any(sign.isdigit() for sign in cell.text):
                    words = f"{cell.heading}: {cell.text}"
                    yield View(view.path, words, (0,), view.span(cell.start, cell.end))


def _cells(line: str) -> list[tuple[int, int]]:
    """Where the cells of a line stand, without the spaces round them."""
    edge = _EDGE.match(line)
    at = edge.end() if edge else 0
    found = []
    for piece in line[at:].rstrip().removesuffix("|").split("|"):
        start = at + len(piece) - len(piece.lstrip())
        found.append((start, start + len(piece.strip())))
        at += len(piece) + 1
    return found
