"""The working papers as tables."""

from __future__ import annotations

from collections.abc import Iterator

from reviewsite import prose
from reviewsite.edition.views import Edition

Table = tuple[str, tuple[str, ...], list[tuple[object, ...]]]

INDICATORS = ("indicator", "name", "unit", "period or year", "place", "figure", "source")
ANALYSIS = ("reference", "statement", "position", "evidence", "documents")
LOG = ("audit reference", "category", "age band", "selected")


def paper_tables(edition: Edition) -> tuple[Table, ...]:
    """Name, heading and rows of each table that the Edition has rows for."""
    return (
        ("indicators", INDICATORS, list(_indicators(edition))),
        ("analysis", ANALYSIS, list(_analysis(edition))),
        ("audit-log", LOG, list(_log(edition))),
    )


def _indicators(edition: Edition) -> Iterator[tuple[object, ...]]:
    """One row a figure: the council's own, those it is compared with, and its earlier ones."""
    for view in edition.papers.self_assessments:
        for one in view.indicators:
            name, source = prose.words(one.name), prose.words(one.source or "")
            figures = [(one.period, "", one.value)]
            figures += [(one.period, place, value) for place, value in one.compare.items()]
            figures += [(year, "", value) for year, value in one.trend.items()]
            for period, place, value in figures:
                yield one.id, name, one.unit, period, place, value, source


def _analysis(edition: Edition) -> Iterator[tuple[object, ...]]:
    for view in edition.papers.analyses:
        for one in view.statements:
            documents = "; ".join(item.ref for item in edition.behind(one.ref))
            yield (
                one.ref,
                prose.words(one.text),
                one.position.value,
                prose.words(one.evidence or ""),
                documents,
            )


def _log(edition: Edition) -> Iterator[tuple[object, ...]]:
    for view in edition.papers.logs:
        for one in view.records:
            yield one.ref, one.category, one.age_band, one.selected
