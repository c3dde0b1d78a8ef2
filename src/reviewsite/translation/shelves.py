"""The catalogue in another language: titles and words from `<id>.cy.yml` beside each file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Generic, TypeVar, cast

from reviewsite.diagnostics import Diagnostic
from reviewsite.frameworks import Catalogue, Entry, ShippedDataError
from reviewsite.frameworks.shelf import DATA
from reviewsite.prose.foreign import foreign
from reviewsite.source import Map, Node, Scalar, Seq, parse_yaml
from reviewsite.translation import codes
from reviewsite.translation.merging import Merger

T = TypeVar("T", bound=Entry)


FOLDERS = ("frameworks", "programmes", "criteria", "questionnaires", "topics")


@dataclass(frozen=True, slots=True)
class Given:
    """The translation of an entry as typed, and the path of the file that it translates.

    `own` says that it is a workspace's, whose mistakes are told to its authors.
    """

    node: Node
    base_path: str
    own: bool = True


Own = Mapping[tuple[str, str], Given]
"""A workspace's own translations by folder (`frameworks`, `topics` …) and id."""


@dataclass(frozen=True, eq=False)
class Shelf(Mapping[str, T], Generic[T]):
    """A shelf of the catalogue in another language, each entry made when it is asked for."""

    base: Mapping[str, T]
    find: Callable[[str], Given | None]
    lang: str = ""
    _made: dict[str, tuple[T, Merger]] = field(default_factory=dict, repr=False)

    def _make(self, id: str) -> tuple[T, Merger]:
        if id not in self._made:
            entry, given = self.base[id], self.find(id)
            merger = Merger(given.base_path if given else "")
            made: T = merger.value(entry, type(entry), given.node if given else None, ())
            wrong = [one for one in merger.found if one.code != codes.MISSING.id]
            if given and not given.own and wrong:
                raise ShippedDataError("\n".join(_told(one) for one in wrong))
            title = getattr(entry, f"title_{self.lang}", None)
            if title and merger.missing.pop(("title",), None):
                made = cast(T, made.model_copy(update={"title": title}))
                merger.given.add(title)
            self._made[id] = made, merger
        return self._made[id]

    def merger(self, id: str) -> Merger:
        """What became of an entry's translation."""
        return self._make(id)[1]

    def __getitem__(self, id: str) -> T:
        return self._make(id)[0]

    def __contains__(self, id: object) -> bool:
        return id in self.base

    def __iter__(self) -> Iterator[str]:
        return iter(self.base)

    def __len__(self) -> int:
        return len(self.base)


@dataclass(frozen=True)
class TranslatedCatalogue(Catalogue):
    """A catalogue in another language. What is not translated is as in the base."""

    def foreign(self, *ids: str) -> frozenset[str]:
        """The texts of these entries that stay in the base's language, by value."""
        mergers = [
            shelf.merger(id) for id in ids for shelf in self._shelves().values() if id in shelf
        ]
        missing = [text for one in mergers for text in one.missing.values()]
        return foreign(missing, [text for one in mergers for text in one.given])

    def diagnostics(self, own: Own) -> list[Diagnostic]:
        """What is wrong with a workspace's own translations."""
        shelves = self._shelves()
        return [one for folder, id in own for one in shelves[folder].merger(id).found]

    def _shelves(self) -> dict[str, Shelf[Entry]]:
        shelves = {folder: getattr(self, folder) for folder in FOLDERS}
        return {folder: shelf for folder, shelf in shelves.items() if isinstance(shelf, Shelf)}


def catalogue(base: Catalogue, lang: str, own: Own | None = None) -> TranslatedCatalogue:
    """The catalogue in a language: the shipped translations, and a workspace's own.

    An entry without a translation stays as it is. Raises `ShippedDataError`, when an entry is
    asked for, if a translation that ships does not fit it.
    """
    given = own or {}

    def find(folder: str) -> Callable[[str], Given | None]:
        def one(id: str) -> Given | None:
            return given.get((folder, id)) or _shipped(folder, id, lang)

        return one

    return TranslatedCatalogue(
        Shelf(base.frameworks, find("frameworks"), lang),
        Shelf(base.programmes, find("programmes"), lang),
        Shelf(base.criteria, find("criteria"), lang),
        Shelf(base.questionnaires, find("questionnaires"), lang),
        Shelf(base.topics, find("topics"), lang),
    )


@cache
def _shipped(folder: str, id: str, lang: str) -> Given | None:
    if folder == "topics":
        node = _topics(lang).get(id)
        return Given(node, "topics.yml", own=False) if node else None
    root = _read(f"{folder}/{id}.{lang}.yml")
    return Given(root, f"{folder}/{id}.yml", own=False) if root else None


@cache
def _topics(lang: str) -> Mapping[str, Node]:
    root = _read(f"topics.{lang}.yml")
    return {id_of(node): node for node in root.items} if isinstance(root, Seq) else {}


def _read(name: str) -> Node | None:
    path = DATA / name
    if not path.is_file():
        return None
    file = parse_yaml(name, path.read_bytes())
    if file.diagnostics:
        raise ShippedDataError("\n".join(_told(one) for one in file.diagnostics))
    return file.root


def id_of(node: Node) -> str:
    """The id that a group of keys states, "" where it states none."""
    value = node.get("id") if isinstance(node, Map) else None
    return value.value.strip() if isinstance(value, Scalar) else ""


def _told(one: Diagnostic) -> str:
    return f"{one.span.path}:{one.span.line}: {one.message} {one.help}"
