"""The words that Welsh words may be mutations of, the same for what is searched and typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from reviewsite.search.mutations import unmutated

TOKENIZE = Path(__file__).parents[2] / "theme" / "assets" / "js" / "tokenize.js"
TEXT = """
Yng Nghymru, ei phlant a'i thŷ; fy mhlant, fy nhad, fy nghar, fy mrawd, fy nosbarth, fy ngofal.
Y ferch, o Fangor, dau beth, ei ddiwedd, ei lyfr, ei rhosyn, ei ardd, eu hanghenion, ei mam.
Gwaith'r gweithio'n plant’s O'Brien 2014 Llanelli ffordd ddŵr Ŵyl ôl â i
"""


@pytest.mark.parametrize(
    ("mutated", "radical"),
    [
        ("blant", "plant"), ("mhlant", "plant"), ("phlant", "plant"),
        ("dad", "tad"), ("nhad", "tad"), ("thad", "tad"),
        ("ofal", "gofal"), ("ngofal", "gofal"), ("gartref", "cartref"), ("nghartref", "cartref"),
        ("chartref", "cartref"), ("frawd", "brawd"), ("mrawd", "brawd"), ("ddyn", "dyn"),
        ("nyn", "dyn"), ("fam", "mam"), ("lyfr", "llyfr"), ("lan", "glan"), ("ran", "rhan"),
        ("hanghenion", "anghenion"), ("ŵyl", "gŵyl"),
    ],
)  # fmt: skip
def test_each_mutation_leads_to_its_radical(mutated: str, radical: str) -> None:
    """Soft (where g vanishes), nasal and aspirate, and the h before a vowel."""
    assert radical in unmutated(mutated).split()


def test_what_is_no_mutation_adds_nothing() -> None:
    """A number, and beginnings that no other one becomes."""
    assert unmutated("2014 ffordd llan rhan") == ""


def test_the_same_as_for_what_is_typed(page: Page) -> None:
    """The index and the search page know the same other words of every word."""
    page.set_content("<title>Words</title>")
    page.add_script_tag(path=TOKENIZE)
    made = page.evaluate(
        """text => reviewsiteTokenize(text, "cy").flatMap(token => {
            const bare = word => word.normalize("NFD").replace(/\\p{M}+/gu, "");
            const word = text.slice(token.start, token.end).toLowerCase().normalize("NFC");
            return token.terms.filter((term, at) => term !== word
                && token.terms.map(bare).indexOf(bare(term)) === at);
        })""",
        TEXT,
    )
    ours = [one for word in TEXT.split() for one in unmutated(word).split()]
    assert set(ours) == set(made)
    assert len(set(ours)) > 30
