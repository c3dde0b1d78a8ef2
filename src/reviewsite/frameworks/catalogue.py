"""Everything a review can name by id, the shipped data and a workspace's own, in one place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias, TypeVar

from reviewsite.frameworks.shelf import Beside, Shelf, Topics
from reviewsite.model.framework import CriteriaSet, Element, Framework, Theme, Topic
from reviewsite.model.programme import Programme
from reviewsite.model.questionnaire import Questionnaire

Entry: TypeAlias = Framework | Programme | CriteriaSet | Questionnaire | Topic


@dataclass(frozen=True)
class Catalogue:
    """Frameworks, programmes, criteria sets, questionnaires and topics, each by id.

    A programme and a framework may share an id (`lga-corporate` is both): `find` gives all that
    have it, `get` the first of them.
    """

    frameworks: Mapping[str, Framework]
    programmes: Mapping[str, Programme]
    criteria: Mapping[str, CriteriaSet]
    questionnaires: Mapping[str, Questionnaire]
    topics: Mapping[str, Topic]

    def find(self, id: str) -> tuple[Entry, ...]:
        """Everything with this id: framework, programme, criteria set, questionnaire, topic."""
        shelves: tuple[Mapping[str, Entry], ...] = (
            self.frameworks,
            self.programmes,
            self.criteria,
            self.questionnaires,
            self.topics,
        )
        return tuple(shelf[id] for shelf in shelves if id in shelf)

    def get(self, id: str) -> Entry | None:
        """The first thing with this id, or None."""
        return next(iter(self.find(id)), None)

    def ids(self) -> tuple[str, ...]:
        """Every id there is, each once: frameworks first, topics last."""
        shelves = (
            self.frameworks,
            self.programmes,
            self.criteria,
            self.questionnaires,
            self.topics,
        )
        return tuple(dict.fromkeys(id for shelf in shelves for id in shelf))

    def with_own(self, own: Iterable[Entry]) -> Catalogue:
        """This catalogue and a workspace's own entries beside it.

        Raises `ValueError` for an id that the catalogue already has: the caller asks `get` first
        and tells the author.
        """
        entries = tuple(own)
        taken = [entry.id for entry in entries if self.get(entry.id) is not None]
        if taken:
            raise ValueError(f"already in the catalogue: {', '.join(taken)}")
        return Catalogue(
            _beside(self.frameworks, entries, Framework),
            _beside(self.programmes, entries, Programme),
            _beside(self.criteria, entries, CriteriaSet),
            _beside(self.questionnaires, entries, Questionnaire),
            _beside(self.topics, entries, Topic),
        )

    def themes(self, framework: str) -> tuple[Theme, ...]:
        """The themes of a framework, none where there is no such framework."""
        found = self.frameworks.get(framework)
        return found.themes if found else ()

    def theme(self, framework: str, theme: str) -> Theme | None:
        """One theme of a framework."""
        return next((one for one in self.themes(framework) if one.id == theme), None)

    def element(self, framework: str, element: str) -> Element | None:
        """An element of a framework, in whichever theme it stands: by id, or by number."""
        for theme in self.themes(framework):
            for one in theme.elements:
                if element in {one.id, one.number}:
                    return one
        return None

    def topics_of(self, framework: str, theme: str) -> tuple[Topic, ...]:
        """The crosswalk: the library's topics that a theme maps to."""
        found = self.theme(framework, theme)
        ids = found.topics if found else ()
        return tuple(self.topics[id] for id in ids if id in self.topics)

    def themes_of(self, topic: str) -> tuple[tuple[Framework, Theme], ...]:
        """The crosswalk the other way: every theme of every framework that maps to a topic."""
        return tuple(
            (framework, theme)
            for framework in self.frameworks.values()
            for theme in framework.themes
            if topic in theme.topics
        )


T = TypeVar("T", Framework, Programme, CriteriaSet, Questionnaire, Topic)


def _beside(shelf: Mapping[str, T], entries: Iterable[Entry], kind: type[T]) -> Mapping[str, T]:
    own = {entry.id: entry for entry in entries if isinstance(entry, kind)}
    return Beside(shelf, own) if own else shelf


@cache
def shipped() -> Catalogue:
    """The data that ships with reviewsite, read id by id as it is asked for."""
    return Catalogue(
        Shelf("frameworks", Framework),
        Shelf("programmes", Programme),
        Shelf("criteria", CriteriaSet),
        Shelf("questionnaires", Questionnaire),
        Topics(),
    )
