"""A file's words as its author typed them: what readers will see, each with its place.

Rules about words look at the file's own text with everything else blanked out, so that what is
found stands where it was typed, whatever quotation marks or line breaks are round it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from html import unescape

from reviewsite import prose
from reviewsite.checks.blanking import (
    addresses,
    seen,
    without_addresses,
    without_code,
    without_comments,
)
from reviewsite.checks.keys import TEXT_KEYS
from reviewsite.checks.typed import Typed, typed
from reviewsite.checks.views import GAP, RUN, View, plain
from reviewsite.diagnostics import Span
from reviewsite.model.base import Document
from reviewsite.pack import Pack
from reviewsite.source import Source

LINKING = ("](", "]:", "<")
"""Where none of these stands there is no link, however it is written."""
_HEADING = re.compile(r"^(#{1,6})[ \t]+[^\s\0][^\n\0]*", re.M)
_BACKSLASHED = re.compile(r"\\([\\`*_{}\[\]()>#+.!-])")
_DATE = re.compile(r"\d{4}(-\d\d){0,2}\Z")
_ADDRESSES = frozenset({"link", "website", "file", "responses", "gss"})


@dataclass(frozen=True)
class Home:
    """What a file's links may lead to: the files of its review, or the workspace's pages.

    `files` are those that are not Markdown. `pack` is None for the workspace's pages.
    """

    folder: str
    sources: Mapping[str, Source]
    documents: Mapping[str, Document]
    files: frozenset[str]
    pack: Pack | None = None

    @property
    def first(self) -> str:
        """The file that speaks for the whole: of a review, its review file."""
        reviews = (path for path, one in self.documents.items() if one.kind == "review")
        return next(reviews, f"{self.folder}/index.md")

    @classmethod
    def of(cls, pack: Pack) -> Home:
        """The home of a review's files."""
        return cls(
            pack.folder,
            {source.path: source for source in pack.sources},
            {one.source.path: one.document for one in pack.loaded},
            pack.files,
            pack,
        )

    def base(self, path: str) -> str:
        """Of a translation, the file that it translates: what is said there holds for both."""
        source = self.sources.get(path)
        if source is None or not source.lang:
            return path
        return path.removesuffix(f".{source.lang}.md") + ".md"

    def written(self) -> Iterator[Written]:
        """Every Markdown file in it, translations after what they translate."""
        for path, source in self.sources.items():
            yield Written(source, self, self.documents.get(path))


@dataclass
class Written:
    """One Markdown file; `document` is None where its front matter did not validate."""

    source: Source
    home: Home
    document: Document | None = None

    @property
    def path(self) -> str:
        """The file's path in the workspace."""
        return self.source.path

    @property
    def pack(self) -> Pack | None:
        """The review it belongs to, if to one."""
        return self.home.pack

    @property
    def lang(self) -> str:
        """The language of a translation, "" for a base file."""
        return self.source.lang

    @cached_property
    def text(self) -> str:
        """The whole file."""
        return "\n".join(self.source.lines)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each line begins in `text`."""
        starts = [0]
        for line in self.source.lines:
            starts.append(starts[-1] + len(line) + 1)
        return tuple(starts[:-1]) or (0,)

    @cached_property
    def body(self) -> tuple[int, str]:
        """Where the body begins in `text`, and the body with code and what no reader sees blanked
        out."""
        start, body = self._raw
        return start, seen(without_code(body))

    @cached_property
    def _raw(self) -> tuple[int, str]:
        line = self.source.body_line - 1
        start = self.starts[line] if 0 <= line < len(self.starts) else len(self.text)
        return start, self.text[start:]

    @cached_property
    def typed(self) -> tuple[Typed, ...]:
        """The texts of the front matter, in the author's order."""
        return typed(self.source, self.text, self.starts)

    @cached_property
    def words(self) -> tuple[View, ...]:
        """What readers read: the texts of the front matter and the body."""
        return self._views(
            [one for one in self.typed if one.keys[-1] in TEXT_KEYS and one.keys[0] != "allow"],
            self.body[1],
        )

    @cached_property
    def has_numbers(self) -> bool:
        """Whether there is a run of digits as long as a telephone number's, or a person's."""
        return any(RUN.search(view.text) for view in (*self.everything, *self.addressed))

    @cached_property
    def lower(self) -> tuple[str, ...]:
        """The words in small letters, view by view: to ask quickly what is in them."""
        return tuple(view.text.lower() for view in self.words)

    @cached_property
    def everything(self) -> tuple[View, ...]:
        """All values but dates, addresses of other sites and the allowances; and the body, code
        and all: as readers see them."""
        views = self._views(
            [
                one
                for one in self.typed
                if one.keys[0] != "allow"
                and one.keys[-1] not in _ADDRESSES
                and not _DATE.match(one.node.value)
            ],
            seen(self._raw[1]),
        )
        return tuple(plain(one) for one in views)

    @cached_property
    def addressed(self) -> tuple[View, ...]:
        """Where its links lead, in texts, fields and bare words."""
        if "http" not in self.text and "](" not in self.text and "]:" not in self.text:
            return ()
        text = addresses(without_comments(self.text))
        views = [View(self.path, text, self.starts)] if text else []
        for one in self.typed:
            # What YAML reads out of escapes does not stand in the file.
            typed = self.text[one.start : one.end] if one.keys[-1] in _ADDRESSES else ""
            if one.node.style == "double" and "\\" in typed:
                views.append(View(self.path, addresses(one.node.value), (0,), one.node.span))
        return tuple(plain(one) for one in views)

    @property
    def labelled(self) -> tuple[View, ...]:
        """None: in a text the words that say what a number is stand before it."""
        return ()

    @cached_property
    def public_numbers(self) -> tuple[tuple[int, int], ...]:
        """Where telephone numbers stand that are there to be rung."""
        return tuple(
            (one.start, one.end)
            for one in self.typed
            if one.keys[-1] == "phone" and one.keys[0] in {"contact", "alternative_formats"}
        )

    def _views(self, kept: list[Typed], body: str) -> tuple[View, ...]:
        typed: list[tuple[int, int]] = []
        escaped: list[View] = []
        for one in kept:
            if one.node.style == "double" and "\\" in self.text[one.start : one.end]:
                escaped.append(View(self.path, one.node.value, (0,), one.node.span))
            elif one.end > one.start:
                typed.append((one.start, one.end))
        start = self._raw[0]
        pieces: list[str] = []
        at = 0
        for begin, end in typed:
            if begin >= at:
                pieces += [GAP * (begin - at), self.text[begin:end]]
                at = end
        front = without_addresses("".join(pieces))
        return (View(self.path, front + GAP * (start - at) + body, self.starts), *escaped)

    @cached_property
    def headings(self) -> tuple[tuple[int, str, Span], ...]:
        """The headings of the body outside fenced code: level, words and place."""
        found: list[tuple[int, str, Span]] = []
        start, body = self.body
        for match in _HEADING.finditer(body) if "#" in body else ():
            at = start + match.start()
            raw = self.text[at : start + match.end()]
            line = bisect_right(self.starts, at)
            words = raw.lstrip("#").strip().rstrip("#").rstrip()
            found.append((len(match[1]), words, Span(self.path, line, 1, len(raw.rstrip()))))
        return tuple(found)

    @cached_property
    def targets(self) -> tuple[tuple[prose.Target, Span], ...]:
        """The links and images of the texts, each with the place of its address: those of the
        front matter, then those of the body."""
        if not any(sign in self.text for sign in LINKING):
            return ()
        found = list(self._front_targets())
        body = self.source.body
        if not any(sign in body for sign in LINKING):
            return tuple(found)
        for target in prose.targets(body):
            number = self.source.body_line + target.line - 1
            line = self.source.lines[number - 1] if number <= len(self.source.lines) else ""
            at = line.find(target.address, target.column - 1)
            column = at + 1 if at >= 0 else target.column
            found.append((target, Span(self.path, number, column, max(1, len(target.address)))))
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
        start, body = self._raw
        fronts = [one for one in self.typed if one.keys[-1] in TEXT_KEYS]
        texts = [(one.node.value, one.start, one.node.span) for one in fronts]
        for text, at, whole in (*texts, (body, start, Span(self.path, self.source.body_line))):
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
                return Span(self.path, line, at - self.starts[line - 1] + 1, len(words))
        return otherwise

    def _front_targets(self) -> Iterator[tuple[prose.Target, Span]]:
        for one in self.typed:
            typed = self.text[one.start : one.end]
            if one.keys[-1] not in TEXT_KEYS or not any(sign in typed for sign in LINKING):
                continue
            at = one.start
            for target in prose.targets(typed):
                at = self.text.find(target.address, at)
                line = bisect_right(self.starts, at)
                column = at - self.starts[line - 1] + 1
                yield target, Span(self.path, line, column, len(target.address))
                at += len(target.address)
