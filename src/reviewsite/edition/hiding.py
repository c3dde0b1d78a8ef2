"""Which numbers of a survey are not shown to readers outside the team, and why they stay hidden.

Small numbers are hidden, and with them as many others as it takes that none can be worked out
from the totals (FORMAT §3, survey; §6, counts from 0 to the threshold less one).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

THRESHOLD = 5
"""Counts under it are hidden outside the team (mkdocs.yml, small_number_threshold)."""
GROUP_THRESHOLD = 10
"""Counts of a breakdown by group under it are hidden (FORMAT §3, survey)."""


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
