"""The demonstration's Welsh: nobody is to take it for an official translation."""

from __future__ import annotations

from pathlib import Path

import pytest
from markupsafe import Markup
from tests.checks.packs import ON

from reviewsite.assemble.make import Assembler
from reviewsite.assemble.settings import Settings
from reviewsite.assemble.site import Site
from reviewsite.model.base import Audience
from reviewsite.pages.page import Page
from reviewsite.workspace import open_workspace

SLUG = "neath-port-talbot-2014"
SAID = (
    "Gwnaed y fersiwn Gymraeg hon ar gyfer yr arddangosiad; nid yw’n gyfieithiad swyddogol gan neb."
)


@pytest.fixture
def made(root: Path) -> tuple[Site, Site]:
    """The Welsh review of the sample, and the Welsh library of it."""
    workspace = open_workspace(root)
    maker = Assembler(
        workspace, Settings(root, "Llyfrgell", languages=("en", "cy")), Audience.PUBLIC, ON
    )
    review = maker.review(SLUG)
    assert review.site is not None
    assert review.contribution is not None
    (welsh,) = review.site.translations
    (library,) = maker.library([review.contribution]).translations
    return welsh, library


def words(page: Page) -> str:
    """A page's words, one space between them."""
    return " ".join(Markup(page.html).striptags().split())


def test_the_review_says_whose_its_welsh_is(made: tuple[Site, Site]) -> None:
    """On its first page and on the page about it, to which every page leads."""
    pages = {one.uri: one for one in made[0].pages.pages}
    assert SAID in words(pages["index.html"])
    assert SAID in words(pages["about.html"])
    (link,) = [one.link for one in made[0].pages.notices if one.kind == "source"]
    assert link is not None
    assert link.uri.partition("#")[0] == "about.html"


def test_every_study_of_the_library_says_so_too(made: tuple[Site, Site]) -> None:
    """A reader who comes to one study of good practice alone has it on that page."""
    studies = [one for one in made[1].pages.pages if one.kind == "practice"]
    assert len(studies) == 4
    assert [one.uri for one in studies if SAID not in words(one)] == []
