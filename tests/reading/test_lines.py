"""The lines that a message shows are accepted as they are shown, whatever field they are of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from reviewsite.diagnostics import Diagnostic
from reviewsite.model.kinds import KINDS
from reviewsite.model.schema import OWN_FILES
from reviewsite.reading import RESERVED, fit
from reviewsite.reading.hints import hint_of, keys_of
from reviewsite.reading.mending import mend
from reviewsite.reading.scalars import Around
from reviewsite.source import Plain, parse_yaml
from reviewsite.source.typing import block

MODELS: dict[str, Any] = {**KINDS, **OWN_FILES}
TYPED: list[Plain] = [
    "9 July 2025",
    "Cabinet, 12-16 May 2014",
    "Chief Executive, Southdale Council",
    "120 people",
    "yes",
    "R3",
    ["one thing", "another thing"],
    [{"text": "one thing"}],
    {"text": "one thing"},
    {"first": "12", "second": "3"},
]
"""What a hurried person types, whatever the field takes."""

Way = tuple[str | int, ...]


def ways(annotation: Any, seen: tuple[Any, ...] = ()) -> Iterator[Way]:
    """The way to every field of a model, each group of keys once on a way."""
    hint = hint_of(annotation)
    if hint.item is not None:
        yield from ((0, *way) for way in ways(hint.item, seen))
        yield (0,)
    elif hint.values is not None:
        yield ("1",)
    elif hint.model is not None and hint.model not in seen:
        for key, (inner, _) in keys_of(hint.model).items():
            if key != RESERVED:
                yield (key,)
                yield from ((key, *way) for way in ways(inner, (*seen, hint.model)))


def with_value(annotation: Any, data: Plain | None, way: Way, value: Plain) -> Plain:
    """The least that fits, with a value at the end of a way."""
    if not way:
        return value
    hint, (step, *rest) = hint_of(annotation), way
    if isinstance(step, int):
        first = data[0] if isinstance(data, list) and data else None
        return [with_value(hint.item, first, tuple(rest), value)]
    made = data if isinstance(data, dict) else mend(annotation, None, Around()).value
    assert isinstance(made, dict)
    inner = hint.values if hint.model is None else keys_of(hint.model)[step][0]
    found = with_value(inner, made.get(step), tuple(rest), value)
    return {**made, step: found}


def told(model: Any, lines: list[str]) -> tuple[Diagnostic, ...]:
    """What is said of a file of these lines."""
    read = parse_yaml("x.yml", ("\n".join(lines) + "\n").encode())
    assert read.root is not None, (lines, read.diagnostics)
    assert read.diagnostics == (), (lines, read.diagnostics)
    return fit(model, read.root).diagnostics


def shown(one: Diagnostic) -> list[str]:
    """The lines of a message's help."""
    return [line[4:] for line in one.help.split("\n") if line.startswith("    ")]


def put_in(lines: list[str], one: Diagnostic) -> list[str]:
    """A file with the lines of a message put in: a missing key before the others of its group;
    anything else in place of the key, or the item, that is at fault."""
    new, start, column = shown(one), one.span.line - 1, one.span.column - 1
    if one.message.endswith("is missing"):
        if lines[start].endswith(":") and not lines[start][:column].strip():
            start, column = start + 1, depth(lines[start + 1])
        first, margin = lines[start], " " * column
        added = [first[:column] + new[0], *(margin + line for line in new[1:])]
        return [*lines[:start], *added, margin + first[column:], *lines[start + 1 :]]
    item = lines[start][:column].strip() == "-"
    key = new[0].removeprefix("- ").split(":")[0]
    cut: int | None = column
    while not item and not lines[start][:cut].lstrip(" -").startswith(f"{key}:"):
        start, cut = start - 1, None
    margin = depth(lines[start])
    hyphen = lines[start].lstrip(" ").startswith("- ")
    if hyphen and not item and not new[0].startswith("- "):
        new = [f"- {new[0]}", *(f"  {line}" for line in new[1:])]
    end = start + 1
    while end < len(lines) and depth(lines[end]) > margin + (2 if hyphen and not item else 0):
        end += 1
    return [*lines[:start], *(" " * margin + line for line in new), *lines[end:]]


def depth(line: str) -> int:
    """How far in a line stands."""
    return len(line) - len(line.lstrip(" "))


@pytest.mark.parametrize("name", MODELS)
def test_what_is_shown_is_accepted(name: str) -> None:
    """Every field of every file, with what a hurried person types there. Of a wrong shape there
    are always lines; put in, the complaint is gone and no other has come."""
    model = MODELS[name]
    tried = 0
    for way in ways(model):
        for typed in TYPED:
            lines = block(with_value(model, None, way, typed))  # type: ignore[arg-type]
            for one in told(model, lines):
                if one.code == "RS055":
                    assert shown(one), (way, typed, one)
                if shown(one) and one.code != "RS051":
                    after = told(model, put_in(lines, one))
                    tried += 1
                    gone = one.message not in [each.message for each in after]
                    assert gone or len(after) < len(told(model, lines)), (way, lines, one, after)
    assert tried


@pytest.mark.parametrize(
    "typed", ["R2: Answer the telephone", "R2. Answer the telephone", "R2 – Answer the telephone"]
)
def test_a_recommendations_number_comes_off_its_text(typed: str) -> None:
    """As it stands in Word, the number before the words."""
    lines = ["kind: recommendations", "recommendations:", f'  - "{typed}"']
    (one,) = told(KINDS["recommendations"], lines)
    assert shown(one) == ["- ref: R2", "  title: Answer the telephone"]
    assert told(KINDS["recommendations"], put_in(lines, one)) == ()


def test_who_does_what_by_when_is_an_action() -> None:
    """Typed under a recommendation, as in the table of a report: the lines of the action are shown,
    once, and are accepted."""
    lines = [
        *("kind: recommendations", "recommendations:", "  - ref: R3", "    title: Hire inspectors"),
        *("    owner: Head of Planning", "    By when: March 2027"),
    ]
    first, second = told(KINDS["recommendations"], lines)
    assert (first.code, second.code) == ("RS051", "RS051")
    assert shown(second) == []
    action = shown(first)
    assert {"  lead: Head of Planning", "  due: 2027-03", "  - R3"} <= {*action, action[-1][2:]}
    plan = ["kind: action-plan", "groups:", "  - title: Staff", "    actions:"]
    assert told(KINDS["action-plan"], [*plan, *(f"      {line}" for line in action)]) == ()
