"""Names in several parts: nothing is said twice."""

from __future__ import annotations

import pytest

from reviewsite.words import catalogue


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (
            ("Peer Challenge 2024", "Wensford Council", 2024),
            "Peer Challenge 2024, Wensford Council",
        ),
        (("Peer Challenge", "Wensford Council", 2024), "Peer Challenge, Wensford Council, 2024"),
        (("2024 Peer Challenge", "", 2024), "2024 Peer Challenge"),
        (("Peer Challenge 2023/24", "", 2024), "Peer Challenge 2023/24"),
        (("Peer Challenge 2023–24", "", 2024), "Peer Challenge 2023–24"),
        (("Peer Challenge 2023 to 2024", "", 2024), "Peer Challenge 2023 to 2024"),
        (("Peer Challenge 2023", "", 2024), "Peer Challenge 2023, 2024"),
        (("Review 20245", "", 2024), "Review 20245, 2024"),
        (("Wensford council: a review", "Wensford Council", None), "Wensford council: a review"),
        (("Review of Wensford", "Wensford Council", None), "Review of Wensford, Wensford Council"),
        (("", "Wensford Council", 2024), "Wensford Council, 2024"),
    ],
)
@pytest.mark.parametrize("lang", ["en", "cy"])
def test_a_name_says_each_part_once(parts: tuple[str, ...], said: str, lang: str) -> None:
    """A title that ends in its year, or names the council, is not followed by it again."""
    t = catalogue(lang)
    assert t.named(*parts) == said
    assert parts[0] + t.tail(*parts) == said
