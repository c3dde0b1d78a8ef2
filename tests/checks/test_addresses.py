"""Pages of the workspace beside the library's own: no page is lost because two have one address."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.checks.packs import ON
from tests.checks.small import BODIES, Write, review

from reviewsite import checks, library
from reviewsite.assemble.make import Assembler
from reviewsite.assemble.settings import Settings
from reviewsite.model.base import Audience
from reviewsite.pages.library import library_pages
from reviewsite.workspace import Workspace, open_workspace

PAGE = "---\nkind: page\ntitle: A page\n---\n\nText.\n"


def found(root: Path) -> list[tuple[str, str]]:
    """The files that RS320 names, each with what it says."""
    every = checks.run_workspace(open_workspace(root), ON)
    return [(one.span.path, one.message) for one in every if one.code == "RS320"]


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("cy/about.md", "“cy”"),
        ("cy/index.md", "“cy”"),
        ("cy/notes/deep.md", "“cy”"),
        ("cy/index.cy.md", "“cy”"),
        ("cy/picture.png", "“cy”"),
        ("en/about.md", "“en”"),
        ("search.md", "the library's own"),
        ("404.md", "the library's own"),
        ("topics/index.md", "the library's own"),
        ("programmes/who-is-who.md", "the library's own"),
        ("good-practice/browse/level/tested.md", "the library's own"),
        ("good-practice/page-2.md", "the library's own"),
        ("topics/early-help.md", "the topic “early-help”"),
        ("topics/early-help/page-2.md", "the topic “early-help”"),
        ("bodies/northmoor.md", "the council “northmoor”"),
        ("good-practice/northmoor-huddle.md", "the good practice of “northmoor”"),
    ],
)
def test_an_address_that_is_taken(workspace: Write, path: str, says: str) -> None:
    """The file is named, with whose its address is and what to do."""
    root = workspace({"content/bodies.yml": BODIES, f"content/{path}": PAGE})
    ((where, message),) = found(root)
    assert where == f"content/{path}"
    assert says in message


@pytest.mark.parametrize(
    "path",
    [
        "cy.md",
        "about/cy.md",
        "about/cy/index.md",
        "cymru/index.md",
        "index.md",
        "index.cy.md",
        "about/accessibility.md",
        "about/search.md",
        "searching.md",
        "topics.md",
        "topics/our-own-words.md",
        "bodies/how-we-count.md",
        "good-practice/how-to-write-one.md",
        "programmes/ours.md",
    ],
)
def test_an_address_that_is_free(workspace: Write, path: str) -> None:
    """A page in a folder that is the library's too may stand there under a name of its own."""
    assert found(workspace({"content/bodies.yml": BODIES, f"content/{path}": PAGE})) == []


def test_cy_within_a_review_and_as_a_name(workspace: Write) -> None:
    """A review, a council, a topic or a part of a review called `cy` has an address under another
    folder, and is nobody's mistake."""
    root = workspace(
        {
            "content/bodies.yml": f"{BODIES}\n"
            "- {id: cy, name: Cy Council, type: unitary, nation: Wales}\n",
            "content/topics.yml": "- {id: cy, title: Cy, group: adults}\n",
            "content/reviews/cy/review.md": review(),
            "content/reviews/cy/pages/cy.md": PAGE,
            "content/reviews/cy/cy/cy.md": PAGE,
        }
    )
    assert found(root) == []
    assert [one.message for one in open_workspace(root).diagnostics] == []


def test_no_page_of_the_library_is_forgotten(root: Path, workspace: Write) -> None:
    """Whatever page the sample's library has of its own, in English or Welsh, a file of the content
    folder that would stand there is refused."""
    sample = open_workspace(root)
    own = _addresses(root, sample)
    assert len(own) > 60
    bodies = (root / "content/bodies.yml").read_text(encoding="utf-8")
    files = {f"content/{uri.removesuffix('.html')}.md": PAGE for uri in own}
    refused = {path for path, _ in found(workspace({"content/bodies.yml": bodies} | files))}
    assert {path for path in files if path not in refused} == set()


def _addresses(root: Path, sample: Workspace) -> set[str]:
    settings = Settings(root, "Library", languages=("en", "cy"))
    maker = Assembler(sample, settings, Audience.PUBLIC, ON)
    made = [maker.review(slug).contribution for slug in sample.slugs]
    shelf = library.combine([one for one in made if one], sample)
    plain = {one.uri for one in shelf.pages} | {"index.html"}
    own = {one.uri for one in library_pages(shelf, settings).pages if one.uri not in plain}
    reviews = re.compile(r"reviews/")
    return {uri for uri in own if not reviews.match(uri)} | {f"cy/{uri}" for uri in own}
