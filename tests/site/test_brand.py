"""A council's one colour: what is made from it holds in both schemes, or it is refused."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.theme.contrast import GROUNDS, contrast, schemes

from reviewsite.site import colours
from reviewsite.site.brand import brand_of, style

COUNCILS = ("#00703c", "#005eb8", "#ff6600", "#ffdd00", "#6f2c91", "#e4003b", "#0a0a3c", "#7fd1ae")


def test_the_grounds_are_those_of_the_style_sheet() -> None:
    """What the colours are measured on is what they stand on."""
    found = schemes()
    for scheme in ("light", "dark"):
        there = tuple(found[scheme][name] for name in (*GROUNDS, "mark"))
        assert colours.GROUNDS[scheme] == there
        assert colours.STRONG[scheme] == found[scheme]["panel-strong"]


def holds(colour: str) -> None:
    """Measure, with the tests' own ruler, every pair that the colour makes."""
    for name, made in colours.schemes(colour).items():
        paper, panel, *_ = colours.GROUNDS[name]
        for ground in (*colours.GROUNDS[name], colours.STRONG[name]):
            assert contrast(made.link, ground) >= 4.5, (colour, name, ground)
            assert contrast(made.focus, ground) >= 3, (colour, name, ground)
        assert contrast(made.brand, paper) >= 3
        assert contrast(made.brand, panel) >= 3
        assert contrast(made.on_brand, made.brand) >= 4.5


@pytest.mark.parametrize("colour", COUNCILS)
def test_colours_as_councils_have_them(colour: str) -> None:
    """Dark and bright ones, and the yellows that nobody can read on white."""
    holds(colour)


@given(st.integers(0, 0xFFFFFF))
def test_any_colour_holds_or_is_refused(number: int) -> None:
    """All of them, greys apart, which are refused with a reason."""
    colour = f"#{number:06x}"
    parts = [number >> 16, number >> 8 & 255, number & 255]
    if max(parts) - min(parts) >= 40:
        holds(colour)
    elif max(parts) - min(parts) < 8:
        with pytest.raises(ValueError, match="is a grey"):
            colours.schemes(colour)


def test_a_colour_that_holds_is_used_as_it_is() -> None:
    """Nothing is changed without need."""
    made = colours.schemes("#005eb8")["light"]
    assert (made.brand, made.link, made.on_brand) == ("#005eb8", "#005eb8", "#ffffff")
    assert colours.doubt("#005eb8") == ""


def test_a_pale_colour_is_reported() -> None:
    """It holds, but so much darker that the council should know."""
    said = colours.doubt("#ffdd00")
    assert "#ffdd00 is too pale" in said
    assert colours.schemes("#ffdd00")["light"].link in said


def test_the_style_sets_both_schemes_and_nothing_else() -> None:
    """Light, dark by the device, dark by the reader's choice: four tokens each."""
    brand = brand_of({"colour": "#00703c"})
    assert brand is not None
    sheet = style(brand)
    assert len(re.findall(r"--(?:brand|on-brand|link|focus): #[0-9a-f]{6};", sheet)) == 12
    assert sheet.count("--") == 12
    made = colours.schemes("#00703c")
    light, rest = sheet.split("@media")
    assert f"--link: {made['light'].link};" in light
    assert rest.count(f"--link: {made['dark'].link};") == 2


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"colour": "red"}, "is not a colour"),
        ({"colour": "#888888"}, "grey"),
        ({"colour": 123}, "is not a text"),
        ({"colur": "#00703c"}, "colur is not known"),
        ({"name": "Northmoor", "link": "javascript:alert(1)"}, "is not an address"),
        ({"link": "https://www.northmoor.example/"}, "needs a name"),
    ],
)
def test_what_does_not_fit_is_said(said: dict[str, object], problem: str) -> None:
    """In words that say what to write."""
    with pytest.raises(ValueError, match=problem):
        brand_of(said)
