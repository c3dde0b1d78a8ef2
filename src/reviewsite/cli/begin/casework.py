"""What is read and mapped of casework, and what people were asked."""

from __future__ import annotations

import click

from reviewsite.checks.unwritten import ROOM
from reviewsite.cli.begin.start import Choice, Given, Setting, Start
from reviewsite.cli.scaffold import quoted

NAME = "The file's name."
OWN = "own"
"""Instead of a questionnaire: the author's own questions."""
SURVEY = """\
---
kind: survey
title: {title}
respondents: 0
{template}questions:
{questions}comments:
  - heading: What people value
    points:
      - {room} a point that several comments make, in your own words
---
"""
OWN_QUESTIONS = """\
  - id: first-question
    type: choice
    text: {room} the question as it was asked
    options:
      Agree: 0
      Neither: 0
      Disagree: 0
  - id: second-question
    type: scale
    text: {room} a question with a scale as it was asked
    min: -5
    max: 5
    min_label: much worse
    max_label: much better
    mean: 0
"""


def case_audit(setting: Setting, given: Given) -> str:
    """Every criterion of the programme's set, with no record read yet; strengths and areas alone
    where the set is answered in words."""
    id = setting.programme.criteria or "lga-adults-audit-2024"
    criteria = setting.catalogue.criteria.get(id)
    body = "Say here what the records showed as a whole, and no case.\n"
    if criteria is None or criteria.in_words:
        return (
            "---\nkind: case-audit\nrecords_reviewed: 0\nstrengths:\n"
            f"  - id: first-strength\n    text: {ROOM} what the records showed to be strong\n"
            "areas_for_consideration:\n"
            f"  - id: first-area\n    text: {ROOM} what they showed to consider\n---\n\n{body}"
        )
    rows = "".join(
        f'  "{one.id}":\n    yes: 0\n    partial: 0\n    no: 0\n' for one in criteria.criteria
    )
    return (
        f"---\nkind: case-audit\ncriteria: {id}\nrecords_reviewed: 0\nresults:\n{rows}---\n\n{body}"
    )


def survey(setting: Setting, given: Given) -> str:
    """A survey's questions with their answers to be counted: those of a questionnaire that ships,
    or two of your own. Raises `click.UsageError` for a questionnaire that there is not."""
    chosen = given["template"]
    if chosen == OWN:
        return SURVEY.format(
            title=quoted(given["name"].replace("-", " ").capitalize()),
            template="",
            questions=OWN_QUESTIONS.format(room=ROOM),
            room=ROOM,
        )
    known = setting.catalogue.questionnaires
    if chosen not in known:
        raise click.UsageError(
            f"there is no questionnaire “{chosen}”; there are: {', '.join(known)}"
        )
    questionnaire = known[chosen]
    questions = ""
    for one in questionnaire.questions:
        questions += f"  - id: {one.id}\n"
        if one.options:
            counts = "".join(f"      {quoted(text)}: 0\n" for text in one.options)
            questions += f"    options:\n{counts}"
    return SURVEY.format(
        title=quoted(questionnaire.title),
        template=f"template: {chosen}\n",
        questions=questions,
        room=ROOM,
    )


def audit_log(setting: Setting, given: Given) -> str:
    """One record of one category; the page says how many more there should be."""
    return "---\nkind: audit-log\nlog:\n  - ref: A1\n    category: A\n    selected: true\n---\n"


def case_mapping(setting: Setting, given: Given) -> str:
    """A case of each of four areas of practice (manual of 2012, Appendix 7)."""
    areas = ("First", "Second", "Third", "Fourth")
    cases = "".join(f"  - area: {one} area of practice\n" for one in areas)
    return f"---\nkind: case-mapping\ncases:\n{cases}---\n"


def audit_validation(setting: Setting, given: Given) -> str:
    """An account to be written: the three questions of the manual of 2012, Appendix 12."""
    return """---
kind: audit-validation
---

## How well the council's audits judge practice

Say here how far the audits that were read came to the judgement that you would have come to.

## How managers use the reports

Say here what the reports say to those who receive them, and how soon.

## What is done about them

Say here what has changed because of an audit, and how anybody knows.
"""


def case_outcome(setting: Setting, given: Given) -> str:
    """The ten questions that are asked before the visit, not answered yet (Appendix 13A)."""
    answers = "".join(f"  {number}: Not looked at yet\n" for number in range(1, 11))
    return f"---\nkind: case-outcome\nref: {given['ref'].upper()}\nanswers:\n{answers}---\n"


STARTS = (
    Start("case-audit", "audit/case-audit.md", case_audit, "the audit of case records"),
    Start(
        "survey",
        "surveys/{name}.md",
        survey,
        "a survey",
        (
            Choice("name", NAME, "survey"),
            Choice(
                "template",
                "A questionnaire that ships, or “own” for questions of your own. [default: the "
                "programme's, or “own”]",
                lambda setting: setting.programme.questionnaire or OWN,
            ),
        ),
    ),
    Start("audit-log", "audit/audit-log.md", audit_log, "the log of case records"),
    Start(
        "case-mapping",
        "audit/{name}.md",
        case_mapping,
        "the case mapping report",
        (Choice("name", NAME, "case-mapping"),),
    ),
    Start(
        "audit-validation",
        "audit/{name}.md",
        audit_validation,
        "the validation of audits",
        (Choice("name", NAME, "audit-validation"),),
    ),
    Start(
        "case-outcome",
        "audit/case-outcome-{ref}.md",
        case_outcome,
        "a report on one case record",
        (Choice("ref", "The record's audit reference, such as B2.", "a1"),),
    ),
)
