"""Names that work as part of an address, on every computer that a site is copied to."""

from __future__ import annotations

import re
import unicodedata

from reviewsite.media import codes
from reviewsite.media.prepared import Refusal

LONGEST = 100

# The smaller sizes that are made of a wide picture, each called by its width.
WIDTHS = (800, 400)

_GOOD = re.compile(r"[a-z0-9][a-z0-9_-]*(\.[a-z0-9_-]+)*")
_WINDOWS = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?")
_SIZED = re.compile(rf"(.*)-({'|'.join(map(str, WIDTHS))})(\.(png|jpe?g|webp|gif))")


def refused(name: str) -> Refusal | None:
    """Why `name` (one file's name, without folders) cannot be used; None if it can."""
    reason = _reason(name)
    if reason is None:
        return None
    better = mended(name)
    remedy = f"Call it `{better}`, in the folder and wherever it is referred to."
    return Refusal(codes.NAME, reason, remedy, better)


def variant(name: str, width: int) -> str:
    """The name of a smaller size of the picture `name`: `map.png` makes `map-800.png`."""
    stem, dot, extension = name.rpartition(".")
    return f"{stem}-{width}{dot}{extension}"


def mended(name: str) -> str:
    """A name like `name` that can be used. It never raises, whatever the name."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    stem, dot, extension = plain.rpartition(".")
    if not dot:
        stem, extension = plain, ""
    extension = re.sub(r"[^a-z0-9]", "", extension)[:10]
    stem = re.sub(r"[^a-z0-9._-]+", "-", stem)
    stem = re.sub(r"[-_.]*\.[-_.]*|-{2,}", lambda run: "." if "." in run[0] else "-", stem)
    stem = stem.strip("-_.") or "file"
    ending = f".{extension}" if extension else ""
    stem = stem[: LONGEST - len("file-") - len(ending)].rstrip("-_.")
    if _WINDOWS.fullmatch(stem):
        stem = f"file-{stem}"
    if sized := _SIZED.fullmatch(stem + ending):
        return f"{sized[1]}-{sized[2]}px{sized[3]}"
    return stem + ending


def _reason(name: str) -> str | None:
    if len(name) > LONGEST:
        return f"The name has {len(name)} characters; {LONGEST} is the most."
    if not _GOOD.fullmatch(name):
        return f"The name `{_shown(name)}` has signs in it that an address cannot carry everywhere."
    if _WINDOWS.fullmatch(name):
        return f"The name `{name}` stands for a device under Windows and cannot be saved there."
    if sized := _SIZED.fullmatch(name):
        return f"Names that end in `-{sized[2]}` are kept for the smaller sizes of pictures."
    return None


def _shown(name: str) -> str:
    """`name` with what cannot be seen made visible, so that a message stays on its line."""
    return "".join(sign if sign.isprintable() else repr(sign)[1:-1] for sign in name)
