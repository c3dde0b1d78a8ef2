"""Values as lines of YAML that this format's reader takes as they are meant."""

from __future__ import annotations

import re

from reviewsite.source.nodes import Plain

_BARE = re.compile(r"[\w(][\w ,.()’'/&-]*\Z")


def typed(text: str) -> str:
    """A text as YAML takes it: in quotation marks where it would bend otherwise."""
    if _BARE.match(text) and not text.endswith((":", " ")):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def lines(key: str, value: Plain, indent: int = 0) -> list[str]:
    """`key: value`, a line for each part; a list's items stand two spaces further in."""
    margin = " " * indent
    if isinstance(value, str):
        return [f"{margin}{typed(key)}: {typed(value)}"]
    return [f"{margin}{typed(key)}:", *block(value, indent + 2)]


def item(value: Plain, indent: int = 0) -> list[str]:
    """An item of a list, with its hyphen."""
    margin = " " * indent
    if isinstance(value, str):
        return [f"{margin}- {typed(value)}"]
    first, *rest = block(value, indent + 2)
    return [f"{margin}- {first.lstrip(' ')}", *rest]


def block(value: list[Plain] | dict[str, Plain], indent: int = 0) -> list[str]:
    """A list or a group of keys, without what stands above it."""
    if isinstance(value, list):
        return [line for one in value for line in item(one, indent)]
    return [line for key, one in value.items() for line in lines(key, one, indent)]
