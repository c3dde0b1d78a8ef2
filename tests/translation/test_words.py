"""The interface in Welsh: every word of it, in every form that a number asks for."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from string import Formatter

import pytest
import yaml
from babel import Locale

from reviewsite.model.base import Period
from reviewsite.model.scalars import When
from reviewsite.words import catalogue

MESSAGES = Path(__file__).resolve().parents[2] / "src" / "reviewsite" / "messages"
ENGLISH = sorted(path.name for path in MESSAGES.glob("*.en.yml"))
Message = str | dict[str, str]


def read(name: str) -> dict[str, Message]:
    """A file of messages, every scalar a text."""
    found: dict[str, Message] = yaml.load((MESSAGES / name).read_text("utf-8"), yaml.BaseLoader)
    return found


def forms(message: Message) -> list[str]:
    """The texts of a message: one, or one for each plural category."""
    return list(message.values()) if isinstance(message, dict) else [message]


def places(message: Message) -> set[str]:
    """The names that a message has filled in, in any of its forms."""
    return {name for text in forms(message) for _, name, _, _ in Formatter().parse(text) if name}


def test_there_are_no_other_welsh_files() -> None:
    """Each Welsh file stands beside an English one."""
    welsh = {path.name.replace(".cy.", ".en.") for path in MESSAGES.glob("*.cy.yml")}
    assert welsh == set(ENGLISH)


@pytest.mark.parametrize("name", ENGLISH)
def test_every_message_has_its_welsh(name: str) -> None:
    """The same keys in the same file, with the same places and the forms of the language."""
    english, welsh = read(name), read(name.replace(".en.", ".cy."))
    assert welsh.keys() == english.keys()
    categories = Locale.parse("cy").plural_form.tags | {"other"}
    assert categories == {"zero", "one", "two", "few", "many", "other"}
    for key, message in english.items():
        translation = welsh[key]
        assert isinstance(translation, dict) == isinstance(message, dict), key
        assert places(translation) == places(message), key
        if isinstance(translation, dict):
            assert translation.keys() == categories, key
        assert all(text.strip() for text in forms(translation)), key


@pytest.mark.parametrize("name", ENGLISH)
def test_welsh_is_not_english(name: str) -> None:
    """No message was copied, and no form has a place that the English has not."""
    english, welsh = read(name), read(name.replace(".en.", ".cy."))
    same_in_both = {"Data", "Creative Commons Attribution 4.0", "Creative Commons Zero"}
    for key, message in english.items():
        words = re.sub(r"\{\w+\}", "", " ".join(forms(message)))
        if re.search(r"[A-Za-z]{4}", words) and words not in same_in_both:
            assert forms(welsh[key]) != forms(message), key


def test_a_number_changes_the_letter_after_it() -> None:
    """Two strengths are `gryfder`, three and six `chryfder`: each category of CLDR has its use."""
    t = catalogue("cy")
    said = {n: t("library.count.strengths", n=n) for n in (0, 1, 2, 3, 4, 6, 10)}
    assert said == {
        0: "0 cryfder",
        1: "1 cryfder",
        2: "2 gryfder",
        3: "3 chryfder",
        4: "4 cryfder",
        6: "6 chryfder",
        10: "10 cryfder",
    }


def test_dates_and_periods() -> None:
    """Months are Welsh, as far as a date is known."""
    t = catalogue("cy")
    assert t.date(date(2014, 10, 3)) == "3 Hydref 2014"
    assert t.date(When(2014, 12)) == "Rhagfyr 2014"
    assert t.date(When(2014)) == "2014"
    one = Period.model_validate({"from": "2014-09-29", "to": "2014-10-03"})
    assert t.period(one) == "29 Medi – 3 Hydref 2014"
    two = Period.model_validate({"from": "2014-09-24", "to": "2014-09-25"})
    assert t.period(two) == "24 – 25 Medi 2014"
    months = {t.date(When(2014, month)).split()[0] for month in range(1, 13)}
    assert months == {
        *("Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin"),
        *("Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr"),
    }


def test_lists_and_numbers() -> None:
    """No “a(c)” in a sentence; numbers with the separators of Wales."""
    t = catalogue("cy")
    assert t.listing(["Caerdydd"]) == "Caerdydd"
    assert t.listing(["Caerdydd", "Abertawe", "Ynys Môn"]) == "Caerdydd, Abertawe, Ynys Môn"
    assert t.listing([]) == ""
    assert t.number(1234.5) == "1,234.5"
    assert t.halves(23) == "11½"
