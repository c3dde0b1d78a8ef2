"""A page as it comes out of the printer: its sheets, what stands on each, and how far down."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from PIL import Image
from playwright.sync_api import Browser

MARK = re.compile(r"(Fs|Fe|Hd)\d+")
"""The words that `PLANT` puts at the start and end of findings and under headings."""
PLANT = """() => {
    const put = (box, word, edge) => {
        const one = document.createElement('span');
        one.textContent = word;
        one.className = 'planted';
        one.style.cssText = 'position:absolute;left:0;font:1px/1 sans-serif;' + edge + ':0';
        box.style.position = 'relative';
        box.append(one);
    };
    document.querySelectorAll('.finding').forEach((one, n) => {
        put(one, `Fs${n}`, 'top');
        put(one, `Fe${n}`, 'bottom');
    });
    document.querySelectorAll('main :is(h1, h2, h3, h4, caption, thead th)')
        .forEach((one, n) => put(one, `Hd${n}`, 'bottom'));
    return document.querySelectorAll('.finding').length;
}"""
_NAMESPACE = "{http://www.w3.org/1999/xhtml}"
_FOOT = 15 / 25.4 * 72
"""The margin at the foot, in points: the number of the sheet stands in it."""
_DOTS = 20
"""Dots an inch of the picture in which ink is looked for."""


@dataclass(frozen=True)
class Word:
    """A word and the box round it, in points from the sheet's upper left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Sheet:
    """One sheet: its size, its words in reading order, and the share of its height down to the
    last ink that is not in the lower margin."""

    width: float
    height: float
    words: tuple[Word, ...]
    filled: float

    @property
    def text(self) -> str:
        """What one reads on it, the planted words left out."""
        return " ".join(word.text for word in self.words if not MARK.fullmatch(word.text))

    @property
    def marks(self) -> list[str]:
        """The planted words."""
        return [word.text for word in self.words if MARK.fullmatch(word.text)]

    @property
    def last(self) -> Word:
        """What stands lowest, the margin left out."""
        body = [word for word in self.words if word.bottom < self.height - _FOOT]
        return max(body, key=lambda word: word.bottom)


def printed(browser: Browser, page: Path, to: Path) -> list[Sheet]:
    """The sheets of a page of a built site, printed as its own styles ask for."""
    context = browser.new_context(bypass_csp=True)
    opened = context.new_page()
    opened.goto(page.as_uri())
    opened.evaluate(PLANT)
    opened.pdf(path=to, prefer_css_page_size=True)
    context.close()
    return _sheets(to)


def _sheets(pdf: Path) -> list[Sheet]:
    boxes = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, check=True).stdout
    subprocess.run(["pdftoppm", "-gray", "-r", str(_DOTS), pdf, pdf.with_suffix("")], check=True)
    pictures = sorted(pdf.parent.glob(f"{pdf.stem}-*.pgm"))
    found = ElementTree.fromstring(boxes).iter(f"{_NAMESPACE}page")
    return [_sheet(one, picture) for one, picture in zip(found, pictures, strict=True)]


def _sheet(page: ElementTree.Element, picture: Path) -> Sheet:
    height = float(page.attrib["height"])
    words = tuple(
        Word("".join(one.itertext()), *(float(one.attrib[key]) for key in _EDGES))
        for one in page.iter(f"{_NAMESPACE}word")
    )
    with Image.open(picture) as seen:
        body = seen.crop((0, 0, seen.width, int(seen.height * (1 - _FOOT / height))))
        ink = body.point(lambda grey: 255 if grey < 250 else 0).getbbox()
    return Sheet(float(page.attrib["width"]), height, words, (ink[3] if ink else 0) / body.height)


_EDGES = ("xMin", "yMin", "xMax", "yMax")
