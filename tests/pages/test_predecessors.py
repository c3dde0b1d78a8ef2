"""Councils that are no more: who looks for one finds those that took its place."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.library.small import editions, library_of, review, workspace_files
from tests.pages.review.sites import page_of, said

from reviewsite import library, search
from reviewsite.library import Library, kin_of
from reviewsite.model.workspace import Body
from reviewsite.pages.library import library_pages
from reviewsite.pages.page import SitePages
from reviewsite.pages.review import review_pages
from reviewsite.translation import translated_workspace
from reviewsite.workspace import Workspace, open_workspace

Write = Callable[[Mapping[str, str | bytes]], Path]
SETTINGS = SimpleNamespace(site_name="Library", description="", lang="en")
BODIES = """
- {id: northmoor, name: Northmoor Council, name_cy: Cyngor Northmoor, type: unitary,
   nation: Wales, predecessors: [hill, dale]}
- {id: hill, name: Hill Borough Council, name_cy: Cyngor y Bryn, nation: Wales,
   predecessors: [old-hill], successors: [northmoor]}
- {id: dale, name: Dale District Council, nation: Wales, successors: [northmoor]}
- {id: old-hill, name: Old Hill Rural District, nation: Wales, successors: [hill]}
- {id: abermoor, name: Abermoor Council, nation: Wales, predecessors: [hill]}
- {id: secret, name: Zuloosh Council, nation: Wales, successors: [northmoor]}
"""
OLD = ("Hill Borough Council", "Cyngor y Bryn", "Dale District Council", "Old Hill Rural District")


@pytest.fixture
def opened(workspace: Write) -> Workspace:
    """A workspace with a published review of the council that took the others' place."""
    files = workspace_files(review("one", "northmoor"), review("two", "secret", status="draft"))
    return open_workspace(workspace(files | {"content/bodies.yml": BODIES}))


def shelves(opened: Workspace, lang: str) -> tuple[Library, Library, SitePages]:
    """The library in a language, that of the one review alone, and the review's own pages."""
    [(edition, folder)] = editions(opened)
    edition = edition.model_copy(update={"lang": lang})
    there = opened if lang == "en" else translated_workspace(opened, lang).workspace
    given = [library.contribution(edition, there.glossary, folder)]
    whole = library.combine(given, there, lang)
    own = library.combine(given, there, lang)
    return whole, own, review_pages(edition, own, "Reviews")


@pytest.mark.parametrize("lang", ["en", "cy"])
def test_the_councils_page_and_the_reviews_name_them(opened: Workspace, lang: str) -> None:
    """In English and in Welsh, by their names in both; those that they had taken the place of too;
    and there is no link to a page that is not there."""
    whole, _, own = shelves(opened, lang)
    settings = SimpleNamespace(site_name="Library", description="", lang=lang)
    shelf = library_pages(whole, settings)  # type: ignore[arg-type]
    for page in (
        page_of(shelf, "bodies/northmoor.html"),
        page_of(shelf, "bodies/index.html"),
        page_of(own, "about.html"),
    ):
        for name in OLD:
            assert name in said(page), (page.uri, name)
        assert "hill.html" not in page.html
    word = {"en": "Took the place of", "cy": "Daeth yn lle"}[lang]
    assert word in said(page_of(own, "about.html"))
    assert not any("Zuloosh" in page.html for page in (*shelf.pages, *own.pages))


@pytest.mark.parametrize("lang", ["en", "cy"])
def test_searching_for_an_old_council_finds_the_new_one(opened: Workspace, lang: str) -> None:
    """In the library, at the council's page; on the review's own site, at the page about it."""
    whole, own, pages = shelves(opened, lang)
    [found] = [one for one in search.library_records(whole) if one.id == "body:northmoor"]
    assert found.uri == "bodies/northmoor.html"
    assert {"Northmoor Council", "Cyngor Northmoor"} <= {found.title, found.also}
    [(edition, _)] = editions(opened)
    script = search.review_index(edition.model_copy(update={"lang": lang}), own).decode()
    docs = json.loads(script.removeprefix("window.reviewsiteSearch=").rstrip(";\n"))["docs"]
    [doc] = [one for one in docs if one["id"] == "body:northmoor"]
    for name in OLD:
        assert name in found.text
        assert name in doc["text"]
    uri, _, anchor = doc["uri"].partition("#")
    assert f'id="{anchor}"' in page_of(pages, uri).html
    assert "Zuloosh" not in script + str(search.library_records(whole))


def test_a_review_without_old_councils_says_nothing_of_them(workspace: Write) -> None:
    """Neither its page about the review nor its search has a council over the years."""
    root = workspace(workspace_files(review("one", "northmoor")))
    own = open_workspace(root)
    [(edition, _)] = editions(own)
    shelf = library.publish([edition], own)
    about = page_of(review_pages(edition, shelf, "Reviews"), "about.html")
    assert "over the years" not in said(about)
    assert b"body:" not in search.review_index(edition, shelf)
    assert library_of(root).kin["northmoor"].named == ()


def test_who_is_kin_to_whom() -> None:
    """What a body's own entry says, and what those in use say; each once, and a circle ends."""

    def body(id: str, before: tuple[str, ...] = (), after: tuple[str, ...] = ()) -> Body:
        return Body(id=id, name=id.title(), predecessors=before, successors=after)

    bodies = {
        one.id: one
        for one in (
            body("a", after=("b",)),
            body("b", before=("a",)),
            body("c", before=("b", "nobody", "c")),
            body("d", after=("c",)),
            body("x", before=("y",), after=("x", "y")),
            body("y", before=("x",)),
        )
    }

    def named(id: str, *used: str) -> dict[str, list[str]]:
        return {word: [one.id for one in found] for word, found in kin_of(id, bodies, used).named}

    assert named("c", "c") == {"predecessors": ["b"], "earlier": ["a"]}
    assert named("c", "c", "d") == {"predecessors": ["b", "d"], "earlier": ["a"]}
    assert named("b", "b") == {"predecessors": ["a"]}
    assert named("b", "b", "c") == {"predecessors": ["a"], "successors": ["c"]}
    assert named("a", "a") == {"successors": ["b"]}
    assert named("x", "x") == {"predecessors": ["y"], "successors": ["y"]}
