"""Short ways to type a value: what they are, in words and as JSON Schema, and what they stand for.

A short form is declared once, on the field that takes it, so that the reader, the schema and the
format's reference cannot disagree.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from reviewsite.model.scalars import RECOMMENDATION

_TEXT = {"type": ["string", "number", "boolean"], "minLength": 1}


@dataclass(frozen=True)
class Short:
    """Lets a field take another form than its own: `whole` makes its own form of it and returns
    anything else as it is; `words` and `schema` describe the form."""

    words: str
    whole: Callable[[Any], Any]
    schema: Callable[[], dict[str, Any]]

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self.whole, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"anyOf": [handler(schema), self.schema()]}


def _alone(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _text(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


def _numbered(value: Any) -> Any:
    if isinstance(value, dict) and not {"ref", "title"} & value.keys():
        ref, title = next(iter(value.items()), ("", None))
        if RECOMMENDATION.match(str(ref)) and isinstance(title, str):
            return {"ref": ref, "title": title, **{key: value[key] for key in value if key != ref}}
    return value


def _counts(value: Any) -> Any:
    if isinstance(value, dict):
        return [{"text": text, "count": count} for text, count in value.items()]
    return value


def _slug(value: Any) -> Any:
    return {"review": value} if isinstance(value, str) else value


def _day(value: Any) -> Any:
    return {"from": value, "to": value} if isinstance(value, str) else value


def _count_schema() -> dict[str, Any]:
    whole = {"type": ["integer", "string"], "pattern": "^(0|[1-9][0-9]*)$"}
    return {"type": "object", "additionalProperties": whole}


def _numbered_schema() -> dict[str, Any]:
    pattern = RECOMMENDATION.pattern.replace(r"\Z", "$")
    return {"type": "object", "patternProperties": {f"^{pattern}": dict(_TEXT)}}


def _slug_schema() -> dict[str, Any]:
    return {"type": "string", "pattern": "^[a-z0-9][a-z0-9-]*$"}


def _day_schema() -> dict[str, Any]:
    date = {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}
    return {"anyOf": [date, {"type": "integer", "minimum": 1900, "maximum": 9999}]}


ONE_ALONE = Short("or one alone", _alone, lambda: dict(_TEXT))
"""`body: northmoor` is a list of one."""

TEXT_ALONE = Short("or its text alone", _text, lambda: dict(_TEXT))
"""`- Staff are proud of their work` is a finding with only a text."""

NUMBERED = Short("or its number and title in one line, `R1: …`", _numbered, _numbered_schema)
"""`- R1: Publish one scheme` is a recommendation with its number and its title."""

COUNTS = Short("or a map of each text to its count", _counts, _count_schema)
"""`Very confident: 10` is an option and how many chose it."""

SLUG_ALONE = Short("or the review's slug alone", _slug, _slug_schema)
"""`- northmoor-2020` is an earlier review of this workspace."""

DAY_ALONE = Short("or one date alone", _day, _day_schema)
"""`held: 2025-10-01` is a period of one day."""
