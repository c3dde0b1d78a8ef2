"""The questions of a survey, whole: as typed, or those of the questionnaire it is built on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import combining, normalize

from reviewsite.model.questionnaire import Asked, Questionnaire
from reviewsite.model.survey import Option, Question, Survey

COMMENT = "-comment"
"""What is put after a question's id to name the column of what was asked next, in words."""


def questions_of(survey: Survey, template: Questionnaire | None) -> tuple[Question, ...]:
    """The survey's questions with their type, text and options, in the order in which they were
    asked.

    On a template these are the template's, with the counts that the survey types beside them, and
    after each the comment that the template asks for; a question of which nothing is typed is
    there only where the answers are counted from a responses file.
    """
    if template is None:
        return survey.questions
    typed = {one.id: one for one in survey.questions}
    return tuple(
        question
        for one in template.questions
        if survey.responses or one.id in typed
        for question in _whole(one, typed.get(one.id), bool(survey.responses))
    )


def _whole(asked: Asked, typed: Question | None, counted: bool) -> Iterator[Question]:
    counts = {same(one.text): one for one in typed.options} if typed else {}
    options = []
    for text in asked.options:
        found = counts.get(same(text))
        # an answer that is not typed beside the others was nobody's
        count = found.count if found else 0 if counts else None
        options.append(Option(text=text, count=count))
    yield Question(
        id=asked.id,
        type=asked.type,
        text=asked.text,
        answered=typed.answered if typed else None,
        options=tuple(options),
    )
    if counted and asked.follow_up:
        yield Question(id=f"{asked.id}{COMMENT}", type="text", text=asked.follow_up.text)


def same(text: str) -> str:
    """An answer as it is compared: its case, its spaces and its quotation marks do not matter."""
    straight = text.replace("’", "'").replace("–", "-").replace("—", "-")
    return " ".join(straight.casefold().split())


def asked_next(template: Questionnaire | None, id: str) -> str | None:
    """What the template asks in words after one of its questions."""
    for one in template.questions if template else ():
        if one.id == id and one.follow_up:
            return one.follow_up.text
    return None


_WHOSE = r"(?:(?:your|the|my|respondents?|staff|user|contact) )?"
_PERSON = rf"{_WHOSE}(?:(?:full|first|fore|last|family|middle|given|christian|sur|user) ?)?names?"
_PLACE = r"organi[sz]ation|employer|company"
_ADDRESS = r"e ?mail(?: address)?|(?:tele)?phone(?: number)?|mobile(?: number)?|(?:ip )?address"
_NUMBER = r"(?:respondent|collector|staff|employee|payroll|user) (?:id|number|no)"
_WELSH_PERSON = r"(?:eich |fy )?(?:enw(?:au)?(?: (?:llawn|cyntaf|olaf|teuluol))?|cyfenw)"
_WELSH_PLACE = r"(?:sefydliad|cyflogwr|cwmni)"
_WELSH_ADDRESS = r"(?:cyfeiriad )?e ?bost|(?:rhif )?ffon(?: symudol)?|cyfeiriad(?: ip)?|cod post"
_NAMES = re.compile(
    rf"(?:{_PERSON}(?: of .+)?"
    rf"|{_WHOSE}(?:{_PLACE})(?: names?)?"
    rf"|{_WHOSE}(?:{_ADDRESS}|post ?code|date of birth|dob|signature)|{_NUMBER}"
    rf"|{_WELSH_PERSON}|enwr? (?:eich |y |yr )?{_WELSH_PLACE}"
    rf"|(?:eich |y |yr )?{_WELSH_PLACE}|(?:eich )?(?:{_WELSH_ADDRESS}|dyddiad geni|llofnod))"
)


def asks_for_a_name(heading: str) -> bool:
    """Whether a column or a question asks who somebody is: a name, an organisation, an address, in
    English or Welsh. “Is the organisation you work for” asks for its kind, and does not."""
    bare = "".join(one for one in normalize("NFD", heading.casefold()) if not combining(one))
    words = re.sub(r"[^a-z0-9]+", " ", bare.replace("'", "").replace("’", ""))
    return _NAMES.fullmatch(re.sub(r"^\d+ ", "", words.strip())) is not None
