"""The words of the interface, by language: none stands in a template."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from importlib.resources import files
from unicodedata import combining, normalize

import yaml
from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from reviewsite.model.base import Period
from reviewsite.model.scalars import Figure, When

LANGUAGES = ("en", "cy")


class Words:
    """The message catalogue of one language.

    `words("shell.menu")` gives a message, with `{name}` places filled from the keywords; a
    message with plural forms takes its form from `n`. An unknown key raises `KeyError`: a page
    never shows a key.
    """

    def __init__(self, lang: str, messages: Mapping[str, str | dict[str, str]]) -> None:
        self.lang = lang
        self.locale = Locale.parse("en_GB" if lang == "en" else lang)
        self._messages = messages

    def __call__(self, key: str, /, **values: object) -> str:
        message = self._messages[key]
        if isinstance(message, dict):
            form = self.locale.plural_form(_plain_number(values.get("n", 0)))
            message = message.get(form, message["other"])
            number = values.get("n")
            if isinstance(number, (int, float)) and not isinstance(number, bool):
                values = {**values, "n": self.number(number)}
        return message.format(**values) if values else message

    def has(self, key: str) -> bool:
        """Whether the catalogue has a message."""
        return key in self._messages

    def number(self, value: float) -> str:
        """A number with the language's separators, and as many decimals as its author typed."""
        return _number(value, self.locale, value.decimals if isinstance(value, Figure) else None)

    def halves(self, halves: int) -> str:
        """A count of halves as people write it: 23 is `11½`."""
        whole, half = divmod(halves, 2)
        return f"{whole or ('' if half else 0)}{'½' if half else ''}"

    def date(self, when: When | date | None) -> str:
        """A date as people write it, as far as it is known: `3 October 2014`, `October 2014`."""
        if when is None:
            return ""
        if isinstance(when, date):
            return _date(when, "d MMMM y", self.locale)
        pattern = "d MMMM y" if when.day else ("MMMM y" if when.month else "y")
        return _date(when.first, pattern, self.locale)

    def period(self, period: Period) -> str:
        """From one date to another; one date where they are the same."""
        first, last = period.from_, period.to
        if first == last:
            return self.date(first)
        start = self.date(first)
        if first.day and last.day and first.year == last.year:
            pattern = "d" if first.month == last.month else "d MMMM"
            start = format_date(first.first, pattern, locale=self.locale)
        return self("words.period", start=start, end=self.date(last))

    def named(self, first: str, *more: object) -> str:
        """A name in several parts with commas between them: a title, whose it is, the year."""
        return f"{first}{self.tail(first, *more)}"

    def tail(self, first: str, *more: object) -> str:
        """What `named` puts after the first part, for a page that writes that part itself. What an
        earlier part says already is not said twice: `Peer Challenge 2024` needs no `2024`."""
        said = first
        for part in (str(one) for one in more if one):
            if not says(said, part):
                said = f"{said}, {part}" if said else part
        return said.removeprefix(first)

    def place(self, text: str) -> str:
        """What sorts a text into the language's alphabet, accents and capitals apart.

        In Welsh ch, dd, ff, ng, ll, ph, rh and th are letters; ng follows g (CLDR's own rules).
        """
        plain = normalize("NFD", text.casefold())
        folded = "".join(sign for sign in plain if not combining(sign))
        return _DIGRAPHS.sub(_after, folded) if self.lang == "cy" else folded

    def listing(self, items: list[str]) -> str:
        """Several words as a list in a sentence: `a, b and c`.

        In Welsh with commas alone: “and” is `a` or `ac` there and changes the letter after it, so
        that CLDR's own pattern says `a(c)`.
        """
        if self.lang == "cy":
            return ", ".join(items)
        return format_list(items, locale=self.locale) if items else ""


def says(text: str, part: str) -> bool:
    """Whether a text says a part of a name already, as words of its own; a year also as the later
    one of two, as in 2023/24."""
    plain = " ".join(text.split()).casefold()
    wanted = " ".join(part.split()).casefold()
    if re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", plain):
        return True
    year = re.fullmatch(r"(\d\d)(\d\d)", wanted)
    return bool(year and re.search(rf"\b{year[1]}\d\d ?[/–-] ?{year[2]}\b", plain))


_DIGRAPHS = re.compile("ch|dd|ff|ng|ll|ph|rh|th")
_LAST = "\uffff"


def _after(digraph: re.Match[str]) -> str:
    return ("g" if digraph[0] == "ng" else digraph[0][0]) + _LAST


# A review says the same few dates and numbers over and over, and Babel reads its pattern each time.
@lru_cache(maxsize=4096)
def _date(day: date, pattern: str, locale: Locale) -> str:
    return format_date(day, pattern, locale=locale)


@lru_cache(maxsize=4096)
def _number(value: float, locale: Locale, decimals: int | None) -> str:
    pattern = None if decimals is None else f"#,##0.{'0' * decimals}"
    return format_decimal(value, format=pattern, locale=locale)


def _plain_number(value: object) -> float:
    return value if isinstance(value, (int, float)) else 0


@lru_cache(maxsize=4)
def catalogue(lang: str = "en") -> Words:
    """The words of a language; raises `ValueError` for one the program does not speak."""
    if lang not in LANGUAGES:
        raise ValueError(f"there is no catalogue for the language “{lang}”")
    folder = files("reviewsite") / "messages"
    messages: dict[str, str | dict[str, str]] = {}
    for file in sorted(folder.iterdir(), key=lambda one: one.name):
        if file.name.endswith(f".{lang}.yml"):
            messages |= yaml.load(file.read_text(encoding="utf-8"), Loader=_Loader)
    return Words(lang, messages)


class _Loader(yaml.SafeLoader):
    """Every scalar is text here too."""


_Loader.yaml_implicit_resolvers = {}
