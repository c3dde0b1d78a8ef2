"""Pictures inside a PDF: their pixels stay as they are, byte for byte; their metadata goes."""

from __future__ import annotations

import re

# The next marker in the middle of a JPEG's pixels: not a stuffed byte, a restart or a filler.
_MARKER = re.compile(rb"\xff+([^\x00\xd0-\xd7\xff])")

_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_JFIF, _ADOBE = 0xE0, 0xEE
_REMARKS = frozenset({*range(0xE0, 0xF0), 0xFE})

# What a JPEG 2000 needs to be drawn: its boxes, and those within its headers (ISO 15444-1 and -2).
_BOXES = frozenset({b"jP  ", b"ftyp", b"rreq", b"jp2h", b"jp2c", b"jpch", b"jplh"})
_HEADERS = frozenset({b"jp2h", b"jpch", b"jplh", b"cgrp", b"res "})
_WITHIN = frozenset(
    {
        b"ihdr",
        b"bpcc",
        b"colr",
        b"pclr",
        b"cmap",
        b"cdef",
        b"res ",
        b"resc",
        b"resd",
        b"cgrp",
        b"opct",
    }
)
_TILE, _COMMENT, _PIXELS = 0x90, 0x64, 0x93


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
    """`data` without its boxes of metadata, comments and whatever follows its end. ValueError is
    raised for what is no JPEG 2000."""
    return (
        _bare_codestream(data)
        if data.startswith(b"\xff\x4f\xff\x51")
        else _bare_boxes(data, _BOXES)
    )


def _bare_boxes(data: bytes, wanted: frozenset[bytes]) -> bytes:
    out = bytearray()
    at, drawn = 0, False
    while at < len(data):
        size, kind, head = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8], 8
        if size == 0:
            size = len(data) - at
        elif size == 1:
            size, head = int.from_bytes(data[at + 8 : at + 16]), 16
        if size < head or at + size > len(data):
            if drawn:
                break
            raise ValueError("a box is cut short")
        if kind in wanted:
            body = data[at + head : at + size]
            if kind in _HEADERS:
                body = _bare_boxes(body, _WITHIN)
            elif kind == b"jp2c":
                body, drawn = _bare_codestream(body), True
            out += (len(body) + 8).to_bytes(4) + kind + body
        at += size
    return bytes(out)


def _bare_codestream(data: bytes) -> bytes:
    """A codestream whose comments are empty; they stay as long as they were, since each part of the
    picture says where the next one begins."""
    out = bytearray(data)
    at, end = 2, len(data)
    while at + 4 <= len(data):
        marker, size = data[at + 1], int.from_bytes(data[at + 2 : at + 4])
        if data[at] != 0xFF:
            raise ValueError("no marker where one must be")
        if marker == _END:
            break
        if marker == _TILE:
            length = int.from_bytes(data[at + 6 : at + 10])
            end = at + length if length else data.rfind(b"\xff\xd9")
        elif marker == _COMMENT:
            out[at + 4 : at + 2 + size] = bytes(max(0, size - 2))
        elif marker == _PIXELS:
            if end <= at:
                raise ValueError("a part of the picture is cut short")
            at = end
            continue
        at += 2 + size
    return bytes(out[: at + 2])
