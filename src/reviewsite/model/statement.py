"""The accessibility statement of a site, in the form of the model statement.

The Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018
(SI 2018/952), regulation 8, ask for one; the model is that of Commission Implementing Decision
(EU) 2018/1523, which regulation 8(2) keeps, and the Government Digital Service's sample.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import zip_longest
from typing import Literal, TypeVar

from pydantic import BaseModel, ConfigDict

YEAR = 365


class _Said(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


T = TypeVar("T", bound=_Said)
S = TypeVar("S", bound=_Said)


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


class Results(_Said):
    """What the last automatic tests found: with which tool, when, on how many pages and in how many
    states of them, and on how many pages there was something."""

    tool: str
    when: date
    pages: int
    states: int
    found: int


class ToldBarrier(_Said):
    """A barrier in another language."""

    what: str = ""
    instead: str = ""


class ToldTest(_Said):
    """A test in another language."""

    by: str = ""
    how: str = ""
    pages: str = ""


class ToldWhom(_Said):
    """Whom to ask, in another language."""

    team: str = ""
    address: str = ""
    answer_within: str = ""


class ToldStatement(_Said):
    """The texts of a statement in another language; barriers and tests in the same order."""

    organisation: str = ""
    scope: str = ""
    barriers: tuple[ToldBarrier, ...] = ()
    alternatives: str = ""
    contact: ToldWhom = ToldWhom()
    tested: tuple[ToldTest, ...] = ()
    improving: str = ""


class Statement(_Said):
    """What mkdocs.yml says under `accessibility`. `results` is the file that holds the results of
    the last automatic tests, and `automatic` what stands in it."""

    organisation: str = ""
    scope: str = ""
    status: Literal["", "partially", "not", "fully"] = ""
    barriers: tuple[Barrier, ...] = ()
    alternatives: str = ""
    contact: Whom = Whom()
    enforcement: Literal["gb", "ni"] = "gb"
    tested: tuple[Tested, ...] = ()
    improving: str = ""
    results: str = ""
    automatic: Results | None = None
    prepared: date | None = None
    reviewed: date | None = None

    @property
    def compliance(self) -> Literal["untested", "not", "partially", "fully"]:
        """How far the site complies, as far as may be said: nothing without a test, and never
        “fully” where a barrier is known."""
        if not self.tested or not self.status:
            return "untested"
        known = any(one.why != "out-of-scope" for one in self.barriers)
        known = known or bool(self.automatic and self.automatic.found)
        return "partially" if self.status == "fully" and known else self.status


def told(said: Statement, other: ToldStatement) -> tuple[Statement, tuple[str, ...]]:
    """The statement with the texts that another language has of it, and those that it lacks."""
    missing: list[str] = []

    def texts(base: _Said, new: _Said | None) -> dict[str, str]:
        found = {}
        for key in type(new).model_fields if new else ():
            if isinstance(text := getattr(base, key), str) and text:
                found[key] = getattr(new, key) or text
                missing.extend([] if getattr(new, key) else [text])
        return found

    def each(base: tuple[T, ...], new: tuple[S, ...], empty: S) -> tuple[T, ...]:
        pairs = zip_longest(base, new[: len(base)], fillvalue=empty)
        return tuple(
            one.model_copy(update=texts(one, other))
            for one, other in pairs
            if isinstance(one, type(base[0])) and isinstance(other, type(empty))
        )

    made = said.model_copy(
        update={
            **texts(said, other),
            "barriers": each(said.barriers, other.barriers, ToldBarrier()),
            "tested": each(said.tested, other.tested, ToldTest()),
            "contact": said.contact.model_copy(update=texts(said.contact, other.contact)),
        }
    )
    return made, tuple(missing)


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
    if said.results and said.automatic is None:
        yield f"results: there is no {said.results}: run the automatic tests and keep what they say"
    if said.automatic:
        day = said.automatic.when
        if said.automatic.found:
            yield f"results: the automatic tests found something on {said.automatic.found} pages"
        if day > on:
            yield f"results: {day.isoformat()} lies ahead"
        if (on - day).days > YEAR:
            yield f"results: the last automatic tests are of {day.isoformat()}: run them again"
    last = max((one.when for one in said.tested), default=None)
    if last and (on - last).days > YEAR:
        yield f"last tested on {last.isoformat()}: test again, once a year at least"
