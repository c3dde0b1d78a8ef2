"""A strategy for every model of the format, made by looking at the model: a new kind or a new key
is fuzzed without a word written here. What comes out is what an author types."""

from __future__ import annotations

import json
import types
from collections.abc import Mapping
from datetime import date
from enum import Enum
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import yaml
from hypothesis import strategies as st
from pydantic import BaseModel

from reviewsite.model.dates import Due, When
from reviewsite.model.scalars import Called
from reviewsite.model.short import (
    COUNTS,
    DAY_ALONE,
    NUMBERED,
    ONE_ALONE,
    SLUG_ALONE,
    TEXT_ALONE,
    Short,
)
from reviewsite.source.encoding import UNWELCOME

Data = Any
"""Texts, lists of them, and maps from texts: what YAML can say here."""

ODD = [
    "A plain sentence",
    "no",
    "~",
    "null",
    "12:30",
    "0123",
    "1.10",
    "-",
    "- a",
    "a: b",
    "# not a heading",
    "[x]",
    "{y}",
    "'quoted'",
    'say "so"',
    "*star* _line_ `code`",
    "<b>bold</b> & <script>alert(1)</script>",
    "[a link](https://example.org/a?b=c&d)",
    "![](media/no.png)",
    "{{ jinja }} {% raw %}",
    "%s {0} {name} \\n",
    "=1+1",
    "ŵ ŷ ‘Llŷn’ – naïve",
    "‏مرحبا",
    "文字",
    "😀👩‍👩‍👧",
    "e\u0301 is é",
    "a\u00a0b",
    "\u200b\u200dx",
    "x" * 400,
]
SIGNS = st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\u2028\u2029\ufffd")
SEEN = SIGNS.filter(lambda sign: not UNWELCOME.match(sign))
LINES = st.sampled_from(ODD) | st.text(SEEN, min_size=1, max_size=30).filter(str.strip)
MOST_IN_A_KEY = 60
"""Longer keys are refused (RS027): what fits the format has none."""


def as_key(line: str) -> bool:
    """Whether a text may stand as a key."""
    return len(line) < MOST_IN_A_KEY


WORDS = ["voice", "leadership", "plan", "a", "0", "long-" * 12 + "id", "open", "2024"]
IDS = st.sampled_from(WORDS) | st.from_regex(r"[a-z0-9][a-z0-9-]{0,8}", fullmatch=True)
RECOMMENDATIONS = st.sampled_from(["R1", "R2", "R2.1", "PCR10", "ZZZZZZ9.9"])
REFS = RECOMMENDATIONS | st.sampled_from(
    ["leadership.voice", "priority:plan", "practice:open", "action:plan", "document:7", "overall.a"]
)
DAYS = st.dates(
    min_value=date(1900, 1, 1),
    max_value=date(2199, 12, 31),
).map(lambda day: day.isoformat())
DATES = DAYS | DAYS.map(lambda day: day[:7]) | DAYS.map(lambda day: day[:4])
MARKDOWN = st.lists(
    LINES
    | st.sampled_from(
        [
            "## A heading",
            "- item\n- item",
            "> said",
            "| a | b |\n|---|---|\n| 1 | 2 |",
            "```\nx\n```",
        ]
    ),
    min_size=1,
    max_size=4,
).map("\n\n".join)
SCALARS: dict[str, st.SearchStrategy[str]] = {
    "text": LINES,
    "text, the same in every language": LINES,
    "Markdown": MARKDOWN,
    "web address": st.sampled_from(["https://example.org/a?b=c&d#e", "HTTP://ŵ.example:80/%20"]),
    "id": IDS,
    "recommendation ref": RECOMMENDATIONS,
    "ref": REFS,
    "audit reference": st.sampled_from(["A1", "B2", "H4"]),
    "time": st.sampled_from(["00:00", "09:30", "23:59"]),
    "whole number": st.integers(-5, 2000).map(str),
    "number": st.integers(-5, 2000).map(str) | st.sampled_from(["7.5", "0.05", "-1.0"]),
    "count": st.integers(0, 2000).map(str) | st.sampled_from(["more than 120", "-3", "½ of 3"]),
    "true or false": st.sampled_from(["true", "false"]),
}
"""By what authors call a type."""
SHORTS: dict[str, st.SearchStrategy] = {
    ONE_ALONE.words: IDS,
    TEXT_ALONE.words: LINES,
    NUMBERED.words: st.builds(lambda n, text: {f"R{n}": text}, st.integers(1, 99), LINES),
    COUNTS.words: st.dictionaries(LINES.filter(as_key), st.integers(0, 40).map(str), max_size=4),
    SLUG_ALONE.words: IDS,
    DAY_ALONE.words: DAYS,
}
"""The short ways to type a value, by their words."""


def typed(annotation: Any, metadata: tuple[Any, ...] = (), depth: int = 0) -> st.SearchStrategy:
    """What may be typed where a type stands."""
    called = next((one.word for one in metadata if isinstance(one, Called)), None)
    if called is not None:
        return SCALARS[called]
    short = next((one for one in metadata if isinstance(one, Short)), None)
    if short is not None:
        rest = tuple(one for one in metadata if one is not short)
        return typed(annotation, rest, depth) | SHORTS[short.words]
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return typed(args[0], (*metadata, *args[1:]), depth)
    if origin in {Union, types.UnionType}:
        kept = [one for one in args if one is not type(None)]
        return st.one_of([typed(one, metadata, depth) for one in kept])
    if origin is Literal:
        return st.sampled_from([str(one) for one in args])
    if origin is tuple:
        return st.lists(typed(args[0], (), depth + 1), max_size=3 if depth < 2 else 1)
    if origin is dict:
        # a longer key is written in another way (`? key`)
        keys = typed(args[0], (), depth).filter(as_key)
        return st.dictionaries(keys, typed(args[1], (), depth + 1), max_size=3)
    if annotation in {When, Due}:
        return DATES if annotation is When else DATES | st.just("Autumn 2025")
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return st.sampled_from([str(one.value) for one in annotation])
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return keys_of(annotation, depth)
    pattern = next((one.pattern for one in metadata if getattr(one, "pattern", None)), None)
    if annotation is str and pattern:
        return st.from_regex(pattern, fullmatch=True).filter(lambda text: "\n" not in text)
    if annotation is str:
        return LINES
    raise TypeError(f"no strategy for {annotation} {metadata}")


@cache
def keys_of(model: type[BaseModel], depth: int = 0) -> st.SearchStrategy[dict[str, Data]]:
    """What may be typed under the keys of a model: those that must be there, and some others."""
    needed: dict[str, st.SearchStrategy] = {}
    others: dict[str, st.SearchStrategy] = {}
    for name, info in model.model_fields.items():
        if name == "prose":
            continue
        made = st.deferred(
            lambda info=info: typed(info.annotation, tuple(info.metadata), depth + 1)
        )
        (needed if info.is_required() else others)[info.alias or name] = made
    return st.fixed_dictionaries(needed, optional=others)


def as_yaml(data: Mapping[str, Data] | list[Data], double: bool = False) -> str:
    """Typed data as YAML, as a program would write it: all in quotation marks, single or double."""
    # a text of several lines in single quotation marks is told to be a slip
    double = double or "\\n" in json.dumps(data)
    text: str = yaml.safe_dump(
        _texts(data),
        allow_unicode=True,
        sort_keys=False,
        width=4000,
        default_style='"' if double else "'",
    )
    return text


def _texts(data: Data) -> Data:
    """The same with numbers and answers as texts: YAML marks their types otherwise."""
    if isinstance(data, dict):
        return {key: _texts(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_texts(value) for value in data]
    return {True: "true", False: "false"}[data] if isinstance(data, bool) else str(data)


def as_file(data: Mapping[str, Data], body: str, double: bool = False) -> bytes:
    """A Markdown file with front matter."""
    return f"---\n{as_yaml(data, double)}---\n{body}".encode()
