"""Findings: what the team found strong, and what it asks the council to consider."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from reviewsite.model.base import Document, Part
from reviewsite.model.scalars import Ref, Slug, Text
from reviewsite.model.short import TEXT_ALONE


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

    id: Slug | None = Field(
        default=None,
        description="what links, references and translations point at; `reviewsite ids` writes it",
    )
    text: Text = Field(description="the finding in one sentence")
    points: tuple[Text, ...] = Field(default=(), description="what stands under it, as a list")
    evidence: tuple[EvidenceKind, ...] = Field(
        default=(), description="where it comes from; never who said it"
    )
    cites: tuple[Ref, ...] = Field(
        default=(), description="documents that bear it out: `document:7`"
    )
    practice: Ref | None = Field(
        default=None,
        description="a study of good practice that shows it: `practice:legal-surgeries`",
    )
    recommendations: tuple[Ref, ...] = Field(
        default=(), description="recommendations that follow from it"
    )
    previous_ids: tuple[Slug, ...] = Field(
        default=(), description="ids it was published under before; their links keep working"
    )
    raised_before: tuple[Ref, ...] = Field(
        default=(),
        description="items of earlier reviews that raised the same: `northmoor-2019:R2`",
    )


Found = Annotated[Finding, TEXT_ALONE]


class Headed(Document):
    """A document with strengths and areas for consideration."""

    findings_like: ClassVar[bool] = True

    strengths: tuple[Found, ...] = Field(default=(), description="what the team found strong")
    areas_for_consideration: tuple[Found, ...] = Field(
        default=(),
        description="what the council may want to consider; the programme's word is shown",
    )


class Findings(Headed):
    """The findings of one theme; `overall` holds the summary ones, counted in no theme."""

    kind: Literal["findings"]
    theme: Slug = Field(
        description="a theme of the framework or of `extra_themes`, or `overall`",
        examples=["overall"],
    )
    summary: Text | None = Field(default=None, description="one sentence that stands alone")
