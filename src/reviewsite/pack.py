"""One review's folder as read: its sources, the parts that validated, and an index of ids."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path, PurePosixPath
from typing import TypeVar

from reviewsite.diagnostics import Diagnostic, Span, error
from reviewsite.model.analysis import AnalysedStatement
from reviewsite.model.base import Document, Part
from reviewsite.model.documents import ListedDocument
from reviewsite.model.findings import Finding, Headed
from reviewsite.model.kinds import KINDS
from reviewsite.model.mentions import items
from reviewsite.model.plan import Action
from reviewsite.model.practice import GoodPractice
from reviewsite.model.recommendations import Priority, Recommendation
from reviewsite.model.review import Review
from reviewsite.reading import RESERVED, Fitted, Places, fit
from reviewsite.source import Node, Scalar, Source, locate, read

UNKNOWN_KIND = error(
    "RS057",
    "A file whose kind is not known",
    """
    Every file says what it is: `kind: findings`, `kind: good-practice` and so on. A file without
    a kind, or with one that the format does not have, is never quietly taken for a page.
    """,
)
NO_REVIEW = error(
    "RS058",
    "A review folder without exactly one review file",
    """
    One file in each review folder has `kind: review`. Without it nobody knows whose review it is
    or who may read it; with two, which of them counts.
    """,
)
DUPLICATE_ID = error(
    "RS059",
    "An id that stands twice",
    """
    An id is an address: other files and other websites point at it. Two items of one review
    cannot share one, and a recommendation's reference is unique in its review.
    """,
)
LINKED_FILE = error(
    "RS060",
    "A link in the place of a file",
    """
    A symbolic link may lead out of the review's folder to a file that was never meant to be
    published. Put the file itself there.
    """,
)
CODES = (UNKNOWN_KIND, NO_REVIEW, DUPLICATE_ID, LINKED_FILE)

D = TypeVar("D", bound=Document)
_NAMED = {"recommendation": "ref", "document": "number"}
"""The key that names an item, where it is not `id`."""
LOOSE = ("media", "data")
"""Folders of a review whose files are not Markdown."""


@dataclass(frozen=True)
class Loaded:
    """A document that validated, with the source it came from."""

    document: Document
    source: Source
    places: Places


@dataclass(frozen=True)
class Item:
    """Something of a review that can be pointed at, and the document it stands in."""

    ref: str
    kind: str
    part: Part
    document: Document


@dataclass(frozen=True)
class Pack:
    """A review's folder. `failed` holds the kinds (or "" where unknown) of files that did not
    validate, so that nothing pointing into them is called dangling."""

    slug: str
    folder: str
    root: Path
    loaded: tuple[Loaded, ...]
    sources: tuple[Source, ...]
    files: frozenset[str]
    index: Mapping[str, Item]
    failed: frozenset[str]
    diagnostics: tuple[Diagnostic, ...]
    _where: dict[int, tuple[Loaded, Node]] = field(default_factory=dict, repr=False)

    @property
    def review(self) -> Review | None:
        """The review file, if it validated."""
        return next(iter(self.all(Review)), None)

    @property
    def whole(self) -> bool:
        """Whether every file was read and validated."""
        return self.review is not None and not self.failed

    def all(self, kind: type[D]) -> tuple[D, ...]:
        """The documents of a kind, in the order of their paths."""
        return tuple(one.document for one in self.loaded if isinstance(one.document, kind))

    def source(self, document: Document) -> Source:
        """The file that `document` was read from."""
        return self._where[id(document)][0].source

    def table(self, path: str) -> list[dict[str, str]] | None:
        """The rows of a CSV file of this review by column name; None where there is no such
        file, or it is not UTF-8 text with a heading line."""
        full = f"{self.folder}/{path}"
        if full not in self.files:
            return None
        try:
            text = (self.root / full).read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError):
            return None
        rows = csv.DictReader(text.splitlines())
        return [
            {
                key.strip(): (value or "").strip()
                for key, value in row.items()
                if isinstance(key, str)
            }
            for row in rows
        ]

    def name(self, document: Document) -> str:
        """The file's name without `.md`: a good practice's own id."""
        return PurePosixPath(self.source(document).path).stem

    def at(self, part: Part, key: str | None = None, index: int | None = None) -> Span:
        """Where `part`, or the value of one of its keys (or an item of that), was typed."""
        loaded, node = self._where.get(id(part), (None, None))
        if loaded is None or node is None:
            return Span(f"{self.folder}/review.md")
        if key is None:
            return (
                node.span
                if isinstance(node, Scalar)
                else Span(loaded.source.path, node.span.line, node.span.column)
            )
        loc: tuple[str | int, ...] = (key,) if index is None else (key, index)
        return locate(node, loc)[1]

    def body_at(self, document: Document, line: int, column: int = 1, length: int = 1) -> Span:
        """A place in the prose of `document`; `line` counts from 1 in the body."""
        source = self.source(document)
        return Span(source.path, source.body_line + line - 1, column, length)


def load(root: Path, folder: str) -> Pack:
    """Read the review in `folder` (relative to the workspace `root`); never raises for an
    author's mistake: it becomes a diagnostic."""
    found: list[Diagnostic] = []
    markdown, loose = _files(root, folder, found)
    sources = [read(root, path) for path in markdown]
    for source in sources:
        found += source.diagnostics
    loaded: list[Loaded] = []
    failed: set[str] = set()
    for source in sources:
        if source.lang:
            continue
        one = _load(source, found)
        if one is None:
            failed.add(_kind(source))
        else:
            loaded.append(one)
    _exactly_one_review(folder, loaded, failed, found)
    where: dict[int, tuple[Loaded, Node]] = {
        id(one.document): (one, one.source.front) for one in loaded if one.source.front
    }
    for one in loaded:
        where |= {key: (one, node) for key, node in one.places.items()}
    pack = Pack(
        PurePosixPath(folder).name,
        folder,
        root,
        tuple(loaded),
        tuple(sources),
        frozenset(loose),
        {},
        frozenset(failed),
        (),
        where,
    )
    index = _index(pack, found)
    diagnostics = tuple(sorted(found, key=lambda d: d.order))
    return Pack(**{**vars(pack), "index": index, "diagnostics": diagnostics})


def kind_of(source: Source, found: list[Diagnostic]) -> type[Document] | None:
    """The model for a file's `kind`, or None with the reason added to `found`."""
    if source.front is None:
        return None
    kind = _kind(source)
    if kind in KINDS:
        return KINDS[kind]
    entry = source.front.entry("kind")
    span = entry.value.span if entry else Span(source.path, 1)
    close = get_close_matches(kind, KINDS, n=1)
    hint = f"Did you mean “{close[0]}”? " if close else ""
    what = f"“{kind}” is not a kind of file" if kind else "this file does not say what it is"
    found.append(UNKNOWN_KIND.at(span, what, f"{hint}Write kind: and one of {', '.join(KINDS)}."))
    return None


def _kind(source: Source) -> str:
    node = source.front.get("kind") if source.front else None
    return node.value if isinstance(node, Scalar) else ""


def _load(source: Source, found: list[Diagnostic]) -> Loaded | None:
    model = kind_of(source, found)
    if model is None or source.front is None:
        return None
    fitted: Fitted[Document] = fit(model, source.front, {RESERVED: source.body})
    found += fitted.diagnostics
    broken = any(d.severity == "error" for d in source.diagnostics)
    if fitted.value is None or broken:
        return None
    return Loaded(fitted.value, source, fitted.places)


def _files(root: Path, folder: str, found: list[Diagnostic]) -> tuple[list[str], list[str]]:
    markdown: list[str] = []
    loose: list[str] = []
    for top, folders, names in os.walk(root / folder):
        folders.sort()
        here = Path(top)
        for name in [*folders, *names]:
            path = (here / name).relative_to(root).as_posix()
            if (here / name).is_symlink():
                remedy = "Put the file itself in its place."
                found.append(LINKED_FILE.at(Span(path), "this is a symbolic link", remedy))
            elif name in names and not name.startswith("."):
                (markdown if name.endswith(".md") else loose).append(path)
    return sorted(markdown), sorted(loose)


def _exactly_one_review(
    folder: str, loaded: list[Loaded], failed: set[str], found: list[Diagnostic]
) -> None:
    reviews = [one for one in loaded if isinstance(one.document, Review)]
    if not reviews and not failed & {"review", ""}:
        remedy = "Add review.md with kind: review; “reviewsite new review” writes one."
        found.append(
            NO_REVIEW.at(Span(f"{folder}/review.md"), "no file here is the review", remedy)
        )
    for extra in reviews[1:]:
        first = reviews[0].source.path
        found.append(
            NO_REVIEW.at(
                Span(extra.source.path),
                f"a second review file: {first} is one already",
                "Move one of the two to a folder of its own, or take it out.",
            )
        )
        failed.add("review")


def _index(pack: Pack, found: list[Diagnostic]) -> dict[str, Item]:
    index: dict[str, Item] = {}
    for one in pack.loaded:
        for part in items(one.document):
            ref = ref_of(part, one.document, pack)
            if ref is None:
                continue
            kind, key = ref
            if key in index:
                named = _NAMED.get(kind, "id")
                first = pack.at(index[key].part, named)
                found.append(
                    DUPLICATE_ID.at(
                        pack.at(part, named),
                        f"“{key}” stands twice in this review; first in {first.path}, "
                        f"line {first.line}",
                        "Give one of the two an id of its own.",
                    )
                )
                continue
            index[key] = Item(key, kind, part, one.document)
    return index


def ref_of(part: Part, document: Document, pack: Pack) -> tuple[str, str] | None:
    """The kind of an item and the reference that points at it; None where it has no id."""
    if isinstance(part, Finding):
        theme = theme_of(document)
        return ("finding", f"{theme}.{part.id}") if part.id else None
    if isinstance(part, Recommendation):
        return ("recommendation", part.ref)
    if isinstance(part, Priority):
        return ("priority", f"priority:{part.id}")
    if isinstance(part, Action):
        return ("action", f"action:{part.id}")
    if isinstance(part, GoodPractice):
        return ("practice", f"practice:{pack.name(part)}")
    if isinstance(part, ListedDocument):
        return ("document", f"document:{part.number}")
    if isinstance(part, AnalysedStatement):
        return ("statement", f"analysis:{part.id}")
    return None


def theme_of(document: Document) -> str:
    """The first half of a finding's reference: its theme, or its document's kind."""
    theme = getattr(document, "theme", None)
    return theme if isinstance(theme, str) and isinstance(document, Headed) else document.kind


def numbered(document: Headed) -> Iterator[tuple[Finding, str, str]]:
    """Each finding of a document with its reference as shown, and which list it stands in.

    A finding without an id is shown by its place: `leadership.s1`, `leadership.a2` (FORMAT §3).
    """
    theme = theme_of(document)
    for side, letter, found in (
        ("strength", "s", document.strengths),
        ("area", "a", document.areas_for_consideration),
    ):
        for number, finding in enumerate(found, start=1):
            yield finding, f"{theme}.{finding.id or f'{letter}{number}'}", side
