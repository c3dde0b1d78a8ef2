"""Good practice: the index, and a page for each study."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reviewsite import prose
from reviewsite.edition import addresses
from reviewsite.edition.views import PracticeView
from reviewsite.pages.review.frame import Frame
from reviewsite.pages.review.scene import Scene
from reviewsite.pages.review.sheet import Context, Sheet


def practices(scene: Scene) -> Iterator[Sheet]:
    """The index and a page for each; nothing where no practice may be seen."""
    views = scene.edition.practices
    if not views:
        return
    t = scene.t

    def context(frame: Frame) -> Mapping[str, object]:
        return {
            "practices": [
                {"view": one, "uri": addresses.practice_page(one.name), "foot": _foot(scene, one)}
                for one in views
            ]
        }

    title = scene.names.heading("good_practice")
    yield Sheet(
        uri=addresses.PRACTICES,
        section="good-practice",
        heading=title,
        template="practices",
        context=context,
        kind="practices",
        lede=t("review.practice.lede", n=len(views), council=scene.council),
        part=False,
    )
    for view in views:
        yield Sheet(
            uri=addresses.practice_page(view.name),
            section="good-practice",
            heading=prose.words(view.title),
            template="practice",
            context=_practice(view),
            kind="practice",
            kicker=title,
            lede=view.summary,
            below=addresses.PRACTICES,
            updates=view.updates,
        )


def _practice(view: PracticeView) -> Context:
    theme = addresses.theme_page(view.theme) if view.theme else ""
    return lambda frame: {"practice": view, "theme_uri": theme}


def _foot(scene: Scene, view: PracticeView) -> str:
    parts = [scene.t(f"review.level.{view.level}")] if view.level else []
    if view.theme_title:
        parts.append(view.theme_title)
    return " · ".join(parts)
