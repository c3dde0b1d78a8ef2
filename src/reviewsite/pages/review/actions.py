"""From recommendations to what became of them: four pages, one thread."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reviewsite.edition import addresses
from reviewsite.edition.agreed import PriorityView, RecommendationView
from reviewsite.edition.anchors import prefix
from reviewsite.model.plan import ActionStatus
from reviewsite.pages.review.frame import Frame
from reviewsite.pages.review.home import action_counts, positions
from reviewsite.pages.review.scene import Scene, progress_anchor
from reviewsite.pages.review.sheet import Sheet


def recommendations(scene: Scene) -> Iterator[Sheet]:
    """Each recommendation with what it arose from and what came of it."""
    view = scene.edition.recommendations
    if view is None or not (view.items or view.prose):
        return
    own = scene.names.heading("recommendation")
    yield Sheet(
        uri=addresses.RECOMMENDATIONS,
        section="recommendations",
        heading=view.heading or own,
        short=own,
        template="recommendations",
        context=lambda frame: (
            {"view": view, "theme_titles": theme_titles(scene)} | _overview(scene)
        ),
        kind="recommendations",
        lede=scene.t("review.recommendations.lede", n=len(view.items)),
        updates=view.updates,
    )


def _overview(scene: Scene) -> dict[str, object]:
    """Each recommendation's response, actions and progress in a row, and which of these any has."""
    view = scene.edition.recommendations
    rows = [_standing(scene, one) for one in (view.items if view else ())]
    columns = [
        key
        for key, there in (
            ("response", any(row.view.response for row in rows)),
            ("actions", any(row.actions for row in rows)),
            ("progress", any(row.position for row in rows)),
        )
        if there
    ]
    return {"rows": rows, "columns": columns}


@dataclass(frozen=True, slots=True)
class Standing:
    """A recommendation with how many actions it led to and how many of them are done, and how far
    the latest progress review found it."""

    view: RecommendationView
    actions: int
    done: int
    position: str | None


def _standing(scene: Scene, view: RecommendationView) -> Standing:
    actions = [scene.actions[one.ref] for one in scene.onward(view.ref, "action")]
    # an action that another took over is counted once, as the other
    actions = [one for one in actions if one.status != ActionStatus.SUPERSEDED]
    later = scene.progress_of(view.ref)
    return Standing(
        view=view,
        actions=len(actions),
        done=sum(one.status == ActionStatus.DONE for one in actions),
        position=later[-1].entry.position.value if later else None,
    )


def theme_titles(scene: Scene) -> dict[str, str]:
    """The titles of the themes that the site shows."""
    return {one.id: one.title for one in scene.edition.themes}


def plan(scene: Scene) -> Iterator[Sheet]:
    """What the council said it would do."""
    plans = scene.edition.plans
    if not plans:
        return
    t = scene.t
    agreed = [one.agreed for one in plans if one.agreed]

    def context(frame: Frame) -> Mapping[str, object]:
        return {
            "plans": [
                {
                    "plan": one,
                    "prefix": prefix(number),
                    "by_status": action_counts(scene) if number == 0 else [],
                }
                for number, one in enumerate(plans)
            ]
        }

    yield Sheet(
        uri=addresses.PLAN,
        section="action-plan",
        heading=t("review.plan.title"),
        template="plan",
        context=context,
        kind="plan",
        lede=t("review.plan.lede", n=len(scene.edition.actions), council=scene.council),
        byline=t("review.plan.agreed", when=t.date(agreed[0])) if agreed else "",
        deep=False,
        updates=tuple(one for each in plans for one in each.updates),
    )


def prioritisation(scene: Scene) -> Iterator[Sheet]:
    """What people in the room put first."""
    sessions = scene.edition.prioritisations
    if not sessions:
        return
    t = scene.t

    def context(frame: Frame) -> Mapping[str, object]:
        return {
            "sessions": [
                {"view": one, "prefix": prefix(number), "votes": _votes(one.items)}
                for number, one in enumerate(sessions)
            ]
        }

    yield Sheet(
        uri=addresses.PRIORITIES,
        section="prioritisation",
        heading=t("review.prioritisation.title"),
        template="prioritisation",
        context=context,
        kind="prioritisation",
        lede=t("review.prioritisation.lede"),
        updates=tuple(one for each in sessions for one in each.updates),
    )


def _votes(items: tuple[PriorityView, ...]) -> list[tuple[PriorityView, int]]:
    """The priorities that were voted on, with their bars as per cents of the longest."""
    voted = [(one, one.votes) for one in items if one.votes is not None]
    most = max((votes for _, votes in voted), default=0) or 1
    return [(one, round(100 * votes / most)) for one, votes in voted]


def progress(scene: Scene) -> Iterator[Sheet]:
    """What a later look found."""
    reviews = scene.edition.progress
    if not reviews:
        return
    t = scene.t

    def context(frame: Frame) -> Mapping[str, object]:
        return {
            "reviews": [
                {
                    "view": one,
                    "prefix": prefix(number),
                    "anchors": {
                        entry.ref: progress_anchor(number, entry.ref) for entry in one.entries
                    },
                    "by_position": positions([entry.position for entry in one.entries]),
                }
                for number, one in enumerate(reviews)
            ],
            "theme_titles": theme_titles(scene),
        }

    held = [t.period(one.held) for one in reviews if one.held]
    yield Sheet(
        uri=addresses.PROGRESS,
        section="progress",
        heading=t("review.progress.title"),
        template="progress",
        context=context,
        kind="progress",
        lede=t("review.progress.lede", council=scene.council),
        byline=t("review.progress.held", when=t.listing(held)) if held else "",
        updates=tuple(one for each in reviews for one in each.updates),
    )
