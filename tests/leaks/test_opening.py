"""The opener really opens: a test that looks into nothing would always pass."""

from __future__ import annotations

import base64
import gzip
import io
import struct
import zipfile
import zlib
from pathlib import Path

import pytest
from tests.leaks.opening import holding


def zipped(data: bytes) -> bytes:
    """A zip with one file in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("inner.txt", data)
    return out.getvalue()


def a_png(data: bytes) -> bytes:
    """A PNG whose compressed text holds the data."""
    chunk = b"zTXtComment\x00\x00" + zlib.compress(data)
    body = struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
    return b"\x89PNG\r\n\x1a\n" + body


PACKED = {
    "plain": lambda data: data,
    "gzip": gzip.compress,
    "zip": zipped,
    "zip in gzip": lambda data: gzip.compress(zipped(data)),
    "pdf": lambda data: b"%PDF-1.7\nstream\n" + zlib.compress(data) + b"\nendstream",
    "png": a_png,
    "data address": lambda data: b'src="data:image/png;base64,' + base64.b64encode(data) + b'"',
}


@pytest.mark.parametrize("form", PACKED)
def test_a_canary_is_found_wherever_it_is_packed(tmp_path: Path, form: str) -> None:
    """In plain bytes, and in each form that hides them."""
    (tmp_path / "file.bin").write_bytes(PACKED[form](b"a sentence with a Canary7 in it" * 3))
    assert holding(tmp_path, ["canary7"])
    assert not holding(tmp_path, ["canary8"])


def test_a_canary_is_found_in_a_name(tmp_path: Path) -> None:
    """A file's name is published too."""
    (tmp_path / "canary7.png").write_bytes(b"x")
    assert holding(tmp_path, ["canary7"]) == ["canary7.png: canary7"]
