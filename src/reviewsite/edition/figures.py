"""The numbers of an audit of case records as an audience may see them: totals, and no case."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from reviewsite.edition.counted import CriteriaSection, CriterionView, Split
from reviewsite.model.audit import Answers, CaseAudit
from reviewsite.model.base import Audience
from reviewsite.model.framework import CriteriaSet

Table = Sequence[Mapping[str, str]]
"""The rows of a responses file, by column name."""

PER_CENT_FROM = 10
"""Readers outside see per cents only from so many records up (FORMAT §3, case-audit)."""

ANSWERS = {"y": "yes", "p": "partial", "n": "no", "n/a": "not_applicable", "na": "not_applicable"}


def answered(audit: CaseAudit, table: Table | None) -> dict[str, Answers]:
    """The audit's answers by criterion: as typed, or counted from the responses file."""
    if table is None:
        return dict(audit.results)
    counts: dict[str, Counter[str]] = {}
    for row in table:
        answer = ANSWERS.get(row.get("answer", "").strip().lower())
        criterion = row.get("criterion", "").strip()
        if answer and criterion:
            counts.setdefault(criterion, Counter())[answer] += 1
    return {criterion: Answers(**dict(counted)) for criterion, counted in counts.items()}


def records(audit: CaseAudit, table: Table | None) -> int | None:
    """How many records were reviewed: as typed, or the references in the responses file."""
    if audit.records_reviewed is not None or table is None:
        return audit.records_reviewed
    return len({row.get("audit_ref", "").strip() for row in table} - {""})


def criteria(
    audit: CaseAudit, table: Table | None, criteria_set: CriteriaSet | None, audience: Audience
) -> tuple[CriteriaSection, ...]:
    """The audit's table: positive counts for all, the split of answers for council and team."""
    results = answered(audit, table)
    reviewed = records(audit, table) or 0
    if not results or criteria_set is None:
        return ()
    inside = audience != Audience.PUBLIC
    sections = []
    for section in criteria_set.sections:
        rows = []
        for criterion in section.criteria:
            answers = results.get(criterion.id)
            if answers is not None:
                rows.append(_criterion(criterion.id, criterion.text, answers, reviewed, inside))
        if rows:
            sections.append(CriteriaSection(title=section.title, criteria=tuple(rows)))
    return tuple(sections)


def _criterion(id: str, text: str, answers: Answers, reviewed: int, inside: bool) -> CriterionView:
    per_cents = inside or reviewed >= PER_CENT_FROM
    applicable = reviewed - answers.not_applicable
    return CriterionView(
        id=id,
        text=text,
        halves=answers.halves,
        per_cent=answers.per_cent(reviewed) if per_cents else None,
        per_cent_applicable=(
            answers.per_cent(applicable)
            if answers.not_applicable and (inside or applicable >= PER_CENT_FROM)
            else None
        ),
        split=Split(
            yes=answers.yes,
            partial=answers.partial,
            no=answers.no,
            not_applicable=answers.not_applicable,
        )
        if inside
        else None,
    )
