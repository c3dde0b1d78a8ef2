"""Pictures in a PDF, out of whatever they are packed in: a picture's notes are in its own bytes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, StreamDecodeLevel

from reviewsite.media.streams import bare_jpeg, bare_jpeg2000

MOST = 200_000_000

# What one byte may become at most, for the packing that the reader sets no limit to.
_LZW_GROWS = 1_300

# Filters have short names too, within a line of drawing and, in many programs, elsewhere.
_FULL = {
    "/A85": "/ASCII85Decode",
    "/AHx": "/ASCIIHexDecode",
    "/CCF": "/CCITTFaxDecode",
    "/DCT": "/DCTDecode",
    "/Fl": "/FlateDecode",
    "/LZW": "/LZWDecode",
    "/RL": "/RunLengthDecode",
}
_UNPACKED = frozenset(
    {"/ASCII85Decode", "/ASCIIHexDecode", "/FlateDecode", "/LZWDecode", "/RunLengthDecode"}
)
_PICTURES: dict[str, Callable[[bytes], bytes]] = {
    "/DCTDecode": bare_jpeg,
    "/JPXDecode": bare_jpeg2000,
}


def filters(thing: Object) -> list[str]:
    """The filters of a stream or of a picture within a drawing, by their full names."""
    listed = thing.get("/Filter")
    names = list(listed) if isinstance(listed, Array) else [listed]
    found = [str(one) if isinstance(one, Name) else "" for one in names if one is not None]
    return [_FULL.get(one, one) for one in found]


def bare(pdf: Pdf, thing: Object, data: bytes) -> tuple[bytes, Name, Dictionary | None] | None:
    """The picture in `data` without its notes, with the filter that is left and its settings; None
    for what is no picture of a kind that has notes.

    `thing` is the dictionary that says how it is packed. ValueError is raised for a picture that is
    damaged, too large, or packed in a way that is not known.
    """
    names = filters(thing)
    if not _PICTURES.keys() & set(names):
        return None
    if names[-1] not in _PICTURES:
        raise ValueError("a picture is packed anew as if it were none")
    settings = _settings(thing, len(names))
    picture = _opened(pdf, data, names[:-1], settings[:-1])
    return _PICTURES[names[-1]](picture), Name(names[-1]), settings[-1]


def drawing(pdf: Pdf, stream: Stream) -> bytes:
    """What a stream of drawing holds. ValueError is raised where it cannot be read."""
    names = filters(stream)
    return _opened(pdf, stream.read_raw_bytes(), names, _settings(stream, len(names)))


def _settings(thing: Object, count: int) -> list[Dictionary | None]:
    """The settings of each of `count` filters."""
    given = thing.get("/DecodeParms")
    listed = list(given) if isinstance(given, Array) else [given]
    every = [one if isinstance(one, Dictionary) else None for one in listed]
    return (every + [None] * count)[:count]


def _opened(
    pdf: Pdf, data: bytes, names: Sequence[str], settings: Sequence[Dictionary | None]
) -> bytes:
    for name, setting in zip(names, settings, strict=True):
        if name not in _UNPACKED:
            raise ValueError("something in it is packed in a way that is not known")
        if name == "/LZWDecode" and len(data) > MOST // _LZW_GROWS:
            raise ValueError("something in it is too large")
        layer = Stream(pdf, data)
        layer.write(data, filter=Name(name), decode_parms=setting)
        data = layer.read_bytes(StreamDecodeLevel.specialized)
        if len(data) > MOST:
            raise ValueError("something in it is too large")
    return data
