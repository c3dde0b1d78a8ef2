"""The council's formal answer, and the evaluation of the review: a page each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reviewsite.edition import addresses
from reviewsite.edition.anchors import prefix
from reviewsite.pages.review.actions import theme_titles
from reviewsite.pages.review.frame import Frame
from reviewsite.pages.review.scene import Scene
from reviewsite.pages.review.several import headings
from reviewsite.pages.review.sheet import Sheet


def response(scene: Scene) -> Iterator[Sheet]:
    """What the council formally answered, conclusion by conclusion."""
    answers = scene.edition.responses
    if not answers:
        return
    t = scene.t
    title = t("followup.response.title")
    given = [t("followup.response.on", when=t.date(one.on)) if one.on else "" for one in answers]
    titles = headings(given, title, t)

    def context(frame: Frame) -> Mapping[str, object]:
        return {
            "answers": [
                {"view": one, "prefix": prefix(number), "title": titles[number]}
                for number, one in enumerate(answers)
            ],
            "theme_titles": theme_titles(scene),
        }

    yield Sheet(
        uri=addresses.RESPONSE,
        section="response",
        heading=title,
        template="response",
        context=context,
        kind="response",
        lede=t("followup.response.lede", council=scene.council),
        byline=given[0] if len(answers) == 1 else "",
        updates=tuple(one for each in answers for one in each.updates),
    )


def evaluation(scene: Scene) -> Iterator[Sheet]:
    """How the review went, and what came of it."""
    looks, t = scene.edition.evaluations, scene.t
    if not looks:
        return
    title = t("followup.evaluation.title")
    titles = headings(["" for _ in looks], title, t)

    def context(frame: Frame) -> Mapping[str, object]:
        return {
            "evaluations": [
                {"view": one, "prefix": prefix(number), "title": titles[number]}
                for number, one in enumerate(looks)
            ]
        }

    yield Sheet(
        uri=addresses.EVALUATION,
        section="evaluation",
        heading=title,
        template="evaluation",
        context=context,
        kind="evaluation",
        updates=tuple(one for each in looks for one in each.updates),
    )
