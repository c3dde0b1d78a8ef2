"""What YAML's readers complain of, in plain words and with the line mended.

A reader says “mapping values are not allowed here” where an author has written a colon in a
sentence. It stops at the first such place, so each slip that can be mended is mended in a copy
and the copy is read again: the author hears of all of them at once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reviewsite.source import bends, codes
from reviewsite.source.bends import Bend, shortened
from reviewsite.source.quoting import (
    put_in_quotes,
    quoted,
    show,
    split,
)
from reviewsite.source.slips import SIGNS, escape, in_text, open_quote
from reviewsite.source.tree import Fault
from reviewsite.source.where import KEY_LINE, Slip, Where, find

_NO_SPACE = re.compile(r" *(?:- +)?[a-z][a-z0-9_]*:[^\s:/]")


def explain(path: str, lines: Sequence[str], first: int, fault: Fault) -> Slip:
    """Say in plain words what a YAML reader has stumbled over."""
    where = find(path, lines, first, fault)
    problem = str(getattr(fault, "problem", "") or "")
    opened = open_quote(where)
    if opened is not None:
        message = "The quotation mark that begins this text is not closed on its line."
        return where.text_slip(codes.QUOTES, opened, message)
    for line in dict.fromkeys((where.begun, where.at)):
        slip = escape(where, line, problem) or in_text(where, line)
        if slip:
            return slip
    return (
        _list_beside_key(where, problem)
        or _missing_space(where)
        or _in_flow(where, problem)
        or _further_in(where, problem)
        or _missing_key(where, problem)
        or _nothing_before_colon(where)
        or _out_of_column(where, problem)
        or _other(where, problem)
    )


def _list_beside_key(where: Where, problem: str) -> Slip | None:
    parts = split(where.lines[where.at])
    beside = parts.has_key and (parts.text.startswith("- ") or parts.text == "-")
    if not beside or "sequence" not in problem:
        return None
    message = "A list with hyphens begins on the line below its key."
    key = parts.lead.rstrip()
    help = show("Write:", key, f"{parts.indent}  {parts.text}")
    at = len(parts.lead) + 1
    return where.slip(Bend(codes.LIST_BESIDE_KEY, message, help, at, len(parts.text)), where.at)


def _missing_space(where: Where) -> Slip | None:
    for line in dict.fromkeys((where.begun, where.at, where.above(where.at))):
        if line is None:
            continue
        text = where.lines[line]
        if _NO_SPACE.match(text):
            bend = bends.colon_without_space(text)
            column = text.index(":") + 1
            placed = Bend(bend.code, bend.message, bend.help, column, instead=": ")
            return where.slip(placed, line, text.replace(":", ": ", 1))
        if re.match(r" *-[^\W\d_]", text):
            dash = bends.no_space(text, text.strip(), False)
            if dash:
                column = text.index("-") + 1
                placed = Bend(dash.code, dash.message, dash.help, column, instead="- ")
                return where.slip(placed, line, text.replace("-", "- ", 1))
    return None


def _in_flow(where: Where, problem: str) -> Slip | None:
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
    in_braces = line.rfind("{", 0, where.column) > line.rfind("[", 0, where.column)
    key = re.match(r"\s*[^:]+?: +(?=\S)", chunk) if in_braces else None
    lead = key[0] if key else " " * (len(chunk) - len(chunk.lstrip()))
    text = chunk[len(lead) :].strip()
    if not text or text[0] in "\"'":
        return None
    new = line[:begin] + lead + quoted(text) + line[end:]
    message = f"Inside brackets `{shortened(text)}` cannot be read as a text."
    bend = Bend(codes.BRACKETS, message, put_in_quotes(new), begin + len(lead) + 1, len(text))
    return where.slip(bend, where.at, new)


def _further_in(where: Where, problem: str) -> Slip | None:
    """A key that stands further in than the text above it."""
    above = where.above(where.at)
    if "mapping values" not in problem or above is None:
        return None
    line = where.lines[where.at]
    parts, before = split(line), split(where.lines[above])
    at = len(parts.indent) + 1
    length = max(1, len(line.strip()))
    if not KEY_LINE.match(line):
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
        message = "The line below is indented as if it were the rest of this text."
        at, length = len(before.lead) + 1, len(before.text)
        return where.slip(Bend(codes.INDENTATION, message, help, at, length), above, new)
    help = "Give it the same indentation as the keys it belongs with."
    return where.slip(Bend(codes.INDENTATION, message, help, at, length), where.at)


def _missing_key(where: Where, problem: str) -> Slip | None:
    """A line of text where a key or an item should be."""
    line = where.begun if "could not find" in problem else where.at
    text = where.lines[line]
    if not ("could not find" in problem or "<scalar>" in problem) or KEY_LINE.match(text):
        return None
    above = where.above(line)
    if above is not None and (slip := _cut_above(where, above, line)):
        return slip
    shown = shortened(text.strip())
    message = f"A key or a list item is expected here, and there is a text: `{shown}`."
    if text.lstrip().startswith("<!--"):
        mended = f"# {text.strip().removeprefix('<!--').removesuffix('-->').strip()}".rstrip()
        help = show("Here a comment begins with `#`, on each of its lines:", mended)
    elif text.startswith(" "):
        help = "If it goes on from the line above, indent it further than that line; "
        help += show(
            "if it is a list item, begin it with a hyphen and a space:", f"- {text.strip()}"
        )
    else:
        help = "If the front matter ends here, put `---` on a line of its own above this line; "
        help += "if it goes on from the line above, indent it."
    at = len(text) - len(text.lstrip()) + 1
    return where.slip(Bend(codes.NO_KEY, message, help, at, max(1, len(text.strip()))), line)


def _cut_above(where: Where, above: int, line: int) -> Slip | None:
    """A text that goes on here, and that a colon or a `#` has cut short in the line above."""
    parts = split(where.lines[above])
    if not parts.text or parts.text[0] in SIGNS or above + 1 != line:
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


def _nothing_before_colon(where: Where) -> Slip | None:
    line = where.lines[where.at]
    if not re.match(r" *(?:- +)*:(?: |$)", line):
        return None
    help = "A key is a short text on one line, followed by a colon and a space."
    column = line.index(":") + 1
    bend = Bend(codes.COMPLEX_KEY, "Nothing stands before this colon.", help, column)
    return where.slip(bend, where.at)


def _out_of_column(where: Where, problem: str) -> Slip | None:
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


def _other(where: Where, problem: str) -> Slip:
    message = "YAML cannot read this line."
    help = "Compare it with the lines around it: indentation, colons, quotation marks, brackets."
    if problem:
        help += f" YAML's own words are: {problem}."
    length = max(1, len(where.lines[where.at].rstrip()) - where.column)
    return where.slip(Bend(codes.SYNTAX, message, help, where.column + 1, length), where.at)
