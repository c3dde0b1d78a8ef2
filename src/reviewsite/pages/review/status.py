"""Where the review stands: a page for the team and the council."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reviewsite.edition import addresses
from reviewsite.model.base import Status
from reviewsite.pages.review.frame import Frame
from reviewsite.pages.review.scene import Scene
from reviewsite.pages.review.sheet import Sheet
from reviewsite.process import State


def status(scene: Scene) -> Iterator[Sheet]:
    """What of the programme is done, due and late, and whose it is."""
    view = scene.edition.standing
    if view is None:
        return
    t = scene.t
    closed = view.status == Status.PUBLISHED and not view.published
    where = "closed" if closed else view.status.value

    def context(frame: Frame) -> Mapping[str, object]:
        told = {(one.id, one.due, one.state) for one in view.stages}
        clocks = (one for one in view.clocks if (one.id, one.due, one.state) not in told)
        steps = (*view.stages, *clocks)
        tables = [
            ("stages", t("status.stages"), view.stages),
            ("clocks", t("status.clocks"), view.clocks),
        ]
        return {
            "now": [one for one in steps if one.state in {State.LATE, State.DUE}],
            "tables": [one for one in tables if one[2]],
        }

    yield Sheet(
        uri=addresses.STATUS,
        section="status",
        heading=t("status.title"),
        template="status",
        context=context,
        kind="status",
        lede=t("status.today", status=t(f"status.of.{where}")),
        byline=t("status.as_of", when=t.date(scene.edition.on)),
        part=False,
    )
