"""What a version control system leaves in a file where it could not merge two versions of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reviewsite.comments.code import code

_MARK = re.compile(r"(<{7}|>{7}|\|{7}|={7})(?:[ \t].*)?")
SURE = ("<<<<<<<", ">>>>>>>")
"""Marks that are nothing else; the others underline a heading, or are an empty row of a table."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A mark that such a system left on a line (from 0)."""

    line: int
    mark: str


def conflicts(lines: Sequence[str]) -> list[Conflict]:
    """The marks of a file, line by line; not those in fenced code, which are shown there."""
    found = [
        Conflict(number, match[1])
        for number, line in enumerate(lines)
        if line[:7] in ("<<<<<<<", ">>>>>>>", "|||||||", "=======")
        and (match := _MARK.fullmatch(line.rstrip()))
    ]
    if all(one.mark not in SURE for one in found):
        # By themselves these two underline a heading, or are an empty row of a table.
        found = []
    shown = [*code("\n".join(lines))] if found else []
    starts = [0]
    for line in lines if shown else ():
        starts.append(starts[-1] + len(line) + 1)
    return [one for one in found if not (shown and _inside(shown, starts[one.line]))]


def _inside(places: Sequence[tuple[int, int]], at: int) -> bool:
    before = bisect_right(places, at, key=lambda one: one[0]) - 1
    return before >= 0 and at < places[before][1]


def settled(lines: Sequence[str]) -> list[str]:
    """The lines as they were in the first of the versions, the others empty: to be read on."""
    marks = {one.line: one.mark for one in conflicts(lines)}
    kept: list[str] = []
    other = False
    for number, line in enumerate(lines):
        mark = marks.get(number)
        if mark in ("|||||||", "======="):
            other = True
        elif mark is not None:
            other = False
        kept.append("" if other or mark else line)
    return kept
