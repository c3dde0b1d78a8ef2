"""What a file is, by its content and by its name; and which kinds are published."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from reviewsite.media import codes
from reviewsite.media.names import mended
from reviewsite.media.prepared import Refusal

Kind = Literal["PNG", "JPEG", "WEBP", "GIF", "PDF"]

ENDINGS: dict[str, Kind] = {
    "png": "PNG",
    "jpg": "JPEG",
    "jpeg": "JPEG",
    "webp": "WEBP",
    "gif": "GIF",
    "pdf": "PDF",
}

# The ending that a file of the kind is given in a mended name.
USUAL: dict[Kind, str] = {"PNG": "png", "JPEG": "jpg", "WEBP": "webp", "GIF": "gif", "PDF": "pdf"}

CALLED: dict[Kind, str] = {
    "PNG": "a PNG picture",
    "JPEG": "a JPEG picture",
    "WEBP": "a WebP picture",
    "GIF": "a GIF picture",
    "PDF": "a PDF",
}


@dataclass(frozen=True, slots=True)
class Unwanted:
    """A kind of file that is never published: what it is, why not, and what to do instead."""

    what: str
    why: str
    instead: str


_OUT_OF_SIGHT = (
    "such files carry what nobody sees (hidden sheets, comments, earlier wordings, names)"
)
_TEXT = Unwanted(
    "a text document",
    _OUT_OF_SIGHT,
    "Make a PDF of it, or put its text into a Markdown file.",
)
_SHEET = Unwanted(
    "a spreadsheet",
    _OUT_OF_SIGHT,
    "Put what readers need into a table in the text, or make a PDF of that sheet alone.",
)
_SLIDES = Unwanted(
    "a presentation",
    _OUT_OF_SIGHT,
    "Make a PDF of it without the speaker's notes, or write the slides as a `presentation` file.",
)
_OFFICE = Unwanted(
    "an Office document",
    _OUT_OF_SIGHT,
    "Make a PDF of what readers are meant to see.",
)
_ARCHIVE = Unwanted(
    "an archive of other files",
    "nobody can see what is in it before it is opened",
    "Take the pictures and PDFs out and publish them one by one.",
)
_SVG = Unwanted(
    "an SVG drawing",
    "a drawing of that kind can carry scripts and hidden layers",
    "Export it as a PNG, about 1,600 pixels wide.",
)
_WEB = Unwanted(
    "a web page",
    "a page can carry scripts",
    "Put its text into a Markdown file, or make a PDF of it.",
)
_RAW = Unwanted(
    "a picture of a kind that browsers do not all show",
    "many readers would see nothing",
    "Save it as a JPEG (a photograph) or a PNG (a chart or drawing).",
)

_BY_ENDING: dict[str, Unwanted] = {
    **dict.fromkeys(("doc", "docx", "docm", "dot", "dotx", "odt", "ott", "rtf", "pages"), _TEXT),
    **dict.fromkeys(("xls", "xlsx", "xlsm", "xlsb", "xltx", "ods", "csv", "numbers"), _SHEET),
    **dict.fromkeys(("ppt", "pptx", "pptm", "ppsx", "potx", "odp", "key"), _SLIDES),
    **dict.fromkeys(("zip", "7z", "rar", "gz", "tar", "jar", "epub"), _ARCHIVE),
    **dict.fromkeys(("svg", "svgz"), _SVG),
    **dict.fromkeys(("html", "htm", "xhtml", "xml", "mht", "mhtml", "js"), _WEB),
    **dict.fromkeys(("tif", "tiff", "bmp", "heic", "heif", "avif", "jp2", "ico", "psd"), _RAW),
}

_BEGINNINGS: tuple[tuple[bytes, Kind], ...] = (
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"%PDF-", "PDF"),
)

_UNWANTED_BEGINNINGS: tuple[tuple[bytes, Unwanted], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _OFFICE),
    (b"{\\rtf", _TEXT),
    (b"PK\x03\x04", _ARCHIVE),
    (b"PK\x05\x06", _ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (b"Rar!\x1a\x07", _ARCHIVE),
    (b"\x1f\x8b", _ARCHIVE),
    (b"II*\x00", _RAW),
    (b"MM\x00*", _RAW),
    (b"BM", _RAW),
    (b"8BPS", _RAW),
)

_MARKUP = re.compile(rb"(?:\xef\xbb\xbf)?\s*<[!?a-z]", re.IGNORECASE)


def kind_of(name: str, data: bytes) -> Kind | Refusal:
    """The kind of the file `name` with the content `data`, or why it is not published.

    The content and the end of the name must agree; neither alone is believed.
    """
    ending = name.rpartition(".")[2].casefold() if "." in name else ""
    wanted = ENDINGS.get(ending)
    found = _found(data)
    if isinstance(found, Unwanted):
        told = _BY_ENDING.get(ending, found)
        return _unwanted(told if told.why == found.why or found is _ARCHIVE else found)
    if wanted is None and ending in _BY_ENDING:
        return _unwanted(_BY_ENDING[ending])
    if found is not None and found == wanted:
        return found
    if found is not None:
        better = mended(f"{name.rpartition('.')[0] or name}.{USUAL[found]}")
        reason = f"The file is {CALLED[found]}, but its name does not say so."
        remedy = f"Call it `{better}`, in the folder and wherever it is referred to."
        return Refusal(codes.REFUSED, reason, remedy, better)
    if wanted is not None:
        reason = f"The file does not begin as {CALLED[wanted]} does."
        if not data:
            reason = "The file is empty."
        return Refusal(codes.BROKEN, reason, "Save it again in the program that made it.")
    reason = "Only PNG, JPEG, WebP and GIF pictures and PDFs are published."
    return Refusal(codes.REFUSED, reason, "Save it as one of these, or link to where it is kept.")


def _found(data: bytes) -> Kind | Unwanted | None:
    """What `data` is by its first bytes; None where that cannot be said."""
    for start, kind in _BEGINNINGS:
        if data.startswith(start):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WEBP"
    if data[4:8] == b"ftyp":
        return _RAW
    for start, unwanted in _UNWANTED_BEGINNINGS:
        if data.startswith(start):
            return unwanted
    head = data[:4096]
    if _MARKUP.match(head):
        return _SVG if b"<svg" in head.lower() else _WEB
    return None


def _unwanted(kind: Unwanted) -> Refusal:
    return Refusal(
        codes.REFUSED,
        f"It is {kind.what}, and {kind.why}.",
        kind.instead,
    )
