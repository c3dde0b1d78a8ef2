"""Nothing that is hidden of a survey can be worked out: tried with a solver on made tables."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

import pytest
from tests.edition.solver import Sums

from reviewsite.edition.hiding import GROUP_THRESHOLD, breakdown, few_groups, pooled, small

THRESHOLD = 5
COUNTS = (0, 0, 1, 2, 3, 4, 5, 6, 9, 10, 12, 15, 18, 30, 45, 80)
Table = list[list[int]]


@pytest.fixture
def many(request: pytest.FixtureRequest) -> int:
    """How many made tables; ten times as many under `--hard`."""
    return 10_000 if request.config.getoption("--hard") else 1000


def test_the_solver_finds_what_can_be_worked_out() -> None:
    """The only number left of a total, and two of three in a square, are no secret; of two
    numbers with a sum there are several pairs."""
    alone = Sums([3])
    alone.total([0])
    assert not alone.other(0)
    pair = Sums([1, 2])
    pair.total([0, 1])
    assert pair.other(0)
    assert pair.other(1)
    square = Sums([2, 3, 0, 0])
    for line in ((0, 1), (2, 3), (0, 2), (1, 3)):
        square.total(line)
    assert not any(square.other(place) for place in range(4))
    nothing = Sums([0, 0])
    nothing.total([0, 1])
    assert not nothing.other(0)


def test_a_rule_that_hides_too_little_is_found_out() -> None:
    """Only the small number of a question hidden: its total gives it away."""
    counts = [3, 22, 10]
    assert not _fixed_alone(counts, small(counts, THRESHOLD))
    assert _fixed_alone(counts, {0}) == {0}


def _fixed_alone(counts: list[int], hidden: set[int]) -> set[int]:
    """Which hidden counts of a question follow from its total and those that are shown."""
    places = sorted(hidden)
    sums = Sums([counts[one] for one in places])
    sums.total(range(len(places)))
    return {one for n, one in enumerate(places) if not sums.other(n)}


def test_no_count_of_a_question_can_be_worked_out(
    many: int, record_property: Callable[[str, object], None]
) -> None:
    """Of made questions with two to six answers, by somebody who knows the total."""
    chance = random.Random(2026)
    looked = 0
    while looked < many:
        counts = [chance.choice(COUNTS) for _ in range(chance.randint(2, 6))]
        hidden = small(counts, THRESHOLD)
        assert {n for n, count in enumerate(counts) if count < THRESHOLD} <= hidden
        if not hidden or sum(counts) < THRESHOLD:  # then nothing is shown, not even the total
            continue
        looked += 1
        assert not _fixed_alone(counts, hidden), counts
    record_property("figure: made survey questions given to the solver", looked)


def test_knowing_the_method_does_not_help(many: int) -> None:
    """For each small number there is another question, with another number there, that would look
    exactly the same to somebody who also knows how numbers are hidden."""
    chance = random.Random(2027)
    looked = 0
    while looked < many:
        counts = [chance.choice(COUNTS) for _ in range(chance.randint(2, 5))]
        hidden = small(counts, THRESHOLD)
        if not hidden or sum(counts) < THRESHOLD:
            continue
        looked += 1
        left = {one for one in hidden if counts[one] < THRESHOLD}
        for other in _neighbours(counts, sorted(hidden), chance):
            if small(other, THRESHOLD) == hidden:
                left -= {one for one in left if other[one] != counts[one]}
            if not left:
                break
        assert not left, counts


def _neighbours(counts: list[int], places: list[int], chance: random.Random) -> Iterator[list[int]]:
    """Questions with the same total that differ in the hidden answers."""
    for _ in range(5000):
        other = list(counts)
        for _ in range(chance.randint(1, 3)):
            one, two = chance.sample(places, 2) if len(places) > 1 else (places[0], places[0])
            moved = chance.randint(1, 4)
            other[one] -= moved
            other[two] += moved
        if min(other) >= 0:
            yield other


def made(chance: random.Random) -> Table:
    """Answers by group: most groups large, some small, some answers that few or nobody gave."""
    rows, columns = chance.randint(2, 4), chance.randint(2, 4)
    sizes = [chance.choice((1, 1, 1, 0.3, 0.1)) for _ in range(columns)]
    weight = [chance.choice((1, 1, 2, 0.2, 0)) for _ in range(rows)]
    return [
        [int(chance.choice(COUNTS[4:]) * size * (weight[row])) for size in sizes]
        for row in range(rows)
    ]


def shown(counts: Table) -> tuple[object, ...]:
    """All that a reader sees of a question and its breakdown."""
    totals = [sum(row) for row in counts]
    closed = small(totals, THRESHOLD)
    hidden = breakdown(counts, closed)
    plain = tuple(None if n in closed else total for n, total in enumerate(totals))
    if hidden is None:
        return sum(totals), plain
    table = [pooled(row, hidden.groups) for row in counts]
    return (
        sum(totals),
        plain,
        tuple(sorted(hidden.groups)),
        tuple(sum(column) for column in zip(*table, strict=True)),
        tuple(None if n in hidden.options else tuple(row) for n, row in enumerate(table)),
    )


def secrets(counts: Table) -> tuple[Sums, dict[tuple[int, int], int]]:
    """Everything that a reader knows of the single counts as sums, and those that are hidden, by
    answer and group, with their place among them."""
    totals = [sum(row) for row in counts]
    closed = small(totals, THRESHOLD)
    hidden = breakdown(counts, closed)
    assert hidden is not None
    columns = range(len(counts[0]))
    place = {
        (row, column): n
        for n, (row, column) in enumerate(
            (row, column)
            for row in range(len(counts))
            for column in columns
            if row in hidden.options or column in hidden.groups
        )
    }
    sums = Sums([counts[row][column] for row, column in place])

    def known(cells: list[tuple[int, int]]) -> None:
        sums.total([place[one] for one in cells if one in place])

    for row in range(len(counts)):
        if row not in closed:
            known([(row, column) for column in columns])
        if row not in hidden.options:  # of the groups put together, the sum is shown
            known([(row, column) for column in hidden.groups])
    for column in columns:
        if column not in hidden.groups:
            known([(row, column) for row in range(len(counts))])
    known([(row, column) for row in range(len(counts)) for column in hidden.groups])
    known(list(place))
    return sums, place


def test_no_count_of_a_breakdown_can_be_worked_out(
    many: int, record_property: Callable[[str, object], None]
) -> None:
    """Of made tables of answers by group, by somebody who knows the total of each answer that is
    shown, the size of each group that is shown, and the number of all answers."""
    chance = random.Random(2028)
    looked = hidden = refused = 0
    while looked < many:
        counts = made(chance)
        view = shown(counts)
        if len(view) == 2:
            refused += 1
            continue
        *_, rows = view
        assert isinstance(rows, tuple)
        assert all(row is None or min(row) >= GROUP_THRESHOLD for row in rows), counts
        sums, place = secrets(counts)
        if not place:
            continue
        looked += 1
        hidden += len(place)
        for (row, column), number in place.items():
            assert sums.other(number), (counts, row, column)
    record_property("figure: made breakdowns by group given to the solver", looked)
    record_property("figure: hidden counts in them, none of which it could work out", hidden)
    assert refused


def test_a_group_of_few_is_never_alone() -> None:
    """It is put together with the one before it; with no other group there is no breakdown."""
    assert few_groups([40, 30, 4]) == breakdown([[20, 15, 2], [20, 15, 2]], ())
    found = few_groups([40, 30, 4])
    assert found is not None
    assert found.groups == {1, 2}
    assert few_groups([40, 4]) is None
    assert few_groups([40]) is None


def test_an_answer_is_shown_for_every_group_or_for_none() -> None:
    """Nine of one group gave it: nobody's number of it is shown, nor of the one before it."""
    counts = [[50, 40], [20, 30], [15, 9]]
    found = breakdown(counts, ())
    assert found is not None
    assert found.options == {1, 2}
    assert breakdown([[50, 40], [20, 30]], ()) is not None
    assert breakdown([[50, 40], [20, 9]], ()) is None
