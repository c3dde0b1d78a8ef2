"""Tables of authors' texts: headings with a scope, merged cells, and where a column stands."""

from __future__ import annotations

import re

from reviewsite import prose


def table(text: str) -> str:
    """The table of a text, without line breaks."""
    made = str(prose.html(text)).replace("\n", "")
    found = re.search(r'<div class="table-scroll">(<table>.*</table>)</div>', made)
    assert found
    return found[1]


def test_the_first_column_names_the_rows_where_the_corner_is_empty() -> None:
    """Its cells are headings of rows, and the corner is none."""
    made = table("| | 2024 | 2025 |\n|---|---:|:-:|\n| Complaints | 12 | 9 |\n| Thanks | 8 | 14 |")
    assert made == (
        '<table><thead><tr><td></td><th scope="col" class="right">2024</th>'
        '<th scope="col" class="centre">2025</th></tr></thead><tbody>'
        '<tr><th scope="row">Complaints</th><td class="right">12</td><td class="centre">9</td></tr>'
        '<tr><th scope="row">Thanks</th><td class="right">8</td><td class="centre">14</td></tr>'
        "</tbody></table>"
    )


def test_other_tables_have_headings_of_columns_alone() -> None:
    """What the first column holds is data where it has a heading of its own."""
    made = table("| Year | Homes |\n|---|---|\n| 2024 | 12 |")
    assert made.count('<th scope="col">') == 2
    assert 'scope="row"' not in made


def test_merged_cells_stay_merged() -> None:
    """A heading over two columns is of a group of them; 13 stands under Homes."""
    made = table(
        '<table><thead><tr><th>Year</th><th colspan="2">Homes</th></tr></thead><tbody>'
        '<tr><td rowspan="2">2025</td><td>11</td><td>12</td></tr><tr><td>13</td><td>14</td></tr>'
        "</tbody></table>"
    )
    assert '<th scope="col">Year</th><th scope="colgroup" colspan="2">Homes</th>' in made
    assert '<td rowspan="2">2025</td><td>11</td><td>12</td></tr><tr><td>13</td>' in made


def test_a_row_heading_over_two_rows_is_of_a_group() -> None:
    """And the first cell of the next row is no heading: that column is taken."""
    made = table(
        '<table><tr><th></th><th>Q</th><th>n</th></tr><tr><td rowspan="2">2025</td><td>1</td>'
        "<td>11</td></tr><tr><td>2</td><td>12</td></tr><tr><td>2026</td><td>1</td><td>9</td></tr>"
        "</table>"
    )
    assert '<th scope="rowgroup" rowspan="2">2025</th><td>1</td>' in made
    assert "<tr><td>2</td><td>12</td></tr>" in made
    assert '<th scope="row">2026</th>' in made


def test_spans_are_whole_numbers() -> None:
    """Nothing else comes through, nor one that spans nothing, nor more than a table can have."""
    cells = "".join(
        f'<td colspan="{one}">a</td>' for one in ("2", "1", "0", "-1", "2.5", "x", "1000", "3 ")
    )
    assert table(f"<table><tr>{cells}</tr></table>").count("colspan") == 1


def test_a_heading_in_the_body_of_a_pasted_table_is_of_its_row() -> None:
    """An author's own scope is kept."""
    made = table(
        "<table><tr><th>Year</th><th>n</th></tr><tr><th>2024</th><td>1</td></tr>"
        '<tr><th scope="col">2025</th><td align="right">1</td></tr></table>'
    )
    assert '<th scope="col">Year</th>' in made
    assert '<th scope="row">2024</th>' in made
    assert '<th scope="col">2025</th><td class="right">1</td>' in made


def test_a_table_in_a_table_loses_nothing() -> None:
    """The inner one scrolls, the outer one keeps its headings."""
    made = str(
        prose.html(
            "<table><tr><th>a</th></tr><tr><td><table><tr><td>b</td></tr></table></td></tr></table>"
        )
    )
    assert made.count("<table>") == made.count("</table>") == 2
    assert '<th scope="col">a</th>' in made


def test_a_title_above_is_the_caption() -> None:
    """Read out with the table, and led to as before; another paragraph stays one."""
    table = "| Year | Calls |\n|---|---|\n| 2024 | 12 |"
    made = str(prose.html(f"**Table 1:** Calls answered\n\n{table}"))
    caption = (
        '<caption id="p-table-1-calls-answered"><strong>Table 1:</strong> Calls answered</caption>'
    )
    assert f'<div class="table-scroll"><table>{caption}' in made
    assert "<p" not in made
    other = str(
        prose.html(f"Table 1 shows the calls.\n\n{table}\n\nTable 2: No table below.\n\nEnd")
    )
    assert "<caption" not in other
    assert other.count("<p ") == 3
    empty = str(prose.html("Tabl 2: Galwadau\n\n| | Calls |\n|---|---|\n| 2024 | 12 |"))
    assert '<th scope="row">2024</th>' in empty
