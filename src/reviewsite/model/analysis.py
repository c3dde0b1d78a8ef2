"""The analysis of the council's documents before the team arrives."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar, Literal

from pydantic import Field

from reviewsite.model.base import Audience, Part, Placed
from reviewsite.model.scalars import Ref, Slug, Text


class InPlace(StrEnum):
    """How far the documents bear a statement out (Safeguarding Children: Peer Review Guidance
    Manual 2012, Appendix 8, Document Analysis Framework)."""

    IN_PLACE = "in-place"
    PARTIALLY = "partially"
    NOT_IN_PLACE = "not-in-place"


class AnalysedStatement(Part):
    """One statement of the framework, and what the documents say of it."""

    id: Slug = Field(description="the programme's id of the statement, or your own")
    statement: Text | None = Field(
        default=None, description="the statement; the programme's own where it is left out"
    )
    position: InPlace = Field(description="whether the documents show it")
    evidence: Text | None = Field(default=None, description="what shows it, or what is missing")
    documents: tuple[Ref, ...] = Field(
        default=(), description="documents of the list: `document:3`"
    )


class Analysis(Placed):
    """The analyst's reading of the documents, statement by statement."""

    widest: ClassVar[Audience] = Audience.TEAM

    kind: Literal["analysis"]
    statements: tuple[AnalysedStatement, ...] = Field(
        default=(), description="the statements of the document analysis framework"
    )
