"""Which keys of the format hold a reader's text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, get_args

from reviewsite.model.base import Part
from reviewsite.model.kinds import KINDS
from reviewsite.model.scalars import Translatable


def _keys(sign: Callable[[Any], bool]) -> Iterator[str]:
    """The keys whose type carries a sign in some kind of file."""
    seen: set[type[Part]] = set()
    todo: list[type[Part]] = list(KINDS.values())
    while todo:
        model = todo.pop()
        if model in seen:
            continue
        seen.add(model)
        for name, info in model.model_fields.items():
            inner = list(_inside(info.annotation))
            todo += [one for one in inner if isinstance(one, type) and issubclass(one, Part)]
            if any(map(sign, [*inner, *info.metadata])):
                yield info.alias or name


def _inside(annotation: Any) -> Iterator[Any]:
    yield annotation
    yield from getattr(annotation, "__metadata__", ())
    for inner in get_args(annotation):
        yield from _inside(inner)


TEXT_KEYS = frozenset(_keys(lambda one: isinstance(one, Translatable)))
"""Keys that hold a reader's text."""
