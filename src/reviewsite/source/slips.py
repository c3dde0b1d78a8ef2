"""Slips that can be seen from one line: how its text begins, and whether it has a colon."""

from __future__ import annotations

import re

from reviewsite.source import codes
from reviewsite.source.bends import Bend, shortened
from reviewsite.source.quoting import (
    Parts,
    mended,
    reads_as_text,
    show,
    split,
)
from reviewsite.source.where import KEY_LINE, Slip, Where

# What a text may not begin with.
SIGNS = "*[{\"'>%@&!?|`,]}"
_ESCAPE = re.compile(
    r"\\(?![0abtnvfre \"/\\N_LPxuU\t])|\\x(?![0-9A-Fa-f]{2})|\\u(?![0-9A-Fa-f]{4})|\\U"
)


def open_quote(where: Where) -> int | None:
    """A line above whose opening quotation mark was closed, by accident, on the line at fault."""
    for line in range(where.at - 1, max(-1, where.at - 40), -1):
        text = split(where.lines[line]).text
        sign = text[:1]
        if sign and sign in "\"'" and not reads_as_text(text):
            between = where.lines[line + 1 : where.at]
            closed = any(sign in other for other in between) or sign in text[1:].replace("''", "")
            return line if sign in where.lines[where.at] and not closed else None
    return None


def escape(where: Where, line: int, problem: str) -> Slip | None:
    text = where.lines[line]
    match = _ESCAPE.search(text)
    if match is None or ("escape" not in problem and problem):
        return None
    message = f"`{match[0]}` is no code that YAML knows: between double quotation marks a "
    message += "backslash begins one."
    new = re.sub(r'"((?:[^"\\]|\\.)*)"', lambda m: "'" + m[1].replace("'", "''") + "'", text)
    help = show("Use single quotation marks:", new)
    bend = Bend(codes.ESCAPE, message, help, match.start() + 1, len(match[0]))
    return where.slip(bend, line, *([new] if new != text else []))


def in_text(where: Where, line: int) -> Slip | None:
    """What can be seen from one line: how its text begins, and whether it has a colon."""
    parts = split(where.lines[line])
    text = parts.text
    if not text:
        return None
    if text[0] in SIGNS and not reads_as_text(text):
        return _first_sign(where, line, parts)
    if text[0] in SIGNS or not (parts.lead.strip() or where.column):
        return None
    if text.endswith(":"):
        message = "This text ends in a colon, so that YAML takes it for a key."
        return where.text_slip(codes.COLON_AT_END, line, message)
    if ": " in text and (parts.lead.strip() or not KEY_LINE.match(where.lines[line])):
        before = shortened(text.partition(": ")[0])
        message = f"The colon makes a key of `{before}`, and the line cannot be read."
        return where.text_slip(codes.COLON, line, message)
    return None


def _first_sign(where: Where, line: int, parts: Parts) -> Slip | None:
    sign, text = parts.text[0], parts.text
    if sign in "\"'":
        return _quotes(where, line, parts)
    if sign in "[{":
        closes = {"[": "]", "{": "}"}[sign]
        if closes not in text:
            if where.at > line and _closes_below(where, line, closes):
                return None
            new = where.lines[line].rstrip().rstrip(",") + closes
            if not reads_as_text(split(new).text) or (sign == "{" and ":" not in text):
                new = mended(where.lines[line])
            message = f"This bracket is not closed: `{closes}` is missing."
            help = show("Close it, or put a text that begins so in quotation marks:", new)
            bend = Bend(codes.BRACKETS, message, help, len(parts.lead) + 1, len(text))
            return where.slip(bend, line, new)
        if text.rstrip().endswith(closes):
            return None
        message = f"Text stands after the `{closes}` that ends this value."
        return where.text_slip(codes.BRACKETS, line, message)
    if sign in "|>":
        header = re.match(r"[|>][-+\d]*", text)
        rest = text[header.end() :] if header else ""
        if rest.startswith("#") or not rest:
            return _block_header(where, line, parts, rest)
    shown = "a backtick" if sign == "`" else f"`{sign}`"
    message = f"A text that begins with {shown} means something else to YAML."
    return where.text_slip(codes.FIRST_SIGN, line, message)


def _block_header(where: Where, line: int, parts: Parts, rest: str) -> Slip | None:
    if not rest:
        return None
    new = f"{parts.lead}{parts.text[: -len(rest)]}  {rest}"
    message = f"A space belongs between the `{parts.text[0]}` of a block and a comment."
    bend = Bend(
        codes.BLOCK_HEADER, message, show("Write:", new), len(parts.lead) + 1, len(parts.text)
    )
    return where.slip(bend, line, new)


def _closes_below(where: Where, line: int, closes: str) -> bool:
    """Whether a list in brackets goes on over the next lines, as it may."""
    for below in where.lines[line + 1 : where.at + 1]:
        if closes in below:
            return True
        if KEY_LINE.match(below) and not below.startswith("  "):
            return False
    return False


def _quotes(where: Where, line: int, parts: Parts) -> Slip | None:
    sign, text = parts.text[0], parts.text
    body = text[1:].replace("''", "") if sign == "'" else re.sub(r"\\.", "", text[1:])
    name = "quotation mark" if sign == '"' else "apostrophe or single quotation mark"
    if sign not in body:
        message = f"The {name} that begins this text is not closed."
    else:
        message = f"The text ends, for YAML, at the second {name}, and more follows."
    return where.text_slip(codes.QUOTES, line, message)
