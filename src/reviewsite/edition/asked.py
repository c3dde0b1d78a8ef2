"""A survey as an Edition holds it: totals, means, and the team's summary of comments."""

from __future__ import annotations

from reviewsite.edition.found import View
from reviewsite.model.base import Update
from reviewsite.model.scalars import Number, When
from reviewsite.model.survey import Sort


class OptionView(View):
    """An answer and its count; `count` is None where it is hidden as a small number."""

    text: str
    count: int | None = None
    hidden: bool = False


class GroupShare(View):
    """One group of respondents: how many of it answered a question, and how.

    `counts` stand in the order of the question's options, None where one is hidden. `rest` are
    the groups with few people, as one; a group without a name is who did not say one.
    """

    name: str
    answered: int
    rest: bool = False
    mean: float | int | None = None
    counts: tuple[int | None, ...] = ()


class CommentsView(View):
    """The team's summary of comments, under its heading."""

    heading: str
    points: tuple[str, ...] = ()


class QuestionView(View):
    """One question of a survey, in numbers. `unbroken` says that so few answered that it is not
    broken down by group, though the survey is."""

    id: str
    type: Sort
    text: str
    min: int | None = None
    max: int | None = None
    min_label: str | None = None
    max_label: str | None = None
    answered: int | None = None
    mean: Number | None = None
    hidden: bool = False
    options: tuple[OptionView, ...] = ()
    groups: tuple[GroupShare, ...] = ()
    unbroken: bool = False
    answers: tuple[str, ...] = ()
    comments: tuple[CommentsView, ...] = ()


class SurveyView(View):
    """A survey's questions and the team's summary of its comments. `source` is the questionnaire
    that its questions are from, `grouped` the column that its answers are broken down by."""

    name: str
    title: str
    template: str | None = None
    source: str | None = None
    grouped: str | None = None
    asked: When | None = None
    respondents: int | None = None
    questions: tuple[QuestionView, ...] = ()
    comments: tuple[CommentsView, ...] = ()
    prose: str = ""
    updates: tuple[Update, ...] = ()
