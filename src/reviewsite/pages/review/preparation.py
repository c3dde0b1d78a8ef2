"""What is prepared for the on-site days: the timetable and the list of documents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from babel.dates import format_date

from reviewsite import prose
from reviewsite.edition import addresses, anchors
from reviewsite.edition.anchors import prefix
from reviewsite.edition.calendars import calendars
from reviewsite.edition.preparation import TimetableView
from reviewsite.model.timetable import Day, Session
from reviewsite.pages.review.frame import Frame
from reviewsite.pages.review.scene import Scene
from reviewsite.pages.review.several import headings
from reviewsite.pages.review.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Row:
    """The sessions of one time of a day: the whole team's, or those of each stream."""

    name: str
    start: str
    end: str
    whole: tuple[Session, ...]
    cells: tuple[tuple[str, tuple[Session, ...]], ...]


def timetable(scene: Scene) -> Iterator[Sheet]:
    """The on-site days, each as a grid with the streams as columns; on a narrow screen its rows
    are a list. With it the calendars that people can take along."""
    views, t = scene.edition.timetables, scene.t
    if not views:
        return
    roles = {one.id: scene.names.role(one.role) for one in scene.report.team}
    title = t("timetable.title")
    settled = [
        t("timetable.settled", date=t.date(one.settled)) if one.settled else "" for one in views
    ]
    titles = headings(settled, title, t)

    def context(frame: Frame) -> Mapping[str, object]:
        return {
            "timetables": [
                _timetable(one, number, titles[number], scene) for number, one in enumerate(views)
            ],
            "calendars": [
                {
                    "uri": one.uri,
                    "said": t(
                        f"timetable.calendar.{one.kind}",
                        name=one.name if one.kind == "stream" else scene.names.role(one.name),
                    ),
                }
                for one in calendars(scene.edition)
            ],
            "people": lambda ids: [roles.get(one, one) for one in ids],
        }

    days = sum(len(one.days) for one in views)
    streams = any(len(_streams(day)) > 1 for one in views for day in one.days)
    lede = [scene.counted("timetable.lede", days), t("timetable.streams") if streams else ""]
    yield Sheet(
        uri=addresses.TIMETABLE,
        section="timetable",
        heading=title,
        template="timetable",
        context=context,
        kind="timetable",
        lede=" ".join(filter(None, lede)),
        byline=settled[0] if len(views) == 1 else "",
        updates=tuple(one for each in views for one in each.updates),
    )


def _timetable(view: TimetableView, number: int, title: str, scene: Scene) -> Mapping[str, object]:
    return {
        "view": view,
        "prefix": prefix(number),
        "title": title,
        "days": [_day(one, scene) for one in view.days],
    }


def _day(day: Day, scene: Scene) -> Mapping[str, object]:
    said = scene.t.date(day.date)
    if day.date.full:
        said = format_date(day.date.first, "EEEE d MMMM y", locale=scene.t.locale)
    return {
        "anchor": f"day-{day.date}",
        "title": f"{said}: {prose.words(day.title)}" if day.title else said,
        "streams": _streams(day),
        "rows": list(rows(day)),
    }


def _streams(day: Day) -> tuple[str, ...]:
    return tuple(sorted({one.stream for one in day.sessions if one.stream}))


def rows(day: Day) -> Iterator[Row]:
    """The grid of a day: a row for each time at which something begins and ends, with the whole
    team's sessions in rows of their own."""
    times = sorted({(one.start, one.end, one.stream is not None) for one in day.sessions})
    for start, end, split in times:
        here = [one for one in day.sessions if (one.start, one.end) == (start, end)]
        if not split:
            whole = tuple(one for one in here if one.stream is None)
            yield Row(anchors.row(day.date, start, end, split), start, end, whole, ())
            continue
        cells = tuple(
            (stream, tuple(one for one in here if one.stream == stream)) for stream in _streams(day)
        )
        yield Row(anchors.row(day.date, start, end, split), start, end, (), cells)


def documents(scene: Scene) -> Iterator[Sheet]:
    """The documents by number, each with what cites it, and the programme's own list beside
    them."""
    view, t = scene.edition.documents, scene.t
    if view is None:
        return

    def context(frame: Frame) -> Mapping[str, object]:
        there = scene.edition.media
        return {
            "view": view,
            "address": partial(addresses.address, scene.edition),
            "cited": any(scene.onward(f"document:{one.number}") for one in view.documents),
            "listed": [
                {
                    "view": one,
                    "ref": f"document:{one.number}",
                    "uri": frame.url(one.file) if one.file in there else one.link,
                }
                for one in view.documents
            ],
        }

    yield Sheet(
        uri=addresses.DOCUMENTS,
        section="documents",
        heading=t("documents.title"),
        template="documents",
        context=context,
        kind="documents",
        lede=scene.counted("documents.lede", len(view.documents)),
        updates=view.updates,
    )
