"""What somebody typed, in the form that its field takes: for the lines that a message shows.

Nothing typed is thrown away. Where a part has to be made up it says so (“Say here …”), or is the
first of the words there are to choose from.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, get_args

from pydantic import TypeAdapter, ValidationError

from reviewsite.model.base import Part
from reviewsite.model.worded import dates_in, without_dates
from reviewsite.reading.hints import Hint, hint_of, keys_of
from reviewsite.reading.scalars import APART, WORDS, Around, Mended, scalar
from reviewsite.source import Plain

_NUMBER = re.compile(r"([A-Z]{1,6}[1-9]\d*(?:\.[1-9]\d*)*)(?:[.:)]|\s+[–-])\s+(?=\S)")
_LINK = re.compile(r"https?://\S+|www\.\S+")
_EMAIL = re.compile(r"[^\s@,;()]+@[^\s@,;()]+")


def fits(annotation: Any, value: object) -> bool:
    """Whether a field of this annotation takes a value."""
    try:
        TypeAdapter(annotation).validate_python(value)
    except ValidationError:
        return False
    return True


def mend(annotation: Any, typed: Plain | None, around: Around) -> Mended:
    """A value that a field of this annotation takes, made of what was typed (None: nothing)."""
    if typed is not None and fits(annotation, typed):
        return Mended(typed)
    hint = hint_of(annotation)
    if hint.item is not None:
        return _list(hint, typed, around)
    if hint.values is not None:
        return _map(hint, typed, around)
    if hint.model is not None:
        return _keys(hint.model, typed, around)
    text = None if typed is None else flat(typed)
    made = scalar(annotation, hint, text, around)
    # of a list or of keys one text can be made, but not without a doubt
    return made if isinstance(typed, str) else replace(made, sure=False)


def flat(typed: Plain) -> str:
    """Whatever was typed, as one text."""
    if isinstance(typed, str):
        return " ".join(typed.split())
    if isinstance(typed, list):
        return "; ".join(flat(one) for one in typed)
    return "; ".join(f"{key}: {flat(one)}" for key, one in typed.items())


def _list(hint: Hint, typed: Plain | None, around: Around) -> Mended:
    inner = hint_of(hint.item)
    if isinstance(typed, str):
        sort = "choice" if inner.choices else inner.called if inner.called in APART else ""
        parts = [part.strip() for part in re.split(APART[sort], typed) if part.strip()]
        typed = [*parts] if len(parts) > 1 else [typed]
    elif isinstance(typed, dict):
        model = inner.model
        one_item = model is not None and any(key in keys_of(model) for key in typed)
        typed = [typed] if one_item else [{key: one} for key, one in typed.items()]
    given: list[Plain | None] = [*typed] if typed else [None]
    made = [mend(hint.item, one, around) for one in given]
    return Mended([one.value for one in made], bool(typed) and all(one.sure for one in made))


def _map(hint: Hint, typed: Plain | None, around: Around) -> Mended:
    if isinstance(typed, list) and all(isinstance(one, dict) for one in typed):
        typed = {key: one for each in typed if isinstance(each, dict) for key, one in each.items()}
    sure = isinstance(typed, dict)
    entries: dict[str, Plain | None] = {**typed} if isinstance(typed, dict) else {}
    named = get_args(hint.type)[0]
    if not all(fits(named, key) for key in entries) or not entries:
        sure, spare = False, (one for one in "1ABCDEFGH" if fits(named, one))
        entries = dict(zip(spare, entries.values() or [typed], strict=False))
    made = {key: mend(hint.values, one, around) for key, one in entries.items()}
    return Mended(
        {key: one.value for key, one in made.items()},
        sure and all(one.sure for one in made.values()),
    )


def _keys(model: type[Part], typed: Plain | None, around: Around) -> Mended:
    keys = keys_of(model)
    if isinstance(typed, list):
        inside = [one for one in typed if isinstance(one, dict)]
        if len(inside) == len(typed) and not _repeated(inside):
            typed = {key: one for each in inside for key, one in each.items()}
    if isinstance(typed, dict) and any(key in keys for key in typed):
        given: dict[str, Plain] = typed
    elif typed is not None:
        given = _given(model, typed)
    else:
        given = {}
    beside = next(
        (flat(given[key]) for key in keys if key in given and _called(keys, key) in WORDS), ""
    )
    beside = beside or around.beside or (flat(typed) if typed is not None else "")

    def one(key: str) -> Mended:
        annotation, info = keys[key]
        examples = tuple(str(each) for each in info.examples or ())
        inner = replace(
            around, key=key, about=info.description or "", beside=beside, examples=examples
        )
        return mend(annotation, given.get(key), inner)

    made = {key: one(key) for key, (_, info) in keys.items() if key in given or info.is_required()}
    for key in () if made and fits(model, _values(made)) else keys:
        # one of the keys that may be left out is needed all the same
        if key not in made and fits(model, _values({**made, key: one(key)})):
            made[key] = replace(one(key), sure=False)
            break
    return Mended(_values(made), all(each.sure for each in made.values()))


def _values(made: Mapping[str, Mended]) -> dict[str, Plain]:
    return {key: each.value for key, each in made.items()}


def _repeated(maps: Sequence[Mapping[str, Plain]]) -> bool:
    every = [key for one in maps for key in one]
    return len(set(every)) < len(every)


def _called(keys: Mapping[str, tuple[Any, Any]], key: str) -> str:
    return hint_of(keys[key][0]).called


def _given(model: type[Part], typed: Plain) -> dict[str, Plain]:
    """What was typed where keys are wanted, under the keys that it seems to be for."""
    keys = {key: hint_of(annotation) for key, (annotation, _) in keys_of(model).items()}
    needed = {key for key, (_, info) in keys_of(model).items() if info.is_required()}
    if isinstance(typed, list):
        lists = [key for key, hint in keys.items() if hint.item is not None]
        fitting = (key for key in lists if fits(keys_of(model)[key][0], typed))
        chosen = next(fitting, lists[0] if lists else "")
        if chosen and not any(keys[key].called in WORDS for key in needed):
            return {chosen: typed}
    text = flat(typed)
    for key, hint in keys.items():
        if text.lower().replace(" ", "-") in hint.choices:
            return {key: text.lower().replace(" ", "-")}
    given: dict[str, Plain] = {}
    text = _numbered(keys, text, given)
    rest = _dated(keys, text, given)
    rest = _addressed(keys, rest, given)
    _told(keys, needed, rest, given)
    return given


def _numbered(keys: Mapping[str, Hint], text: str, given: dict[str, Plain]) -> str:
    """Put the number that a recommendation begins with (`R2: …`) under the key for it; what is left
    of the text."""
    wanted = [key for key, hint in keys.items() if hint.called == "recommendation ref"]
    found = _NUMBER.match(text) if wanted else None
    if found is None:
        return text
    given[wanted[0]] = found[1]
    return text[found.end() :]


def _dated(keys: Mapping[str, Hint], text: str, given: dict[str, Plain]) -> str:
    """Put the dates of a text under the keys for dates; what is left of the text."""
    wanted = [key for key, hint in keys.items() if hint.called in {"date", "due"}]
    dates = dates_in(text)
    if not wanted or not dates:
        return text
    spread = [*dates, *[dates[-1]] * len(wanted)] if set(keys) == set(wanted) else [*dates]
    given.update({key: str(date) for key, date in zip(wanted, spread, strict=False)})
    return without_dates(text) if len(dates) <= len(wanted) else text


def _addressed(keys: Mapping[str, Hint], text: str, given: dict[str, Plain]) -> str:
    """Put an address of a text under the key for one; what is left of the text."""
    for form, wanted in (
        (_LINK, [key for key, hint in keys.items() if hint.called == "web address"]),
        (_EMAIL, [key for key in keys if key == "email"]),
    ):
        found = form.search(text)
        if found is not None and wanted:
            given[wanted[0]] = found[0].rstrip(".,;)")
            text = (text[: found.start()] + text[found.end() :]).strip(" ,;:()-–")
    return text


def _told(keys: Mapping[str, Hint], needed: set[str], text: str, given: dict[str, Plain]) -> None:
    """Put the words of a text where words go: first where they are needed, then where they may
    be, then in a list or a number."""
    if not text:
        return
    free = [key for key in keys if key not in given]
    words = [key for key in free if keys[key].called in WORDS]
    in_order = [
        *(key for key in words if key in needed),
        *([] if given else words),
        *(key for key in free if hint_of(keys[key].item or Any).called in WORDS and not given),
        *(key for key in free if keys[key].called in {"count", "whole number", "number"}),
        *(key for key in free if keys[key].called in {"id", "ref"} and key in needed),
    ]
    spare = [key for key in words if key not in in_order]
    if not in_order and spare and any(one.isalpha() for one in text):
        in_order = spare
    post, _, organisation = text.partition(", ")
    if {"post", "organisation"} <= keys.keys() and organisation:
        given.update({"post": post, "organisation": organisation})
    elif in_order:
        given[in_order[0]] = text
