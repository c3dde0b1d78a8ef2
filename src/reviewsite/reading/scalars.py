"""One value, in the form that its type takes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from pydantic import TypeAdapter, ValidationError

from reviewsite.model.refs import slugify
from reviewsite.model.scalars import RECOMMENDATION
from reviewsite.model.worded import clock_in, dates_in
from reviewsite.reading.hints import Hint
from reviewsite.source import Plain

ROOM = "Say here"
"""How a text begins that an author has to write over."""
APART = {
    "": r"[;\n]",
    "id": r"[,;\n]|\band\b",
    "choice": r"[,;\n]|\band\b",
    "ref": r"[,;\s]+(?:and\s+)?",
}
"""What stands between the items of a list that was typed as one text, by the sort of item."""
EXAMPLE_DAY = "2026-01-15"
WORDS = frozenset({"text", "Markdown", "text, the same in every language"})
"""What authors call the types that take words."""
_YES = re.compile(r"(?:yes|y|true|on|1|ie|oes|ydy|ydynt)\b", re.I)
_NO = re.compile(r"(?:no|n|false|off|0|na|nac|nage)\b", re.I)
_DIGITS = re.compile(r"-?\d[\d,]*(?:\.\d+)?")
_REMARK = re.compile(r"\s*[;:`(].*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Mended:
    """A value that fits, and whether every part of it was typed."""

    value: Plain
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a value: its key, what the format says of it, the text beside it,
    examples, and what the file says elsewhere (its councils, under `body`; a day, under `date`)."""

    key: str = ""
    about: str = ""
    beside: str = ""
    examples: tuple[str, ...] = ()
    file: Mapping[str, str] = field(default_factory=dict)

    @property
    def room(self) -> str:
        """A text to be written over, which says what belongs there."""
        about = _REMARK.sub("", self.about) or f"the {self.key.replace('_', ' ')}"
        return f"{ROOM} {about}"


def scalar(annotation: Any, hint: Hint, text: str | None, around: Around) -> Mended:
    """A value of one line: made of the text, where something can be; else made up."""
    if hint.choices:
        return _choice(hint.choices, text)
    read = _READERS.get(hint.called)
    found = read(text) if read is not None and text is not None else None
    if found is not None and _fits(annotation, found):
        return Mended(found)
    for one in (*around.examples, *_made_up(hint, around)):
        if _fits(annotation, one):
            return Mended(one, sure=False)
    return Mended(text or around.room, sure=False)


def _fits(annotation: Any, value: str) -> bool:
    try:
        TypeAdapter(annotation).validate_python(value)
    except ValidationError:
        return False
    return True


def _choice(choices: tuple[str, ...], text: str | None) -> Mended:
    if text is not None:
        plain = slugify(text)
        by_slug = {slugify(one): one for one in choices}
        if plain in by_slug:
            return Mended(by_slug[plain])
        close = get_close_matches(plain, by_slug, n=1, cutoff=0.6)
        if close:
            return Mended(by_slug[close[0]], sure=False)
        within = [one for slug, one in by_slug.items() if slug in plain]
        if within:
            return Mended(within[0], sure=False)
    return Mended(choices[0], sure=False)


def _date(text: str) -> str | None:
    dates = dates_in(text)
    return str(dates[0]) if len(dates) == 1 else None


def _number(text: str) -> str | None:
    found = _DIGITS.findall(text)
    return found[0].replace(",", "") if len(found) == 1 else None


def _flag(text: str) -> str | None:
    return "true" if _YES.match(text) else "false" if _NO.match(text) else None


def _link(text: str) -> str:
    return f"https://{text.removeprefix('//')}"


def _recommendation(text: str) -> str | None:
    found = re.search(r"\b([A-Z]{1,6})?\s*([1-9]\d*(?:\.[1-9]\d*)*)\b", text.upper())
    made = f"{found[1] or 'R'}{found[2]}" if found else ""
    return made if RECOMMENDATION.match(made) else None


def _reference(text: str) -> str | None:
    found = re.fullmatch(r"(?:recommendation|rec|r)\.?\s*(\d[\d.]*)", text.strip(), re.I)
    return f"R{found[1]}" if found else text


_READERS: Mapping[str, Callable[[str], str | None]] = {
    "text": str,
    "Markdown": str,
    "text, the same in every language": str,
    "id": slugify,
    "date": _date,
    "due": lambda text: _date(text) or text,
    "time": clock_in,
    "true or false": _flag,
    "whole number": _number,
    "number": _number,
    "count": lambda text: _number(text) or text,
    "web address": _link,
    "recommendation ref": _recommendation,
    "ref": _reference,
    "audit reference": lambda text: text.upper().replace(" ", ""),
}
"""What each type makes of a text, by what authors call the type."""


def _made_up(hint: Hint, around: Around) -> list[str]:
    """What stands there where nothing was typed, the likeliest first."""
    key = around.key
    if key == "many" and around.beside and ": " not in around.beside:
        return [f"{around.beside}s"]
    named = f"{'an' if key[:1] in 'aeiou' else 'a'}-{key.replace('_', '-')}"
    day = around.file.get("date", EXAMPLE_DAY)
    made = {
        "id": [around.file.get(key, ""), named],
        "date": [day],
        "due": [day],
        "time": ["09:00"],
        "true or false": ["true"],
        "web address": ["https://www.example.org/"],
        "recommendation ref": ["R1"],
        "ref": ["R1"],
        "audit reference": ["A1"],
    }.get(hint.called, [])
    own = [slugify(around.beside)] if key == "id" and around.beside else []
    last = [around.room] if hint.called in WORDS else ["1"]
    return [one for one in (*own, *made, *last, "A") if one]
