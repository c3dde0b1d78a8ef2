"""Nothing that is hidden of people and case records can be worked out from all that the public
gets of a review together: its data, its tables and its pages."""

from __future__ import annotations

import csv
import io
import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from tests.edition import curious
from tests.edition.small import BODIES, ON, REVIEW
from tests.pages.review.sites import element, page_of, said

from reviewsite import exports, library
from reviewsite.edition import publish
from reviewsite.edition.hiding import THRESHOLD, share
from reviewsite.frameworks import shipped
from reviewsite.model.base import Audience
from reviewsite.pages.page import SitePages
from reviewsite.pages.review import review_pages
from reviewsite.workspace import open_workspace

SETS = {"lga-adults-audit-2024": ("Y", "P", "N", "N/A"), "ssia-audit-2016": ("Y", "P", "N")}
KEYS = {"Y": "yes", "P": "partial", "N": "no", "N/A": "not_applicable"}
Splits = dict[str, Counter[str]]


@dataclass(frozen=True)
class Published:
    """What the public gets of a review."""

    data: Mapping[str, Any]
    audit: list[list[str]]
    pages: SitePages


@pytest.fixture
def published(workspace: Callable[[dict[str, str]], Path]) -> Callable[..., Published]:
    """Publishes a small review with these files."""

    def make(files: Mapping[str, str]) -> Published:
        folder = "content/reviews/northmoor-2024"
        given = {f"{folder}/{path}": text for path, text in files.items()}
        opened = open_workspace(
            workspace({"content/bodies.yml": BODIES, f"{folder}/review.md": REVIEW} | given)
        )
        pack = opened.pack("northmoor-2024")
        assert [one.message for one in pack.diagnostics] == []
        edition = publish(pack, Audience.PUBLIC, ON, catalogue=opened.catalogue)
        assert edition is not None
        made = exports.review.files(edition)
        text = made.get("data/audit.csv", b"").decode()
        return Published(
            json.loads(made["data/review.json"])["edition"],
            list(csv.reader(io.StringIO(text)))[1:],
            review_pages(edition, library.publish([edition], opened), "Reviews"),
        )

    return make


@pytest.fixture
def many(request: pytest.FixtureRequest) -> int:
    """How many made reviews; ten times as many under `--hard`."""
    return 300 if request.config.getoption("--hard") else 30


def audited(chance: random.Random, criteria: str, records: int) -> Splits:
    """Answers to some criteria of a set: often nearly, and now and then quite, one and the same."""
    allowed = SETS[criteria]
    found = shipped().criteria[criteria].criteria
    made: Splits = {}
    for one in chance.sample(found, min(8, len(found))):
        weights = [chance.choice((0, 1, 3, 20)) for _ in allowed]
        weights[0] += not any(weights)
        given = chance.choices(allowed, weights, k=records)
        made[one.id] = Counter({answer: given.count(answer) for answer in allowed})
    return made


def audit_file(criteria: str, records: int, splits: Splits) -> str:
    """The audit with its totals typed."""
    lines = [f"---\nkind: case-audit\ncriteria: {criteria}\nrecords_reviewed: {records}\nresults:"]
    for id, counts in splits.items():
        said = ", ".join(f"{KEYS[answer]}: {count}" for answer, count in counts.items())
        lines.append(f'  "{id}": {{{said}}}')
    return "\n".join([*lines, "---", ""])


def answered(chance: random.Random, low: int, high: int) -> list[dict[str, str]]:
    """Rows of a survey: mostly large groups, some answers that few or all gave, some blanks."""
    people = chance.choice((1, 3, 5, 6, 9, 14, 30, 60, 60, 150))
    services = chance.choices(("Homes", "Adults", "Post room", ""), (20, 20, 2, 1), k=people)
    kinds = chance.choices(("Ours", "Theirs", "Other"), (20, chance.choice((1, 10)), 2), k=people)
    proud = [chance.choice((0, 1, 5, 20)) for _ in range(3)]
    proud[0] += not any(proud)
    points = [chance.choice((0, 0, 1, 5, 20)) for _ in range(low, high + 1)]
    points[-1] += not any(points)
    return [
        {
            "service": service,
            "kind": kind,
            "proud": chance.choices(("Agree", "Neither", "Disagree"), proud)[0] * _often(chance),
            "change": str(chance.choices(range(low, high + 1), points)[0]) * _often(chance),
        }
        for service, kind in zip(services, kinds, strict=True)
    ]


def _often(chance: random.Random) -> bool:
    return chance.random() < 0.95


def survey_files(rows: list[dict[str, str]], groups: str, low: int, high: int) -> dict[str, str]:
    """The survey counted from these rows."""
    spare = "service" if groups == "kind" else ""
    columns = [one for one in rows[0] if one != spare]
    lines = [",".join(columns), *(",".join(row[one] for one in columns) for row in rows)]
    return {
        "data/staff.csv": "\n".join(lines),
        "staff.md": f"""---
kind: survey
title: Staff
audience: public
responses: data/staff.csv
groups: {groups}
questions:
  - id: kind
    type: choice
    text: Whose
    options: [{{text: Ours}}, {{text: Theirs}}, {{text: Other}}]
  - id: proud
    type: choice
    text: Proud to work here
    options: [{{text: Agree}}, {{text: Neither}}, {{text: Disagree}}]
  - id: change
    type: scale
    text: Change
    min: {low}
    max: {high}
---
""",
    }


def numbers(text: str) -> set[float]:
    """Every number in a text."""
    return {float(one) for one in re.findall(r"\d+(?:\.\d+)?", text)}


def test_nothing_hidden_of_an_audit_can_be_worked_out(
    published: Callable[..., Published],
    many: int,
    record_property: Callable[[str, object], None],
) -> None:
    """No count of the answers to a criterion, of those to which it did not apply among them; and
    the table and the page say what the data says."""
    chance = random.Random(2031)
    rows = secrets = 0
    for turn in range(many):
        criteria = chance.choice(list(SETS))
        records = turn + 1 if turn < 8 else chance.randint(5, 40)
        splits = audited(chance, criteria, records)
        made = published({"audit.md": audit_file(criteria, records, splits)})
        (shown,) = made.data["audits"]
        reader = curious.Reader()
        curious.audit(reader, shown, splits, THRESHOLD)
        assert reader.worked_out() == [], (criteria, records, splits)
        found = {row["id"]: row for part in shown["sections"] for row in part["criteria"]}
        assert ("records" in shown) == bool(found) == (records >= THRESHOLD)
        assert [row[0] for row in made.audit] == list(found)
        for id, _, reviewed, figure in made.audit:
            one = found[id]
            told = "not shown" if one["hidden"] else str(one["per_cent_applicable"])
            assert (reviewed, figure) == (str(records), told)
            cell = element(page_of(made.pages, "case-records.html"), f"_criterion-{id}")
            assert re.findall(r"<td[^>]*>([^<]*)", cell.split("</tr>")[0]) == [
                "Not shown" if one["hidden"] else f"{told}%"
            ]
            counts = [splits[id][answer] for answer in SETS[criteria]]
            assert one["hidden"] or max(counts[:3]) < sum(counts[:3])
        rows += len(found)
        secrets += len(reader.secret)
    record_property("figure: made rows of audits given to the solver", rows)
    record_property("figure: counts behind them, none of which it could work out", secrets)
    assert rows


def test_who_knows_how_shares_are_hidden_knows_no_more() -> None:
    """Of every audit of up to twelve records: whatever is seen of a criterion, no count of its
    answers is the same in all that look so."""
    for may_not_apply in (True, False):
        for records in range(THRESHOLD, 13):
            looks: dict[int | None, list[tuple[int, ...]]] = {}
            for counts in _splits(records, may_not_apply):
                seen = share(counts[:3], records, THRESHOLD, may_not_apply)
                looks.setdefault(seen, []).append(counts)
            for seen, alike in looks.items():
                for answer in zip(*alike, strict=True):
                    assert len(set(answer)) > 1 or not may_not_apply, (records, seen)
                assert all(len(set(one)) > 1 for one in list(zip(*alike, strict=True))[:3])


def _splits(records: int, may_not_apply: bool) -> Iterator[tuple[int, int, int, int]]:
    for left in range(records + 1 if may_not_apply else 1):
        for yes in range(records - left + 1):
            for partial in range(records - left - yes + 1):
                yield yes, partial, records - left - yes - partial, left


def test_nothing_hidden_of_a_survey_can_be_worked_out(
    published: Callable[..., Published],
    many: int,
    record_property: Callable[[str, object], None],
) -> None:
    """No count of an answer, on a scale or not, of all or of a group, from counts, means and
    groups of all questions at once; and the page has no number that the data has not."""
    chance = random.Random(2032)
    secrets = means = 0
    for _ in range(many):
        low, high = chance.choice(((1, 5), (-5, 5), (0, 10), (1, 3), (0, 1)))
        groups = chance.choice(("service", "kind"))
        rows = answered(chance, low, high)
        made = published(survey_files(rows, groups, low, high))
        (shown,) = made.data["surveys"]
        reader = curious.Reader()
        curious.survey(reader, shown, rows, groups)
        assert reader.worked_out() == [], rows
        secrets += len(reader.secret)
        means += "mean" in shown["questions"][2]
        page = said(page_of(made.pages, "surveys.html"))
        allowed = numbers(json.dumps(shown))
        allowed |= {
            sum(one.get("count", 0) for one in question["options"])
            for question in shown["questions"]
        }
        beyond = numbers(page[page.index("Staff") :]) - allowed
        assert not beyond, (beyond, rows)
    record_property("figure: hidden counts of surveys and their groups, whole systems", secrets)
    assert means
