"""RS343 and RS344: tables whose rows have as many cells as they have columns."""

from __future__ import annotations

from collections.abc import Iterator

from reviewsite.checks.context import Context
from reviewsite.checks.passages import Passage
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.texts import Written
from reviewsite.diagnostics import Severity
from reviewsite.prose import starts
from reviewsite.source.quoting import show


@rule("RS343", "A row with a cell too many", severity=Severity.ERROR, needs="text", firm=True)
def too_many(text: Written, context: Context) -> Iterator[Found]:
    """
    A table has as many columns as there are headings in its first row. What a row has beyond them
    is shown nowhere, neither in a preview nor on the page. A bar that is a sign of the text has a
    backslash before it.

    Wrong: a row `| Calls | 12 | 9 |` under `| Measure | 2024 |`

    Right: `| Measure | 2024 | 2025 |`

    Right, for a bar within a cell: `| Yes \\| no | 12 |`
    """
    for passage in text.passages if "|" in text.text else ():
        if passage.block is None or passage.kind != "table":
            continue
        columns = len(starts.cells(passage.block.lines[0]))
        for number, row in enumerate(passage.block.lines):
            cells = starts.cells(row)
            if number == 1 or not any(cells[columns:]):
                continue
            lost = " | ".join(cells[columns:])
            kept = [one.replace("|", "\\|") for one in cells]
            together = [*kept[: columns - 1], " \\| ".join(kept[columns - 1 :])]
            more = "| " + " | ".join(kept) + " |"
            yield (
                passage.of_line(number),
                f"this row has {len(cells)} cells and the table {columns} columns: "
                f"“{lost}” would be shown nowhere",
                show("Where the last bar is a sign of the text, write:", _row(together))
                + "\n"
                + show("Otherwise give the table another column, or the row fewer cells:", more),
            )


@rule("RS344", "Rows that make no table", needs="text")
def no_table(text: Written, context: Context) -> Iterator[Found]:
    """
    A table is a row of headings, a line of hyphens with as many cells, and the rows under it. Where
    the line of hyphens is missing, or does not fit the headings, there is no table, and readers see
    the bars.

    Wrong:

    ```markdown
    | Measure | 2024 | 2025 |
    |---|---|
    ```

    Right:

    ```markdown
    | Measure | 2024 | 2025 |
    |---|---|---|
    ```
    """
    for passage in text.passages if "|" in text.text else ():
        if passage.block is None or passage.kind not in {"paragraph", "heading"}:
            continue
        yield from _no_table(passage, passage.block.lines)


def _no_table(passage: Passage, lines: list[str]) -> Iterator[Found]:
    row = -1
    for number, line in enumerate(lines):
        columns = starts.alignments(line) if "|" in line else None
        if columns:
            above = starts.cells(lines[number - 1]) if number else []
            message = f"this line of {_of(len(columns), 'column')} makes no table of the line above"
            if not number:
                message = "there is no row of headings above this line, and no table"
            wanted = above or [""] * len(columns)
            advice = (
                "Write a row of headings and this line with as many cells, on lines of their own:"
            )
            yield (
                passage.of_line(number),
                message,
                show(advice, _row(wanted), _row(["---"] * len(wanted))),
            )
            return
        is_row = line.startswith("|") and line.rstrip().endswith("|") and len(line) > 2
        if is_row and row == number - 1 >= 0:
            first = starts.cells(lines[row])
            yield (
                passage.of_line(row),
                "these rows have no line of hyphens under the first, and make no table",
                show("Write under the headings:", lines[row], _row(["---"] * len(first))),
            )
            return
        row = number if is_row else -2


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _of(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
