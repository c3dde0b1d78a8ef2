"""Every byte of a built tree, with everything opened that holds other bytes."""

from __future__ import annotations

import base64
import gzip
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from reviewsite.site.compressed import BROTLI

PDF_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.S)
PNG_TEXT = re.compile(rb"(zTXt|iTXt)(.{0,90}?)\x00(\x78[\x01\x9c\xda].*)", re.S)
DATA_URI = re.compile(rb"data:[\w/+.-]+;base64,([A-Za-z0-9+/=]+)")


def everything(root: Path) -> Iterator[tuple[str, bytes]]:
    """Each file's name and its bytes, and the bytes of everything packed inside it."""
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        yield name, name.encode()
        if path.is_file():
            yield from opened(name, path.read_bytes())
            if path.suffix == ".br":
                # Brotli has no mark to know it by, so the name says it.
                yield from opened(f"{name}!brotli", BROTLI.decompress(path.read_bytes()))


def opened(name: str, data: bytes, depth: int = 0) -> Iterator[tuple[str, bytes]]:
    """`data` and what is inside it: gzip, zip, deflated streams of PDF and PNG, data addresses."""
    yield name, data
    if depth > 4:
        return
    for inner, content in _inside(data):
        yield from opened(f"{name}!{inner}", content, depth + 1)


def _inside(data: bytes) -> Iterator[tuple[str, bytes]]:
    if data[:2] == b"\x1f\x8b":
        yield "gzip", gzip.decompress(data)
    if data[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                yield name, name.encode() + b"\0" + archive.read(name)
    if data[:5] == b"%PDF-":
        for number, match in enumerate(PDF_STREAM.finditer(data)):
            plain = _inflated(match[1])
            if plain is not None:
                yield f"stream-{number}", plain
    if data[:8] == b"\x89PNG\r\n\x1a\n":
        match = PNG_TEXT.search(data)
        plain = _inflated(match[3]) if match else None
        if plain is not None:
            yield "text", plain
    for number, match in enumerate(DATA_URI.finditer(data)):
        yield f"data-{number}", base64.b64decode(match[1] + b"=" * (-len(match[1]) % 4))


def _inflated(data: bytes) -> bytes | None:
    try:
        return zlib.decompressobj().decompress(data)
    except zlib.error:
        return None


def holding(root: Path, words: list[str]) -> list[str]:
    """Which files of a tree hold any of the words, in whatever case, and which word."""
    wanted = [word.lower().encode() for word in words]
    found = []
    for name, data in everything(root):
        small = data.lower()
        found += [f"{name}: {word.decode()}" for word in wanted if word in small]
    return found
