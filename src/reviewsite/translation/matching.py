"""Which item of a translated list belongs to which item of the base's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel

from reviewsite.diagnostics import Diagnostic
from reviewsite.pack import DUPLICATE_ID
from reviewsite.source import Map, Node, Scalar
from reviewsite.translation import codes

KEYS = ("id", "ref", "number")
"""What an item is matched by, where its kind has one of these."""
DATED = ("on", "date", "stage")
"""What an item without an id may be matched by, so that a later update needs no old ones."""


@dataclass(frozen=True, slots=True)
class Matched:
    """For each item of the base its name and the node of its translation."""

    names: tuple[str, ...]
    nodes: tuple[Node | None, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def matched(base: Sequence[Any], nodes: Sequence[Node] | None, base_path: str = "") -> Matched:
    """Match the nodes of a translated list (None: there is none) to the base's items."""
    key = next((key for key in KEYS if base and key in _keys(base[0])), None)
    names = tuple(_name(item, key, place) for place, item in enumerate(base, start=1))
    if not nodes or not base:
        return Matched(names, (None,) * len(base))
    if key:
        return _by_key(base, names, nodes, key, base_path)
    dated = next((one for one in DATED if _all_have(base, nodes, one)), None)
    if dated:
        return _by_key(base, tuple(_stated(item, dated) for item in base), nodes, dated, base_path)
    if len(nodes) != len(base):
        wrong = codes.LENGTHS.at(
            nodes[0].span,
            f"this list has {_items(len(nodes))}, that of {base_path} has {len(base)}",
            "Give each item its translation, in the same order.",
        )
        return Matched(names, (None,) * len(base), (wrong,))
    return Matched(names, tuple(nodes))


def _by_key(
    base: Sequence[Any], names: tuple[str, ...], nodes: Sequence[Node], key: str, base_path: str
) -> Matched:
    keys = [_stated(item, key) for item in base]
    found: list[Diagnostic] = []
    given: dict[str, Node] = {}
    for place, node in enumerate(nodes):
        stated = node.get(key) if isinstance(node, Map) else None
        if not isinstance(stated, Scalar) or not stated.value.strip():
            here = keys[place] if place < len(keys) else ""
            found.append(_no_id(node, key, here, base_path))
            continue
        name = stated.value.strip()
        if name not in keys:
            close = get_close_matches(name, [one for one in keys if one], n=1)
            hint = f"Did you mean “{close[0]}”? " if close else ""
            found.append(
                codes.UNKNOWN_ITEM.at(
                    stated.span,
                    f"{base_path} has no item “{name}” here",
                    f"{hint}Add it there first, or take it out here.",
                )
            )
        elif name in given:
            found.append(
                DUPLICATE_ID.at(
                    stated.span, f"“{name}” stands twice in this list", "Take one of the two out."
                )
            )
        else:
            given[name] = node
    return Matched(names, tuple(given.get(one) if one else None for one in keys), tuple(found))


def _no_id(node: Node, key: str, here: str, base_path: str) -> Diagnostic:
    """An item without its id: shown mended with the id of what stands in its place."""
    text = node.get("text") or node.get("title") if isinstance(node, Map) else node
    words = text.value if isinstance(text, Scalar) else "…"
    first = next((one.key.value for one in node.entries), "text") if isinstance(node, Map) else ""
    mended = [f"- {key}: {here or 'an-id'}", f"  {first or 'text'}: {words}"]
    advice = (
        "Write, if this is the one that it translates:"
        if here
        else f"Give the item an {key} in {base_path} first, then write it here:"
    )
    return codes.NO_ID.at(
        node.span,
        f"this item has no {key}, so nobody can tell what it translates",
        "\n".join([advice, *(f"    {line}" for line in mended)]),
    )


def _keys(item: object) -> frozenset[str]:
    return frozenset(type(item).model_fields) if isinstance(item, BaseModel) else frozenset()


def _stated(item: Any, key: str) -> str:
    value = getattr(item, key)
    return "" if value is None else str(getattr(value, "value", value))


def _name(item: Any, key: str | None, place: int) -> str:
    return (_stated(item, key) if key else "") or str(place)


def _all_have(base: Sequence[Any], nodes: Sequence[Node], key: str) -> bool:
    if not all(key in _keys(item) for item in base):
        return False
    stated = [_stated(item, key) for item in base]
    return len(set(stated)) == len(stated) and all(
        isinstance(node, Map) and node.get(key) is not None for node in nodes
    )


def _items(count: int) -> str:
    return "1 item" if count == 1 else f"{count} items"
