"""A council's formal answer and the evaluation of a review, as an Edition holds them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict

from reviewsite.edition.plans import past
from reviewsite.model.base import Update
from reviewsite.model.followup import (
    CommitteeChange,
    CouncilResponse,
    Evaluation,
    EvaluationStage,
)
from reviewsite.model.scalars import When

Keep = Callable[[str], str]
"""Takes prose that goes out and gives it back (see `publish`)."""


class _View(BaseModel):
    """A part of an Edition (see `edition.views.View`)."""

    model_config = ConfigDict(frozen=True, extra="forbid", serialize_by_alias=True)


class ConclusionView(_View):
    """A conclusion and what the council answers to it."""

    id: str
    ref: str | None = None
    title: str | None = None
    theme: str | None = None
    text: str
    accepted: Literal["fully", "partly", "not"] | None = None
    response: str | None = None


class ResponseView(_View):
    """A council's formal answer to a review."""

    on: When | None = None
    sent_to: tuple[str, ...] = ()
    conclusions: tuple[ConclusionView, ...] = ()
    committee_changes: tuple[CommitteeChange, ...] = ()
    prose: str = ""
    updates: tuple[Update, ...] = ()


class EvaluationView(_View):
    """How well a review was done and what it led to."""

    stages: tuple[EvaluationStage, ...] = ()
    outcomes: tuple[str, ...] = ()
    prose: str = ""
    updates: tuple[Update, ...] = ()


def response_view(document: CouncilResponse, on: date, keep: Keep) -> ResponseView:
    """A council's answer; it names no theme's title, as the theme may not be shown."""
    return ResponseView(
        on=past(document.on, on),
        sent_to=document.sent_to,
        conclusions=tuple(
            ConclusionView(
                id=one.id,
                ref=one.ref,
                title=one.title,
                theme=one.theme,
                text=one.text,
                accepted=one.accepted,
                response=keep(one.response or "") or None,
            )
            for one in document.conclusions
        ),
        committee_changes=document.committee_changes,
        prose=keep(document.prose),
        updates=document.updates,
    )


def evaluation_view(document: Evaluation, keep: Keep) -> EvaluationView:
    """An evaluation."""
    return EvaluationView(
        stages=document.stages,
        outcomes=document.outcomes,
        prose=keep(document.prose),
        updates=document.updates,
    )
