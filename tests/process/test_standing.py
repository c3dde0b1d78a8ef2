"""Where a review stands: deadlines counted from its on-site dates, and whose they are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from reviewsite.frameworks import shipped
from reviewsite.model.programme import Deadline
from reviewsite.model.scalars import When
from reviewsite.process import Standing, State, Step, standing
from reviewsite.process.deadlines import counted, due
from reviewsite.workspace import open_workspace

Write = Callable[[dict[str, str]], Path]
REVIEW = """---
kind: review
title: A review
body: northmoor
programme: {programme}
framework: cqc-adults-2024
on_site:
  - from: 2025-03-31
    to: 2025-04-02
{front}---
"""
BODIES = "- id: northmoor\n  name: Northmoor Borough Council\n"


@pytest.fixture
def stand(workspace: Write) -> Callable[..., Standing]:
    """Where a review with this in its front matter stands on a day."""

    def make(
        on: str, front: str = "", programme: str = "ssia-2016", files: dict[str, str] | None = None
    ) -> Standing:
        folder = "content/reviews/x"
        text = REVIEW.format(programme=programme, front=front)
        given = {f"{folder}/{path}": text for path, text in (files or {}).items()}
        opened = open_workspace(
            workspace({"content/bodies.yml": BODIES, f"{folder}/review.md": text} | given)
        )
        pack = opened.pack("x")
        assert [one.message for one in pack.diagnostics] == []
        assert pack.review is not None
        found = opened.catalogue.programmes[programme]
        return standing(pack, pack.review, found, date.fromisoformat(on))

    return make


def step(one: Standing, id: str) -> Step:
    """A stage by its id."""
    return next(each for each in one.stages if each.id == id)


@pytest.mark.parametrize(
    ("day", "count", "unit", "then"),
    [
        ("2025-03-31", -3, "months", "2024-12-31"),
        ("2025-03-31", -1, "months", "2025-02-28"),
        ("2024-01-31", 1, "months", "2024-02-29"),
        ("2025-11-30", 2, "months", "2026-01-30"),
        ("2025-04-02", 4, "weeks", "2025-04-30"),
        ("2025-03-31", -10, "days", "2025-03-21"),
    ],
)
def test_counting(day: str, count: int, unit: str, then: str) -> None:
    """Months keep the day, or end with the month."""
    assert counted(date.fromisoformat(day), count, unit) == date.fromisoformat(then)


def test_what_it_is_counted_from_must_be_known() -> None:
    """No date is made up."""
    assert due(Deadline(count=2, unit="weeks", before="start"), {}) is None
    assert due(None, {"start": date(2025, 1, 1)}) is None


def test_deadlines_of_the_welsh_guide(stand: Callable[..., Standing]) -> None:
    """§2, §3, §6, §7 and Appendix 4: before the first day, after the last, and after a stage."""
    one = stand("2025-01-01")
    dues = {each.id: each.due.isoformat() for each in one.stages if each.due}
    assert (
        dues.items()
        >= {
            "enquiry": "2024-12-31",
            "team-agreed": "2025-02-17",
            "documents": "2025-03-03",
            "timetable-agreed": "2025-03-17",
            "draft-to-team": "2025-04-16",
            "draft-to-council": "2025-04-30",
            "council-comments": "2025-05-14",
        }.items()
    )


def test_a_stage_counts_from_when_another_was_done(stand: Callable[..., Standing]) -> None:
    """The council has two weeks from the day it got the draft, not from when it was promised."""
    one = stand("2025-05-20", "milestones: [{stage: draft-to-council, on: 2025-05-10}]\n")
    comments = step(one, "council-comments")
    assert comments.due == date(2025, 5, 24)
    assert comments.state == State.DUE
    assert comments.who == "Review Sponsor"
    draft = step(one, "draft-to-council")
    assert (draft.state, draft.days_late) == (State.DONE, 10)
    assert step(one, "draft-to-team").state == State.NOT_RECORDED


def test_due_late_and_ahead(stand: Callable[..., Standing]) -> None:
    """Before the visit: what is four weeks off is due, what is over is late, and whose it is."""
    one = stand("2025-03-05", "milestones: [{stage: scoping, on: 2024-11-01}]\n")
    late = step(one, "documents")
    assert (late.state, late.days_late, late.who) == (State.LATE, 2, "Council")
    assert step(one, "draft-timetable").state == State.DUE, "“about” is never late"
    assert step(one, "timetable-agreed").state == State.DUE
    assert step(one, "draft-to-council").state == State.AHEAD
    assert step(one, "action-planning").state == State.OPTIONAL
    visit = step(one, "on-site")
    assert (visit.state, visit.due) == (State.DUE, date(2025, 4, 2)), "it ends on its last day"
    assert [each.id for each in one.of(State.LATE)] == ["team-agreed", "documents"]
    assert step(one, "enquiry").state == State.NOT_RECORDED, "scoping is done"


def test_what_the_review_has_gone_past_is_never_late(stand: Callable[..., Standing]) -> None:
    """A stage without a record, before one that is done and has a later day: not recorded."""
    front = "milestones: [{stage: documents, on: 2025-03-01}]\n"
    one = stand("2025-03-05", front)
    order = [each.id for each in one.stages]
    before = one.stages[: order.index("documents")]
    assert {"enquiry", "team-agreed"} <= {each.id for each in before}
    assert {each.state for each in before} <= {State.NOT_RECORDED, State.DUE, State.AHEAD}
    assert step(one, "team-agreed").state == State.NOT_RECORDED
    assert step(one, "team-agreed").days_late == 0
    early = stand("2025-02-10", "milestones: [{stage: documents, on: 2025-02-01}]\n")
    assert step(early, "team-agreed").due == date(2025, 2, 17)
    assert step(early, "team-agreed").state == State.DUE, "its day is still to come"
    assert one.of(State.LATE) == ()


@pytest.mark.parametrize("programme", list(shipped().programmes))
def test_only_what_comes_after_is_late(stand: Callable[..., Standing], programme: str) -> None:
    """Of every programme, whichever stage is the last one done, on days about the visit: what is
    late comes after it, or has no earlier day."""
    stages = [one.id for one in shipped().programmes[programme].stages]
    for number, id in enumerate(stages):
        for on in ("2025-02-01", "2025-03-20", "2025-04-01", "2025-06-30"):
            front = f"milestones: [{{stage: {id}, on: 2024-12-01}}]\n"
            told = stand(on, front, programme)
            last = told.stages[number].due
            late = [one.due for one in told.stages[:number] if one.state == State.LATE]
            assert all(last and due and due >= last for due in late), (id, on, late)


def test_a_later_day_knows_more(stand: Callable[..., Standing]) -> None:
    """A milestone is not done before its day; the visit is done when it is over."""
    front = "milestones: [{stage: draft-to-team, on: 2025-04-14}]\n"
    assert step(stand("2025-04-13", front), "draft-to-team").state == State.DUE
    assert step(stand("2025-04-14", front), "draft-to-team").state == State.DONE
    assert step(stand("2025-04-02"), "on-site").done is None
    assert step(stand("2025-04-03"), "on-site").done == When(2025, 4, 2)


def test_a_settled_timetable_is_final(stand: Callable[..., Standing]) -> None:
    """What the timetable says of itself is not asked for again as a milestone, but one counts."""
    timetable = {"timetable.md": "---\nkind: timetable\nsettled: 2025-03-14\ndays: []\n---\n"}
    assert step(stand("2025-03-13", files=timetable), "timetable-agreed").state == State.DUE
    assert step(stand("2025-03-18", files=timetable), "timetable-agreed").done == When(2025, 3, 14)
    told = "milestones: [{stage: timetable-agreed, on: 2025-03-12}]\n"
    one = stand("2025-03-18", told, files=timetable)
    assert step(one, "timetable-agreed").done == When(2025, 3, 12)


PUBLISHED = """sign_off: {post: Review Manager, on: 2025-05-01}
publication:
  status: published
  consent: [{body: northmoor, by: Chief Executive, on: 2025-05-02}]
  publish_on: 2025-06-20
"""
PLAN = """---
kind: action-plan
agreed: 2025-07
consent: [{body: northmoor, by: Chief Executive, on: 2025-09-10}]
---
"""


def test_publication_clocks_of_a_corporate_challenge(stand: Callable[..., Standing]) -> None:
    """Report within 3 months, plan no later than 5, progress review at about 10, its report by
    12: each done when it is published, not when it is written."""
    one = stand("2026-03-01", PUBLISHED, "lga-corporate", {"action-plan.md": PLAN})
    clocks = {each.id: each for each in one.clocks}
    assert {id: each.due for id, each in clocks.items()} == {
        "report": date(2025, 7, 2),
        "action-plan": date(2025, 9, 2),
        "progress-review": date(2026, 2, 2),
        "progress-report": date(2026, 4, 2),
    }
    assert (clocks["report"].state, clocks["report"].done) == (State.DONE, When(2025, 6, 20))
    plan = clocks["action-plan"]
    assert (plan.state, plan.done, plan.days_late) == (State.DONE, When(2025, 9, 10), 8)
    assert clocks["progress-review"].state == State.DUE
    assert clocks["progress-report"].state == State.AHEAD
    assert [each.who for each in one.clocks] == ["Council", "Council", "Peer team", "Council"]
    now = [(each.id, each.who) for each in one.of(State.LATE, State.DUE)]
    assert now == [("progress-review", "Peer team")], "a stage and a clock at once is named once"
    assert step(one, "action-plan").done == When(2025, 7), "a month stays a month"
    early = stand("2025-08-01", PUBLISHED, "lga-corporate", {"action-plan.md": PLAN})
    assert {each.id: each.state for each in early.clocks}["action-plan"] == State.AHEAD


def test_a_month_gives_no_deadline(workspace: Write) -> None:
    """On-site dates known to the month only: nothing is counted from them, and nothing is late."""
    text = REVIEW.format(programme="ssia-2016", front="")
    text = text.replace("2025-03-31", "2025-03").replace("2025-04-02", "2025-04")
    files = {"content/bodies.yml": BODIES, "content/reviews/x/review.md": text}
    opened = open_workspace(workspace(files))
    pack = opened.pack("x")
    assert pack.review is not None
    one = standing(pack, pack.review, opened.catalogue.programmes["ssia-2016"], date(2026, 1, 1))
    assert [each.due for each in one.stages if each.due] == []
    assert one.of(State.LATE) == ()


def test_a_second_plan_or_look_makes_nothing_late(stand: Callable[..., Standing]) -> None:
    """A stage is done when the first of several was, whatever the files are called."""
    files = {
        "a.md": "---\nkind: progress-review\nheld: 2027-06-01\n---\n",
        "z.md": "---\nkind: progress-review\nheld: 2026-01-15\n---\n",
        "a-plan.md": "---\nkind: action-plan\nagreed: 2026-12-01\n---\n",
        "z-plan.md": "---\nkind: action-plan\nagreed: 2025-05-20\n---\n",
        "a-table.md": "---\nkind: timetable\nsettled: 2025-03-30\n---\n",
        "z-table.md": "---\nkind: timetable\nsettled: 2025-03-10\n---\n",
    }
    one = stand("2027-07-01", programme="lga-corporate", files=files)
    days = {each.id: str(each.done) for each in one.stages if each.done}
    assert days["progress-review"] == "2026-01-15"
    assert days["action-plan"] == "2025-05-20"
    settled = stand("2027-07-01", files=files)
    assert str(step(settled, "timetable-agreed").done) == "2025-03-10"
