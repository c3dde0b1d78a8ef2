"""The numbers of audits and surveys as an audience may see them: totals, and no small ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from reviewsite.edition.counted import (
    CriteriaSection,
    CriterionView,
    OptionView,
    QuestionView,
    Split,
)
from reviewsite.model.audit import Answers, CaseAudit
from reviewsite.model.base import Audience
from reviewsite.model.framework import CriteriaSet
from reviewsite.model.survey import Question, Survey

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


def questions(
    survey: Survey, table: Table | None, audience: Audience, threshold: int
) -> tuple[QuestionView, ...]:
    """A survey's questions in numbers, small ones hidden outside the team."""
    return tuple(
        _question(question, survey, table, audience, threshold) for question in survey.questions
    )


def _question(
    question: Question, survey: Survey, table: Table | None, audience: Audience, threshold: int
) -> QuestionView:
    team = audience == Audience.TEAM
    answers = [row.get(question.id, "").strip() for row in table or ()]
    given = [answer for answer in answers if answer]
    mean, options = question.mean, question.options
    counts = [option.count for option in options]
    size = question.answered if question.answered is not None else survey.respondents
    if table is not None:
        size = len(given)
        tally = Counter(given)
        counts = [tally.get(option.text, tally.get(option.id or "", 0)) for option in options]
        if question.type == "scale" and given:
            mean = _mean([float(answer) for answer in given if _is_number(answer)])
    few = not team and size is not None and size < threshold
    hidden = set() if team else small(counts, threshold)
    return QuestionView(
        id=question.id,
        type=question.type,
        text=question.text,
        min=question.min,
        max=question.max,
        min_label=question.min_label,
        max_label=question.max_label,
        mean=None if few else mean,
        hidden=few,
        options=tuple(
            OptionView(
                text=option.text,
                count=None if few or index in hidden else counts[index],
                hidden=few or index in hidden,
            )
            for index, option in enumerate(options)
        ),
        answers=tuple(given) if team and question.type == "text" else (),
    )


def small(counts: Sequence[int | None], threshold: int) -> set[int]:
    """Which counts of one question to hide: those under `threshold` (0 too), and with them as
    many of the next smallest as it takes that none can be worked out from the total.

    The hidden ones are at least two, and together at least twice the threshold, so that neither
    a small one nor its neighbour is fixed by their sum. Where that cannot be had, all are hidden.
    """
    known = [(count, index) for index, count in enumerate(counts) if count is not None]
    hidden = {index for count, index in known if count < threshold}
    if not hidden:
        return set()
    rest = sorted(pair for pair in known if pair[1] not in hidden)
    while rest and (
        len(hidden) < 2 or sum(count for count, i in known if i in hidden) < 2 * threshold
    ):
        hidden.add(rest.pop(0)[1])
    return hidden


def _mean(values: Sequence[float]) -> float | None:
    """One decimal, halves up (FORMAT §6)."""
    if not values:
        return None
    tenths = sum(values) * 10 / len(values)
    whole = int(tenths + 0.5) if tenths >= 0 else -int(-tenths + 0.5)
    return whole / 10


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
