"""Where the texts of a file lead: its links and images, each with the place of its address."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html import unescape

from reviewsite import comments, prose
from reviewsite.checks.keys import TEXT_KEYS
from reviewsite.checks.typed import Typed
from reviewsite.diagnostics import Span
from reviewsite.source import Source

LINKING = ("](", "]:", "<")
"""Where none of these stands there is no link, however it is written."""
_BACKSLASHED = re.compile(r"\\([\\`*_{}\[\]()>#+.!-])")


@dataclass
class Outgoing:
    """The addresses in a file: `text` is the whole of it, `starts` where each line begins, `typed`
    the texts of its front matter, `body` where the body begins and the body."""

    source: Source
    text: str
    starts: tuple[int, ...]
    typed: tuple[Typed, ...]
    body: tuple[int, str]

    @cached_property
    def targets(self) -> tuple[tuple[prose.Target, Span], ...]:
        """The links and images of the texts, each with the place of its address: those of the
        front matter, then those of the body."""
        if not any(sign in self.text for sign in LINKING):
            return ()
        found = list(self._front_targets())
        body = comments.blanked(self.source.body)
        if not any(sign in body for sign in LINKING):
            return tuple(found)
        for target in prose.targets(body):
            number = self.source.body_line + target.line - 1
            line = self.source.lines[number - 1] if number <= len(self.source.lines) else ""
            at = line.find(target.address, target.column - 1)
            column = at + 1 if at >= 0 else target.column
            found.append(
                (target, Span(self.source.path, number, column, max(1, len(target.address))))
            )
        return tuple(found)

    @cached_property
    def refused(self) -> tuple[tuple[str, Span], ...]:
        """The addresses outside the site of which no link is made, each with its place: that of the
        link, of the same text in the file, or where the text begins."""
        linked: dict[str, list[Span]] = {}
        for target, span in self.targets:
            if not target.image:
                for read in {target.address, _BACKSLASHED.sub(r"\1", target.address)}:
                    linked.setdefault(unescape(read), []).append(span)
        found: list[tuple[str, Span]] = []
        start, body = self.body
        begin = Span(self.source.path, self.source.body_line)
        fronts = [one for one in self.typed if one.keys[-1] in TEXT_KEYS]
        texts = [(one.node.value, one.start, one.node.span) for one in fronts]
        for text, at, whole in (*texts, (body, start, begin)):
            for address in prose.refused(text):
                places = linked.get(address)
                found.append((address, places.pop(0) if places else self._seen(address, at, whole)))
        return tuple(found)

    def _seen(self, typed: str, after: int, otherwise: Span) -> Span:
        """The place of a text, or of its first word, after a position of the file."""
        for words in (typed, *typed.split()[:1]):
            at = self.text.find(words, after)
            if at >= 0:
                line = bisect_right(self.starts, at)
                return Span(self.source.path, line, at - self.starts[line - 1] + 1, len(words))
        return otherwise

    def _front_targets(self) -> Iterator[tuple[prose.Target, Span]]:
        for one in self.typed:
            typed = comments.blanked(self.text[one.start : one.end])
            if one.keys[-1] not in TEXT_KEYS or not any(sign in typed for sign in LINKING):
                continue
            at = one.start
            if one.node.style in ("literal", "folded"):
                # What YAML takes for the indentation of the text is none of its code.
                typed = one.node.value
            for target in prose.targets(typed):
                at = self.text.find(target.address, at)
                line = bisect_right(self.starts, at)
                column = at - self.starts[line - 1] + 1
                yield target, Span(self.source.path, line, column, len(target.address))
                at += len(target.address)
