"""Which item points at which: every reference in a document, with the kinds it may point at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reviewsite.model.analysis import AnalysedStatement, Analysis
from reviewsite.model.base import Document, Part, UnreadError
from reviewsite.model.documents import Documents
from reviewsite.model.findings import Finding, Headed
from reviewsite.model.followup import CouncilResponse
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


_FIELDS: tuple[tuple[type[Document], tuple[str, ...]], ...] = (
    (Headed, ("strengths", "areas_for_consideration")),
    (Recommendations, ("recommendations",)),
    (ProgressReview, ("recommendations",)),
    (Prioritisation, ("priorities",)),
    (CouncilResponse, ("conclusions",)),
    (Documents, ("documents",)),
    (Analysis, ("statements",)),
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A reference as typed: in which part, under which key, the text, and what it may name."""

    holder: Part
    field: str
    index: int | None
    text: str
    kinds: tuple[str, ...]


def _each(holder: Part, field: str, *kinds: str) -> Iterator[Mention]:
    for index, text in enumerate(_read(holder, field) or ()):
        yield Mention(holder, field.rstrip("_"), index, text, kinds)


def _one(holder: Part, field: str, *kinds: str) -> Iterator[Mention]:
    text = _read(holder, field)
    if text is not None:
        yield Mention(holder, field, None, text, kinds)


def _read(holder: Part, field: str) -> Any:
    """The value of a field; nothing where it could not be read: its neighbours still can."""
    try:
        return getattr(holder, field)
    except UnreadError:
        return None


def items(document: Document) -> Iterator[Part]:
    """The parts of a document that others can point at, the document itself where it is one."""
    if isinstance(document, GoodPractice):
        yield document
    for holder, field in _lists(document):
        yield from _read(holder, field) or ()


def all_read(document: Document) -> bool:
    """Whether every list was read in which the parts stand that others can point at."""
    if isinstance(document, ActionPlan) and "groups" not in vars(document):
        return False
    return all(field in vars(holder) for holder, field in _lists(document))


def _lists(document: Document) -> Iterator[tuple[Part, str]]:
    """The lists of what others can point at: in which part, and under which field."""
    for kind, fields in _FIELDS:
        if isinstance(document, kind):
            yield from ((document, field) for field in fields)
    if isinstance(document, ActionPlan):
        for group in _read(document, "groups") or ():
            yield group, "actions"


def mentions(document: Document) -> Iterator[Mention]:
    """Every reference that `document` holds, in the author's order."""
    for item in items(document):
        yield from mentions_of(item)
    if isinstance(document, ProgressReview):
        for entry in _read(document, "progress") or ():
            yield from mentions_of(entry)
    if isinstance(document, SelfAssessment):
        yield from _each(document, "evidence", "document")


def mentions_of(item: Part) -> Iterator[Mention]:
    """Every reference that one item holds."""
    if isinstance(item, Finding):
        yield from _each(item, "cites", "document")
        yield from _one(item, "practice", "practice")
        yield from _each(item, "recommendations", "recommendation")
    elif isinstance(item, Recommendation):
        yield from _each(item, "arises_from", *RAISED)
    elif isinstance(item, Priority):
        yield from _each(item, "from_", "finding", "recommendation")
    elif isinstance(item, Action):
        yield from _each(item, "addresses", *RAISED, "conclusion", "document")
        yield from _one(item, "by", "action")
    elif isinstance(item, Progress):
        yield from _one(item, "ref", "recommendation", "action")
    elif isinstance(item, AnalysedStatement):
        yield from _each(item, "documents", "document")
    elif isinstance(item, GoodPractice):
        yield from _each(item, "demonstrates", "finding")
