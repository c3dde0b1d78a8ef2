"""The lines that a message shows: what was typed, as the file should have it."""

from __future__ import annotations

from collections.abc import Mapping

from reviewsite.model.worded import dates_in
from reviewsite.reading.mending import fits, flat, mend
from reviewsite.reading.scalars import Around, Mended
from reviewsite.reading.spots import Spot, Step
from reviewsite.source import Map, Node, Plain, plain
from reviewsite.source.typing import item, lines

MOST = 60
"""More lines than this are not shown."""


def mended(spot: Spot) -> Mended:
    """The innermost value that has lines of its own, as its field takes it."""
    return _mended(spot, spot.lines)


def shown(step: Step, value: Plain) -> list[str]:
    """The lines of a value under its key, or after its hyphen."""
    if step.item:
        return item(value)
    if not step.key:
        return []
    return _after_hyphen(lines(step.key, value), hyphen=step.hyphen)


def lines_for(spot: Spot) -> list[str]:
    """The lines to write in place of those at fault; none where they would not be accepted, or
    are what stands there."""
    step = spot.lines
    made = _mended(spot, step)
    if made.value == plain(step.node) or not fits(step.annotation, made.value):
        return []
    found = shown(step, made.value)
    return found if len(found) <= MOST else []


def missing_lines(spot: Spot, key: str) -> list[str]:
    """The lines that add a key that is missing at a place; none where it would be made up of
    nothing that the file says."""
    step = spot.at
    if spot.lines is not step:
        return lines_for(spot)
    made = _mended(spot, step).value
    value = made.get(key) if isinstance(made, dict) else None
    return lines(key, value) if value is not None else []


def _mended(spot: Spot, step: Step) -> Mended:
    around = Around(step.key, step.about, file=_said(spot.file.node))
    return mend(step.annotation, plain(step.node), around)


def _after_hyphen(found: list[str], *, hyphen: bool) -> list[str]:
    if not hyphen:
        return found
    first, *rest = found
    return [f"- {first}", *(f"  {one}" for one in rest)]


def _said(node: Node) -> Mapping[str, str]:
    """What a file says that its parts may repeat: its first council, and a day."""
    said: dict[str, str] = {}
    if isinstance(node, Map):
        whole = plain(node)
        body = whole.get("body") if isinstance(whole, dict) else None
        if body:
            said["body"] = body if isinstance(body, str) else flat(body).split(";")[0]
        days = [str(one) for one in dates_in(flat(whole)) if one.full]
        if days:
            said["date"] = days[0]
    return said
