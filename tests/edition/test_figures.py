"""Totals of an audit, and no case."""

from __future__ import annotations

import pytest
from tests.edition.small import Make

from reviewsite.model.audit import Answers
from reviewsite.model.base import Audience

AUDIT = """
---
kind: case-audit
criteria: lga-adults-audit-2024
records_reviewed: {records}
categories:
  A: {records}
results:
  "1.1":
    yes: {yes}
    partial: 3
    not_applicable: 2
---
"""


@pytest.mark.parametrize(
    ("yes", "partial", "of", "per_cent"),
    [
        (10, 3, 14, 82),
        (1, 0, 8, 13),
        (0, 1, 4, 13),
        (0, 0, 14, 0),
        (14, 0, 14, 100),
        (1, 0, 0, None),
    ],
)
def test_the_manuals_sum(yes: int, partial: int, of: int, per_cent: int | None) -> None:
    """Yes counts one, partial a half; whole per cents, halves up: 12½ is 13."""
    assert Answers(yes=yes, partial=partial).per_cent(of) == per_cent


def test_what_the_public_sees_of_an_audit(edition: Make) -> None:
    """The positive count and per cents; neither the split of answers nor the categories."""
    files = {"audit.md": AUDIT.format(records=14, yes=9)}
    one = edition(files)
    assert one is not None
    row = one.audits[0].sections[0].criteria[0]
    assert (row.halves, row.per_cent, row.per_cent_applicable) == (21, 75, 88)
    assert row.split is None
    assert one.audits[0].categories == ()
    council = edition(files, audience=Audience.COUNCIL)
    assert council is not None
    assert council.audits[0].sections[0].criteria[0].split is not None
    assert council.audits[0].categories == ()
    team = edition(files, audience=Audience.TEAM)
    assert team is not None
    assert team.audits[0].categories[0][0] == "A"


def test_no_per_cents_of_fewer_than_ten(edition: Make) -> None:
    """Nine records have a count and no per cent."""
    one = edition({"audit.md": AUDIT.format(records=9, yes=4)})
    assert one is not None
    row = one.audits[0].sections[0].criteria[0]
    assert (row.halves, row.per_cent, row.per_cent_applicable) == (11, None, None)


def test_answers_counted_from_a_file(edition: Make) -> None:
    """The file's rows, references and comments stay inside; its totals come out."""
    rows = ["audit_ref,criterion,answer,comment"]
    rows += [f"A{n},1.1,{'Y' if n < 8 else 'P'},canary-{n}" for n in range(1, 11)]
    files = {
        "audit.md": "---\nkind: case-audit\ncriteria: lga-adults-audit-2024\n"
        "responses: data/audit.csv\n---\n",
        "data/audit.csv": "\n".join(rows),
    }
    one = edition(files)
    assert one is not None
    assert one.audits[0].records == 10
    assert one.audits[0].sections[0].criteria[0].halves == 17
    text = one.model_dump_json()
    assert "canary" not in text
    assert "audit.csv" not in text
