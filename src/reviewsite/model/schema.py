"""The JSON Schema of every kind of file, for editors and for other programs.

It describes what authors may type as an editor's YAML reader sees it: short forms are let in, a
number may stand as a number or as text, and a key without a value is as if not written. What a
schema cannot say (that a reference leads somewhere) is for the checks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from reviewsite.model.framework import CriteriaSet, Framework, Topic
from reviewsite.model.kinds import KINDS
from reviewsite.model.programme import Programme
from reviewsite.model.workspace import Body, Term

DIALECT = "https://json-schema.org/draft/2020-12/schema"

EMPTY = "Empty"
_EMPTY = {
    "description": "Keys without values: as if not written.",
    "type": "object",
    "additionalProperties": {"type": "null"},
}

OWN_FILES: dict[str, Any] = {
    "framework": Framework,
    "criteria-set": CriteriaSet,
    "programme": Programme,
    "bodies": tuple[Body, ...],
    "topics": tuple[Topic, ...],
    "glossary": dict[str, Term],
}
"""A workspace's YAML files, by the name of their schema."""


class _Typed(GenerateJsonSchema):
    """No titles made of field names: an editor shows the key already."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def schemas() -> dict[str, dict[str, Any]]:
    """One schema a kind of front matter, and one for each of a workspace's own YAML files."""
    made: dict[str, dict[str, Any]] = {}
    for name, model in {**KINDS, **OWN_FILES}.items():
        one = TypeAdapter(model).json_schema(by_alias=True, schema_generator=_Typed)
        if name in KINDS:
            one["properties"].pop("prose")
        _forgive(one, one.get("$defs", {}))
        if _mentions_empty(one):
            one.setdefault("$defs", {})[EMPTY] = _EMPTY
        made[name] = {"$schema": DIALECT, **one, "title": name}
    return made


def _forgive(schema: Any, parts: Mapping[str, Any]) -> None:
    """Let every key that may be left out stand there without a value, all the way down."""
    if isinstance(schema, list):
        for each in schema:
            _forgive(each, parts)
    if not isinstance(schema, dict):
        return
    for each in schema.values():
        _forgive(each, parts)
    said = schema.get("description")
    if isinstance(said, str):
        schema["description"] = re.sub(r"\s*\(FORMAT[^)]*\)", "", said)
    if schema.get("default", 0) is None:
        del schema["default"]
    required = schema.get("required", [])
    properties = schema.get("properties")
    if isinstance(properties, dict):
        for name in properties.keys() - set(required):
            properties[name] = _or_nothing(properties[name], parts)


def _or_nothing(schema: Mapping[str, Any], parts: Mapping[str, Any]) -> dict[str, Any]:
    made = {key: value for key, value in schema.items() if key in {"description", "default"}}
    plain = {key: value for key, value in schema.items() if key not in made}
    forms = plain["anyOf"] if list(plain) == ["anyOf"] else [plain]
    forms = [form for form in forms if form != {"type": "null"}]
    nothing: list[dict[str, Any]] = [{"type": "null"}]
    named = [parts.get(str(form.get("$ref", "")).rpartition("/")[2], form) for form in forms]
    if any(form.get("type") == "object" for form in named):
        nothing.append({"$ref": f"#/$defs/{EMPTY}"})
    made["anyOf"] = [*forms, *nothing]
    return made


def _mentions_empty(schema: Any) -> bool:
    if isinstance(schema, dict):
        return schema.get("$ref") == f"#/$defs/{EMPTY}" or any(
            _mentions_empty(each) for each in schema.values()
        )
    return isinstance(schema, list) and any(_mentions_empty(each) for each in schema)
