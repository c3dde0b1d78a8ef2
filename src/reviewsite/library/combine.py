"""From what each review gives to the library of them all."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, count, islice
from posixpath import dirname, normpath
from typing import TypeVar

from reviewsite import prose
from reviewsite.edition import Edition
from reviewsite.frameworks import Catalogue
from reviewsite.library.beside import Beside
from reviewsite.library.contribution import contribution
from reviewsite.library.entries import Contribution, ReviewEntry, Study
from reviewsite.library.kin import kin_of
from reviewsite.library.shelves import PRACTICES, Entry, Library, PlainEntry
from reviewsite.library.terms import used
from reviewsite.model.base import Audience
from reviewsite.model.framework import Topic
from reviewsite.model.kinds import REVIEWS
from reviewsite.model.programme import Programme
from reviewsite.model.workspace import Body
from reviewsite.source import there

T = TypeVar("T")
Uris = dict[str, str]
"""The addresses of one contribution's practices, by their names."""

_RESERVED = re.compile(r"index|page-\d+")


def publish(editions: Iterable[Edition], workspace: Beside) -> Library:
    """The library of some Editions: the only way from a workspace's bodies, topics and terms to a
    page. What no Edition uses is not in it."""
    return combine((contribution(edition, workspace.glossary) for edition in editions), workspace)


def combine(
    contributions: Iterable[Contribution],
    workspace: Beside,
    lang: str = "en",
    base: str = "",
    foreign: Iterable[str] = (),
) -> Library:
    """The library of what reviews give. The order in which they come makes no difference.

    Where `lang` is another language than that of the `base` files, `workspace` is in it too, the
    library lies in a folder of that name, and `foreign` are the texts of the workspace that are not
    translated.
    """
    given = sorted(contributions, key=lambda one: (one.folder, one.bodies))
    if base not in {"", lang}:
        given = [_below(one, lang, base) for one in given]
    bodies = _used(workspace.bodies, (id for one in given for id in one.bodies))
    topics = _topics(workspace.catalogue, given)
    reviews = sorted(
        (one.review for one in given if one.review is not None),
        key=lambda review: review.slug,
    )
    reviews.sort(key=lambda review: review.latest, reverse=True)
    uris, collisions = _uris(given)
    entries = [
        _entry(one, study, own, bodies, topics, workspace.catalogue)
        for one, own in zip(given, uris, strict=True)
        for study in one.studies
    ]
    entries.sort(key=lambda entry: (-(entry.year or 0), entry.practice.title, entry.uri))
    programmes = _used(
        workspace.catalogue.programmes, (one.programme for one in given if one.review)
    )
    pages = tuple(_pages(workspace))
    return Library(
        bodies=bodies,
        kin={id: kin_of(id, workspace.bodies, bodies) for id in bodies},
        topics=topics,
        frameworks=_used(workspace.catalogue.frameworks, (one.framework for one in given)),
        programmes=programmes,
        glossary=_used(workspace.glossary, _terms(workspace, given, programmes, pages)),
        practices=tuple(entries),
        reviews=tuple(reviews),
        pages=pages,
        items={one.review.slug: one.items for one in given if one.review is not None},
        media=dict(sorted([*_media(given, uris), *_page_media(workspace)])),
        collisions=collisions,
        preview=any(one.preview for one in given),
        lang=lang,
        base=base or lang,
        foreign=frozenset(chain(foreign, *(one.foreign for one in given))),
    )


def _terms(
    workspace: Beside,
    given: list[Contribution],
    programmes: Mapping[str, Programme],
    pages: tuple[PlainEntry, ...],
) -> Iterator[str]:
    """The terms that an Edition uses, the programme it followed, or a plain page for everybody."""
    yield from (term for one in given for term in one.terms)
    yield from used(workspace.glossary, tuple(programmes.values()))
    for page in pages:
        yield from used(workspace.glossary, (page.title, page.summary, page.prose))


def _below(one: Contribution, lang: str, base: str) -> Contribution:
    """What a review gives to the library in another language: its site in that language, or that in
    the base's where there is no other."""
    if one.review is None:
        return one
    home = f"../{REVIEWS}/{one.review.slug}/"
    site = {"site": f"{home}{lang}/"} if one.translated else {"site": home, "lang": base}
    return one.model_copy(update={"review": one.review.model_copy(update=site)})


def _used(shelf: Mapping[str, T], ids: Iterable[str]) -> dict[str, T]:
    return {id: shelf[id] for id in sorted(set(ids)) if id in shelf}


def _topics(catalogue: Catalogue, given: list[Contribution]) -> dict[str, Topic]:
    """The topics in use, with the broader ones that they are part of."""
    ids = {id for one in given for id in one.topics}
    for id in list(ids):
        ids.update(_broader(catalogue.topics, id))
    return _used(catalogue.topics, ids)


def _broader(topics: Mapping[str, Topic], id: str) -> list[str]:
    """The topics that a topic is part of, the nearest first. One that is part of itself ends it."""
    found: list[str] = []
    topic = topics.get(id)
    while topic is not None and topic.broader and topic.broader not in (id, *found):
        found.append(topic.broader)
        topic = topics.get(topic.broader)
    return found


def _uris(given: list[Contribution]) -> tuple[list[Uris], tuple[tuple[str, ...], ...]]:
    """The addresses of each contribution's practices: the first of two with one name has the
    plain one, the next gets a number. Also those that had to be told apart."""
    named: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for at, one in enumerate(given):
        for study in one.studies:
            stem = f"{one.bodies[0]}-{study.practice.name}"
            named[stem].append((study.year or 9999, at, study.practice.name))
    uris: list[Uris] = [{} for _ in given]
    collisions = []
    for stem, places in sorted(named.items()):
        stems = [stem] if not _RESERVED.fullmatch(stem) else []
        numbered = (f"{stem}-{number}" for number in count(2))
        # A number is passed over where a practice's own name ends in it.
        stems += islice((one for one in numbered if one not in named), len(places) - len(stems))
        got = tuple(f"{PRACTICES}/{one}.html" for one in stems)
        for (_, at, name), uri in zip(sorted(places), got, strict=True):
            uris[at][name] = uri
        if len(got) > 1:
            collisions.append(got)
    return uris, tuple(collisions)


def _media(given: list[Contribution], uris: list[Uris]) -> Iterator[tuple[str, str]]:
    """The pictures of practices: each in a folder named as its page, so that the address does
    not tell which review it is from."""
    for one, own in zip(given, uris, strict=True):
        for study in one.studies:
            folder = own[study.practice.name].removesuffix(".html")
            for inside in study.practice.media:
                uri = f"{folder}/{inside.removeprefix('media/')}"
                yield uri, f"{REVIEWS}/{one.folder}/{inside}"


def _entry(
    one: Contribution,
    study: Study,
    uris: Uris,
    bodies: Mapping[str, Body],
    topics: Mapping[str, Topic],
    catalogue: Catalogue,
) -> Entry:
    practice = study.practice
    about = [*practice.topics, *practice.population]
    about += [wider for id in practice.topics for wider in _broader(topics, id)]
    review = one.review if one.review and one.review.tombstone is None else None
    return Entry(
        uri=uris[practice.name],
        practice=practice,
        bodies=tuple(bodies[body] for body in one.bodies if body in bodies),
        framework=catalogue.frameworks[one.framework],
        topics=tuple(topic for topic in dict.fromkeys(about) if topic in topics),
        year=study.year,
        review=review,
        seen_in=study.seen_in,
        links=dict(_links(study, uris, review)),
        lang=study.lang or one.lang,
        invented=one.invented,
        key=study.theme,
    )


def _links(
    study: Study,
    uris: Uris,
    review: ReviewEntry | None,
) -> Iterator[tuple[str, str]]:
    for typed, target in study.links.items():
        kind, _, name = target.partition(":")
        if kind == "practice":
            yield typed, uris[name]
        elif "://" in target:
            yield typed, target
        elif review is not None:
            yield typed, review.at(target)


def _pages(workspace: Beside) -> Iterator[PlainEntry]:
    """The workspace's plain pages that are for everybody."""
    for one in workspace.pages:
        page = one.page
        if page.written_for == Audience.PUBLIC:
            yield PlainEntry(
                uri=f"{one.uri}.html",
                title=page.title,
                summary=page.summary,
                prose=page.prose,
                updates=page.updates,
                invented=page.invented,
            )


def _page_media(workspace: Beside) -> Iterator[tuple[str, str]]:
    """The pictures and files that the workspace's plain pages refer to, by their own path."""
    base = workspace.root / workspace.content
    for page in _pages(workspace):
        for target in prose.targets(page.prose):
            path = normpath(f"{dirname(page.uri)}/{target.followed.partition('#')[0]}".lstrip("/"))
            if path.startswith(("..", f"{REVIEWS}/")) or path.endswith((".md", ".yml")):
                continue
            if there(base, path):
                yield path, path
