"""Totals of audits and surveys, and no small numbers."""

from __future__ import annotations

import itertools
import random

import pytest
from tests.edition.small import Make

from reviewsite.edition.figures import small
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


def possible(counts: list[int], hidden: set[int], threshold: int) -> list[set[int]]:
    """A solver: what each hidden count could be, for somebody who knows the total, the counts
    shown, the threshold, and that at least one hidden count is under it."""
    total = sum(counts[i] for i in hidden)
    places = sorted(hidden)
    values: list[set[int]] = [set() for _ in counts]
    for tried in itertools.product(range(total + 1), repeat=len(places) - 1):
        last = total - sum(tried)
        if last < 0:
            continue
        row = [*tried, last]
        if min(row) >= threshold:
            continue
        for place, value in zip(places, row, strict=True):
            values[place].add(value)
    return values


def test_hidden_numbers_cannot_be_worked_out() -> None:
    """1,000 made tables: with the total known, every hidden count could be several numbers, or
    nothing of the question is shown."""
    chance = random.Random(2026)
    looked = 0
    while looked < 1000:
        counts = [chance.choice([0, 1, 2, 3, 4, 6, 9, 15]) for _ in range(chance.randint(2, 4))]
        hidden = small(counts, 5)
        if not hidden:
            assert min(counts) >= 5
            continue
        looked += 1
        assert {i for i, count in enumerate(counts) if count < 5} <= hidden
        if len(hidden) == len(counts):
            continue
        assert all(
            len(values) > 1 for i, values in enumerate(possible(counts, hidden, 5)) if i in hidden
        )


SURVEY = """
---
kind: survey
title: Poll
audience: public
respondents: {respondents}
questions:
  - id: change
    type: scale
    text: Change
    min: -5
    max: 5
    mean: 2
  - id: sure
    type: choice
    text: How sure
    options:
      Very sure: {very}
      Sure: 22
      Not sure: 10
---
"""


def test_small_counts_are_hidden_outside_the_team(edition: Make) -> None:
    """Three people are not shown, and the next smallest number with them."""
    files = {"poll.md": SURVEY.format(respondents=35, very=3)}
    one = edition(files)
    assert one is not None
    options = one.surveys[0].questions[1].options
    assert [option.count for option in options] == [None, 22, None]
    team = edition(files, audience=Audience.TEAM)
    assert team is not None
    assert [option.count for option in team.surveys[0].questions[1].options] == [3, 22, 10]


def test_few_respondents_show_nothing(edition: Make) -> None:
    """Neither how many they were nor their mean."""
    one = edition({"poll.md": SURVEY.format(respondents=4, very=3)})
    assert one is not None
    survey = one.surveys[0]
    assert survey.respondents is None
    assert survey.questions[0].mean is None
    assert all(option.count is None for option in survey.questions[1].options)
