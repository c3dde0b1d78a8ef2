"""A small review in English, and whatever of it a test translates."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.edition.small import BODIES, REVIEW
from tests.translation.small import FOLDER, WELSH_REVIEW, Translate

from reviewsite.translation import Translated, translated
from reviewsite.workspace import open_workspace


@pytest.fixture
def translate(workspace: Callable[[dict[str, str]], Path]) -> Translate:
    """A function from the review's other files to what its Welsh is."""

    def make(
        files: dict[str, str], *, review: str = REVIEW, welsh: str | None = WELSH_REVIEW
    ) -> Translated:
        given = {f"{FOLDER}/{path}": text for path, text in files.items()}
        given |= {"content/bodies.yml": BODIES, f"{FOLDER}/review.md": review}
        if welsh:
            given[f"{FOLDER}/review.cy.md"] = welsh
        pack = open_workspace(workspace(given)).pack("northmoor-2024")
        assert [one.message for one in pack.diagnostics if one.severity == "error"] == []
        return translated(pack, "cy")

    return make
