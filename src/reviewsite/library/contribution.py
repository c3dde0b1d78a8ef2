"""From one Edition to what it gives to the library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reviewsite import prose
from reviewsite.edition import Edition, addresses
from reviewsite.edition.addresses import practice_page
from reviewsite.edition.authors import Authors
from reviewsite.edition.views import PracticeView, ThemeView
from reviewsite.library.entries import Contribution, Item, ReviewEntry, Study, ThemeEntry
from reviewsite.library.items import items, shortened
from reviewsite.library.raised import raised_again
from reviewsite.library.terms import used
from reviewsite.model.refs import OVERALL, pointed, slugify
from reviewsite.prose.foreign import within


def contribution(
    edition: Edition,
    glossary: Iterable[str] = (),
    folder: str = "",
    base: Contribution | None = None,
    *,
    translated: bool = False,
) -> Contribution:
    """What an Edition gives to the library.

    `glossary` are the workspace's terms, of which those that the Edition uses are noted; `folder`
    is the name of the review's folder, from which the media of its practices are taken. Of an
    Edition in another language, `base` is what the Edition that it translates gives, from which it
    has its addresses, and `translated` says whether it has a site.
    """
    found = tuple(items(edition))
    review = _review(edition)
    by_ref = {one.ref: one for one in found}
    authors = Authors(edition)
    themes = {one.practice.name: one.theme for one in base.studies} if base else {}
    made = Contribution(
        folder=folder or edition.slug,
        lang=edition.lang,
        preview=edition.preview,
        bodies=edition.bodies,
        programme=edition.programme,
        framework=edition.framework,
        invented=edition.invented,
        review=review,
        studies=tuple(
            _study(edition, authors, one, review, by_ref, themes) for one in edition.practices
        ),
        items=found if edition.report else (),
        topics=tuple(sorted(set(_topics(edition)))),
        terms=tuple(sorted(used(glossary, edition))),
        translated=translated,
    )
    return made.model_copy(update={"foreign": _foreign(edition, made)}) if base else made


def _foreign(edition: Edition, made: Contribution) -> tuple[str, ...]:
    """The texts in it that are in the base's language, titles in the length they have here."""
    texts = frozenset(edition.foreign)
    short = {shortened(one) for one in texts if "\n" not in one}
    return tuple(sorted(within(texts | short, made)))


def _review(edition: Edition) -> ReviewEntry | None:
    if edition.tombstone is not None:
        return ReviewEntry(
            slug=edition.slug,
            title=edition.tombstone.title,
            bodies=edition.bodies,
            programme=edition.programme,
            framework=edition.framework,
            published=edition.tombstone.published,
            previous_slugs=edition.tombstone.previous_slugs,
            tombstone=edition.tombstone,
        )
    report = edition.report
    if report is None:
        return None
    themes = tuple(_theme(one) for one in edition.themes if one.id != OVERALL)
    recommendations = edition.recommendations
    return ReviewEntry(
        slug=edition.slug,
        title=report.title,
        bodies=edition.bodies,
        programme=edition.programme,
        framework=edition.framework,
        invented=edition.invented,
        on_site=report.on_site,
        published=report.published,
        source=report.source,
        themes=themes,
        strengths=_sum(one.strengths for one in themes),
        areas=_sum(one.areas for one in themes),
        recommendations=len(recommendations.items) if recommendations else 0,
        actions=len(edition.actions),
        practices=len(edition.practices),
        previous_slugs=report.previous_slugs,
        raised_again=raised_again(edition),
    )


def _sum(numbers: Iterable[int | None]) -> int | None:
    known = [one for one in numbers if one is not None]
    return sum(known) if known else None


def _theme(theme: ThemeView) -> ThemeEntry:
    listed = bool(theme.strengths or theme.areas)
    return ThemeEntry(
        id=theme.id,
        title=theme.title,
        summary=theme.summary,
        topics=theme.topics,
        strengths=len(theme.strengths) if listed else None,
        areas=len(theme.areas) if listed else None,
        uri=addresses.theme_page(theme.id),
    )


def _study(
    edition: Edition,
    authors: Authors,
    practice: PracticeView,
    review: ReviewEntry | None,
    found: dict[str, Item],
    themes: dict[str, str],
) -> Study:
    year = review.year if review else None
    if year is None and practice.started is not None:
        year = practice.started.year
    seen: tuple[Item, ...] = ()
    if review is not None:
        behind = (target.ref for target in edition.behind(practice.ref) if target.ref in found)
        seen = tuple(
            found[ref].model_copy(update={"text": ""})
            for ref in behind
            if found[ref].kind in {"strength", "area"}
        )
    typed = {one.followed for one in prose.targets(practice.prose)}
    here = practice_page(practice.name)
    links = {
        one: uri
        for one in sorted(typed)
        if (uri := _resolved(edition, authors, one, here)) is not None
    }
    theme = slugify(practice.theme_title) if practice.theme_title else ""
    texts = (practice.title, practice.summary, practice.prose)
    return Study(
        practice=practice,
        year=year,
        seen_in=seen,
        links=links,
        theme=themes.get(practice.name, theme),
        lang=edition.base if any(one in edition.foreign for one in texts) else "",
    )


def _resolved(edition: Edition, authors: Authors, typed: str, here: str) -> str | None:
    """Where a link to another file of the review leads: `practice:…` to another practice, or an
    address on the review's site where there is one."""
    inside = typed.startswith("#") and typed[1:] in authors.anchors
    named = pointed(typed) is not None or typed in edition.elsewhere
    if not (inside or named or typed.partition("#")[0].endswith(".md")):
        return None
    address = authors.address(typed, here)
    page = (address or "").partition("#")[0]
    name = next((one.name for one in edition.practices if practice_page(one.name) == page), None)
    if name is not None:
        return f"practice:{name}"
    return address if edition.report is not None else None


def _topics(edition: Edition) -> Iterator[str]:
    for theme in edition.themes:
        yield from theme.topics
    for practice in edition.practices:
        yield from practice.topics
        yield from practice.population
