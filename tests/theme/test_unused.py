"""Nothing is styled that no page has: what the style sheets ask for is written somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.conftest import ROOT

THEME = ROOT / "theme"
PROGRAM = ROOT / "src" / "reviewsite"
ROOMS = ("pages", "prose", "site")
"""The rooms whose code makes HTML."""
SHEETS = "\n".join(
    path.read_text(encoding="utf-8") for path in sorted((THEME / "assets" / "css").glob("*.css"))
)
WRITERS = "\n".join(
    path.read_text(encoding="utf-8")
    for path in (
        *sorted(THEME.rglob("*.html")),
        *sorted((THEME / "partials").glob("*.svg")),
        *sorted((THEME / "assets" / "js").glob("*.js")),
        *sorted((PROGRAM / "templates").rglob("*.html")),
        *(path for room in ROOMS for path in sorted((PROGRAM / room).rglob("*.py"))),
    )
)
"""Whatever can give an element a class, an id or an attribute."""

_JINJA = r"\{\{.*?\}\}|\{%.*?%\}"
_VALUE = rf'((?:{_JINJA}|\{{[^{{%"]*\}}|[^"{{])*)'
CLASS = re.compile(rf'\bclass=\\?"{_VALUE}"|\bclassName \+?= "([^"]*)"|\bclassList\.\w+\("([^"]*)"')
ID = re.compile(rf'\bid=\\?"{_VALUE}"|\.id = "([^"]*)"')
_COMPOSED = re.compile(r"([a-z][\w-]*--)(?:\{|\"\s*~)")


def selectors(sheet: str) -> Iterator[str]:
    """Each list of selectors, without the values that it asks of attributes."""
    bare = re.sub(r"/\*.*?\*/", "", sheet, flags=re.S)
    for found in re.finditer(r"([^{};]+)\{", bare):
        if not found[1].lstrip().startswith("@"):
            yield re.sub(r'"[^"]*"', "", found[1])


def named(sheet: str, sign: str) -> set[str]:
    """What follows a sign in the selectors: the classes, the ids or the attributes."""
    every = (re.findall(rf"{sign}([a-zA-Z][\w-]*)", one) for one in selectors(sheet))
    return {name for names in every for name in names}


def unused(wanted: set[str], text: str, pattern: re.Pattern[str]) -> set[str]:
    """Those names of `wanted` that `text` gives to nothing.

    A name may be composed, `status--{{ name }}`: then its second half has to be a word in quotes
    somewhere in `text`.
    """
    values = [value for found in pattern.finditer(text) for value in found.groups("") if value]
    halves = {half for value in values for half in _COMPOSED.findall(value)}
    # Of what Jinja works out, only what it writes: not the names of its variables.
    plain = (
        re.sub(_JINJA, lambda found: " ".join(re.findall(r'"([^"]*)"', found[0])), value)
        for value in values
    )
    whole = {name for value in plain for name in re.findall(r"[a-zA-Z][\w-]*", value)}
    quoted = set(re.findall(r"[\"']([a-z][\w-]*)[\"']", text))
    composed = {half + name for half in halves for name in quoted}
    return wanted - whole - composed


def test_every_class_is_given_to_something() -> None:
    """A class in a style sheet stands in a class of a template, a script or a module."""
    wanted = named(SHEETS, r"\.")
    assert len(wanted) > 100
    assert unused(wanted, WRITERS, CLASS) == set()


def test_every_id_is_given_to_something() -> None:
    """So does an id; there need be none."""
    assert unused(named(SHEETS, "#"), WRITERS, ID) == set()


def test_every_attribute_is_written() -> None:
    """An attribute in a style sheet is written in a template, a script or a module."""
    # In a script data-open is dataset.open.
    text = re.sub(r"\bdataset\.(\w+)", r"data-\1", WRITERS)
    wanted = named(SHEETS, r"\[")
    assert {one for one in wanted if not re.search(rf"(?<![\w-]){one}(?![\w-])", text)} == set()


def test_what_nothing_has_is_found() -> None:
    """A class that is only a word of a text or a variable is unused; a composed one is not."""
    text = """
        <p class="note{% if last %} note--last{% endif %}">more</p> <b class="status--{{ name }}">
        {% set name = "done" %} one.className = "result"; list.classList.add("wide");
    """
    sheet = """
        .note, .note--last > .more[data-x=".y"]:not(.status--done) { color: red }
        @media print { .status--late, .result.wide, .last { width: 1.5rem } }
    """
    assert named(sheet, r"\[") == {"data-x"}
    assert unused(named(sheet, r"\."), text, CLASS) == {"more", "status--late", "last"}
