"""A solver for whole numbers of which sums are known: what a curious reader could do.

It is complete: it narrows every number's bounds by every sum, takes one that is still open and
tries each value of it, so that what it calls impossible is impossible. It starts from the numbers
as they are and mends what does not fit, since near them it usually finds others; that makes it
quick, no more.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

Bounds = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Known:
    """Numbers by their places, each so many times, and between what their sum lies."""

    times: Mapping[int, int]
    low: int
    high: int

    def wrong(self, numbers: Sequence[int]) -> int:
        """By how much the sum of these numbers is too large, or (below 0) too small."""
        found = sum(times * numbers[place] for place, times in self.times.items())
        return found - self.high if found > self.high else min(0, found - self.low)


@dataclass
class Sums:
    """Numbers from 0 up as they are, by their places, and what is known of their sums."""

    numbers: list[int]
    known: list[Known] = field(default_factory=list)
    left: int = 0

    def total(self, places: Collection[int]) -> None:
        """Say that the sum of the numbers at these places is known."""
        if places:
            found = sum(self.numbers[one] for one in places)
            self.between(dict.fromkeys(places, 1), found, found)

    def between(self, times: Mapping[int, int], low: int, high: int) -> None:
        """Say between what the sum of numbers, each taken so many times, lies."""
        one = Known(times, low, high)
        assert one.wrong(self.numbers) == 0, "what is known has to be true"
        self.known.append(one)

    def other(self, *places: int) -> bool:
        """Whether the sum of the numbers at these places could be another one, for all that is
        known."""
        sum_ = dict.fromkeys(places, 1)
        value = sum(self.numbers[one] for one in places)
        most = max((one.high for one in self.known), default=0)
        ways = [Known(sum_, value + 1, most * len(places)), Known(sum_, 0, value - 1)]
        if any(self._near(way, depth) for depth in range(1, 6) for way in ways):
            return True
        steps = 100
        while ways:  # one way may be closed and long to look through, and the other open at once
            for way in tuple(ways):
                self.left = steps
                self.known.append(way)
                found = self.possible([(0, most)] * len(self.numbers))
                self.known.pop()
                if found:
                    return True
                if self.left > 0:  # looked through to the end
                    ways.remove(way)
            steps *= 10
        return False

    def _near(self, way: Known, depth: int) -> bool:
        """Whether so few changes, each to mend what the one before broke, lead to other numbers."""
        self.left = 20_000
        return self._mended([*self.known, way], list(self.numbers), frozenset(), depth)

    def _mended(
        self, known: Sequence[Known], numbers: list[int], changed: frozenset[int], depth: int
    ) -> bool:
        self.left -= 1
        broken = [(len(one.times), n) for n, one in enumerate(known) if one.wrong(numbers)]
        if not broken:
            return True
        if not depth or self.left <= 0:
            return False
        first = known[min(broken)[1]]
        for change in _changes(first, first.wrong(numbers)):
            if changed & change.keys():
                continue
            tried = list(numbers)
            for place, step in change.items():
                tried[place] += step
            if min(tried) >= 0 and self._mended(known, tried, changed | change.keys(), depth - 1):
                return True
        return False

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
        near = [
            min(max(number, low), high)
            for number, (low, high) in zip(self.numbers, narrowed, strict=True)
        ]
        broken = [one for one in self.known if one.wrong(near)]
        if not broken:
            return True

        def open_places(one: Known) -> list[int]:
            return [place for place in one.times if narrowed[place][0] < narrowed[place][1]]

        sum_ = min(broken, key=lambda one: len(open_places(one)))
        place = min(open_places(sum_), key=lambda one: narrowed[one][1] - narrowed[one][0])
        aim = near[place] - sum_.wrong(near) // sum_.times[place]
        low, high = narrowed[place]
        for value in sorted(range(low, high + 1), key=lambda one: abs(one - aim)):
            tried = list(narrowed)
            tried[place] = (value, value)
            if self.possible(tried):
                return True
        return False

    def _narrow(self, bounds: Bounds) -> Bounds | None:
        changed = True
        while changed:
            changed = False
            for known in self.known:
                ends = {
                    place: sorted(times * end for end in bounds[place])
                    for place, times in known.times.items()
                }
                lowest = sum(low for low, _ in ends.values())
                highest = sum(high for _, high in ends.values())
                for place, times in known.times.items():
                    low, high = ends[place]
                    least, most = known.low - (highest - high), known.high - (lowest - low)
                    if times < 0:
                        least, most = most, least
                    new = (
                        max(bounds[place][0], -(-least // times)),
                        min(bounds[place][1], most // times),
                    )
                    if new[0] > new[1]:
                        return None
                    if new != bounds[place]:
                        bounds[place] = new
                        low_, high_ = sorted(times * end for end in new)
                        lowest += low_ - low
                        highest += high_ - high
                        ends[place] = [low_, high_]
                        changed = True
        return bounds


def _changes(known: Known, wrong: int) -> Iterator[dict[int, int]]:
    """Ways to mend a sum that is `wrong` by so much: another number at one place, or the same taken
    from one place as is put to another, which leaves how many there are as it is."""
    for place, times in known.times.items():
        step = -(-abs(wrong) // abs(times))
        yield {place: step if (times > 0) == (wrong < 0) else -step}
    for (one, few), (two, many) in combinations(known.times.items(), 2):
        if few != many:
            step = -(-abs(wrong) // abs(many - few))
            step = step if (many > few) == (wrong < 0) else -step
            yield {one: -step, two: step}
