"""From the nodes of a file to a model: every misfit is a diagnostic with its place and remedy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from reviewsite.diagnostics import Diagnostic
from reviewsite.reading.codes import UNKNOWN_KEY
from reviewsite.reading.commas import commas
from reviewsite.reading.misfits import diagnose
from reviewsite.reading.partial import LOST, partial
from reviewsite.source import Map, Node, Seq, plain, written

P = TypeVar("P")
Places = dict[int, Node]
"""Where each part of a model was typed, by the part's identity."""


@dataclass(frozen=True, slots=True)
class Fitted(Generic[P]):
    """What became of a node: the value, unless something in it did not fit; then `partly` is what
    of it could be read (see `reading.partial`). `places` are those of the one or the other."""

    value: P | None
    diagnostics: tuple[Diagnostic, ...] = ()
    places: Places = field(default_factory=dict)
    partly: P | None = None


def fit(model: type[P] | Any, node: Node, extra: Mapping[str, object] | None = None) -> Fitted[P]:
    """Validate `node` as `model`, adding the keys of `extra` (a document's body).

    Returns the value with the place of each of its parts, or the diagnostics of every misfit.
    """
    kind: Any = model
    data: Any = plain(node)
    found = list(commas(node))
    if extra and isinstance(node, Map):
        found += [
            UNKNOWN_KEY.at(entry.key.span, f"“{entry.key.value}” is not a key of this kind")
            for entry in node.entries
            if entry.key.value in extra
        ]
        data = {**data, **extra} if isinstance(data, dict) else data
    try:
        value = _adapter(kind).validate_python(data)
    except ValidationError as problem:
        details = problem.errors(include_url=False)
        found += [diagnose(model, node, detail) for detail in details]
        value = partial(model, data, [tuple(detail["loc"]) for detail in details])
    places: Places = {}
    _place(value, node, places)
    if found:
        partly = None if value is LOST else value
        return Fitted(None, tuple(sorted(set(found), key=lambda d: d.order)), places, partly)
    return Fitted(value, (), places)


@lru_cache(maxsize=512)
def _adapter(model: Any) -> TypeAdapter[Any]:
    """What validates a type, made once: to make it costs more than to use it."""
    return TypeAdapter(model)


def _place(value: object, node: Node, places: Places) -> None:
    if isinstance(value, BaseModel):
        places[id(value)] = node
        if isinstance(node, Map):
            for name, info in type(value).model_fields.items():
                inner = node.get(info.alias or name)
                if inner is not None and name in vars(value):
                    _place(vars(value)[name], inner, places)
    elif isinstance(value, tuple):
        if isinstance(node, Seq):
            for item, inner in zip(value, written(node), strict=False):
                _place(item, inner, places)
        elif isinstance(node, Map) and len(value) == len(node.entries):
            for item, entry in zip(value, node.entries, strict=True):
                _place(item, entry.value, places)
        elif len(value) == 1:
            _place(value[0], node, places)
    elif isinstance(value, dict) and isinstance(node, Map):
        for entry in node.entries:
            if entry.key.value in value:
                _place(value[entry.key.value], entry.value, places)
