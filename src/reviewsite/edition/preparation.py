"""The timetable and the documents of a review, as an Edition holds them.

Days, sessions and listed documents are reused as they are: every field of them is for whoever may
see the file.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from reviewsite.edition.plans import past
from reviewsite.model.asked import asked
from reviewsite.model.base import Part, Update
from reviewsite.model.documents import Documents, ListedDocument
from reviewsite.model.programme import Programme
from reviewsite.model.scalars import When
from reviewsite.model.timetable import Day, Timetable

Keep = Callable[[str], str]


class TimetableView(Part):
    """The on-site days."""

    base_room: str | None = None
    settled: When | None = None
    days: tuple[Day, ...] = ()
    prose: str = ""
    updates: tuple[Update, ...] = ()


class PointView(Part):
    """One paper that the programme asks for, and the numbers of the documents that may be it."""

    text: str
    numbers: tuple[int, ...] = ()


class AskedView(Part):
    """What the programme asks for under one heading, with the manual's section."""

    title: str
    source: str | None = None
    points: tuple[PointView, ...] = ()


class DocumentsView(Part):
    """The numbered list, and for the team what of the programme's own list may be in it."""

    documents: tuple[ListedDocument, ...] = ()
    asked: tuple[AskedView, ...] = ()
    prose: str = ""
    updates: tuple[Update, ...] = ()


def timetable_view(document: Timetable, on: date, keep: Keep) -> TimetableView:
    """A timetable as it goes out on a day; `keep` remembers its prose."""
    return TimetableView(
        base_room=document.base_room,
        settled=past(document.settled, on),
        days=document.days,
        prose=keep(document.prose),
        updates=document.updates,
    )


def documents_view(
    files: Sequence[Documents], programme: Programme | None, keep: Keep
) -> DocumentsView | None:
    """The lists of a review as one, by number; None where there is none. With a programme, the
    papers that it asks for are held against them: that a title fits is a guess, and that none does
    no more, so only the team, who can look, is told.
    """
    if not files:
        return None
    listed = sorted((one for file in files for one in file.documents), key=lambda one: one.number)
    headings: dict[str, list[PointView]] = {}
    sources: dict[str, str | None] = {}
    for paper in asked(programme, listed) if programme else ():
        sources[paper.heading.title] = paper.heading.source
        point = PointView(text=paper.point, numbers=paper.numbers)
        headings.setdefault(paper.heading.title, []).append(point)
    return DocumentsView(
        documents=tuple(listed),
        asked=tuple(
            AskedView(title=title, source=sources[title], points=tuple(points))
            for title, points in headings.items()
        ),
        prose=keep("\n\n".join(file.prose for file in files if file.prose)),
        updates=tuple(update for file in files for update in file.updates),
    )
