"""Colours hold in both schemes, and the design page tells the truth about them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.theme.contrast import SHEETS, Measured, measured, palette, schemes, table

DESIGN = Path(__file__).parents[2] / "docs" / "design.md"


@pytest.mark.parametrize(
    "pair", list(measured()), ids=lambda one: f"{one.scheme}-{one.front}-on-{one.ground}"
)
def test_a_pair_holds(pair: Measured) -> None:
    """Text has 4.5 to 1 on its ground, and lines, icons and focus rings have 3 to 1."""
    assert pair.ratio >= pair.need


def test_the_readers_choice_is_the_devices_choice() -> None:
    """Dark by the switch and dark by the device are the same colours."""
    found = schemes()
    assert found["dark"] == found["dark, by the device"]
    assert found["dark"].keys() == found["light"].keys()


def test_no_colour_outside_the_tokens() -> None:
    """A rule names a token, never a colour: else a scheme would miss it."""
    for sheet in SHEETS.glob("*.css"):
        text = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
        rules = re.sub(r"^\s*--[a-z-]+: #[0-9a-f]{6};$", "", text, flags=re.MULTILINE)
        assert not re.findall(r"#[0-9a-fA-F]{3,8}\b|rgba?\(|hsla?\(", rules), sheet.name


def test_every_token_is_used() -> None:
    """No colour is kept that nothing asks for."""
    sheets = "".join(sheet.read_text(encoding="utf-8") for sheet in SHEETS.glob("*.css"))
    assert [name for name in schemes()["light"] if f"var(--{name})" not in sheets] == []


def test_the_design_page_has_the_measured_ratios() -> None:
    """docs/design.md holds the tables that `python -m tests.theme.contrast` prints."""
    page = DESIGN.read_text(encoding="utf-8")
    assert palette() in page
    assert table() in page
