"""What a review raises again that an earlier one of the same body had raised."""

from __future__ import annotations

from collections.abc import Iterator

from reviewsite import prose
from reviewsite.edition import Edition, addresses
from reviewsite.edition.agreed import RecommendationView
from reviewsite.edition.found import FindingView
from reviewsite.library.entries import Again


def raised_again(edition: Edition) -> tuple[Again, ...]:
    """Its recommendations, and then its findings, that name an item of an earlier review."""
    return tuple(_again(edition))


def _again(edition: Edition) -> Iterator[Again]:
    recommended = edition.recommendations.items if edition.recommendations else ()
    later = (one for review in edition.progress for one in review.recommendations)
    found: list[RecommendationView | FindingView] = [*recommended, *later]
    for theme in edition.themes:
        found += (*theme.strengths, *theme.areas)
    for item in found:
        if item.raised_before:
            text = item.title if isinstance(item, RecommendationView) else item.text
            uri = addresses.address(edition, item.ref) or addresses.HOME
            yield Again(title=prose.words(text), uri=uri, before=item.raised_before)
