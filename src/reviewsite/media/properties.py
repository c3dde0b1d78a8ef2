"""What a picture or a PDF says of itself beside what is seen: title, author, comment, place.

None of it is published (a picture is drawn anew, a PDF written anew). It is read so that authors
can be told what they keep.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath

import pikepdf
from PIL import ExifTags, Image

from reviewsite.media.kinds import ENDINGS

_MARKUP = re.compile(r"<[^>]*>|\s+")
_MOST = 20_000
_TEXT_KEYS = ("comment", "Comment", "xmp", "XML:com.adobe.xmp", "Raw profile type iptc")


def describes(path: str) -> bool:
    """Whether a file of this name can say something of itself."""
    return _ending(path) in ENDINGS


def properties(path: str, data: bytes) -> tuple[str, ...]:
    """The texts in which a picture or a PDF describes itself; none where it cannot be read."""
    kind = ENDINGS[_ending(path)]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = list(_of_pdf(data) if kind == "PDF" else _of_picture(kind, data))
    except Exception:
        # The readers raise many kinds of exception; what is damaged is refused where it is drawn.
        return ()
    plain = (" ".join(_MARKUP.sub(" ", one[:_MOST]).split()) for one in found)
    return tuple(dict.fromkeys(one for one in plain if one))


def _ending(path: str) -> str:
    return PurePosixPath(path).suffix.lower().removeprefix(".")


def _of_pdf(data: bytes) -> Iterator[str]:
    with pikepdf.open(BytesIO(data)) as pdf:
        for value in dict(pdf.docinfo.items()).values():
            yield str(value)
        if "/Metadata" in pdf.Root:
            yield pdf.Root.Metadata.read_bytes().decode("utf-8", "replace")


def _of_picture(kind: str, data: bytes) -> Iterator[str]:
    with Image.open(BytesIO(data), formats=(kind,)) as image:
        texts = getattr(image, "text", {})
        for value in (*texts.values(), *(image.info.get(key) for key in _TEXT_KEYS)):
            if isinstance(value, bytes):
                yield value.decode("utf-8", "replace")
            elif isinstance(value, str):
                yield value
        exif = image.getexif()
        for tags in (exif, exif.get_ifd(ExifTags.IFD.Exif)):
            for value in tags.values():
                if isinstance(value, bytes):
                    yield value.decode("utf-8", "replace").replace("\0", "")
                elif isinstance(value, str):
                    yield value
