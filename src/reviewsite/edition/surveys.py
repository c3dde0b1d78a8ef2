"""The making of a survey's figures: counted or as typed, and what is small hidden."""

from __future__ import annotations

from collections.abc import Callable

from reviewsite.edition.asked import CommentsView, OptionView, QuestionView, SurveyView
from reviewsite.edition.groups import Asking, Table, alike, by_group, mean, tally
from reviewsite.edition.hiding import Hide, small
from reviewsite.model.asking import asked_next
from reviewsite.model.survey import Comments, Question


def surveyed(
    told: Asking,
    base: Asking,
    name: str,
    table: Table | None,
    hide: Hide,
    keep: Callable[[str], str],
) -> SurveyView:
    """A survey as an audience may see it: totals alone outside the team, and no small ones.

    `told` has the words, `base` those in which the answers were given and are counted; without a
    translation they are the same.
    """
    survey, template = told.survey, told.template
    respondents = survey.respondents
    if respondents is None and table is not None:
        respondents = len(table)
    pairs = zip(told.questions, base.questions, strict=True)
    return SurveyView(
        name=name,
        title=survey.title,
        template=template.id if template else None,
        source=(template.source or template.title) if template else None,
        grouped=_heading(told),
        asked=survey.asked,
        respondents=None if hide.few(respondents) else respondents,
        questions=tuple(
            _question(words, one, told, base, table, hide)
            for words, one in pairs
            if template is None or not table or one.id in table[0]
        ),
        comments=tuple(_comments(one, None) for one in survey.comments if one.question is None),
        prose=keep(survey.prose),
        updates=survey.updates,
    )


def _heading(told: Asking) -> str | None:
    """What the answers are broken down by, in words: a question's, where the column is one."""
    column = told.survey.groups
    if column is None or told.survey.responses is None:
        return None
    asked = told.question(column)
    return (asked.text if asked else None) or column


def _comments(one: Comments, asked: str | None) -> CommentsView:
    return CommentsView(heading=one.heading or asked or "", points=one.points)


def _question(
    words: Question, question: Question, told: Asking, base: Asking, table: Table | None, hide: Hide
) -> QuestionView:
    """A question counted by `question`, the base's, and told in `words`."""
    answers = [row.get(question.id, "").strip() for row in table or ()]
    given = [answer for answer in answers if answer]
    average, answered = question.mean, question.answered
    counts = [option.count for option in question.options]
    if table is not None:
        answered = len(given)
        average = mean(given) if question.sort == "scale" else None
        counts = list(tally(question, given))
    people = told.survey.respondents if answered is None else answered
    few = hide.few(people)
    no_mean = few or (not hide.nothing and alike(question, average, people, given))
    hidden = set() if hide.nothing else small(counts, hide.threshold)
    if few:
        hidden = set(range(len(counts)))
    groups = () if no_mean else by_group(question, told, base, table, hidden, hide)
    return QuestionView(
        id=question.id,
        type=question.sort,
        text=words.text or question.id,
        min=question.min,
        max=question.max,
        min_label=words.min_label,
        max_label=words.max_label,
        answered=None if few else answered,
        mean=None if no_mean else average,
        hidden=no_mean,
        options=tuple(
            OptionView(
                text=option.text,
                count=None if index in hidden else counts[index],
                hidden=index in hidden,
            )
            for index, option in enumerate(words.options)
        ),
        groups=groups or (),
        unbroken=groups is None,
        answers=tuple(given) if hide.nothing and question.sort == "text" else (),
        comments=tuple(
            _comments(one, asked_next(told.template, question.id))
            for one in told.survey.comments
            if one.question == question.id
        ),
    )
