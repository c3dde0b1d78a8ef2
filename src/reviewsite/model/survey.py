"""A survey of staff, carers or partners."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from pydantic import field_validator

from reviewsite.model.base import Audience, Document, Part, Section
from reviewsite.model.scalars import Line, Number, Slug, Text, When, Whole


class Option(Part):
    """One answer that a respondent could choose, and how many did."""

    id: Slug | None = None
    text: Text
    count: Whole | None = None


class Question(Part):
    """One question: on a scale, with a choice, or in words."""

    id: Slug
    type: Literal["scale", "choice", "text"]
    text: Text
    min: Whole | None = None
    max: Whole | None = None
    min_label: Text | None = None
    max_label: Text | None = None
    mean: Number | None = None
    answered: Whole | None = None
    options: tuple[Option, ...] = ()

    @field_validator("options", mode="before")
    @classmethod
    def _short(cls, value: Any) -> Any:
        if isinstance(value, dict):
            return [{"text": text, "count": count} for text, count in value.items()]
        return value


class Survey(Document):
    """What people answered, in numbers, and the team's summary of their comments."""

    widest: ClassVar[Audience] = Audience.COUNCIL
    may_widen: ClassVar[bool] = True

    kind: Literal["survey"]
    title: Text
    asked: When | None = None
    respondents: Whole | None = None
    template: Slug | None = None
    groups: Line | None = None
    questions: tuple[Question, ...] = ()
    comments: tuple[Section, ...] = ()
    responses: Line | None = None
