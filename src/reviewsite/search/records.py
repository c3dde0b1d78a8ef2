"""What can be found by searching: one record for each finding, recommendation, priority, action,
practice, and section of prose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reviewsite.edition import Edition, addresses
from reviewsite.edition.anchors import OWN
from reviewsite.library import Entry, Item, Library
from reviewsite.library.items import plain, sections
from reviewsite.model.programme import Programme
from reviewsite.model.refs import slugify
from reviewsite.model.workspace import Body
from reviewsite.words import Words, catalogue


@dataclass(frozen=True, order=True, slots=True)
class Record:
    """One thing to be found. `uri` is relative to the site's root; all texts are plain, `kind` and
    `section` in the words that readers see. `also` is searched as well, and not shown: it may be in
    another language than the text."""

    uri: str
    id: str
    title: str
    section: str
    kind: str
    lang: str
    text: str
    also: str = ""


def review_records(edition: Edition, library: Library) -> tuple[Record, ...]:
    """The records of one review's site, in the order of the review. `library` is made of its
    Edition: it holds the items, and the programme whose words they are called by."""
    words = catalogue(edition.lang)
    programme = library.programmes.get(edition.programme)
    found = [
        _item(item, programme, words, item.lang or _lang(edition, item.title, item.text))
        for item in library.items[edition.slug]
    ]
    found += (
        _body(id, f"{addresses.ABOUT}#{OWN}councils", library, words)
        for id in edition.bodies
        if id in library.kin and library.kin[id].named
    )
    for practice in edition.practices:
        found.append(
            Record(
                uri=addresses.practice_page(practice.name),
                id=practice.ref,
                title=plain(practice.title),
                section=practice.theme_title or "",
                kind=_kind("good_practice", programme, words),
                lang=_lang(edition, practice.title, practice.prose),
                text=f"{plain(practice.summary)} {plain(practice.prose)}",
            )
        )
    return tuple(found)


def _lang(edition: Edition, *texts: str) -> str:
    """The language of a record: that of the base where one of its texts is not translated."""
    return edition.base if any(one in edition.foreign for one in texts if one) else edition.lang


FOUND = frozenset({"strength", "area", "recommendation"})
"""What of a review the library finds."""


def library_records(library: Library) -> tuple[Record, ...]:
    """The records of the library, sorted by address: each practice and council, the sections of
    its plain pages, and the findings and recommendations of each published review at their places
    on the review's own site. The rest is for that site's search: here it would double the index."""
    words = catalogue(library.lang)
    found = [_practice(entry, library) for entry in library.practices]
    found += _pages(library)
    found += (_body(id, f"bodies/{id}.html", library, words) for id in library.bodies)
    for review in library.reviews:
        programme = library.programmes.get(review.programme)
        of = ", ".join(library.bodies[id].name for id in review.bodies if id in library.bodies)
        about = words.named(of, review.year)
        for item in library.items[review.slug]:
            if item.kind not in FOUND:
                continue
            record = _item(item, programme, words, item.lang or library.lang)
            found.append(
                Record(
                    uri=review.at(record.uri),
                    id=f"{review.slug}:{record.id}",
                    title=record.title,
                    section=" · ".join(
                        filter(None, (about, record.section, _language(record.lang, library)))
                    ),
                    kind=record.kind,
                    lang=record.lang,
                    text=record.text,
                )
            )
    return tuple(sorted(found))


def _pages(library: Library) -> Iterator[Record]:
    words = catalogue(library.lang)
    for page in library.pages:
        lang = library.base if page.prose in library.foreign else library.lang
        for anchor, heading, text in sections(page.prose):
            uri = f"{page.uri}#{anchor}" if anchor else page.uri
            yield Record(
                uri=uri,
                id=uri,
                title=heading or page.title,
                section=" · ".join(
                    filter(None, (page.title if heading else "", _language(lang, library)))
                ),
                kind=words("library.kind.page"),
                lang=lang,
                text=text,
            )


def _body(id: str, uri: str, library: Library, words: Words) -> Record:
    """A council, with those whose place it took and those that followed it: some readers know no
    other name. All are found in each language."""
    body, kin = library.bodies[id], library.kin[id]
    return Record(
        uri=uri,
        id=f"body:{id}",
        title=body.name,
        section=" · ".join(_place(body, words)),
        kind=words("library.kind.body"),
        lang=library.lang,
        text=" ".join(
            f"{words(f'library.fact.{word}')}: {', '.join(one.called for one in bodies)}."
            for word, bodies in kin.named
        ),
        also=" ".join(body.names[1:]),
    )


def _place(body: Body, words: Words) -> Iterator[str]:
    if body.nation:
        yield words(f"library.nation.{slugify(body.nation.value)}")
    if body.region:
        yield body.region


def _practice(entry: Entry, library: Library) -> Record:
    practice = entry.practice
    topics = (library.topics[id].title for id in entry.topics)
    names = ", ".join(body.name for body in entry.bodies)
    about = catalogue(library.lang).named(names, entry.year)
    return Record(
        uri=entry.uri,
        id=entry.stem,
        title=plain(practice.title),
        section=" · ".join(filter(None, (about, _language(entry.lang, library)))),
        kind=catalogue(library.lang)("library.kind.practice"),
        lang=entry.lang,
        text=f"{plain(practice.summary)} {plain(practice.prose)}",
        also=" ".join(topics),
    )


def _language(lang: str, library: Library) -> str:
    """In which language a record is, said where it is not the library's."""
    return catalogue(library.lang)(f"library.language.{lang}") if lang != library.lang else ""


def _item(item: Item, programme: Programme | None, words: Words, lang: str) -> Record:
    return Record(
        uri=item.uri,
        id=item.ref,
        title=item.title,
        section=item.section,
        kind=_kind(item.kind, programme, words),
        lang=lang,
        text=item.text,
    )


def _kind(kind: str, programme: Programme | None, words: Words) -> str:
    """What a kind of record is called: the programme's own word where it has one."""
    if programme is not None and kind in {"strength", "area", "recommendation", "good_practice"}:
        word: str = getattr(programme.words, kind).one
        return word[:1].upper() + word[1:]
    return words(f"library.kind.{kind}")
