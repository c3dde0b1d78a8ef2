"""Diagnostics for people: the line, a caret under the place, what is wrong and what to write."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from reviewsite.diagnostics import Diagnostic, SetAside, Severity
from reviewsite.reports.terminal import Excerpt, excerpt, visible

_WIDTH = 88
_BOLD, _DIM, _RESET = "\x1b[1m", "\x1b[2m", "\x1b[0m"
_COLOURS = {Severity.ERROR: "\x1b[31m", Severity.WARNING: "\x1b[33m", Severity.NOTE: "\x1b[34m"}


def render(
    diagnostics: Iterable[Diagnostic],
    lines_of: Callable[[str], Sequence[str]],
    colour: bool = False,
    allowed: Iterable[SetAside] = (),
) -> str:
    """All diagnostics, file by file, and a line that counts them; then what is `allowed`.

    `lines_of(path)` gives a file's lines; where it gives none, or fewer, the place stands alone.
    Nothing in the output but our own colours moves a terminal's cursor, whatever a file contains.
    """
    ordered = sorted(diagnostics, key=lambda diagnostic: diagnostic.order)
    read = lru_cache(maxsize=1)(lines_of)
    blocks = [block(diagnostic, read(diagnostic.span.path), colour) for diagnostic in ordered]
    said = "\n".join([*blocks, _summary(ordered, colour)])
    return said + "".join(_in_force(sorted(allowed, key=lambda one: one.order), colour))


def block(diagnostic: Diagnostic, lines: Sequence[str], colour: bool = False) -> str:
    """One diagnostic: its place, what is wrong, the line with a caret, and what to write."""
    span = diagnostic.span
    place = visible(f"{span.path}:{span.line}:{span.column}")
    severity = f"{diagnostic.severity.value} {diagnostic.code}"
    tint = _COLOURS[diagnostic.severity] if colour else ""
    reset = _RESET if colour else ""
    bold = _BOLD if colour else ""
    parts = [f"{bold}{place}{reset}: {tint}{bold}{severity}{reset}", *_wrapped(diagnostic.message)]
    if span.line <= len(lines):
        shown = excerpt(lines[span.line - 1], span.column, span.length)
        parts += _framed(span.line, shown, tint, colour)
    parts += _wrapped(diagnostic.remedy)
    return "\n".join(parts) + "\n"


def _in_force(allowed: Sequence[SetAside], colour: bool) -> Iterator[str]:
    """Each allowance in force: its place, rule, value and reason, and what it sets aside."""
    bold, reset = (_BOLD, _RESET) if colour else ("", "")
    if allowed:
        yield f"\n{bold}{_count(len(allowed), 'report')} set aside:{reset}\n"
    for one in allowed:
        at, there = one.allowance, one.diagnostic.span
        yield f"\n{bold}{visible(f'{at.path}:{at.line}:{at.column}')}{reset}: "
        yield f"{one.diagnostic.code} {visible(f'“{one.value}”')}\n"
        stands = f"{there.path}:{there.line}:{there.column}: {one.diagnostic.message}"
        yield "".join(f"{line}\n" for text in (one.reason, stands) for line in _wrapped(text))


def _framed(number: int, shown: Excerpt, tint: str, colour: bool) -> list[str]:
    dim, reset = (_DIM, _RESET) if colour else ("", "")
    margin = " " * len(str(number))
    caret = " " * shown.before + "^" + "~" * (shown.width - 1)
    return [
        f"  {dim}{margin} |{reset}",
        f"  {dim}{number} |{reset} {shown.text}".rstrip(),
        f"  {dim}{margin} |{reset} {tint}{caret}{reset}",
    ]


def _wrapped(text: str) -> list[str]:
    """A message in lines of a width that can be read; a mended line is left whole."""
    lines: list[str] = []
    for line in visible(text, keep="\n").splitlines():
        if line.startswith("    "):
            lines.append(f"  {line}")
        else:
            lines += textwrap.wrap(
                line,
                _WIDTH,
                initial_indent="  ",
                subsequent_indent="  ",
                break_long_words=False,
                break_on_hyphens=False,
            )
    return lines


def _summary(ordered: Sequence[Diagnostic], colour: bool) -> str:
    if not ordered:
        return "Nothing to mend.\n"
    counts = Counter(diagnostic.severity for diagnostic in ordered)
    said = [_count(counts[severity], severity.value) for severity in Severity if counts[severity]]
    listed = " and ".join(filter(None, [", ".join(said[:-1]), said[-1]]))
    files = len({diagnostic.span.path for diagnostic in ordered})
    worst = min(ordered, key=lambda diagnostic: list(Severity).index(diagnostic.severity))
    line = f"{listed} in {_count(files, 'file')}."
    if colour:
        line = f"{_BOLD}{line}{_RESET}"
    mends = sum(bool(diagnostic.edits) for diagnostic in ordered)
    by_itself = f" “reviewsite check --fix” mends {mends} of them." if mends else ""
    return f"{line}{by_itself} To learn more: reviewsite explain {worst.code}\n"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
