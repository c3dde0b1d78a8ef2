"""Where one review stands on one day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from reviewsite.gate import may_see, reached
from reviewsite.model.base import Audience, Consented, Status
from reviewsite.model.plan import ActionPlan, ProgressReview
from reviewsite.model.programme import Clock, Deadline, Programme, Stage
from reviewsite.model.review import Review
from reviewsite.model.scalars import When
from reviewsite.model.timetable import Timetable
from reviewsite.pack import Pack
from reviewsite.process.deadlines import END, START, days, due, on_site
from reviewsite.process.steps import State, Step, days_late, state_of

ON_SITE, ACTION_PLAN, PROGRESS, FINAL = "on-site", "action-plan", "progress-review", "final"
SETTLED = "timetable-agreed"


@dataclass(frozen=True, slots=True)
class Standing:
    """A review in its programme on the day `on`: every stage, and the publication clocks.

    `status` is what its file says today, whichever day is asked about: no file says since when.
    """

    slug: str
    title: str
    bodies: tuple[str, ...]
    programme: str
    status: Status
    on: date
    start: date | None
    end: date | None
    stages: tuple[Step, ...]
    clocks: tuple[Step, ...]

    def of(self, *states: State) -> tuple[Step, ...]:
        """The steps in any of these states, what is due first first. What is a stage and a clock
        at once, such as a progress review, is there once."""
        told = {(one.id, one.due, one.state) for one in self.stages}
        clocks = (one for one in self.clocks if (one.id, one.due, one.state) not in told)
        found = [one for one in (*self.stages, *clocks) if one.state in states]
        return tuple(sorted(found, key=lambda one: one.due or date.max))

    @property
    def latest(self) -> Step | None:
        """The stage that was done last."""
        done = [one for one in self.stages if one.done is not None]
        return max(done, key=lambda one: one.done.last if one.done else date.min, default=None)


def standing(pack: Pack, review: Review, programme: Programme, on: date) -> Standing:
    """Where a review stands on a day.

    Deadlines are counted from its on-site dates as the programme's manual says. Done is what
    `milestones` says by that day; a timetable is final when it is `settled`, the on-site work done
    when its last day is over, an action plan when it is agreed, a progress review when it is held:
    of several the first, since a later one makes nothing late.
    A stage that has no record though the review has gone past it is called not recorded, never
    late: one after it is done and, before the team is on site, its own day is over and that one had
    no day or a later one. What was due on the day of what is done can still be late.
    """
    done = dict(_done(pack, review, on))
    known, dues = days(programme, review, {id: when.last for id, when in done.items()})
    at = [number for number, stage in enumerate(programme.stages) if stage.id in done]
    there = on_site(review)
    came = START in there and there[START] <= on
    over = _over(review, on)
    final = next(
        (number for number, one in enumerate(programme.stages) if one.id == FINAL),
        max(at, default=-1),
    )

    clocks = programme.publication.clocks if programme.publication else ()
    counted = {clock.id for clock in clocks}

    def day_of(stage: Stage) -> date | None:
        return dues.get(stage.id) or (there.get(END) if stage.id == ON_SITE else None)

    def gone_past(number: int, day: date | None) -> bool:
        after = [day_of(programme.stages[one]) for one in at if one > number]
        if day is None or came:
            return bool(after)
        return day < on and any(one is None or day < one for one in after)

    def step(number: int, stage: Stage) -> Step:
        day = day_of(stage)
        behind = gone_past(number, day)
        unknown = not review.milestones and stage.id not in counted
        passed = behind or (over and (number <= final or unknown))
        return _step(stage, on, done.get(stage.id), day, passed)

    published = dict(_published(pack, review, on, done))
    return Standing(
        slug=pack.slug,
        title=review.title,
        bodies=review.body,
        programme=programme.id,
        status=review.publication.status,
        on=on,
        start=there.get(START),
        end=there.get(END),
        stages=tuple(step(number, stage) for number, stage in enumerate(programme.stages)),
        clocks=tuple(_clock(one, on, published, known) for one in clocks),
    )


def _over(review: Review, on: date) -> bool:
    """Whether the review is published (or was), and was so by that day."""
    publication = review.publication
    day = publication.publish_on
    return publication.status.reached(Status.PUBLISHED) and (day is None or day.last <= on)


def _step(stage: Stage, on: date, done: When | None, due: date | None, passed: bool) -> Step:
    deadline = stage.deadline
    firm = _firm(deadline)
    state = state_of(on, done, due, firm, stage.optional, passed)
    return Step(
        id=stage.id,
        title=stage.title,
        state=state,
        who=stage.who,
        due=due,
        firmness=deadline.firmness if deadline else None,
        source=(deadline.source if deadline else None) or stage.source,
        done=done,
        days_late=days_late(on, done, due, firm) if state in {State.DONE, State.LATE} else 0,
    )


def _clock(
    clock: Clock, on: date, published: Mapping[str, When], known: Mapping[str, date]
) -> Step:
    done, day, firm = published.get(clock.id), due(clock.deadline, known), _firm(clock.deadline)
    return Step(
        id=clock.id,
        title=clock.title,
        who=clock.who,
        state=state_of(on, done, day, firm, False, False),
        due=day,
        firmness=clock.deadline.firmness,
        source=clock.deadline.source,
        done=done,
        days_late=days_late(on, done, day, firm),
    )


def _firm(deadline: Deadline | None) -> bool:
    return deadline is not None and deadline.firmness != "about"


def _done(pack: Pack, review: Review, on: date) -> Iterator[tuple[str, When]]:
    """The stages that are done by a day. A date that is a month or a year counts from its end."""
    there = on_site(review)
    if END in there and there[END] < on:
        yield ON_SITE, When.of(there[END])
    recorded = (
        (SETTLED, [one.settled for one in pack.all(Timetable)]),
        (ACTION_PLAN, [one.agreed for one in pack.all(ActionPlan)]),
        (PROGRESS, [one.held.to for one in pack.all(ProgressReview) if one.held]),
    )
    for stage, given in recorded:
        by_then = [day for day in given if day is not None and day.last <= on]
        if by_then:
            yield stage, min(by_then, key=lambda day: day.last)
    for milestone in review.milestones:
        if milestone.on.last <= on:
            yield milestone.stage, milestone.on


def _published(
    pack: Pack, review: Review, on: date, done: Mapping[str, When]
) -> Iterator[tuple[str, When]]:
    """What is published by a day, by the id of its clock, and since when."""
    day = review.publication.publish_on
    if PROGRESS in done:
        yield PROGRESS, done[PROGRESS]
    if day is None or not reached(day, on) or not may_see(review, review, Audience.PUBLIC, on):
        return
    yield "report", day
    for kind, name in ((ActionPlan, ACTION_PLAN), (ProgressReview, "progress-report")):
        public = [one for one in pack.all(kind) if may_see(one, review, Audience.PUBLIC, on)]
        if public:
            yield name, When.of(max(day.first, min(map(_agreed, public))))


def _agreed(document: Consented) -> date:
    """Since when a document of its own consent may be seen."""
    days = [one.on.last for one in document.consent]
    days += [document.publish_on.first] if document.publish_on else []
    return max(days)
