"""Texts in another language than the page's, marked as such: WCAG 2.2, 3.1.2 Language of parts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import unescape

from markupsafe import escape

from reviewsite import prose

TAG = re.compile(r"""(<[a-zA-Z/!][^"'<>]*(?:(?:"[^"]*"|'[^']*')[^"'<>]*)*>)""")
NAME = re.compile(r"</?([a-zA-Z0-9]+)")
_LANG = re.compile(r"""\slang=["']""")
_WORD = re.compile(r"[^\W\d_]{2}")
_LONG = 3
"""So many words are found inside a sentence of ours as well, and not by chance."""
_CLOSED = frozenset({"title", "script", "style", "option", "textarea", "text"})
"""What holds text alone, so that no mark can stand in it."""


def fragments(texts: Iterable[str]) -> frozenset[str]:
    """Authors' texts in the pieces in which a page holds them: what stands between two tags."""
    return frozenset(piece for text in texts for piece in _pieces(text))


def _pieces(text: str) -> Iterator[str]:
    made = [str(escape(text)), str(prose.line(text))]
    if "\n" in text.strip():
        made = [str(prose.html(text))]
    for html in made:
        for piece in map(_key, TAG.split(html)[::2]):
            if _WORD.search(piece):
                yield piece


def _key(piece: str) -> str:
    return " ".join(unescape(piece).split()).strip(" .,;:")


@lru_cache(maxsize=4)
def _inside(pieces: frozenset[str]) -> re.Pattern[str] | None:
    """What finds the longer pieces in a sentence, as HTML."""
    long = sorted(
        (one for one in pieces if len(one.split()) >= _LONG), key=lambda one: (-len(one), one)
    )
    found = "|".join(re.escape(str(escape(one))) for one in long)
    return re.compile(rf"(?<!\w)(?:{found})(?!\w)") if found else None


def labelled(html: str, pieces: frozenset[str], lang: str) -> str:
    """A page in which each of `pieces` says that it is in the language `lang`."""
    inside = _inside(pieces)
    parts = TAG.split(html)
    within = ""
    for at, part in enumerate(parts):
        if at % 2:
            name = NAME.match(part)
            tag = name[1].lower() if name else ""
            if tag in _CLOSED:
                within = "" if part.startswith("</") else tag
        elif within or not part.strip() or (at and _LANG.search(parts[at - 1])):
            continue
        elif _key(part) in pieces:
            inner = part.strip()
            parts[at] = part.replace(inner, f'<span lang="{lang}">{inner}</span>', 1)
        elif inside:
            parts[at] = inside.sub(rf'<span lang="{lang}">\g<0></span>', part)
    return "".join(parts)
