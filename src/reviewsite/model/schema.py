"""The JSON Schema of every kind of file, for editors and for other programs."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from reviewsite.model.framework import CriteriaSet, Framework, Topic
from reviewsite.model.kinds import KINDS
from reviewsite.model.programme import Programme
from reviewsite.model.workspace import Body, Term


def schemas() -> dict[str, dict[str, Any]]:
    """One schema a kind of front matter, and one for each of a workspace's own YAML files."""
    made = {kind: model.model_json_schema(by_alias=True) for kind, model in KINDS.items()}
    for one in made.values():
        one["properties"].pop("prose", None)
    made["framework"] = Framework.model_json_schema(by_alias=True)
    made["criteria-set"] = CriteriaSet.model_json_schema(by_alias=True)
    made["programme"] = Programme.model_json_schema(by_alias=True)
    made["bodies"] = TypeAdapter(tuple[Body, ...]).json_schema(by_alias=True)
    made["topics"] = TypeAdapter(tuple[Topic, ...]).json_schema(by_alias=True)
    made["glossary"] = TypeAdapter(dict[str, Term]).json_schema(by_alias=True)
    for name, one in made.items():
        one["$schema"] = "https://json-schema.org/draft/2020-12/schema"
        one.setdefault("title", name)
    return made
