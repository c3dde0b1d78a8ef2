"""A council's one colour, and the colours of links, focus and buttons that are made from it.

Whatever the colour, text keeps 4.5 to 1 and what is not text 3 to 1 on every ground it stands on
(WCAG 2.2, 1.4.3 and 1.4.11): its hue stays, and it becomes darker or lighter as far as it must.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass

TEXT = 4.5
GRAPHICS = 3.0
SPARE = 0.02
"""Kept in hand, since a colour is rounded to what a screen can show."""
LEAST_HUE = 0.025
"""With less chroma (in Oklab) than this a colour is a grey: its links would look like text."""
FAR = 0.3
"""Darker by more than this (in Oklab's lightness), a colour is not known again."""

HEX = re.compile(r"#[0-9a-fA-F]{6}")

# The grounds of the theme's style sheet: reviewsite.css, and a test keeps the two together.
GROUNDS = {
    "light": ("#ffffff", "#f1f5f6", "#f1f5e6", "#f9eff6", "#fdf5da", "#fdf0ea", "#fbe9a6"),
    "dark": ("#11191d", "#1a252b", "#1d2a15", "#311c2b", "#2c240c", "#34190f", "#5c4a0e"),
}
STRONG = {"light": "#e2eaed", "dark": "#25333a"}

Colour = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Scheme:
    """The colours that take the place of the theme's own in one scheme."""

    brand: str
    on_brand: str
    link: str
    focus: str


def schemes(colour: str) -> dict[str, Scheme]:
    """The light and the dark scheme of a colour (`#rrggbb`).

    Raises `ValueError` with what is wrong for what is no such colour, and for a grey.
    """
    if not HEX.fullmatch(colour):
        raise ValueError(f"“{colour}” is not a colour: write it as # and six digits, like #123f52")
    if math.hypot(*_oklab(colour)[1:]) < LEAST_HUE:
        raise ValueError(
            f"{colour} is a grey, which cannot hold: links and focus made from it would look like "
            "text. Name a colour with a hue, or none"
        )
    return {name: _scheme(colour, name) for name in ("light", "dark")}


def doubt(colour: str) -> str:
    """What a council should know of its colour: empty, or that it is too pale to be used as it
    is. `colour` is one that `schemes` takes."""
    light = schemes(colour)["light"]
    if _oklab(colour)[0] - _oklab(light.link)[0] <= FAR:
        return ""
    return (
        f"{colour} is too pale to be read on white: links and focus are {light.link}, "
        f"buttons {light.brand}, which may not be known as the same colour"
    )


def contrast(one: str, other: str) -> float:
    """The ratio between two colours, from 1 to 21 (WCAG 2.2, definitions)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _scheme(colour: str, scheme: str) -> Scheme:
    darker = scheme == "light"
    grounds = GROUNDS[scheme]
    brand = _until(colour, grounds[:2], GRAPHICS, darker=darker)
    on_brand = max("#ffffff", "#000000", key=lambda front: contrast(front, brand))
    link = _until(colour, (*grounds, STRONG[scheme]), TEXT, darker=darker)
    return Scheme(brand, on_brand, link, link)


def _until(colour: str, grounds: Iterable[str], need: float, *, darker: bool) -> str:
    """The colour itself, or the nearest darker (or lighter) one that holds on all grounds."""
    lightness, green_red, blue_yellow = _oklab(colour)
    grounds = tuple(grounds)
    step = -0.005 if darker else 0.005
    while min(contrast(colour, ground) for ground in grounds) < need + SPARE:
        lightness += step
        # Near black and white there is less room for a hue.
        room = min(1.0, lightness / 0.25, (1 - lightness) / 0.12)
        colour = _hex((lightness, green_red * max(room, 0), blue_yellow * max(room, 0)))
        if not 0 < lightness < 1:
            break
    return colour


def _luminance(colour: str) -> float:
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(colour: str) -> Colour:
    def part(at: int) -> float:
        value = int(colour[at : at + 2], 16) / 255
        return value / 12.92 if value <= 0.04045 else math.pow((value + 0.055) / 1.055, 2.4)

    return part(1), part(3), part(5)


def _oklab(colour: str) -> Colour:
    """Oklab (Ottosson 2020): a lightness as eyes see it, and two axes of hue."""
    red, green, blue = _linear(colour)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def _hex(lab: Colour) -> str:
    lightness, green_red, blue_yellow = lab
    long = (lightness + 0.3963377774 * green_red + 0.2158037573 * blue_yellow) ** 3
    medium = (lightness - 0.1055613458 * green_red - 0.0638541728 * blue_yellow) ** 3
    short = (lightness - 0.0894841775 * green_red - 1.2914855480 * blue_yellow) ** 3
    parts = (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
    return "#" + "".join(f"{_byte(part):02x}" for part in parts)


def _byte(part: float) -> int:
    part = min(1.0, max(0.0, part))
    return round(255 * (12.92 * part if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055))
