"""The numbers of an audit of case records as an audience may see them: totals, and no case."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from reviewsite.edition.counted import CriteriaSection, CriterionView, Split
from reviewsite.edition.hiding import Hide, share
from reviewsite.model.audit import Answers, CaseAudit
from reviewsite.model.base import Audience
from reviewsite.model.framework import CriteriaSet

Table = Sequence[Mapping[str, str]]
"""The rows of a responses file, by column name."""

Figure = Mapping[str, Any]
"""The fields of a criterion that its readers may have."""

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


def few(reviewed: int | None, hide: Hide) -> bool:
    """Whether so few records were read, or nobody knows how many, that no figure is public."""
    return hide.audience == Audience.PUBLIC and (reviewed or 0) < hide.threshold


def criteria(
    audit: CaseAudit, table: Table | None, criteria_set: CriteriaSet | None, hide: Hide
) -> tuple[CriteriaSection, ...]:
    """The audit's table: one share of each criterion for all, the counts for council and team."""
    results = answered(audit, table)
    reviewed = records(audit, table) or 0
    if criteria_set is None or few(reviewed, hide):
        return ()
    sections = []
    for section in criteria_set.sections:
        rows = []
        for criterion in section.criteria:
            answers = results.get(criterion.id)
            if answers is not None:
                figure = (
                    _share(answers, reviewed, hide.threshold, "N/A" in criteria_set.answers)
                    if hide.audience == Audience.PUBLIC
                    else _counts(answers, reviewed)
                )
                rows.append(CriterionView(id=criterion.id, text=criterion.text, **figure))
        if rows:
            sections.append(CriteriaSection(title=section.title, criteria=tuple(rows)))
    return tuple(sections)


def _share(answers: Answers, reviewed: int, least: int, may_not_apply: bool) -> Figure:
    counts = (answers.yes, answers.partial, answers.no)
    figure = share(counts, reviewed, least, may_not_apply)
    return {"per_cent_applicable": figure, "hidden": figure is None}


def _counts(answers: Answers, reviewed: int) -> Figure:
    return {
        "halves": answers.halves,
        "per_cent": answers.per_cent(reviewed),
        "per_cent_applicable": answers.per_cent(reviewed - answers.not_applicable),
        "split": Split(
            yes=answers.yes,
            partial=answers.partial,
            no=answers.no,
            not_applicable=answers.not_applicable,
        ),
    }
