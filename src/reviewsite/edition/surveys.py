"""The making of a survey's figures: counted or as typed, and what is small hidden."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor

from reviewsite.edition.asked import (
    CommentsView,
    GroupShare,
    OptionView,
    QuestionView,
    SurveyView,
)
from reviewsite.edition.hiding import GROUP_THRESHOLD, breakdown, few_groups, small
from reviewsite.model.asking import asked_next, questions_of, same
from reviewsite.model.base import Audience
from reviewsite.model.questionnaire import Questionnaire
from reviewsite.model.scalars import NUMBER
from reviewsite.model.survey import Comments, Question, Survey

Table = Sequence[Mapping[str, str]]
"""The rows of a responses file, by column name."""


@dataclass(frozen=True, slots=True)
class Hide:
    """For whom the figures are, and under which count they are hidden from those readers."""

    audience: Audience
    threshold: int

    @property
    def nothing(self) -> bool:
        """The team sees everything."""
        return self.audience == Audience.TEAM

    def few(self, count: int | None) -> bool:
        """Whether so few answered that nothing of it is shown."""
        return not self.nothing and count is not None and count < self.threshold

    @property
    def by_group(self) -> int:
        """The threshold of a breakdown by group."""
        return max(GROUP_THRESHOLD, self.threshold)


def surveyed(
    survey: Survey,
    name: str,
    table: Table | None,
    template: Questionnaire | None,
    hide: Hide,
    keep: Callable[[str], str],
) -> SurveyView:
    """A survey as an audience may see it: totals alone outside the team, and no small ones."""
    respondents = survey.respondents
    if respondents is None and table is not None:
        respondents = len(table)
    return SurveyView(
        name=name,
        title=survey.title,
        template=template.id if template else None,
        source=(template.source or template.title) if template else None,
        grouped=_heading(survey, template),
        asked=survey.asked,
        respondents=None if hide.few(respondents) else respondents,
        questions=tuple(
            _question(one, survey, table, template, hide)
            for one in questions_of(survey, template)
            if template is None or not table or one.id in table[0]
        ),
        comments=tuple(_comments(one, None) for one in survey.comments if one.question is None),
        prose=keep(survey.prose),
        updates=survey.updates,
    )


def _heading(survey: Survey, template: Questionnaire | None) -> str | None:
    """What the answers are broken down by, in words: a question's, where the column is one."""
    if survey.groups is None or survey.responses is None:
        return None
    every = {one.id: one.text for one in questions_of(survey, template)}
    return every.get(survey.groups) or survey.groups


def _comments(one: Comments, asked: str | None) -> CommentsView:
    return CommentsView(heading=one.heading or asked or "", points=one.points)


def _question(
    question: Question,
    survey: Survey,
    table: Table | None,
    template: Questionnaire | None,
    hide: Hide,
) -> QuestionView:
    answers = [row.get(question.id, "").strip() for row in table or ()]
    given = [answer for answer in answers if answer]
    mean, answered = question.mean, question.answered
    counts = [option.count for option in question.options]
    if table is not None:
        answered = len(given)
        mean = _mean(given) if question.sort == "scale" else None
        counts = list(_tally(question, given))
    few = hide.few(survey.respondents if answered is None else answered)
    hidden = set() if hide.nothing else small(counts, hide.threshold)
    if few:
        hidden = set(range(len(counts)))
    groups = () if few else _groups(question, survey, table, template, hidden, hide)
    return QuestionView(
        id=question.id,
        type=question.sort,
        text=question.text or question.id,
        min=question.min,
        max=question.max,
        min_label=question.min_label,
        max_label=question.max_label,
        answered=None if few else answered,
        mean=None if few else mean,
        hidden=few,
        options=tuple(
            OptionView(
                text=option.text,
                count=None if index in hidden else counts[index],
                hidden=index in hidden,
            )
            for index, option in enumerate(question.options)
        ),
        groups=groups or (),
        unbroken=groups is None,
        answers=tuple(given) if hide.nothing and question.sort == "text" else (),
        comments=tuple(
            _comments(one, asked_next(template, question.id))
            for one in survey.comments
            if one.question == question.id
        ),
    )


def _tally(question: Question, given: Sequence[str]) -> list[int]:
    """How many gave each option: by its text, or its id."""
    counted = Counter(same(answer) for answer in given)
    return [
        counted[same(option.text)]
        + (counted[option.id] if option.id and option.id != same(option.text) else 0)
        for option in question.options
    ]


def _groups(
    question: Question,
    survey: Survey,
    table: Table | None,
    template: Questionnaire | None,
    hidden: set[int],
    hide: Hide,
) -> tuple[GroupShare, ...] | None:
    """The question broken down by group; None where too few answered for it to be.

    Somebody who does not say a group is in one without a name: it is counted like the others, or
    it could be worked out.
    """
    column = survey.groups
    if table is None or column is None or column == question.id or question.sort == "text":
        return ()
    by_group: dict[str, list[str]] = {name: [] for name in _names(survey, template, table, column)}
    for row in table:
        answer = row.get(question.id, "").strip()
        if answer:
            by_group[row.get(column, "").strip()].append(answer)
    groups = [(name, given) for name, given in by_group.items() if given]
    if hide.nothing:
        return tuple(_share(question, name, given) for name, given in groups)
    tallies = [_tally(question, given) for _, given in groups]
    if question.sort == "scale":
        closed = few_groups([len(given) for _, given in groups], hide.by_group)
    else:
        counts = [list(row) for row in zip(*tallies, strict=True)]
        closed = breakdown(counts, hidden, hide.by_group) if counts else None
    if closed is None:
        return None
    shares = [
        _share(question, name, given)
        for n, (name, given) in enumerate(groups)
        if n not in closed.groups
    ]
    if closed.groups:
        rest = [answer for n in sorted(closed.groups) for answer in groups[n][1]]
        shares.append(_share(question, "", rest).model_copy(update={"rest": True}))
    return tuple(
        one.model_copy(
            update={
                "counts": tuple(
                    None if row in closed.options else count for row, count in enumerate(one.counts)
                )
            }
        )
        for one in shares
    )


def _share(question: Question, name: str, given: Sequence[str]) -> GroupShare:
    return GroupShare(
        name=name,
        answered=len(given),
        mean=_mean(given) if question.sort == "scale" else None,
        counts=tuple(_tally(question, given)) if question.sort == "choice" else (),
    )


def _names(survey: Survey, template: Questionnaire | None, table: Table, column: str) -> list[str]:
    """The groups: in the order of the options where the column is a question, else by name."""
    found = {row.get(column, "").strip() for row in table}
    order = next(
        (
            [same(option.text) for option in one.options]
            for one in questions_of(survey, template)
            if one.id == column
        ),
        [],
    )
    place = {text: number for number, text in enumerate(order)}
    return sorted(found, key=lambda name: (not name, place.get(same(name), len(place)), name))


def _mean(given: Sequence[str]) -> float | None:
    """One decimal, halves up (FORMAT §6)."""
    values = [Fraction(answer) for answer in given if NUMBER.match(answer)]
    if not values:
        return None
    return floor(sum(values) * 10 / len(values) + Fraction(1, 2)) / 10
