"""The scalar types take their YAML text and their own JSON form, and nothing else."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from reviewsite.model.scalars import (
    Count,
    Due,
    Flag,
    Line,
    Number,
    Prose,
    RecommendationRef,
    Slug,
    Text,
    When,
    Whole,
    sort_key,
)

REFUSED = object()
TRICKS = ("off", "1.10", "0123", "", "~", "null", "yes", "12:30", "1e3", "0x1F", "007", "1_000")

TAKEN: dict[str, tuple[Any, dict[str, object]]] = {
    "Text": (Text, {trick: trick for trick in TRICKS if trick}),
    "Line": (Line, {trick: trick for trick in TRICKS if trick}),
    "Prose": (Prose, {trick: trick for trick in TRICKS if trick}),
    "Whole": (Whole, {}),
    "Number": (Number, {"1.10": 1.1}),
    "Count": (
        Count,
        {"1.10": "1.10", "12:30": "12:30", "1e3": "1e3", "0x1F": "0x1F", "1_000": "1_000"},
    ),
    "Flag": (Flag, {}),
    "When": (When, {}),
    "Due": (Due, {trick: Due(trick) for trick in TRICKS if trick not in {"", "0123"}}),
    "Slug": (
        Slug,
        {trick: trick for trick in ("off", "0123", "null", "yes", "1e3", "007")},
    ),
}


@pytest.mark.parametrize("name", TAKEN)
@pytest.mark.parametrize("trick", TRICKS)
def test_yaml_tricks_stay_out(name: str, trick: str) -> None:
    """`off` is never False, `1.10` never 1.1 in a text, `0123` never 83, nothing never None."""
    kind, taken = TAKEN[name]
    adapter: TypeAdapter[object] = TypeAdapter(kind)
    expected = taken.get(trick, REFUSED)
    if expected is REFUSED:
        with pytest.raises(ValidationError):
            adapter.validate_python(trick)
    else:
        value = adapter.validate_python(trick)
        assert value == expected
        assert adapter.validate_json(adapter.dump_json(value)) == value


@pytest.mark.parametrize("kind", [Text, Line, Prose, Whole, Number, Count, When, Due, Slug])
def test_a_json_boolean_is_no_other_scalar(kind: Any) -> None:
    """True and false belong to flags alone."""
    with pytest.raises(ValidationError):
        TypeAdapter(kind).validate_python(True)


@pytest.mark.parametrize(("text", "value"), [("true", True), ("false", False), (True, True)])
def test_a_flag_is_true_or_false(text: object, value: bool) -> None:
    """The only booleans are `true` and `false`."""
    assert TypeAdapter(Flag).validate_python(text) is value


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2014", date(2014, 1, 1), date(2014, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2014-12-01", date(2014, 12, 1), date(2014, 12, 1)),
    ],
)
def test_a_date_knows_its_first_and_last_day(text: str, first: date, last: date) -> None:
    """A month or a year ends on its last day."""
    when = When.parse(text)
    assert (when.first, when.last, str(when)) == (first, last, text)


@pytest.mark.parametrize("text", ["2014-13", "2014-02-30", "14-12-01", "2014-1-1", "1899", "soon"])
def test_a_date_that_is_none_is_refused(text: str) -> None:
    """There is no month 13 and no 30 February."""
    with pytest.raises(ValueError, match=r"not a date|no month|has \d+ days|not one a review"):
        When.parse(text)


@pytest.mark.parametrize("text", ["2025-13-01", "2025-", "2025-autumn"])
def test_what_begins_like_a_date_must_be_one(text: str) -> None:
    """Four digits and a hyphen are a date that was meant."""
    with pytest.raises(ValidationError):
        TypeAdapter(Due).validate_python(text)


@pytest.mark.parametrize("text", ["Autumn 2025", "ongoing", "Within 3 months"])
def test_words_for_a_due_date_are_kept(text: str) -> None:
    """They are not time-bound."""
    due = TypeAdapter(Due).validate_python(text)
    assert due.when is None
    assert str(due) == text


@pytest.mark.parametrize("ref", ["R3", "PCR1", "R2.1"])
def test_recommendation_references(ref: str) -> None:
    """Letters, a number, parts."""
    assert TypeAdapter(RecommendationRef).validate_python(ref) == ref


@pytest.mark.parametrize("ref", ["r3", "R", "3", "R03", "R3.", "R 3"])
def test_what_is_no_recommendation_reference(ref: str) -> None:
    """Anything else is refused."""
    with pytest.raises(ValidationError):
        TypeAdapter(RecommendationRef).validate_python(ref)


def test_references_sort_by_series_and_number() -> None:
    """R2 stands before R10, and R2.1 between R2 and R3."""
    refs = ["R10", "PCR1", "R2.1", "R3", "R2"]
    assert sorted(refs, key=sort_key) == ["PCR1", "R2", "R2.1", "R3", "R10"]
