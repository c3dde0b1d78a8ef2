"""The first lines of the working papers, from what the review and its programme say."""

from __future__ import annotations

from reviewsite.cli.scaffold import quoted
from reviewsite.model.programme import Programme
from reviewsite.model.review import Review


def analysis(review: Review, programme: Programme) -> str:
    """Every statement of the programme's framework, none of them in place yet."""
    stated = programme.analysis_statements
    lines = [
        f"  - id: {one.id}\n    statement: {quoted(one.text)}\n    position: not-in-place\n"
        "    evidence: Not looked at yet\n"
        for one in stated
    ] or [
        "  - id: first\n    statement: Write the statement here\n    position: not-in-place\n"
        "    evidence: Not looked at yet\n"
    ]
    return f"---\nkind: analysis\nstatements:\n{''.join(lines)}---\n"


def self_assessment(review: Review, programme: Programme) -> str:
    """One figure with what it is compared with, to be written over."""
    return """---
kind: self-assessment
indicators:
  - id: first-figure
    name: What is counted
    unit: "%"
    period: Last year
    value: 0
    compare:
      England: 0
    source: Where the figures are from
---

## What we know about ourselves

Write the account behind the figures.
"""


def audit_log(review: Review, programme: Programme) -> str:
    """One record of one category; the page says how many more there should be."""
    return "---\nkind: audit-log\nlog:\n  - ref: A1\n    category: A\n---\n"


def case_mapping(review: Review, programme: Programme) -> str:
    """A case of each of four areas of practice (manual of 2012, Appendix 7)."""
    areas = ("First", "Second", "Third", "Fourth")
    cases = "".join(f"  - area: {one} area of practice\n" for one in areas)
    return f"---\nkind: case-mapping\ncases:\n{cases}---\n"


def audit_validation(review: Review, programme: Programme) -> str:
    """An account to be written."""
    return """---
kind: audit-validation
audits_read: 0
---

Write how far the council's own audits can be relied on.
"""


def case_outcome(review: Review, programme: Programme) -> str:
    """The ten questions that are asked before the visit, not answered yet (Appendix 13A)."""
    answers = "".join(f"  {number}: Not looked at yet\n" for number in range(1, 11))
    return f"---\nkind: case-outcome\nref: A1\nanswers:\n{answers}---\n"


def presentation(review: Review, programme: Programme) -> str:
    """The feedback, which is made of the findings."""
    return "---\nkind: presentation\noccasion: feedback\n---\n"


PAPERS = (
    ("analysis", "pack/analysis.md", analysis, "the analysis of documents"),
    ("self-assessment", "pack/self-assessment.md", self_assessment, "the self-assessment"),
    ("audit-log", "audit/audit-log.md", audit_log, "the log of case records"),
    ("case-mapping", "audit/case-mapping.md", case_mapping, "the case mapping report"),
    ("audit-validation", "audit/audit-validation.md", audit_validation, "the validation of audits"),
    ("case-outcome", "audit/case-outcome.md", case_outcome, "a report on one case record"),
    ("presentation", "pack/feedback.md", presentation, "the feedback presentation"),
)
"""Kind, place in the review, what makes the text, and what it is."""
