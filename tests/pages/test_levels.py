"""What is said of how much is known of a practice: one text, wherever it is shown."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.library.small import editions, library_of, practice, review, workspace_files
from tests.pages.review.sites import page_of, said

from reviewsite import exports, library, search
from reviewsite.library import Library
from reviewsite.model.practice import Level
from reviewsite.pages.library import library_pages
from reviewsite.pages.page import Page
from reviewsite.pages.review import review_pages
from reviewsite.words import LANGUAGES, catalogue
from reviewsite.workspace import open_workspace

Write = Callable[[Mapping[str, str | bytes]], Path]
Shown = tuple[Page, Page, Library]
SETTINGS = SimpleNamespace(site_name="Library", description="", lang="en")
FIGURES = "impact:\n  - {measure: Days waited, before: 20, after: 5}\n"


@pytest.fixture
def shown(workspace: Write) -> Callable[..., Shown]:
    """The page of one practice in the library, that on its review's own site, and the library."""

    def make(level: str, more: str = "") -> Shown:
        files = {
            path: str(text).replace("level: \n", "")
            for path, text in practice(
                "one", "surgeries", "northmoor", level=level, more=more
            ).items()
        }
        root = workspace(workspace_files(review("one", "northmoor"), files))
        opened = open_workspace(root)
        [(edition, _)] = editions(opened)
        whole = library_of(root)
        site = library_pages(whole, SETTINGS)  # type: ignore[arg-type]
        own = review_pages(edition, library.publish([edition], opened), "Reviews")
        return (
            page_of(site, "good-practice/northmoor-surgeries.html"),
            page_of(own, "good-practice/surgeries.html"),
            whole,
        )

    return make


@pytest.mark.parametrize("more", ["", FIGURES])
@pytest.mark.parametrize("level", Level)
def test_a_level_has_one_text(shown: Callable[..., Shown], level: Level, more: str) -> None:
    """The same in the library and on the review's site, beside figures or without; none says that
    there are no figures."""
    t = catalogue()
    text = f"{t(f'library.level.{level}')}: {t(f'library.level.about.{level}')}"
    for page in shown(level, more)[:2]:
        assert text in said(page), page.uri
        assert ("Days waited" in said(page)) == bool(more)
        assert "no figures" not in said(page)


def test_a_level_that_nobody_gave_is_not_said(shown: Callable[..., Shown]) -> None:
    """No page, table or facet gives a practice a level that its file does not."""
    in_library, own, whole = shown("")
    for page in (in_library, own):
        assert not any(catalogue()(f"library.level.{one}") in said(page) for one in Level)
        assert '<dl class="facts">\n</dl>' not in page.html
    data = json.loads(exports.library.library_json(whole))
    assert "level" not in data["practices"][0]
    assert b",emerging," not in exports.library.practices_csv(whole)
    assert b"Emerging" not in b"".join(search.facet_files(whole).values())


def test_the_levels_are_defined_once(root: Path) -> None:
    """The documentation has the words that readers see, and no second text is in a catalogue."""
    guide = " ".join((root / "docs/authoring/good-practice.md").read_text().split())
    for level in Level:
        assert f"- `{level}`: {catalogue()(f'library.level.about.{level}')}" in guide
    for lang in LANGUAGES:
        assert not any(catalogue(lang).has(f"review.level_about.{level}") for level in Level)
