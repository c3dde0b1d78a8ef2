"""Lines with what mends them put in; every other sign of them stays as it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reviewsite.diagnostics import Edit

_MARK = "\ufeff"


def mended(lines: Sequence[str], edits: Iterable[Edit]) -> list[str]:
    """The lines with these edits made; a line may become several."""
    text = list(lines)
    for one in apart(edits)[::-1]:
        line = text[one.line - 1]
        text[one.line - 1] = line[: one.start] + one.instead + line[one.end :]
    return [part for line in text for part in line.split("\n")]


def rewritten(data: bytes, edits: Iterable[Edit]) -> bytes:
    """A file's bytes with these edits made, and with the line ends that it has.

    Raises `UnicodeDecodeError` where they are no UTF-8: no edit is made of such a file.
    """
    text = data.decode("utf-8")
    mark, text = (_MARK, text[1:]) if text.startswith(_MARK) else ("", text)
    lines = text.split("\n")
    made = []
    for one in edits:
        ends = lines[one.line - 1].endswith("\r")
        instead = one.instead.replace("\n", "\r\n") if ends else one.instead
        made.append(Edit(one.line, one.start, one.end, instead))
    return (mark + "\n".join(mended(lines, made))).encode()


def apart(edits: Iterable[Edit]) -> list[Edit]:
    """Those that can be made together, in the order of the text. Of two that touch the same signs
    the wider counts: it knows more of what is meant there."""
    kept: dict[int, list[Edit]] = {}
    for one in sorted(set(edits), key=lambda one: (one.start - one.end, one)):
        beside = kept.setdefault(one.line, [])
        if not any(one.start < other.end and other.start < one.end for other in beside):
            beside.append(one)
    return sorted(one for line in kept.values() for one in line)
