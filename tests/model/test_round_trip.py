"""A model read from an author's file is the same after a round trip through JSON."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewsite.model.base import Document
from reviewsite.model.kinds import KINDS
from reviewsite.model.mentions import mentions
from reviewsite.model.refs import Reference, slugify
from reviewsite.workspace import open_workspace

ROOT = Path(__file__).parents[2]
SAMPLE = open_workspace(ROOT)
DOCUMENTS = [(one.source.path, one.document) for pack in SAMPLE.packs() for one in pack.loaded]


@pytest.mark.parametrize("document", [one for _, one in DOCUMENTS], ids=[p for p, _ in DOCUMENTS])
def test_a_document_survives_json(document: Document) -> None:
    """Nothing is lost or bent, dates and counts included."""
    assert type(document).model_validate_json(document.model_dump_json()) == document


def test_the_sample_has_a_document_of_every_kind() -> None:
    """The demonstration shows all of the format."""
    assert {document.kind for _, document in DOCUMENTS} == set(KINDS)


def test_every_reference_of_the_sample_has_a_known_form() -> None:
    """And there are many."""
    found = [mention.text for _, document in DOCUMENTS for mention in mentions(document)]
    assert len(found) > 100
    assert all(Reference.parse(text) for text in found)


@pytest.mark.parametrize(
    ("text", "kind", "key"),
    [
        ("leadership.structures", "finding", "leadership.structures"),
        ("R3", "recommendation", "R3"),
        ("R2.1", "recommendation", "R2.1"),
        ("priority:voice-of-the-child", "priority", "priority:voice-of-the-child"),
        ("document:7", "document", "document:7"),
    ],
)
def test_references(text: str, kind: str, key: str) -> None:
    """The forms of FORMAT §2."""
    reference = Reference.parse(text)
    assert reference == Reference(kind, key)


@pytest.mark.parametrize("text", ["Leadership.x", "leadership", "person:x", "R", "a.b.c"])
def test_what_is_no_reference(text: str) -> None:
    """Anything else has no form that points at something."""
    assert Reference.parse(text) is None


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Safety & risk", "safety-and-risk"),
        ("Children’s Services", "childrens-services"),
        ("  Voice—of the child! ", "voice-of-the-child"),
        ("???", "item"),
        ("word " * 12, "word-word-word-word-word-word-word-word-word"),
    ],
)
def test_ids_are_made_of_words(text: str, slug: str) -> None:
    """Lower case, `&` read as `and`, other signs a hyphen, cut at a word."""
    assert slugify(text) == slug
