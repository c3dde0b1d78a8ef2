"""The sample's reviews as sites, and small reviews whose files each test can change."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.edition.small import BODIES, ON, REVIEW
from tests.pages.review.sites import Made, made

from reviewsite import library
from reviewsite.edition import publish
from reviewsite.model.base import Audience
from reviewsite.pages.page import SitePages
from reviewsite.pages.review import review_pages
from reviewsite.workspace import Workspace, open_workspace

Small = Callable[..., SitePages]


@pytest.fixture(scope="session")
def sample() -> Workspace:
    """The sample workspace."""
    return open_workspace(Path(__file__).parents[3])


@pytest.fixture(scope="session")
def public(sample: Workspace) -> dict[str, Made]:
    """The sites of the sample's published reviews, by slug."""
    every = {slug: made(sample, slug) for slug in sample.slugs}
    return {slug: one for slug, one in every.items() if one is not None}


@pytest.fixture
def small(workspace: Callable[[dict[str, str]], Path]) -> Small:
    """Makes a review's site of files by their path in its folder."""

    def make(
        files: dict[str, str] | None = None,
        *,
        review: str = REVIEW,
        audience: Audience = Audience.PUBLIC,
        on: date = ON,
        preview: bool = False,
        beside: dict[str, str] | None = None,
    ) -> SitePages:
        folder = "content/reviews/northmoor-2024"
        given = {f"{folder}/{path}": text for path, text in (files or {}).items()}
        root = workspace(
            {"content/bodies.yml": BODIES, f"{folder}/review.md": review}
            | given
            | {f"content/{path}": text for path, text in (beside or {}).items()}
        )
        opened = open_workspace(root)
        pack = opened.pack("northmoor-2024")
        assert [one.message for one in pack.diagnostics] == []
        edition = publish(pack, audience, on, catalogue=opened.catalogue, preview=preview)
        assert edition is not None
        return review_pages(edition, library.publish([edition], opened), "Reviews")

    return make
