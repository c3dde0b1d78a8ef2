"""Pictures and PDFs with something in them that nobody sees, made for a test."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String
from PIL import Image, ImageCms, PngImagePlugin

CANARY = "canary-4711"
SEEN = CANARY.encode()

SIZE = (900, 600)


def painting(size: tuple[int, int] = SIZE, mode: str = "RGB") -> Image.Image:
    """A picture with a red left half and a blue right half."""
    image = Image.new("RGB", size, (200, 20, 20))
    image.paste((20, 20, 200), (size[0] // 2, 0, *size))
    return image.convert(mode)


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def opened(data: bytes) -> Image.Image:
    """The picture in `data`, read to its end."""
    image = Image.open(BytesIO(data))
    image.load()
    return image


def exif(orientation: int = 1) -> Image.Exif:
    notes = Image.Exif()
    notes[0x010E] = CANARY  # description
    notes[0x013B] = CANARY  # artist
    notes[0x0112] = orientation
    notes.get_ifd(0x8825)[1] = "N"  # where it was taken
    notes.get_ifd(0x8825)[29] = CANARY
    return notes


def profile() -> bytes:
    """An sRGB profile with the canary behind it."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes() + SEEN


XMP = (
    '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    f"<dc:source>{CANARY}</dc:source></rdf:Description></rdf:RDF></x:xmpmeta>"
    '<?xpacket end="w"?>'
).encode()


def chunk(kind: bytes, body: bytes) -> bytes:
    check = zlib.crc32(kind + body)
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", check)


def noted_png() -> bytes:
    """A PNG with every kind of note that a PNG can carry, one after its pixels, and a tail."""
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", CANARY)
    notes.add_text("Comment", CANARY, zip=True)
    notes.add_itxt("Title", CANARY, "en", CANARY)
    notes.add_itxt("XML:com.adobe.xmp", XMP.decode())
    data = saved(painting(), "PNG", pnginfo=notes, exif=exif(), icc_profile=profile())
    at = data.index(b"IEND") - 4
    late = chunk(b"tEXt", b"Late\0" + SEEN) + chunk(b"prVt", SEEN) + chunk(b"tIME", SEEN[:7])
    return data[:at] + late + data[at:] + SEEN


def noted_jpeg(orientation: int = 1) -> bytes:
    data = saved(
        painting(),
        "JPEG",
        exif=exif(orientation),
        icc_profile=profile(),
        comment=CANARY,
        xmp=XMP,
        quality=95,
    )
    extra = b"\xff\xed" + struct.pack(">H", len(SEEN) + 2) + SEEN
    return data[:2] + extra + data[2:] + SEEN


def noted_webp() -> bytes:
    return saved(painting(), "WEBP", exif=exif(), icc_profile=profile(), xmp=XMP) + SEEN


def noted_gif() -> bytes:
    return saved(painting().quantize(8), "GIF", comment=CANARY) + SEEN


def moving(kind: str, count: int = 4, duration: int = 200, **options: Any) -> bytes:
    """A picture of `count` frames that repeats for ever."""
    frames = [Image.new("RGB", (120, 80), (40 * i % 256, 10, 90)) for i in range(count)]
    return saved(
        frames[0],
        kind,
        save_all=True,
        append_images=frames[1:],
        duration=duration,
        loop=0,
        **options,
    )


def blank_pdf(pages: int = 1) -> Pdf:
    """A PDF whose pages each draw a red square and say which page they are."""
    pdf = pikepdf.new()
    for number in range(1, pages + 1):
        page = pdf.add_blank_page(page_size=(300, 200))
        page.obj["/Contents"] = pdf.make_stream(
            b"1 0 0 rg 20 20 60 60 re f BT /F1 12 Tf 100 100 Td (Page %d) Tj ET" % number
        )
        page.obj["/Resources"] = Dictionary(
            Font=Dictionary(
                F1=pdf.make_indirect(
                    Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
                )
            )
        )
    return pdf


def written(pdf: Pdf, **options: Any) -> bytes:
    out = BytesIO()
    pdf.save(out, **options)
    return out.getvalue()


def script() -> Dictionary:
    return Dictionary(S=Name.JavaScript, JS=String(f"app.alert('{CANARY}')"))


def note(pdf: Pdf, subtype: str, **more: Any) -> pikepdf.Object:
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Annot, Subtype=Name("/" + subtype), Rect=Array([10, 10, 50, 50]), **more
        )
    )


def noted_pdf(*, unused: bool = True) -> bytes:
    """A PDF with something unseen in every place that we know of.

    `unused` adds something that no page draws. It can be told from the rest only as long as the
    drawing of the page can be read.
    """
    pdf = blank_pdf(2)
    page = pdf.pages[0].obj
    pdf.docinfo["/Author"] = CANARY
    pdf.docinfo["/Title"] = CANARY
    root = pdf.Root
    root["/Metadata"] = Stream(pdf, XMP, Type=Name.Metadata, Subtype=Name.XML)
    pdf.attachments["figures.xlsx"] = pikepdf.AttachedFileSpec(
        pdf, SEEN, description=CANARY, filename=f"{CANARY}.xlsx"
    )
    root["/OpenAction"] = script()
    root["/AA"] = Dictionary(WC=script())
    root["/Names"]["/JavaScript"] = Dictionary(Names=Array([String(CANARY), script()]))
    root["/PieceInfo"] = Dictionary(Maker=Dictionary(Private=String(CANARY)))
    root["/URI"] = Dictionary(Base=String(CANARY))
    root["/AF"] = Array([Dictionary(Type=Name.Filespec, F=String(CANARY))])
    root["/Threads"] = Array([pdf.make_indirect(Dictionary(I=Dictionary(Title=String(CANARY))))])
    page["/AA"] = Dictionary(O=script())
    page["/Metadata"] = Stream(pdf, XMP)
    page["/PieceInfo"] = Dictionary(Maker=Dictionary(Private=String(CANARY)))
    page["/Thumb"] = Stream(pdf, SEEN)
    page["/VP"] = Array([Dictionary(Name=String(CANARY))])
    if unused:
        page["/Resources"]["/XObject"] = Dictionary(
            Unused=Stream(
                pdf, SEEN, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9])
            ),
        )
    field = note(
        pdf,
        "Widget",
        FT=Name.Tx,
        T=String("hidden"),
        V=String(CANARY),
        F=2,
        AA=Dictionary(K=script()),
    )
    offpage = pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("off"), V=String(CANARY)))
    root["/AcroForm"] = Dictionary(Fields=Array([field, offpage]), DA=String("/F1 9 Tf"))
    spec = Dictionary(Type=Name.Filespec, F=String(CANARY), EF=Dictionary(F=Stream(pdf, SEEN)))
    web = Dictionary(S=Name.URI, URI=String("https://example.gov.uk/"), Next=script())
    page["/Annots"] = Array(
        [
            field,
            note(pdf, "Text", Contents=String(CANARY), T=String(CANARY)),
            note(pdf, "FileAttachment", FS=spec),
            note(pdf, "Highlight", Contents=String(CANARY), T=String(CANARY)),
            note(pdf, "Link", A=web, Contents=String("The council"), T=String(CANARY)),
            note(pdf, "Link", A=script()),
            note(pdf, "Link", A=Dictionary(S=Name.Launch, F=String(CANARY))),
            note(pdf, "Link", A=Dictionary(S=Name.GoToR, F=String(CANARY), D=Array([0]))),
            note(pdf, "Link", A=Dictionary(S=Name.URI, URI=String(f"javascript:{CANARY}"))),
            note(pdf, "Link", Dest=Array([pdf.pages[1].obj, Name.Fit])),
            note(pdf, "RichMedia", RichMediaContent=Dictionary(X=String(CANARY))),
        ]
    )
    left_behind = pdf.make_indirect(
        Dictionary(Type=Name.Page, Contents=Stream(pdf, SEEN), MediaBox=Array([0, 0, 9, 9]))
    )
    root["/StructTreeRoot"] = pdf.make_indirect(
        Dictionary(
            Type=Name.StructTreeRoot,
            K=Array(
                [
                    Dictionary(S=Name.P, Pg=left_behind, Alt=String("A square")),
                    Dictionary(S=Name.Form, K=Dictionary(Type=Name.OBJR, Obj=field)),
                    Dictionary(S=Name.Link, K=Dictionary(Type=Name.OBJR, Obj=page["/Annots"][4])),
                ]
            ),
        )
    )
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem("Second page", 1))
    root["/Outlines"]["/First"]["/A"] = script()
    root["/Lang"] = String("en-GB")
    pdf.trailer["/Maker"] = String(CANARY)
    first = written(pdf)
    # A second version appended to the first, as programs do when they save quickly.
    return first + b"\n% " + SEEN + b"\n"


def everything(data: bytes) -> bytes:
    """All bytes of a PDF with every stream and every packed object opened."""
    with pikepdf.open(BytesIO(data)) as pdf:
        parts = [data, pdf.trailer.unparse()]
        for thing in pdf.objects:
            if isinstance(thing, Stream):
                parts += [thing.read_raw_bytes()]
                if thing.get("/Filter") in (None, Name.FlateDecode):
                    parts += [thing.read_bytes()]
            if isinstance(thing, pikepdf.Object):
                parts.append(thing.unparse(resolved=True))
            else:
                parts.append(str(thing).encode())
    return b"\n".join(parts)
