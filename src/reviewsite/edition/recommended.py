"""The recommendations of a review, file by file: what each says of its own stays with its own."""

from __future__ import annotations

from reviewsite.edition.agreed import PartView, RecommendationsView
from reviewsite.edition.maker import Maker
from reviewsite.edition.plans import recommendation_view
from reviewsite.model.recommendations import Recommendation, Recommendations
from reviewsite.model.scalars import sort_key

Part = tuple[Recommendations, ...]
"""The files that are shown under one heading."""


def parts(maker: Maker) -> list[Part]:
    """The files that the maker's audience may see, in the order in which they are shown.

    A file with a heading, an introduction or an order stands by itself. Those that hold nothing but
    recommendations are put together. Without an order, parts come by their first references.
    """
    files = maker.seen(Recommendations)
    plain = tuple(one for one in files if _plain(one))
    found = [(one,) for one in files if one not in plain]
    return sorted([*found, plain] if plain else found, key=_place)


def _plain(file: Recommendations) -> bool:
    return file.heading is None and file.order is None and not file.prose.strip()


def recommendations_view(maker: Maker) -> RecommendationsView | None:
    """All of them, and which of them stand under which heading; None where there is no file."""
    files = parts(maker)
    if not files:
        return None
    until = maker.covered(maker.review.publication.consent)
    made = [_part(part, maker) for part in files]
    headings = {one.heading for one in made}
    return RecommendationsView(
        heading=headings.pop() if len(headings) == 1 else None,
        items=tuple(
            recommendation_view(item, until, maker.keep, maker.raised)
            for part in files
            for item in _items(part)
        ),
        prose="\n\n".join(one.prose for one in made if one.prose),
        parts=tuple(made),
        updates=tuple(update for part in files for file in part for update in file.updates),
    )


def _part(part: Part, maker: Maker) -> PartView:
    return PartView(
        heading=part[0].heading,
        prose=maker.keep(part[0].prose),
        refs=tuple(item.ref for item in _items(part)),
    )


def _items(part: Part) -> list[Recommendation]:
    every = (item for file in part for item in file.recommendations)
    return sorted(every, key=lambda item: sort_key(item.ref))


def _place(part: Part) -> tuple[bool, int, list[tuple[str, tuple[int, ...]]]]:
    order = part[0].order
    return order is None, order or 0, [sort_key(item.ref) for item in _items(part)[:1]]
