"""A page for each presentation, which prints one slide a sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from reviewsite import prose
from reviewsite.edition import addresses, anchors
from reviewsite.edition.found import FindingView
from reviewsite.edition.papers import PresentationView
from reviewsite.model.presentation import Slide
from reviewsite.model.refs import OVERALL
from reviewsite.pages.review.scene import Scene
from reviewsite.pages.review.sheet import Sheet

MOST = 6
"""How many findings stand on one slide made of them."""


def presentations(scene: Scene) -> Iterator[Sheet]:
    """Each presentation that there is something to show of."""
    t = scene.t
    for view in scene.edition.papers.presentations:
        made = view.occasion == "feedback" and not view.slides
        slides = feedback(scene) if made else view.slides
        if not slides and not view.prose.strip():
            continue
        yield Sheet(
            uri=addresses.presentation_page(view.name),
            section="presentations",
            heading=t(f"slides.{view.occasion}"),
            template="slides",
            context=partial(_context, view, slides, made),
            kind="slides",
            lede=scene.counted("slides.lede", len(slides)),
            byline=t.date(view.on),
            updates=view.updates,
            deep=False,
        )


def _context(
    view: PresentationView, slides: Sequence[Slide], made: bool, frame: object
) -> dict[str, object]:
    return {"view": view, "slides": slides, "made": made, "slide_name": anchors.slide}


def feedback(scene: Scene) -> tuple[Slide, ...]:
    """Slides made of the findings that this Edition holds: what the review was asked, the overall
    messages, then the strengths and the areas of each theme, no more than `MOST` on one
    (Safeguarding Children: Peer Review Guidance Manual 2012, section 14)."""
    made: list[Slide] = []
    for theme in scene.edition.themes:
        title = scene.t("slides.overall") if theme.id == OVERALL else prose.words(theme.title)
        for name, findings in (("strength", theme.strengths), ("area", theme.areas)):
            made += _slides(f"{title}: {scene.names.heading(name).lower()}", findings, scene)
    if not made:
        return ()
    asked = scene.report.asked_to
    return (Slide(title=scene.t("slides.asked"), points=asked), *made) if asked else tuple(made)


def _slides(title: str, findings: Sequence[FindingView], scene: Scene) -> Iterator[Slide]:
    sheets = [findings[at : at + MOST] for at in range(0, len(findings), MOST)]
    for number, some in enumerate(sheets, start=1):
        part = scene.t("slides.part", title=title, number=number, all=len(sheets))
        yield Slide(
            title=part if len(sheets) > 1 else title, points=tuple(one.text for one in some)
        )
