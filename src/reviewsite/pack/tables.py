"""Tables of a review as spreadsheets save them: commas, semicolons or tabs between the columns."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass

from reviewsite import comments

_SEP = re.compile(r"\"?sep=(.)\"?\r?\n", re.I)
"""What Excel writes into the first line to say what stands between the columns."""
_BETWEEN = (",", ";", "\t")


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table by column name, and the line of the file on which each ends."""

    rows: tuple[dict[str, str], ...]
    lines: tuple[int, ...]
    heading: int = 1


def parse_table(data: bytes) -> Table | None:
    """Read a table without its authors' comments; None where it is not UTF-8 text with a line of
    headings.

    Where Excel is set to a language in which a comma stands in numbers it saves semicolons; copied
    from a sheet, a table has tabs. What stands between the columns is what stands in the headings.
    """
    try:
        text = "\n".join([*comments.settled(data.decode("utf-8-sig").splitlines()), ""])
        between, skipped = columns_apart(text)
        lines_of = io.StringIO(text, newline="")
        for _ in range(skipped):
            next(lines_of)
        reader = csv.DictReader(lines_of, delimiter=between)
        rows: list[dict[str, str]] = []
        lines: list[int] = []
        for row in reader:
            cells = {
                comments.without(key).strip(): comments.without(value or "").strip()
                for key, value in row.items()
                if isinstance(key, str)
            }
            rows.append(cells)
            lines.append(reader.line_num + skipped)
    except (UnicodeDecodeError, csv.Error, TypeError):
        return None
    return Table(tuple(rows), tuple(lines), 1 + skipped)


def columns_apart(text: str) -> tuple[str, int]:
    """What stands between the columns of a table, and how many lines before the headings say so."""
    said = _SEP.match(text)
    if said:
        return said[1], 1
    heading = re.sub(r'"[^"]*"', "", text.lstrip("\r\n").split("\n", 1)[0])
    return max(_BETWEEN, key=heading.count), 0
