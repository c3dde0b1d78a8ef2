"""Texts that stand in a translated site in the language of the base, so that pages can say so.

A text is known by its value: what has no translation is in the base's language wherever it is
shown. That outlives every model, template and search record between the file and the page, which
a mark on the text itself would not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel

from reviewsite import prose


def foreign(missing: Iterable[str], given: Iterable[str] = ()) -> frozenset[str]:
    """The untranslated texts in every form in which pages show a text: as written, without its
    Markdown, with a capital, and a body cut at its headings.

    `given` are translations: a text that is the same in both languages is not foreign.
    """
    forms = {form for text in missing for form in _forms(text)}
    both = (text for text in given if text in forms)
    return frozenset(forms - {form for text in both for form in _forms(text)})


def within(texts: frozenset[str], model: BaseModel) -> frozenset[str]:
    """Those of `texts` that stand in `model` (an Edition): no other may travel with it."""
    held = {form for text in _strings(model.model_dump()) for form in _forms(text)}
    return texts & held


def _forms(text: str) -> Iterator[str]:
    if "\n" in text.strip():
        yield text
        for heading, under in prose.sections(text):
            yield from (one for one in (heading, under) if one)
        return
    plain = prose.words(text)
    for form in (text, plain):
        yield form
        yield form[:1].upper() + form[1:]


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield str(value)
    elif isinstance(value, dict):
        for one in value.values():
            yield from _strings(one)
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from _strings(one)
