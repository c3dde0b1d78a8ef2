"""Puts the figures of a full run into SECURITY.md, between the two marks there.

    python scripts/figures.py [--add] .cache/figures.json SECURITY.md

`pytest --hard --figures FILE` writes the first of the two where every test passed. With `--add` it
was a run of a part: its rows are added or brought up to date, the others and the caption stay.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path

BEGIN, END = "<!-- figures -->", "<!-- end of figures -->"
ROW = re.compile(r"^\| (.+?) \| ([\d,]+) \|$", re.M)


def main(run: Path, page: Path, *, add: bool) -> int:
    """Write the table; the exit code is 1 where the page has no place for it."""
    said = json.loads(run.read_text(encoding="utf-8"))
    text = page.read_text(encoding="utf-8")
    head, begin, rest = text.partition(BEGIN)
    old, end, tail = rest.partition(END)
    if not begin or not end:
        print(f"{page} has no {BEGIN} and {END}", file=sys.stderr)
        return 1
    rows = {name: f"{number:,}" for name, number in said["figures"]}
    caption = f"The run of {said['caption']}."
    if add:
        rows = dict(ROW.findall(old)) | rows
        caption = old.strip().partition("\n")[0]
    page.write_text(f"{head}{BEGIN}\n\n{table(caption, rows)}\n\n{END}{tail}", encoding="utf-8")
    print(f"{page}: {len(rows)} figures")
    return 0


def table(caption: str, rows: Mapping[str, str]) -> str:
    """The rows as Markdown, the caption above them."""
    top = [caption, "", "| what was tried | how many |", "|---|---:|"]
    return "\n".join([*top, *(f"| {name} | {number} |" for name, number in rows.items())])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="The figures of a full run into a page.")
    parser.add_argument("run", type=Path)
    parser.add_argument("page", type=Path)
    parser.add_argument("--add", action="store_true", help="a run of a part: keep the other rows")
    given = parser.parse_args()
    sys.exit(main(given.run, given.page, add=given.add))
