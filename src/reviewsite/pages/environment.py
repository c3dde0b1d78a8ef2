"""The templates of pages: Jinja2 with autoescape on and every word from the catalogue."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

import jinja2
from markupsafe import Markup, escape

from reviewsite import prose
from reviewsite.model.address import fault
from reviewsite.words import catalogue


@lru_cache(maxsize=4)
def environment(lang: str = "en") -> jinja2.Environment:
    """The environment that renders page fragments in a language; compiled once a process.

    Templates have `t` (the words), `line` (authors' inline Markdown), `words` (the same as plain
    text), `reached` and `icon`. Raises `ValueError` for a language the program does not speak.
    """
    made = jinja2.Environment(
        loader=jinja2.PackageLoader("reviewsite", "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals.update(t=catalogue(lang), line=prose.line, words=prose.words, icon=icon, lang=lang)
    made.globals.update(reached=reached)
    return made


def reached(scheme: str, typed: str) -> Markup:
    """A mailbox or a telephone number as a link that writes or rings (`mailto` or `tel`); as it is
    typed where that makes no address."""
    address = f"{scheme}:{typed.replace(' ', '')}"
    return escape(typed) if fault(address) else Markup('<a href="{}">{}</a>').format(address, typed)


@lru_cache(maxsize=256)
def icon(name: str) -> Markup:
    """An icon of Material by its path, such as `material/check`, as SVG hidden from screen
    readers: the words beside it say what it means. Raises `FileNotFoundError` for no such icon."""
    svg = (files("material") / "templates" / ".icons" / f"{name}.svg").read_text("utf-8")
    attributes = 'class="icon" width="24" height="24" aria-hidden="true" focusable="false" '
    return Markup(svg.replace("<svg ", f"<svg {attributes}", 1))
