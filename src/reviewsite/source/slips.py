"""What YAML's readers complain of, in plain words and with the line mended.

A reader says “mapping values are not allowed here” where an author has written a colon in a
sentence. It stops at the first such place, so each slip that can be mended is mended in a copy
and the copy is read again: the author hears of all of them at once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from reviewsite.diagnostics import Code, Diagnostic, Span
from reviewsite.source import bends, codes
from reviewsite.source.bends import Bend, shortened
from reviewsite.source.quoting import (
    Parts,
    mended,
    put_in_quotes,
    quoted,
    reads_as_text,
    show,
    split,
)
from reviewsite.source.tree import Fault

_SIGNS = "*[{\"'>%@&!?|`,]}"
_NO_SPACE = re.compile(r" *(?:- +)?[a-z][a-z0-9_]*:[^\s:/]")
_KEY_LINE = re.compile(r" *(?:- +)?[a-z0-9][a-z0-9_-]*:( |$)")
_ESCAPE = re.compile(
    r"\\(?![0abtnvfre \"/\\N_LPxuU\t])|\\x(?![0-9A-Fa-f]{2})|\\u(?![0-9A-Fa-f]{4})|\\U"
)


@dataclass(frozen=True, slots=True)
class Slip:
    """A complaint in plain words.

    `new` is what to read in place of the lines that begin with index `line`; it may be empty.
    """

    diagnostic: Diagnostic
    line: int = 0
    new: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class _Where:
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
        bend = Bend(code, message, help, len(parts.lead) + 1, len(parts.text))
        return self.slip(bend, line, new)

    def above(self, line: int) -> int | None:
        """The nearest line above that is neither empty nor a comment."""
        for index in range(line - 1, -1, -1):
            if self.lines[index].strip() and not self.lines[index].lstrip().startswith("#"):
                return index
        return None


def explain(path: str, lines: Sequence[str], first: int, fault: Fault) -> Slip:
    """Say in plain words what a YAML reader has stumbled over."""
    where = _where(path, lines, first, fault)
    problem = str(getattr(fault, "problem", "") or "")
    opened = _open_quote(where)
    if opened is not None:
        message = "The quotation mark that begins this text is not closed on its line."
        return where.text_slip(codes.QUOTES, opened, message)
    for line in dict.fromkeys((where.begun, where.at)):
        slip = _escape(where, line, problem) or _in_text(where, line)
        if slip:
            return slip
    return (
        _list_beside_key(where, problem)
        or _missing_space(where)
        or _in_flow(where, problem)
        or _further_in(where, problem)
        or _missing_key(where, problem)
        or _out_of_column(where, problem)
        or _other(where, problem)
    )


def _where(path: str, lines: Sequence[str], first: int, fault: Fault) -> _Where:
    mark = fault.problem_mark if isinstance(fault, yaml.MarkedYAMLError) else None
    begun = (fault.context_mark if isinstance(fault, yaml.MarkedYAMLError) else None) or mark
    if mark is None or begun is None:
        at = next((n for n, line in enumerate(lines) if re.search(r"\\U", line)), 0)
        return _Where(path, lines, first, at, 0, at, 0)
    last = _last_with_text(lines)
    at, column = (mark.line, mark.column) if mark.line <= last else (last, len(lines[last]))
    return _Where(path, lines, first, at, column, min(begun.line, last), begun.column)


def _last_with_text(lines: Sequence[str]) -> int:
    return next((n for n in range(len(lines) - 1, 0, -1) if lines[n].strip()), 0)


def _open_quote(where: _Where) -> int | None:
    """A line above whose opening quotation mark was closed, by accident, on the line at fault."""
    for line in range(where.at - 1, max(-1, where.at - 40), -1):
        text = split(where.lines[line]).text
        sign = text[:1]
        if sign and sign in "\"'" and not reads_as_text(text):
            between = where.lines[line + 1 : where.at]
            closed = any(sign in other for other in between) or sign in text[1:].replace("''", "")
            return line if sign in where.lines[where.at] and not closed else None
    return None


def _escape(where: _Where, line: int, problem: str) -> Slip | None:
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


def _in_text(where: _Where, line: int) -> Slip | None:
    """What can be seen from one line: how its text begins, and whether it has a colon."""
    parts = split(where.lines[line])
    text = parts.text
    if not text:
        return None
    if text[0] in _SIGNS and not reads_as_text(text):
        return _first_sign(where, line, parts)
    if text[0] in _SIGNS or not (parts.lead.strip() or where.column):
        return None
    if text.endswith(":"):
        message = "This text ends in a colon, so that YAML takes it for a key."
        return where.text_slip(codes.COLON_AT_END, line, message)
    if ": " in text and (parts.lead.strip() or not _KEY_LINE.match(where.lines[line])):
        before = shortened(text.partition(": ")[0])
        message = f"The colon makes a key of `{before}`, and the line cannot be read."
        return where.text_slip(codes.COLON, line, message)
    return None


def _first_sign(where: _Where, line: int, parts: Parts) -> Slip | None:
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


def _block_header(where: _Where, line: int, parts: Parts, rest: str) -> Slip | None:
    if not rest:
        return None
    new = f"{parts.lead}{parts.text[: -len(rest)]}  {rest}"
    message = f"A space belongs between the `{parts.text[0]}` of a block and a comment."
    bend = Bend(
        codes.BLOCK_HEADER, message, show("Write:", new), len(parts.lead) + 1, len(parts.text)
    )
    return where.slip(bend, line, new)


def _closes_below(where: _Where, line: int, closes: str) -> bool:
    """Whether a list in brackets goes on over the next lines, as it may."""
    for below in where.lines[line + 1 : where.at + 1]:
        if closes in below:
            return True
        if _KEY_LINE.match(below) and not below.startswith("  "):
            return False
    return False


def _quotes(where: _Where, line: int, parts: Parts) -> Slip | None:
    sign, text = parts.text[0], parts.text
    body = text[1:].replace("''", "") if sign == "'" else re.sub(r"\\.", "", text[1:])
    name = "quotation mark" if sign == '"' else "apostrophe or single quotation mark"
    if sign not in body:
        message = f"The {name} that begins this text is not closed."
    else:
        message = f"The text ends, for YAML, at the second {name}, and more follows."
    return where.text_slip(codes.QUOTES, line, message)


def _list_beside_key(where: _Where, problem: str) -> Slip | None:
    parts = split(where.lines[where.at])
    if not (parts.has_key and parts.text.startswith("- ")) or "sequence" not in problem:
        return None
    message = "A list with hyphens begins on the line below its key."
    key = parts.lead.rstrip()
    help = show("Write:", key, f"{parts.indent}  {parts.text}")
    at = len(parts.lead) + 1
    return where.slip(Bend(codes.LIST_BESIDE_KEY, message, help, at, len(parts.text)), where.at)


def _missing_space(where: _Where) -> Slip | None:
    for line in dict.fromkeys((where.begun, where.at, where.above(where.at))):
        if line is None:
            continue
        text = where.lines[line]
        if _NO_SPACE.match(text):
            bend = bends.colon_without_space(text)
            column = text.index(":") + 1
            placed = Bend(bend.code, bend.message, bend.help, column)
            return where.slip(placed, line, text.replace(":", ": ", 1))
        if re.match(r" *-[^\W\d_]", text):
            dash = bends.no_space(text, text.strip(), False)
            if dash:
                column = text.index("-") + 1
                placed = Bend(dash.code, dash.message, dash.help, column)
                return where.slip(placed, line, text.replace("-", "- ", 1))
    return None


def _in_flow(where: _Where, problem: str) -> Slip | None:
    """A sign inside brackets that needs quotation marks."""
    line = where.lines[where.at]
    if not re.search(r"expected ',' or|cannot start any token|expected the node content", problem):
        return None
    begin = max(line.rfind(sign, 0, where.column) for sign in "[{,") + 1
    if not begin:
        return None
    if "node content" in problem and line[where.column : where.column + 1] == ",":
        message = "There is nothing before this comma."
        bend = Bend(codes.EMPTY_ITEM, message, "Delete the comma.", where.column + 1)
        return where.slip(bend, where.at)
    end = min((n for s in ",]}" if (n := line.find(s, where.column + 1)) >= 0), default=len(line))
    chunk = line[begin:end]
    asking = re.match(r"(\s*)([^:]*\?[^:]*?)\s*:(?:\s|$)", chunk)
    if asking and line[begin - 1] != "[":
        # The key itself has the question mark.
        end, chunk = begin + asking.end(2), chunk[: asking.end(2)]
    key = re.match(r"\s*(?:[\w-]+: +)?", chunk)
    lead = key[0] if key and line[begin - 1] != "[" else " " * (len(chunk) - len(chunk.lstrip()))
    text = chunk[len(lead) :].strip()
    if not text or text[0] in "\"'":
        return None
    new = line[:begin] + lead + quoted(text) + line[end:]
    message = f"Inside brackets `{shortened(text)}` cannot be read as a text."
    bend = Bend(codes.BRACKETS, message, put_in_quotes(new), begin + len(lead) + 1, len(text))
    return where.slip(bend, where.at, new)


def _further_in(where: _Where, problem: str) -> Slip | None:
    """A key that stands further in than the text above it."""
    above = where.above(where.at)
    if "mapping values" not in problem or above is None:
        return None
    line = where.lines[where.at]
    parts, before = split(line), split(where.lines[above])
    at = len(parts.indent) + 1
    length = max(1, len(line.strip()))
    if not _KEY_LINE.match(line):
        new = bends.joined([where.lines[above], line])
        message = "YAML reads this line as the rest of the text above, and then meets a colon."
        return where.slip(Bend(codes.COLON, message, put_in_quotes(new), at, length), where.at)
    message = (
        "This line is indented further than the one above, as if it were the rest of its text."
    )
    if before.has_key:
        margin = " " * (len(before.lead) - len(before.lead.lstrip(" -")))
        new = margin + line.strip()
        help = show("Give it the same indentation:", where.lines[above], new)
        return where.slip(Bend(codes.INDENTATION, message, help, at, length), where.at, new)
    if before.lead.strip() == "-":
        new = f"{before.lead}text: {before.text}"
        help = show("An item that has more than its text names the text:", new, line)
        return where.slip(Bend(codes.INDENTATION, message, help, at, length), above, new)
    help = "Give it the same indentation as the keys it belongs with."
    return where.slip(Bend(codes.INDENTATION, message, help, at, length), where.at)


def _missing_key(where: _Where, problem: str) -> Slip | None:
    """A line of text where a key or an item should be."""
    line = where.begun if "could not find" in problem else where.at
    text = where.lines[line]
    if not ("could not find" in problem or "<scalar>" in problem) or _KEY_LINE.match(text):
        return None
    message = (
        f"A key or a list item is expected here, and there is a text: `{shortened(text.strip())}`."
    )
    if text.startswith(" "):
        help = "If it goes on from the line above, indent it further than that line; "
        help += show(
            "if it is a list item, begin it with a hyphen and a space:", f"- {text.strip()}"
        )
    else:
        help = "If the front matter ends here, put `---` on a line of its own above this line; "
        help += "if it goes on from the line above, indent it."
    at = len(text) - len(text.lstrip()) + 1
    return where.slip(Bend(codes.NO_KEY, message, help, at, max(1, len(text.strip()))), line)


def _in_line_above(where: _Where, above: int, line: int) -> Slip | None:
    """A text that goes on here, and that a colon or a `#` has cut short in the line above."""
    parts = split(where.lines[above])
    if not parts.text or parts.text[0] in _SIGNS or above + 1 != line:
        return None
    both = where.lines[above : line + 1]
    new = bends.joined(both)
    if (at := where.lines[above].find(" #", len(parts.lead))) > 0:
        bend = bends.cut_by_hash(where.lines[above : above + 1], at + 1)
        bend = Bend(bend.code, bend.message, put_in_quotes(new), bend.column, bend.length)
        return where.slip(bend, above, new, "")
    if parts.lead.strip() == "-" and ": " in parts.text:
        before = shortened(parts.text.partition(": ")[0])
        message = f"The colon makes a key of `{before}`, and the item is no longer a text."
        at, length = len(parts.lead) + 1, len(parts.text)
        return where.slip(
            Bend(codes.COLON, message, put_in_quotes(new), at, length), above, new, ""
        )
    return None


def _out_of_column(where: _Where, problem: str) -> Slip | None:
    if "<block end>" not in problem and "document start" not in problem:
        return None
    line = where.lines[where.at]
    begun = where.first + where.begun
    own = len(line) - len(line.lstrip())
    message = "The indentation of this line fits neither the line above nor the list or map that "
    message += f"begins on line {begun}."
    if "document start" in problem:
        message = "This line at the left margin does not go with what stands above it."
    help = "Keys that belong together begin in one column, and so do the hyphens of a list. "
    help += (
        f"This line begins in column {own + 1}; line {begun} in column {where.begun_column + 1}."
    )
    length = max(1, len(line.strip()))
    return where.slip(Bend(codes.INDENTATION, message, help, own + 1, length), where.at)


def _other(where: _Where, problem: str) -> Slip:
    message = "YAML cannot read this line."
    help = "Compare it with the lines around it: indentation, colons, quotation marks, brackets."
    if problem:
        help += f" YAML's own words are: {problem}."
    length = max(1, len(where.lines[where.at].rstrip()) - where.column)
    return where.slip(Bend(codes.SYNTAX, message, help, where.column + 1, length), where.at)
