"""YAML's two readers, in C and in Python, and what it takes for them to agree.

Which of them is installed must not show. The C reader is fast; wherever it finds anything wrong the
Python reader reads again, and its word counts. Where the C reader takes what the Python one does
not, `tree` raises `bends.Refused`, which has the same effect.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

import yaml

Loader: TypeAlias = "type[yaml.SafeLoader] | type[yaml.CSafeLoader]"

PYTHON: Loader = yaml.SafeLoader
FASTEST: Loader = getattr(yaml, "CSafeLoader", PYTHON)

# A question mark inside a word or at its end, where it means nothing in any version of YAML.
_HARMLESS = re.compile(r"(?<=[^\s\[{,])\?")
_PRIVATE_USE = range(0xE000, 0xF8FF)


@dataclass(frozen=True, slots=True)
class Readable:
    """Text for a reader. `stand_in` stands in it for harmless question marks, if anything does."""

    text: str
    stand_in: str = ""

    def restored(self, value: str) -> str:
        """A value with its question marks back."""
        return value.replace(self.stand_in, "?") if self.stand_in else value


def readable(text: str, loader: Loader) -> Readable:
    """The text as a reader can take it.

    The Python reader ends a text in brackets at any question mark, and `{question: Is it so?}` is
    an error to it; the C reader follows the newer YAML and does not mind. A character that the
    text does not have goes in its place: one for one, so that every column stays.
    """
    if loader is not PYTHON or "?" not in text:
        return Readable(text)
    stand_in = next((chr(code) for code in _PRIVATE_USE if chr(code) not in text), "")
    if not stand_in:
        return Readable(text)
    return Readable(_HARMLESS.sub(stand_in, text), stand_in)
