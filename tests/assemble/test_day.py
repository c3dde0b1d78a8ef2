"""The day that paper says: apart from the pages, so that they are kept from day to day."""

from __future__ import annotations

from datetime import date

from reviewsite.assemble import day
from reviewsite.words import LANGUAGES, catalogue


def test_the_day_is_said_in_every_language() -> None:
    """In the words of each, for the pages that are in it."""
    said = day.sheet(date(2026, 1, 15)).decode()
    for lang in LANGUAGES:
        t = catalogue(lang)
        assert (
            f':root:lang({lang}) {{ --day: "{t("shell.as_of", when=t.date(date(2026, 1, 15)))}"'
            in said
        )
    assert "As it stood on 15 January 2026" in said
