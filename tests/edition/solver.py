"""A solver for whole numbers of which some sums are known: what a curious reader could do.

It is complete: it narrows every number's bounds by every sum, takes one that is still open and
tries each value of it, so that what it calls impossible is impossible. It tries first what is near
the numbers as they are, since there it usually finds others; that makes it quick, no more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

Bounds = list[tuple[int, int]]


@dataclass
class Sums:
    """Numbers from 0 up as they are, by their places, and sets of them whose sum is known."""

    numbers: list[int]
    known: list[tuple[frozenset[int], int]] = field(default_factory=list)
    left: int = 0

    def total(self, places: Sequence[int]) -> None:
        """Say that the sum of the numbers at these places is known."""
        if places:
            self.known.append((frozenset(places), sum(self.numbers[one] for one in places)))

    def other(self, place: int) -> bool:
        """Whether the number at a place could be another one, for all that is known."""
        value = self.numbers[place]
        most = max((total for _, total in self.known), default=0)
        open_: Bounds = [(0, most)] * len(self.numbers)
        above, below = list(open_), list(open_)
        above[place], below[place] = (value + 1, most), (0, value - 1)
        steps = 100
        while True:  # one way may be closed and long to look through, and the other open at once
            for bounds in (above, below):
                self.left = steps
                found = self.possible(bounds)
                if found:
                    return True
                if self.left > 0:  # looked through to the end
                    bounds[place] = (1, 0)
            if above[place] == below[place] == (1, 0):
                return False
            steps *= 10

    def possible(self, bounds: Bounds) -> bool:
        """Whether there are whole numbers within these bounds with all the known sums, as far as
        the steps that are `left` go."""
        self.left -= 1
        if self.left <= 0:
            return False
        if any(low > high for low, high in bounds):
            return False
        narrowed = self._narrow(list(bounds))
        if narrowed is None:
            return False
        wide = [place for place, (low, high) in enumerate(narrowed) if low < high]
        if not wide:
            return True
        place = min(wide, key=lambda one: narrowed[one][1] - narrowed[one][0])
        low, high = narrowed[place]
        near = sorted(range(low, high + 1), key=lambda one: abs(one - self.numbers[place]))
        for value in near:
            tried = list(narrowed)
            tried[place] = (value, value)
            if self.possible(tried):
                return True
        return False

    def _narrow(self, bounds: Bounds) -> Bounds | None:
        changed = True
        while changed:
            changed = False
            for places, total in self.known:
                lows = sum(bounds[one][0] for one in places)
                highs = sum(bounds[one][1] for one in places)
                for one in places:
                    low, high = bounds[one]
                    new = (max(low, total - (highs - high)), min(high, total - (lows - low)))
                    if new[0] > new[1]:
                        return None
                    if new != (low, high):
                        lows += new[0] - low
                        highs += new[1] - high
                        bounds[one] = new
                        changed = True
            if any(low > high for low, high in bounds):
                return None
        return bounds
