"""Totals of an audit, and no case."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.edition.small import ON, Make

from reviewsite.edition import publish
from reviewsite.edition.counted import CriterionView
from reviewsite.edition.hiding import share
from reviewsite.model.audit import Answers
from reviewsite.model.base import Audience
from reviewsite.workspace import Workspace

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

SIMPLE = """
---
kind: case-audit
criteria: ssia-audit-2016
records_reviewed: {records}
results:
  "1a":
    yes: {yes}
    no: 1
strengths:
  - id: clear
    text: Plans are clear
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


def row_of(edition: Make, records: int, yes: int, audience: Audience) -> CriterionView:
    """The one criterion of an audit with so many records and so many a yes, as readers see it."""
    one = edition({"audit.md": AUDIT.format(records=records, yes=yes)}, audience=audience)
    assert one is not None
    return one.audits[0].sections[0].criteria[0]


def test_what_the_public_sees_of_an_audit(edition: Make) -> None:
    """One share, of the records that the criterion applied to, to the nearest ten per cent: neither
    the positive count, from which with a share the others follow, nor the split, nor the
    categories. The council has all but the categories, the team those too."""
    public = row_of(edition, 14, 9, Audience.PUBLIC)
    assert public.model_dump(exclude_none=True) == {
        "id": "1.1",
        "text": public.text,
        "per_cent_applicable": 90,
        "hidden": False,
    }
    for audience in (Audience.COUNCIL, Audience.TEAM):
        inside = row_of(edition, 14, 9, audience)
        assert (inside.halves, inside.per_cent, inside.per_cent_applicable) == (21, 75, 88)
        assert inside.split is not None
        made = edition({"audit.md": AUDIT.format(records=14, yes=9)}, audience=audience)
        assert made is not None
        assert bool(made.audits[0].categories) == (audience == Audience.TEAM)


def test_every_share_inside_is_said(edition: Make) -> None:
    """A criterion that applied to every record has the same share of them all and of those."""
    text = AUDIT.replace("not_applicable: 2", "no: 2").format(records=14, yes=9)
    made = edition({"audit.md": text}, audience=Audience.COUNCIL)
    assert made is not None
    row = made.audits[0].sections[0].criteria[0]
    assert (row.per_cent, row.per_cent_applicable) == (75, 75)


@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.COUNCIL])
def test_an_audit_of_few_records_has_no_public_figures(edition: Make, audience: Audience) -> None:
    """Of fewer than five: not even how many; their strengths and areas stand. The council, whose
    records they are, sees the figures."""
    for records in range(1, 6):
        text = SIMPLE.format(records=records, yes=records - 1)
        one = edition({"audit.md": text}, audience=audience)
        assert one is not None
        (audit,) = one.audits
        shown = records >= 5 or audience == Audience.COUNCIL
        assert bool(audit.sections) == (audit.records == records) == shown
        assert audit.hidden == (not shown)
        assert audit.strengths


def test_the_least_number_of_records_may_be_raised(small: Callable[..., Workspace]) -> None:
    """With a higher threshold for small numbers an audit of nine has no public figures, and a
    criterion that applied to fewer has none in an audit of twelve."""
    opened = small(
        {
            "audit/nine.md": SIMPLE.format(records=9, yes=6),
            "audit/twelve.md": AUDIT.format(records=12, yes=6).replace(
                "not_applicable: 2", "not_applicable: 3"
            ),
        }
    )
    pack = opened.pack("northmoor-2024")
    one = publish(pack, Audience.PUBLIC, ON, catalogue=opened.catalogue, threshold=10)
    assert one is not None
    nine, twelve = one.audits
    assert (nine.records, nine.sections, nine.hidden) == (None, (), True)
    assert (twelve.records, twelve.sections[0].criteria[0].hidden) == (12, True)


@pytest.mark.parametrize(
    ("yes", "partial", "no", "reviewed", "share_"),
    [
        (5, 2, 3, 14, 60),
        (9, 4, 1, 14, 80),
        (14, 0, 0, 14, None),  # all the same
        (0, 14, 0, 14, None),
        (0, 0, 14, 14, None),
        (10, 0, 0, 14, None),  # all the same of those to which it applies
        (2, 1, 1, 14, None),  # applies to fewer than five
        (3, 2, 0, 5, None),  # with five of five, it would be known to apply to each
        (3, 2, 0, 6, 80),
        (5, 1, 0, 6, None),  # 11 halves of 12: one alone was partial
    ],
)
def test_a_share_that_tells_of_single_records_is_hidden(
    yes: int, partial: int, no: int, reviewed: int, share_: int | None
) -> None:
    """Where all answers are the same, few records are behind it, or a count follows from it."""
    assert share((yes, partial, no), reviewed, 5, True) == share_


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
    assert one.audits[0].sections[0].criteria[0].per_cent_applicable == 90
    text = one.model_dump_json()
    assert "canary" not in text
    assert "audit.csv" not in text
