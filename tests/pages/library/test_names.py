"""The library names a review, its council and its year, each once."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.edition.small import BODIES, ON, REVIEW
from tests.pages.review.sites import said

from reviewsite import library, search
from reviewsite.edition import publish
from reviewsite.model.base import Audience
from reviewsite.pages.library import library_pages
from reviewsite.workspace import open_workspace


@dataclass(frozen=True)
class Settings:
    """What the library's pages need of the configuration."""

    site_name: str = "Reviews"
    description: str = ""


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("Planning Challenge 2024", "Planning Challenge 2024, Northmoor Council"),
        ("Planning Challenge 2023/24", "Planning Challenge 2023/24, Northmoor Council"),
        ("Challenge of Northmoor Council", "Challenge of Northmoor Council, 2024"),
        ("Northmoor Council Challenge 2024", "Northmoor Council Challenge 2024"),
        ("Planning Challenge", "Planning Challenge, Northmoor Council, 2024"),
    ],
)
def test_a_review_is_named_once(
    workspace: Callable[[dict[str, str]], Path], title: str, line: str
) -> None:
    """In the list of reviews, on the council's page and on the first page."""
    review = REVIEW.replace("title: Peer review", f"title: {title}")
    root = workspace({"content/bodies.yml": BODIES, "content/reviews/x/review.md": review})
    opened = open_workspace(root)
    edition = publish(opened.pack("x"), Audience.PUBLIC, ON, catalogue=opened.catalogue)
    assert edition is not None
    shelf = library.publish([edition], opened)
    pages = {one.uri: one for one in library_pages(shelf, Settings()).pages}
    for uri in ("index.html", "reviews/index.html"):
        assert re.findall(
            r'result--review">\s*<div>\s*<h\d><a[^>]*>(.*?)</a>', str(pages[uri].html)
        ) == [line]
    assert said(pages["bodies/northmoor.html"]).count("2024") <= 1
    assert all(one.section.count("2024") <= 1 for one in search.library_records(shelf))
