"""A small workspace with one review in it, whose files each test can change."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.edition.small import BODIES, ON, REVIEW, Make

from reviewsite.edition import Edition, publish
from reviewsite.model.base import Audience
from reviewsite.workspace import Workspace, open_workspace


@pytest.fixture
def small(workspace: Callable[[dict[str, str]], Path]) -> Callable[..., Workspace]:
    """Makes the workspace: files of the review by their path in its folder."""

    def make(files: dict[str, str] | None = None, *, review: str = REVIEW) -> Workspace:
        folder = "content/reviews/northmoor-2024"
        given = {f"{folder}/{path}": text for path, text in (files or {}).items()}
        root = workspace({"content/bodies.yml": BODIES, f"{folder}/review.md": review} | given)
        return open_workspace(root)

    return make


@pytest.fixture
def edition(small: Callable[..., Workspace]) -> Make:
    """Makes an Edition of the small review for an audience, public unless it is said."""

    def make(
        files: dict[str, str] | None = None,
        *,
        review: str = REVIEW,
        audience: Audience = Audience.PUBLIC,
        on: date = ON,
        preview: bool = False,
    ) -> Edition | None:
        opened = small(files, review=review)
        pack = opened.pack("northmoor-2024")
        assert [one.message for one in pack.diagnostics] == []
        return publish(pack, audience, on, catalogue=opened.catalogue, preview=preview)

    return make
