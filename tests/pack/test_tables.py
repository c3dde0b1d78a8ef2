"""Tables as spreadsheets save them are read, whatever stands between their columns."""

from __future__ import annotations

import pytest

from reviewsite.pack.tables import parse_table

ROWS = [["proud", "change"], ["Agree", "3"], ["Don't know", "-1"], ["", ""], ["agree", "5"]]


def text(between: str, ends: str = "\n", first: str = "") -> bytes:
    """The table with a sign between the columns."""
    return (first + ends.join(between.join(row) for row in ROWS) + ends).encode()


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("between", "first"),
    [
        (",", ""),
        (";", ""),
        ("\t", ""),
        (",", "sep=,"),
        (";", "sep=;"),
        (";", "SEP=;"),
        ("|", "sep=|"),
        (";", "\ufeff"),
    ],
)
def test_what_stands_between_the_columns(between: str, first: str, ends: str) -> None:
    """Commas, semicolons, tabs, or what the first line says; each row at its own line."""
    said = first + ends if "ep=" in first.lower() else first
    table = parse_table(text(between, ends, said))
    assert table is not None
    assert [list(row.values()) for row in table.rows] == ROWS[1:]
    assert list(table.rows[0]) == ROWS[0]
    top = 2 if "ep=" in first.lower() else 1
    assert table.heading == top
    assert table.lines == tuple(range(top + 1, top + 5))


def test_signs_inside_quotation_marks_divide_nothing() -> None:
    """Neither in the headings nor in a cell, which may have lines of its own."""
    table = parse_table(b'"a;b;c","d"\n"one\ntwo, three",4\nx,5\n')
    assert table is not None
    assert table.rows == ({"a;b;c": "one\ntwo, three", "d": "4"}, {"a;b;c": "x", "d": "5"})
    assert table.lines == (3, 4)


@pytest.mark.parametrize("data", [b"a,b\n\xff,1\n", "a\tb\n1\t2\n".encode("utf-16")])
def test_what_is_not_utf_8_is_no_table(data: bytes) -> None:
    """It is not guessed at."""
    assert parse_table(data) is None
