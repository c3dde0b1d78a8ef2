"""A quotation with a post, a team or a name beside it, in English and in Welsh."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.checks.quoted import ATTRIBUTED, UNATTRIBUTED
from tests.checks.small import Write, of_text, review, said

SAID_WHO = {"RS201", "RS202"}


def of_lang(write: Write, text: str, lang: str) -> set[str]:
    """The codes of a text in a review, or in its Welsh translation."""
    if lang == "en":
        return {one.code for one in of_text(write, text)}
    files: dict[str, str | bytes] = {
        "review.md": review(""),
        "review.cy.md": f"---\nkind: review\n---\n\n{text}\n",
    }
    return {one.code for one in said(write, files)}


@pytest.mark.parametrize(
    ("lang", "text"), [(lang, one) for lang, every in ATTRIBUTED.items() for one in every]
)
def test_who_said_it_is_found(workspace: Write, lang: str, text: str) -> None:
    """Before, after, in brackets, under the words."""
    assert SAID_WHO & of_lang(workspace, text, lang)


@pytest.mark.parametrize(
    ("lang", "text"), [(lang, one) for lang, every in UNATTRIBUTED.items() for one in every]
)
def test_what_nobody_in_particular_said_is_left(workspace: Write, lang: str, text: str) -> None:
    """Groups of people, and documents."""
    assert not SAID_WHO & of_lang(workspace, text, lang)


def test_the_figures(record_property: Callable[[str, object], None]) -> None:
    """How many there are."""
    record_property(
        "figure: quotations with their speaker, English and Welsh: all found",
        sum(map(len, ATTRIBUTED.values())),
    )
    record_property(
        "figure: quotations without one: none reported", sum(map(len, UNATTRIBUTED.values()))
    )
