"""Which item points at which: every reference in a document, with the kinds it may point at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reviewsite.model.analysis import AnalysedStatement, Analysis
from reviewsite.model.base import Document, Part
from reviewsite.model.documents import Documents
from reviewsite.model.findings import Finding, Headed
from reviewsite.model.plan import Action, ActionPlan, Progress, ProgressReview
from reviewsite.model.practice import GoodPractice
from reviewsite.model.recommendations import (
    Prioritisation,
    Priority,
    Recommendation,
    Recommendations,
)
from reviewsite.model.selfassessment import SelfAssessment

RAISED = ("finding", "recommendation", "priority")


@dataclass(frozen=True, slots=True)
class Mention:
    """A reference as typed: in which part, under which key, the text, and what it may name."""

    holder: Part
    field: str
    index: int | None
    text: str
    kinds: tuple[str, ...]


def _each(holder: Part, field: str, texts: tuple[str, ...], *kinds: str) -> Iterator[Mention]:
    for index, text in enumerate(texts):
        yield Mention(holder, field, index, text, kinds)


def _one(holder: Part, field: str, text: str | None, *kinds: str) -> Iterator[Mention]:
    if text is not None:
        yield Mention(holder, field, None, text, kinds)


def items(document: Document) -> Iterator[Part]:
    """The parts of a document that others can point at, the document itself where it is one."""
    if isinstance(document, Headed):
        yield from document.strengths
        yield from document.areas_for_consideration
    if isinstance(document, (Recommendations, ProgressReview)):
        yield from document.recommendations
    if isinstance(document, Prioritisation):
        yield from document.priorities
    if isinstance(document, ActionPlan):
        for group in document.groups:
            yield from group.actions
    if isinstance(document, GoodPractice):
        yield document
    if isinstance(document, Documents):
        yield from document.documents
    if isinstance(document, Analysis):
        yield from document.statements


def mentions(document: Document) -> Iterator[Mention]:
    """Every reference that `document` holds, in the author's order."""
    for item in items(document):
        yield from mentions_of(item)
    if isinstance(document, ProgressReview):
        for entry in document.progress:
            yield from mentions_of(entry)
    if isinstance(document, SelfAssessment):
        yield from _each(document, "evidence", document.evidence, "document")


def mentions_of(item: Part) -> Iterator[Mention]:
    """Every reference that one item holds."""
    if isinstance(item, Finding):
        yield from _each(item, "cites", item.cites, "document")
        yield from _one(item, "practice", item.practice, "practice")
        yield from _each(item, "recommendations", item.recommendations, "recommendation")
    elif isinstance(item, Recommendation):
        yield from _each(item, "arises_from", item.arises_from, *RAISED)
    elif isinstance(item, Priority):
        yield from _each(item, "from", item.from_, "finding", "recommendation")
    elif isinstance(item, Action):
        yield from _each(item, "addresses", item.addresses, *RAISED)
        yield from _one(item, "by", item.by, "action")
    elif isinstance(item, Progress):
        yield from _one(item, "ref", item.ref, "recommendation", "action")
    elif isinstance(item, AnalysedStatement):
        yield from _each(item, "documents", item.documents, "document")
    elif isinstance(item, GoodPractice):
        yield from _each(item, "demonstrates", item.demonstrates, "finding")
