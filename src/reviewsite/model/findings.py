"""Findings: what the team found strong, and what it asks the council to consider."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, ClassVar, Literal

from pydantic import model_validator

from reviewsite.model.base import Document, Part, text_or_keys
from reviewsite.model.scalars import Ref, Slug, Text


class EvidenceKind(StrEnum):
    """Where a finding comes from. There is no speaker: what people say is not attributable."""

    DOCUMENT = "document"
    DATA = "data"
    INTERVIEW = "interview"
    FOCUS_GROUP = "focus-group"
    QUESTIONNAIRE = "questionnaire"
    CASE_RECORD = "case-record"
    CASE_MAPPING = "case-mapping"
    AUDIT = "audit"
    OBSERVATION = "observation"
    SITE_VISIT = "site-visit"
    PRESENTATION = "presentation"
    LIVED_EXPERIENCE = "lived-experience"


class Finding(Part):
    """One strength or one area for consideration."""

    id: Slug | None = None
    text: Text
    points: tuple[Text, ...] = ()
    evidence: tuple[EvidenceKind, ...] = ()
    cites: tuple[Ref, ...] = ()
    practice: Ref | None = None
    recommendations: tuple[Ref, ...] = ()
    previous_ids: tuple[Slug, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, value: Any) -> Any:
        return text_or_keys(value)


class Headed(Document):
    """A document with strengths and areas for consideration."""

    findings_like: ClassVar[bool] = True

    strengths: tuple[Finding, ...] = ()
    areas_for_consideration: tuple[Finding, ...] = ()


class Findings(Headed):
    """The findings of one theme; `overall` holds the summary ones, counted in no theme."""

    kind: Literal["findings"]
    theme: Slug
    summary: Text | None = None
