"""Shipped files of one sort, each read the first time somebody asks for its id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Generic, TypeVar

from reviewsite.model.framework import Topic
from reviewsite.reading import fit
from reviewsite.source import parse_yaml

DATA = Path(__file__).parent / "data"

T = TypeVar("T")


class ShippedDataError(Exception):
    """A file that ships with reviewsite does not fit its model: our mistake, not an author's."""


def load(path: Path, model: Any) -> Any:
    """Read one shipped file as `model`; raises `ShippedDataError` where it does not fit."""
    file = parse_yaml(path.name, path.read_bytes())
    problems = list(file.diagnostics)
    if file.root is not None and not problems:
        fitted: Any = fit(model, file.root)
        if fitted.value is not None:
            return fitted.value
        problems = list(fitted.diagnostics)
    lines = [f"{path}:{one.span.line}: {one.message} {one.help}" for one in problems]
    raise ShippedDataError("\n".join(lines) or f"{path} is empty")


@cache
def _ids(folder: str) -> tuple[str, ...]:
    # Translations (`x.cy.yml`) stand beside their files.
    names = (file.stem for file in (DATA / folder).glob("*.yml"))
    return tuple(sorted(name for name in names if not name.endswith(".cy")))


@dataclass(frozen=True, eq=False)
class Shelf(Mapping[str, T], Generic[T]):
    """A folder of shipped files as a mapping from id to model. A file's name is its id."""

    folder: str
    model: type[T]
    _read: dict[str, T] = field(default_factory=dict, repr=False)

    def __getitem__(self, id: str) -> T:
        if id not in self._read:
            if id not in _ids(self.folder):
                raise KeyError(id)
            self._read[id] = load(DATA / self.folder / f"{id}.yml", self.model)
        return self._read[id]

    def __contains__(self, id: object) -> bool:
        return id in _ids(self.folder)

    def __iter__(self) -> Iterator[str]:
        return iter(_ids(self.folder))

    def __len__(self) -> int:
        return len(_ids(self.folder))


@dataclass(frozen=True, eq=False)
class Topics(Mapping[str, Topic]):
    """The one file of topics, in its own order, read when it is first needed."""

    file: str = "topics.yml"
    _read: dict[str, Topic] = field(default_factory=dict, repr=False)

    def _all(self) -> dict[str, Topic]:
        if not self._read:
            for topic in load(DATA / self.file, tuple[Topic, ...]):
                self._read[topic.id] = topic
        return self._read

    def __getitem__(self, id: str) -> Topic:
        return self._all()[id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())


@dataclass(frozen=True, eq=False)
class Beside(Mapping[str, T], Generic[T]):
    """A workspace's own entries beside the shipped ones, which stay unread until asked for."""

    shelf: Mapping[str, T]
    own: Mapping[str, T]

    def __getitem__(self, id: str) -> T:
        return self.own[id] if id in self.own else self.shelf[id]

    def __contains__(self, id: object) -> bool:
        return id in self.own or id in self.shelf

    def __iter__(self) -> Iterator[str]:
        yield from self.shelf
        yield from self.own

    def __len__(self) -> int:
        return len(self.shelf) + len(self.own)
