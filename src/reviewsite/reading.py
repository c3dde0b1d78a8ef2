"""From the nodes of a file to a model: every misfit is a diagnostic with its place and remedy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache
from itertools import pairwise
from types import UnionType
from typing import Annotated, Any, Generic, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from reviewsite.diagnostics import Diagnostic, Span, error
from reviewsite.model.base import Part
from reviewsite.source import Map, Node, Scalar, Seq, locate, plain, written

UNKNOWN_KEY = error(
    "RS051",
    "A key the format does not have",
    """
    Every key has its place in the format, so that a slip of the pen is not lost without a word.
    The message names the key that was probably meant. `docs/format.md` lists every key of every
    kind.
    """,
)
MISSING_KEY = error(
    "RS052",
    "A key that must be there is not",
    """
    Some keys make no sense to leave out: a finding without its text, a review without its body.
    An empty value counts as left out.
    """,
)
WRONG_VALUE = error(
    "RS053",
    "A value its key cannot take",
    """
    A number where a date belongs, a date that does not exist, an id with a capital letter. The
    help says what to write instead.
    """,
)
NOT_A_CHOICE = error(
    "RS054",
    "A word that is not one of the choices",
    """
    Some keys take one word of a short list, for example the status of an action. The help gives
    the list.
    """,
)
WRONG_SHAPE = error(
    "RS055",
    "Text, a list or keys: the wrong one of the three",
    """
    A value is a text, a list (each item on a line of its own after a hyphen) or a group of keys.
    This key takes another one than what stands there.
    """,
)
BRACKETED_COMMA = error(
    "RS056",
    "A comma in a bracketed text",
    """
    In brackets a comma starts the next item, so `[Principal Officer, Placement Service]` is two
    items. Put quotation marks round a text with a comma in it, or write the list in block style,
    each item on a line of its own after a hyphen. Brackets are for ids and numbers.
    """,
)
CODES = (UNKNOWN_KEY, MISSING_KEY, WRONG_VALUE, NOT_A_CHOICE, WRONG_SHAPE, BRACKETED_COMMA)

P = TypeVar("P")
Places = dict[int, Node]
"""Where each part of a model was typed, by the part's identity."""

RESERVED = "prose"
"""The key under which a file's body travels; authors cannot type it."""

POSTS = frozenset({"lead", "with"})
"""Keys that hold posts, in which a comma is common."""


@dataclass(frozen=True, slots=True)
class Fitted(Generic[P]):
    """What became of a node: the value, unless something in it did not fit."""

    value: P | None
    diagnostics: tuple[Diagnostic, ...] = ()
    places: Places = field(default_factory=dict)


def fit(model: type[P] | Any, node: Node, extra: Mapping[str, object] | None = None) -> Fitted[P]:
    """Validate `node` as `model`, adding the keys of `extra` (a document's body).

    Returns the value with the place of each of its parts, or the diagnostics of every misfit.
    """
    kind: Any = model
    data: Any = plain(node)
    found = list(_commas(node))
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
        found += [_diagnose(model, node, detail) for detail in details]
        return Fitted(None, tuple(sorted(set(found), key=lambda d: d.order)))
    if found:
        return Fitted(None, tuple(found))
    places: Places = {}
    _place(value, node, places)
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
                if inner is not None:
                    _place(getattr(value, name), inner, places)
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


def _diagnose(model: Any, node: Node, detail: ErrorDetails) -> Diagnostic:
    loc = tuple(detail["loc"])
    kind = detail["type"]
    context = detail.get("ctx", {})
    name = next((str(part) for part in reversed(loc) if isinstance(part, str)), "")
    if kind == "missing":
        span, _ = locate(node, loc[:-1])
        return MISSING_KEY.at(span, f"“{name}” is missing", f"Add a line “{name}: …”.")
    key, value = locate(node, loc)
    if kind == "extra_forbidden":
        known = list(_keys(_at(model, loc[:-1])))
        close = get_close_matches(name.replace("-", "_").lower(), known, n=1, cutoff=0.6)
        remedy = f"Did you mean “{close[0]}”?" if close else f"The keys here are: {_list(known)}."
        if name.startswith("<!--"):
            remedy = "Here a comment begins with #, on each of its lines."
        return UNKNOWN_KEY.at(key, f"“{name}” is not a key that stands here", remedy)
    if kind == "wrong_value":
        what = str(context.get("what", "")).replace("{{", "{").replace("}}", "}")
        return WRONG_VALUE.at(value, _named(name, what), str(context.get("remedy", "")))
    if kind in {"enum", "literal_error"}:
        return _choice(name, str(detail["input"]), str(context.get("expected", "")), value)
    if kind in _SHAPES:
        return WRONG_SHAPE.at(value, f"“{name}” {_SHAPES[kind][0]}", _SHAPES[kind][1])
    if kind == "string_too_short":
        return MISSING_KEY.at(value, f"“{name}” is empty", "Write its text, or take the line out.")
    return WRONG_VALUE.at(value, _named(name, detail["msg"]), "docs/format.md says what it takes.")


_SHAPES = {
    "string_type": ("takes a text", "Write one text after the colon."),
    "tuple_type": ("takes a list", "Write each item on a line of its own, after a hyphen."),
    "model_type": ("takes keys", "Write its keys under it, indented by two spaces."),
    "model_attributes_type": ("takes keys", "Write its keys under it, indented by two spaces."),
    "dict_type": ("takes keys", "Write its keys under it, indented by two spaces."),
}


def _choice(name: str, typed: str, expected: str, span: Span) -> Diagnostic:
    words = [word.strip("' ") for word in expected.replace(" or ", ", ").split(",") if word]
    close = get_close_matches(typed.lower().replace(" ", "-"), words, n=1, cutoff=0.6)
    hint = f"Did you mean “{close[0]}”? " if close else ""
    return NOT_A_CHOICE.at(
        span, f"“{typed}” is not a word that “{name}” takes", f"{hint}Write one of: {_list(words)}."
    )


def _named(name: str, what: str) -> str:
    return f"{name}: {what}" if name else what


def _list(words: list[str]) -> str:
    return ", ".join(words)


def _keys(model: Any) -> Iterator[str]:
    if isinstance(model, type) and issubclass(model, Part):
        for name, info in model.model_fields.items():
            if name != RESERVED:
                yield info.alias or name


def _at(model: Any, loc: tuple[int | str, ...]) -> Any:
    """The model that a place in the data belongs to, as far as annotations tell."""
    for step in loc:
        model = _part(model)
        if isinstance(step, int):
            continue
        if isinstance(model, type) and issubclass(model, BaseModel):
            fields = {info.alias or name: info for name, info in model.model_fields.items()}
            model = fields[step].annotation if step in fields else None
    return _part(model)


def _part(annotation: Any) -> Any:
    """Strip tuples, optionals and annotations down to the model inside."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _part(get_args(annotation)[0])
    if origin in {Union, UnionType, tuple, list}:
        inner = [_part(arg) for arg in get_args(annotation) if arg not in {type(None), Ellipsis}]
        return next((arg for arg in inner if isinstance(arg, type)), None)
    if origin is dict:
        return _part(get_args(annotation)[1])
    return annotation


def _commas(node: Node, key: str = "") -> Iterator[Diagnostic]:
    """Bracketed lists in which a comma has cut a text in two (FORMAT §6, YAML for people)."""
    if isinstance(node, Map):
        for entry in node.entries:
            yield from _commas(entry.value, entry.key.value)
    elif isinstance(node, Seq):
        if node.flow and _cut(node, key):
            texts = [item.value for item in node.items if isinstance(item, Scalar)]
            yield BRACKETED_COMMA.at(
                node.span,
                f"the comma in “{key}” makes {len(texts)} items of what may be one text",
                f'Write one text as {key}: ["{", ".join(texts)}"], or each item on a line of '
                "its own after a hyphen.",
            )
        for item in node.items:
            yield from _commas(item, key)


def _cut(node: Seq, key: str) -> bool:
    items = [item for item in node.items if isinstance(item, Scalar)]
    if len(items) < 2 or len(items) < len(node.items):
        return False
    if any(item.style != "plain" for item in items):
        return False
    texts = [item.value for item in items]
    if key in POSTS and any(" " in text for text in texts):
        return True
    return any(
        later[:1].islower() and (len(earlier.split()) > 2 or later.startswith(("and ", "or ")))
        for earlier, later in pairwise(texts)
    )
