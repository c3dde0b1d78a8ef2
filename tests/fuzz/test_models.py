"""Whatever fits the format survives being written and read again, of every kind there is."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter
from tests.fuzz.strategies import MARKDOWN, as_file, as_yaml, typed

from reviewsite.model.kinds import KINDS
from reviewsite.model.schema import OWN_FILES
from reviewsite.reading import RESERVED, Fitted, fit
from reviewsite.source import parse, parse_yaml

MODELS: dict[str, Any] = {**KINDS, **OWN_FILES}
SHORT, FULL = 6, 500


def read(name: str, data: Any, body: str, double: bool) -> Fitted[Any]:
    """What is read of a file with this in it; nothing may be wrong with it."""
    model = MODELS[name]
    if name in KINDS:
        source = parse("x.md", as_file(data, body, double))
        assert [one for one in source.diagnostics if one.severity == "error"] == []
        assert source.front is not None
        return fit(model, source.front, {RESERVED: source.body})
    file = parse_yaml("x.yml", as_yaml(data, double).encode())
    assert [one for one in file.diagnostics if one.severity == "error"] == []
    return fit(model, file.root) if file.root is not None else Fitted(None)


def round_trip(name: str, data: Any, body: str, double: bool) -> bool:
    """Read, write as JSON and as YAML, and read both. Whether it was a value at all: keys may be
    free one by one and still not go together."""
    first = read(name, data, body, double)
    if first.value is None:
        return False
    adapter = TypeAdapter(MODELS[name])
    text = adapter.dump_json(first.value, by_alias=True)
    assert adapter.validate_json(text) == first.value
    plain = adapter.dump_python(first.value, mode="json", by_alias=True, exclude_none=True)
    body = plain.pop(RESERVED, "") if name in KINDS else ""
    again = read(name, yaml.safe_load(yaml.safe_dump(plain)), body, not double)
    assert again.value == first.value, again.diagnostics
    return True


@pytest.mark.parametrize("name", MODELS)
def test_what_fits_survives(name: str, pytestconfig: pytest.Config, record_property: Any) -> None:
    """Read → JSON → read and read → YAML → read give the same model."""
    tried = fitted = 0

    @settings(
        max_examples=FULL if pytestconfig.getoption("--hard") else SHORT,
        suppress_health_check=list(HealthCheck),
    )
    @given(typed(MODELS[name]), MARKDOWN, st.booleans())
    def check(data: Any, body: str, double: bool) -> None:
        nonlocal tried, fitted
        tried += 1
        fitted += round_trip(name, data, body, double)

    check()
    assert fitted > 0
    record_property("figure: valid files of every kind, written and read again", fitted)
