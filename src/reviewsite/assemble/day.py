"""The day of an edition: read once, by whoever starts a build, and said on every sheet of paper."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from reviewsite.words import LANGUAGES, catalogue

URI = "assets/day.css"
"""What says the day on paper. It stands apart from the pages, so that those that say the same the
next day are kept."""
LONDON = ZoneInfo("Europe/London")
"""Publication dates are days in London (FORMAT §4)."""


def today(environ: Mapping[str, str], now: datetime) -> date:
    """The day in London, or the earlier one that SOURCE_DATE_EPOCH names.

    A later SOURCE_DATE_EPOCH is passed over: it stamps output, it opens no gate. Raises
    `ValueError` where it is not a number of seconds.
    """
    day = now.astimezone(LONDON).date()
    stamp = environ.get("SOURCE_DATE_EPOCH", "").strip()
    if not stamp:
        return day
    if not stamp.isdigit():
        raise ValueError(f"SOURCE_DATE_EPOCH is not a number of seconds: {stamp}")
    if int(stamp) >= now.timestamp():
        return day
    return datetime.fromtimestamp(int(stamp), UTC).astimezone(LONDON).date()


def sheet(on: date) -> bytes:
    """The styles by which printed pages say the day that they were made for, in each language."""
    rules = []
    for lang in LANGUAGES:
        t = catalogue(lang)
        rules.append(f':root:lang({lang}) {{ --day: "{t("shell.as_of", when=t.date(on))}"; }}\n')
    return "".join(rules).encode()
