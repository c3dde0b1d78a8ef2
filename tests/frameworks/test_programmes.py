"""The shipped programmes: figures that later checks cite, as the manuals give them."""

from __future__ import annotations

import pytest

from reviewsite.frameworks import shipped
from reviewsite.model.programme import Deadline, Programme

SHIPPED = shipped()
PROGRAMMES = tuple(SHIPPED.programmes.values())


def each(programme: Programme) -> str:
    return programme.id


every_programme = pytest.mark.parametrize("programme", PROGRAMMES, ids=each)


@pytest.mark.parametrize(
    ("programme", "stage", "count", "unit", "before", "after", "firmness"),
    [
        ("ssia-2016", "enquiry", 3, "months", "start", None, "at-least"),
        ("ssia-2016", "team-agreed", 6, "weeks", "start", None, "at-least"),
        ("ssia-2016", "documents", 4, "weeks", "start", None, "at-least"),
        ("ssia-2016", "draft-timetable", 4, "weeks", "start", None, "about"),
        ("ssia-2016", "timetable-agreed", 2, "weeks", "start", None, "by"),
        ("ssia-2016", "draft-to-team", 2, "weeks", None, "end", "by"),
        ("ssia-2016", "draft-to-council", 4, "weeks", None, "end", "by"),
        ("ssia-2016", "council-comments", 2, "weeks", None, "draft-to-council", "by"),
        ("lga-safeguarding-2012", "set-up", 3, "months", "start", None, "at-least"),
        ("lga-safeguarding-2012", "preparation", 2, "months", "start", None, "at-least"),
        ("lga-safeguarding-2012", "team-agreed", 6, "weeks", "start", None, "at-least"),
        ("lga-safeguarding-2012", "documents", 2, "weeks", "start", None, "at-least"),
        ("lga-safeguarding-2012", "case-mapping", 2, "weeks", "start", None, "at-least"),
        ("lga-safeguarding-2012", "analysis", 10, "days", "start", None, "at-least"),
        ("lga-safeguarding-2012", "audit-list", 6, "weeks", "start", None, "by"),
        ("lga-safeguarding-2012", "case-list", 6, "weeks", "start", None, "about"),
        ("lga-safeguarding-2012", "case-records-review", 4, "weeks", "start", None, "at-least"),
        ("lga-safeguarding-2012", "case-records-report", 2, "weeks", "start", None, "by"),
        ("lga-safeguarding-2012", "audit-validation", 2, "weeks", "start", None, "at-least"),
        ("lga-safeguarding-2012", "questionnaire", 2, "weeks", "start", None, "at-least"),
        ("lga-safeguarding-2012", "team-papers", 2, "weeks", "start", None, "by"),
        ("lga-safeguarding-2012", "timetable-agreed", 2, "weeks", "start", None, "by"),
        ("lga-safeguarding-2012", "first-thoughts", 1, "weeks", "start", None, "about"),
        ("lga-safeguarding-2012", "team-meeting", 1, "days", "start", None, "about"),
        ("lga-safeguarding-2012", "evaluation", 1, "months", None, "end", "by"),
        ("lga-safeguarding-2012", "draft-to-council", 3, "weeks", None, "end", "by"),
        ("lga-safeguarding-2012", "council-comments", 2, "weeks", None, "draft-to-council", "by"),
        ("lga-childrens-2024", "case-records-review", 3, "weeks", "start", None, "about"),
        ("lga-childrens-2024", "evaluation", 1, "months", None, "end", "about"),
        ("lga-adults-2024", "enquiry", 3, "months", "start", None, "at-least"),
        ("lga-adults-2024", "documents", 2, "weeks", "start", None, "by"),
        ("lga-adults-2024", "policies", 1, "weeks", "case-file-audit", None, "at-least"),
        ("lga-adults-2024", "case-file-audit", 2, "weeks", "start", None, "about"),
        ("lga-adults-2024", "timetable-agreed", 2, "weeks", "start", None, "at-least"),
        ("lga-adults-2024", "lived-experience", 2, "weeks", "start", None, "about"),
        ("lga-adults-2024", "team-meeting", 1, "days", "start", None, "about"),
        ("lga-adults-2024", "draft-to-council", 4, "weeks", None, "end", "by"),
        ("lga-adults-2024", "evaluation", 3, "months", None, "end", "about"),
        ("lga-corporate", "progress-review", 10, "months", None, "end", "about"),
    ],
)
def test_deadlines(
    programme: str,
    stage: str,
    count: int,
    unit: str,
    before: str | None,
    after: str | None,
    firmness: str,
) -> None:
    """Each deadline has the manual's figure and firmness, and names the section it comes from."""
    found = SHIPPED.programmes[programme].stage(stage)
    assert found is not None
    due = found.deadline
    assert due is not None
    assert (due.count, due.unit, due.before, due.after) == (count, unit, before, after)
    assert due.firmness == firmness
    assert due.source


@pytest.mark.parametrize(
    ("programme", "limit", "at_least", "about", "at_most"),
    [
        ("ssia-2016", "interview", None, 60, None),
        ("ssia-2016", "interview-talk", None, None, 45),
        ("ssia-2016", "workshop", None, 90, None),
        ("ssia-2016", "workshop-people", None, 15, None),
        ("ssia-2016", "workshop-people-children", 3, None, 6),
        ("ssia-2016", "workshop-peers", 2, None, None),
        ("lga-safeguarding-2012", "interview", None, 60, None),
        ("lga-safeguarding-2012", "interview-talk", None, None, 45),
        ("lga-safeguarding-2012", "focus-group", None, 90, None),
        ("lga-safeguarding-2012", "practitioners-people", 6, None, 8),
        ("lga-safeguarding-2012", "partners-people", None, 12, None),
        ("lga-safeguarding-2012", "streams", None, 2, 3),
        ("lga-safeguarding-2012", "overview", None, None, 20),
        ("lga-safeguarding-2012", "overview-slides", None, 4, None),
        ("lga-safeguarding-2012", "overview-people", None, None, 12),
        ("lga-safeguarding-2012", "first-thoughts", 20, None, 30),
        ("lga-childrens-2024", "overview", None, None, 20),
        ("lga-adults-2024", "interview", None, 60, None),
        ("lga-adults-2024", "focus-group-people", None, None, 10),
        ("lga-adults-2024", "streams", None, 3, None),
        ("lga-adults-2024", "days", 3, None, 4),
    ],
)
def test_limits(
    programme: str, limit: str, at_least: int | None, about: int | None, at_most: int | None
) -> None:
    """Each limit of a timetable has the manual's figures."""
    found = SHIPPED.programmes[programme].limit(limit)
    assert found is not None
    assert (found.at_least, found.about, found.at_most) == (at_least, about, at_most)


def test_samples_of_case_records() -> None:
    """How many records are listed and read (SSIA Appendix 5; LGA adults Appendix 4)."""
    (welsh,) = SHIPPED.programmes["ssia-2016"].sample
    assert (welsh.listed_per_category, welsh.chosen_per_category) == (4, 2)
    assert (welsh.chosen, welsh.reviewers, welsh.records_each) == (14, 2, 7)
    assert welsh.minutes_each == 45
    (adults,) = SHIPPED.programmes["lga-adults-2024"].sample
    assert (adults.listed_per_category, adults.chosen_per_category) == (4, "1 or 2")
    samples = {one.id: one for one in SHIPPED.programmes["lga-safeguarding-2012"].sample}
    mapping, validation, records = (
        samples[id] for id in ("case-mapping", "audit-validation", "case-records")
    )
    assert (mapping.listed_per_category, mapping.chosen_per_category) == (10, 3)
    assert (validation.listed, validation.chosen, validation.optional) == (20, 5, True)
    assert (records.listed, records.chosen, records.optional) == ("around 30", "6 to 8", True)


@pytest.mark.parametrize(
    ("programme", "source"),
    [
        ("ssia-2016", "§7, Practical timetable pointers"),
        ("lga-safeguarding-2012", "Appendix 5"),
        ("lga-adults-2024", "§7, Timetable and Room Bookings"),
    ],
)
def test_the_base_room_is_the_teams(programme: str, source: str) -> None:
    """Three manuals keep interviews out of the base room, and want the documents on paper in it."""
    found = SHIPPED.programmes[programme]
    (limit,) = [one for one in found.limits if one.measure == "base-room"]
    assert limit.source == source
    assert "base-room" in [one.id for one in found.documents]


@pytest.mark.parametrize(
    ("programme", "points"),
    [("ssia-2016", 9), ("lga-safeguarding-2012", 8), ("lga-adults-2024", 7)],
)
def test_what_every_interview_begins_with(programme: str, points: int) -> None:
    """Three manuals say what peers tell everybody they talk with, anonymity among it."""
    prompts = {one.id: one.points for one in SHIPPED.programmes[programme].prompts}
    assert len(prompts["introductions"]) == points
    assert any("attributed" in one for one in prompts["introductions"])


def test_the_corporate_clocks() -> None:
    """Report and plan within 3 months, plan within 5 at the latest, progress at 10 and 12."""
    publication = SHIPPED.programmes["lga-corporate"].publication
    assert publication is not None
    clocks = {one.id: (one.deadline.count, one.deadline.firmness) for one in publication.clocks}
    assert clocks == {
        "report": (3, "by"),
        "action-plan": (5, "by"),
        "progress-review": (10, "about"),
        "progress-report": (12, "by"),
    }
    for one in publication.clocks:
        assert (one.deadline.unit, one.deadline.after) == ("months", "end")
        assert one.who, "what is late is somebody's"


@pytest.mark.parametrize(
    ("programme", "review", "areas", "manager", "output"),
    [
        ("ssia-2016", "peer review", "areas for consideration", "review manager", "report"),
        (
            "lga-safeguarding-2012",
            "peer review",
            "areas for consideration",
            "review manager",
            "letter",
        ),
        (
            "lga-childrens-2024",
            "peer challenge",
            "areas for consideration",
            "peer challenge manager",
            "report",
        ),
        (
            "lga-adults-2024",
            "peer challenge",
            "areas for improvement",
            "challenge manager",
            "report",
        ),
        (
            "lga-corporate",
            "peer challenge",
            "areas for improvement",
            "peer challenge manager",
            "report",
        ),
    ],
)
def test_words(programme: str, review: str, areas: str, manager: str, output: str) -> None:
    """A page says what the programme says: review or challenge, consideration or improvement."""
    found = SHIPPED.programmes[programme]
    assert found.words.review.one == review
    assert found.words.area.many == areas
    assert found.words.manager.one == manager
    assert found.output == found.words.output.one == output


@every_programme
def test_what_a_programme_names_exists(programme: Programme) -> None:
    """Its framework, criteria and questionnaire ship too."""
    assert programme.framework in SHIPPED.frameworks
    assert programme.criteria is None or programme.criteria in SHIPPED.criteria
    assert programme.questionnaire is None or programme.questionnaire in SHIPPED.questionnaires
    for sample in programme.sample:
        assert sample.criteria is None or sample.criteria in SHIPPED.criteria


@every_programme
def test_ids_in_a_programme_are_unique(programme: Programme) -> None:
    """A role, stage, limit, prompt or section is named by its id alone."""
    lists = (
        [role.id for role in (*programme.peer_roles, *programme.council_roles)],
        [stage.id for stage in programme.stages],
        [limit.id for limit in programme.limits],
        [prompt.id for prompt in programme.prompts],
        [section.id for section in programme.sections],
        [rule.id for rule in programme.ground_rules],
        [statement.id for statement in programme.analysis_statements],
    )
    for ids in lists:
        assert len(set(ids)) == len(ids)


@every_programme
def test_a_limit_bounds_something(programme: Programme) -> None:
    """A limit without a figure could not be checked; two are not about figures."""
    for limit in programme.limits:
        if limit.measure in {"together", "base-room"}:
            continue
        assert (limit.at_least, limit.about, limit.at_most) != (None, None, None), limit.id


@every_programme
def test_every_programme_ends_with_feedback_and_something_written(programme: Programme) -> None:
    """The stages that the site's account of a review tells in every programme."""
    stages = [stage.id for stage in programme.stages]
    told = ["on-site", "feedback", "draft-to-council", "final"]
    assert [stage for stage in stages if stage in told] == told
    assert "executive-summary" in [section.id for section in programme.sections]


def test_the_safeguarding_manual_is_whole() -> None:
    """Statements of the analysis, case mapping questions, and the guidance on intervention."""
    programme = SHIPPED.programmes["lga-safeguarding-2012"]
    prompts = {prompt.id: prompt.points for prompt in programme.prompts}
    assert len(programme.analysis_statements) == 23
    assert len(prompts["case-mapping-areas"]) == 4
    assert len(prompts["case-mapping-questions"]) == 13
    assert len(prompts["audit-validation-areas"]) == 11
    assert programme.intervention
    assert all("Appendix 18" in point for point in programme.intervention)


@pytest.mark.parametrize("anchors", [{}, {"before": "start", "after": "end"}])
def test_a_deadline_counts_from_one_thing(anchors: dict[str, str]) -> None:
    """Before something or after something, and not both."""
    with pytest.raises(ValueError, match="either before or after"):
        Deadline.model_validate({"count": 1, "unit": "weeks", **anchors})


def test_a_deadline_counts_from_a_stage_that_exists() -> None:
    """A stage that the programme does not have is refused, with the ways to write it."""
    data = SHIPPED.programmes["lga-corporate"].model_dump(mode="json")
    data["stages"][-1]["deadline"] |= {"after": "nowhere"}
    with pytest.raises(ValueError, match="“nowhere” is not a stage"):
        Programme.model_validate(data)
