"""A recommendation typed in one line, its number before its title: as one typed with keys."""

from __future__ import annotations

from tests.checks.small import Write, codes, said

from reviewsite.model.recommendations import Recommendations
from reviewsite.workspace import open_workspace

LINES = """---
kind: recommendations
recommendations:
  - R1: Publish one scheme
  - R2.1: "Answer: the telephone"
    urgency: soon
  - ref: R3
    title: Ring people back
---
"""


def test_the_number_before_the_title(workspace: Write) -> None:
    """With other keys under it, or none; other items point at it."""
    files: dict[str, str | bytes] = {
        "content/reviews/x/r.md": LINES,
        "content/reviews/x/plan.md": "---\nkind: action-plan\ngroups:\n  - title: A\n    actions:\n"
        "      - id: a\n        action: Do it\n        addresses: [R1, R2.1]\n---\n",
    }
    pack = open_workspace(workspace(files)).pack("x")
    assert [one.code for one in pack.diagnostics if one.span.path.endswith("r.md")] == []
    (document,) = pack.all(Recommendations)
    found = [(one.ref, one.title, one.urgency) for one in document.recommendations]
    assert found == [
        ("R1", "Publish one scheme", None),
        ("R2.1", "Answer: the telephone", "soon"),
        ("R3", "Ring people back", None),
    ]
    assert {"R1", "R2.1", "R3"} <= pack.index.keys()


def test_its_words_are_read_by_the_rules_about_people(workspace: Write) -> None:
    """As any title's; and told at their line."""
    lines = LINES.replace("Publish one scheme", "Ring 07700 900123 and ask sam.carter@home.example")
    found = said(workspace, {"r.md": lines})
    assert [one.span.line for one in found if one.code in {"RS205", "RS210"}] == [4, 4]


def test_a_translation_has_it_too(workspace: Write) -> None:
    """By its number."""
    welsh = (
        "---\nkind: recommendations\nrecommendations:\n  - ref: R1\n    title: Un cynllun\n---\n"
    )
    assert "RS082" not in codes(said(workspace, {"r.md": LINES, "r.cy.md": welsh}))
