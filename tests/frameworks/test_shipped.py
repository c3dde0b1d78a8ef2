"""The shipped data: what the sources hold, pinned, so that no edit loses any of it."""

from __future__ import annotations

import pytest

from reviewsite.frameworks import shipped
from reviewsite.model.framework import Framework

SHIPPED = shipped()
THEMES = {
    "ssia-childrens-2014": ["outcomes", "leadership", "service-delivery", "performance"],
    "lga-safeguarding-2012": [
        "effective-practice",
        "outcomes",
        "working-together",
        "capacity",
        "vision",
    ],
    "lga-childrens-2024": [
        "leadership",
        "effective-practice",
        "resources",
        "partnerships",
        "demand-management",
        "corporate-leadership",
        "early-help",
        "front-door",
        "child-in-need",
        "child-protection",
        "children-with-disabilities",
        "children-looked-after",
        "care-leavers",
        "quality-assurance",
        "specific-vulnerabilities",
    ],
    "cqc-adults-2024": ["working-with-people", "providing-support", "safety", "leadership"],
    "lga-corporate": ["priorities", "leadership", "governance", "finance", "capacity"],
}
EVERY_THEME = [(framework, theme) for framework, themes in THEMES.items() for theme in themes]


def elements(framework: str) -> list[int]:
    return [len(theme.elements) for theme in SHIPPED.frameworks[framework].themes]


@pytest.mark.parametrize("framework", THEMES)
def test_a_framework_has_the_themes_of_its_source(framework: str) -> None:
    """Themes stand in the order of the source under the ids that reviews name."""
    assert [theme.id for theme in SHIPPED.frameworks[framework].themes] == THEMES[framework]


def test_the_shelves_hold_what_the_format_lists() -> None:
    """Five frameworks, five programmes, three criteria sets, one questionnaire, and no more."""
    assert set(SHIPPED.frameworks) == set(THEMES)
    assert set(SHIPPED.programmes) == {
        "ssia-2016",
        "lga-safeguarding-2012",
        "lga-childrens-2024",
        "lga-adults-2024",
        "lga-corporate",
    }
    assert set(SHIPPED.criteria) == {
        "ssia-audit-2016",
        "lga-adults-audit-2024",
        "lga-case-outcome-2012",
    }
    assert set(SHIPPED.questionnaires) == {"lga-frontline-2012"}


def test_elements_of_the_welsh_standards_keep_the_publishers_numbers() -> None:
    """Eight elements, 1 to 8, in four themes."""
    assert elements("ssia-childrens-2014") == [2, 3, 2, 1]
    themes = SHIPPED.frameworks["ssia-childrens-2014"].themes
    numbers = [element.number for theme in themes for element in theme.elements]
    assert numbers == ["1", "2", "3", "4", "5", "6", "7", "8"]


def test_where_the_welsh_standards_contradict_themselves_nothing_is_lost() -> None:
    """Element 5 has two names; the ideals of element 6 are printed as 7.1 and 7.2."""
    fifth = SHIPPED.element("ssia-childrens-2014", "5")
    sixth = SHIPPED.element("ssia-childrens-2014", "6")
    assert fifth is not None
    assert sixth is not None
    assert (fifth.title, fifth.also) == ("Local Safeguarding Board", ("Working Together",))
    assert len(sixth.ideal) == 2
    assert sixth.printed == "7.1, 7.2"
    assert sixth.also == ("Delivery and effective practice",)


def test_every_element_of_the_welsh_standards_says_what_to_look_for() -> None:
    """Ideal, probes and evidence: the three columns of the source's tables."""
    for theme in SHIPPED.frameworks["ssia-childrens-2014"].themes:
        for element in theme.elements:
            assert element.ideal, element.id
            assert element.probes, element.id
            assert element.evidence, element.id


def test_points_of_the_safeguarding_themes() -> None:
    """The manual's overview has 5, 5, 6, 5 and 5 points (Appendix 1)."""
    assert elements("lga-safeguarding-2012") == [5, 5, 6, 5, 5]


def test_quality_statements_of_the_care_quality_commission() -> None:
    """Four themes with nine statements: 3, 2, 2 and 2, titled as in section 6 of the manual."""
    assert elements("cqc-adults-2024") == [3, 2, 2, 2]
    equity = SHIPPED.element("cqc-adults-2024", "equity")
    assert equity is not None
    assert equity.title == "Equity in experiences and outcomes"
    assert equity.also == ("Equity in Experiences and Outcomes",)


def test_core_elements_and_modules_of_the_childrens_challenge() -> None:
    """Three core elements in every challenge, twelve modules to choose from."""
    groups = [theme.group for theme in SHIPPED.frameworks["lga-childrens-2024"].themes]
    assert groups == ["core"] * 3 + ["module"] * 12


@pytest.mark.parametrize("framework", ["ssia-childrens-2014", "cqc-adults-2024"])
def test_audit_categories(framework: str) -> None:
    """Both manuals divide case records into eight categories, A to H."""
    assert "".join(SHIPPED.frameworks[framework].categories) == "ABCDEFGH"


@pytest.mark.parametrize(
    ("criteria", "ids", "answers"),
    [
        ("ssia-audit-2016", "1a 1b 2a 2b 6a 6b 6c 6d 6e 7a 8a", "Y P N"),
        (
            "lga-adults-audit-2024",
            "1.1 1.2 1.3 2.1 2.2 2.3 2.4 2.5 3.1 3.2 3.3 3.4 3.5 3.6 3.7 3.8 3.9 3.10",
            "Y P N N/A",
        ),
        ("lga-case-outcome-2012", "1 2 3 4 5 6 7 8 9 10 11", "text"),
    ],
)
def test_criteria(criteria: str, ids: str, answers: str) -> None:
    """11, 18 and 11 criteria under the ids that audits name, `3.10` among them."""
    found = SHIPPED.criteria[criteria]
    assert [criterion.id for criterion in found.criteria] == ids.split()
    assert list(found.answers) == answers.split()
    assert found.in_words == (answers == "text")


def test_welsh_criteria_stand_under_their_elements() -> None:
    """The number in a criterion's id is that of an element of the standards."""
    for section in SHIPPED.criteria["ssia-audit-2016"].sections:
        element = SHIPPED.element("ssia-childrens-2014", section.id)
        assert element is not None
        assert section.title == f"{element.number} {element.title}"
        assert all(criterion.id[:-1] == element.number for criterion in section.criteria)


def test_the_questionnaire_asks_3_to_29_and_for_no_name() -> None:
    """Questions 1 and 2 ask for names and are not collected; the rest keep their numbers."""
    questionnaire = SHIPPED.questionnaires["lga-frontline-2012"]
    assert [question.number for question in questionnaire.questions] == list(range(3, 30))
    assert [question.id for question in questionnaire.questions] == [
        str(number) for number in range(3, 30)
    ]
    assert questionnaire.not_collected == ("1", "2")
    for question in questionnaire.questions:
        assert len(question.options) >= 3
        if question.follow_up:
            assert set(question.follow_up.after) <= set(question.options)


@pytest.mark.parametrize(("framework", "theme"), EVERY_THEME)
def test_every_theme_maps_to_topics_that_exist(framework: str, theme: str) -> None:
    """The crosswalk: each theme reaches at least one topic, none twice, none that is not there."""
    found = SHIPPED.theme(framework, theme)
    assert found is not None
    assert len(SHIPPED.topics_of(framework, theme)) == len(set(found.topics)) == len(found.topics)
    assert found.topics
    assert found.about


def test_topics() -> None:
    """About forty subjects, and whom a practice is for; each explained, none within itself."""
    groups = [topic.group for topic in SHIPPED.topics.values()]
    assert len(groups) - groups.count("population") >= 40
    assert groups.count("population") == 12
    for topic in SHIPPED.topics.values():
        assert topic.about
        if topic.broader:
            assert SHIPPED.topics[topic.broader].broader is None
    populations = {id for id, topic in SHIPPED.topics.items() if topic.group == "population"}
    mapped = {t for f, _ in EVERY_THEME for theme in SHIPPED.themes(f) for t in theme.topics}
    assert not populations & mapped


def test_titles_within_a_framework_differ() -> None:
    """Two themes or topics of one title would be two links that read the same."""
    for framework in SHIPPED.frameworks.values():
        titles = [theme.title for theme in framework.themes]
        assert len(set(titles)) == len(titles)
    titles = [topic.title for topic in SHIPPED.topics.values() if topic.group != "population"]
    assert len(set(titles)) == len(titles)


def test_every_file_names_its_source() -> None:
    """Nothing ships whose origin a reader could not look up."""
    for shelf in (
        SHIPPED.frameworks,
        SHIPPED.programmes,
        SHIPPED.criteria,
        SHIPPED.questionnaires,
    ):
        for id, entry in shelf.items():
            assert entry.id == id
            assert entry.source
            assert entry.source.startswith(("Local Government", "Social Services Improvement"))


def test_a_framework_with_two_themes_of_one_id_is_refused() -> None:
    """A finding names its theme by id: it must mean one."""
    theme = {"id": "x", "title": "X"}
    with pytest.raises(ValueError, match="two of theme “x”"):
        Framework.model_validate({"id": "f", "title": "F", "themes": [theme, theme]})
