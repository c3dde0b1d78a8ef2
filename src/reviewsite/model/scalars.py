"""The scalar types of the format: each takes its YAML text and its own JSON form, nothing else.

YAML gives us text for every scalar; a field's type decides what that text is. So `off` in a text
field stays `off`, `1.10` in a criterion stays `1.10`, and `0123` in a number field is an error.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

WHOLE = re.compile(r"-?(0|[1-9]\d*)\Z")
NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?\Z")
SLUG = re.compile(r"[a-z0-9][a-z0-9-]*\Z")
RECOMMENDATION = re.compile(r"[A-Z]{1,6}[1-9]\d*(\.[1-9]\d*)*\Z")
_WHEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z")


@dataclass(frozen=True, slots=True)
class Translatable:
    """Marks a type whose value a `.cy.md` file may hold."""


def wrong(what: str, remedy: str) -> PydanticCustomError:
    """A value that its field cannot take: what is wrong, and what to write instead."""
    # `str.replace`, because pydantic reads braces in the template as names of context values
    escaped = what.replace("{", "{{").replace("}", "}}")
    return PydanticCustomError("wrong_value", "{what}", {"what": escaped, "remedy": remedy})


def _one_line(value: str) -> str:
    if "\n" in value.strip():
        raise wrong(
            "this text has more than one paragraph or line",
            "Write it as one line; longer prose belongs in the body under the front matter.",
        )
    return value.strip()


def _whole(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and WHOLE.match(value.strip()):
        return int(value)
    raise wrong(f"{_shown(value)} is not a whole number", "Write digits only, for example 14.")


def _number(value: object) -> float:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and NUMBER.match(value.strip()):
        return float(value) if "." in value else int(value)
    raise wrong(f"{_shown(value)} is not a number", "Write digits, for example 14 or 7.5.")


def _count(value: object) -> int | str:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str):
        text = value.strip()
        if WHOLE.match(text):
            return int(text)
        if re.search(r"\d", text) and "\n" not in text and not re.fullmatch(r"0\d+", text):
            return text
    raise wrong(
        f"{_shown(value)} is not a count",
        "Write a number, or words with a number in them, for example 45 or more than 120.",
    )


def _flag(value: object) -> bool:
    if value is True or value == "true":
        return True
    if value is False or value == "false":
        return False
    raise wrong(f"{_shown(value)} is neither true nor false", "Write true or false.")


def _slug(value: str) -> str:
    if not SLUG.match(value):
        mended = re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-") or "an-id"
        raise wrong(
            f"{_shown(value)} is not an id",
            f"Use a to z, 0 to 9 and hyphens, starting with a letter or digit: {mended}",
        )
    return value


def _recommendation_ref(value: str) -> str:
    if not RECOMMENDATION.match(value):
        raise wrong(
            f"{_shown(value)} is not a recommendation's reference",
            "Use capital letters and a number, with parts if need be: R3, PCR1 or R2.1.",
        )
    return value


def _shown(value: object) -> str:
    if isinstance(value, str):
        return f"“{value}”"
    if isinstance(value, dict):
        return "a group of keys"
    if isinstance(value, list):
        return "a list"
    return str(value)


def sort_key(ref: str) -> tuple[str, tuple[int, ...]]:
    """Order of recommendation references: by series of letters, then by number and parts."""
    letters = ref.rstrip("0123456789.")
    return letters, tuple(int(part) for part in ref[len(letters) :].split(".") if part)


@dataclass(frozen=True, slots=True, order=True)
class When:
    """A date known to the day, the month or the year. YAML text and JSON form: `2014-12-01`."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> When:
        """Read `2014`, `2014-12` or `2014-12-01`; raises `ValueError` with what is wrong."""
        match = _WHEN.match(text.strip())
        if not match:
            raise ValueError(f"“{text}” is not a date")
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        if year < 1900:
            raise ValueError(f"“{text}”: the year {year} is not one a review can have")
        if month is not None and not 1 <= month <= 12:
            raise ValueError(f"“{text}”: there is no month {month}")
        if month is not None and day is not None:
            days = calendar.monthrange(year, month)[1]
            if not 1 <= day <= days:
                raise ValueError(f"“{text}”: {calendar.month_name[month]} {year} has {days} days")
        return cls(year, month, day)

    @property
    def first(self) -> date:
        """The first day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day it can mean (FORMAT §6: a month's or a year's end)."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def full(self) -> bool:
        """Whether the day is known."""
        return self.day is not None

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        def check(value: object) -> When:
            if isinstance(value, When):
                return value
            if isinstance(value, str):
                try:
                    return cls.parse(value)
                except ValueError as problem:
                    raise wrong(str(problem), _DATE_HELP) from None
            raise wrong(f"{_shown(value)} is not a date", _DATE_HELP)

        return core_schema.no_info_plain_validator_function(
            check, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}


_DATE_HELP = "Write a date as 2014-12-01, 2014-12 or 2014."


@dataclass(frozen=True, slots=True)
class Due:
    """When an action is due: a date, or words that are kept and are not time-bound.

    What begins with four digits and a hyphen must be a date (FORMAT §2).
    """

    text: str
    when: When | None = None

    @classmethod
    def parse(cls, text: str) -> Due:
        """Read a date or words; raises `ValueError` where a date was meant and is not one."""
        text = text.strip()
        if re.match(r"\d{4}(-|\Z)", text):
            return cls(text, When.parse(text))
        return cls(text)

    def __str__(self) -> str:
        return self.text

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        def check(value: object) -> Due:
            if isinstance(value, Due):
                return value
            if isinstance(value, str) and value.strip() and "\n" not in value:
                try:
                    return cls.parse(value)
                except ValueError as problem:
                    raise wrong(str(problem), _DUE_HELP) from None
            raise wrong(f"{_shown(value)} is not a due date", _DUE_HELP)

        return core_schema.no_info_plain_validator_function(
            check, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": "string"}


_DUE_HELP = "Write a date as 2024-11-15 or 2024-11, or words such as Autumn 2025."

Line = Annotated[str, Field(min_length=1), AfterValidator(_one_line)]
"""One line of text that is the same in every language: a post box, an e-mail, a code."""

Text = Annotated[str, Field(min_length=1), AfterValidator(_one_line), Translatable()]
"""One line of inline Markdown."""

Prose = Annotated[str, Field(min_length=1), AfterValidator(str.strip), Translatable()]
"""Markdown of one or more paragraphs."""

Slug = Annotated[
    str,
    AfterValidator(_slug),
    WithJsonSchema({"type": "string", "pattern": "^[a-z0-9][a-z0-9-]*$"}),
]
RecommendationRef = Annotated[str, AfterValidator(_recommendation_ref)]
Ref = Annotated[str, Field(min_length=1), AfterValidator(_one_line)]
"""Points at another item; its forms are in `model.refs`."""

Whole = Annotated[int, BeforeValidator(_whole)]
Number = Annotated[int | float, BeforeValidator(_number)]
Count = Annotated[int | str, BeforeValidator(_count)]
Flag = Annotated[bool, BeforeValidator(_flag)]
