"""What an Edition holds of the audit of case records."""

from __future__ import annotations

from reviewsite.edition.found import FindingView, View
from reviewsite.model.base import Update


class Split(View):
    """How the records answered one criterion; for council and team only (FORMAT §3)."""

    yes: int
    partial: int
    no: int
    not_applicable: int


class CriterionView(View):
    """One criterion of the audit. `halves` is the positive count in halves (yes 1, partial ½),
    `per_cent` its share of all the records, and `per_cent_applicable` that of the records that the
    criterion applied to. The public has the last one alone, to the nearest ten, and not where it
    is `hidden`."""

    id: str
    text: str
    halves: int | None = None
    per_cent: int | None = None
    per_cent_applicable: int | None = None
    hidden: bool = False
    split: Split | None = None


class CriteriaSection(View):
    """The criteria of an audit under one heading."""

    title: str
    criteria: tuple[CriterionView, ...] = ()


class AuditView(View):
    """The audit of case records: a small sample, criterion by criterion. `hidden` says that it has
    figures, and that too few records were read for the public to have them, or their number."""

    title: str | None = None
    source: str | None = None
    records: int | None = None
    hidden: bool = False
    sections: tuple[CriteriaSection, ...] = ()
    categories: tuple[tuple[str, str, int], ...] = ()
    strengths: tuple[FindingView, ...] = ()
    areas: tuple[FindingView, ...] = ()
    prose: str = ""
    updates: tuple[Update, ...] = ()
