"""Pictures that stand within the drawing of a page, among its other signs (ISO 32000-2, 8.9.7)."""

from __future__ import annotations

import re

from pikepdf import (
    ContentStreamInlineImage,
    Dictionary,
    Page,
    Pdf,
    PdfInlineImage,
    Stream,
    parse_content_stream,
    unparse_content_stream,
)

from reviewsite.media import packed

# Before a picture and its keys; in the pixels of another it may stand by chance.
_BEGINS = re.compile(rb"BI[\s\0/]")
_PACKING = frozenset({"/Filter", "/DecodeParms", "/Length"})


def bare(pdf: Pdf, drawn: Stream | Page) -> None:
    """Take the notes out of the pictures within the drawing of a page, a form or a pattern.

    A drawing without such pictures stays as it is, byte for byte. ValueError is raised where one is
    damaged or cannot be read.
    """
    parts = [drawn] if isinstance(drawn, Stream) else _parts(drawn)
    if not any(_BEGINS.search(packed.drawing(pdf, part)) for part in parts):
        return
    pieces: list[bytes] = []
    found = False
    for one in parse_content_stream(drawn):
        image = (
            _without_notes(pdf, one.iimage) if isinstance(one, ContentStreamInlineImage) else None
        )
        found = found or image is not None
        pieces.append(unparse_content_stream([one]) if image is None else image)
    if not found:
        return
    data = b"\n".join(pieces)
    if isinstance(drawn, Stream):
        drawn.write(data)
    else:
        drawn.obj["/Contents"] = pdf.make_stream(data)


def _parts(page: Page) -> list[Stream]:
    listed = page.obj.get("/Contents")
    every = [listed] if isinstance(listed, Stream) else list(listed or ())
    return [one for one in every if isinstance(one, Stream)]


def _without_notes(pdf: Pdf, image: PdfInlineImage) -> bytes | None:
    """The picture as it is drawn, without its notes; None for one of a kind that has none."""
    made = packed.bare(pdf, image.obj, image.read_raw_bytes())
    if made is None:
        return None
    data, name, setting = made
    keys = {key: value for key, value in image.obj.items() if key not in _PACKING}
    keys |= {"/Filter": name} | ({} if setting is None else {"/DecodeParms": setting})
    return b"BI" + Dictionary(keys).unparse()[2:-2] + b"\nID " + data + b"\nEI"
