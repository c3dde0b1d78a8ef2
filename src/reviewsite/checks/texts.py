"""A file's words as its author typed them: what readers will see, each with its place.

Rules about words look at the file's own text with everything else blanked out, so that what is
found stands where it was typed, whatever quotation marks or line breaks are round it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from reviewsite import comments, prose
from reviewsite.checks.blanking import addresses, seen, without_addresses, without_code
from reviewsite.checks.keys import TEXT_KEYS
from reviewsite.checks.outgoing import Outgoing
from reviewsite.checks.passages import Passage, passages
from reviewsite.checks.typed import Typed, typed
from reviewsite.checks.views import GAP, RUN, View, plain
from reviewsite.diagnostics import Span
from reviewsite.model.base import Document
from reviewsite.pack import Pack
from reviewsite.source import Source

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
        return start, seen(without_code(comments.blanked(body)))

    @cached_property
    def shown(self) -> str:
        """The whole file with spaces in the place of what no reader gets."""
        start, body = self._raw
        pieces: list[str] = []
        at = 0
        for one in self.typed:
            if at <= one.start < one.end:
                value = comments.blanked(self.text[one.start : one.end])
                pieces += [self.text[at : one.start], value]
                at = one.end
        return "".join([*pieces, self.text[at:start], comments.blanked(body)])

    @cached_property
    def read(self) -> comments.Read:
        """The body without its author's comments."""
        return comments.read(self._raw[1])

    @cached_property
    def as_typed(self) -> tuple[View, ...]:
        """The values of the front matter and the body, comments and all."""
        values = [one for one in self.typed if one.keys[0] != "allow"]
        views = [
            one.view(self.text, self.starts, comments.Read(one.node.value))
            for one in values
            if any(sign in one.node.value for sign in comments.SIGNS)
        ]
        start, body = self._raw
        return (*views, View(self.path, body, self.starts, cuts=((0, start),)))

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
    def passages(self) -> tuple[Passage, ...]:
        """The parts of what readers read, as they were typed; none of a text of which more is to
        be read than is."""
        if any(prose.beyond(self.source.body)):
            return ()
        view = View(self.path, self.shown, self.starts)
        lines = self.shown.split("\n")
        return tuple(passages(view, lines, self.source.body_line, self._read))

    @property
    def _read(self) -> list[Typed]:
        """The texts of the front matter that readers read."""
        return [one for one in self.typed if one.keys[-1] in TEXT_KEYS and one.keys[0] != "allow"]

    @cached_property
    def words(self) -> tuple[View, ...]:
        """What readers read: the texts of the front matter and the body, code and all."""
        return self._views(self._read)

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
        """All values but dates, addresses of other sites and the allowances; and the body: as
        readers see them."""
        views = self._views(
            [
                one
                for one in self.typed
                if one.keys[0] != "allow"
                and one.keys[-1] not in _ADDRESSES
                and not _DATE.match(one.node.value)
            ]
        )
        return tuple(plain(one) for one in views)

    @cached_property
    def addressed(self) -> tuple[View, ...]:
        """Where its links lead, in texts, fields and bare words."""
        if "http" not in self.text and "](" not in self.text and "]:" not in self.text:
            return ()
        own = [self._own(one) for one in self.typed]
        start = self._raw[0]
        front = self._front([one for one, view in zip(self.typed, own, strict=True) if not view])
        body = View.joined(
            self.path, ((start + at, words) for at, words in self.read.pieces()), self.starts
        )
        views = [View(self.path, front, self.starts), body, *(one for one in own if one)]
        found = ((one, addresses(one.text)) for one in views)
        return tuple(plain(replace(one, text=text)) for one, text in found if text)

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

    def _views(self, kept: list[Typed]) -> tuple[View, ...]:
        """The values, those that stand in the file as they are read together, and the body."""
        own = [self._own(one) for one in kept]
        front = self._front([one for one, view in zip(kept, own, strict=True) if not view])
        start = self._raw[0]
        pieces = ((start + at, words) for at, words in self.read.pieces())
        body = View.joined(self.path, pieces, self.starts)
        views = [View(self.path, front, self.starts), *(one for one in own if one)]
        found = [replace(one, text=without_addresses(one.text)) for one in views]
        return (found[0], replace(body, text=seen(body.text)), *found[1:])

    def _own(self, one: Typed) -> View | None:
        """A view of a value that does not stand in the file as it is read: because of escapes, or
        of comments in it."""
        value = one.node.value
        escaped = one.node.style == "double" and "\\" in self.text[one.start : one.end]
        read = comments.read(value)
        return one.view(self.text, self.starts, read) if escaped or read.cuts else None

    def _front(self, kept: list[Typed]) -> str:
        """Those values in their places, with a gap between them."""
        pieces: list[str] = []
        at = 0
        for one in kept:
            if at <= one.start < one.end:
                pieces += [GAP * (one.start - at), self.text[one.start : one.end]]
                at = one.end
        return "".join(pieces)

    @cached_property
    def headings(self) -> tuple[tuple[int, str, Span], ...]:
        """The headings of the body: level, words and place."""
        found: list[tuple[int, str, Span]] = []
        for one in prose.headings(comments.blanked(self._raw[1])):
            line = self.source.body_line + one.line - 1
            typed = self.source.lines[line - 1].rstrip()
            indent = len(typed) - len(typed.lstrip())
            found.append(
                (one.level, one.text, Span(self.path, line, indent + 1, len(typed) - indent))
            )
        return tuple(found)

    @cached_property
    def targets(self) -> tuple[tuple[prose.Target, Span], ...]:
        """The links and images of the texts, each with the place of its address: those of the
        front matter, then those of the body."""
        return self._outgoing.targets

    @cached_property
    def refused(self) -> tuple[tuple[str, Span], ...]:
        """The addresses outside the site of which no link is made, each with its place: that of the
        link, of the same text in the file, or where the text begins."""
        return self._outgoing.refused

    @cached_property
    def _outgoing(self) -> Outgoing:
        return Outgoing(self.source, self.text, self.starts, self.typed, self._raw)
