"""One step of a programme on one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Literal

from reviewsite.model.scalars import When

SOON = timedelta(weeks=4)
"""How far ahead something is called due: long enough to do something about it."""


class State(StrEnum):
    """How a step stands on a day."""

    DONE = "done"
    LATE = "late"
    DUE = "due"
    AHEAD = "ahead"
    UNDATED = "undated"
    NOT_RECORDED = "not-recorded"
    OPTIONAL = "optional"


Firmness = Literal["by", "about", "at-least"]


@dataclass(frozen=True, slots=True)
class Step:
    """A stage of the programme, or one of its publication clocks.

    `who` answers for it; `due` is counted from the on-site dates, `firmness` says how firm the
    manual's `source` makes it; `done` is when it was done, as far as that is known. `days_late`
    counts from the due date to the day it was done (of a month, its last), or to the day that is
    asked about; only what is firm can be late.
    """

    id: str
    title: str
    state: State
    who: str | None = None
    due: date | None = None
    firmness: Firmness | None = None
    source: str | None = None
    done: When | None = None
    days_late: int = 0


def state_of(
    on: date, done: When | None, due: date | None, firm: bool, optional: bool, passed: bool
) -> State:
    """How a step stands.

    `passed`: the review has gone on without a record of it, so that nobody can say that it is
    still to be done. What is due “about” a day is never late, and what is optional is not due.
    """
    if done is not None:
        return State.DONE
    if passed:
        return State.NOT_RECORDED
    if optional:
        return State.OPTIONAL
    if due is None:
        return State.UNDATED
    if due < on and firm:
        return State.LATE
    return State.DUE if due <= on + SOON else State.AHEAD


def days_late(on: date, done: When | None, due: date | None, firm: bool) -> int:
    """How many days after its date a step was done, or is not done yet."""
    if due is None or not firm:
        return 0
    return max(0, ((done.last if done else on) - due).days)
