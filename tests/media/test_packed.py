"""Pictures in PDFs, in whatever they are packed and wherever they are drawn: their notes go, and
their pixels stay."""

from __future__ import annotations

import base64
import zlib
from collections.abc import Callable, Sequence
from io import BytesIO
from itertools import product

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream
from PIL import Image
from tests.media import makers
from tests.media.makers import CANARY, SEEN, blank_pdf, everything, written
from tests.media.test_pictures import prepared, refused

PHOTOGRAPH = makers.noted_jpeg()


def lzw(data: bytes) -> bytes:
    """Each byte by itself, with the table emptied before it grows."""
    codes = [256]
    for at, one in enumerate(data):
        codes += [one] if at % 200 else [256, one]
    bits = "".join(f"{one:09b}" for one in (*codes, 257))
    bits += "0" * (-len(bits) % 8)
    return int(bits, 2).to_bytes(len(bits) // 8)


def runs(data: bytes) -> bytes:
    """Runs of single bytes."""
    parts = [data[at : at + 128] for at in range(0, len(data), 128)]
    return b"".join(bytes([len(one) - 1]) + one for one in parts) + b"\x80"


PACK: dict[str, Callable[[bytes], bytes]] = {
    "ASCII85Decode": lambda data: base64.a85encode(data, wrapcol=72) + b"~>",
    "ASCIIHexDecode": lambda data: data.hex().encode() + b">",
    "RunLengthDecode": runs,
    "FlateDecode": zlib.compress,
    "LZWDecode": lzw,
}
SHORT = {
    "ASCII85Decode": "A85",
    "ASCIIHexDecode": "AHx",
    "RunLengthDecode": "RL",
    "FlateDecode": "Fl",
    "LZWDecode": "LZW",
    "DCTDecode": "DCT",
}
CHAINS: list[Sequence[str]] = [
    (),
    *((one,) for one in PACK),
    *product(("ASCII85Decode", "ASCIIHexDecode"), PACK),
    ("ASCII85Decode", "RunLengthDecode", "FlateDecode", "LZWDecode"),
]


def packed(data: bytes, chain: Sequence[str]) -> bytes:
    for one in reversed(chain):
        data = PACK[one](data)
    return data


def names(chain: Sequence[str], last: str, short: bool) -> list[Name]:
    return [Name("/" + (SHORT.get(one, one) if short else one)) for one in (*chain, last)]


def pictured(data: bytes, filters: object, **more: object) -> bytes:
    pdf = blank_pdf()
    page = pdf.pages[0].obj
    picture = Stream(pdf, b"", Type=Name.XObject, Subtype=Name.Image, Width=900, Height=600)
    picture["/ColorSpace"] = Name.DeviceRGB
    picture["/BitsPerComponent"] = 8
    picture.write(data, filter=filters, **more)
    page["/Resources"]["/XObject"] = Dictionary(Im0=picture)
    page["/Contents"] = pdf.make_stream(b"q 90 0 0 60 0 0 cm /Im0 Do Q")
    return written(pdf)


def only_picture(data: bytes) -> bytes:
    with pikepdf.open(BytesIO(data)) as pdf:
        picture = pdf.pages[0].obj["/Resources"]["/XObject"]["/Im0"]
        assert picture["/Filter"] == Name.DCTDecode
        return picture.read_raw_bytes()


@pytest.mark.parametrize("short", [False, True])
@pytest.mark.parametrize("chain", CHAINS)
def test_a_photograph_is_unpacked(chain: Sequence[str], short: bool) -> None:
    """By the full names of the filters or by the short ones; what is left is the photograph."""
    filters = names(chain, "DCTDecode", short)
    data = pictured(packed(PHOTOGRAPH, chain), Array(filters) if chain else filters[0])
    inside = only_picture(prepared("a.pdf", data).files["a.pdf"])
    assert SEEN not in inside
    assert not makers.opened(inside).getexif()
    assert makers.opened(inside).tobytes() == makers.opened(PHOTOGRAPH).tobytes()


def test_the_settings_of_its_own_filter_stay() -> None:
    """And those of what it was packed in go."""
    settings = [Dictionary(Predictor=1), Dictionary(ColorTransform=1)]
    data = pictured(
        zlib.compress(PHOTOGRAPH),
        Array([Name.FlateDecode, Name.DCTDecode]),
        decode_parms=Array(settings),
    )
    with pikepdf.open(BytesIO(prepared("a.pdf", data).files["a.pdf"])) as pdf:
        picture = pdf.pages[0].obj["/Resources"]["/XObject"]["/Im0"]
        assert picture["/DecodeParms"] == Dictionary(ColorTransform=1)


@pytest.mark.parametrize("no_jp2", [False, True])
@pytest.mark.parametrize("tile", [(64, 64), (16, 16)])
@pytest.mark.parametrize("chain", CHAINS[:4])
def test_a_jpeg_2000_loses_comments_and_boxes(
    chain: Sequence[str], tile: tuple[int, int], no_jp2: bool
) -> None:
    """In a box or bare, in one piece or in tiles; its pixels stay."""
    image = Image.effect_noise((64, 64), 50).convert("RGB")
    whole = makers.saved(image, "JPEG2000", comment=CANARY, tile_size=tile, no_jp2=no_jp2)
    assert SEEN in whole
    if not no_jp2:
        box = (len(makers.XMP) + 8).to_bytes(4) + b"xml " + makers.XMP
        asked = (len(SEEN) + 8).to_bytes(4) + b"lbl " + SEEN
        at = whole.index(b"jp2c") - 4
        whole = whole[:at] + box + asked + whole[at:]
    data = pictured(packed(whole + SEEN, chain), Array(names(chain, "JPXDecode", False)))
    out = prepared("a.pdf", data).files["a.pdf"]
    assert SEEN not in everything(out)
    with pikepdf.open(BytesIO(out)) as pdf:
        inside = pdf.pages[0].obj["/Resources"]["/XObject"]["/Im0"].read_raw_bytes()
    assert SEEN not in inside
    assert makers.opened(inside).tobytes() == makers.opened(whole).tobytes()


def drawn(filters: Sequence[Name], data: bytes) -> bytes:
    """A picture within a drawing, between two other signs."""
    keys = b"/W 900 /H 600 /CS /RGB /BPC 8 /I true /F " + Array(list(filters)).unparse()
    return b"q 0.5 g 90 0 0 60 0 0 cm BI " + keys + b"\nID " + data + b"\nEI Q 1 0 0 rg"


def on_page(pdf: Pdf, drawing: bytes) -> None:
    pdf.pages[0].obj["/Contents"] = pdf.make_stream(drawing)


def in_pieces(pdf: Pdf, drawing: bytes) -> None:
    """The drawing of a page may be cut at any sign."""
    cut = drawing.index(b"BI ")
    pieces = [pdf.make_stream(drawing[:cut]), pdf.make_stream(drawing[cut:])]
    pdf.pages[0].obj["/Contents"] = Array(pieces)


def form(pdf: Pdf, drawing: bytes, **more: Object) -> Stream:
    return Stream(
        pdf, drawing, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 90, 60]), **more
    )


def in_form(pdf: Pdf, drawing: bytes) -> None:
    """Within another form, without a list of resources of its own."""
    within = Dictionary(XObject=Dictionary(X1=form(pdf, drawing)))
    pdf.pages[0].obj["/Resources"]["/XObject"] = Dictionary(
        X0=form(pdf, b"/X1 Do", Resources=within)
    )
    pdf.pages[0].obj["/Contents"] = pdf.make_stream(b"/X0 Do")


def in_mask(pdf: Pdf, drawing: bytes) -> None:
    mask = Dictionary(Type=Name.Mask, S=Name.Luminosity, G=form(pdf, drawing))
    pdf.pages[0].obj["/Resources"]["/ExtGState"] = Dictionary(G0=Dictionary(SMask=mask))
    pdf.pages[0].obj["/Contents"] = pdf.make_stream(b"/G0 gs 0 0 9 9 re f")


def in_pattern(pdf: Pdf, drawing: bytes) -> None:
    pattern = Stream(pdf, drawing, Type=Name.Pattern, PatternType=1, PaintType=1, TilingType=1)
    pattern["/BBox"] = Array([0, 0, 90, 60])
    pattern["/XStep"], pattern["/YStep"], pattern["/Resources"] = 90, 60, Dictionary()
    pdf.pages[0].obj["/Resources"]["/Pattern"] = Dictionary(P0=pattern)
    pdf.pages[0].obj["/Contents"] = pdf.make_stream(b"/Pattern cs /P0 scn 0 0 9 9 re f")


def in_letter(pdf: Pdf, drawing: bytes) -> None:
    font = Dictionary(Type=Name.Font, Subtype=Name.Type3, FontBBox=Array([0, 0, 9, 9]))
    font["/CharProcs"] = Dictionary(a=Stream(pdf, b"90 0 d0 " + drawing))
    font["/Encoding"] = Dictionary(Type=Name.Encoding, Differences=Array([97, Name.a]))
    font["/FirstChar"], font["/LastChar"], font["/Widths"] = 97, 97, Array([90])
    font["/FontMatrix"] = Array([1, 0, 0, 1, 0, 0])
    pdf.pages[0].obj["/Resources"]["/Font"] = Dictionary(F0=font)
    pdf.pages[0].obj["/Contents"] = pdf.make_stream(b"BT /F0 1 Tf (a) Tj ET")


PLACES = (on_page, in_pieces, in_form, in_mask, in_pattern, in_letter)


def pictures_within(data: bytes) -> list[bytes]:
    """The pictures that stand within any drawing of a PDF."""
    found = []
    with pikepdf.open(BytesIO(data)) as pdf:
        streams = [one for one in pdf.objects if isinstance(one, Stream)]
        for one in streams:
            if b"BI " in one.read_bytes():
                found += [
                    each.iimage.read_raw_bytes()
                    for each in pikepdf.parse_content_stream(one)
                    if isinstance(each, pikepdf.ContentStreamInlineImage)
                ]
    return found


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("chain", CHAINS[:6])
def test_a_photograph_within_a_drawing(
    place: Callable[[Pdf, bytes], None], chain: list[str]
) -> None:
    """Of a page, of a form, of a mask, of a pattern and of a letter; what stands round it stays."""
    pdf = blank_pdf()
    place(pdf, drawn(names(chain, "DCTDecode", True), packed(PHOTOGRAPH, chain)))
    out = prepared("a.pdf", written(pdf)).files["a.pdf"]
    assert SEEN not in everything(out)
    (inside,) = pictures_within(out)
    assert makers.opened(inside).tobytes() == makers.opened(PHOTOGRAPH).tobytes()
    for sign in (b"0.5 g", b"1 0 0 rg", b"/Interpolate true"):
        assert sign in everything(out)
    assert prepared("a.pdf", out).files["a.pdf"] == out


def test_a_drawing_without_a_photograph_stays_byte_for_byte() -> None:
    """A mask of one colour has no notes."""
    drawing = b"q BI /W 8 /H 1 /IM true ID \xaa EI Q % as it was"
    pdf = blank_pdf()
    on_page(pdf, drawing)
    out = prepared("a.pdf", written(pdf)).files["a.pdf"]
    with pikepdf.open(BytesIO(out)) as made:
        assert drawing in made.pages[0].obj["/Contents"].read_bytes()


@pytest.mark.parametrize(
    "filters",
    [
        Array([Name.DCTDecode, Name.FlateDecode]),
        Array([Name("/Unheard"), Name.DCTDecode]),
        Array([Name.CCITTFaxDecode, Name.DCTDecode]),
        Array([Name.ASCII85Decode, Name.DCTDecode]),
    ],
)
def test_what_cannot_be_unpacked_is_refused(filters: Array) -> None:
    """An unknown way, the wrong order, or not what it says."""
    assert refused("a.pdf", pictured(PHOTOGRAPH, filters)) == "RS048"


@pytest.mark.parametrize("name", ["LZWDecode", "RunLengthDecode", "FlateDecode"])
def test_a_picture_that_would_fill_the_memory_is_refused(name: str) -> None:
    """A small file that unpacks to more than any picture has."""
    if name == "FlateDecode":
        data = zlib.compress(bytes(250_000_000))
    elif name == "RunLengthDecode":
        data = bytes([129, 0]) * 1_700_000 + b"\x80"
    else:
        data = lzw(bytes(200_000))
    assert refused("a.pdf", pictured(data, Array([Name("/" + name), Name.DCTDecode]))) == "RS048"
