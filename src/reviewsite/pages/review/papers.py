"""What was prepared in words and figures: the analysis of documents and the self-assessment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reviewsite.edition import addresses, anchors
from reviewsite.edition.anchors import prefix
from reviewsite.edition.papers import SelfAssessmentView
from reviewsite.model.analysis import InPlace
from reviewsite.model.selfassessment import Indicator
from reviewsite.pages.review.frame import Frame
from reviewsite.pages.review.scene import Scene
from reviewsite.pages.review.several import headings
from reviewsite.pages.review.sheet import Sheet
from reviewsite.words import Words

HEIGHT = 64
"""How high the tallest column of a trend is."""
STATUS = {InPlace.IN_PLACE: "complete", InPlace.PARTIALLY: "some", InPlace.NOT_IN_PLACE: "none"}
"""The look of each position."""


def analysis(scene: Scene) -> Iterator[Sheet]:
    """The document analysis framework: each statement, how far it is in place, and what shows
    it."""
    views, t = scene.edition.papers.analyses, scene.t
    if not views:
        return
    every = [one for view in views for one in view.statements]
    counts = [(kind, sum(one.position == kind for one in every)) for kind in InPlace]
    titles = headings(["" for _ in views], t("analysis.title"), t)
    yield Sheet(
        uri=addresses.ANALYSIS,
        section="analysis",
        heading=t("analysis.title"),
        template="analysis",
        context=lambda frame: {
            "views": [
                {"view": one, "prefix": prefix(n), "title": titles[n]}
                for n, one in enumerate(views)
            ],
            "counts": [one for one in counts if every],
            "looks": STATUS,
        },
        kind="analysis",
        lede=scene.counted("analysis.lede", len(every)),
        updates=tuple(one for view in views for one in view.updates),
    )


def self_assessment(scene: Scene) -> Iterator[Sheet]:
    """The council's own account: each figure as bars beside others' and as columns by year, with
    the same figures as a table."""
    views, t = scene.edition.papers.self_assessments, scene.t
    if not views:
        return

    titles = headings(["" for _ in views], t("assessment.title"), t)

    def context(frame: Frame) -> Mapping[str, object]:
        return {
            "views": [
                _account(one, number, frame, t) | {"title": titles[number]}
                for number, one in enumerate(views)
            ]
        }

    yield Sheet(
        uri=addresses.SELF_ASSESSMENT,
        section="self-assessment",
        heading=t("assessment.title"),
        template="self_assessment",
        context=context,
        kind="self-assessment",
        lede=t("assessment.lede"),
        updates=tuple(one for view in views for one in view.updates),
    )


def _account(view: SelfAssessmentView, number: int, frame: Frame, t: Words) -> dict[str, object]:
    return {
        "view": view,
        "prefix": prefix(number),
        "indicators": [_indicator(one, t) for one in view.indicators],
        "evidence": [frame.item(ref) for ref in view.evidence],
    }


def with_unit(number: float, unit: str | None, t: Words) -> str:
    """A figure as people write it: `74%`, `38 days`."""
    said = t.number(number)
    if not unit:
        return said
    return f"{said}%" if unit == "%" else f"{said} {unit}"


def _indicator(one: Indicator, t: Words) -> Mapping[str, object]:
    places = [(t("assessment.here"), one.value), *one.compare.items()]
    years = list(one.trend.items())
    if years:
        years.append((one.period or t("assessment.now"), one.value))
    most = max((abs(value) for _, value in (*places, *years)), default=0) or 1
    if one.unit == "%":
        most = max(most, 100)
    said = [(name, value, with_unit(value, one.unit, t)) for name, value in places]
    columns = []
    width = 100 / (len(years) or 1)
    for place, (year, value) in enumerate(years):
        height = round(HEIGHT * max(value, 0) / most)
        columns.append(
            {
                "year": year,
                "said": with_unit(value, one.unit, t),
                "x": round(place * width + width * 0.1, 2),
                "y": HEIGHT - height,
                "height": height,
                "width": round(width * 0.8, 2),
                "middle": round(place * width + width * 0.5, 2),
                "now": place == len(years) - 1,
            }
        )
    return {
        "view": one,
        "name": anchors.indicator(one.id),
        "places": [
            {"name": name, "said": text, "share": round(100 * max(value, 0) / most)}
            for name, value, text in said
        ],
        "columns": columns,
        "height": HEIGHT,
        "trend": t.listing([f"{column['year']}: {column['said']}" for column in columns]),
    }
