"""PDFs: the pages stay as they are, and nothing that is not on them goes out."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Encryption, Name, Stream, String
from tests.media import makers
from tests.media.makers import SEEN, blank_pdf, everything, note, written
from tests.media.test_pictures import prepared, refused

from reviewsite import media

NOTED = makers.noted_pdf()


@pytest.fixture(scope="module")
def clean() -> bytes:
    made = prepared("report.pdf", NOTED)
    assert list(made.files) == ["report.pdf"]
    assert (made.width, made.height, made.variants) == (0, 0, ())
    return made.files["report.pdf"]


def test_nothing_unseen_is_left(clean: bytes) -> None:
    """Not in the file, not in a stream, not in an object that is packed with others."""
    assert everything(NOTED).count(SEEN) > 25
    assert SEEN not in everything(clean)


@pytest.mark.parametrize(
    "word",
    [
        b"/JavaScript",
        b"/JS",
        b"/OpenAction",
        b"/AA",
        b"/EmbeddedFile",
        b"/Filespec",
        b"/Launch",
        b"/Info",
        b"/Metadata",
        b"/AcroForm",
        b"/PieceInfo",
        b"/FileAttachment",
    ],
)
def test_nothing_acts(clean: bytes, word: bytes) -> None:
    assert word in everything(NOTED)
    assert word not in everything(clean)


def test_what_readers_use_is_kept(clean: bytes) -> None:
    """Bookmarks, the language, tags, links to the web and within the document."""
    with pikepdf.open(BytesIO(clean)) as pdf:
        assert not pdf.check_pdf_syntax()
        assert str(pdf.Root["/Lang"]) == "en-GB"
        assert str(pdf.Root["/StructTreeRoot"]["/K"][0]["/Alt"]) == "A square"
        with pdf.open_outline() as outline:
            assert [item.title for item in outline.root] == ["Second page"]
        links = list(pdf.pages[0].obj["/Annots"])
        assert str(links[0]["/A"]["/URI"]) == "https://example.gov.uk/"
        assert str(links[0]["/Contents"]) == "The council"
        assert links[1]["/Dest"][0].objgen == pdf.pages[1].obj.objgen
        assert len(links) == 2
        tagged = pdf.Root["/StructTreeRoot"]["/K"][2]["/K"]["/Obj"]
        assert tagged.objgen == links[0].objgen


def test_the_pages_are_as_they_were(clean: bytes) -> None:
    with pikepdf.open(BytesIO(NOTED)) as old, pikepdf.open(BytesIO(clean)) as new:
        assert len(old.pages) == len(new.pages) == 2
        for before, after in zip(old.pages, new.pages, strict=True):
            assert before.obj["/Contents"].read_bytes() in _content(after)
            assert list(before.obj["/MediaBox"]) == list(after.obj["/MediaBox"])


def _content(page: pikepdf.Page) -> bytes:
    content = page.obj["/Contents"]
    parts = list(content) if isinstance(content, Array) else [content]
    return b"\n".join(part.read_bytes() for part in parts)


def test_what_is_filled_into_a_form_becomes_part_of_the_page() -> None:
    """The words stay visible; the field, its script and its hidden fellow go."""
    pdf = blank_pdf()
    look = Stream(
        pdf,
        b"BT /F1 12 Tf 2 2 Td (Agreed) Tj ET",
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([0, 0, 40, 40]),
    )
    field = note(
        pdf,
        "Widget",
        FT=Name.Tx,
        T=String("answer"),
        V=String("Agreed"),
        AP=Dictionary(N=look),
        AA=Dictionary(K=makers.script()),
    )
    pdf.pages[0].obj["/Annots"] = Array([field])
    pdf.Root["/AcroForm"] = Dictionary(Fields=Array([field]))
    data = prepared("form.pdf", written(pdf)).files["form.pdf"]
    assert b"(Agreed) Tj" in everything(data)
    assert SEEN not in everything(data)
    with pikepdf.open(BytesIO(data)) as made:
        assert "/AcroForm" not in made.Root
        assert "/Annots" not in made.pages[0].obj
        assert b" Do" in _content(made.pages[0])


def pictured(data: bytes, filters: object) -> bytes:
    pdf = blank_pdf()
    page = pdf.pages[0].obj
    picture = Stream(pdf, b"", Type=Name.XObject, Subtype=Name.Image, Width=900, Height=600)
    picture["/ColorSpace"] = Name.DeviceRGB
    picture["/BitsPerComponent"] = 8
    picture.write(data, filter=filters)
    page["/Resources"]["/XObject"] = Dictionary(Im0=picture)
    page["/Contents"] = pdf.make_stream(b"q 90 0 0 60 0 0 cm /Im0 Do Q")
    return written(pdf)


def test_a_photograph_in_a_pdf_loses_its_notes_and_keeps_its_pixels() -> None:
    photograph = makers.noted_jpeg()
    data = prepared("a.pdf", pictured(photograph, Name.DCTDecode)).files["a.pdf"]
    assert SEEN not in everything(data)
    with pikepdf.open(BytesIO(data)) as pdf:
        inside = pdf.pages[0].obj["/Resources"]["/XObject"]["/Im0"].read_raw_bytes()
    before, after = makers.opened(photograph), makers.opened(inside)
    assert before.tobytes() == after.tobytes()
    assert not after.getexif()


def test_a_jpeg_2000_in_a_pdf_loses_its_notes() -> None:
    boxes = [(b"jP  ", b"\r\n\x87\n"), (b"xml ", makers.XMP), (b"jp2c", b"\xff\x4f\xff\x51pixels")]
    data = b"".join((len(b) + 8).to_bytes(4) + kind + b for kind, b in boxes)
    out = everything(prepared("a.pdf", pictured(data, Name.JPXDecode)).files["a.pdf"])
    assert b"pixels" in out
    assert SEEN not in out


@pytest.mark.parametrize("filters", [Name.DCTDecode, Name.JPXDecode])
def test_a_pdf_with_a_broken_picture_is_refused(filters: Name) -> None:
    assert refused("a.pdf", pictured(b"\0\0\0\1no picture", filters)) == "RS048"


def test_a_resource_may_be_called_as_an_action_is() -> None:
    """A font that happens to be called `/AA` is part of the page."""
    pdf = blank_pdf()
    page = pdf.pages[0].obj
    page["/Resources"]["/Font"] = Dictionary(AA=page["/Resources"]["/Font"]["/F1"])
    page["/Contents"] = pdf.make_stream(b"BT /AA 12 Tf (Words) Tj ET")
    data = prepared("a.pdf", written(pdf)).files["a.pdf"]
    with pikepdf.open(BytesIO(data)) as made:
        assert "/AA" in made.pages[0].obj["/Resources"]["/Font"]


def test_what_a_deleted_page_left_behind_is_gone() -> None:
    """The tags still lead to the page, and to a field that lay on it."""
    pdf = blank_pdf(2)
    page = pdf.pages[0].obj
    field = note(pdf, "Widget", FT=Name.Tx, T=String("answer"), V=String(makers.CANARY))
    page["/Annots"] = Array([field])
    page["/Contents"] = pdf.make_stream(b"% " + SEEN)
    tags = Dictionary(S=Name.Form, Pg=page, K=Dictionary(Type=Name.OBJR, Obj=field))
    pdf.Root["/StructTreeRoot"] = pdf.make_indirect(Dictionary(K=Array([tags])))
    del pdf.pages[0]
    data = written(pdf)
    assert SEEN in everything(data)
    assert SEEN not in everything(prepared("a.pdf", data).files["a.pdf"])


@pytest.mark.parametrize(
    "encryption", [Encryption(user="secret", owner="secret"), Encryption(user="", owner="secret")]
)
def test_a_locked_pdf_is_refused(encryption: Encryption) -> None:
    assert refused("a.pdf", written(blank_pdf(), encryption=encryption)) == "RS046"


def test_words_under_a_redaction_that_was_not_applied_are_not_published() -> None:
    pdf = blank_pdf()
    pdf.pages[0].obj["/Annots"] = Array([note(pdf, "Redact")])
    assert refused("a.pdf", written(pdf)) == "RS046"


def test_a_form_that_one_program_alone_can_show_is_refused() -> None:
    pdf = blank_pdf()
    pdf.Root["/AcroForm"] = Dictionary(Fields=Array(), XFA=Stream(pdf, b"<xdp/>"))
    assert refused("a.pdf", written(pdf)) == "RS046"


@pytest.mark.parametrize("share", [0.05, 0.5, 0.95])
def test_a_pdf_cut_short_is_broken(share: float) -> None:
    data = written(blank_pdf(3))
    assert refused("a.pdf", data[: int(len(data) * share)]) == "RS048"


def test_a_pdf_whose_page_is_damaged_is_broken() -> None:
    pdf = blank_pdf()
    pdf.pages[0].obj["/Contents"].write(b"not packed at all", filter=Name.FlateDecode)
    assert refused("a.pdf", written(pdf)) == "RS048"


def test_a_pdf_without_pages_is_broken() -> None:
    assert refused("a.pdf", written(pikepdf.new())) == "RS048"


def test_a_pdf_of_too_many_pages_is_refused() -> None:
    assert refused("a.pdf", written(blank_pdf(2001))) == "RS047"


def test_a_pdf_of_too_many_parts_is_refused() -> None:
    """A small file that would keep a build busy for many seconds."""
    pdf = blank_pdf()
    many = [pdf.make_indirect(Dictionary(S=Name.P)) for _ in range(60_000)]
    pdf.Root["/StructTreeRoot"] = Dictionary(K=Array(many))
    data = written(pdf, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert refused("a.pdf", data) == "RS047"


def test_a_pdf_that_would_fill_the_memory_is_refused() -> None:
    """Objects that are packed so well that unpacking them would never end."""
    pdf = blank_pdf()
    pdf.Root["/StructTreeRoot"] = pdf.make_indirect(Dictionary(X=String("a" * 250_000_000)))
    data = written(pdf, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert len(data) < 1_000_000
    assert refused("a.pdf", data) in {"RS047", "RS048"}


def test_the_same_pdf_gives_the_same_bytes(clean: bytes) -> None:
    again = prepared("report.pdf", NOTED).files["report.pdf"]
    assert again == clean
    assert prepared("report.pdf", clean).files["report.pdf"] == clean


def test_two_files_that_look_alike_come_out_alike() -> None:
    """The identity that the program gave the file does not shine through."""
    made = [written(blank_pdf(), static_id=static) for static in (True, False)]
    assert made[0] != made[1]
    assert all(a == b for a, b in pairwise(media.prepare("a.pdf", data) for data in made))
