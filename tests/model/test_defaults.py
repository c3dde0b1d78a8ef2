"""What a field holds when its author says nothing: nothing that a page could tell as a fact."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel

from reviewsite.model.kinds import KINDS
from reviewsite.model.workspace import Body, Term

SAYS_NOTHING = {
    "Document.invented": "a page speaks only of what is",
    "Review.in_intervention": "asked by rules, on no page",
    "Review.paragraph_numbers": "how a page is laid out",
    "Peer.withdrew": "a page speaks only of who did",
    "Peer.themes_invented": "a page speaks only of what is",
    "RelatedDocument.role": "shown as “Document”, which any is",
    "RelatedDocument.audience": "who may see it, not what it is",
    "Publication.status": "what the gate takes it for: the most closed",
    "Answers.yes": "a count: no answer of a kind is none of it",
    "Answers.partial": "a count: no answer of a kind is none of it",
    "Answers.no": "a count: no answer of a kind is none of it",
    "Answers.not_applicable": "a count: no answer of a kind is none of it",
    "LoggedRecord.selected": "for the team: what is not marked is not chosen",
    "CaseOutcome.criteria": "the questions that are asked, not an answer",
    "Body.invented": "a page speaks only of what is",
}
"""Every default that is not nothing, and why no reader is told it as a fact."""


def models(model: type[BaseModel], seen: set[type[BaseModel]]) -> None:
    """Add a model and every one inside it to those seen."""
    if model not in seen:
        seen.add(model)
        for info in model.model_fields.values():
            for inner in _inside(info.annotation):
                models(inner, seen)


def _inside(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _inside(argument)


def test_no_default_is_told_as_a_fact() -> None:
    """A field left out is empty: a status, a level, a licence or a place that nobody gave is none.
    Whoever adds a default says here why it tells a reader nothing."""
    seen: set[type[BaseModel]] = set()
    for model in (*KINDS.values(), Body, Term):
        models(model, seen)
    found = set()
    for model in seen:
        for name, info in model.model_fields.items():
            empty = info.default in (None, (), "", {}) or isinstance(info.default, BaseModel)
            if info.is_required() or empty:
                continue
            common = name == "invented" and model is not Body
            found.add(f"{'Document' if common else model.__name__}.{name}")
    assert found == set(SAYS_NOTHING)
