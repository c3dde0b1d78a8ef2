"""The values of a file's front matter: each with the keys on the way to it, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reviewsite.checks.views import View
from reviewsite.comments import Read
from reviewsite.model.scalars import RECOMMENDATION
from reviewsite.source import Map, Node, Scalar, Seq, Source


@dataclass(frozen=True, slots=True)
class Typed:
    """A text of the front matter: the keys on the way to it, and from where to where it stands."""

    keys: tuple[str, ...]
    node: Scalar
    start: int
    end: int

    def view(self, text: str, starts: tuple[int, ...], read: Read) -> View:
        """What is left of the value, sign by sign at its place in the file; where YAML reads it out
        of escapes, at the place of the whole."""
        path = self.node.span.path
        places = _places(self.node.value, text, self.start, self.end)
        if places is None or (self.node.style == "double" and "\\" in text[self.start : self.end]):
            return View(path, read.text, (0,), self.node.span)
        signs = ((places[read.place(at)], sign) for at, sign in enumerate(read.text))
        return View.joined(path, signs, starts)


def _places(value: str, text: str, start: int, end: int) -> list[int] | None:
    """Where in a file each sign of a value stands that YAML reads there: lines may be folded and
    indented, and marks doubled. None where it cannot be told."""
    places: list[int] = []
    at = start
    for sign in value:
        if not sign.isspace():
            at = text.find(sign, at, end)
            if at < 0:
                return None
        places.append(min(at, end - 1))
        at += 1
    return places


def typed(source: Source, text: str, starts: Sequence[int]) -> tuple[Typed, ...]:
    """Those of a file, in the author's order; `text` is the whole of it, and `starts` where each of
    its lines begins."""
    if source.front is None:
        return ()
    found: list[tuple[tuple[str, ...], Scalar, int]] = []
    for keys, node, is_key in _scalars(source.front, ()):
        if 0 < node.span.line <= len(starts):
            start = starts[node.span.line - 1] + node.span.column - 1
            found.append((() if is_key else keys, node, start))
    first = source.body_line - 2
    last = starts[first] if 0 <= first < len(starts) else len(text)
    ends = [*(start for _, _, start in found[1:]), last]
    return tuple(
        Typed(keys, node, *_extent(text, node, start, end))
        for (keys, node, start), end in zip(found, ends, strict=True)
        if keys
    )


def _extent(text: str, node: Scalar, start: int, following: int) -> tuple[int, int]:
    """Where a value's text begins and ends: without its quotation marks or block sign."""
    end = start + node.span.length
    raw = text[start:end]
    if node.style in ("literal", "folded"):
        begin = text.find("\n", start) + 1
        return (begin, _line_before(text, following)) if begin else (start, end)
    if node.style in ("single", "double"):
        closed = len(raw) > 1 and raw[0] == raw[-1]
        return start + 1, end - 1 if closed else _line_before(text, following)
    return (start, end) if raw == node.value else (start, _line_before(text, following))


def _line_before(text: str, at: int) -> int:
    """The end of the line before the one with `at` in it."""
    return max(0, text.rfind("\n", 0, at))


def _scalars(node: Node, keys: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Scalar, bool]]:
    """Every key and value below a node in the order of the file; of a key, whether it is one."""
    if isinstance(node, Scalar):
        yield keys, node, False
    elif isinstance(node, Seq):
        for item in node.items:
            yield from _scalars(item, keys)
    elif isinstance(node, Map):
        for entry in node.entries:
            # The answers of a survey may stand as keys: they are texts all the same.
            if keys[-1:] == ("options",):
                yield (*keys, "text"), entry.key, False
            else:
                yield keys, entry.key, True
            # A recommendation may be typed with its number as the key of its title.
            numbered = keys[-1:] == ("recommendations",) and RECOMMENDATION.match(entry.key.value)
            yield from _scalars(entry.value, (*keys, "title" if numbered else entry.key.value))
