"""Surveys: counted or typed, on a shipped questionnaire or not, and no small numbers."""

from __future__ import annotations

from fractions import Fraction

import pytest
from tests.edition.small import Make

from reviewsite.edition.asked import QuestionView, SurveyView
from reviewsite.frameworks import shipped
from reviewsite.model.asking import asks_for_a_name
from reviewsite.model.base import Audience

SURVEY = """
---
kind: survey
title: Poll
audience: public
respondents: {respondents}
questions:
  - id: change
    type: scale
    text: Change
    min: -5
    max: 5
    mean: 2
  - id: sure
    type: choice
    text: How sure
    options:
      Very sure: {very}
      Sure: 22
      Not sure: 10
---
"""


def test_small_counts_are_hidden_outside_the_team(edition: Make) -> None:
    """Three people are not shown, and another number with them."""
    files = {"poll.md": SURVEY.format(respondents=35, very=3)}
    one = edition(files)
    assert one is not None
    options = one.surveys[0].questions[1].options
    assert [option.count for option in options] == [None, 22, None]
    team = edition(files, audience=Audience.TEAM)
    assert team is not None
    assert [option.count for option in team.surveys[0].questions[1].options] == [3, 22, 10]


def test_few_respondents_show_nothing(edition: Make) -> None:
    """Neither how many they were nor their mean."""
    one = edition({"poll.md": SURVEY.format(respondents=4, very=3)})
    assert one is not None
    survey = one.surveys[0]
    assert survey.respondents is None
    assert survey.questions[0].mean is None
    assert all(option.count is None for option in survey.questions[1].options)


FRONTLINE = """
---
kind: survey
title: Front line
audience: public
template: lga-frontline-2012
{more}---
"""


def survey(
    edition: Make, files: dict[str, str], audience: Audience = Audience.PUBLIC
) -> SurveyView:
    """The one survey of an Edition with these files."""
    made = edition(files, audience=audience)
    assert made is not None
    (found,) = made.surveys
    return found


def counts(question: QuestionView) -> list[int | None]:
    """The counts of a question's options, None where one is not shown."""
    return [option.count for option in question.options]


def test_a_template_gives_the_questions(edition: Make) -> None:
    """Their words, their type and all their answers, in the manual's order; the author gives the
    counts of what was asked, and an answer that is not typed was nobody's."""
    more = """respondents: 48
questions:
  - id: 9
    options:
      "Yes": 41
      "No": 7
  - id: 4
    answered: 47
    options:
      Very confident: 12
      Confident: 35
"""
    found = survey(edition, {"front.md": FRONTLINE.format(more=more)}, Audience.TEAM)
    assert found.source == shipped().questionnaires["lga-frontline-2012"].source
    assert [one.id for one in found.questions] == ["4", "9"]
    first = found.questions[0]
    assert first.text.startswith("How confident are you that multi-agency safeguarding")
    assert first.type == "choice"
    assert [one.text for one in first.options][:3] == [
        "Very confident",
        "Confident",
        "Neither confident or not confident",
    ]
    assert counts(first) == [12, 35, 0, 0, 0, 0]
    assert first.answered == 47
    public = survey(edition, {"front.md": FRONTLINE.format(more=more)})
    assert counts(public.questions[0]) == [12, None, None, None, None, None]


def frontline_csv(rows: list[str]) -> dict[str, str]:
    """A survey on the questionnaire, counted from these rows."""
    return {
        "front.md": FRONTLINE.format(more="responses: data/front.csv\n"),
        "data/front.csv": "\n".join(["3,4,4-comment,9", *rows]),
    }


def test_a_template_is_counted_from_its_numbers(edition: Make) -> None:
    """Columns are the questions' numbers; quotation marks, dashes and case do not matter; a
    question without a column is not there; comments are the team's."""
    rows = ["Local Authority,very  confident,Canary,Don’t know"] * 6
    rows += ["NHS Organisation,Confident,,yes"] * 20
    found = survey(edition, frontline_csv(rows), Audience.TEAM)
    ids = [one.id for one in found.questions if one.options and any(counts(one))]
    assert ids == ["3", "4", "9"]
    by_id = {one.id: one for one in found.questions}
    assert counts(by_id["4"]) == [6, 20, 0, 0, 0, 0]
    assert counts(by_id["9"]) == [20, 0, 6]
    assert by_id["4-comment"].answers == ("Canary",) * 6
    assert by_id["4-comment"].text.startswith("How could your multi-agency")
    public = survey(edition, frontline_csv(rows))
    assert "Canary" not in public.model_dump_json()
    assert "front.csv" not in public.model_dump_json()


def test_a_question_that_was_not_asked_is_not_shown(edition: Make) -> None:
    """A column that is not in the file is a question that was left out of it."""
    found = survey(edition, frontline_csv(["Police,Confident,,Yes"] * 12), Audience.TEAM)
    assert [one.id for one in found.questions] == ["3", "4", "4-comment", "9"]


def test_comments_stand_under_what_was_asked(edition: Make) -> None:
    """With the template's words as their heading, or one of their own."""
    more = """questions:
  - id: 4
    options:
      Confident: 30
comments:
  - question: 4
    points:
      - One form for all
  - heading: In general
    points:
      - Thanks
"""
    found = survey(edition, {"front.md": FRONTLINE.format(more=more)})
    (under,) = found.questions[0].comments
    assert under.heading.startswith("How could your multi-agency")
    assert under.points == ("One form for all",)
    assert [one.heading for one in found.comments] == ["In general"]


GROUPED = """
---
kind: survey
title: Staff
audience: public
responses: data/staff.csv
groups: service
questions:
  - id: proud
    type: choice
    text: Proud to work here
    options:
      - text: Agree
      - text: Neither
      - text: Disagree
  - id: change
    type: scale
    text: Change
    min: -5
    max: 5
---
"""


def staff(*groups: tuple[str, int, int, int]) -> dict[str, str]:
    """Staff by service: how many agreed, neither, and disagreed. Who agrees says 2, the rest -1."""
    rows = ["service,proud,change"]
    for name, *numbers in groups:
        for answer, number in zip(("Agree", "Neither", "Disagree"), numbers, strict=True):
            rows += [f"{name},{answer},{2 if answer == 'Agree' else -1}"] * number
    return {"staff.md": GROUPED, "data/staff.csv": "\n".join(rows)}


def test_answers_by_group(edition: Make) -> None:
    """Counts and means of each group, with how many of it answered."""
    found = survey(edition, staff(("Homes", 30, 20, 10), ("Adults", 50, 15, 15)))
    assert found.grouped == "service"
    proud, change = found.questions
    assert [(one.name, one.answered, one.counts) for one in proud.groups] == [
        ("Adults", 80, (50, 15, 15)),
        ("Homes", 60, (30, 20, 10)),
    ]
    assert [one.mean for one in change.groups] == [0.9, 0.5]


def test_a_group_of_few_is_not_named(edition: Make) -> None:
    """It is one with another, and so is who names no group; the team sees each."""
    files = staff(("Homes", 30, 20, 10), ("Adults", 50, 15, 15), ("Post room", 3, 1, 0))
    proud = survey(edition, files).questions[0]
    assert [(one.name, one.rest, one.answered) for one in proud.groups] == [
        ("Adults", False, 80),
        ("", True, 64),
    ]
    team = survey(edition, files, Audience.TEAM).questions[0]
    assert [one.name for one in team.groups] == ["Adults", "Homes", "Post room"]
    assert team.groups[2].counts == (3, 1, 0)


def test_an_answer_of_few_is_shown_for_no_group(edition: Make) -> None:
    """Nine of one group: the answer is hidden for all of them, and another with it."""
    proud = survey(edition, staff(("Homes", 30, 20, 9), ("Adults", 50, 25, 15))).questions[0]
    assert [one.counts for one in proud.groups] == [(50, None, None), (30, None, None)]
    assert counts(proud) == [80, 45, 24]
    alone = survey(edition, staff(("Homes", 30, 2, 1), ("Adults", 5, 2, 1))).questions[0]
    assert alone.groups == ()
    assert alone.unbroken


@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.COUNCIL])
@pytest.mark.parametrize(
    ("answers", "mean"),
    [
        (["5"] * 5, None),  # everybody's answer
        (["-5"] * 40, None),
        (["1"] * 5, None),  # as well, though a reader could not know
        (["5", "5", "5", "5", "4"], None),  # nobody can have said -5
        (["5", "3", "1", "-1", "-3"], 1.0),
        (["5"] * 20 + ["-5"], None),  # rounded, it may be of answers none of which is -5
        (["5"] * 20 + ["-5"] * 2, 4.1),
        (["5", "-5"] * 2, None),  # four people
    ],
)
def test_a_mean_that_tells_single_answers_is_hidden(
    edition: Make, answers: list[str], mean: float | None, audience: Audience
) -> None:
    """Everybody's answer, or so near an end of the scale that nobody can have given the other;
    how many answered is said, unless they were few. The team sees it."""
    rows = "\n".join(["proud,change,service", *(f",{answer},x" for answer in answers)])
    files = {"staff.md": GROUPED, "data/staff.csv": rows}
    found = survey(edition, files, audience).questions[1]
    assert (found.mean, found.hidden) == (mean, mean is None)
    assert found.answered == (len(answers) if len(answers) >= 5 else None)
    assert found.groups == ()
    assert survey(edition, files, Audience.TEAM).questions[1].mean is not None


def test_a_typed_mean_is_shown_with_how_many_answered(edition: Make) -> None:
    """Of an unknown number of answers it is the team's; a low and a high one are hidden alike."""
    text = SURVEY.format(respondents=35, very=3)
    for said, mean in (("2", 2), ("5", None), ("-4.9", None), ("4.6", 4.6)):
        one = edition({"poll.md": text.replace("mean: 2", f"mean: {said}")})
        assert one is not None
        assert one.surveys[0].questions[0].mean == mean
    unknown = text.replace("respondents: 35\n", "")
    one = edition({"poll.md": unknown})
    assert one is not None
    assert (one.surveys[0].questions[0].mean, one.surveys[0].questions[0].hidden) == (None, True)
    one = edition({"poll.md": unknown.replace("mean: 2", "mean: 2\n    answered: 35")})
    assert one is not None
    assert one.surveys[0].questions[0].mean == 2


def test_one_group_alike_closes_the_breakdown(edition: Make) -> None:
    """The mean of a group in which everybody answered the same could be worked out from the others'
    and that of all, so none is shown by group."""
    files = staff(("Homes", 30, 20, 10), ("Adults", 15, 0, 0))
    change = survey(edition, files).questions[1]
    assert change.mean is not None
    assert (change.groups, change.unbroken) == ((), True)
    assert len(survey(edition, files, Audience.TEAM).questions[1].groups) == 2


@pytest.mark.parametrize(
    ("answers", "mean"),
    [
        (["1", "2"], 1.5),
        (["0", "0.1", "0", "0"], 0.0),
        (["0.05"], 0.1),
        (["-0.05"], 0.0),
        (["-1", "-1", "-1", "-2"], -1.2),
        (["1", "", "", "2", ""], 1.5),
    ],
)
def test_a_mean_has_one_decimal(edition: Make, answers: list[str], mean: float) -> None:
    """Halves up; a blank is no answer and leaves the mean."""
    rows = "\n".join(["proud,change,service", *(f",{answer},x" for answer in answers * 5)])
    files = {"staff.md": GROUPED, "data/staff.csv": rows}
    found = survey(edition, files, Audience.TEAM).questions[1]
    assert found.mean == mean
    given = [Fraction(one) for one in answers if one]
    assert found.answered == 5 * len(given)
    assert abs(Fraction(found.mean or 0) - sum(given) / len(given)) <= Fraction(51, 1000)


@pytest.mark.parametrize(
    "heading",
    [
        "Name",
        "1. Name",
        "Your name",
        "Full name:",
        "First Name",
        "surname",
        "Name of Organisation",
        "2. Name of organization",
        "Organisation",
        "Employer",
        "E-mail",
        "Email Address",
        "IP Address",
        "Respondent ID",
        "Telephone number",
        "Date of birth",
        "Enw",
        "Eich enw",
        "Enw llawn",
        "Cyfenw",
        "Enw'r sefydliad",
        "Enw eich sefydliad",
        "Sefydliad",
        "E-bost",
        "Rhif ffôn",
        "Cod post",
    ],
)
def test_a_heading_that_asks_who_somebody_is(heading: str) -> None:
    """In English and in Welsh, with a number, capitals or not."""
    assert asks_for_a_name(heading)


@pytest.mark.parametrize(
    "heading",
    [
        "3",
        "4-comment",
        "service",
        "team",
        "agency",
        "Kind of organisation",
        "Is the organisation you work for",
        "What is the nature of the organisation?",
        "named-worker",
        "unemployed",
        "gwasanaeth",
        "improve",
    ],
)
def test_a_heading_that_does_not(heading: str) -> None:
    """The kind of an organisation, a service, a question."""
    assert not asks_for_a_name(heading)
