"""Days that are counted from the on-site dates, as the manuals count them."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from datetime import date, timedelta

from reviewsite.model.programme import Deadline, Programme
from reviewsite.model.review import Review

START, END = "start", "end"


def counted(day: date, count: int, unit: str) -> date:
    """The day that is `count` days, weeks or months after `day` (before it where negative).

    A month later is the same day of the next month, or its last where it has no such day.
    """
    if unit == "days":
        return day + timedelta(days=count)
    if unit == "weeks":
        return day + timedelta(weeks=count)
    months = day.year * 12 + day.month - 1 + count
    year, month = divmod(months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def on_site(review: Review) -> dict[str, date]:
    """The first and the last day of the on-site work, each only where it is known to the day."""
    first = min((period.from_ for period in review.on_site), default=None)
    last = max((period.to for period in review.on_site), default=None)
    found = {START: first, END: last}
    return {name: when.first for name, when in found.items() if when is not None and when.full}


def due(deadline: Deadline | None, days: Mapping[str, date]) -> date | None:
    """The day of a deadline; None where there is none, or what it is counted from is not known."""
    if deadline is None or deadline.anchor not in days:
        return None
    count = -deadline.count if deadline.before else deadline.count
    return counted(days[deadline.anchor], count, deadline.unit)


def days(
    programme: Programme, review: Review, done: Mapping[str, date]
) -> tuple[dict[str, date], dict[str, date]]:
    """The days that deadlines are counted from (the on-site dates and each stage: the day on which
    it was done, else the day on which it is due), and the day on which each stage is due.

    A stage that is counted from a later one in the list is found as well. Stages that are counted
    from each other have no day.
    """
    known = on_site(review) | dict(done)
    dues: dict[str, date] = {}
    waiting = list(programme.stages)
    while True:
        left = []
        for stage in waiting:
            day = due(stage.deadline, known)
            if day is None:
                left.append(stage)
            else:
                dues[stage.id] = day
                known.setdefault(stage.id, day)
        if len(left) == len(waiting):
            return known, dues
        waiting = left
