"""Which sections of a review's body stand on its home page."""

from __future__ import annotations

import pytest

from reviewsite.model.refs import at_home


@pytest.mark.parametrize(
    "heading",
    ["", "Executive summary", "1. Executive Summary", "1.2 *Executive summary*", "A. Next steps"],
)
def test_a_number_is_no_part_of_a_heading(heading: str) -> None:
    """As Word has it before the words."""
    assert at_home(heading)


@pytest.mark.parametrize("heading", ["Context", "2024 Executive summary of others", "1 next step"])
def test_other_words_are_elsewhere(heading: str) -> None:
    """On the page about the review."""
    assert not at_home(heading)
