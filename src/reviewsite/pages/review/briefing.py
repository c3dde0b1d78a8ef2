"""The page that every peer reads before coming, made of what is known already."""

from __future__ import annotations

from collections.abc import Iterator

from reviewsite.edition import addresses
from reviewsite.pages.review.scene import Scene
from reviewsite.pages.review.sheet import Sheet


def briefing(scene: Scene) -> Iterator[Sheet]:
    """Who is on the team, the ground rules, who looks at which theme with the framework's probes,
    the interview prompts and the key dates. The Edition has it for the team only."""
    view, t = scene.edition.papers.briefing, scene.t
    standing = scene.edition.standing
    if view is None:
        return
    yield Sheet(
        uri=addresses.BRIEFING,
        section="briefing",
        heading=t("briefing.title"),
        template="briefing",
        context=lambda frame: {"view": view, "dates": standing.stages if standing else ()},
        kind="briefing",
        lede=t("briefing.lede", programme=scene.names.programme.title),
    )
