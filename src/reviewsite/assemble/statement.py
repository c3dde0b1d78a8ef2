"""The accessibility statement of a site, in the form of the model statement.

The Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018
(SI 2018/952), regulation 8, ask for one; the model is that of Commission Implementing Decision
(EU) 2018/1523, which regulation 8(2) keeps, and the Government Digital Service's sample.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict

YEAR = 365


class _Said(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Barrier(_Said):
    """Something that does not work for everybody: what, why it is so, what to do instead, and by
    when it will be mended. `why` is one of the three kinds the model statement has."""

    what: str
    why: Literal["fails", "burden", "out-of-scope"] = "fails"
    criterion: str = ""
    instead: str = ""
    by: date | None = None


class Tested(_Said):
    """A test: when, by whom, how, and how much was looked at."""

    when: date
    by: str
    how: str
    pages: str = ""


class Whom(_Said):
    """Whom to ask for another format or to tell of a problem. Posts and teams, not names."""

    team: str = ""
    email: str = ""
    phone: str = ""
    address: str = ""
    answer_within: str = ""


class Statement(_Said):
    """What mkdocs.yml says under `accessibility`."""

    organisation: str = ""
    scope: str = ""
    status: Literal["", "partially", "not", "fully"] = ""
    barriers: tuple[Barrier, ...] = ()
    alternatives: str = ""
    contact: Whom = Whom()
    enforcement: Literal["gb", "ni"] = "gb"
    tested: tuple[Tested, ...] = ()
    improving: str = ""
    prepared: date | None = None
    reviewed: date | None = None

    @property
    def compliance(self) -> Literal["untested", "not", "partially", "fully"]:
        """How far the site complies, as far as may be said: nothing without a test, and never
        “fully” where a barrier is known."""
        if not self.tested or not self.status:
            return "untested"
        known = [one for one in self.barriers if one.why != "out-of-scope"]
        return "partially" if self.status == "fully" and known else self.status


def gaps(said: Statement, on: date) -> Iterator[str]:
    """What is missing of a statement, contradicts itself, or is out of date on a day.

    A statement has to be kept under regular review (regulation 8(3)); the Government Digital
    Service asks for once a year.
    """
    for key, what in (
        ("organisation", "who runs the site"),
        ("scope", "which site, or which part of one, this is about"),
        ("status", "how far it complies: partially, not, or fully"),
        ("alternatives", "how to get what is not accessible in another format"),
        ("prepared", "the day on which the statement was prepared"),
    ):
        if not getattr(said, key):
            yield f"{key} is missing: {what}"
    if not (said.contact.email or said.contact.phone):
        yield "contact is missing: an e-mail address or a telephone number"
    if not said.tested:
        yield "tested is missing: when, by whom and how; until then no compliance can be claimed"
    if said.status == "fully" and any(one.why != "out-of-scope" for one in said.barriers):
        yield "status is fully, but barriers are named: it is “partially”"
    if said.status in {"partially", "not"} and not said.barriers:
        yield f"status is {said.status}, but no barriers are named: say what is not accessible, why"
    for one in said.barriers:
        if one.why == "fails" and not one.criterion:
            yield f"“{one.what}”: criterion is missing: which success criterion it fails, as 1.3.1"
        if one.by and one.by < on:
            yield f"“{one.what}” was to be mended by {one.by.isoformat()}, which has passed"
    looked = [day for day in (said.prepared, said.reviewed) if day]
    for day in looked:
        if day > on:
            yield f"{day.isoformat()} lies ahead: a statement says what has been done"
    if looked and (on - max(looked)).days > YEAR:
        yield f"last looked at on {max(looked).isoformat()}: look at it again, once a year at least"
    last = max((one.when for one in said.tested), default=None)
    if last and (on - last).days > YEAR:
        yield f"last tested on {last.isoformat()}: test again, once a year at least"
