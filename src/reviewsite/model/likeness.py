"""Whether two descriptions mean the same person or paper, by their words."""

from __future__ import annotations

import re
from collections.abc import Iterable

_EMPTY = frozenset(
    [
        "a",
        "an",
        "and",
        "any",
        "as",
        "at",
        "by",
        "each",
        "every",
        "for",
        "from",
        "if",
        "in",
        "is",
        "it",
        "its",
        "last",
        "latest",
        "local",
        "main",
        "new",
        "of",
        "on",
        "or",
        "other",
        "our",
        "recent",
        "relevant",
        "such",
        "that",
        "the",
        "their",
        "they",
        "this",
        "to",
        "which",
        "who",
        "with",
    ]
)
_EXPLAINED = re.compile(r",? such as .*|, if there .*|, with .*|, for .*|, compared .*")


def telling(text: str) -> frozenset[str]:
    """The words of a text that say which one is meant: small letters, without the plural's `s`
    and the genitive, without the words that stand anywhere."""
    plain = re.sub(r"[’']s\b", "", text.lower())
    words = re.findall(r"[^\W_]+", plain)
    return frozenset(_singular(word) for word in words if word not in _EMPTY)


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


_OF_EVERY_COUNCIL = telling(
    "authority borough bwrdeistref city council county cyngor dinas district london metropolitan "
    "royal sir sirol unitary"
)


def core(name: str) -> frozenset[str]:
    """The words of a council's name that are its own: Durham of “Durham County Council”."""
    return telling(name) - _OF_EVERY_COUNCIL


def named(wanted: str, texts: Iterable[str]) -> bool:
    """Whether one of the texts names `wanted`: every telling word of it stands there. What follows
    “such as” is an example."""
    words = telling(_EXPLAINED.sub("", wanted))
    return any(words <= telling(text) for text in texts)


def like(wanted: str, text: str) -> bool:
    """Whether a text is likely to be what was wanted: at least half of its telling words are
    there. Titles of papers differ from place to place; nobody should have to copy the manual's."""
    words = telling(_EXPLAINED.sub("", wanted))
    return bool(words) and 2 * len(words & telling(text)) >= len(words)
