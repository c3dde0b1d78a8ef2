"""What a peer review is, and who is who: pages made of the programme's own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reviewsite import prose
from reviewsite.edition import addresses
from reviewsite.pages import process
from reviewsite.pages.review.names import capital
from reviewsite.pages.review.scene import Scene
from reviewsite.pages.review.sheet import Sheet


def reader(scene: Scene) -> Iterator[Sheet]:
    """The two pages for somebody who has never met a peer review. Nothing of them is typed for a
    review: they say what its programme's manual says, and who had which part in it."""
    t, programme = scene.t, scene.names.programme
    what = t("reader.what.title", review=programme.words.review.one)
    yield Sheet(
        uri=addresses.PEER_REVIEW,
        section="reader",
        heading=what,
        template="peer_review",
        context=lambda frame: {
            "told": process.steps(programme, t),
            "who": addresses.WHO,
            "capital": capital,
        },
        kind="reader",
        lede=t("reader.lede", programme=programme.title),
        part=False,
    )
    yield Sheet(
        uri=addresses.WHO,
        section="reader",
        heading=t("reader.who.title"),
        template="who",
        context=lambda frame: {
            "held": _held(scene),
            "what": addresses.PEER_REVIEW,
            "title": what,
            "capital": capital,
        },
        kind="reader",
        lede=t("reader.who.lede", review=programme.words.review.one),
        part=False,
    )


def _held(scene: Scene) -> Mapping[str, list[str]]:
    """Who had each part in this review, by post and organisation."""
    held: dict[str, list[str]] = {}
    for peer in scene.report.team:
        if not peer.withdrew:
            where = prose.words(peer.organisation or "")
            held.setdefault(peer.role, []).append(scene.t.named(prose.words(peer.post), where))
    return held
