"""What a programme asks a council to send, against what the council has listed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reviewsite.model.documents import ListedDocument
from reviewsite.model.likeness import like
from reviewsite.model.programme import Heading, Programme

NOT_TO_SEND = frozenset({"base-room", "everybody"})
"""Headings of a programme's documents that are about reading them, not about sending them."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One paper that the programme asks for, and the numbers of the documents that are likely to
    be it."""

    heading: Heading
    point: str
    numbers: tuple[int, ...]


def asked(programme: Programme, listed: Sequence[ListedDocument]) -> Iterator[Asked]:
    """Each paper that a programme asks for, in its order.

    What it leaves to the council (“others, only if …”) is not asked for.
    """
    for heading in programme.documents:
        if heading.id in NOT_TO_SEND:
            continue
        for point in heading.points:
            if point.lower().startswith("other"):
                continue
            numbers = (
                one.number for one in listed if like(point, f"{one.title} {one.key_parts or ''}")
            )
            yield Asked(heading, point, tuple(numbers))
