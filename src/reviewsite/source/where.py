"""Where a YAML reader stumbled, and what is said of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from reviewsite.diagnostics import Code, Diagnostic, Span
from reviewsite.source.bends import Bend
from reviewsite.source.quoting import (
    mended,
    put_in_quotes,
    quoted,
    split,
)
from reviewsite.source.tree import Fault

KEY_LINE = re.compile(r" *(?:- +)?[a-z0-9][a-z0-9_-]*:( |$)")


@dataclass(frozen=True, slots=True)
class Slip:
    """A complaint in plain words.

    `new` is what to read in place of the lines that begin with index `line`; it may be empty.
    """

    diagnostic: Diagnostic
    line: int = 0
    new: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Where:
    """The lines that were read, and the two places a complaint names."""

    path: str
    lines: Sequence[str]
    first: int
    at: int
    column: int
    begun: int
    begun_column: int

    def slip(self, bend: Bend, line: int, *new: str) -> Slip:
        """What to say of a line, and what to read in place of it and those below it."""
        span = Span(self.path, self.first + line, bend.column, max(1, bend.length))
        return Slip(bend.at(span), line, new)

    def text_slip(self, code: Code, line: int, message: str) -> Slip:
        """A slip whose remedy is quotation marks around the text of a line."""
        parts = split(self.lines[line])
        new = mended(self.lines[line])
        help = put_in_quotes(new)
        instead = quoted(parts.text) if code.fixes and " #" not in parts.text else ""
        at, length = len(parts.lead) + 1, len(parts.text)
        return self.slip(Bend(code, message, help, at, length, instead=instead), line, new)

    def above(self, line: int) -> int | None:
        """The nearest line above that is neither empty nor a comment."""
        for index in range(line - 1, -1, -1):
            if self.lines[index].strip() and not self.lines[index].lstrip().startswith("#"):
                return index
        return None


def find(path: str, lines: Sequence[str], first: int, fault: Fault) -> Where:
    """The places a complaint names; of the end of the text, its last line."""
    mark = fault.problem_mark if isinstance(fault, yaml.MarkedYAMLError) else None
    begun = (fault.context_mark if isinstance(fault, yaml.MarkedYAMLError) else None) or mark
    if mark is None or begun is None:
        # Only chr() complains without a place: of a code such as "\\UFFFFFFFF".
        at = next((n for n, line in enumerate(lines) if re.search(r"\\U", line)), 0)
        return Where(path, lines, first, at, 0, at, 0)
    last = _last_with_text(lines)
    at, column = (mark.line, mark.column) if mark.line <= last else (last, len(lines[last]))
    return Where(path, lines, first, at, column, min(begun.line, last), begun.column)


def _last_with_text(lines: Sequence[str]) -> int:
    return next((n for n in range(len(lines) - 1, 0, -1) if lines[n].strip()), 0)
