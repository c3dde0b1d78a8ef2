"""What the council says of itself before the review."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from reviewsite.model.base import Audience, Part, Placed
from reviewsite.model.findings import Headed
from reviewsite.model.scalars import Line, Number, Ref, Slug, Text


class Indicator(Part):
    """One figure, with what it is compared with and how it has moved."""

    id: Slug = Field(description="what links point at")
    name: Text = Field(description="what is counted")
    unit: Text | None = Field(default=None, description="what it is counted in: `%`, `days`")
    period: Text | None = Field(default=None, description="the time it is of: `2023 to 2024`")
    value: Number = Field(description="the council's figure")
    compare: dict[Line, Number] = Field(
        default={}, description="the same figure elsewhere, by the place's name"
    )
    trend: dict[Line, Number] = Field(
        default={}, description="the council's earlier figures, by year, the oldest first"
    )
    source: Text | None = Field(default=None, description="where the figures are from")


class SelfAssessment(Placed, Headed):
    """The council's own account, in figures and in words."""

    widest: ClassVar[Audience] = Audience.COUNCIL
    may_widen: ClassVar[bool] = True
    findings_like: ClassVar[bool] = False

    kind: Literal["self-assessment"]
    indicators: tuple[Indicator, ...] = Field(default=(), description="the figures it rests on")
    evidence: tuple[Ref, ...] = Field(
        default=(), description="documents of the list that bear it out: `document:1`"
    )
