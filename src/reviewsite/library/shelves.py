"""The library: everything that published reviews give, and of the workspace only what they use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from reviewsite.edition.views import PracticeView
from reviewsite.library.entries import Item, ReviewEntry
from reviewsite.library.kin import Kin
from reviewsite.model.base import Update
from reviewsite.model.framework import Framework, Topic
from reviewsite.model.programme import Programme
from reviewsite.model.workspace import Body, Term

PRACTICES = "good-practice"


@dataclass(frozen=True)
class Entry:
    """A practice in the library.

    `year` is that of the review's last day on site, or, where the review is not published, the
    one in which the practice began. `links` leads from an address as typed in its prose to one in
    the library's tree; `review` is None where the review may not be mentioned. `key` is its theme's
    name in addresses; `lang` is the library's language, or that of the base if a part of it is not
    translated.
    """

    uri: str
    practice: PracticeView
    bodies: tuple[Body, ...]
    framework: Framework
    topics: tuple[str, ...]
    year: int | None = None
    review: ReviewEntry | None = None
    seen_in: tuple[Item, ...] = ()
    links: Mapping[str, str] = field(default_factory=dict)
    lang: str = "en"
    invented: bool = False
    key: str = ""

    @property
    def stem(self) -> str:
        """Its address without folder and suffix."""
        return self.uri.removeprefix(f"{PRACTICES}/").removesuffix(".html")

    @property
    def theme(self) -> str | None:
        """The title of the theme it belongs to."""
        return self.practice.theme_title


@dataclass(frozen=True)
class PlainEntry:
    """A plain page of the workspace. `uri` is its address; links in its prose are as typed."""

    uri: str
    title: str
    summary: str | None
    prose: str
    updates: tuple[Update, ...] = ()
    invented: bool = False


@dataclass(frozen=True)
class Library:
    """Bodies, topics, frameworks, programmes and terms as far as they are used, and by name the
    bodies before and after those (`kin`); practices and reviews, the newest first; what can be
    found in each review by its slug.

    `media` leads from an address in the library to a path in the content folder; `collisions` are
    practices of one body with one name, by the addresses they got. In another language than that of
    the base files (`base`), `foreign` are the texts that stay in that.
    """

    bodies: Mapping[str, Body]
    kin: Mapping[str, Kin]
    topics: Mapping[str, Topic]
    frameworks: Mapping[str, Framework]
    programmes: Mapping[str, Programme]
    glossary: Mapping[str, Term]
    practices: tuple[Entry, ...] = ()
    reviews: tuple[ReviewEntry, ...] = ()
    pages: tuple[PlainEntry, ...] = ()
    items: Mapping[str, tuple[Item, ...]] = field(default_factory=dict)
    media: Mapping[str, str] = field(default_factory=dict)
    collisions: tuple[tuple[str, ...], ...] = ()
    preview: bool = False
    lang: str = "en"
    base: str = "en"
    foreign: frozenset[str] = frozenset()

    @cached_property
    def practices_of(self) -> Mapping[str, tuple[Entry, ...]]:
        """The practices of each body."""
        found: dict[str, list[Entry]] = {id: [] for id in self.bodies}
        for entry in self.practices:
            for body in entry.bodies:
                found[body.id].append(entry)
        return {id: tuple(entries) for id, entries in found.items()}

    @cached_property
    def practices_on(self) -> Mapping[str, tuple[Entry, ...]]:
        """The practices on each topic, those on narrower topics among them."""
        found: dict[str, list[Entry]] = {id: [] for id in self.topics}
        for entry in self.practices:
            for topic in entry.topics:
                found[topic].append(entry)
        return {id: tuple(entries) for id, entries in found.items()}

    @cached_property
    def reviews_of(self) -> Mapping[str, tuple[ReviewEntry, ...]]:
        """The reviews of each body, the newest first; a joint one is under each of its bodies."""
        found: dict[str, list[ReviewEntry]] = {id: [] for id in self.bodies}
        for review in self.reviews:
            for body in review.bodies:
                if body in found:
                    found[body].append(review)
        return {id: tuple(reviews) for id, reviews in found.items()}

    def narrower(self, topic: str) -> tuple[Topic, ...]:
        """The topics in use of which this one is the broader."""
        return tuple(one for one in self.topics.values() if one.broader == topic)
