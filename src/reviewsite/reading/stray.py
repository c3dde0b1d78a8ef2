"""A key that stands where the format does not have it: where it belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from reviewsite.model.base import Part
from reviewsite.model.plan import Action
from reviewsite.model.recommendations import Recommendation
from reviewsite.model.refs import slugify
from reviewsite.model.short import NUMBERED
from reviewsite.model.worded import dates_in, without_dates
from reviewsite.reading.hints import hint_of, keys_of
from reviewsite.reading.mending import flat, mend
from reviewsite.reading.scalars import Around
from reviewsite.reading.spots import Spot, Step
from reviewsite.source import Map, Plain, plain, show
from reviewsite.source.typing import item, lines

_PLANNED = {
    **dict.fromkeys(("owner", "lead", "who", "by_whom", "responsible", "officer"), "lead"),
    **dict.fromkeys(("due", "by", "by_when", "when", "date", "deadline", "timescale"), "due"),
    **dict.fromkeys(("due_date", "target_date", "completion_date"), "due"),
    **dict.fromkeys(("lead_officer", "responsible_officer"), "lead"),
    **dict.fromkeys(("measure", "success"), "measure"),
    "status": "status",
}
"""What people write under a recommendation, and the key of an action that it is."""
RESERVED = "prose"
"""The key under which a file's body travels; authors cannot type it."""


def belongs(spot: Spot, name: str) -> str:
    """The remedy for a key that is not one here: where it belongs, or what was probably meant."""
    here = spot.steps[-2] if len(spot.steps) > 1 else spot.at
    key = name.replace("-", "_").lower()
    if here.hint.model is Recommendation and _PLANNED.get(key.replace(" ", "_")):
        return _planned(here, name)
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


def _planned(here: Step, name: str) -> str:
    """The remedy for what an action plan says and a recommendation does not: who does something
    about it, and by when. At the first such key, the lines of the action."""
    said = "Who does something about it, and by when, stands in the action plan"
    data = NUMBERED.whole(plain(here.node))
    every = {key: _PLANNED.get("_".join(re.split(r"[\s_-]+", key.lower()))) for key in data}
    if name != next((key for key, meant in every.items() if meant), name):
        return f"{said}."
    values = {meant: data[key] for key, meant in every.items() if meant}
    title = flat(data.get("title") or data.get("text") or "")
    by = flat(values.get("due", ""))
    due = dates_in(by) if without_dates(by).lower() in {"", "by"} else []
    action: dict[str, Plain] = {"id": slugify(title), "action": title or "Say here what is done"}
    action |= values | ({"due": str(due[0])} if len(due) == 1 else {})
    action |= {"addresses": [flat(data["ref"])]} if "ref" in data else {}
    made = mend(Action, action, Around("actions")).value
    begin = "“reviewsite new action-plan” begins one. There, under “actions”:"
    return show(f"{said}: {begin}", *item(made))


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
