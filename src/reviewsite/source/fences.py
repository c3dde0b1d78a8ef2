"""Where the front matter of a Markdown file begins and ends."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reviewsite.diagnostics import Diagnostic, Span
from reviewsite.source import codes

FENCE = "---"
_KEY = re.compile(r"[A-Za-z_][\w -]{0,40}:(\s|$)")
# What authors and their word processors write for three hyphens.
_NEARLY = re.compile(r"(-{1,2}|-{4,}|[–—―−]{1,3}|-[–—]|[–—]-|\.\.\.|\+{3}|\*{3}|_{3}|`{3}\w*)\s*")
_HEADING = re.compile(r"#{1,6} \S")
_SAMPLE = "\n    ---\n    kind: page\n    title: …\n    ---"


@dataclass(frozen=True, slots=True)
class Fenced:
    """The parts of a file, by line index: front matter `begin:end`, body from `body`.

    `begin` is None where there is no front matter to read.
    """

    begin: int | None
    end: int
    body: int
    diagnostics: tuple[Diagnostic, ...] = ()


def find(path: str, lines: tuple[str, ...]) -> Fenced:
    """Find the two fences of a Markdown file."""
    first = next((index for index, line in enumerate(lines) if line.strip()), None)
    if first is None:
        message = "This file is empty."
        return _none(codes.NO_FRONT_MATTER.at(Span(path), message, _begin_with()))
    found: tuple[Diagnostic, ...] = ()
    if lines[first].rstrip() != FENCE:
        return _without_opening(path, lines, first)
    if first:
        message = "An empty line stands above the front matter, whose `---` must be the first line."
        found = (codes.TEXT_BEFORE.at(Span(path, 1), message, "Delete the lines above `---`."),)
    begin = first + 1
    for index in range(begin, len(lines)):
        if lines[index].rstrip() == FENCE:
            return Fenced(begin, index, index + 1, found + _second(path, lines, index + 1))
    return _without_closing(path, lines, begin, found)


def _none(diagnostic: Diagnostic) -> Fenced:
    return Fenced(None, 0, 0, (diagnostic,))


def _begin_with() -> str:
    return f"Begin the file with its front matter:{_SAMPLE}"


def _whole(path: str, lines: tuple[str, ...], index: int) -> Span:
    return Span(path, index + 1, 1, max(1, len(lines[index].rstrip())))


def _without_opening(path: str, lines: tuple[str, ...], first: int) -> Fenced:
    at = _whole(path, lines, first)
    line = lines[first].strip()
    next_is_key = first + 1 < len(lines) and _KEY.match(lines[first + 1]) is not None
    if _NEARLY.fullmatch(line) and next_is_key:
        message = (
            f"The first line is `{line}`. The front matter is opened by exactly three hyphens."
        )
        help = "Write `---`, with nothing else on the line."
        return _none(codes.OPENING_FENCE.at(at, message, help))
    if _KEY.match(line):
        message = "The front matter begins here, without the line `---` that opens it."
        help = f"Put `---` on a line of its own above it:\n    ---\n    {line}"
        return _none(codes.OPENING_FENCE.at(at, message, help))
    fence = _fence_below(lines, first)
    if fence is not None:
        message = f"This stands above the front matter, which begins on line {fence + 1}."
        help = "Move it below the second `---`; the first `---` must be the first line of the file."
        return _none(codes.TEXT_BEFORE.at(at, message, help))
    message = "This file has no front matter: nothing says what kind of page it is."
    return _none(codes.NO_FRONT_MATTER.at(at, message, _begin_with()))


def _fence_below(lines: tuple[str, ...], first: int) -> int | None:
    for index in range(first + 1, len(lines) - 1):
        if lines[index].rstrip() == FENCE:
            # The first rule across the page decides: after it, keys or no front matter.
            return index if _KEY.match(lines[index + 1]) else None
    return None


def _without_closing(
    path: str, lines: tuple[str, ...], begin: int, found: tuple[Diagnostic, ...]
) -> Fenced:
    opened = f"The front matter that line {begin} opens is not closed."
    for index in range(begin, len(lines)):
        line = lines[index].strip()
        if _NEARLY.fullmatch(lines[index].rstrip()) and index > begin:
            message = f"{opened} `{line}` does not close it."
            diagnostic = codes.CLOSING_FENCE.at(
                _whole(path, lines, index), message, "Write `---`: exactly three hyphens."
            )
            return Fenced(begin, index, index + 1, (*found, diagnostic))
    end = _where_prose_begins(lines, begin)
    if end == len(lines):
        message = opened
        help = "Put `---` on a line of its own at the end of the file."
        at = _whole(path, lines, end - 1)
    else:
        message = f"{opened} It seems to end above this line."
        help = f"Put `---` on a line of its own above line {end + 1}:\n    ---\n    {lines[end]}"
        at = _whole(path, lines, end)
    return Fenced(begin, end, end, (*found, codes.CLOSING_FENCE.at(at, message, help)))


def _where_prose_begins(lines: tuple[str, ...], begin: int) -> int:
    """The first line at the left margin that can be neither a key nor a list item.

    A line that begins with `#` is a comment in YAML and a heading in Markdown: after an empty line
    we take it for a heading.
    """
    for index in range(begin, len(lines)):
        line = lines[index]
        if not line.strip() or line[0] in " \t" or _KEY.match(line):
            continue
        if line.startswith(("- ", "#", "]", "}")) or line.rstrip() == "-":
            after_gap = index > begin and not lines[index - 1].strip()
            if not (after_gap and _HEADING.match(line)):
                continue
        return index
    return len(lines)


def _second(path: str, lines: tuple[str, ...], body: int) -> tuple[Diagnostic, ...]:
    """Whether the body begins with another front matter."""
    index = next((i for i in range(body, len(lines)) if lines[i].strip()), None)
    if index is None or index + 1 >= len(lines) or lines[index].rstrip() != FENCE:
        return ()
    if not re.match(r"[a-z_]+:(\s|$)", lines[index + 1]):
        return ()
    message = "A second front matter begins here: two files seem to be pasted into one."
    help = "Make a file of each; or, if a rule across the page is meant, write `***`."
    return (codes.SECOND_DOCUMENT.at(_whole(path, lines, index), message, help),)
