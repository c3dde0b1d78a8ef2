"""Which keys of the format hold a reader's text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from reviewsite.model.base import Part
from reviewsite.model.kinds import KINDS
from reviewsite.model.scalars import Translatable


def _text_keys() -> Iterator[str]:
    """The keys that hold a reader's text in some kind of file."""
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
            if any(isinstance(one, Translatable) for one in [*inner, *info.metadata]):
                yield info.alias or name


def _inside(annotation: Any) -> Iterator[Any]:
    yield annotation
    yield from getattr(annotation, "__metadata__", ())
    for inner in get_args(annotation):
        yield from _inside(inner)


TEXT_KEYS = frozenset(_text_keys())
