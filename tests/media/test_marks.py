"""The pictures that mkdocs.yml names: nothing goes out with them that is not seen."""

from __future__ import annotations

import base64
import re
from io import BytesIO
from xml.etree import ElementTree

import pytest
from PIL import Image, PngImagePlugin
from tests.media import makers
from tests.media.makers import CANARY, SEEN

from reviewsite import media

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">%b</svg>'


def made(name: str, data: bytes) -> bytes:
    """The picture as it is published."""
    found = media.mark(name, data)
    assert isinstance(found, bytes)
    return found


def drawing() -> bytes:
    """An SVG with something unseen in every place that we know of."""
    photograph = base64.b64encode(makers.noted_jpeg()).decode()
    return f"""<?xml version="1.0"?>
<?xml-stylesheet href="{CANARY}.css"?>
<!DOCTYPE svg [<!ENTITY made "{CANARY}"> <!ENTITY ns "http://ns.example/{CANARY}">]>
<!-- {CANARY} -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:i="&ns;"
  xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" viewBox="0 0 99 99" id="{CANARY}"
  onload="{CANARY}()" i:by="{CANARY}" data-by="{CANARY}" aria-label="{CANARY}" lang="{CANARY}">
<title>{CANARY}</title><desc>&made;</desc><metadata><by>{CANARY}</by></metadata>
<script>{CANARY}()</script><script href="{CANARY}.js"/>
<style>/* {CANARY} */ .a {{ fill: #123456 }} .gone, #gone {{ display: none }}</style>
<inkscape:view by="{CANARY}"/>
<defs><linearGradient id="g"><stop offset="0" stop-color="#abcdef"/></linearGradient></defs>
<g inkscape:label="{CANARY}" class="a {CANARY}"><path d="M0 0h9v9z" onclick="{CANARY}()"/></g>
<g display="none"><text>{CANARY}</text></g><g style="display:none"><text>{CANARY}</text></g>
<g class="gone"><text>{CANARY}</text></g><g id="gone"><text>{CANARY}</text></g>
<g visibility="hidden"><text>{CANARY}</text></g>{CANARY}
<switch><foreignObject><p>{CANARY}</p></foreignObject><g><circle r="4" fill="url(#g)"/></g></switch>
<a href="https://x.example/{CANARY}"><rect width="5" height="6"/></a>
<use href="{CANARY}.svg#x"/><use xlink:href="#g"/>
<image href="https://x.example/{CANARY}.png"/><image href="data:image/svg+xml;base64,{CANARY}"/>
<image width="9" height="9" xlink:href="data:image/jpeg;base64,{photograph}"/>
<rect fill="url(https://x.example/{CANARY})" width="1" height="2"/>
<rect style="background: url('https://x.example/{CANARY}')" width="3" height="4"/>
<animate attributeName="href" to="javascript:{CANARY}()"/><set attributeName="x" to="{CANARY}"/>
<text x="1">North<tspan>moor</tspan> Council</text>
</svg>""".encode()


def test_nothing_unseen_of_a_drawing_is_left() -> None:
    """No script, link, note, layer that is hidden, name or comment; not in a picture within it."""
    data = drawing()
    assert data.count(SEEN) > 30
    out = made("mark.svg", data)
    assert SEEN not in out
    for embedded in re.findall(rb"base64,([^\"]+)", out):
        inside = base64.b64decode(embedded)
        assert SEEN not in inside
        assert makers.opened(inside).size == makers.SIZE


def test_what_is_seen_of_a_drawing_stays() -> None:
    """Its shapes, colours, gradients, words and the picture within it."""
    root = ElementTree.fromstring(made("mark.svg", drawing()))
    every = {one.tag.rpartition("}")[2]: one for one in root.iter()}
    assert root.get("viewBox") == "0 0 99 99"
    assert every["path"].get("d") == "M0 0h9v9z"
    assert every["circle"].get("fill") == "url(#g)"
    assert every["linearGradient"].get("id") == "g"
    assert every["use"].get("href") == "#g"
    assert every["image"].get("href", "").startswith("data:image/jpeg;base64,")
    assert "fill: #123456" in (every["style"].text or "")
    assert [one.get("class") for one in root.iter() if one.get("class")] == ["a"]
    assert "".join(every["text"].itertext()) == "Northmoor Council"
    assert {"script", "a", "foreignObject", "animate", "set", "title"}.isdisjoint(every)


def test_a_mark_for_the_dark_keeps_both_its_sides() -> None:
    """What is hidden in one scheme is shown in the other."""
    style = b"<style>@media (prefers-color-scheme: dark) { .light { display: none } }</style>"
    out = made("mark.svg", SVG % (style + b'<path class="light" d="M1 1"/>'))
    assert b"@media" in out
    assert b"M1 1" in out


@pytest.mark.parametrize(
    "body",
    [
        b"<style>@import 'x.css';</style><path d='M1 1'/>",
        b"<style>@font-face { src: url(x.woff) }</style><path d='M1 1'/>",
        b"<style>path { fill: url(https://x.example/) }</style><path d='M1 1'/>",
        b"<style>path { fill: u\\72l(x) }</style><path d='M1 1'/>",
        b"<style>g > path { display: none }</style><path d='M1 1'/>",
        b"<image href='data:image/png;base64,AAAA'/>",
        b"<image href='data:image/png;base64,!'/>",
        b"<g>" * 200 + b"</g>" * 200,
        b"<path",
    ],
)
def test_a_drawing_that_cannot_be_made_safe_is_refused(body: bytes) -> None:
    """A style that loads or hides in an odd way, a damaged picture, a file cut short."""
    found = media.mark("mark.svg", SVG % body)
    assert isinstance(found, media.Refusal)
    assert found.reason
    assert found.remedy


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("mark.svg", b"<html><script>1</script></html>"),
        ("mark.svg", b""),
        ("mark.svg", b"\x89PNG"),
        (
            "mark.svg",
            b"<!DOCTYPE a ["
            + b"".join(
                b'<!ENTITY e%d "%b">' % (at, b"&e%d;" % (at - 1) * 10 if at else b"x" * 99)
                for at in range(9)
            )
            + b"]>"
            + SVG % b"<text>&e8;</text>",
        ),
        ("mark.svg", SVG % (b"<path d='" + b"M0 0" * 300_000 + b"'/>")),
        ("mark.ico", b"\0\0\1\0"),
        ("mark.png", makers.noted_jpeg()),
        ("mark.pdf", makers.written(makers.blank_pdf())),
        ("mark.html", b"<p>"),
        ("mark", b""),
    ],
)
def test_what_is_no_picture_is_refused(name: str, data: bytes) -> None:
    """Whatever its bytes are, nothing is raised."""
    assert isinstance(media.mark(name, data), media.Refusal)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("mark.png", makers.noted_png()),
        ("Mark (1).JPG", makers.noted_jpeg()),
        ("mark.webp", makers.noted_webp()),
        ("mark.gif", makers.noted_gif()),
    ],
)
def test_a_picture_loses_its_notes(name: str, data: bytes) -> None:
    """As a review's do; its name may be any."""
    out = made(name, data)
    assert SEEN in data
    assert SEEN not in out
    assert makers.opened(out).size == makers.SIZE


def test_an_icon_loses_its_notes_and_keeps_its_sizes() -> None:
    """An icon is made of pictures, each of which may have notes."""
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", CANARY)
    picture = makers.saved(makers.painting((48, 48), "RGBA"), "PNG", pnginfo=notes)
    small = makers.saved(makers.painting((16, 16), "RGBA"), "PNG", pnginfo=notes)
    heads, at = b"", 6 + 2 * 16
    for size, one in ((48, picture), (16, small)):
        heads += bytes([size, size, 0, 0, 1, 0, 32, 0])
        heads += len(one).to_bytes(4, "little") + at.to_bytes(4, "little")
        at += len(one)
    data = b"\0\0\1\0\2\0" + heads + picture + small
    out = made("mark.ico", data)
    assert SEEN in data
    assert SEEN not in out
    with Image.open(BytesIO(out)) as icon:
        assert icon.info["sizes"] == {(16, 16), (48, 48)}
