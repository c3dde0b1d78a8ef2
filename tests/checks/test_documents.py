"""Documents as things to point at: each number once, each citation to one that is there."""

from __future__ import annotations

from tests.checks.small import Write, found, review, said

LIST = """---
kind: documents
documents:
  - number: 7
    title: Self-assessment
  - number: {other}
    title: Newsletter
---
"""
FINDINGS = """---
kind: findings
theme: leadership
strengths:
  - id: trust
    text: Leaders are trusted
    cites: [{cited}]
---
"""


def test_a_number_stands_once(workspace: Write) -> None:
    """The second is shown where it stands, with the place of the first."""
    twice = said(workspace, {"review.md": review(), "list.md": LIST.format(other=7)})
    assert found(twice, "RS059") == [(6, 13, 1)]
    (one,) = (one for one in twice if one.code == "RS059")
    assert "“document:7” stands twice" in one.message
    assert "line 4" in one.message


def test_what_is_cited_is_in_the_list(workspace: Write) -> None:
    """A finding cites by number, and only what there is."""
    for cited, codes in (
        ("document:7", set()),
        ("document:9", {"RS301"}),
        ("R1", {"RS301", "RS302"}),
    ):
        files: dict[str, str | bytes] = {
            "review.md": review(),
            "list.md": LIST.format(other=8),
            "findings.md": FINDINGS.format(cited=cited),
        }
        reported = {one.code for one in said(workspace, files)}
        assert reported & {"RS301", "RS302", "RS303"} == codes


def test_a_citation_is_not_complained_of_while_the_list_is_broken(workspace: Write) -> None:
    """First the file is mended; then it is seen what is missing."""
    files: dict[str, str | bytes] = {
        "review.md": review(),
        "list.md": LIST.format(other="eight"),
        "findings.md": FINDINGS.format(cited="document:9"),
    }
    assert "RS301" not in {one.code for one in said(workspace, files)}
