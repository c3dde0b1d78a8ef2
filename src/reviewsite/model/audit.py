"""The audit of case records: what the records showed, criterion by criterion, and no case."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from reviewsite.model.base import Part, Placed
from reviewsite.model.findings import Headed
from reviewsite.model.scalars import Line, Slug, Whole


class Answers(Part):
    """How the records answered one criterion."""

    yes: Whole = Field(default=0, description="records with a Yes")
    partial: Whole = Field(default=0, description="records with a Partial; each counts ½")
    no: Whole = Field(default=0, description="records with a No")
    not_applicable: Whole = Field(
        default=0, description="records to which the criterion does not apply"
    )

    @property
    def total(self) -> int:
        """All records answered for."""
        return self.yes + self.partial + self.no + self.not_applicable

    @property
    def halves(self) -> int:
        """The positive count in halves: yes counts 1, partial ½ (SSIA 2016, Appendix 5;
        LGA adults 2024, Appendix 4)."""
        return 2 * self.yes + self.partial

    def per_cent(self, of: int) -> int | None:
        """Positive per hundred of `of` records, whole, halves up; None where `of` is 0."""
        if of <= 0:
            return None
        return (self.halves * 100 + of) // (2 * of)


Category = Annotated[str, Field(pattern=r"^[A-Z]$")]


class CaseAudit(Placed, Headed):
    """The summary of the case records audit."""

    kind: Literal["case-audit"]
    criteria: Slug | None = Field(
        default=None, description="the criteria set that the records were read against"
    )
    records_reviewed: Whole | None = Field(
        default=None,
        description="how many records were read; every criterion's answers add up to it",
    )
    categories: dict[Category, Whole] = Field(
        default={}, description="records by category of case; only the team sees it"
    )
    results: dict[Line, Answers] = Field(default={}, description="answers by the criterion's id")
    responses: Line | None = Field(
        default=None,
        description="instead of results: a CSV file with columns audit_ref, criterion, answer",
    )
