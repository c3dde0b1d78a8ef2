"""The words that a Welsh word may be a mutation of: “gofal” finds “ngofal” and “ofal”.

The same as in `theme/assets/js/tokenize.js`, which does it for what is typed; a test compares them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from unicodedata import combining, normalize

_WORD = re.compile(r"[^\W_]+(?:['\u2018\u2019\u02bc][^\W_]+)*")
_APOSTROPHE = re.compile(r"['\u2018\u2019\u02bc]")
_VOWELS = tuple("aeiouwy")
_MUTATIONS = (
    ("ngh", ("c",)),
    ("mh", ("p",)),
    ("nh", ("t",)),
    ("ng", ("g",)),
    ("ph", ("p",)),
    ("th", ("t",)),
    ("ch", ("c",)),
    ("dd", ("d",)),
    ("ff", ()),
    ("ll", ()),
    ("rh", ()),
    ("b", ("p",)),
    ("d", ("t",)),
    ("g", ("c",)),
    ("f", ("b", "m")),
    ("m", ("b",)),
    ("n", ("d",)),
    ("l", ("ll", "gl")),
    ("r", ("rh", "gr")),
)
"""Each written beginning, the longest that fits first, and the beginnings that it may stand for:
soft p t c b d m ll rh → b d g f dd f l r; nasal p t c b d g → mh nh ngh m n ng; aspirate p t c → ph
th ch. By the soft one g vanishes."""


def unmutated(text: str) -> str:
    """The other words that the words of a text are searched by, each once, in their order."""
    found: dict[str, None] = {}
    for word in _WORD.findall(normalize("NFC", text)):
        found.update(dict.fromkeys(_others(word.lower())))
    return " ".join(found)


@lru_cache(maxsize=1 << 16)
def _others(word: str) -> tuple[str, ...]:
    parts = _APOSTROPHE.split(word)
    terms = [word]
    if len(parts) > 1:
        terms = [part for part in parts if len(part) > 2]
        terms += ["".join(parts)] if parts[-1] != "s" else []
    more = [radical for term in terms if len(term) > 1 for radical in radicals(term)]
    return tuple(one for one in dict.fromkeys([*terms, *more]) if one != word)


def radicals(word: str) -> Iterator[str]:
    """The words that a word, in small letters, may be a mutation of."""
    plain = "".join(sign for sign in normalize("NFD", word) if not combining(sign))
    if plain.startswith(_VOWELS):
        yield f"g{word}"
    elif plain.startswith("h") and plain[1:].startswith(_VOWELS):
        # before a vowel an h may come: “eu hanghenion”
        yield word[1:]
    else:
        for written, stands_for in _MUTATIONS:
            if word.startswith(written):
                yield from (f"{one}{word[len(written) :]}" for one in stands_for)
                return
