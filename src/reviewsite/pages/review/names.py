"""What a review's pages call things: councils, topics, and the programme's own words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from reviewsite.library import Kin
from reviewsite.model.framework import Framework, Topic
from reviewsite.model.programme import Programme, Words
from reviewsite.model.workspace import Body, Term


class Shelf(Protocol):
    """What these pages need of a Library: names, as far as its Editions use them."""

    @property
    def bodies(self) -> Mapping[str, Body]: ...
    @property
    def kin(self) -> Mapping[str, Kin]: ...
    @property
    def topics(self) -> Mapping[str, Topic]: ...
    @property
    def frameworks(self) -> Mapping[str, Framework]: ...
    @property
    def programmes(self) -> Mapping[str, Programme]: ...
    @property
    def glossary(self) -> Mapping[str, Term]: ...


def capital(text: str) -> str:
    """A word as it stands at the start of a heading."""
    return text[:1].upper() + text[1:]


class Names:
    """The names of one review's things. An id that nobody has named stands for itself."""

    def __init__(
        self, shelf: Shelf, programme: str, framework: str, bodies: tuple[str, ...]
    ) -> None:
        self._shelf, self._programme, self._framework = shelf, programme, framework
        self.bodies = tuple(self.body(id) for id in bodies)
        self.kin = tuple(
            (self.body(id), shelf.kin[id].named)
            for id in bodies
            if id in shelf.kin and shelf.kin[id].named
        )

    @property
    def programme(self) -> Programme:
        """How the review was done."""
        return self._shelf.programmes[self._programme]

    @property
    def framework(self) -> Framework:
        """What the review looked at."""
        return self._shelf.frameworks[self._framework]

    @property
    def words(self) -> Words:
        """The programme's words, as they stand in the middle of a sentence."""
        return self.programme.words

    def heading(self, word: str, many: bool = True) -> str:
        """One of the programme's words with a capital: `heading("area")` heads the areas."""
        pair = getattr(self.words, word)
        return capital(pair.many if many else pair.one)

    def body(self, id: str) -> str:
        """The name of a council or partnership."""
        found = self._shelf.bodies.get(id)
        return found.name if found else id

    def topic(self, id: str) -> str:
        """The title of a topic, or of a group of people."""
        found = self._shelf.topics.get(id)
        return found.title if found else id

    def role(self, id: str) -> str:
        """What the programme calls a part in the team."""
        found = self.programme.role(id)
        return found.title if found else capital(id.replace("-", " "))

    def is_peer(self, id: str) -> bool:
        """Whether a part in the team is a peer's: not of who manages or supports the review."""
        found = self.programme.role(id)
        return found is None or found.peer

    @property
    def terms(self) -> Mapping[str, Term]:
        """The abbreviations and terms that the review uses, explained."""
        return self._shelf.glossary
