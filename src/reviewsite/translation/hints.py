"""What a field's type says of its translation: whether a text can stand in it, and where."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from reviewsite.model.base import UNSHOWN
from reviewsite.model.dates import Due
from reviewsite.model.scalars import Called, Translatable
from reviewsite.model.short import Short
from reviewsite.model.survey import Survey
from reviewsite.source import Entry, Map, Node, Plain, Scalar, Seq, plain

CITATIONS = frozenset({"also", "printed", "source", "note"})
"""Keys of a framework or programme that quote a manual: its own words, in its own language."""
PUBLISHED = tuple(f"reviewsite.model.{one}" for one in ("framework", "programme", "questionnaire"))

ONGOING = "ongoing"
"""A `due` that pages say in words of their own."""


def lent(part: BaseModel) -> dict[str, str]:
    """The keys of a part whose words are somebody else's, and whose: the questions of a survey on a
    template are the questionnaire's, which has its own translation."""
    if isinstance(part, Survey) and part.template is not None:
        return {"questions": part.template}
    return {}


@dataclass(frozen=True, slots=True)
class Hint:
    """A field's type without its wrappings: what stands inside, and what was said of it."""

    inner: Any
    said: tuple[Any, ...]

    @property
    def short(self) -> Short | None:
        """The short form that the field takes, if any."""
        return next((one for one in self.said if isinstance(one, Short)), None)

    @property
    def text(self) -> bool:
        """Whether the value is a text."""
        return any(isinstance(one, Translatable) for one in self.said)

    @property
    def count(self) -> bool:
        """Whether the value is a count, which may be typed in words."""
        return any(isinstance(one, Called) and one.word == "count" for one in self.said)


@cache
def bare(hint: Any) -> Hint:
    """Take a type out of `Annotated` and `… | None`."""
    said: tuple[Any, ...] = ()
    while True:
        if get_origin(hint) is Annotated:
            hint, *more = get_args(hint)
            said += tuple(more)
        elif get_origin(hint) in {Union, UnionType}:
            arms = [arm for arm in get_args(hint) if arm is not type(None)]
            if len(arms) != 1:
                return Hint(hint, said)
            hint = arms[0]
        else:
            return Hint(hint, said)


@cache
def fields(model: type[BaseModel]) -> dict[str, tuple[str, Any]]:
    """Each field of a model by name: the key authors type, and its type whole."""
    hints = get_type_hints(model, include_extras=True)
    return {name: (info.alias or name, hints[name]) for name, info in model.model_fields.items()}


@cache
def holds_text(hint: Any) -> bool:
    """Whether a text for readers can stand somewhere in a value of this type."""
    return _holds_text(hint, frozenset())


def _holds_text(hint: Any, beyond: frozenset[type]) -> bool:
    found = bare(hint)
    if found.text or found.count or found.inner is Due:
        return True
    inner = found.inner
    if isinstance(inner, type) and issubclass(inner, BaseModel):
        if inner in beyond or issubclass(inner, UNSHOWN):
            return False
        return any(
            _holds_text(each, beyond | {inner})
            for name, (_, each) in fields(inner).items()
            if not name.endswith("_cy")
        )
    return any(_holds_text(argument, beyond) for argument in get_args(inner))


def is_text(value: object, hint: Hint) -> bool:
    """Whether this value is a text that a translation may hold."""
    if isinstance(value, Due):
        return value.when is None
    return hint.text or (hint.count and isinstance(value, str))


def needs_translation(model: type[BaseModel] | None, field: str, text: str) -> bool:
    """Whether readers miss something where this text has no translation."""
    if model is not None and model.__module__ in PUBLISHED and field in CITATIONS:
        return False
    if field == "due" and text.strip() == ONGOING:
        return False
    return bool(re.search(r"[^\W\d_]{2}", text))


def expanded(node: Node, short: Short | None) -> Node:
    """A node typed in a short form, as the whole form that it stands for."""
    if short is None:
        return node
    data = plain(node)
    made = short.whole(data)
    if made == data:
        return node
    return _node(made, node)


def _node(value: Plain, at: Node) -> Node:
    """Plain values as nodes again, all at the place of `at`."""
    if isinstance(value, dict):
        entries = [Entry(Scalar(key, at.span), _node(one, at)) for key, one in value.items()]
        return Map(tuple(entries), at.span)
    if isinstance(value, list):
        return Seq(tuple(_node(one, at) for one in value), at.span)
    return Scalar(str(value), at.span)
