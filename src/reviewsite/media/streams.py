"""Pictures inside a PDF: their pixels stay as they are, byte for byte; their metadata goes."""

from __future__ import annotations

import re

# The next marker in the middle of a JPEG's pixels: not a stuffed byte, a restart or a filler.
_MARKER = re.compile(rb"\xff+([^\x00\xd0-\xd7\xff])")

_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_JFIF, _ADOBE = 0xE0, 0xEE
_REMARKS = frozenset({*range(0xE0, 0xF0), 0xFE})

_BOXES_OF_METADATA = frozenset({b"uuid", b"xml ", b"uinf", b"jp2i"})


def bare_jpeg(data: bytes) -> bytes:
    """`data` without EXIF, XMP, profiles, thumbnails, comments and whatever follows its end.

    What says how colours are stored (JFIF, Adobe) stays, cut to what it must hold. ValueError is
    raised for what is no JPEG.
    """
    if not data.startswith(b"\xff\xd8"):
        raise ValueError("no JPEG")
    out = bytearray(b"\xff\xd8")
    at = 2
    while True:
        found = _MARKER.match(data, at)
        if not found:
            raise ValueError("no marker where one must be")
        marker, at = found[1][0], found.end()
        if marker == _END:
            return bytes(out + b"\xff\xd9")
        size = int.from_bytes(data[at : at + 2])
        if size < 2 or at + size > len(data):
            raise ValueError("a segment is cut short")
        body = data[at + 2 : at + size]
        at += size
        kept = _kept(marker, body)
        if kept is not None:
            out += bytes((0xFF, marker)) + (len(kept) + 2).to_bytes(2) + kept
        if marker == _SCAN:
            after = _MARKER.search(data, at)
            until = after.start() if after else len(data)
            out += data[at:until]
            at = until
            if not after:
                return bytes(out + b"\xff\xd9")


def _kept(marker: int, body: bytes) -> bytes | None:
    """What stays of a segment; None where all of it goes."""
    if marker == _JFIF:
        # The last two bytes are the size of a thumbnail, which would follow them.
        return body[:12] + b"\0\0" if body.startswith(b"JFIF\0") and len(body) >= 14 else None
    if marker == _ADOBE:
        return body[:12] if body.startswith(b"Adobe") else None
    return None if marker in _REMARKS else body


def bare_jpeg2000(data: bytes) -> bytes:
    """`data` without its boxes of metadata. ValueError is raised for what is no JPEG 2000."""
    if data.startswith(b"\xff\x4f\xff\x51"):
        return data
    out = bytearray()
    at = 0
    while at < len(data):
        size, kind = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        if size == 0:
            size = len(data) - at
        elif size == 1:
            size = int.from_bytes(data[at + 8 : at + 16])
        if size < 8 or at + size > len(data):
            raise ValueError("a box is cut short")
        if kind not in _BOXES_OF_METADATA:
            out += data[at : at + size]
        at += size
    return bytes(out)
