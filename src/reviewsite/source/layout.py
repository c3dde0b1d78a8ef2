"""What must hold of the lines of YAML before they are read as such.

The two YAML readers that may be installed (in C and in Python) differ in what they make of tabs,
directives and document marks; here none of these gets as far.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reviewsite.diagnostics import Code, Diagnostic, Edit, Span
from reviewsite.source import codes, lists
from reviewsite.source.encoding import MOST
from reviewsite.source.quoting import show

MOST_IN_A_LINE = 8_000
_MARK = re.compile(r"(---|\.\.\.)(\s|$)")


@dataclass(frozen=True, slots=True)
class Laid:
    """The text to hand to YAML, or None where it cannot be read."""

    text: str | None
    diagnostics: tuple[Diagnostic, ...]


def lay_out(path: str, lines: Sequence[str], first: int, most: int, too_big: Code) -> Laid:
    """Check the lines of YAML that begin on line `first` of a file.

    `most` is how many bytes they may have and `too_big` what to say otherwise.
    """
    text = "\n".join(lines) + "\n"
    size = len(text) if text.isascii() else len(text.encode())
    if size > most:
        message = f"This is {size:,} bytes of YAML; up to {most:,} are read."
        help = "Move long prose into the body of a page, and tables into a CSV file."
        return Laid(None, (too_big.at(Span(path, first), message, help),))
    found: list[Diagnostic] = []
    readable = True
    if len(text) > MOST_IN_A_LINE:
        found += _long(path, lines, first)
        readable = not found
    if not text.isascii() or "o\t" in text:
        lines, signs = lists.settled(path, lines, first)
        found += signs
        text = "\n".join(lines) + "\n"
    if "\t" in text:
        tabs = _tabs(path, lines, first)
        found += tabs
        # A tab inside a text is as good as a space; one in the indentation could mean anything.
        readable = readable and not any(re.match(r" *\t", line) for line in lines)
        text = text.replace("\t", " ")
    if "---" in text or "..." in text or "%" in text:
        marks = _marks(path, lines, first)
        found += marks
        readable = readable and not marks
    return Laid(text if readable else None, tuple(found[:MOST]))


def _long(path: str, lines: Sequence[str], first: int) -> list[Diagnostic]:
    help = "Write long text as a block: `|` after the key and the text below it, indented."
    return [
        codes.LONG_LINE.at(
            Span(path, number, MOST_IN_A_LINE + 1),
            f"This line has {len(line):,} characters; up to {MOST_IN_A_LINE:,} are read.",
            help,
        )
        for number, line in enumerate(lines, start=first)
        if len(line) > MOST_IN_A_LINE
    ]


def _tabs(path: str, lines: Sequence[str], first: int) -> list[Diagnostic]:
    found = []
    for number, line in enumerate(lines, start=first):
        column = line.find("\t")
        if column < 0:
            continue
        edits: tuple[Edit, ...] = ()
        if line[:column].strip():
            message = "A tab stands here. YAML is written with spaces."
            help = show("Write a space:", re.sub(r"\t+", " ", line))
            edits = tuple(Edit(number, *one.span(), " ") for one in re.finditer(r"\t+", line))
        else:
            message = "This line is indented with a tab. YAML is indented with spaces."
            help = "Write two spaces for each step, and set your editor to insert spaces for tabs."
        found.append(codes.TAB.at(Span(path, number, column + 1), message, help, "", edits))
    return found


def _marks(path: str, lines: Sequence[str], first: int) -> list[Diagnostic]:
    found = []
    for number, line in enumerate(lines, start=first):
        mark = _MARK.match(line)
        if mark:
            at = Span(path, number, 1, 3)
            message = f"`{mark[1]}` begins or ends a YAML document, and a file has one."
            help = "Delete the line, or make a file of each document."
            found.append(codes.SECOND_DOCUMENT.at(at, message, help))
        elif line.startswith("%"):
            message = "At the left margin `%` is an instruction to the YAML reader."
            help = "Delete the line; if it is text, write it after its key in quotation marks."
            found.append(codes.DIRECTIVE.at(Span(path, number), message, help))
    return found
