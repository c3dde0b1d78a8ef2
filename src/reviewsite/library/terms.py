"""Which terms of the glossary are used: in an Edition, a programme, a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain

from pydantic import BaseModel


@lru_cache(maxsize=64)
def matcher(terms: tuple[str, ...]) -> re.Pattern[str]:
    """What finds terms as whole words, the longest first; a plural `s` may follow."""
    longest = sorted(terms, key=lambda term: (-len(term), term))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?=s?(?!\w))")


def used(glossary: Iterable[str], part: object) -> set[str]:
    """The terms that stand in some text of a part, however deep."""
    terms = tuple(glossary)
    return set(matcher(terms).findall("\n".join(_texts(part)))) if terms else set()


def _texts(part: object) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, BaseModel):
        yield from chain.from_iterable(_texts(value) for _, value in part)
    elif isinstance(part, (tuple, list)):
        yield from chain.from_iterable(map(_texts, part))
    elif isinstance(part, dict):
        yield from chain.from_iterable(map(_texts, part.values()))
