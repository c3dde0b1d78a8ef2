"""How a scalar type says that a value does not fit: what is wrong, and what to write instead."""

from __future__ import annotations

from pydantic_core import PydanticCustomError


def wrong(what: str, remedy: str) -> PydanticCustomError:
    """A value that its field cannot take: what is wrong, and what to write instead."""
    # `str.replace`, because pydantic reads braces in the template as names of context values
    escaped = what.replace("{", "{{").replace("}", "}}")
    return PydanticCustomError("wrong_value", "{what}", {"what": escaped, "remedy": remedy})


def shown(value: object) -> str:
    """A value as a message names it."""
    if isinstance(value, str):
        return f"“{value}”"
    if isinstance(value, dict):
        return "a group of keys"
    if isinstance(value, list):
        return "a list"
    return str(value)
