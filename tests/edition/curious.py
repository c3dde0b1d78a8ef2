"""A curious reader: everything that the public's data of a review says of people and case records,
as one system for the solver, with the numbers as they are behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil
from typing import Any

from tests.edition.solver import Sums

Row = Mapping[str, str]
Data = Mapping[str, Any]
NOT_SAID = ""
MANY = 1000
"""More people than any survey here has."""


@dataclass
class Reader:
    """What is known so far, and the numbers that are secret, each by a name for it."""

    sums: Sums = field(default_factory=lambda: Sums([]))
    secret: dict[str, tuple[int, ...]] = field(default_factory=dict)

    def number(self, value: int) -> int:
        """Another number of the system."""
        self.sums.numbers.append(value)
        return len(self.sums.numbers) - 1

    def worked_out(self) -> list[str]:
        """The secrets that can be nothing else, for all that is known."""
        return [name for name, places in self.secret.items() if not self.sums.other(*places)]


def audit(reader: Reader, shown: Data, answers: Mapping[str, Counter[str]], least: int) -> None:
    """An audit as the data has it; `answers` are those to each criterion, `Y`, `P`, `N` and `N/A`.
    `least` is said in the documentation, and so the reader knows it."""
    for section in shown["sections"]:
        for row in section["criteria"]:
            assert "halves" not in row
            assert "per_cent" not in row
            assert "split" not in row
            counts = answers[row["id"]]
            places = {one: reader.number(counts[one]) for one in counts}
            yes, partial, no = (places[one] for one in ("Y", "P", "N"))
            reader.secret |= {f"{row['id']} {one}": (place,) for one, place in places.items()}
            reader.sums.total(list(places.values()))
            if "per_cent_applicable" in row:
                tens = row["per_cent_applicable"] // 10
                halves = 2 * counts["Y"] + counts["P"]
                applicable = counts["Y"] + counts["P"] + counts["N"]
                # (tens - ½) / 10 <= halves / (2 × applicable) < (tens + ½) / 10
                for edge, low, high in (
                    (2 * tens - 1, 0, 10**6),
                    (2 * tens + 1, -(10**6), -1),
                ):
                    reader.sums.between({yes: 20 - edge, partial: 10 - edge, no: -edge}, low, high)
                    assert low <= 10 * halves - edge * applicable <= high
                reader.sums.between({yes: 1, partial: 1, no: 1}, least, 10**6)


def survey(reader: Reader, shown: Data, rows: Sequence[Row], groups: str | None) -> None:
    """A survey as the data has it; `rows` are the answers behind it, `groups` their column."""
    column = groups or "nothing"
    asked = [one for one in shown["questions"] if one["id"] == column]
    names = {option["text"] for one in asked for option in one["options"]}
    names |= {row.get(column, NOT_SAID) for row in rows}
    size = {name: sum(row.get(column, NOT_SAID) == name for row in rows) for name in sorted(names)}
    sizes = {name: reader.number(size[name]) for name in size}
    if "respondents" in shown:
        reader.sums.total(list(sizes.values()))
    else:
        reader.sums.between(dict.fromkeys(sizes.values(), 1), 0, MANY)
    for question in shown["questions"]:
        if question["type"] != "text":
            _question(reader, question, rows, column, sizes)


def _question(
    reader: Reader, shown: Data, rows: Sequence[Row], column: str, sizes: Mapping[str, int]
) -> None:
    id = shown["id"]
    scale = shown["type"] == "scale"
    answers = (
        [str(one) for one in range(shown["min"], shown["max"] + 1)]
        if scale
        else [one["text"] for one in shown["options"]]
    )
    found = Counter((row.get(column, NOT_SAID), row.get(id, "")) for row in rows)
    open_ = {one["text"]: one["count"] for one in shown["options"] if "count" in one}
    cells: dict[tuple[str, str], int] = {}
    for name, size in sizes.items():
        if id == column:
            cells |= {(name, name): size} if name else {}
            continue
        cells |= {(name, answer): reader.number(found[name, answer]) for answer in answers}
        inside = dict.fromkeys((cells[name, answer] for answer in answers), -1)
        reader.sums.between({size: 1} | inside, 0, MANY)  # who did not answer is the rest
    every = list(cells.values())
    if "answered" in shown:
        reader.sums.total(every)
    for answer in answers:
        parts = [place for one, place in cells.items() if one[1] == answer]
        if answer in open_:
            reader.sums.total(parts)
            assert open_[answer] == sum(reader.sums.numbers[one] for one in parts)
        else:
            reader.secret[f"{id} {answer}"] = tuple(parts)
    if "mean" in shown:
        _mean(reader, shown["mean"], {cells[one]: int(one[1]) for one in cells} if scale else {})
    named = {one["name"]: one for one in shown["groups"] if not one["rest"]}
    rest = [one for one in shown["groups"] if one["rest"]]
    if shown["groups"]:
        others = [name for name in sizes if name not in named]
        for group, members in [
            *((one, [name]) for name, one in named.items()),
            *((one, others) for one in rest or [{"answered": 0, "counts": [0] * len(answers)}]),
        ]:
            inside = [cells[name, answer] for name in members for answer in answers]
            reader.sums.total(inside)
            assert group["answered"] == sum(reader.sums.numbers[one] for one in inside)
            for answer, count in zip(answers, group["counts"], strict=False):
                if count is not None:
                    reader.sums.total([cells[name, answer] for name in members])
            if "mean" in group:
                times = {cells[name, answer]: int(answer) for name in members for answer in answers}
                _mean(reader, group["mean"], times)
        found_ = {one: reader.sums.numbers[place] for one, place in cells.items()}
        for place, (name, answer) in _hidden(shown, cells, answers, named, found_):
            reader.secret[f"{id} {answer} of {name}"] = (place,)


def _hidden(
    shown: Data,
    cells: Mapping[tuple[str, str], int],
    answers: Sequence[str],
    named: Mapping[str, Data],
    numbers: Mapping[tuple[str, str], int],
) -> Iterator[tuple[int, tuple[str, str]]]:
    """The answers of single groups that are not shown, where anybody of the group answered."""
    for (name, answer), place in cells.items():
        if not any(number for (group, _), number in numbers.items() if group == name):
            continue
        counts = named[name]["counts"] if name in named else []
        if not counts or counts[answers.index(answer)] is None:
            yield place, (name, answer)


def _mean(reader: Reader, mean: float, times: Mapping[int, int]) -> None:
    """A mean with one decimal, halves up, of as many answers as there are."""
    assert times
    answered = sum(reader.sums.numbers[one] for one in times)
    tenths = Fraction(str(mean)) * 10
    low = ceil((tenths - Fraction(1, 2)) * answered / 10)
    high = ceil((tenths + Fraction(1, 2)) * answered / 10) - 1
    reader.sums.between({place: value for place, value in times.items() if value}, low, high)
