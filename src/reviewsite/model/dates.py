"""Dates as authors know them: to the day, the month or the year, or only in words."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from reviewsite import comments
from reviewsite.model.misfit import shown, wrong

_WHEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z")


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

    @classmethod
    def of(cls, day: date) -> When:
        """A date known to the day."""
        return cls(day.year, day.month, day.day)

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
            raise wrong(f"{shown(value)} is not a date", _DATE_HELP)

        return core_schema.no_info_plain_validator_function(
            check, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        # a year alone is a number to an editor's YAML reader
        text = {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}
        return {"anyOf": [text, {"type": "integer", "minimum": 1900, "maximum": 9999}]}


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
            text = comments.without(value).strip() if isinstance(value, str) else ""
            if text and "\n" not in text:
                try:
                    return cls.parse(text)
                except ValueError as problem:
                    raise wrong(str(problem), _DUE_HELP) from None
            raise wrong(f"{shown(value)} is not a due date", _DUE_HELP)

        return core_schema.no_info_plain_validator_function(
            check, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": ["string", "integer"], "minLength": 1}


_DUE_HELP = "Write a date as 2024-11-15 or 2024-11, or words such as Autumn 2025."
