"""The reader of the shipped data, and a workspace's own beside it."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from pydantic import ValidationError

from reviewsite.frameworks import ShippedDataError, describe, shipped, tables
from reviewsite.frameworks.shelf import load
from reviewsite.model.framework import Framework, Topic
from reviewsite.model.programme import Programme

SHIPPED = shipped()
ENTRIES = [entry for id in SHIPPED.ids() for entry in SHIPPED.find(id)]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{type(entry).__name__}-{entry.id}")
def test_an_entry_survives_json(entry: Framework) -> None:
    """What is written as JSON is read back as the same thing."""
    assert type(entry).model_validate_json(entry.model_dump_json()) == entry


def test_entries_are_frozen_and_closed() -> None:
    """Nobody changes the shared data by accident, and no unknown key slips in."""
    topic = SHIPPED.topics["permanence"]
    with pytest.raises(ValidationError, match="frozen"):
        topic.title = "Other"  # the assignment is the test
    with pytest.raises(ValidationError, match="Extra inputs"):
        Topic.model_validate({"id": "x", "title": "X", "colour": "red"})


def test_the_shipped_data_is_read_once() -> None:
    """Asking twice gives the same object, and nothing is read before it is asked for."""
    assert shipped() is SHIPPED
    assert SHIPPED.frameworks["lga-corporate"] is SHIPPED.frameworks["lga-corporate"]


def test_a_catalogue_travels_to_another_process() -> None:
    """Builds run side by side: what they share must pickle."""
    travelled = pickle.loads(pickle.dumps(SHIPPED))
    assert travelled.frameworks["lga-corporate"] == SHIPPED.frameworks["lga-corporate"]
    assert list(travelled.topics) == list(SHIPPED.topics)


def test_one_id_may_be_a_framework_and_a_programme() -> None:
    """`find` gives both, `get` the framework, and None for an id that nobody has."""
    found = SHIPPED.find("lga-corporate")
    assert [type(entry) for entry in found] == [Framework, Programme]
    assert SHIPPED.get("lga-corporate") is found[0]
    assert SHIPPED.get("permanence") is SHIPPED.topics["permanence"]
    assert SHIPPED.get("no-such-id") is None
    assert "no-such-id" not in SHIPPED.frameworks
    with pytest.raises(KeyError):
        SHIPPED.frameworks["no-such-id"]


def test_the_crosswalk_brings_wales_2014_and_england_2024_together() -> None:
    """One topic leads to the themes of several frameworks."""
    themes = {(framework.id, theme.id) for framework, theme in SHIPPED.themes_of("commissioning")}
    assert ("ssia-childrens-2014", "service-delivery") in themes
    assert ("cqc-adults-2024", "providing-support") in themes
    topics = [topic.id for topic in SHIPPED.topics_of("lga-corporate", "finance")]
    assert topics == ["finance", "demand-management"]


def test_looking_up_what_is_not_there_is_no_error() -> None:
    """A check asks for themes of a framework that an author misspelt."""
    assert SHIPPED.themes("no-such") == ()
    assert SHIPPED.theme("lga-corporate", "no-such") is None
    assert SHIPPED.element("ssia-childrens-2014", "no-such") is None
    assert SHIPPED.topics_of("no-such", "finance") == ()


def test_a_workspaces_own_stand_beside_the_shipped() -> None:
    """Own topics and frameworks are found, shipped ones still are, and the shipped stay as is."""
    topic = Topic(id="libraries", title="Libraries")
    framework = Framework.model_validate(
        {"id": "ours", "title": "Ours", "themes": [{"id": "books", "title": "Books"}]}
    )
    both = SHIPPED.with_own([topic, framework])
    assert both.topics["libraries"] is topic
    assert both.topics["permanence"] is SHIPPED.topics["permanence"]
    assert list(both.frameworks) == [*SHIPPED.frameworks, "ours"]
    assert len(both.frameworks) == len(SHIPPED.frameworks) + 1
    assert "ours" in both.frameworks
    assert both.programmes is SHIPPED.programmes
    assert SHIPPED.get("libraries") is None


def test_an_own_id_that_ships_is_refused() -> None:
    """Nobody could tell which of the two a review means."""
    with pytest.raises(ValueError, match="permanence"):
        SHIPPED.with_own([Topic(id="permanence", title="Ours")])


def test_a_shipped_file_that_does_not_fit_says_where(tmp_path: Path) -> None:
    """Our own mistake is an exception with the file, the line and what is wrong."""
    broken = tmp_path / "broken.yml"
    broken.write_text("- id: x\n  tittle: X\n")
    with pytest.raises(ShippedDataError, match=r"broken\.yml:2: “tittle” .*title"):
        load(broken, tuple[Topic, ...])
    broken.write_text("")
    with pytest.raises(ShippedDataError, match=r"broken\.yml is empty"):
        load(broken, tuple[Topic, ...])


@pytest.mark.parametrize("id", SHIPPED.ids())
def test_every_id_can_be_shown(id: str) -> None:
    """`reviewsite show ID` names the entry, its title and the ids within it."""
    text = describe(id)
    for entry in SHIPPED.find(id):
        assert entry.id in text
        assert entry.title in text
    for theme in SHIPPED.themes(id):
        assert f"  {theme.id} " in text


def test_showing_says_when_a_stage_is_due() -> None:
    """Deadlines in words a review manager would use."""
    text = describe("ssia-2016")
    assert "Team complete and agreed: at least 6 weeks before the on-site work starts" in text
    assert "Draft to the council: within 4 weeks after the on-site work ends" in text
    assert "Comments of the council: within 2 weeks after “draft-to-council”" in text
    assert "Evaluation: about 1 month after" in describe("lga-childrens-2024")
    with pytest.raises(KeyError):
        describe("no-such-id")


def test_the_manuals_page_of_ids_is_true(root: Path, request: pytest.FixtureRequest) -> None:
    """`docs/frameworks.md` says what ships; `--update-goldens` writes it."""
    page = root / "docs" / "frameworks.md"
    if request.config.getoption("--update-goldens"):
        page.write_text(tables(SHIPPED), encoding="utf-8")
    assert page.read_text(encoding="utf-8") == tables(SHIPPED)
