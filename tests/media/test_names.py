"""Which names travel, and what the others are called instead."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.media.makers import painting, saved

from reviewsite import media
from reviewsite.media import names

PNG = saved(painting((8, 8)), "PNG")


@pytest.mark.parametrize("name", ["map.png", "2024-map_b.png", "a.b.png", "x" * 96 + ".png"])
def test_a_plain_name_is_kept(name: str) -> None:
    made = media.prepare(name, PNG)
    assert isinstance(made, media.Prepared)
    assert list(made.files) == [name]


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("Map.PNG", "map.png"),
        ("Our map (final).png", "our-map-final.png"),
        ("tŷ.png", "ty.png"),
        ("ty\N{COMBINING CIRCUMFLEX ACCENT}.png", "ty.png"),
        (".hidden.png", "hidden.png"),
        ("-dash.png", "dash.png"),
        ("a..b.png", "a.b.png"),
        ("con.png", "file-con.png"),
        ("lpt1.map.png", "file-lpt1.map.png"),
        ("../map.png", "map.png"),
        ("media/map.png", "media-map.png"),
        ("media\\map.png", "media-map.png"),
        ("map-800.png", "map-800px.png"),
        ("地图.png", "file.png"),
        ("map\n.png", "map.png"),
        ("x" * 97 + ".png", "x" * 91 + ".png"),
    ],
)
def test_another_name_is_refused_and_mended(name: str, better: str) -> None:
    refusal = media.prepare(name, PNG)
    assert isinstance(refusal, media.Refusal)
    assert (refusal.code.id, refusal.mended) == ("RS049", better)
    assert better in refusal.remedy
    assert "\n" not in refusal.reason


@given(st.text(max_size=150))
def test_a_mended_name_is_never_refused(name: str) -> None:
    """What the message tells people to type is accepted when they type it."""
    assert names.refused(names.mended(name)) is None
