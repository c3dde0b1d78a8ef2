"""What ships in Welsh, and what a workspace translates of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.edition.small import BODIES

from reviewsite.frameworks import shipped
from reviewsite.frameworks.shelf import DATA
from reviewsite.translation import (
    TranslatedWorkspace,
    catalogue,
    translated,
    translated_workspace,
)
from reviewsite.workspace import open_workspace

WELSH = sorted(path.relative_to(DATA).as_posix() for path in DATA.rglob("*.cy.yml"))

FRAMEWORK = """
id: our-own
title: Our framework
themes:
  - id: one
    title: The first
    about: About it
"""


@pytest.mark.parametrize("name", WELSH)
def test_every_shipped_translation_fits(name: str) -> None:
    """Each stands beside its file, and holds nothing but texts of that."""
    assert (DATA / name.replace(".cy.yml", ".yml")).is_file()
    made = catalogue(shipped(), "cy")
    for id in made.topics if name == "topics.cy.yml" else [Path(name).name.removesuffix(".cy.yml")]:
        for entry in made.find(id):
            assert entry.id == id


def test_every_topic_has_welsh() -> None:
    """Titles and descriptions of all topics, each title once."""
    made = catalogue(shipped(), "cy")
    assert made.foreign(*made.topics) == frozenset()
    titles = [topic.title for topic in made.topics.values()]
    assert len(set(titles)) == len(titles) == len(shipped().topics)
    assert made.topics["looked-after-children"].group == "population"
    assert made.topics["permanence"].broader == "children-in-care"


def test_a_welsh_review_has_its_programmes_words() -> None:
    """Themes, elements, categories and the programme's own words are Welsh; ids stay."""
    made = catalogue(shipped(), "cy")
    framework = made.frameworks["ssia-childrens-2014"]
    base = shipped().frameworks["ssia-childrens-2014"]
    assert [one.id for one in framework.themes] == [one.id for one in base.themes]
    assert framework.themes[1].title == "Arweinyddiaeth, strategaeth a chydweithio"
    assert framework.themes[1].topics == base.themes[1].topics
    assert framework.categories["F"] == "Plant sy'n derbyn gofal"
    programme = made.programmes["ssia-2016"]
    assert programme.words.area.many == "meysydd i'w hystyried"
    assert programme.stages[0].deadline == shipped().programmes["ssia-2016"].stages[0].deadline
    foreign = made.foreign("ssia-2016", "ssia-childrens-2014", "ssia-audit-2016")
    shown = [programme.title, programme.about, *(one.title for one in programme.stages)]
    shown += [one.title for one in (*programme.peer_roles, *programme.sections)]
    shown += [element.title for theme in framework.themes for element in theme.elements]
    assert not foreign & set(filter(None, shown))


def test_what_has_no_welsh_is_the_bases() -> None:
    """An entry without a file of its own stays English, and is known to be."""
    made = catalogue(shipped(), "fr")
    questions = made.questionnaires["lga-frontline-2012"]
    assert questions == shipped().questionnaires["lga-frontline-2012"]
    assert questions.title in made.foreign("lga-frontline-2012")


@pytest.mark.parametrize("id", list(shipped().questionnaires))
def test_a_questionnaire_is_asked_in_welsh(id: str) -> None:
    """Every question, answer and follow-up has Welsh; answers stay apart from one another, and
    what is asked next follows the same answers as in English."""
    made = catalogue(shipped(), "cy")
    assert made.foreign(id) == frozenset()
    pairs = zip(
        made.questionnaires[id].questions, shipped().questionnaires[id].questions, strict=True
    )
    for told, base in pairs:
        assert (told.id, told.number, told.type) == (base.id, base.number, base.type)
        assert len(set(told.options)) == len(told.options) == len(base.options)
        if base.follow_up and told.follow_up:
            after = [told.options[base.options.index(one)] for one in base.follow_up.after]
            assert list(told.follow_up.after) == after


@pytest.fixture
def welsh(workspace: Callable[[dict[str, str]], Path]) -> Callable[..., TranslatedWorkspace]:
    """A small workspace in Welsh, from its files."""

    def make(files: dict[str, str]) -> TranslatedWorkspace:
        root = workspace({"content/bodies.yml": BODIES, **files})
        return translated_workspace(open_workspace(root), "cy")

    return make


def test_a_workspace_in_welsh(welsh: Callable[..., TranslatedWorkspace]) -> None:
    """Pages, glossary, topics and frameworks of one's own, and councils' Welsh names."""
    made = welsh(
        {
            "content/index.md": "---\nkind: page\ntitle: Library\n---\n\n## Begin\n\nHere.\n",
            "content/index.cy.md": "---\nkind: page\ntitle: Llyfrgell\n---\n\n## Dechrau\n\nYma.\n",
            "content/glossary.yml": "LAC:\n  term: Looked after children\nGP:\n  term: Doctor\n",
            "content/glossary.cy.yml": "LAC:\n  term: Plant sy'n derbyn gofal\n",
            "content/topics.yml": "- id: our-topic\n  title: Ours\n",
            "content/topics.cy.yml": "- id: our-topic\n  title: Ein pwnc\n",
            "content/frameworks/own.yml": FRAMEWORK,
            "content/frameworks/own.cy.yml": "title: Ein fframwaith\nthemes:\n"
            "  - id: one\n    title: Y cyntaf\n    about: Amdani\n",
            "content/bodies.yml": BODIES + "  name_cy: Cyngor Eastmoor\n",
        }
    )
    assert [one.code for one in made.diagnostics] == ["RS081"]
    assert made.diagnostics[0].span.path == "content/glossary.cy.yml"
    workspace = made.workspace
    assert workspace.pages[0].page.title == "Llyfrgell"
    assert workspace.pages[0].uri == "index"
    assert workspace.glossary["LAC"].term == "Plant sy'n derbyn gofal"
    assert "Doctor" in made.foreign
    assert workspace.catalogue.topics["our-topic"].title == "Ein pwnc"
    assert workspace.catalogue.frameworks["our-own"].themes[0].title == "Y cyntaf"
    assert workspace.catalogue.topics["permanence"].title == "Sefydlogrwydd parhaol"
    assert workspace.bodies["eastmoor"].name == "Cyngor Eastmoor"
    assert made.exists


@pytest.mark.parametrize(
    ("path", "text", "code"),
    [
        ("content/topics.cy.yml", "- id: permanance\n  title: Pwnc\n", "RS082"),
        ("content/topics.cy.yml", "- title: Pwnc\n", "RS082"),
        ("content/glossary.cy.yml", "LAC:\n  term: Plant\n", "RS086"),
        ("content/frameworks/other.cy.yml", "title: Arall\n", "RS086"),
        ("content/frameworks/own.cy.yml", "year: 2015\ntitle: Ein fframwaith\n", "RS082"),
        ("content/frameworks/own.cy.yml", "themes:\n  - id: two\n    title: Yr ail\n", "RS082"),
        ("content/about/us.cy.md", "---\nkind: page\ntitle: Amdanom\n---\n", "RS086"),
    ],
)
def test_what_does_not_fit_is_said(
    welsh: Callable[..., TranslatedWorkspace], path: str, text: str, code: str
) -> None:
    """A translation of something that is not there, at its place."""
    made = welsh({"content/frameworks/own.yml": FRAMEWORK, path: text})
    found = [one for one in made.diagnostics if one.code != "RS081"]
    assert [(one.code, one.span.path) for one in found] == [(code, path)]


def test_a_workspace_without_welsh_is_no_mistake(
    welsh: Callable[..., TranslatedWorkspace],
) -> None:
    """Nothing is said of a workspace of which nothing is translated."""
    made = welsh({"content/index.md": "---\nkind: page\ntitle: Library\n---\n"})
    assert made.diagnostics == ()
    assert not made.exists
    assert "Library" in made.foreign


def test_the_sample_is_whole(root: Path) -> None:
    """The demonstration's Welsh review has every text, and nothing in it is wrong."""
    workspace = open_workspace(root)
    made = translated(workspace.pack("neath-port-talbot-2014"), "cy")
    assert made.diagnostics == ()
    assert made.coverage.done == made.coverage.total > 200
    assert made.pack.index.keys() == workspace.pack("neath-port-talbot-2014").index.keys()
    found = translated_workspace(workspace, "cy")
    assert [one for one in found.diagnostics if one.severity == "error"] == []


def test_every_theme_and_every_programmes_word_has_welsh() -> None:
    """A Welsh library names every framework's themes, and a Welsh review has its programme's
    words, whichever it followed."""
    made = catalogue(shipped(), "cy")
    for id in made.frameworks:
        foreign = made.foreign(id)
        for theme in made.frameworks[id].themes:
            titles = {theme.title, theme.about, *(one.title for one in theme.elements)}
            assert not foreign & titles, (id, theme.id)
    for id in made.programmes:
        words = made.programmes[id].words
        pairs = [getattr(words, name) for name in type(words).model_fields]
        assert not made.foreign(id) & {text for pair in pairs for text in (pair.one, pair.many)}
        assert made.programmes[id].title not in made.foreign(id)


def test_what_has_no_counterpart_at_all(
    workspace: Callable[[dict[str, str]], Path],
) -> None:
    """A glossary, a topic and a framework of one's own, and a council in Wales without a Welsh
    name: each is a missing text in its own file. A council elsewhere needs none."""
    root = workspace(
        {
            "content/bodies.yml": "- {id: one, name: One, type: county, nation: Wales}\n"
            "- {id: two, name: Two, type: county, nation: England}\n",
            "content/glossary.yml": "DoLS: {term: Deprivation of Liberty Safeguards}\n",
            "content/topics.yml": "- {id: own-topic, title: Own, group: adults}\n"
            "- {id: other-topic, title: Other, group: adults}\n",
            "content/topics.cy.yml": "- {id: other-topic, title: Arall}\n",
            "content/frameworks/our-own.yml": FRAMEWORK,
        }
    )
    made = translated_workspace(open_workspace(root), "cy")
    said = {(one.code, one.span.path, one.message) for one in made.diagnostics}
    assert said == {
        ("RS081", "content/bodies.yml", "One has no Welsh name"),
        ("RS081", "content/glossary.yml", "this file is not translated"),
        ("RS081", "content/topics.yml", "the topic “own-topic” is not translated"),
        ("RS081", "content/frameworks/our-own.yml", "this file is not translated"),
    }


@pytest.mark.parametrize("id", list(shipped().programmes))
def test_what_readers_see_of_a_programme_has_welsh(id: str) -> None:
    """“What is a peer review”, “Who is who” and where a review stands are wholly Welsh, whichever
    programme it followed; only where the manual says so stays as the manual has it."""
    made = catalogue(shipped(), "cy")
    programme, foreign = made.programmes[id], made.foreign(id)
    shown = [programme.about, programme.output_note]
    for role in (*programme.peer_roles, *programme.council_roles):
        shown += [role.title, role.about]
    for stage in programme.stages:
        shown += [stage.title, stage.who, stage.about]
    for rule in programme.ground_rules:
        shown += [rule.title, rule.text]
    shown += [section.title for section in programme.sections]
    if programme.publication:
        shown += [programme.publication.decides, programme.publication.expects]
        for clock in programme.publication.clocks:
            shown += [clock.title, clock.who]
    assert foreign & {text for text in shown if text} == set()


def test_a_title_beside_the_english_one_is_the_translation(
    welsh: Callable[..., TranslatedWorkspace],
) -> None:
    """A topic of one's own with `title_cy` is translated; one without is told at its line."""
    topics = "- id: ours\n  title: Ours\n  title_cy: Ein un ni\n- id: other\n  title: Other\n"
    made = welsh({"content/topics.yml": topics, "content/index.cy.md": "---\nkind: page\n---\n"})
    told = [one for one in made.diagnostics if one.span.path == "content/topics.yml"]
    assert [(one.code, one.span.line) for one in told] == [("RS081", 4)]
    assert made.workspace.catalogue.topics["ours"].title == "Ein un ni"
