"""Test packs: small workspaces in which each expected diagnostic is marked where it stands.

`# expect: RS101` in the front matter or `<!-- expect: RS101 RS205 -->` in the body marks its own
line; `expect@12: RS101` another line of the same file, and `expect@review.md:1: RS101` a line of
another one, from the folder of the file with the mark.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from reviewsite import checks
from reviewsite.diagnostics import Diagnostic
from reviewsite.workspace import open_workspace

PACKS = Path(__file__).resolve().parents[1] / "packs"
ON = date(2026, 1, 15)
_MARK = re.compile(r"expect(?:@(?:(?P<path>[^\s:]+\.\w+):)?(?P<line>\d+))?: (?P<codes>RS[\dRS ]+)")

Place = tuple[str, int, str]


def expected(root: Path) -> set[Place]:
    """The marks of a workspace: path, line and code of each diagnostic that is to come."""
    return set(_expected(root))


def _expected(root: Path) -> Iterator[Place]:
    for path in sorted((*root.rglob("*.md"), *root.rglob("*.yml"))):
        here = path.relative_to(root).as_posix()
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
            for mark in _MARK.finditer(line):
                there = posixpath.join(posixpath.dirname(here), mark["path"] or path.name)
                for code in mark["codes"].split():
                    yield posixpath.normpath(there), int(mark["line"] or number), code


def said(root: Path) -> list[Diagnostic]:
    """Everything that one run over a workspace says."""
    workspace = open_workspace(root)
    around = checks.context(workspace, ON)
    found = [*workspace.diagnostics, *checks.run_workspace(workspace, ON)]
    for slug in workspace.slugs:
        found += checks.run(workspace.pack(slug), around)
    return found


def places(found: list[Diagnostic]) -> set[Place]:
    """Diagnostics as the marks write them."""
    return {(one.span.path, one.span.line, one.code) for one in found}
