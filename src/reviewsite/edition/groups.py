"""Answers broken down by group: counted in the base's words, told in the Edition's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import floor

from reviewsite.edition.asked import GroupShare
from reviewsite.edition.hiding import Hide, breakdown, few_groups, too_alike
from reviewsite.model.asking import questions_of, same
from reviewsite.model.questionnaire import Questionnaire
from reviewsite.model.scalars import NUMBER
from reviewsite.model.survey import Question, Survey

Table = Sequence[Mapping[str, str]]
"""The rows of a responses file, by column name."""


@dataclass(frozen=True)
class Asking:
    """A survey with the questionnaire that it is on, both in one language."""

    survey: Survey
    template: Questionnaire | None = None

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """The questions whole, in the order in which they were asked."""
        return questions_of(self.survey, self.template)

    def question(self, id: str | None) -> Question | None:
        """The question with that id."""
        return next((one for one in self.questions if one.id == id), None)


def tally(question: Question, given: Sequence[str]) -> list[int]:
    """How many gave each option: by its text, or its id."""
    counted = Counter(same(answer) for answer in given)
    return [
        counted[same(option.text)]
        + (counted[option.id] if option.id and option.id != same(option.text) else 0)
        for option in question.options
    ]


def mean(given: Sequence[str]) -> float | None:
    """One decimal, halves up (FORMAT §6)."""
    values = [Fraction(answer) for answer in given if NUMBER.match(answer)]
    if not values:
        return None
    return floor(sum(values) * 10 / len(values) + Fraction(1, 2)) / 10


def alike(
    question: Question, average: float | None, people: int | None, given: Sequence[str]
) -> bool:
    """Whether the mean of a question on a scale tells too much: everybody `given` answered the
    same, or the mean lies so near an end that single answers follow."""
    return (
        question.sort == "scale"
        and average is not None
        and (
            len({Fraction(answer) for answer in given if NUMBER.match(answer)}) == 1
            or too_alike(average, people, question.min, question.max)
        )
    )


def by_group(
    question: Question,
    told: Asking,
    base: Asking,
    table: Table | None,
    hidden: set[int],
    hide: Hide,
) -> tuple[GroupShare, ...] | None:
    """A question of `base` broken down by group; None where too few answered for it to be.

    `hidden` are the options whose counts are hidden in the whole; `told` has the words. Somebody
    who does not say a group is in one without a name: it is counted like the others, or it could
    be worked out.
    """
    column = base.survey.groups
    if table is None or column is None or column == question.id or question.sort == "text":
        return ()
    names = _names(base, told, table, column)
    given: dict[str, list[str]] = {name: [] for name in names.values()}
    for row in table:
        answer = row.get(question.id, "").strip()
        if answer:
            given[names[row.get(column, "").strip()]].append(answer)
    groups = [(name, answers) for name, answers in given.items() if answers]
    if hide.nothing:
        return tuple(_share(question, name, answers) for name, answers in groups)
    if question.sort == "scale":
        closed = few_groups([len(answers) for _, answers in groups], hide.by_group)
    else:
        tallies = [tally(question, answers) for _, answers in groups]
        counts = [list(row) for row in zip(*tallies, strict=True)]
        closed = breakdown(counts, hidden, hide.by_group) if counts else None
    if closed is None:
        return None
    shown = [group for n, group in enumerate(groups) if n not in closed.groups]
    rest = [answer for n in sorted(closed.groups) for answer in groups[n][1]]
    # a mean left out could be worked out from the others and that of all: so none is shown
    if any(alike(question, mean(given), len(given), given) for _, given in (*shown, ("", rest))):
        return None
    shares = [_share(question, name, answers) for name, answers in shown]
    if closed.groups:
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
        mean=mean(given) if question.sort == "scale" else None,
        counts=tuple(tally(question, given)) if question.sort == "choice" else (),
    )


def _names(base: Asking, told: Asking, table: Table, column: str) -> dict[str, str]:
    """What each group as typed is called: by the option in the order of the options where the
    column is a question, else by itself and its name."""
    asked, said = base.question(column), told.question(column)
    called: dict[str, str] = {}
    if asked and said:
        for typed, words in zip(asked.options, said.options, strict=True):
            called |= dict.fromkeys((same(typed.text), typed.id or same(typed.text)), words.text)
    place = {key: number for number, key in enumerate(called)}
    found = {row.get(column, "").strip() for row in table}
    order = sorted(found, key=lambda name: (not name, place.get(same(name), len(place)), name))
    return {name: called.get(same(name), name) for name in order}
