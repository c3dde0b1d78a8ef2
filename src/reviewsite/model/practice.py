"""Good practice that other councils can learn from."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar, Literal

from pydantic import Field

from reviewsite.model.base import Consented, Contact, Part
from reviewsite.model.scalars import Link, Ref, Slug, Text, When


class Level(StrEnum):
    """How much is known of whether a practice works."""

    EMERGING = "emerging"
    PROMISING = "promising"
    VALIDATED = "validated"


class Impact(Part):
    """One measure of what the practice changed."""

    measure: Text = Field(description="what was measured")
    before: Text | None = Field(default=None, description="the figure before")
    after: Text | None = Field(default=None, description="the figure after")
    source: Text | None = Field(default=None, description="where the figures come from")


class GoodPractice(Consented):
    """One study of good practice. Its name is its file's name without `.md`."""

    findings_like: ClassVar[bool] = True

    kind: Literal["good-practice"]
    title: Text = Field(description="what it is called")
    summary: Text = Field(description="one sentence that a busy director would stop at")
    theme: Slug | None = Field(
        default=None, description="the theme of the framework that it belongs to"
    )
    topics: tuple[Slug, ...] = Field(
        default=(), description="the library's topics it is found under"
    )
    level: Level | None = Field(default=None, description="how much is known of whether it works")
    population: tuple[Slug, ...] = Field(
        default=(), description="the people it is for: topics of the group `population`"
    )
    started: When | None = Field(default=None, description="since when it has been done")
    impact: tuple[Impact, ...] = Field(default=(), description="measures of what changed")
    demonstrates: tuple[Ref, ...] = Field(
        default=(), description="findings that it is an example of"
    )
    review_by: When | None = Field(
        default=None, description="after this the library marks it as needing review"
    )
    contact: Contact | None = Field(default=None, description="whom to ask about it")
    link: Link | None = Field(default=None, description="where more about it is published")
