"""Bytes to text: UTF-8, ordinary line ends, and no character that cannot be seen."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from reviewsite.diagnostics import Diagnostic, Span
from reviewsite.source import codes

# C0 and C1 controls other than tab and line ends; the other signs that some programs take for a
# line end; marks that change the direction of writing; a byte order mark in mid-text; and the two
# code points that are no characters. YAML readers differ in what they make of most of these.
UNWELCOME = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
_LINE_ENDS = "\x85\u2028\u2029"
_LONE_CR = re.compile(r"\r(?!\n)")
_LOST = "\ufffd"
# One line of a damaged file is worth a message; a thousand are not.
MOST = 20

_OTHER_KINDS = (
    (b"PK\x03\x04", "a zip archive or a Word, Excel or PowerPoint document"),
    (b"\xd0\xcf\x11\xe0", "a Word, Excel or PowerPoint document of the old kind"),
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "a rich text (RTF) document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
)
_NAMES = {
    "\x00": "a NUL character",
    "\x0b": "a vertical tab, which word processors use for a soft return",
    "\x0c": "a form feed, which word processors use for a page break",
    "\x1b": "an escape character",
    "\x7f": "a delete character",
    "\ufeff": "a byte order mark in the middle of the text",
}
_SAVE_AS = (
    "Open the file in the editor it was written with and save it again as UTF-8 "
    "(in Notepad: Save as, Encoding: UTF-8)."
)


@dataclass(frozen=True, slots=True)
class Text:
    """The lines of a file without their ends. `sound` says that they may be read further."""

    lines: tuple[str, ...]
    sound: bool
    diagnostics: tuple[Diagnostic, ...] = ()


def decode(path: str, data: bytes) -> Text:
    """Make text of a file's bytes.

    Characters that cannot be seen are reported and replaced by a space, so that the rest can be
    read and every column stays where it was. Text in another encoding, or with line ends of
    another kind, is not read further.
    """
    for start, kind in _OTHER_KINDS:
        if data.startswith(start):
            return _not_text(path, kind)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or _looks_like_utf16(data):
        help = _SAVE_AS
        message = "This file is saved as UTF-16, which editors also call “Unicode”."
        return Text((), False, (codes.NOT_UTF8.at(Span(path), message, help),))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        return _not_utf8(path, data, fault.start)
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n")
        if "\r" in text:
            return _lone_returns(path, text)
    if UNWELCOME.search(text) is None and _LOST not in text:
        return Text(lines_of(text), True)
    return Text(lines_of(UNWELCOME.sub(" ", text)), True, tuple(_unwelcome(path, lines_of(text))))


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a text, whose only line end is LF."""
    lines = text.split("\n")
    if not lines[-1]:
        lines.pop()
    return tuple(lines)


def describe(character: str) -> str:
    """What a character that cannot be seen is, in words: `a NUL character (U+0000)`."""
    name = _NAMES.get(character)
    if name is None:
        fallback = "a control character"
        name = unicodedata.name(character, fallback).lower()
        name = name if name == fallback else f"the sign “{name}”"
    return f"{name} (U+{ord(character):04X})"


def _looks_like_utf16(data: bytes) -> bool:
    # Western text in UTF-16 has a NUL in every second byte.
    start = data[:64]
    return len(start) >= 4 and start.count(0) * 3 >= len(start)


def _not_text(path: str, kind: str) -> Text:
    message = f"This is not a text file but {kind} with the name of one."
    help = "Open it in its own program, copy the text, and paste it into a new text file."
    return Text((), False, (codes.NOT_TEXT.at(Span(path), message, help),))


def _not_utf8(path: str, data: bytes, at: int) -> Text:
    begin = data.rfind(b"\n", 0, at) + 1
    line = data.count(b"\n", 0, at) + 1
    column = len(data[begin:at].decode("utf-8", "replace").removeprefix("\ufeff")) + 1
    byte = data[at : at + 1]
    meant = byte.decode("cp1252", "ignore")
    message = f"This file is not saved as UTF-8: the byte {byte[0]:02X} stands here"
    if meant and meant.isprintable():
        message += f", which old Windows and Latin encodings use for “{meant}”"
    text = data.decode("utf-8", "replace").removeprefix("\ufeff").replace("\r\n", "\n")
    found = codes.NOT_UTF8.at(Span(path, line, column), f"{message}.", _SAVE_AS)
    return Text(lines_of(text), False, (found,))


def _lone_returns(path: str, text: str) -> Text:
    lines = lines_of(text)
    message = (
        "A carriage return (CR) stands alone here. A line ends in LF, or in CR and LF together."
    )
    help = "Save the file again with “Unix (LF)” or “Windows (CR LF)” line ends."
    found = [
        codes.LINE_ENDING.at(Span(path, number, line.index("\r") + 1), message, help)
        for number, line in enumerate(lines, start=1)
        if "\r" in line
    ]
    return Text(lines, False, tuple(found[:MOST]))


def _unwelcome(path: str, lines: tuple[str, ...]) -> list[Diagnostic]:
    """One diagnostic for each kind of trouble in a line, and not more than `MOST`."""
    found: list[Diagnostic] = []
    for number, line in enumerate(lines, start=1):
        seen = set()
        for match in UNWELCOME.finditer(line):
            code = codes.LINE_ENDING if match[0] in _LINE_ENDS else codes.INVISIBLE
            if code not in seen:
                seen.add(code)
                message = f"Here stands {describe(match[0])}, which nobody can see."
                help = "Delete it; the surest way is to type the line again."
                found.append(code.at(Span(path, number, match.start() + 1), message, help))
        if _LOST in line:
            message = "A character was lost here: the text has � in its place."
            help = "Look at the original and write what stood there."
            at = Span(path, number, line.index(_LOST) + 1)
            found.append(codes.LOST_CHARACTER.at(at, message, help))
        if len(found) >= MOST:
            break
    return found[:MOST]
