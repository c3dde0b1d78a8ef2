"""The pictures that mkdocs.yml names, such as a logo: made anew as every other picture is."""

from __future__ import annotations

import warnings
from functools import lru_cache
from io import BytesIO

from PIL import Image

from reviewsite.media import codes, pictures, vector
from reviewsite.media.kinds import USUAL, Kind, kind_of
from reviewsite.media.prepared import Refusal

_KINDS: dict[Kind, str] = {"PNG": "png", "JPEG": "jpeg", "WEBP": "webp", "GIF": "gif"}
_INSTEAD = "Export it again without what nobody sees, or as a PNG."


@lru_cache(maxsize=8)
def mark(name: str, data: bytes) -> bytes | Refusal:
    """The picture `name` as it is published, with nothing but what is seen; or why it is not.

    Beside the kinds that a review may hold it may be an SVG drawing or an icon (`.ico`).
    """
    ending = name.rpartition(".")[2].casefold()
    try:
        if ending == "svg":
            return vector.bare(data, _embedded)
        if ending == "ico":
            return _icon(data)
    except ValueError as problem:
        return Refusal(codes.REFUSED, str(problem), _INSTEAD)
    kind = kind_of(name, data)
    if isinstance(kind, Refusal):
        return kind
    if kind == "PDF":
        return Refusal(codes.REFUSED, "It is a PDF, and no picture.", "Save it as a PNG.")
    made = pictures.prepare(name, kind, data)
    return made if isinstance(made, Refusal) else made.files[name]


def _embedded(data: bytes) -> tuple[str, bytes] | None:
    """A picture within a drawing: its kind and its bytes made anew."""
    for kind, called in _KINDS.items():
        name = f"picture.{USUAL[kind]}"
        if kind_of(name, data) == kind:
            made = pictures.prepare(name, kind, data)
            return None if isinstance(made, Refusal) else (called, made.files[name])
    return None


def _icon(data: bytes) -> bytes:
    """An icon drawn anew, in each of its sizes."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(data), formats=("ICO",)) as icon:
                sizes = sorted(icon.info.get("sizes", ()))
                icon.load()
                clean = pictures.plain(icon.convert("RGBA"))
    except Exception:
        # The decoders raise many kinds of exception, and each of them means the same here.
        raise ValueError("The icon is damaged.") from None
    out = BytesIO()
    clean.save(out, "ICO", sizes=sizes or [clean.size])
    return out.getvalue()
