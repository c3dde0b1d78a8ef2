"""What of a file could be read though something in it did not fit.

Rules run over it, so that one mistake does not hide another. What could not be read is not there:
to ask for it raises `UnreadError`, and nothing is ever taken for left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pydantic import TypeAdapter

from reviewsite.model.base import Part
from reviewsite.reading.hints import hint_of, keys_of
from reviewsite.reading.mending import mend
from reviewsite.reading.scalars import Around
from reviewsite.reading.stray import meant

Way = tuple[int | str, ...]


class _Lost:
    """Stands for a value of which nothing could be read."""


LOST = _Lost()


def partial(annotation: Any, data: Any, misfits: Sequence[Way]) -> Any:
    """The value of this annotation as far as it could be read; `LOST` where nothing could be.

    `misfits` are the ways to what did not fit. What can be mended without making anything up (a
    date in words) counts as read.
    """
    if not misfits:
        return TypeAdapter(annotation).validate_python(data)
    hint = hint_of(annotation)
    if hint.short is not None:
        data = hint.short.whole(data)
    if hint.model is not None and isinstance(data, dict):
        return _part(hint.model, data, misfits)
    if hint.item is not None and isinstance(data, list) and hint_of(hint.item).model is not None:
        return tuple(_item(hint.item, one, _under(misfits, at)) for at, one in enumerate(data))
    if (
        hint.values is not None
        and isinstance(data, dict)
        and hint_of(hint.values).model is not None
    ):
        return {key: _item(hint.values, one, _under(misfits, key)) for key, one in data.items()}
    made = mend(annotation, data, Around())
    return TypeAdapter(annotation).validate_python(made.value) if made.sure else LOST


def _under(misfits: Sequence[Way], step: int | str) -> list[Way]:
    return [way[1:] for way in misfits if way[:1] == (step,)]


def _item(annotation: Any, data: Any, misfits: Sequence[Way]) -> Any:
    """An item of a list or map: where nothing of it could be read, a group of keys without any."""
    found = partial(annotation, data, misfits)
    model = hint_of(annotation).model
    return unread(model, {}) if found is LOST and model is not None else found


def _part(model: type[Part], data: dict[str, Any], misfits: Sequence[Way]) -> Part:
    values: dict[str, Any] = {}
    known = keys_of(model)
    # what stands under a key that there is not may be what another one lacks
    elsewhere = [
        way
        for key in data
        if key not in known and any(one[:1] == (key,) for one in misfits)
        for way in meant(model, key)
    ]
    misfits = [*misfits, *(way for way in elsewhere if len(way) > 1)]
    maybe = {way[0] for way in elsewhere if len(way) == 1}
    for name, info in model.model_fields.items():
        key = info.alias or name
        if key in data:
            found = partial(known[key][0], data[key], _under(misfits, key))
        elif info.is_required() or key in maybe or _under(misfits, key):
            found = LOST
        else:
            found = info.get_default(call_default_factory=True)
        if found is not LOST:
            values[name] = found
    return unread(model, values)


def unread(model: type[Part], values: dict[str, Any]) -> Part:
    """A part with these values, and nothing in the place of the others."""
    made = model.model_construct()
    vars(made).clear()
    vars(made).update(values)
    return made
