"""The JSON Schemas in `docs/schema/`: as the models say, and true of every file of the sample."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from reviewsite.model.kinds import KINDS
from reviewsite.model.schema import schemas
from reviewsite.source import language, parse, parse_yaml, plain

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS = schemas()
# A translation holds texts alone: what it may hold is for the checks to say.
CONTENT = [path for path in sorted((ROOT / "content").rglob("*.md")) if not language(path.name)]
SHIPPED = ROOT / "src/reviewsite/frameworks/data"


class Editor(yaml.SafeLoader):
    """YAML 1.2 as editors read it: numbers, true and false are typed; `on`, `no` and dates are
    text."""


Editor.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", r"true|false", "tf"),
    ("null", r"~|null|", "~n\0"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?[0-9]+\.[0-9]+", "-+0123456789"),
):
    Editor.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(rf"(?:{pattern})\Z"), list(first)
    )
Editor.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"\Z"), [""])


def front(path: Path) -> str:
    """The text between the fences."""
    return path.read_text(encoding="utf-8").split("---\n")[1]


def faults(schema: str, value: Any) -> list[str]:
    """What a schema finds wrong with a value, each with its place."""
    found: list[ValidationError] = list(Draft202012Validator(SCHEMAS[schema]).iter_errors(value))
    return [f"{one.json_path}: {one.message}" for one in found]


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_the_schemas_are_what_the_models_say(
    name: str, root: Path, request: pytest.FixtureRequest
) -> None:
    """`reviewsite schema docs/schema` was run since the model changed; `--update-goldens` does."""
    path = root / "docs" / "schema" / f"{name}.schema.json"
    text = json.dumps(SCHEMAS[name], indent=2, ensure_ascii=False, sort_keys=True) + "\n"
    if request.config.getoption("--update-goldens"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text
    Draft202012Validator.check_schema(SCHEMAS[name])


def test_no_other_schema_lies_there(root: Path) -> None:
    """A kind that has gone leaves no schema behind."""
    files = {path.name for path in (root / "docs" / "schema").iterdir()}
    assert files == {f"{name}.schema.json" for name in SCHEMAS}


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_sample_fits_as_an_editor_reads_it(path: Path) -> None:
    """Numbers are numbers, an empty value is null, a date is text."""
    value = yaml.load(front(path), Editor)
    assert faults(value["kind"], value) == []


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_sample_fits_as_we_read_it(path: Path) -> None:
    """Every value is text, and what is empty is not there."""
    source = parse(path.name, path.read_bytes())
    assert source.front is not None
    value = plain(source.front)
    assert isinstance(value, dict)
    assert faults(str(value["kind"]), value) == []


@pytest.mark.parametrize(
    ("schema", "path"),
    [
        ("bodies", ROOT / "content/bodies.yml"),
        ("glossary", ROOT / "content/glossary.yml"),
        ("topics", SHIPPED / "topics.yml"),
        *(
            (schema, path)
            for schema, folder in (
                ("framework", "frameworks"),
                ("criteria-set", "criteria"),
                ("programme", "programmes"),
            )
            for path in sorted((SHIPPED / folder).glob("*.yml"))
            if not language(path.name)
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else value.stem,
)
def test_the_yaml_files_fit_both_ways(schema: str, path: Path) -> None:
    """The sample's own files, and what ships, are files that anybody may write."""
    assert faults(schema, yaml.load(path.read_text(encoding="utf-8"), Editor)) == []
    file = parse_yaml(path.name, path.read_bytes())
    assert file.root is not None
    assert faults(schema, plain(file.root)) == []


REVIEW = {"kind": "review", "title": "A", "body": "b", "programme": "p", "framework": "f"}


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ("findings", {"kind": "findings", "theme": "t", "strengths": ["In words", {"text": "x"}]}),
        ("findings", {"kind": "findings", "theme": "t", "strengths": None}),
        ("review", REVIEW),
        ("review", {**REVIEW, "body": ["a", "b"]}),
        ("review", {**REVIEW, "previous_reviews": ["a-2020", {"title": "T", "year": 2019}]}),
        ("review", {**REVIEW, "invented": True, "evidence": {"people": 12, "hours": "over 3"}}),
        ("review", {**REVIEW, "invented": "true", "evidence": {"people": "12"}}),
        ("review", {**REVIEW, "publication": {"withdrawn": {"on": None, "reason": None}}}),
        (
            "action-plan",
            {
                "kind": "action-plan",
                "groups": [
                    {
                        "title": "G",
                        "actions": [
                            {"id": "a", "action": "A", "lead": "Head", "with": ["B"], "due": 2025}
                        ],
                    }
                ],
            },
        ),
        ("progress-review", {"kind": "progress-review", "held": "2025-10-01"}),
        ("progress-review", {"kind": "progress-review", "held": {"from": 2025, "to": "2026-01"}}),
        (
            "survey",
            {
                "kind": "survey",
                "title": "S",
                "questions": [
                    {"id": 3, "type": "choice", "text": "Q", "options": {"Yes": 3, "No": "4"}},
                    {"id": "x", "type": "choice", "text": "Q", "options": [{"text": "Yes"}]},
                ],
            },
        ),
    ],
)
def test_short_forms_fit(schema: str, value: dict[str, Any]) -> None:
    """What authors may type in short, a schema lets them type."""
    assert faults(schema, value) == []


@pytest.mark.parametrize(
    ("schema", "value", "place"),
    [
        ("findings", {"kind": "findings"}, "$: 'theme' is a required property"),
        ("findings", {"kind": "findings", "theme": None}, "$.theme: None is not of type"),
        ("findings", {"kind": "findings", "theme": "t", "stengths": []}, "$: Additional"),
        ("findings", {"kind": "findings", "theme": "T"}, "$.theme: 'T' does not match"),
        ("findings", {"kind": "findings", "theme": "t", "strengths": [{"id": "x"}]}, "$.strengths"),
        ("review", {**REVIEW, "on_site": [{"from": "1 May", "to": "2014"}]}, "$.on_site"),
        ("review", {**REVIEW, "publication": {"status": "done"}}, "$.publication"),
        ("survey", {"kind": "survey", "title": "S", "respondents": "few"}, "$.respondents"),
    ],
)
def test_mistakes_do_not_fit(schema: str, value: dict[str, Any], place: str) -> None:
    """A schema that takes anything would help nobody."""
    assert any(one.startswith(place) for one in faults(schema, value)), faults(schema, value)


def test_there_is_a_schema_for_every_kind() -> None:
    """No kind is forgotten, and none takes another's `kind`."""
    assert set(KINDS) < set(SCHEMAS)
    for kind in KINDS:
        assert faults(kind, {"kind": "something-else"})
