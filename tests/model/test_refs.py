"""Ids made of words, and references taken apart."""

from __future__ import annotations

import pytest

from reviewsite.model.refs import Reference, slugify
from reviewsite.model.scalars import SLUG


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("Vision & strategy", "vision-and-strategy"),
        ("Children’s services", "childrens-services"),
        ("Tŷ newydd, â gwên", "ty-newydd-a-gwen"),
        ("2023–24: what next?", "2023-24-what-next"),
        ("—", "item"),
        ("A heading that goes on for longer than any address should ever have to", None),
    ],
)
def test_words_become_an_id(words: str, slug: str | None) -> None:
    """Accents are left off, other signs become hyphens, and a long one ends at a word."""
    made = slugify(words)
    assert SLUG.match(made)
    assert made == (slug or "a-heading-that-goes-on-for-longer-than-any")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("leadership.structures", "finding"),
        ("R2.1", "recommendation"),
        ("PCR1", "recommendation"),
        ("priority:voice", "priority"),
        ("practice:legal-surgeries", "practice"),
        ("action:lac-strategy", "action"),
        ("document:7", "document"),
        ("leadership", None),
        ("r1", None),
        ("topic:x", None),
        ("priority:", None),
        ("A.b", None),
    ],
)
def test_a_reference_says_what_it_points_at(text: str, kind: str | None) -> None:
    """By its form alone; whether it is there is for the checks to say."""
    found = Reference.parse(text)
    assert (found.kind if found else None) == kind
