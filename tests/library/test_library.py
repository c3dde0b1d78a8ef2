"""What a library holds: what published editions use, and nothing of any other review."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.library.small import (
    editions,
    findings,
    library_of,
    practice,
    review,
    workspace_files,
)

from reviewsite import exports, library, search
from reviewsite.library import Contribution, Moved
from reviewsite.pages.library import library_pages
from reviewsite.workspace import open_workspace

Write = Callable[[Mapping[str, str | bytes]], Path]
HIDDEN = {
    "status": "with-council",
    "framework": "ssia-childrens-2014",
    "programme": "ssia-2016",
    "more": "previous_slugs: [kept-back-old]",
}


def everything(root: Path) -> str:
    """All that would be published of the library's pages and data, as one text."""
    made = library_of(root)
    settings = SimpleNamespace(site_name="Library", description="", lang="en")
    pages = library_pages(made, settings).pages
    files = exports.library_files(made) | search.facet_files(made)
    texts = [f"{page.uri} {page.title} {page.description} {page.html}" for page in pages]
    texts += [f"{uri} {content.decode()}" for uri, content in files.items()]
    texts += [str(record) for record in search.library_records(made)]
    return "\n".join(texts)


def test_an_unpublished_review_leaves_no_trace(workspace: Write) -> None:
    """Its council, topics, framework, programme, terms and old addresses are not in the library."""
    root = workspace(
        workspace_files(
            review("open", "northmoor"),
            findings("open"),
            review("kept-back", "farmoor", **HIDDEN),
            findings("kept-back", "service-delivery"),
            {"content/redirects.yml": "old.html: reviews/kept-back/index.html\n"},
        )
    )
    made = library_of(root)
    assert set(made.bodies) == {"northmoor"}
    assert set(made.frameworks) == {"cqc-adults-2024"}
    assert set(made.programmes) == {"lga-adults-2024"}
    assert set(made.glossary) == {"ADASS"}
    assert moved_of(root) == Moved()
    theme = open_workspace(root).catalogue.theme("cqc-adults-2024", "leadership")
    assert theme is not None
    assert set(theme.topics) <= set(made.topics)
    assert "placements" not in made.topics
    said = everything(root).lower()
    for word in (
        "kept-back",
        "farmoor",
        "scotland",
        "ssia-childrens-2014",
        "old.html",
        "placements",
    ):
        assert word not in said


def test_a_practice_alone_does_not_tell_its_review(workspace: Write) -> None:
    """A practice with consent stands in the library before its report, and mentions no review."""
    root = workspace(
        workspace_files(
            review("secret-slug", "northmoor", status="final"),
            findings("secret-slug"),
            practice(
                "secret-slug",
                "surgeries",
                "northmoor",
                more="started: 2023-04\ndemonstrates: [leadership.seen]",
                prose="![Chart](../media/chart.png) and [findings](../findings/leadership.md).",
            ),
            {"content/reviews/secret-slug/media/chart.png": b"picture"},
        )
    )
    made = library_of(root)
    [entry] = made.practices
    assert (entry.review, entry.year, entry.seen_in, dict(entry.links)) == (None, 2023, (), {})
    assert made.reviews == ()
    assert entry.uri == "good-practice/northmoor-surgeries.html"
    assert made.media == {
        "good-practice/northmoor-surgeries/chart.png": "reviews/secret-slug/media/chart.png"
    }
    said = everything(root)
    assert "secret-slug" not in said
    assert "Managers are seen" not in said
    assert 'src="northmoor-surgeries/chart.png"' in said


def test_a_joint_review_is_under_each_council(workspace: Write) -> None:
    """Both councils' pages list it; its practice has the address of the first."""
    consent = "consent:\n  - {body: northmoor, by: A, on: 2024-12-01}\n"
    both = consent + "  - {body: abermoor, by: B, on: 2024-12-01}"
    study = practice("joint", "surgeries", "northmoor")
    [(path, text)] = study.items()
    old = "consent:\n  - {body: northmoor, by: Head of Service, on: 2024-12-01}"
    assert isinstance(text, str)
    root = workspace(
        workspace_files(review("joint", "northmoor, abermoor"), {path: text.replace(old, both)})
    )
    made = library_of(root)
    assert {id: len(of) for id, of in made.reviews_of.items()} == {"northmoor": 1, "abermoor": 1}
    assert {id: len(of) for id, of in made.practices_of.items()} == {"northmoor": 1, "abermoor": 1}
    assert made.practices[0].stem == "northmoor-surgeries"


def test_two_practices_of_one_name_get_two_addresses(workspace: Write) -> None:
    """The older keeps the plain address, whichever comes first; the collision is reported."""
    root = workspace(
        workspace_files(
            review("a-later", "northmoor", year=2024),
            practice("a-later", "surgeries", "northmoor", title="Later"),
            review("b-earlier", "northmoor", year=2020),
            practice("b-earlier", "surgeries", "northmoor", year=2020, title="Earlier"),
            practice("b-earlier", "surgeries-2", "northmoor", year=2020, title="Second"),
        )
    )
    made = library_of(root)
    assert {entry.practice.title: entry.stem for entry in made.practices} == {
        "Earlier": "northmoor-surgeries",
        "Later": "northmoor-surgeries-3",
        "Second": "northmoor-surgeries-2",
    }
    assert made.collisions == (
        ("good-practice/northmoor-surgeries.html", "good-practice/northmoor-surgeries-3.html"),
    )


def test_a_withdrawn_review_leaves_its_tombstone(workspace: Write) -> None:
    """Its council and its reason are there; its findings and practice are not."""
    withdrawn = "  withdrawn: {on: 2025-01-15, reason: The figures were wrong}\n"
    [(path, text)] = review("gone", "northmoor", status="withdrawn").items()
    assert isinstance(text, str)
    root = workspace(
        workspace_files(
            {path: text.replace("  publish_on", f"{withdrawn}  publish_on")},
            findings("gone"),
            practice("gone", "surgeries", "northmoor"),
        )
    )
    made = library_of(root)
    assert made.practices == ()
    assert [one.tombstone is not None for one in made.reviews] == [True]
    said = everything(root)
    assert "The figures were wrong" in said
    assert "Managers are seen" not in said


def moved_of(root: Path) -> Moved:
    """The old addresses of the library of the workspace in a folder."""
    opened = open_workspace(root)
    given = [library.contribution(e, opened.glossary, slug) for e, slug in editions(opened)]
    return library.moved(given, opened)


def test_old_addresses_are_told_straight(workspace: Write) -> None:
    """A chain is one step, a place on a page is kept, a circle and a stray one are left out; what
    leads to a review that is not published is not told."""
    lines = {
        "old/page.html": "older.html#who",
        "older.html": "about/about.html",
        "in.html": "reviews/opened/findings/leadership.html",
        "kept.html": "reviews/kept-back/index.html",
        "was-kept.html": "reviews/kept-back-old/index.html",
        "to-kept.html": "kept.html",
        "a.html": "b.html",
        "b.html": "a.html",
        "../stray.html": "about/about.html",
    }
    root = workspace(
        workspace_files(
            review("open", "northmoor", more="previous_slugs: [opened]"),
            review("kept-back", "farmoor", **HIDDEN),
            {"content/redirects.yml": "".join(f"{old}: {new}\n" for old, new in lines.items())},
        )
    )
    made = moved_of(root)
    assert made.slugs == {"opened": "open"}
    assert made.pages == {
        "in.html": "reviews/open/findings/leadership.html",
        "old/page.html": "about/about.html#who",
        "older.html": "about/about.html",
    }
    assert "kept" not in str(made)


def test_the_order_of_contributions_makes_no_difference(workspace: Write) -> None:
    """Nor does a round trip through JSON, which is how a build keeps them."""
    root = workspace(
        workspace_files(
            review("one", "northmoor"),
            findings("one"),
            practice("one", "surgeries", "northmoor", more="demonstrates: [leadership.seen]"),
            review("two", "abermoor", year=2021),
            practice("two", "surgeries", "abermoor", year=2021),
        )
    )
    opened = open_workspace(root)
    given = [library.contribution(e, opened.glossary, slug) for e, slug in editions(opened)]
    kept = [Contribution.model_validate_json(one.model_dump_json()) for one in given]
    assert kept == given
    assert [Contribution.model_validate(one.model_dump(mode="json")) for one in given] == given
    there, back = library.combine(given, opened), library.combine(kept[::-1], opened)
    assert exports.library_files(there) == exports.library_files(back)
    assert search.library_records(there) == search.library_records(back)


def test_the_year_of_a_practice_is_that_of_its_review(workspace: Write) -> None:
    """Not the year in which the practice began, where the review is published."""
    root = workspace(
        workspace_files(
            review("one", "northmoor", year=2022),
            practice("one", "surgeries", "northmoor", year=2022, more="started: 2019"),
        )
    )
    assert [entry.year for entry in library_of(root).practices] == [2022]


@pytest.mark.parametrize(("topic", "broader"), [("permanence", "children-in-care")])
def test_a_topic_brings_the_broader_one(workspace: Write, topic: str, broader: str) -> None:
    """Practice on a narrower topic is found under the broader as well."""
    root = workspace(
        workspace_files(
            review("one", "northmoor"), practice("one", "surgeries", "northmoor", topics=topic)
        )
    )
    made = library_of(root)
    assert [entry.stem for entry in made.practices_on[broader]] == ["northmoor-surgeries"]
    assert [one.id for one in made.narrower(broader)] == [topic]
