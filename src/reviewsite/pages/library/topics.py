"""Topics: where practice and findings of different years, nations and frameworks meet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reviewsite.library import Item, Library, ReviewEntry, ThemeEntry
from reviewsite.model.framework import Topic
from reviewsite.pages.library.hall import TOPICS, Hall
from reviewsite.pages.library.paging import sheets
from reviewsite.pages.page import Page

THEMES = 10
"""So many themes of reviews are shown with their findings on one page."""
GROUPS = ("children", "adults", "everyone", "population")


@dataclass(frozen=True, slots=True)
class Found:
    """What one review found on one of its themes."""

    review: ReviewEntry
    theme: ThemeEntry
    strengths: list[Item]
    areas: list[Item]


def topic_pages(hall: Hall) -> Iterator[Page]:
    """The list of topics, and a page (or more) for each."""
    title = hall.t("library.topics.title")
    topics = hall.library.topics.values()
    on_topic = _themes(hall.library)
    groups = [
        (
            group,
            [
                (topic, len(hall.library.practices_on[topic.id]), len(on_topic.get(topic.id, [])))
                for topic in sorted(topics, key=lambda one: hall.t.place(one.title))
                if topic.group == group
            ],
        )
        for group in GROUPS
    ]
    yield hall.page(TOPICS, "topics", title, groups=[one for one in groups if one[1]], toc=True)
    for topic in topics:
        yield from _topic(hall, topic, on_topic.get(topic.id, []))


def _topic(
    hall: Hall, topic: Topic, themes: list[tuple[ReviewEntry, ThemeEntry]]
) -> Iterator[Page]:
    uri = hall.topic_page(topic.id)
    crumb = (hall.t("library.topics.title"), TOPICS)
    folder = uri.removesuffix(".html")
    practices = sheets(
        hall.library.practices_on[topic.id], uri, f"{folder}/practices-{{number}}.html"
    )
    findings = sheets(themes, uri, f"{folder}/findings-{{number}}.html", THEMES)
    broader = hall.library.topics.get(topic.broader or "")
    for one, other in [
        (practices[0], findings[0]),
        *((sheet, None) for sheet in practices[1:]),
        *((None, sheet) for sheet in findings[1:]),
    ]:
        both = one is not None and other is not None
        sheet = one or other
        assert sheet is not None
        yield hall.page(
            uri if both else sheet.uri,
            "topic",
            topic.title
            if both
            else hall.t("library.page_of", title=topic.title, number=sheet.number),
            crumb,
            *([] if both else [(topic.title, uri)]),
            kind="topic",
            description=topic.about or "",
            topic=topic,
            broader=broader,
            narrower=hall.library.narrower(topic.id),
            practices=one,
            findings=other,
            found=[
                Found(
                    review,
                    theme,
                    hall.found(review, theme.id, "strength"),
                    hall.found(review, theme.id, "area"),
                )
                for review, theme in (other.items if other else ())
            ],
            whole=both,
        )


def _themes(library: Library) -> Mapping[str, list[tuple[ReviewEntry, ThemeEntry]]]:
    """The crosswalk: the themes of published reviews that map to each topic, the newest first."""
    found: dict[str, list[tuple[ReviewEntry, ThemeEntry]]] = {}
    for review in library.reviews:
        for theme in review.themes:
            for topic in theme.topics:
                found.setdefault(topic, []).append((review, theme))
    return found
