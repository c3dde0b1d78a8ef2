"""The scalar types of the format: each takes its YAML text and its own JSON form, nothing else.

YAML gives us text for every scalar; a field's type decides what that text is. So `off` in a text
field stays `off`, `1.10` in a criterion stays `1.10`, and `0123` in a number field is an error.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, PlainValidator, WithJsonSchema

from reviewsite import comments
from reviewsite.model.address import page_fault
from reviewsite.model.dates import Due as Due
from reviewsite.model.dates import When as When
from reviewsite.model.misfit import shown
from reviewsite.model.misfit import wrong as wrong

WHOLE = re.compile(r"-?(0|[1-9]\d*)\Z")
NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?\Z")
SLUG = re.compile(r"[a-z0-9][a-z0-9-]*\Z")
LONGEST = 100
"""An id becomes the name of a file."""
DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)\Z")
RECOMMENDATION = re.compile(r"[A-Z]{1,6}[1-9]\d*(\.[1-9]\d*)*\Z")


@dataclass(frozen=True, slots=True)
class Translatable:
    """Marks a type whose value a `.cy.md` file may hold."""


@dataclass(frozen=True, slots=True)
class Called:
    """What authors call a type, in the format's reference."""

    word: str


_TYPED_TEXT = {"type": ["string", "number", "boolean"], "minLength": 1}
"""An editor's YAML reader gives a number for `12`; in a text field it is the text “12”."""


def _some(value: str) -> str:
    text = comments.without(value).strip()
    if not text:
        raise wrong("there is nothing to be seen here", "Write its text, or take the line out.")
    return text


def _one_line(value: str) -> str:
    value = _some(value)
    if "\n" in value:
        raise wrong(
            "this text has more than one paragraph or line",
            "Write it as one line; longer prose belongs in the body under the front matter.",
        )
    return value


def _whole(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and WHOLE.match(value.strip()):
        return int(value)
    raise wrong(f"{shown(value)} is not a whole number", "Write digits only, for example 14.")


class Figure(float):
    """A number with a decimal point, which is shown as its author typed it: 79.0 is not 79."""

    def __new__(cls, text: str) -> Figure:
        made = super().__new__(cls, text)
        made.text = text
        return made

    text: str

    @property
    def decimals(self) -> int:
        """How many digits stand after the point."""
        return len(self.text.partition(".")[2])

    def __str__(self) -> str:
        return self.text

    def __abs__(self) -> Figure:
        return Figure(self.text.lstrip("-"))

    def __reduce__(self) -> tuple[type[Figure], tuple[str]]:
        return Figure, (self.text,)


def _number(value: object) -> float:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and NUMBER.match(value.strip()):
        text = value.strip()
        return Figure(text) if "." in text else int(text)
    raise wrong(f"{shown(value)} is not a number", "Write digits, for example 14 or 7.5.")


def _count(value: object) -> int | str:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str):
        text = comments.without(value).strip()
        if WHOLE.match(text):
            return int(text)
        if re.search(r"\d", text) and "\n" not in text and not re.fullmatch(r"0\d+", text):
            return text
    raise wrong(
        f"{shown(value)} is not a count",
        "Write a number, or words with a number in them, for example 45 or more than 120.",
    )


def _flag(value: object) -> bool:
    if value is True or value == "true":
        return True
    if value is False or value == "false":
        return False
    raise wrong(f"{shown(value)} is neither true nor false", "Write true or false.")


def _slug(value: str) -> str:
    if not SLUG.match(value):
        mended = re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-") or "an-id"
        raise wrong(
            f"{shown(value)} is not an id",
            f"Use a to z, 0 to 9 and hyphens, starting with a letter or digit: {mended}",
        )
    if len(value) > LONGEST or DEVICE.match(value):
        raise wrong(
            f"{shown(value)} cannot be a part of an address everywhere",
            f"Use another id, of at most {LONGEST} characters; con, aux, nul and the like are "
            "names that Windows keeps for itself.",
        )
    return value


def _web(value: str) -> str:
    address = value.strip()
    if fault := page_fault(address):
        raise wrong(
            f"{shown(value)} {fault}",
            "Begin with https:// and write the whole address, without spaces.",
        )
    return address


def _recommendation_ref(value: str) -> str:
    if not RECOMMENDATION.match(value):
        raise wrong(
            f"{shown(value)} is not a recommendation's reference",
            "Use capital letters and a number, with parts if need be: R3, PCR1 or R2.1.",
        )
    return value


def sort_key(ref: str) -> tuple[str, tuple[int, ...]]:
    """Order of recommendation references: by series of letters, then by number and parts."""
    letters = ref.rstrip("0123456789.")
    return letters, tuple(int(part) for part in ref[len(letters) :].split(".") if part)


Line = Annotated[
    str,
    Field(min_length=1),
    AfterValidator(_one_line),
    Called("text, the same in every language"),
    WithJsonSchema(_TYPED_TEXT),
]
"""One line of text that is the same in every language: a post box, an e-mail, a code."""

Link = Annotated[
    str,
    AfterValidator(_web),
    Called("web address"),
    WithJsonSchema(
        {"type": "string", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#@\\\\]+([/?#][^\\s]*)?$"}
    ),
]
"""The address of a page on the web. Nothing else that a browser would follow gets into a page."""

Text = Annotated[
    str,
    Field(min_length=1),
    AfterValidator(_one_line),
    Called("text"),
    Translatable(),
    WithJsonSchema(_TYPED_TEXT),
]
"""One line of inline Markdown."""

Prose = Annotated[
    str,
    Field(min_length=1),
    AfterValidator(_some),
    Called("Markdown"),
    Translatable(),
    WithJsonSchema(_TYPED_TEXT),
]
"""Markdown of one or more paragraphs."""

Body = Annotated[str, AfterValidator(comments.without)]
"""The Markdown under a file's front matter, without its author's comments."""

Slug = Annotated[
    str,
    AfterValidator(_slug),
    Called("id"),
    WithJsonSchema({"type": ["string", "integer"], "pattern": "^[a-z0-9][a-z0-9-]*$"}),
]
RecommendationRef = Annotated[
    str,
    AfterValidator(_recommendation_ref),
    Called("recommendation ref"),
    WithJsonSchema({"type": "string", "pattern": "^[A-Z]{1,6}[1-9][0-9]*(\\.[1-9][0-9]*)*$"}),
]
Ref = Annotated[str, Field(min_length=1), AfterValidator(_one_line), Called("ref")]
"""Points at another item; its forms are in `model.refs`."""

Whole = Annotated[
    int,
    BeforeValidator(_whole),
    Called("whole number"),
    WithJsonSchema({"type": ["integer", "string"], "pattern": "^-?(0|[1-9][0-9]*)$"}),
]
Number = Annotated[
    int | float,
    PlainValidator(_number),
    Called("number"),
    WithJsonSchema({"type": ["number", "string"], "pattern": "^-?(0|[1-9][0-9]*)(\\.[0-9]+)?$"}),
]
Count = Annotated[
    int | str,
    BeforeValidator(_count),
    Called("count"),
    WithJsonSchema({"type": ["integer", "string"], "pattern": "[0-9]"}),
]
Flag = Annotated[
    bool,
    BeforeValidator(_flag),
    Called("true or false"),
    WithJsonSchema({"enum": [True, False, "true", "false"]}),
]
