"""RS352: tables that are made with tabs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reviewsite.checks.certain import shown, sure
from reviewsite.checks.context import Context
from reviewsite.checks.passages import Passage
from reviewsite.checks.pasted import SIGN
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.texts import Written
from reviewsite.diagnostics import Edit
from reviewsite.source.quoting import show


@rule("RS352", "A table that is made with tabs", needs="text", fixes=True)
def tabbed(text: Written, context: Context) -> Iterator[Found]:
    """
    A table pasted from Word or Excel comes with a tab between two cells. Markdown takes the tab for
    a space, and the rows run together.

    Wrong: `Year`, a tab, `Homes`, and under it `2024`, a tab, `12`

    Right:

    ```markdown
    | Year | Homes |
    | --- | --- |
    | 2024 | 12 |
    ```
    """
    for passage in text.passages:
        if passage.block is None or passage.kind != "paragraph" or "\t" not in passage.raw:
            continue
        for first, rows in _tables(passage):
            columns = {len(row.cells) for row in rows}
            at = passage.first + first
            last = first + len(rows) == len(passage.lines)
            edits = tuple(_table(at, rows, last))
            advice = "Write a table with bars:"
            if len(columns) > 1:
                advice = "Its rows have different numbers of cells. Write a table with bars:"
            message = f"tabs make no table of these {len(rows)} lines"
            help = show(advice, *shown(text, edits))
            yield (
                passage.of_line(first),
                message,
                help,
                "",
                sure(text, edits) if len(columns) == 1 else (),
            )


@dataclass(frozen=True, slots=True)
class _Row:
    """A line with tabs in it: where its words begin and end, and the signs between its cells."""

    line: str
    start: int
    end: int
    tabs: tuple[tuple[int, int], ...]

    @property
    def cells(self) -> list[str]:
        begins = [self.start, *(end for _, end in self.tabs)]
        ends = [*(start for start, _ in self.tabs), self.end]
        return [self.line[a:b].strip() for a, b in zip(begins, ends, strict=True)]


def _tables(passage: Passage) -> Iterator[tuple[int, list[_Row]]]:
    """Rows of tabs that stand under each other, and the line of the first."""
    rows: list[_Row] = []
    for number, line in enumerate([*passage.lines, ""]):
        start = len(line) - len(line.lstrip(" \t>")) if line.strip() else 0
        end = len(line.rstrip())
        if "\t" in line[start:end] and not SIGN.match(line):
            rows.append(_row(line, start, end))
            continue
        if len(rows) > 1:
            yield number - len(rows), _together(rows)
        rows = []


def _row(line: str, start: int, end: int) -> _Row:
    tabs = (one.span() for one in re.finditer(r" *\t *", line[:end]) if one.start() >= start)
    return _Row(line, start, end, tuple(tabs))


def _together(rows: list[_Row]) -> list[_Row]:
    """The rows; where several tabs set each cell in place, those between two cells as one."""
    if len({len(row.cells) for row in rows}) == 1 and all(
        any(row.cells[at] for row in rows) for at in range(len(rows[0].cells))
    ):
        return rows
    merged = [
        _Row(
            row.line,
            row.start,
            row.end,
            tuple(
                one.span()
                for one in re.finditer(r"[ \t]*\t[ \t]*", row.line[: row.end])
                if one.start() >= row.start
            ),
        )
        for row in rows
    ]
    return merged if len({len(row.cells) for row in merged}) == 1 else rows


def _table(first: int, rows: list[_Row], last: bool) -> Iterator[Edit]:
    """What makes a table of the rows, from this line of the file on; `last` says that no line of
    the paragraph follows."""
    widest = max(len(row.cells) for row in rows)
    for number, row in enumerate(rows):
        line = first + number
        yield Edit(line, row.start, row.start, "| ")
        for bar in re.finditer(r"(?<!\\)\|", row.line[row.start : row.end]):
            yield Edit(line, row.start + bar.start(), row.start + bar.end(), "\\|")
        for start, end in row.tabs:
            yield Edit(line, start, end, " | ")
        close = " |" * (1 + widest - len(row.cells))
        lead = row.line[: row.start]
        if not number:
            close += f"\n{lead}| {' | '.join(['---'] * widest)} |"
        if number + 1 == len(rows) and not last:
            close += f"\n{lead.rstrip()}"
        yield Edit(line, row.end, row.end, close)
