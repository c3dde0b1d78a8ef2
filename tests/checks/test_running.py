"""What runs when: broken files, allowances, translations, and the whole workspace."""

from __future__ import annotations

from tests.checks.packs import ON
from tests.checks.small import BODIES, Write, codes, of_text, review, said

from reviewsite import checks
from reviewsite.workspace import open_workspace

RECOMMENDATIONS = """---
kind: recommendations
recommendations:
  - ref: R1
    title: One method
    arises_from: [leadership.structures]
---
"""
FINDINGS = """---
kind: findings
theme: leadership
strengths:
  - id: structures
    text: Structures are clear
    evidence: [{kinds}]
---
"""
ALLOW = """allow:
  - code: {code}
    value: {value}
    reason: It is meant
"""


def test_a_reference_into_a_failed_file_is_not_dangling(workspace: Write) -> None:
    """Mend the file first: then the reference can be judged."""
    broken = FINDINGS.format(kinds="hearsay")
    files: dict[str, str | bytes] = {
        "review.md": review(),
        "recommendations.md": RECOMMENDATIONS,
        "findings.md": broken,
    }
    assert codes(said(workspace, files)) == ["RS054"]
    files["findings.md"] = FINDINGS.format(kinds="interview, data").replace("structures", "other")
    (one,) = said(workspace, files)
    assert (one.code, one.span.line, one.span.column) == ("RS301", 6, 19)


def test_a_file_of_an_unknown_kind_may_hold_anything(workspace: Write) -> None:
    """It is not known what would be in it."""
    files: dict[str, str | bytes] = {
        "review.md": review(),
        "recommendations.md": RECOMMENDATIONS,
        "findings.md": "---\nkind: findigns\n---\n",
    }
    assert codes(said(workspace, files)) == ["RS057"]


def test_a_near_miss_is_named(workspace: Write) -> None:
    """The help names what was probably meant."""
    files: dict[str, str | bytes] = {
        "review.md": review(),
        "recommendations.md": RECOMMENDATIONS.replace("structures", "structure"),
        "findings.md": FINDINGS.format(kinds="interview, data"),
    }
    (one,) = said(workspace, files)
    assert one.help == "Did you mean leadership.structures?"


def test_rules_run_beside_a_broken_file(workspace: Write) -> None:
    """The words of a file that cannot be validated are read all the same."""
    broken = FINDINGS.format(kinds="hearsay") + "\nRing 07700 900123.\n"
    files: dict[str, str | bytes] = {"review.md": review("The MAPPA met."), "f.md": broken}
    assert codes(said(workspace, files)) == ["RS054", "RS205", "RS702"]


def test_rules_about_the_whole_wait_for_the_whole(workspace: Write) -> None:
    """What is missing may be in the file that failed."""
    front = "publication:\n  status: final\n"
    text = review("## Executive summary\n\nWords.", front).replace(
        "themes: []", "themes: [outcomes]"
    )
    assert codes(said(workspace, {"review.md": text})) == ["RS107"]
    broken = "---\nkind: findings\ntheme: outcomes\nsummery: x\n---\nProse.\n"
    assert codes(said(workspace, {"findings.md": broken, "review.md": text})) == ["RS051"]


def test_an_allowance_sets_one_value_aside(workspace: Write) -> None:
    """The other value on the same line is still reported."""
    front = ALLOW.format(code="RS205", value="01632 960000")
    (one,) = of_text(workspace, "Ring 01632 960000 or 07700 900123.", front)
    assert (one.code, one.span.column) == ("RS205", 22)


def test_an_allowance_of_a_value_over_two_lines(workspace: Write) -> None:
    """The value is what readers read."""
    front = ALLOW.format(code="RS205", value="01632 960000")
    assert of_text(workspace, "Ring 01632\n960000.", front) == []


def test_an_allowance_is_for_its_own_code(workspace: Write) -> None:
    """And one that is not needed says so, at its own place."""
    front = ALLOW.format(code="RS203", value="01632 960000")
    diagnostics = of_text(workspace, "Ring 01632 960000.", front)
    assert [(one.code, one.span.line) for one in diagnostics] == [("RS070", 10), ("RS205", 15)]


def test_what_is_plainly_wrong_cannot_be_set_aside(workspace: Write) -> None:
    """Nor a code that does not exist."""
    front = ALLOW.format(code="RS704", value="plan.md")
    assert codes(of_text(workspace, "[Plan](plan.md)", front)) == ["RS071", "RS704"]
    front = ALLOW.format(code="RS999", value="plan.md")
    assert codes(of_text(workspace, "", front)) == ["RS071"]


def test_a_translation_is_read_for_people_and_has_its_bases_allowances(workspace: Write) -> None:
    """English rules about words do not speak of another language."""
    files: dict[str, str | bytes] = {
        "review.md": review("", ALLOW.format(code="RS205", value="01632 960000")),
        "review.cy.md": "---\nkind: review\n---\n\n"
        "Ffoniwch 01632 960000 neu 07700 900123. MAPPA.\n",
    }
    diagnostics = [one for one in said(workspace, files) if one.code in checks.RULES]
    assert [(one.code, one.span.path[-5:], one.span.column) for one in diagnostics] == [
        ("RS205", "cy.md", 27)
    ]


def test_a_review_depends_on_no_other_review(workspace: Write) -> None:
    """A run over one review says nothing of its neighbours: that is the workspace's affair."""
    text = review("See [it](../y/review.md).", "previous_reviews: [nowhere]\n")
    assert said(workspace, {"review.md": text}) == []


def test_a_workspace_that_is_empty_is_no_mistake(workspace: Write) -> None:
    """Nothing is read that is not there."""
    root = workspace({"content/bodies.yml": BODIES})
    assert checks.run_workspace(open_workspace(root), ON) == []
