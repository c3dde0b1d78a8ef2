"""From recommendations to what became of them: four pages, one thread."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reviewsite import prose
from reviewsite.edition import addresses
from reviewsite.edition.agreed import PlanView, PriorityView, RecommendationView
from reviewsite.edition.anchors import prefix
from reviewsite.model.plan import ActionStatus
from reviewsite.pages.review.frame import Frame
from reviewsite.pages.review.home import action_counts, positions
from reviewsite.pages.review.scene import Scene, progress_anchor
from reviewsite.pages.review.several import headings
from reviewsite.pages.review.sheet import Sheet


def recommendations(scene: Scene) -> Iterator[Sheet]:
    """Each recommendation with what it arose from and what came of it."""
    view = scene.edition.recommendations
    if view is None or not (view.items or view.prose):
        return
    own = scene.names.heading("recommendation")
    known = {one.ref: one for one in view.items}
    lede = [scene.counted("review.recommendations.count", len(view.items))]
    if any(scene.onward(ref) or scene.behind(ref) for ref in known):
        lede.append(scene.t("review.recommendations.thread"))
    titles = headings([prose.words(one.heading or "") for one in view.parts], own, scene.t)
    parts = [
        Part(title, prefix(number), part.prose, [_standing(scene, known[one]) for one in part.refs])
        for number, (part, title) in enumerate(zip(view.parts, titles, strict=True))
    ]
    rows = [row for part in parts for row in part.rows]
    yield Sheet(
        uri=addresses.RECOMMENDATIONS,
        section="recommendations",
        heading=prose.words(view.heading or "") or own,
        short=own,
        template="recommendations",
        context=lambda frame: {
            "parts": parts,
            "columns": _columns(rows) if len(rows) > 1 else [],
            "theme_titles": theme_titles(scene),
        },
        kind="recommendations",
        lede=" ".join(filter(None, lede)),
        updates=view.updates,
    )


def _columns(rows: list[Standing]) -> list[str]:
    """What the overview tells of recommendations: what is known of any of them."""
    there = {
        "response": any(row.view.response for row in rows),
        "actions": any(row.actions for row in rows),
        "progress": any(row.position for row in rows),
    }
    return [key for key, is_there in there.items() if is_there]


@dataclass(frozen=True, slots=True)
class Part:
    """The recommendations under one heading, which is empty where the page's title is theirs."""

    title: str
    prefix: str
    prose: str
    rows: list[Standing]


@dataclass(frozen=True, slots=True)
class Standing:
    """A recommendation with how many actions it led to, how many of them are done and of how many
    that is not known, and how far the latest progress review found it."""

    view: RecommendationView
    actions: int
    done: int
    unknown: int
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
        unknown=sum(one.status is None for one in actions),
        position=later[-1].entry.position.value if later else None,
    )


def theme_titles(scene: Scene) -> dict[str, str]:
    """The titles of the themes that the site shows."""
    return {one.id: one.title for one in scene.edition.themes}


def plan(scene: Scene) -> Iterator[Sheet]:
    """What the council said it would do, plan by plan."""
    plans = scene.edition.plans
    if not plans:
        return
    t = scene.t
    title = t("review.plan.title")
    agreed = [
        t("review.plan.agreed", when=t.date(one.agreed)) if one.agreed else "" for one in plans
    ]
    own = [prose.words(one.heading or "") for one in plans]
    titles = headings([one or when for one, when in zip(own, agreed, strict=True)], title, t)

    def context(frame: Frame) -> Mapping[str, object]:
        return {
            "plans": [
                {
                    "plan": one,
                    "prefix": prefix(number),
                    "title": titles[number],
                    "agreed": agreed[number] if own[number] and titles[number] else "",
                    "by_status": action_counts(one.actions),
                    "recorded": any(each.status for each in one.actions),
                }
                for number, one in enumerate(plans)
            ]
        }

    alone = len(plans) == 1
    yield Sheet(
        uri=addresses.PLAN,
        section="action-plan",
        heading=(own[0] if alone else "") or title,
        short=title,
        template="plan",
        context=context,
        kind="plan",
        lede=_planned(scene, plans),
        byline=agreed[0] if alone else "",
        deep=False,
        updates=tuple(one for each in plans for one in each.updates),
    )


def _planned(scene: Scene, plans: tuple[PlanView, ...]) -> str:
    """How many actions there are; and that the council agreed them, if every plan says when, and
    there is no doubt which council agreed which."""
    agreed = all(one.agreed for one in plans if one.actions)
    certain = agreed and (len(plans) == 1 or len(scene.names.bodies) == 1)
    key = "review.plan.agreed_by" if certain else "review.plan.count"
    return scene.counted(key, len(scene.edition.actions), council=scene.council)


def prioritisation(scene: Scene) -> Iterator[Sheet]:
    """What people in the room put first."""
    sessions = scene.edition.prioritisations
    if not sessions:
        return
    t = scene.t
    title = t("review.prioritisation.title")
    held = [
        t("review.prioritisation.held_on", when=t.date(one.held)) if one.held else ""
        for one in sessions
    ]
    titles = headings(held, title, t)
    refs = [item.ref for one in sessions for item in one.items]

    def context(frame: Frame) -> Mapping[str, object]:
        return {
            "sessions": [
                {
                    "view": one,
                    "prefix": prefix(number),
                    "title": titles[number],
                    "votes": _votes(one.items),
                }
                for number, one in enumerate(sessions)
            ]
        }

    lede = [t("review.prioritisation.lede") if refs else ""]
    if any(scene.behind(ref) or scene.onward(ref) for ref in refs):
        lede.append(t("review.prioritisation.thread"))
    yield Sheet(
        uri=addresses.PRIORITIES,
        section="prioritisation",
        heading=title,
        template="prioritisation",
        context=context,
        kind="prioritisation",
        lede=" ".join(filter(None, lede)),
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
    held = [t.period(one.held) if one.held else "" for one in reviews]
    titles = headings(held, t("review.progress.title"), t)

    def context(frame: Frame) -> Mapping[str, object]:
        return {
            "reviews": [
                {
                    "view": one,
                    "prefix": prefix(number),
                    "title": titles[number],
                    "anchors": {
                        entry.ref: progress_anchor(number, entry.ref) for entry in one.entries
                    },
                    "by_position": positions([entry.position for entry in one.entries]),
                }
                for number, one in enumerate(reviews)
            ],
            "theme_titles": theme_titles(scene),
        }

    both = any(entry.council_position for one in reviews for entry in one.entries)
    dated = [one for one in held if one]
    yield Sheet(
        uri=addresses.PROGRESS,
        section="progress",
        heading=t("review.progress.title"),
        template="progress",
        context=context,
        kind="progress",
        lede=t(
            "review.progress.lede_both" if both else "review.progress.lede", council=scene.council
        ),
        byline=t("review.progress.held", when=t.listing(dated)) if dated else "",
        updates=tuple(one for each in reviews for one in each.updates),
    )
