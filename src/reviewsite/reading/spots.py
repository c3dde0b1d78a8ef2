"""Where in a file a misfit is: the way to it through the nodes, with the field of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reviewsite.reading.hints import Hint, hint_of, keys_of
from reviewsite.source import Map, Node, Seq, written

KEY = "[key]"
"""How a path ends that leads to a key of the author's own, and not to its value."""


@dataclass(frozen=True, slots=True)
class Step:
    """A value on the way: its node, what its field takes and what the format says of it.

    `key` is what it stands under; of a list's item, what the list stands under. `item` says that it
    stands after a hyphen of its own, `hyphen` that its key does; `boxed` that it stands in brackets
    or braces.
    """

    node: Node
    annotation: Any
    key: str = ""
    about: str = ""
    item: bool = False
    hyphen: bool = False
    boxed: bool = False

    @property
    def hint(self) -> Hint:
        """What its field takes."""
        return hint_of(self.annotation)


@dataclass(frozen=True, slots=True)
class Spot:
    """The steps to a misfit, the file first, and what of the way the nodes do not have: the key
    that is missing, or the parts of a value that was typed in a short form."""

    steps: tuple[Step, ...]
    rest: tuple[int | str, ...] = ()

    @property
    def file(self) -> Step:
        """The whole of it."""
        return self.steps[0]

    @property
    def at(self) -> Step:
        """The innermost value that is there."""
        return self.steps[-1]

    @property
    def lines(self) -> Step:
        """The innermost value that has lines of its own."""
        return next(one for one in reversed(self.steps) if not one.boxed)


def spot_at(model: Any, node: Node, loc: Sequence[int | str]) -> Spot:
    """Follow the path of a validation error into the file as far as the file goes."""
    steps = [Step(node, model)]
    for number, way in enumerate(loc):
        if way == KEY:
            return Spot(tuple(steps[:-1]), (KEY,))
        step = _next(steps, way)
        if step is None:
            return Spot(tuple(steps), tuple(loc[number:]))
        steps.append(step)
    return Spot(tuple(steps))


def _next(steps: Sequence[Step], way: int | str) -> Step | None:
    here = steps[-1]
    if isinstance(here.node, Map):
        entry = here.node.entry(str(way))
        if entry is None:
            return None
        annotation, about = _field(here.hint, str(way))
        hyphen = here.item and entry is here.node.entries[0]
        boxed = here.boxed or here.node.flow
        return Step(entry.value, annotation, str(way), about, hyphen=hyphen, boxed=boxed)
    if isinstance(here.node, Seq) and isinstance(way, int):
        items = list(written(here.node))
        if not 0 <= way < len(items):
            return None
        annotation = here.hint.item or here.annotation
        boxed = here.boxed or here.node.flow
        return Step(items[way], annotation, here.key, here.about, item=True, boxed=boxed)
    return None


def _field(hint: Hint, key: str) -> tuple[Any, str]:
    if hint.model is not None and key in keys_of(hint.model):
        annotation, info = keys_of(hint.model)[key]
        return annotation, info.description or ""
    return hint.values, ""
