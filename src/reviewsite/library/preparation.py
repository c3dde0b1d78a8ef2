"""The days of a timetable and the documents of the list, as things to be found by searching."""

from __future__ import annotations

from collections.abc import Iterator

from reviewsite import prose
from reviewsite.edition import addresses
from reviewsite.edition.views import Edition
from reviewsite.library.entries import Item
from reviewsite.model.timetable import Session


def prepared(edition: Edition) -> Iterator[Item]:
    """An item for each day and each document, in their order."""
    for timetable in edition.timetables:
        for day in timetable.days:
            title = prose.words(day.title) if day.title else str(day.date)
            text = " ".join(_said(one) for one in day.sessions)
            yield _item(f"timetable:{day.date}", addresses.TIMETABLE, title, text)
    for one in edition.documents.documents if edition.documents else ():
        ref = f"document:{one.number}"
        uri = f"{addresses.DOCUMENTS}#{addresses.anchor(ref)}"
        text = " ".join(prose.words(part) for part in (one.owner, one.key_parts) if part)
        yield _item(ref, uri, prose.words(one.title), text)


def _said(session: Session) -> str:
    return " ".join(prose.words(part) for part in (session.what, *session.with_))


def _item(ref: str, uri: str, title: str, text: str) -> Item:
    return Item(kind="section", ref=ref, title=title, section="", text=text, uri=uri)
