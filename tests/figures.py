"""The figures of what was tried against leaks, hostile texts and faults, gathered over a whole run.

A test gives one with `record_property("figure: what was tried", number)`. The same name from
several tests is one row with their sum. `make test` runs the short form of each, `make hard-test`
the full one, whose table `scripts/figures.py` puts into SECURITY.md.
"""

from __future__ import annotations

import ast
import json
import platform
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

FIGURE = "figure: "
HARD = "--hard"
TESTS = Path(__file__).parent


def is_worker(config: Any) -> bool:
    """Whether this is one of several processes of a run, of which the first writes its outcome."""
    return hasattr(config, "workerinput")


def recorded(reports: Iterable[Any]) -> list[tuple[str, int]]:
    """The rows of a run: in the order of the tests' files and lines, whoever ran them."""
    rows: dict[str, int] = {}
    in_order = sorted(reports, key=lambda one: (one.location[0], one.location[1] or 0, one.nodeid))
    for report in in_order:
        for name, value in report.user_properties:
            if name.startswith(FIGURE):
                tried = name.removeprefix(FIGURE)
                rows[tried] = rows.get(tried, 0) + int(str(value).replace(",", ""))
    return list(rows.items())


def lines(rows: Iterable[tuple[str, int]]) -> list[str]:
    """The rows as a table of Markdown, which a terminal shows as well."""
    return ["| what was tried | how many |", "|---|---:|"] + [
        f"| {name} | {number:,} |" for name, number in rows
    ]


def caption() -> str:
    """When the run was, and on what."""
    day = datetime.now(UTC).date()
    return (
        f"{day.day} {day:%B %Y}: reviewsite {version('reviewsite')}, "
        f"Python {platform.python_version()}, {_chromium()}, {platform.system()}"
    )


def _chromium() -> str:
    found = shutil.which("chromium") or "/usr/bin/chromium"
    said = subprocess.run([found, "--version"], capture_output=True, text=True, check=False).stdout
    return " ".join(said.split()[:2])


def keep(path: Path, rows: list[tuple[str, int]]) -> None:
    """Write a run's figures, for `scripts/figures.py`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    said = {"caption": caption(), "figures": rows}
    path.write_text(json.dumps(said, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


@lru_cache(maxsize=256)
def counts(path: Path) -> bool:
    """Whether a file of tests belongs to a full run: it gives a figure, or asks how full it is."""
    texts = [path.read_text(encoding="utf-8")]
    beside = path.with_name("conftest.py")
    if beside.is_file() and beside.parent != TESTS:
        texts.append(beside.read_text(encoding="utf-8"))
    return any(FIGURE in text or f'"{HARD}"' in text for text in texts)


def named() -> Iterator[tuple[Path, int, str]]:
    """Every figure that a test gives: file, line, and a pattern of its name, in which whatever is
    put in while the test runs stands for any words."""
    for path in sorted(TESTS.rglob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            called = node.func.id if isinstance(node.func, ast.Name) else ""
            first = node.args[0]
            parts = first.values if isinstance(first, ast.JoinedStr) else [first]
            if called == "record_property" and _text(parts[0]).startswith(FIGURE):
                pattern = "".join(re.escape(_text(one)) or ".+" for one in parts)
                yield path, node.lineno, pattern.removeprefix(re.escape(FIGURE))


def _text(node: ast.AST) -> str:
    return str(node.value) if isinstance(node, ast.Constant) else ""
