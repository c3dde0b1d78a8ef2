"""Dates and times of day as people write them: `9 July 2025`, `12-16 May 2014`, `9.30am`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewsite.model.dates import When

_ENGLISH = "january february march april may june july august september october november december"
_WELSH = "ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr"
_MONTHS = {
    name: number
    for names in (_ENGLISH, _WELSH)
    for number, whole in enumerate(names.split(), start=1)
    for name in {whole, whole[:3]}
} | {"sept": 9}
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_ORDINAL = r"(?:st|nd|rd|th|ain|af|fed|eg|ydd|il)?"
_TO = r"\s*(?:-|–|—|to|until|and|i|hyd)\s*"
_DAY = rf"(?P<day>\d{{1,2}}){_ORDINAL}(?:\s+of)?"
_RANGE = rf"(?:(?P<from>\d{{1,2}}){_ORDINAL}(?:\s+(?P<from_month>[a-z]{{3,9}}))?{_TO})?"
_FORMS = (
    re.compile(r"(?<!\d)(?P<year>\d{4})[-/.](?P<number>\d{1,2})(?:[-/.](?P<day>\d{1,2}))?(?!\d)"),
    re.compile(
        r"(?<!\d)(?P<day>\d{1,2})[-/.](?P<number>\d{1,2})[-/.](?P<year>\d{4}|\d{2})(?![\d./])"
    ),
    re.compile(rf"(?<!\w){_RANGE}{_DAY}[\s-]+{_MONTH},?[\s-]+(?P<year>\d{{4}})(?!\d)", re.I),
    re.compile(rf"(?<!\w){_MONTH}\s+{_DAY},?\s+(?P<year>\d{{4}})(?!\d)", re.I),
    re.compile(rf"(?<!\w){_MONTH},?\s+(?P<year>\d{{4}})(?!\d)", re.I),
    re.compile(r"(?<![\d-])(?P<year>(?:19|20)\d{2})(?![\d-])"),
)
_CLOCK = re.compile(
    r"(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s*(a\.?m\.?|p\.?m\.?|h(?:rs|ours)?)?\Z", re.I
)


def dates_in(text: str) -> tuple[When, ...]:
    """The dates that a text names, in its order; days before months, as in Britain. A date that
    does not exist is left out."""
    found: list[tuple[int, When]] = []
    taken = text
    for form in _FORMS:
        for match in form.finditer(taken):
            for one in _dates(match):
                found.append((match.start(), one))
        taken = form.sub(lambda match: " " * len(match[0]), taken)
    return tuple(when for _, when in sorted(found, key=lambda one: one[0]))


def _dates(match: re.Match[str]) -> Iterator[When]:
    parts = match.groupdict()
    named = parts.get("month")
    month = int(parts["number"]) if parts.get("number") else _month(named)
    year = int(parts["year"])
    year += 2000 if year < 100 else 0
    if parts.get("from"):
        begun = _month(parts["from_month"]) or month
        yield from _when(year, begun, int(parts["from"]))
    yield from _when(year, month, int(parts["day"]) if parts.get("day") else None)


def _month(name: str | None) -> int | None:
    return _MONTHS.get(name.lower()) if name else None


def _when(year: int, month: int | None, day: int | None) -> Iterator[When]:
    try:
        yield When.parse(str(When(year, month, day)))
    except ValueError:
        return


def clock_in(text: str) -> str | None:
    """A time of day with two digits, a colon and two digits: `9.30am` is `09:30`."""
    match = _CLOCK.match(text.strip().lower())
    if match is None or not (match[2] or match[3]):
        return None
    hour, minute, half = int(match[1]), int(match[2] or 0), (match[3] or "")[:1]
    if half in {"a", "p"} and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


_EDGES = " ,;:()–-"
_JOINTS = re.compile(
    r"(?:^|(?<=\s))(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|on|from|in|of|dated|ar|o)?[\s,;:()–-]*$",
    re.I,
)


def without_dates(text: str) -> str:
    """A text without its dates, and without what led up to them (`on`, a weekday, a comma). A
    year alone stays: it may be a part of a name."""
    for form in _FORMS[:-1]:
        pieces = (
            _JOINTS.sub("", one).strip(_EDGES) for one in form.sub("\x00", text).split("\x00")
        )
        text = " ".join(one for one in pieces if one)
    return text.strip(_EDGES)
