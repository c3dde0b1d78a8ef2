"""A theme written as prose: its summary is shown, and no number of findings."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.library.small import editions, library_of, review, workspace_files
from tests.pages.review.sites import page_of, said

from reviewsite import exports, library
from reviewsite.pages.library import library_pages
from reviewsite.pages.page import SitePages
from reviewsite.pages.review import review_pages
from reviewsite.workspace import open_workspace

Write = Callable[[Mapping[str, str | bytes]], Path]
SETTINGS = SimpleNamespace(site_name="Library", description="", lang="en")
PROSE = """
---
kind: findings
theme: leadership
summary: Leaders are known, and listen.
---

## What we saw

The team saw leaders who listen to people at length.
"""
ONE_SIDE = """
---
kind: findings
theme: working-with-people
strengths:
  - {id: seen, text: Managers are seen and known}
---

What to consider is told here, in prose.
"""
NUMBER = re.compile(r"\b\d+ (?:strengths?|areas?)\b")


@pytest.fixture
def made(workspace: Write) -> Callable[..., tuple[SitePages, SitePages, dict[str, object]]]:
    """The pages of a review with these findings, those of its library, and the library's data."""

    def make(*findings: str) -> tuple[SitePages, SitePages, dict[str, object]]:
        files: dict[str, str | bytes] = {
            f"content/reviews/one/findings/{n}.md": text for n, text in enumerate(findings)
        }
        root = workspace(workspace_files(review("one", "northmoor"), files))
        opened = open_workspace(root)
        [(edition, _)] = editions(opened)
        whole = library_of(root)
        return (
            review_pages(edition, library.publish([edition], opened), "Reviews"),
            library_pages(whole, SETTINGS),  # type: ignore[arg-type]
            json.loads(exports.library.library_json(whole))["reviews"][0],
        )

    return make


def test_a_theme_in_prose_has_a_summary_and_no_numbers(
    made: Callable[..., tuple[SitePages, SitePages, dict[str, object]]],
) -> None:
    """On no page of the review or of the library, in no description of a page, and not in the
    library's data."""
    own, shelf, data = made(PROSE)
    for pages in (own, shelf):
        for page in pages.pages:
            assert not NUMBER.findall(f"{said(page)} {page.description}"), page.uri
            assert '<ul class="counts" role="list">\n</ul>' not in page.html
            assert "card-foot" not in page.html, page.uri
    topics = [one for one in shelf.pages if "findings/leadership.html" in one.html]
    assert topics
    uris = ("index.html", "findings/index.html", "findings/leadership.html")
    for page in (*(page_of(own, uri) for uri in uris), *topics):
        assert "Leaders are known, and listen." in said(page), page.uri
    assert page_of(own, "findings/leadership.html").description == "Leaders are known, and listen."
    assert "What the team found in one theme." in said(page_of(own, "findings/index.html"))
    assert not {"strengths", "areas"} & data.keys()
    [theme] = data["themes"]  # type: ignore[misc]
    assert theme["summary"] == "Leaders are known, and listen."
    assert not {"strengths", "areas"} & theme.keys()


def test_a_side_that_is_not_listed_has_no_number(
    made: Callable[..., tuple[SitePages, SitePages, dict[str, object]]],
) -> None:
    """Beside one whose findings are, the number of those is said, and no nought."""
    own, shelf, data = made(PROSE, ONE_SIDE)
    found = {one for page in (*own.pages, *shelf.pages) for one in NUMBER.findall(said(page))}
    assert found == {"1 strength"}
    assert "1 strength" in said(page_of(own, "index.html"))
    assert data["strengths"] == 1
