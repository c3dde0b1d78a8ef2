"""RS513 to RS516: what a survey may not ask, and how it stands on a shipped questionnaire."""

from __future__ import annotations

from collections.abc import Iterator

from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.vocabulary import remedy
from reviewsite.diagnostics import Severity, Span
from reviewsite.model.asking import asks_for_a_name, questions_of, same
from reviewsite.model.audit import CaseAudit
from reviewsite.model.questionnaire import Questionnaire
from reviewsite.model.survey import Question, Survey
from reviewsite.pack import Pack

TAKE_OUT = (
    "Take it out, of the file too: people were told that nobody outside the team can tell who "
    "answered what."
)


@rule("RS513", "A survey that asks who somebody is", severity=Severity.ERROR, firm=True)
def names(pack: Pack, context: Context) -> Iterator[Found]:
    """
    People answer because they are told that nobody will know what they said: the council sees
    trends, never an answer (Safeguarding Children: Peer Review Guidance Manual 2012, Appendix 9).
    The manual's own form begins with a name and an organisation, its questions 1 and 2, and these
    are not collected. Neither a column of a responses file nor a question may ask for a name, an
    organisation or an address, in English or in Welsh. What a survey service adds to its exports
    (respondent, collector, IP address, e-mail) goes out as well.

    The *kind* of organisation, the manual's question 3, is a group and may be asked.

    Wrong: a responses file whose first line is `Name,Name of Organisation,3,4`

    Right: `3,4`
    """
    for survey in pack.all(Survey):
        template = context.catalogue.questionnaires.get(survey.template or "")
        left_out = template.not_collected if template else ()
        for question in survey.questions:
            if question.id in left_out or any(
                asks_for_a_name(text.replace("-", " "))
                for text in (question.id, question.text or "")
            ):
                message = f"the question “{question.text or question.id}” asks who somebody is"
                yield pack.at(question, "id"), message, TAKE_OUT
        if survey.groups and asks_for_a_name(survey.groups):
            message = f"“{survey.groups}” would show answers by who gave them"
            yield pack.at(survey, "groups"), message, "Take a column that holds many people each."
        yield from _columns(pack, survey.responses, left_out)
    for audit in pack.all(CaseAudit):
        yield from _columns(pack, audit.responses, ())


def _columns(pack: Pack, path: str | None, left_out: tuple[str, ...]) -> Iterator[Found]:
    rows = pack.table(path) if path else None
    for column in rows[0] if rows else ():
        if column in left_out or asks_for_a_name(column):
            message = f"the column “{column}” says who somebody is"
            yield Span(f"{pack.folder}/{path}"), message, TAKE_OUT


@rule("RS514", "A question that is not the template's", severity=Severity.ERROR, firm=True)
def not_the_templates(pack: Pack, context: Context) -> Iterator[Found]:
    """
    On a `template` the questions, their type, their words and the answers to choose from are the
    questionnaire's: only so can answers be compared from one council to the next. A survey types
    the number of each question and how many gave each answer, and nothing else of it. An answer
    that is not typed beside the others was nobody's. `reviewsite show` with the questionnaire's id
    prints the questions with their answers. A question of your own goes into a survey of its own.

    Wrong:

    ```yaml
    template: lga-frontline-2012
    questions:
      - id: 4
        options:
          Quite confident: 12
    ```

    Right:

    ```yaml
    template: lga-frontline-2012
    questions:
      - id: 4
        options:
          Very confident: 12
          Confident: 31
    ```
    """
    for survey in pack.all(Survey):
        template = context.catalogue.questionnaires.get(survey.template or "")
        if template is None:
            continue
        known = {one.id: one for one in template.questions}
        seen: set[str] = set()
        for question in survey.questions:
            asked = known.get(question.id)
            if question.id in template.not_collected:
                continue
            if asked is None:
                message = f"{template.id} has no question “{question.id}”"
                yield pack.at(question, "id"), message, _show(template)
                continue
            if question.id in seen:
                message = f"a second question {question.id}"
                yield pack.at(question, "id"), message, "Put the two together."
            seen.add(question.id)
            yield from _typed(pack, question, survey)
            options = {same(text) for text in asked.options}
            for option in question.options:
                if same(option.text) not in options:
                    message = f"“{option.text}” is no answer to question {question.id}"
                    remedy_ = f"The answers are: {', '.join(asked.options)}."
                    yield pack.at(question, "options"), message, remedy_
            if not question.options and not survey.responses:
                message = f"nothing is counted of question {question.id}"
                yield (
                    pack.at(question, "id"),
                    message,
                    "Add options: with the counts, or take the question out.",
                )


def _typed(pack: Pack, question: Question, survey: Survey) -> Iterator[Found]:
    for key in ("type", "text", "min", "max", "min_label", "max_label", "mean"):
        if getattr(question, key) is not None:
            message = f"{key}: of question {question.id} is {survey.template}'s to say"
            yield pack.at(question, key), message, "Take the line out."


def _show(template: Questionnaire) -> str:
    return (
        f"It has {template.questions[0].id} to {template.questions[-1].id}; “reviewsite show "
        f"{template.id}” prints them."
    )


@rule("RS515", "Groups that cannot be formed", severity=Severity.ERROR, firm=True)
def groups(pack: Pack, context: Context) -> Iterator[Found]:
    """
    `groups` names a column of the responses file by which answers are broken down, such as a
    service or an area. Counts that are typed cannot be broken down, and a scale or an answer in
    words makes no groups.

    Wrong: `groups: service` without `responses`, or without a column of that name
    """
    for survey in pack.all(Survey):
        if survey.groups is None:
            continue
        template = context.catalogue.questionnaires.get(survey.template or "")
        question = next(
            (one for one in questions_of(survey, template) if one.id == survey.groups), None
        )
        rows = pack.table(survey.responses) if survey.responses else None
        span = pack.at(survey, "groups")
        if not survey.responses:
            yield span, "there is no responses file to break down", "Add responses:."
        elif rows and survey.groups not in rows[0]:
            message = f"the responses have no column “{survey.groups}”"
            yield span, message, remedy(survey.groups, list(rows[0]), "Name one of its columns.")
        elif question is not None and question.sort != "choice":
            message = f"“{survey.groups}” is a question of type {question.sort}"
            yield span, message, "Take a question with a choice, or a column of its own."


@rule("RS516", "Comments on a question that was not asked", severity=Severity.ERROR, firm=True)
def comments(pack: Pack, context: Context) -> Iterator[Found]:
    """
    A summary of comments has a heading of its own, or stands under a `question` of the survey. It
    takes what the template asks after that question as its heading where it has none.

    Wrong: `comments:` with `points:` alone
    """
    for survey in pack.all(Survey):
        template = context.catalogue.questionnaires.get(survey.template or "")
        whole = {one.id: one for one in questions_of(survey, template)}
        follows = {one.id for one in template.questions if one.follow_up} if template else set()
        for one in survey.comments:
            if one.question is not None and one.question not in whole:
                message = f"this survey has no question “{one.question}”"
                where = "Name a question of it, or write heading: instead."
                yield pack.at(one, "question"), message, remedy(one.question, list(whole), where)
            elif one.heading is None and one.question not in follows:
                yield pack.at(one, "points"), "these comments have no heading", "Add heading:."
