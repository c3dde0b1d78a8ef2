"""Reads the colour tokens out of the style sheet and measures every pair that meets on a page.

`python -m tests.theme.contrast` prints the table of docs/design.md; a test keeps the two together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SHEETS = Path(__file__).parents[2] / "theme" / "assets" / "css"

TEXT = 4.5  # WCAG 2.2, 1.4.3
GRAPHICS = 3.0  # WCAG 2.2, 1.4.11

# What stands on what. Everything else would be a mistake of the style sheet.
GROUNDS = ("paper", "panel", "strength-soft", "area-soft", "note-soft", "late-soft")
PAIRS: tuple[tuple[str, tuple[str, ...], float], ...] = (
    ("ink", (*GROUNDS, "panel-strong", "mark"), TEXT),
    ("ink-soft", (*GROUNDS, "mark"), TEXT),
    ("link", (*GROUNDS, "mark"), TEXT),
    ("visited", (*GROUNDS, "mark"), TEXT),
    ("on-brand", ("brand",), TEXT),
    ("paper", ("ink",), TEXT),
    ("strength", ("paper", "strength-soft"), TEXT),
    ("area", ("paper", "area-soft"), TEXT),
    ("note", ("note-soft",), TEXT),
    ("late", ("paper", "late-soft"), TEXT),
    ("edge", GROUNDS, GRAPHICS),
    ("focus", GROUNDS, GRAPHICS),
    ("strength-line", ("paper", "strength-soft"), GRAPHICS),
    ("area-line", ("paper", "area-soft"), GRAPHICS),
    ("link", ("panel-strong",), GRAPHICS),
)


@dataclass(frozen=True)
class Measured:
    """One pair in one scheme."""

    scheme: str
    front: str
    ground: str
    need: float
    ratio: float


def tokens(sheet: str, selector: str) -> dict[str, str]:
    """The colours a block of the sheet sets: `{"ink": "#16242c"}`."""
    found = re.search(rf"^[ ]*{re.escape(selector)} \{{(.*?)\}}", sheet, re.DOTALL | re.MULTILINE)
    assert found, selector
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", found[1]))


def schemes() -> dict[str, dict[str, str]]:
    """Each scheme's colours, under the selector that sets them."""
    sheet = (SHEETS / "reviewsite.css").read_text(encoding="utf-8")
    return {
        "light": tokens(sheet, ":root"),
        "dark": tokens(sheet, ':root[data-scheme="dark"]'),
        "dark, by the device": tokens(sheet, ':root:not([data-scheme="light"])'),
    }


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2, definitions)."""

    def linear(value: int) -> float:
        part = value / 255
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The ratio between two colours, from 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def measured() -> Iterator[Measured]:
    """Every pair in the two schemes."""
    found = schemes()
    for front, grounds, need in PAIRS:
        for ground in grounds:
            for scheme in ("light", "dark"):
                colours = found[scheme]
                ratio = contrast(colours[front], colours[ground])
                yield Measured(scheme, front, ground, need, ratio)


def table() -> str:
    """The pairs as a Markdown table."""
    pairs: dict[tuple[str, str, float], dict[str, float]] = {}
    for one in measured():
        pairs.setdefault((one.front, one.ground, one.need), {})[one.scheme] = one.ratio
    lines = ["| front | ground | need | light | dark |", "|---|---|---:|---:|---:|"]
    for (front, ground, need), ratios in pairs.items():
        # Cut, not rounded: 4.499 is not 4.5.
        light, dark = (f"{int(ratios[scheme] * 10) / 10:.1f}" for scheme in ("light", "dark"))
        lines.append(f"| {front} | {ground} | {need} | {light} | {dark} |")
    return "\n".join(lines)


def palette() -> str:
    """The colours as a Markdown table."""
    found = schemes()
    lines = ["| token | light | dark |", "|---|---|---|"]
    lines += [
        f"| {name} | `{colour}` | `{found['dark'][name]}` |"
        for name, colour in found["light"].items()
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    print(palette(), table(), sep="\n\n")
