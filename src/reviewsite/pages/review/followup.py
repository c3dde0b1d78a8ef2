"""The council's formal answer, and the evaluation of the review: a page each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reviewsite.edition import addresses
from reviewsite.edition.anchors import prefix
from reviewsite.pages.review.actions import theme_titles
from reviewsite.pages.review.frame import Frame
from reviewsite.pages.review.scene import Scene
from reviewsite.pages.review.sheet import Sheet


def response(scene: Scene) -> Iterator[Sheet]:
    """What the council formally answered, conclusion by conclusion."""
    answers = scene.edition.responses
    if not answers:
        return
    t = scene.t

    def context(frame: Frame) -> Mapping[str, object]:
        return {
            "answers": [
                {"view": one, "prefix": prefix(number)} for number, one in enumerate(answers)
            ],
            "theme_titles": theme_titles(scene),
        }

    days = [t.date(one.on) for one in answers if one.on]
    yield Sheet(
        uri=addresses.RESPONSE,
        section="response",
        heading=t("followup.response.title"),
        template="response",
        context=context,
        kind="response",
        lede=t("followup.response.lede", council=scene.council),
        byline=t("followup.response.on", when=t.listing(days)) if days else "",
        updates=tuple(one for each in answers for one in each.updates),
    )


def evaluation(scene: Scene) -> Iterator[Sheet]:
    """How the review went, and what came of it."""
    looks = scene.edition.evaluations
    if not looks:
        return

    def context(frame: Frame) -> Mapping[str, object]:
        return {
            "evaluations": [
                {"view": one, "prefix": prefix(number)} for number, one in enumerate(looks)
            ]
        }

    yield Sheet(
        uri=addresses.EVALUATION,
        section="evaluation",
        heading=scene.t("followup.evaluation.title"),
        template="evaluation",
        context=context,
        kind="evaluation",
        lede=scene.t("followup.evaluation.lede"),
        updates=tuple(one for each in looks for one in each.updates),
    )
