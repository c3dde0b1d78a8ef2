"""Long lists, twenty to a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
EACH = 20


@dataclass(frozen=True, slots=True)
class Sheet(Generic[T]):
    """One page of a long list: which it is, what is on it, and the addresses of all of them."""

    number: int
    items: Sequence[T]
    uris: tuple[str, ...]
    total: int

    @property
    def uri(self) -> str:
        """Its own address."""
        return self.uris[self.number - 1]

    @property
    def first(self) -> bool:
        """Whether the list begins here."""
        return self.number == 1

    @property
    def near(self) -> list[tuple[int, str] | None]:
        """The pages to offer, each with its number: the first, the last, and those about this one;
        None where some are left out."""
        last = len(self.uris)
        wanted = {1, last, *range(self.number - 2, self.number + 3)}
        offered: list[tuple[int, str] | None] = []
        for number in range(1, last + 1):
            if number in wanted:
                offered.append((number, self.uris[number - 1]))
            elif offered[-1] is not None:
                offered.append(None)
        return offered


def sheets(items: Sequence[T], first: str, later: str, each: int = EACH) -> list[Sheet[T]]:
    """A list cut into pages: the first at the address `first`, the others at `later` with their
    number in the place of `{number}`. An empty list has one page."""
    pages = max(1, -(-len(items) // each))
    uris = (first, *(later.format(number=number) for number in range(2, pages + 1)))
    return [
        Sheet(number, items[(number - 1) * each : number * each], uris, len(items))
        for number in range(1, pages + 1)
    ]
