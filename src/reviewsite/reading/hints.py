"""What a field's annotation says: its type, how the type is called, and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from reviewsite.model.base import Part
from reviewsite.model.dates import Due, When
from reviewsite.model.reference import fields
from reviewsite.model.scalars import Called
from reviewsite.model.short import Short


@dataclass(frozen=True, slots=True)
class Hint:
    """An annotation without its wrappings: the type, its name for authors, and its short form."""

    type: Any
    called: str = ""
    short: Short | None = None

    @property
    def item(self) -> Any:
        """What a list is a list of; None where this is no list."""
        return get_args(self.type)[0] if get_origin(self.type) is tuple else None

    @property
    def values(self) -> Any:
        """What the values of a map are; None where this is no map."""
        return get_args(self.type)[1] if get_origin(self.type) is dict else None

    @property
    def model(self) -> type[Part] | None:
        """The group of keys, where this is one."""
        return self.type if isinstance(self.type, type) and issubclass(self.type, Part) else None

    @property
    def choices(self) -> tuple[str, ...]:
        """The words there are to choose from."""
        if get_origin(self.type) is Literal:
            return get_args(self.type)
        if isinstance(self.type, type) and issubclass(self.type, Enum):
            return tuple(str(one.value) for one in self.type)
        return ()


def hint_of(annotation: Any) -> Hint:
    """An annotation taken apart; of what may be left out, what it is where it is not."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        inner = hint_of(arguments[0])
        called = next((one.word for one in arguments[1:] if isinstance(one, Called)), inner.called)
        short = next((one for one in arguments[1:] if isinstance(one, Short)), inner.short)
        return Hint(inner.type, called, short)
    if origin in {Union, UnionType}:
        forms = [one for one in arguments if one is not type(None)]
        # a count is a number or words, a number whole or not: each has one name for both
        return hint_of(forms[0])
    called = {When: "date", Due: "due", str: "text", bool: "true or false"}.get(annotation, "")
    return Hint(annotation, called)


@lru_cache(maxsize=512)
def keys_of(model: type[Part]) -> dict[str, tuple[Any, FieldInfo]]:
    """The keys of a model as authors type them, each with its annotation and what is said of it."""
    return {key: (hint, info) for key, hint, info in fields(model)}


def annotation_at(model: Any, loc: tuple[int | str, ...]) -> Any:
    """The annotation that a place in the data belongs to; None where no annotation tells."""
    at = model
    for step in loc:
        hint = hint_of(at)
        if isinstance(step, int):
            at = hint.item if hint.item is not None else at
        elif hint.model is not None and step in keys_of(hint.model):
            at = keys_of(hint.model)[step][0]
        elif hint.item is not None and hint_of(hint.item).model is not None:
            inner = keys_of(hint_of(hint.item).model or Part)
            at = inner[step][0] if step in inner else at
        elif hint.values is not None and step != "[key]":
            at = hint.values
        elif step == "[key]":
            return None
    return at
