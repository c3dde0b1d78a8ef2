"""The sides from which good practice can be looked at, and the data by which they combine."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reviewsite.library import Entry, Library
from reviewsite.library.items import plain
from reviewsite.model.practice import Level
from reviewsite.model.refs import slugify
from reviewsite.search.review import script
from reviewsite.words import Words, catalogue

FACETS = ("topic", "people", "theme", "framework", "type", "nation", "region", "year", "level")
DATA = "assets/practices.js"
SUMMARIES = "assets/practices-{number}.js"
TOGETHER = 100
"""So many summaries are in one file: they are fetched only for the results that are shown."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a facet: as it stands in addresses, as readers see it, and whose it is."""

    id: str
    label: str
    entries: tuple[Entry, ...]

    @property
    def count(self) -> int:
        """How many practices have it."""
        return len(self.entries)


@dataclass(frozen=True, slots=True)
class Facet:
    """One side of the practices, with its values in the order in which they are shown."""

    id: str
    values: tuple[Value, ...]


def facets(library: Library, words: Words) -> tuple[Facet, ...]:
    """The facets that some practice has a value of.

    A practice on a narrower topic counts for the broader one too; a theme is known by its title,
    so that the same one in two frameworks is one value.
    """
    made = []
    for facet in FACETS:
        found: dict[str, tuple[str, list[Entry]]] = {}
        for entry in library.practices:
            for id, label in dict(values(entry, facet, library, words)).items():
                found.setdefault(id, (label, []))[1].append(entry)
        shown = [Value(id, label, tuple(entries)) for id, (label, entries) in found.items()]
        if shown:
            made.append(Facet(facet, tuple(_sorted(facet, shown, words))))
    return tuple(made)


def values(entry: Entry, facet: str, library: Library, words: Words) -> Iterator[tuple[str, str]]:
    """The values that a practice has of a facet: each with its label."""
    if facet in {"topic", "people"}:
        for id in entry.topics:
            topic = library.topics[id]
            if (topic.group == "population") == (facet == "people"):
                yield id, topic.title
    elif facet == "theme" and entry.theme:
        yield entry.key, entry.theme
    elif facet == "framework":
        yield entry.framework.id, entry.framework.title
    elif facet == "year" and entry.year:
        yield str(entry.year), str(entry.year)
    elif facet == "level" and entry.practice.level:
        yield entry.practice.level.value, words(f"library.level.{entry.practice.level.value}")
    for body in entry.bodies:
        if facet == "type" and body.known_type:
            yield body.known_type.value, words(f"library.type.{body.known_type.value}")
        elif facet == "nation" and body.nation:
            id = slugify(body.nation.value)
            yield id, words(f"library.nation.{id}")
        elif facet == "region" and body.region:
            yield slugify(body.region), body.region


def _sorted(facet: str, shown: list[Value], words: Words) -> list[Value]:
    if facet == "year":
        return sorted(shown, key=lambda value: value.id, reverse=True)
    if facet == "level":
        order = [level.value for level in Level]
        return sorted(shown, key=lambda value: order.index(value.id), reverse=True)
    return sorted(shown, key=lambda value: (words.place(value.label), value.id))


def about(entry: Entry, words: Words) -> str:
    """Whose practice it is, of when, whether it is invented, and in which other language than the
    page's it is, in a line."""
    names = ", ".join(body.name for body in entry.bodies)
    line = words.named(names, entry.year)
    marks = [words("library.invented")] if entry.invented else []
    marks += [words(f"library.language.{entry.lang}")] if entry.lang != words.lang else []
    return " · ".join([line, *marks])


def facet_files(library: Library) -> dict[str, bytes]:
    """The data of the facets as scripts, by address.

    `assets/practices.js` sets `window.reviewsitePractices` to `{facets: [[name, [value]]], about:
    [line], items: [[stem, title, about, [value …] for each facet]]}`, all but stem and title as
    numbers; `assets/practices-0.js` and so on set `window.reviewsiteSummaries0` to the summaries
    of the first hundred items, and so on. The items are in the order of the static list. Where some
    texts are in another language, `other` is that language with the numbers of the items whose
    title is, and of those whose summary is.
    """
    words = catalogue(library.lang)
    all_facets = facets(library, words)
    lines = sorted({about(entry, words) for entry in library.practices})
    place = {line: number for number, line in enumerate(lines)}
    order = {
        facet.id: {value.id: number for number, value in enumerate(facet.values)}
        for facet in all_facets
    }
    items = [
        [
            entry.stem,
            plain(entry.practice.title),
            place[about(entry, words)],
            *(
                sorted({order[facet][id] for id, _ in values(entry, facet, library, words)})
                for facet in order
            ),
        ]
        for entry in library.practices
    ]
    data: dict[str, object] = {
        "facets": [[facet.id, [value.id for value in facet.values]] for facet in all_facets],
        "about": lines,
        "items": items,
    }
    other = [
        [n for n, one in enumerate(library.practices) if one.practice.title in library.foreign],
        [n for n, one in enumerate(library.practices) if one.practice.summary in library.foreign],
    ]
    if any(other):
        data["other"] = [library.base, *other]
    files = {DATA: script("reviewsitePractices", data)}
    for start in range(0, len(items), TOGETHER):
        some = library.practices[start : start + TOGETHER]
        number = start // TOGETHER
        texts = [plain(entry.practice.summary) for entry in some]
        files[SUMMARIES.format(number=number)] = script(f"reviewsiteSummaries{number}", texts)
    return files
