"""Every field of the format, found by looking at the models themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_args, get_origin

from reviewsite.model.base import Part

Path = tuple[str | int, ...]
"""The way to a value: keys, 0 for the first of a list, `*` for a key that the author chooses."""


def leaves(model: type[Part], way: Path = (), seen: tuple[type[Part], ...] = ()) -> Iterator[Path]:
    """The ways to all scalars of a model: fields of fields too, a model within itself once."""
    for name, info in model.model_fields.items():
        yield from _of(info.annotation, (*way, info.alias or name), (*seen, model))


def _of(annotation: Any, way: Path, seen: tuple[type[Part], ...]) -> Iterator[Path]:
    origin, inner = get_origin(annotation), get_args(annotation)
    if isinstance(annotation, type) and issubclass(annotation, Part):
        if annotation not in seen:
            yield from leaves(annotation, way, seen)
    elif origin in (tuple, list):
        yield from _of(inner[0], (*way, 0), seen)
    elif isinstance(origin, type) and issubclass(origin, Mapping):
        yield from _of(inner[1], (*way, "*"), seen)
    elif inner and origin is not None:
        for one in inner:
            yield from _of(one, way, seen)
    elif annotation is not type(None):
        yield way


def nested(way: Path, value: object) -> Any:
    """A value with the maps and lists round it that lead to it."""
    for step in reversed(way):
        value = [value] if step == 0 else {("key" if step == "*" else step): value}
    return value
