"""The picture that stands beside a link to a site where somebody shares it. No browser draws it.

The letters are those that Pillow brings along. They have no accents, so that those Welsh needs
are drawn over them.
"""

from __future__ import annotations

import io
import unicodedata
from functools import lru_cache

from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT = 1200, 630
MARGIN = 84
LARGEST, SMALLEST, STEP = 84, 44, 4
LINES = 4
INK, PAPER, SOFT, EDGE = "#16242c", "#ffffff", "#46565f", "#6a7a83"
PLAIN = str.maketrans({"–": "-", "—": "-", "‑": "-", "‘": "’", "…": "...", "\u00a0": " "})

# Combining marks as strokes, in parts of the letter's width and of the size of the type:
# circumflex, acute, grave, diaeresis.
MARKS = {
    "\u0302": (((-0.24, 0.0), (0.0, -0.13)), ((0.0, -0.13), (0.24, 0.0))),
    "\u0301": (((-0.05, 0.0), (0.16, -0.13)),),
    "\u0300": (((0.05, 0.0), (-0.16, -0.13)),),
    "\u0308": (((-0.2, -0.04), (-0.14, -0.04)), ((0.14, -0.04), (0.2, -0.04))),
}


def card(title: str, whose: str, when: str, where: str, colour: str) -> bytes:
    """A PNG of 1200 by 630: what it is, whose, of when, and on which site; the same bytes for the
    same words. `colour` is the brand's, as `#rrggbb`."""
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, WIDTH, 28), fill=colour)
    _thread(draw, HEIGHT - 116, colour)
    size, lines = _fit(title)
    top = 96
    if whose:
        for line in _wrap(whose, _font(38), 2):
            _write(draw, (MARGIN, top), line, _font(38), SOFT)
            top += 50
        top += 18
    for line in lines:
        _write(draw, (MARGIN, top), line, _font(size), INK)
        top += round(size * 1.2)
    foot = HEIGHT - 84
    _write(draw, (MARGIN, foot), where, _font(32), SOFT)
    if when:
        wide = _font(40).getlength(when)
        _write(draw, (WIDTH - MARGIN - wide, foot - 6), when, _font(40), INK)
    kept = io.BytesIO()
    image.quantize(64, dither=Image.Dither.NONE).save(kept, "PNG", optimize=True)
    return kept.getvalue()


def _thread(draw: ImageDraw.ImageDraw, y: int, colour: str) -> None:
    """The mark of the house: whole, then open."""
    turn = round(WIDTH * 0.38)
    draw.rectangle((0, y, turn, y + 4), fill=colour)
    for at in range(turn + 14, WIDTH, 30):
        draw.rectangle((at, y, at + 16, y + 4), fill=EDGE)


@lru_cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.load_default(size)
    if not isinstance(font, ImageFont.FreeTypeFont):
        raise RuntimeError("Pillow was built without FreeType: its own wheels have it")
    return font


def _fit(title: str) -> tuple[int, list[str]]:
    """The largest type in which a title has at most four lines."""
    for size in range(LARGEST, SMALLEST, -STEP):
        lines = _wrap(title, _font(size), LINES + 1)
        if len(lines) * size <= 300:
            return size, lines
    return SMALLEST, _wrap(title, _font(SMALLEST), LINES)


def _wrap(text: str, font: ImageFont.FreeTypeFont, most: int) -> list[str]:
    """A text in lines as wide as the card; what does not fit on `most` lines is cut."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(_bare(longer)) <= WIDTH - 2 * MARGIN or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    if len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1]} ..."]
    return lines


def _bare(text: str) -> str:
    """A text without its accents, in the letters that the type has."""
    spread = unicodedata.normalize("NFD", text.translate(PLAIN))
    return "".join(one for one in spread if not unicodedata.combining(one))


def _write(
    draw: ImageDraw.ImageDraw,
    place: tuple[float, float],
    text: str,
    font: ImageFont.FreeTypeFont,
    colour: str,
) -> None:
    """Write a line, then the accents over it."""
    left, top = place
    bare = _bare(text)
    draw.text((left, top), bare, fill=colour, font=font)
    at = -1
    for one in unicodedata.normalize("NFD", text.translate(PLAIN)):
        if not unicodedata.combining(one):
            at += 1
        elif one in MARKS and at >= 0:
            _accent(draw, (left, top), bare, at, one, font, colour)


def _accent(
    draw: ImageDraw.ImageDraw,
    place: tuple[float, float],
    bare: str,
    at: int,
    mark: str,
    font: ImageFont.FreeTypeFont,
    colour: str,
) -> None:
    letter = bare[at]
    left, top = place
    begin = left + font.getlength(bare[:at])
    middle = begin + font.getlength(letter) / 2
    dotless = "x" if letter in "ij" else letter
    over = top + font.getbbox(dotless)[1] - font.size * 0.06
    if letter in "ij":
        # Its dot gives way to the mark.
        head, stem = font.getbbox(letter)[1], font.getbbox("x")[1]
        wide = font.getlength(letter)
        draw.rectangle((begin, top + head - 1, begin + wide, top + stem - 2), fill=PAPER)
    wide = max(1, round(font.size * 0.075))
    for (x1, y1), (x2, y2) in MARKS[mark]:
        draw.line(
            (
                middle + x1 * font.size,
                over + y1 * font.size,
                middle + x2 * font.size,
                over + y2 * font.size,
            ),
            fill=colour,
            width=wide,
        )
