"""A value that does not fit its key: what is said of it, with lines that are accepted as shown."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

from pydantic_core import ErrorDetails

from reviewsite.diagnostics import Diagnostic, Edit, Span
from reviewsite.model.misfit import shown
from reviewsite.reading.codes import (
    MISSING_KEY,
    NOT_A_CHOICE,
    UNKNOWN_KEY,
    WRONG_SHAPE,
    WRONG_VALUE,
)
from reviewsite.reading.hints import Hint, hint_of, keys_of
from reviewsite.reading.shown import lines_for, mended, missing_lines
from reviewsite.reading.spots import KEY, Spot, spot_at
from reviewsite.reading.stray import RESERVED, belongs, known_keys
from reviewsite.source import Map, Node, locate, show

NO_ID = "“id” is missing"
"""What is said of the one mistake that `reviewsite ids` mends."""
_SHAPES = frozenset(
    {"string_type", "tuple_type", "model_type", "model_attributes_type", "dict_type"}
)


def diagnose(model: Any, node: Node, detail: ErrorDetails) -> Diagnostic:
    """What to say of one misfit that the validation of `node` as `model` has found."""
    loc = tuple(detail["loc"])
    kind = detail["type"]
    name = next((str(part) for part in reversed(loc) if isinstance(part, str)), "")
    spot = spot_at(model, node, loc)
    if kind == "missing":
        span, _ = locate(node, loc[:-1])
        advice = f"Add a line “{name}: …”"
        advice += ", or run “reviewsite ids”, which writes it." if name == "id" else "."
        help = with_lines(advice, missing_lines(spot, name), sure=False)
        return MISSING_KEY.at(span, f"“{name}” is missing", help)
    key, value = locate(node, loc)
    if kind == "extra_forbidden":
        if name.startswith("<!--"):
            help = "Here a comment begins with #, on each of its lines."
            return UNKNOWN_KEY.at(key, f"“{name}” is not a key that stands here", help)
        message = f"“{name}” is not a key that stands here"
        return UNKNOWN_KEY.at(key, message, belongs(spot, name), edits=_respelt(spot, name, key))
    if kind in _SHAPES:
        return _shape(spot, value)
    if kind in {"enum", "literal_error"}:
        return _choice(spot, name, str(detail["input"]), value)
    if kind == "string_too_short":
        return MISSING_KEY.at(value, f"“{name}” is empty", "Write its text, or take the line out.")
    what, remedy = _wrong(detail)
    if spot.rest == (KEY,):
        return WRONG_VALUE.at(value, what, remedy)
    if spot.rest:
        # a short form that cannot say it: the long one can
        name, remedy = spot.at.key, f"Write it with {_keys(spot.at.hint)}."
    lines = lines_for(spot) if spot.rest or mended(spot).sure else []
    said = f"{name}: {what}" if name else what
    return WRONG_VALUE.at(value, said, with_lines(remedy, lines))


def _respelt(spot: Spot, name: str, span: Span) -> tuple[Edit, ...]:
    """What makes a key of one that is typed with spaces, hyphens or capitals; nothing where it is
    another word, or the key is there already."""
    here = spot.steps[-2] if len(spot.steps) > 1 else spot.at
    key = "_".join(name.lower().replace("-", " ").replace("_", " ").split())
    there = isinstance(here.node, Map) and here.node.entry(key) is not None
    if there or key not in known_keys(here) or span.length != len(name):
        return ()
    return (Edit(span.line, span.column - 1, span.column - 1 + span.length, key),)


def with_lines(advice: str, lines: list[str], *, sure: bool = True) -> str:
    """Advice, and under it the lines to write."""
    if not lines:
        return advice
    stop = "" if advice.endswith((".", "?")) else "."
    return show(f"{advice}{stop} {'Here:' if sure else 'For example:'}", *lines)


def _wrong(detail: ErrorDetails) -> tuple[str, str]:
    context = detail.get("ctx", {})
    if detail["type"] == "wrong_value":
        what = str(context.get("what", "")).replace("{{", "{").replace("}}", "}")
        return what, str(context.get("remedy", ""))
    if detail["type"] == "string_pattern_mismatch":
        return f"{shown(detail['input'])} is not a capital letter", "Write one letter, A to Z."
    return detail["msg"], "docs/format.md says what it takes."


def _shape(spot: Spot, span: Span) -> Diagnostic:
    """What to say of a text, a list or keys where another of the three is wanted."""
    step = spot.at
    hint = step.hint
    name = f"“{step.key}”" if step.key else "this file"
    subject = f"each item of {name}" if step.item else name
    if hint.item is not None:
        inner = hint_of(hint.item)
        each = f", each item with {_keys(inner)}" if inner.model is not None else ""
        what, remedy = (
            f"takes a list{each}",
            "Write each item on a line of its own, after a hyphen.",
        )
    elif hint.model is not None:
        what, remedy = f"takes {_keys(hint)}", "Write them under it, indented by two spaces."
    elif hint.values is not None:
        inner = hint_of(hint.values)
        each = f"each with {_keys(inner)}" if inner.model is not None else "each with a value"
        what, remedy = f"takes keys, {each}", "Write them under it, indented by two spaces."
    else:
        what, remedy = "takes a text", "Write one text after the colon."
    help = with_lines(remedy, lines_for(spot), sure=mended(spot).sure)
    return WRONG_SHAPE.at(span, f"{subject} {what}", help)


def _keys(hint: Hint) -> str:
    """The keys of a group, those that it needs first."""
    if hint.model is None:
        return "a value"
    keys = {key: one for key, one in keys_of(hint.model).items() if key != RESERVED}
    needed = [key for key, (_, info) in keys.items() if info.is_required()]
    free = [key for key in keys if key not in needed]
    if not needed:
        return f"keys: {_list(free)}"
    said = f"the key{'s' if len(needed) > 1 else ''} {_and(needed)}"
    return f"{said}; it may have {_and(free)}" if free else said


def _choice(spot: Spot, name: str, typed: str, span: Span) -> Diagnostic:
    words = list(spot.at.hint.choices)
    close = get_close_matches(typed.lower().replace(" ", "-"), words, n=1, cutoff=0.6)
    hint = f"Did you mean “{close[0]}”? " if close else ""
    help = with_lines(f"{hint}Write one of: {_list(words)}.", lines_for(spot) if close else [])
    return NOT_A_CHOICE.at(span, f"“{typed}” is not a word that “{name}” takes", help)


def _and(words: list[str]) -> str:
    return " and ".join([_list(words[:-1]), words[-1]] if len(words) > 1 else words)


def _list(words: list[str]) -> str:
    return ", ".join(words)
