"""The workspace: bodies, glossary, topics, old addresses, plain pages, and the reviews' folders."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reviewsite.diagnostics import Diagnostic, Span, error, warning
from reviewsite.frameworks import Catalogue, shipped
from reviewsite.model.base import Part
from reviewsite.model.framework import CriteriaSet, Framework, Topic
from reviewsite.model.kinds import CONFIG, REVIEWS
from reviewsite.model.moved import plain
from reviewsite.model.page import PlainPage
from reviewsite.model.programme import Programme
from reviewsite.model.workspace import Body, Term
from reviewsite.pack import Pack, kind_of, load, misfiled_beside, misnamed, sayable
from reviewsite.reading import RESERVED, Fitted, Places, fit
from reviewsite.source import Map, Node, Source, YamlFile, read, read_yaml

OWN_IS_SHIPPED = error(
    "RS061",
    "An id of your own that also ships",
    """
    A framework, programme, criteria set or topic of the workspace cannot have the id of one that
    ships with reviewsite: nobody could tell which of the two a review means.
    """,
)
NOT_A_PAGE = error(
    "RS062",
    "A file outside the reviews that is not a page",
    """
    Outside `content/reviews/` only plain pages (`kind: page`) may stand. A review, or a part of
    one, belongs into the folder of its review.
    """,
)
TWICE = error(
    "RS063",
    "A body, topic or term that stands twice",
    """
    Each body, topic and framework has one entry with an id of its own.
    """,
)
NO_WORKSPACE = error(
    "RS064",
    "No content folder",
    """
    A workspace is a folder with a `content` folder in it, and in that a `reviews` folder with one
    folder for each review.
    """,
)
TAKEN = error(
    "RS065",
    "An old address where a page stands",
    """
    `redirects.yml` cannot lead away from an address that has a page of its own: nobody could read
    that page. Nor can a page of a review lead out of its folder, which stands alone.

    Wrong: `good-practice/index.html: about/about.html`
    """,
)
GONE = warning(
    "RS066",
    "An old address whose new page is not there",
    """
    `redirects.yml` leads to a page, or to a place on one, that was not built. It may have been
    withdrawn, or its name is mistyped. To a page that is not there nothing leads; where only the
    place is missing, readers get to the top of the page.

    Wrong: `old.html: about/abuot.html`
    """,
)
CODES = (OWN_IS_SHIPPED, NOT_A_PAGE, TWICE, NO_WORKSPACE, TAKEN, GONE)


@dataclass(frozen=True)
class WorkspacePage:
    """A plain page of the workspace. `uri` is its path under `content` without `.md`."""

    uri: str
    page: PlainPage
    source: Source


@dataclass(frozen=True)
class Workspace:
    """Everything beside the reviews, and the reviews, each read when it is asked for.

    `addresses` are those at which the library is published; `config` is what mkdocs.yml is called.
    """

    root: Path
    content: str
    bodies: Mapping[str, Body]
    catalogue: Catalogue
    glossary: Mapping[str, Term]
    redirects: Mapping[str, str]
    pages: tuple[WorkspacePage, ...]
    slugs: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]
    sources: tuple[Source, ...] = ()
    addresses: tuple[str, ...] = ()
    config: str = CONFIG

    def pack(self, slug: str) -> Pack:
        """Read one review."""
        return load(self.root, f"{self.content}/{REVIEWS}/{slug}")

    def redirect_span(self, old: str) -> Span:
        """Where an old address stands in `redirects.yml`; `old` is as `model.moved` has it."""
        path = f"{self.content}/redirects.yml"
        node = read_yaml(self.root, path).root if (self.root / path).is_file() else None
        for entry in node.entries if isinstance(node, Map) else ():
            if plain(entry.key.value) == old:
                return entry.key.span
        return Span(path)

    def packs(self) -> Iterator[Pack]:
        """Read every review, one at a time, in the order of their slugs."""
        for slug in self.slugs:
            yield self.pack(slug)


@dataclass
class _Reader:
    """Reads the YAML files of a workspace, gathering what is wrong with them."""

    root: Path
    found: list[Diagnostic]

    def yaml(self, path: str) -> YamlFile | None:
        if not (self.root / path).exists():
            return None
        file = read_yaml(self.root, path)
        self.found += file.diagnostics
        return file

    def model(self, path: str, model: Any) -> tuple[Any, Node, Places] | None:
        file = self.yaml(path)
        if file is None or file.root is None:
            return None
        fitted = fit(model, file.root)
        self.found += fitted.diagnostics
        if fitted.value is None:
            return None
        return fitted.value, file.root, fitted.places

    def listed(self, path: str, model: Any) -> dict[str, Any]:
        """A file that is a list of entries with ids; `model` is the type of the whole list."""
        read_ = self.model(path, model)
        entries: dict[str, Any] = {}
        if read_ is None:
            return entries
        value, _, places = read_
        for entry in value:
            if entry.id in entries:
                self.found.append(
                    TWICE.at(
                        _span(path, places, entry),
                        f"“{entry.id}” stands twice",
                        "Take one of the two out, or give it an id of its own.",
                    )
                )
            entries[entry.id] = entry
        return entries


def _span(path: str, places: Places, part: Part) -> Span:
    node = places.get(id(part))
    return node.span if node else Span(path)


def open_workspace(
    root: Path, content: str = "content", addresses: Sequence[str] = (), config: str = CONFIG
) -> Workspace:
    """Read the workspace in `root`, whose library is published at the `addresses` and whose
    mkdocs.yml is called `config`; an author's mistakes are in its `diagnostics`."""
    found: list[Diagnostic] = []
    reader = _Reader(root, found)
    base = root / content
    if not base.is_dir():
        remedy = "Run reviewsite in the folder that has mkdocs.yml and content in it."
        found.append(NO_WORKSPACE.at(Span(content), f"there is no folder “{content}”", remedy))
    bodies = reader.listed(f"{content}/bodies.yml", tuple[Body, ...])
    glossary = reader.model(f"{content}/glossary.yml", dict[str, Term])
    redirects = reader.model(f"{content}/redirects.yml", dict[str, str])
    pages, sources = _pages(root, content, found)
    reviews = base / REVIEWS
    slugs = list(_slugs(reviews, f"{content}/{REVIEWS}", found))
    catalogue = _catalogue(reader, content)
    return Workspace(
        root,
        content,
        bodies,
        catalogue,
        glossary[0] if glossary else {},
        redirects[0] if redirects else {},
        tuple(pages),
        tuple(slugs),
        tuple(sorted(found, key=lambda d: d.order)),
        tuple(sources),
        tuple(addresses),
        config,
    )


def _slugs(reviews: Path, path: str, found: list[Diagnostic]) -> Iterator[str]:
    """The names of the reviews' folders; one that would not travel is told."""
    for one in sorted(reviews.iterdir()) if reviews.is_dir() else ():
        if one.is_dir() and one.name[0] not in "._":
            found += misnamed(f"{path}/{one.name}", folder=True)
            if sayable(one.name):
                yield one.name


def _catalogue(reader: _Reader, content: str) -> Catalogue:
    """The shipped data with the workspace's own beside it."""
    own: list[Any] = list(reader.listed(f"{content}/topics.yml", tuple[Topic, ...]).values())
    places: dict[int, Span] = {}
    for folder, model in (
        ("programmes", Programme),
        ("frameworks", Framework),
        ("criteria", CriteriaSet),
    ):
        for file in sorted((reader.root / content / folder).glob("*.yml")):
            if file.stem.endswith(".cy"):
                continue
            path = f"{content}/{folder}/{file.name}"
            read_ = reader.model(path, model)
            if read_ is not None:
                own.append(read_[0])
                places[id(read_[0])] = _id_span(path, read_[1])
    catalogue = shipped()
    kept: list[Any] = []
    for entry in own:
        if catalogue.get(entry.id) is not None:
            span = places.get(id(entry), Span(f"{content}/topics.yml"))
            remedy = f"Give yours another id, for example my-{entry.id}."
            reader.found.append(OWN_IS_SHIPPED.at(span, f"“{entry.id}” ships already", remedy))
        else:
            kept.append(entry)
    return catalogue.with_own(kept) if kept else catalogue


def _named(content: str, part: Path) -> list[Diagnostic]:
    path = f"{content}/{part.as_posix()}"
    return misnamed(path, folder=part.suffix != ".md") if part.name else []


def _id_span(path: str, node: Node) -> Span:
    value = node.get("id") if isinstance(node, Map) else None
    return value.span if value else Span(path)


def _pages(
    root: Path, content: str, found: list[Diagnostic]
) -> tuple[list[WorkspacePage], list[Source]]:
    base = root / content
    found += misfiled_beside(root, content, REVIEWS)
    pages: list[WorkspacePage] = []
    sources: list[Source] = []
    for file in sorted(base.rglob("*.md")):
        relative = file.relative_to(base)
        if relative.parts[0] == REVIEWS:
            continue
        wrong = [one for part in (relative, *relative.parents) for one in _named(content, part)]
        found += [one for one in wrong if one not in found]
        if not sayable(relative.as_posix()):
            continue
        source = read(root, f"{content}/{relative.as_posix()}")
        sources.append(source)
        found += source.diagnostics
        model = kind_of(source, found)
        if model is None or source.front is None or source.lang:
            continue
        if model is not PlainPage:
            remedy = f"Move it into a folder under {content}/{REVIEWS}, or write kind: page."
            found.append(NOT_A_PAGE.at(Span(source.path), "this is not a page", remedy))
            continue
        fitted: Fitted[PlainPage] = fit(PlainPage, source.front, {RESERVED: source.body})
        found += fitted.diagnostics
        if fitted.value is not None:
            uri = relative.with_suffix("").as_posix()
            pages.append(WorkspacePage(uri, fitted.value, source))
    return pages, sources


__all__ = [
    "CODES",
    "CONFIG",
    "GONE",
    "REVIEWS",
    "TAKEN",
    "Workspace",
    "WorkspacePage",
    "open_workspace",
]
