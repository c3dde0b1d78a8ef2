"""A finding as an Edition holds it, and what every part of an Edition is."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from reviewsite.edition.raised import RaisedView
from reviewsite.model.findings import EvidenceKind


class View(BaseModel):
    """A part of an Edition: frozen, and the same after a round trip through JSON."""

    model_config = ConfigDict(frozen=True, extra="forbid", serialize_by_alias=True)


class FindingView(View):
    """A strength or an area for consideration. `ref` is its reference as shown."""

    ref: str
    side: Literal["strength", "area"]
    text: str
    points: tuple[str, ...] = ()
    evidence: tuple[EvidenceKind, ...] = ()
    raised_before: tuple[RaisedView, ...] = ()
