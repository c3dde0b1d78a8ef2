"""Which files are published at all: by their content and by the end of their name."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from tests.media.makers import blank_pdf, moving, painting, saved, written

from reviewsite import media
from reviewsite.diagnostics import Severity, Span

PNG = saved(painting((8, 8)), "PNG")
JPEG = saved(painting((8, 8)), "JPEG")
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


def office(member: str) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr(member, "hidden")
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("figures.xlsx", office("xl/workbook.xml"), "hidden sheets"),
        ("figures.ods", office("content.xml"), "spreadsheet"),
        ("figures.xls", OLE, "spreadsheet"),
        ("report.docx", office("word/document.xml"), "text document"),
        ("report.doc", OLE, "text document"),
        ("report.odt", office("content.xml"), "text document"),
        ("report.rtf", b"{\\rtf1 words}", "text document"),
        ("talk.pptx", office("ppt/presentation.xml"), "presentation"),
        ("all.zip", office("a"), "archive"),
        ("map.svg", SVG, "scripts"),
        ("map.svg", b"", "scripts"),
        ("page.html", b"<!doctype html><p>", "scripts"),
        ("scan.tiff", b"II*\0", "browsers"),
        ("photo.heic", b"\0\0\0\x18ftypheic", "browsers"),
        ("figures.csv", b"a,b\n", "spreadsheet"),
        ("tool.exe", b"MZ", "Only PNG"),
        ("nothing", b"words", "Only PNG"),
        # The content of one kind under the name of another.
        ("map.png", SVG, "SVG"),
        ("map.png", office("xl/workbook.xml"), "archive"),
        ("map.pdf", OLE, "Office"),
        ("map.gif", b"\n<html>", "web page"),
    ],
)
def test_what_can_hide_something_is_refused(name: str, data: bytes, words: str) -> None:
    refusal = media.prepare(name, data)
    assert isinstance(refusal, media.Refusal)
    assert refusal.code.id == "RS046"
    assert words in refusal.reason
    assert refusal.remedy


@pytest.mark.parametrize(
    ("name", "data", "better"),
    [
        ("map.jpg", PNG, "map.png"),
        ("map.png", JPEG, "map.jpg"),
        ("map.pdf", PNG, "map.png"),
        ("map.png", written(blank_pdf()), "map.pdf"),
        ("map.webp", moving("GIF"), "map.gif"),
        ("map", PNG, "map.png"),
        ("Map.dat", PNG, "map.png"),
    ],
)
def test_a_name_that_says_another_kind_is_refused(name: str, data: bytes, better: str) -> None:
    refusal = media.prepare(name, data)
    assert isinstance(refusal, media.Refusal)
    assert (refusal.code.id, refusal.mended) == ("RS046", better)


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.jpeg", "a.webp", "a.gif", "a.pdf"])
@pytest.mark.parametrize("data", [b"", b"words", b"\0" * 100])
def test_what_does_not_begin_as_its_kind_does_is_broken(name: str, data: bytes) -> None:
    refusal = media.prepare(name, data)
    assert isinstance(refusal, media.Refusal)
    assert refusal.code.id == "RS048"


def test_a_refusal_is_a_diagnostic_where_the_file_is_named() -> None:
    refusal = media.prepare("map.svg", SVG)
    assert isinstance(refusal, media.Refusal)
    found = refusal.at(Span("content/a.md", 3, 2))
    assert (found.code, found.severity) == ("RS046", Severity.ERROR)
    assert (found.message, found.help) == (refusal.reason, refusal.remedy)
