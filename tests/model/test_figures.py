"""Numbers with a decimal point stay as their authors typed them."""

from __future__ import annotations

import copy
import json
import pickle

import pytest

from reviewsite.exports.table import harmless
from reviewsite.model.scalars import Figure
from reviewsite.model.selfassessment import Indicator
from reviewsite.model.survey import Question
from reviewsite.words import catalogue


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("79.0", "79.0"), ("7.50", "7.50"), ("1234.50", "1,234.50"), ("0.12345", "0.12345")],
)
def test_no_digit_is_lost_or_added(typed: str, shown: str) -> None:
    """On a page with the language's separators, in a spreadsheet as typed, in JSON as a number."""
    one = Indicator.model_validate(
        {"id": "x", "name": "X", "value": typed, "compare": {"Wales": typed}, "trend": {"1": typed}}
    )
    for value in (one.value, one.compare["Wales"], one.trend["1"]):
        assert catalogue("en").number(value) == shown
        assert harmless(value) == typed
        assert json.loads(json.dumps(value)) == float(typed)
    assert Indicator.model_validate_json(one.model_dump_json()) == one
    mean = Question.model_validate({"id": "q", "mean": typed}).mean
    assert mean is not None
    assert catalogue("en").number(mean) == shown


def test_a_whole_number_stays_whole() -> None:
    """It gets no decimals by standing beside one that has, whichever is said first."""
    t = catalogue("en")
    assert [t.number(Figure("79.0")), t.number(79), t.number(79.0)] == ["79.0", "79", "79"]
    assert str(abs(Figure("-3.50"))) == "3.50"


def test_a_figure_goes_through_a_process() -> None:
    """Builds hand reviews from one process to another."""
    for made in (pickle.loads(pickle.dumps(Figure("79.0"))), copy.deepcopy(Figure("79.0"))):
        assert str(made) == "79.0"
