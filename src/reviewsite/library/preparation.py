"""What was prepared and what was answered, as things to be found by searching: sessions,
documents, indicators, statements of the analysis, slides, and the council's conclusions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reviewsite import prose
from reviewsite.edition import addresses, anchors
from reviewsite.edition.views import Edition
from reviewsite.library.entries import Item, ItemKind
from reviewsite.model.timetable import OWN_TIME, Day, Session
from reviewsite.words import catalogue


def prepared(edition: Edition) -> Iterator[Item]:
    """An item for each of them that the Edition holds, in the order of the pages."""
    yield from _conclusions(edition)
    yield from _sessions(edition)
    for document in edition.documents.documents if edition.documents else ():
        ref = f"document:{document.number}"
        uri = f"{addresses.DOCUMENTS}#{addresses.anchor(ref)}"
        yield _item("document", ref, uri, document.title, (document.owner, document.key_parts))
    for number, account in enumerate(edition.papers.self_assessments):
        for one in account.indicators:
            name = anchors.prefix(number) + anchors.indicator(one.id)
            uri = anchors.place(addresses.SELF_ASSESSMENT, name)
            said = (one.unit, one.period, *one.compare, one.source)
            yield _item("indicator", f"indicator:{one.id}", uri, one.name, said)
    for analysis in edition.papers.analyses:
        for statement in analysis.statements:
            uri = f"{addresses.ANALYSIS}#{addresses.anchor(statement.ref)}"
            yield _item("statement", statement.ref, uri, statement.text, (statement.evidence,))
    for presentation in edition.papers.presentations:
        page = addresses.presentation_page(presentation.name)
        for number, slide in enumerate(presentation.slides, start=1):
            uri = anchors.place(page, anchors.slide(number))
            yield _item("slide", f"{presentation.name}:{number}", uri, slide.title, slide.points)


def _conclusions(edition: Edition) -> Iterator[Item]:
    titles = {theme.id: theme.title for theme in edition.themes}
    for number, answer in enumerate(edition.responses):
        for one in answer.conclusions:
            uri = anchors.place(addresses.RESPONSE, anchors.prefix(number) + one.id)
            section = titles.get(one.theme or "", "")
            title, said = (one.title, one.text) if one.title else (one.text, None)
            ref = one.ref or f"conclusion:{one.id}"
            uri = addresses.address(edition, ref) or uri
            yield _item("conclusion", ref, uri, title, (said, one.response), section)


def _sessions(edition: Edition) -> Iterator[Item]:
    """Each session at its time; breaks and journeys are not looked for."""
    said = catalogue(edition.lang)
    for number, timetable in enumerate(edition.timetables):
        for day in timetable.days:
            for session in day.sessions:
                if session.type not in OWN_TIME:
                    yield _session(day, session, anchors.prefix(number), said.date(day.date))


def _session(day: Day, session: Session, prefix: str, when: str) -> Item:
    name = anchors.row(day.date, session.start, session.end, session.stream is not None)
    return _item(
        "session",
        f"session:{name}-{session.stream or ''}",
        anchors.place(addresses.TIMETABLE, f"{prefix}{name}"),
        session.what,
        (*session.with_, session.where, day.title),
        f"{when}, {session.start}–{session.end}",
    )


def _item(
    kind: ItemKind,
    ref: str,
    uri: str,
    title: str,
    said: Iterable[str | None],
    section: str = "",
) -> Item:
    text = " ".join(prose.words(part) for part in said if part)
    title = prose.words(title)
    return Item(kind=kind, ref=ref, title=title, section=prose.words(section), text=text, uri=uri)
