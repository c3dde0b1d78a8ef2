"""What an Edition holds of what was counted: the audit of case records, and the surveys."""

from __future__ import annotations

from typing import Literal

from reviewsite.edition.found import FindingView, View
from reviewsite.model.base import Section, Update
from reviewsite.model.scalars import When


class Split(View):
    """How the records answered one criterion; for council and team only (FORMAT §3)."""

    yes: int
    partial: int
    no: int
    not_applicable: int


class CriterionView(View):
    """One criterion of the audit. `halves` is the positive count in halves (yes 1, partial ½)."""

    id: str
    text: str
    halves: int
    per_cent: int | None = None
    per_cent_applicable: int | None = None
    split: Split | None = None


class CriteriaSection(View):
    """The criteria of an audit under one heading."""

    title: str
    criteria: tuple[CriterionView, ...] = ()


class AuditView(View):
    """The audit of case records: a small sample, criterion by criterion."""

    title: str | None = None
    source: str | None = None
    records: int | None = None
    sections: tuple[CriteriaSection, ...] = ()
    categories: tuple[tuple[str, str, int], ...] = ()
    strengths: tuple[FindingView, ...] = ()
    areas: tuple[FindingView, ...] = ()
    prose: str = ""
    updates: tuple[Update, ...] = ()


class OptionView(View):
    """An answer and its count; `count` is None where it is hidden as a small number."""

    text: str
    count: int | None = None
    hidden: bool = False


class QuestionView(View):
    """One question of a survey, in numbers."""

    id: str
    type: Literal["scale", "choice", "text"]
    text: str
    min: int | None = None
    max: int | None = None
    min_label: str | None = None
    max_label: str | None = None
    mean: float | int | None = None
    hidden: bool = False
    options: tuple[OptionView, ...] = ()
    answers: tuple[str, ...] = ()


class SurveyView(View):
    """A survey's questions and the team's summary of its comments."""

    name: str
    title: str
    asked: When | None = None
    respondents: int | None = None
    questions: tuple[QuestionView, ...] = ()
    comments: tuple[Section, ...] = ()
    prose: str = ""
    updates: tuple[Update, ...] = ()
