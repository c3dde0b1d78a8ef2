"""Which numbers of people and of case records are not shown to readers, and why they stay hidden.

Small numbers are hidden, and with them as many others as it takes that none can be worked out
from the totals (FORMAT §3, survey; §6, counts from 0 to the threshold less one). So is a mean or a
share that tells what everybody, or any single one, answered.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from reviewsite.model.base import Audience

THRESHOLD = 5
"""Counts under it are hidden outside the team, and no figure of fewer records is public
(mkdocs.yml may raise it: small_number_threshold)."""
GROUP_THRESHOLD = 10
"""Counts of a breakdown by group under it are hidden (FORMAT §3, survey)."""


@dataclass(frozen=True, slots=True)
class Hide:
    """For whom the figures are, and under which count they are hidden from those readers."""

    audience: Audience
    threshold: int

    @property
    def nothing(self) -> bool:
        """The team sees everything."""
        return self.audience == Audience.TEAM

    def few(self, count: int | None) -> bool:
        """Whether so few answered that nothing of it is shown."""
        return not self.nothing and count is not None and count < self.threshold

    @property
    def by_group(self) -> int:
        """The threshold of a breakdown by group."""
        return max(GROUP_THRESHOLD, self.threshold)


def small(counts: Sequence[int | None], threshold: int) -> set[int]:
    """Which counts of one question to hide: those under `threshold` (0 too), and with them as
    many others as it takes that none can be worked out from the total.

    The hidden ones are at least two, and together at least twice the threshold, so that neither
    a small one nor its neighbour is fixed by their sum. Where that cannot be had, all are hidden.
    The others are taken from the last answer up, whatever their size: if the next smallest were
    taken, a reader who knows so would learn that no hidden one is larger than those shown. Nor may
    all of them be as large as a small one can be, for then their sum alone would tell each.
    """
    known = {index: count for index, count in enumerate(counts) if count is not None}
    hidden = {index for index, count in known.items() if count < threshold}
    rest = sorted(set(known) - hidden)
    while hidden and rest:
        together = sum(known[index] for index in hidden)
        told = together == len(hidden) * (threshold - 1)
        if len(hidden) > 1 and together >= 2 * threshold and not told:
            break
        hidden.add(rest.pop())
    return hidden


def few_votes(votes: Sequence[int | None], participants: int | str | None, hide: Hide) -> set[int]:
    """Which priorities' votes to hide: all where few took part, those that are as many as took
    part, and small ones like a survey's, since with one vote each their sum is known."""
    if hide.nothing:
        return set()
    if isinstance(participants, int) and hide.few(participants):
        return set(range(len(votes)))
    everybodys = {n for n, count in enumerate(votes) if count is not None and count == participants}
    return small(votes, hide.threshold) | everybodys


@dataclass(frozen=True, slots=True)
class Hidden:
    """What of a breakdown is not shown: groups, put together as one, and whole answers."""

    groups: frozenset[int]
    options: frozenset[int]


def breakdown(
    counts: Sequence[Sequence[int]], options: Iterable[int], threshold: int = GROUP_THRESHOLD
) -> Hidden | None:
    """What to hide of a question's answers (rows) by group (columns); None: show no breakdown.

    `options` are the answers whose total is hidden already. A reader knows the total of each other
    answer, and the size of each group. Groups with few people are shown as one, with another
    if that takes it. An answer is shown for all groups or for none: for none where few
    people of some group gave it. The answers that are not shown are at least two, and together at
    least twice the threshold in each group, so that what is left of a group's size when the others
    are taken away tells none of them.
    """
    sizes = [sum(column) for column in zip(*counts, strict=True)]
    groups = small(sizes, threshold)
    table = [pooled(row, groups) for row in counts]
    if not table or len(table[0]) < 2:
        return None
    hidden = set(options) | {n for n, row in enumerate(table) if min(row) < threshold}
    rest = [n for n in range(len(table)) if n not in hidden]
    while hidden and (
        len(hidden) < 2
        or min(sum(column) for column in zip(*(table[n] for n in hidden), strict=True))
        < 2 * threshold
    ):
        if not rest:
            return None
        hidden.add(rest.pop())
    if len(hidden) == len(table):
        return None
    return Hidden(frozenset(groups), frozenset(hidden))


def few_groups(sizes: Sequence[int], threshold: int = GROUP_THRESHOLD) -> Hidden | None:
    """Which groups to put together where only the mean of each is shown; None: show no means."""
    groups = small(sizes, threshold)
    if len(pooled(sizes, groups)) < 2:
        return None
    return Hidden(frozenset(groups), frozenset())


def pooled(row: Sequence[int], groups: Collection[int]) -> list[int]:
    """The counts of the groups that stand alone, and last those of the others as one."""
    alone = [count for n, count in enumerate(row) if n not in groups]
    return [*alone, sum(row[n] for n in groups)] if groups else alone


def too_alike(mean: float, answered: int | None, low: int | None, high: int | None) -> bool:
    """Whether a mean on a scale from `low` to `high` tells too much to be shown.

    Any single answer can be one end of the scale only if, together, the answers are at least the
    whole width away from everybody's giving the other end: nearer to it, a reader knows answers
    that nobody gave, and at it everybody's. A mean is taken as rounded to its decimals, one at
    least, and the worst of what it may have been rounded from counts. Of a scale of two points the
    mean is the number of each; with an unknown number of people nothing is sure.
    """
    if answered is None or low is None or high is None or high - low < 2:
        return True
    told = Decimal(str(mean))
    rounded = Fraction(1, 2 * 10 ** max(1, -int(told.as_tuple().exponent)))
    near = min(Fraction(told) - low, high - Fraction(told)) - rounded
    return near * answered < high - low


def nearest_ten(halves: int, records: int) -> int:
    """The positive count in halves as so many per hundred of the records, to the nearest ten."""
    return (10 * halves + records) // (2 * records) * 10


def share(
    counts: tuple[int, int, int], reviewed: int, least: int, may_not_apply: bool
) -> int | None:
    """The public's one figure of an audit's criterion: how many of the records that it applied to
    met it, to the nearest ten per cent. None where it is not shown.

    `counts` are yes, partial and no. Not shown is a share of fewer records than `least`, of
    records with one and the same answer, and one that tells a count exactly to somebody who knows
    how many were `reviewed`: of all the ways in which the records can have been answered for that
    share to be shown, each count has to differ in two, that of the records to which the criterion
    did not apply among them (where the criteria set has that answer: `may_not_apply`).
    """
    applicable = sum(counts)
    if applicable < least or max(counts) == applicable:
        return None
    told = nearest_ten(2 * counts[0] + counts[1], applicable)
    ways = [
        (yes, halves - 2 * yes, records - halves + yes, reviewed - records)
        for records in (range(least, reviewed + 1) if may_not_apply else (reviewed,))
        for halves in range(1, 2 * records)
        if nearest_ten(halves, records) == told
        # the fewest and the most that can have been a yes; that all were partial is left out above
        for yes in (max(0, halves - records) + (halves == records), halves // 2)
    ]
    secrets = list(zip(*ways, strict=True))[: 4 if may_not_apply else 3]
    return None if any(min(one) == max(one) for one in secrets) else told
