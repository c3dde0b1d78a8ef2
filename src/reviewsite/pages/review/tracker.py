"""The tracker: what became of each recommendation, in one place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reviewsite import prose
from reviewsite.edition import addresses
from reviewsite.edition.agreed import STANDINGS, ActionView, PriorityView, RecommendationView
from reviewsite.edition.raised import RaisedView
from reviewsite.model.refs import slugify
from reviewsite.model.scalars import When
from reviewsite.pages.review.frame import Frame
from reviewsite.pages.review.home import action_counts
from reviewsite.pages.review.scene import Item, Later, Scene
from reviewsite.pages.review.sheet import Sheet

NO_ACTION = "no-action"
"""The status of a recommendation that no action takes up."""


@dataclass(frozen=True, slots=True)
class Oldest:
    """The action of which nothing has been heard for longest; `on` is None where nothing ever
    was."""

    action: ActionView
    on: When | None


@dataclass(frozen=True, slots=True)
class Row:
    """A recommendation with all that came before it and after it. `themes`, `leads` and
    `statuses` are the values that it is found by."""

    view: RecommendationView
    findings: tuple[Item, ...]
    priorities: tuple[PriorityView, ...]
    actions: tuple[ActionView, ...]
    progress: tuple[Later, ...]
    oldest: Oldest | None
    raised: tuple[RaisedView, ...]
    themes: tuple[str, ...]
    leads: tuple[str, ...]
    statuses: tuple[str, ...]

    @property
    def lead_ids(self) -> str:
        """The leads as they stand in the address of a filtered tracker."""
        return " ".join(slugify(lead) for lead in self.leads)


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a facet, and how many recommendations have it."""

    id: str
    label: str
    count: int


def tracker(scene: Scene) -> Iterator[Sheet]:
    """Each recommendation from the findings behind it to what was done about it."""
    if not scene.tracked:
        return
    t = scene.t
    rows = tuple(_row(scene, view) for view in scene.recommendations)

    def context(frame: Frame) -> Mapping[str, object]:
        return {
            "rows": rows,
            "by_status": action_counts(scene.edition.actions),
            "recorded": any(one.status for one in scene.edition.actions),
            "facets": [facet for facet in _facets(scene, rows) if len(facet[1]) > 1],
            "theme_titles": {one.id: one.title for one in scene.edition.themes},
            "others": _others(scene, rows),
        }

    yield Sheet(
        uri=addresses.TRACKER,
        section="tracker",
        heading=t("tracker.title"),
        template="tracker",
        context=context,
        kind="tracker",
        lede=t("tracker.lede"),
        part=False,
        scripts=("assets/js/tracker.js",),
    )


def _row(scene: Scene, view: RecommendationView) -> Row:
    priorities = scene.onward(view.ref, "priority") + scene.behind(view.ref, "priority")
    refs = [one.ref for one in scene.onward(view.ref, "action")]
    # what answers a priority that was made of the recommendation answers the recommendation
    for priority in scene.onward(view.ref, "priority"):
        refs += [one.ref for one in scene.onward(priority.ref, "action")]
    actions = tuple(one for one in scene.edition.actions if one.ref in refs)
    return Row(
        view=view,
        findings=tuple(scene.behind(view.ref, "finding")),
        priorities=tuple(scene.priorities[one.ref] for one in priorities),
        actions=actions,
        progress=tuple(scene.progress_of(view.ref)),
        oldest=oldest(actions),
        raised=_raised(scene, view),
        themes=(view.theme,) if view.theme else (),
        leads=tuple(dict.fromkeys(prose.words(lead) for one in actions for lead in one.lead)),
        statuses=tuple(dict.fromkeys(one.standing for one in actions)) or (NO_ACTION,),
    )


def _raised(scene: Scene, view: RecommendationView) -> tuple[RaisedView, ...]:
    """What of it an earlier review had raised: the recommendation, or a finding behind it."""
    behind = [scene.findings[one.ref] for one in scene.behind(view.ref, "finding")]
    found = [*view.raised_before, *(one for finding in behind for one in finding.raised_before)]
    return tuple(dict.fromkeys(found))


def oldest(actions: Iterable[ActionView]) -> Oldest | None:
    """Of the actions of which more is expected, the one whose latest update is the oldest; first
    of all one that has none."""
    running = [one for one in actions if not (one.status and one.status.over)]
    heard = [Oldest(one, one.notes[-1].on if one.notes else None) for one in running]
    return min(heard, key=lambda one: str(one.on or ""), default=None)


def _others(scene: Scene, rows: Iterable[Row]) -> tuple[ActionView, ...]:
    """The actions that answer no recommendation."""
    shown = {action.ref for row in rows for action in row.actions}
    return tuple(one for one in scene.edition.actions if one.ref not in shown)


def _facets(scene: Scene, rows: tuple[Row, ...]) -> Iterator[tuple[str, list[Value]]]:
    """The sides from which the recommendations can be looked at, each with its values."""
    themes = Counter(theme for row in rows for theme in row.themes)
    yield (
        "theme",
        [
            Value(one.id, one.title, themes[one.id])
            for one in scene.edition.themes
            if themes[one.id]
        ],
    )
    leads = Counter(lead for row in rows for lead in row.leads)
    yield (
        "lead",
        [Value(slugify(lead), lead, leads[lead]) for lead in sorted(leads)],
    )
    statuses = Counter(status for row in rows for status in row.statuses)
    yield (
        "status",
        [
            Value(name, scene.t(_word(name)), statuses[name])
            for name in (*STANDINGS, NO_ACTION)
            if statuses[name]
        ],
    )


def _word(status: str) -> str:
    return "tracker.no_action_short" if status == NO_ACTION else f"review.status.{status}"
