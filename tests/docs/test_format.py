"""`docs/format.md`, the reference of the content format: made from the models and kept so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reviewsite.model.base import Document, Part
from reviewsite.model.kinds import KINDS
from reviewsite.model.reference import TYPES, fields, parts, reference, title, words
from reviewsite.model.workspace import Body, Term

PAGE = reference()


def all_parts() -> list[type[Part]]:
    """Every kind, and every group of keys that stands in one."""
    found: list[type[Part]] = [Document, *KINDS.values(), Body, Term]
    for model in found:
        for _, hint, _ in fields(model):
            found += [part for part in parts(hint) if part not in found]
    return found


def test_the_reference_is_what_the_models_say(root: Path, request: pytest.FixtureRequest) -> None:
    """`docs/format.md` was made since the models changed; `--update-goldens` writes it."""
    page = root / "docs" / "format.md"
    if request.config.getoption("--update-goldens"):
        page.write_text(PAGE, encoding="utf-8")
    assert page.read_text(encoding="utf-8") == PAGE


@pytest.mark.parametrize("model", all_parts(), ids=lambda model: model.__name__)
def test_every_key_says_what_it_is_for(model: type[Part]) -> None:
    """Authors see it in the reference and in their editor."""
    assert model.__doc__
    for key, _, info in fields(model):
        said = info.description or ""
        if key == "kind" and model is not Document:
            continue
        assert said, key
        assert said[0].islower() or not said[0].isalpha(), said
        assert not said.endswith("."), said


def test_every_key_of_every_kind_stands_in_the_reference() -> None:
    """Each kind has a heading and a table, and each group of keys has one of its own."""
    for kind, model in KINDS.items():
        section = PAGE.split(f"\n## {kind}\n")[1].split("\n## ")[0]
        table = section.split("| key |")[1].split("\n\n")[0]
        keys = re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)
        own = [key for key, _, _ in fields(model) if key not in Document.model_fields]
        assert [key for key in keys if key != "audience"] == own
    for part in set(all_parts()) - set(KINDS.values()) - {Document, Body, Term}:
        assert PAGE.count(f"\n### {title(part)}\n") == 1


def test_every_link_and_every_word_is_explained() -> None:
    """A link in a table leads to a heading of the page, and types have the names of the table."""
    headings = re.findall(r"^#+ (.*)$", PAGE, re.MULTILINE)
    anchors = [heading.lower().replace(" ", "-") for heading in headings]
    assert len(anchors) == len(set(anchors))
    assert set(re.findall(r"\]\(#([^)]*)\)", PAGE)) <= set(anchors)
    plain = {"text, the same in every language", "whole number", "number", "true or false"}
    for model in all_parts():
        for key, hint, _ in fields(model):
            said = words(hint)
            if "`" not in said and "[" not in said and key != "prose":
                first = re.sub(r"^(?:list|map) of ", "", said).split(", or ")[0].split(" to ")[0]
                assert first in plain | set(TYPES), (key, said)


def test_what_a_translation_may_hold_is_marked() -> None:
    """Texts are, ids and dates are not."""
    table = PAGE.split("\n### Finding\n")[1].split("\n\n")[1]
    rows = {line.split("`")[1]: line for line in table.split("\n")[2:]}
    assert rows["text"].split(" | ")[3] == "yes"
    assert rows["points"].split(" | ")[3] == "yes"
    assert rows["id"].split(" | ")[3].strip() == ""
    assert rows["evidence"].split(" | ")[3].strip() == ""
