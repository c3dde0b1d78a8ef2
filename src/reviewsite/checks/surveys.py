"""RS505 to RS507, and RS434: the figures of a survey are possible, and whose they are is said."""

from __future__ import annotations

from collections.abc import Iterator

from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.diagnostics import Severity
from reviewsite.model.survey import Survey
from reviewsite.pack import Pack


@rule("RS505", "More answers than people who answered", severity=Severity.ERROR, firm=True)
def too_many(pack: Pack, context: Context) -> Iterator[Found]:
    """
    Everybody chooses one answer, so the counts of a question's options are together no more than
    the respondents. They may be fewer: a blank is no answer.

    Wrong: `respondents: 35`, and two options with a `count` of 22 and 21
    """
    for survey in pack.all(Survey):
        for question in survey.questions:
            answered, people = question.answered, survey.respondents
            most = people if answered is None else answered
            if answered is not None and people is not None and answered > people:
                message = f"{answered} answered of {people} respondents"
                yield pack.at(question, "answered"), message, "Look at both numbers."
            counts = [option.count for option in question.options if option.count is not None]
            if any(count < 0 for count in counts):
                message = "a count is below nothing"
                yield pack.at(question, "options"), message, "Write 0 where nobody chose it."
            elif most is not None and sum(counts) > most:
                yield (
                    pack.at(question, "options"),
                    f"{sum(counts)} answers to “{question.id}” from {most} people",
                    "Mend the counts, or respondents:.",
                )


@rule("RS506", "A mean outside its scale", severity=Severity.ERROR, firm=True)
def mean(pack: Pack, context: Context) -> Iterator[Found]:
    """
    A mean lies between the two ends of its scale.

    Wrong: `min: 0`, `max: 10` and `mean: 75`

    Right: `mean: 7.5`
    """
    for survey in pack.all(Survey):
        for question in survey.questions:
            low, high, found = question.min, question.max, question.mean
            if found is None or low is None or high is None or low >= high:
                continue
            if not low <= found <= high:
                message = f"the mean {found} is not between {low} and {high}"
                yield pack.at(question, "mean"), message, "Mend the mean, or the ends of the scale."


@rule("RS507", "A question of which a part is missing", severity=Severity.ERROR, firm=True)
def half_a_question(pack: Pack, context: Context) -> Iterator[Found]:
    """
    A question has a type and its words. A scale has two ends, the lower first; a choice has
    options; and neither has what belongs to the other. Without the ends nobody can read a mean.

    Wrong:

    ```yaml
    questions:
      - id: change
        type: scale
        text: How have things changed over the last year?
        mean: 2
    ```

    Right:

    ```yaml
    questions:
      - id: change
        type: scale
        text: How have things changed over the last year?
        min: -5
        max: 5
        mean: 2
    ```
    """
    for survey in pack.all(Survey):
        if survey.template is not None:
            continue
        seen: set[str] = set()
        for question in survey.questions:
            if question.id in seen:
                message = f"a second question “{question.id}”"
                yield pack.at(question, "id"), message, "Give it an id of its own."
            seen.add(question.id)
            for key in ("type", "text"):
                if getattr(question, key) is None:
                    message = f"the question “{question.id}” has no {key}"
                    remedy = f"Add {key}:, or the template: that the question is from."
                    yield pack.at(question, "id"), message, remedy
            if question.type is None:
                continue
            if question.type == "scale":
                if question.min is None or question.max is None:
                    message = f"the scale “{question.id}” does not have both its ends"
                    yield pack.at(question, "id"), message, "Add min: and max:."
                elif question.min >= question.max:
                    message = f"the scale goes from {question.min} to {question.max}"
                    yield pack.at(question, "max"), message, "Write the lower end under min:."
            if question.type == "choice" and not question.options:
                message = f"the choice “{question.id}” has no options"
                yield pack.at(question, "id"), message, "Add options: with what could be chosen."
            if question.type != "choice" and question.options:
                message = f"options in a question of type {question.type}"
                yield pack.at(question, "options"), message, "Write type: choice, or take them out."
            if question.type != "scale" and question.mean is not None:
                message = f"a mean in a question of type {question.type}"
                yield pack.at(question, "mean"), message, "Write type: scale, or take it out."


@rule("RS434", "A mean, and nobody knows of how many answers")
def of_how_many(pack: Pack, context: Context) -> Iterator[Found]:
    """
    The mean of two answers can tell both. So a mean is shown to readers outside the team only where
    the file says how many answered, and where they were not too few.

    Wrong:

    ```yaml
    questions:
      - id: change
        type: scale
        text: How have things changed over the last year?
        min: -5
        max: 5
        mean: 2
    ```

    Right: the same, with `answered: 35` beside the mean, or `respondents: 35` above the questions
    """
    for survey in pack.all(Survey):
        for question in survey.questions:
            known = (question.answered, survey.respondents, survey.responses)
            if question.mean is not None and known == (None, None, None):
                yield (
                    pack.at(question, "mean"),
                    f"the mean of “{question.id}” is of nobody knows how many answers",
                    "Add answered: with how many there were; until then only the team sees it.",
                )
