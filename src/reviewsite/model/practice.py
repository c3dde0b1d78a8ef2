"""Good practice that other councils can learn from."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar, Literal

from reviewsite.model.base import Consented, Contact, Part
from reviewsite.model.scalars import Line, Ref, Slug, Text, When


class Level(StrEnum):
    """How much is known of whether a practice works."""

    EMERGING = "emerging"
    PROMISING = "promising"
    VALIDATED = "validated"


class Impact(Part):
    """One measure of what the practice changed."""

    measure: Text
    before: Text | None = None
    after: Text | None = None
    source: Text | None = None


class GoodPractice(Consented):
    """One study of good practice. Its name is its file's name without `.md`."""

    findings_like: ClassVar[bool] = True

    kind: Literal["good-practice"]
    title: Text
    summary: Text
    theme: Slug | None = None
    topics: tuple[Slug, ...] = ()
    level: Level = Level.EMERGING
    population: tuple[Slug, ...] = ()
    started: When | None = None
    impact: tuple[Impact, ...] = ()
    demonstrates: tuple[Ref, ...] = ()
    review_by: When | None = None
    contact: Contact | None = None
    link: Line | None = None
