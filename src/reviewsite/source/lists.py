"""Signs of Word where YAML has its own: of a list, and spaces at which no line is broken."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reviewsite.diagnostics import Diagnostic, Edit, Span
from reviewsite.source import codes
from reviewsite.source.quoting import show

BULLETS = "•◦▪▫●○■□‣⁃∙◆◇♦❖➢➤►▶▸➔✓✔✗✘☐☑\uf000-\uf0ff"
"""Signs of a list that are never the first sign of a sentence; those of symbol fonts among them."""
DASHES = "‐‑‒–—―−"
"""What Word makes of a hyphen."""
_NAMES = {"–": "an en dash", "—": "an em dash", "−": "a minus sign", "•": "a bullet"}
_ODD = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_LEAD = re.compile(rf"[ {_ODD}]*")
_STRUCTURE = re.compile(
    rf"[ {_ODD}]*(?:-[ {_ODD}]+)*(?:[A-Za-z][\w-]*[ {_ODD}]*:(?=[ {_ODD}]|$)[ {_ODD}]*)?"
)
_ITEM = re.compile(rf" *(?P<sign>[{BULLETS}{DASHES}·]|o(?=\t))(?P<gap>[ \t{_ODD}]*)(?P<rest>\S.*)")
_KEY = re.compile(r"[a-z][a-z_]*:(?: |$)")
_OPENS = re.compile(r"(?:^|.*[:-] +)[|>][-+\d]*\s*(?:#.*)?$")
_ODD_SIGN = re.compile(f"[{_ODD}]")


def named(sign: str) -> str:
    """A sign of a list in words."""
    return _NAMES.get(sign, "a sign of another program")


def settled(
    path: str, lines: Sequence[str], first: int
) -> tuple[tuple[str, ...], list[Diagnostic]]:
    """Lines of YAML that begin on line `first` of a file, with the signs that were meant, each
    where the other stood; and what is said of those."""
    read: list[str] = []
    found: list[Diagnostic] = []
    inside: int | None = None
    items = key = -1
    for number, line in enumerate(lines, start=first):
        indent = _end(_LEAD, line)
        blank = not line.strip()
        if inside is not None and (blank or indent > inside):
            if not blank and len(line) - len(line.lstrip(" ")) <= inside:
                line = _spaced(path, number, line, indent, found)
            read.append(line)
            continue
        inside = None
        line = _spaced(path, number, line, _end(_STRUCTURE, line), found)
        item = _ITEM.match(line)
        if item and (indent == items or key >= 0 or _KEY.match(item["rest"])):
            line = _hyphened(path, number, line, item, found)
        if not blank:
            is_item = line.lstrip(" ").startswith("- ")
            items = indent if is_item else -1 if indent <= items else items
            key = indent if re.search(r":\s*$", line) and not is_item else -1
            inside = indent if _OPENS.match(line) else None
        read.append(line)
    return tuple(read), found


def _end(pattern: re.Pattern[str], line: str) -> int:
    match = pattern.match(line)
    return match.end() if match else 0


def _spaced(path: str, number: int, line: str, end: int, found: list[Diagnostic]) -> str:
    """A line with plain spaces before `end`."""
    odd = list(_ODD_SIGN.finditer(line, 0, end))
    if not odd:
        return line
    new = _ODD_SIGN.sub(" ", line[:end]) + line[end:]
    edits = tuple(Edit(number, *one.span(), " ") for one in odd)
    span = Span(path, number, odd[0].start() + 1)
    message = "A space at which no line is broken stands here, and YAML takes it for a letter."
    found.append(codes.ODD_SPACE.at(span, message, show("Type a space:", new), "", edits))
    return new


def _hyphened(
    path: str, number: int, line: str, item: re.Match[str], found: list[Diagnostic]
) -> str:
    """A line with a hyphen for its sign."""
    start, end = item.start("sign"), item.end("gap")
    gap = item["gap"] if item["gap"].strip(" ") == "" != item["gap"] else " "
    edits = (Edit(number, start, end, f"-{gap}"),)
    message = f"“{item['sign']}” is {named(item['sign'])}: a list item begins with a hyphen."
    help = show("Write:", f"{line[:start]}-{gap}{item['rest']}")
    found.append(codes.LIST_SIGN.at(Span(path, number, start + 1), message, help, "", edits))
    if not item["gap"]:
        # with a sign more nothing would stand where it was typed
        return line
    return f"{line[:start]}-{' ' * len(item['gap'])}{item['rest']}"
