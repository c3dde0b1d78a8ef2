"""Whatever the bytes are: an answer, never an exception."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.media import makers
from tests.media.makers import SEEN, painting, saved

from reviewsite import media

SMALL = painting((40, 30))
WHOLE = {
    "a.png": saved(SMALL, "PNG"),
    "a.jpg": saved(SMALL, "JPEG", exif=makers.exif(6)),
    "a.webp": saved(SMALL, "WEBP"),
    "a.gif": makers.moving("GIF", count=3),
    "a.pdf": makers.noted_pdf(unused=False),
}
STARTS = (b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF89a", b"RIFF\0\0\0\0WEBP", b"%PDF-1.7\n")


def answered(name: str, data: bytes) -> None:
    """The answer is whole: files that open, or a reason and a remedy."""
    made = media.prepare(name, data)
    if isinstance(made, media.Refusal):
        assert made.reason
        assert made.remedy
        return
    for file, content in made.files.items():
        if file.endswith(".pdf"):
            with pikepdf.open(BytesIO(content)) as pdf:
                assert len(pdf.pages) > 0
        else:
            assert SEEN not in content
            makers.opened(content)


Record = Callable[[str, object], None]


def test_bytes_at_random(request: pytest.FixtureRequest, record_property: Record) -> None:
    """Bytes that begin like a picture or a PDF, or like nothing."""
    tried = 0

    @settings(max_examples=3_000 if request.config.getoption("--hard") else 100)
    @given(st.sampled_from(sorted(WHOLE)), st.sampled_from(STARTS), st.binary(max_size=400))
    def each(name: str, start: bytes, rest: bytes) -> None:
        nonlocal tried
        tried += 1
        answered(name, start + rest)

    each()
    record_property("figure: media files of random bytes: each answered", tried)


@st.composite
def changed(draw: st.DrawFn, data: bytes) -> bytes:
    """`data` with a few bytes changed, a piece taken out, or a piece doubled."""
    out = bytearray(data)
    for _ in range(draw(st.integers(1, 6))):
        if not out:
            break
        at = draw(st.integers(0, len(out) - 1))
        until = min(len(out), at + draw(st.integers(1, 40)))
        match draw(st.sampled_from(["byte", "zero", "cut", "double"])):
            case "byte":
                out[at] = draw(st.integers(0, 255))
            case "zero":
                out[at:until] = bytes(until - at)
            case "cut":
                del out[at:until]
            case _:
                out[at:at] = out[at:until]
    return bytes(out)


@pytest.mark.parametrize("name", sorted(WHOLE))
def test_whole_files_with_changes(
    name: str, request: pytest.FixtureRequest, record_property: Record
) -> None:
    """A whole picture or PDF, and then something happened to it."""
    tried = 0

    @settings(max_examples=1_500 if request.config.getoption("--hard") else 150)
    @given(data=changed(WHOLE[name]))
    def each(data: bytes) -> None:
        nonlocal tried
        tried += 1
        answered(name, data)

    each()
    record_property("figure: damaged pictures and PDFs: each answered", tried)
