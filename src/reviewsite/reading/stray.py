"""A key that stands where the format does not have it: where it belongs."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from reviewsite.model.base import Part
from reviewsite.reading.hints import hint_of, keys_of
from reviewsite.reading.mending import mend
from reviewsite.reading.scalars import Around
from reviewsite.reading.spots import Spot, Step
from reviewsite.source import Map, plain, show
from reviewsite.source.typing import lines

RESERVED = "prose"
"""The key under which a file's body travels; authors cannot type it."""


def belongs(spot: Spot, name: str) -> str:
    """The remedy for a key that is not one here: where it belongs, or what was probably meant."""
    here = spot.steps[-2] if len(spot.steps) > 1 else spot.at
    key = name.replace("-", "_").lower()
    inner = dict(_within(here, key))
    if len(inner) == 1:
        ((outer, model),) = inner.items()
        value = mend(keys_of(model)[key][0], plain(spot.at.node), Around(key)).value
        return _under(here, outer, lines(key, value))
    if inner:
        return f"It stands under {' or '.join(f'“{one}”' for one in inner)}."
    for step in reversed(spot.steps[:-2]):
        if step.hint.model is not None and key in keys_of(step.hint.model):
            under = f"under “{step.key}”" if step.key else "at the beginning of a line"
            return f"It stands further out, {under}."
    known = known_keys(here)
    close = get_close_matches(key, known, n=1, cutoff=0.6)
    return f"Did you mean “{close[0]}”?" if close else f"The keys here are: {', '.join(known)}."


def meant(model: type[Part], name: str) -> list[tuple[str, ...]]:
    """The ways to the keys that one which is not there may stand for: one of the same group whose
    name is like it or begins so, or one of a group in it."""
    key = name.replace("-", "_").lower()
    known = [one for one in keys_of(model) if one != RESERVED]
    like = get_close_matches(key, known, n=3, cutoff=0.6)
    like += [one for one in known if key and one.startswith(key) and one not in like]
    inner = [
        (outer, key)
        for outer, (annotation, _) in keys_of(model).items()
        if (group := hint_of(annotation).model) is not None and key in keys_of(group)
    ]
    return [*((one,) for one in like), *inner]


def known_keys(step: Step) -> list[str]:
    """The keys that an author may write at a place."""
    model = step.hint.model
    return [key for key in keys_of(model) if key != RESERVED] if model is not None else []


def _within(step: Step, key: str) -> Iterator[tuple[str, type[Part]]]:
    """The groups of keys in this one that take the key, by what they stand under."""
    for outer, (annotation, _) in keys_of(step.hint.model).items() if step.hint.model else ():
        model = hint_of(annotation).model
        if model is not None and key in keys_of(model):
            yield outer, model


def _under(here: Step, outer: str, found: list[str]) -> str:
    """The remedy for a key that belongs under another one."""
    entry = here.node.entry(outer) if isinstance(here.node, Map) else None
    if entry is None:
        return show(
            f"It stands under “{outer}”. Here:", f"{outer}:", *(f"  {one}" for one in found)
        )
    return show(f"It stands under “{outer}”, in line {entry.key.span.line}. There:", *found)
