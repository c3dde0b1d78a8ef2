"""Whatever a translation says, the base stands, and nobody sees a traceback."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.edition.small import BODIES, REVIEW
from tests.translation.small import FINDINGS, FOLDER, PLAN, WELSH_FINDINGS, WELSH_REVIEW

from reviewsite.translation import translated
from reviewsite.workspace import open_workspace

WELSH_PLAN = """
---
kind: action-plan
groups:
  - title: Strategaeth
    actions:
      - id: outline
        lead: Pennaeth
        updates:
          - on: 2025-01-31
            note: Amlinellwyd
---
"""
VALUES = [
    "",
    " x",
    " 3",
    " [a, b]",
    " {a: b}",
    " [{a: b}, [c]]",
    " '{{}} {0} %s'",
    " |\n        a\n\n        b",
]
FILES = {"review.cy.md": WELSH_REVIEW, "leadership.cy.md": WELSH_FINDINGS, "plan.cy.md": WELSH_PLAN}


def broken(text: str) -> list[str]:
    """The text with the value of each line in turn put into another shape, and each line lost."""
    lines = text.strip("\n").split("\n")
    made = []
    for number, line in enumerate(lines):
        rest = lines[:number], lines[number + 1 :]
        made.append("\n".join([*rest[0], *rest[1]]))
        if ":" in line:
            key = line.partition(":")[0]
            made += ["\n".join([*rest[0], f"{key}:{value}", *rest[1]]) for value in VALUES]
    return made


@pytest.mark.parametrize("name", FILES)
def test_the_base_stands(workspace: Callable[[dict[str, str]], Path], name: str) -> None:
    """The pack has every item of the base, with its ids, whatever became of the translation."""
    base = {"review.md": REVIEW, "leadership.md": FINDINGS, "plan.md": PLAN}
    root = workspace(
        {"content/bodies.yml": BODIES}
        | {f"{FOLDER}/{path}": text for path, text in (base | FILES).items()}
    )
    opened = open_workspace(root)
    said = 0
    for text in broken(FILES[name]):
        (root / FOLDER / name).write_text(text, encoding="utf-8")
        pack = opened.pack("northmoor-2024")
        made = translated(pack, "cy")
        assert made.pack.index.keys() == pack.index.keys()
        assert [type(one.document) for one in made.pack.loaded] == [
            type(one.document) for one in pack.loaded
        ]
        said += bool(made.diagnostics)
    assert said > 20
