"""The home page: what was reviewed, the summary, and the whole at a glance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from reviewsite import prose
from reviewsite.edition import addresses
from reviewsite.edition.agreed import STANDINGS, ActionView
from reviewsite.edition.views import ThemeView
from reviewsite.model.plan import Position
from reviewsite.model.refs import OVERALL, named
from reviewsite.pages.review.frame import Frame
from reviewsite.pages.review.scene import Scene
from reviewsite.pages.review.sheet import Sheet

NEXT = "next-steps"


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme with its counts in words, and its two bars as per cents of the longest."""

    theme: ThemeView
    uri: str
    counts: str
    strengths: int
    areas: int


@dataclass(frozen=True, slots=True)
class Standing:
    """How far it has come, in numbers. `recorded`: of some action a status is."""

    actions: str
    recorded: bool
    by_status: list[tuple[str, int]]
    by_position: list[tuple[str, int]]
    when: str
    links: list[tuple[str, str]]


def home(scene: Scene) -> Sheet:
    """The sheet of the home page."""
    t, report = scene.t, scene.report
    return Sheet(
        uri=addresses.HOME,
        section="home",
        heading=prose.words(report.title),
        short=t("review.home.title"),
        template="home",
        context=_context,
        kind="home",
        kicker=scene.council,
        updates=report.updates,
    )


def _context(frame: Frame) -> Mapping[str, object]:
    scene = frame.scene
    report = scene.report
    rows = theme_rows(scene)
    return {
        "report": report,
        "periods": [scene.t.period(period) for period in report.on_site],
        "peers": peers(scene),
        "sections": list(sections(frame)),
        "overall": next((one for one in scene.edition.themes if one.id == OVERALL), None),
        "themes": rows,
        "glance": [row for row in rows if row.strengths or row.areas],
        "longest": longest(scene),
        "standing": standing(scene),
        "downloads": list(downloads(scene)),
        "about": addresses.ABOUT,
        "everything": addresses.ALL,
    }


def sections(frame: Frame) -> Iterator[tuple[bool, Markup]]:
    """The sections of the review's body that stand on the home page, heading and all, and whether
    each comes after the findings: what is next is last."""
    for heading, text in prose.sections(frame.scene.report.prose):
        original = frame.scene.edition.base_heading(heading)
        if addresses.section_page(original) == addresses.HOME:
            last = named(original) == NEXT
            yield last, frame.html(f"## {heading}\n\n{text}" if heading else text)


def peers(scene: Scene) -> str:
    """How many peers there are and where they come from, each organisation named once. Who manages
    or supports the review is no peer, and of whom no organisation is given is from none."""
    t = scene.t
    team = [one for one in scene.report.team if not one.withdrew and scene.names.is_peer(one.role)]
    named = [prose.words(one.organisation) for one in team if one.organisation]
    counted = scene.counted("review.home.peers", len(team))
    if not named:
        return counted
    every = len(named) == len(team)
    key = "review.home.peers_from" if every else "review.home.peers_from_some"
    where = t.listing(list(dict.fromkeys(named)))
    return t(key, n=len(named), peers=counted, organisations=where)


def longest(scene: Scene) -> int:
    """The most strengths, or areas, that any theme has."""
    counts = [
        len(side)
        for one in scene.edition.themes
        if one.id != OVERALL
        for side in (one.strengths, one.areas)
    ]
    return max(counts, default=0)


def theme_rows(scene: Scene) -> list[ThemeRow]:
    """Every theme but the summary one, with its counts."""
    most = longest(scene) or 1
    return [
        ThemeRow(
            theme=one,
            uri=addresses.theme_page(one.id),
            counts=counts(scene, one),
            strengths=round(100 * len(one.strengths) / most),
            areas=round(100 * len(one.areas) / most),
        )
        for one in scene.edition.themes
        if one.id != OVERALL
    ]


def counts(scene: Scene, theme: ThemeView) -> str:
    """`7 strengths, 5 areas for consideration`, in the programme's words. Of a side that is not
    listed, as where a theme is written as prose, no number is known, and none is said."""
    words, t = scene.names.words, scene.t
    return ", ".join(
        t(
            "review.number_of",
            number=t.number(len(side)),
            what=word.one if len(side) == 1 else word.many,
        )
        for side, word in ((theme.strengths, words.strength), (theme.areas, words.area))
        if side
    )


def action_counts(actions: Iterable[ActionView]) -> list[tuple[str, int]]:
    """How many actions stand in each way; ways in which none stands are left out."""
    tally = Counter(action.standing for action in actions)
    return [(name, tally[name]) for name in STANDINGS if tally[name]]


def positions(entries: list[Position]) -> list[tuple[str, int]]:
    """Recommendations by how far they have come, the furthest first."""
    tally = Counter(entries)
    return [(name.value, tally[name]) for name in reversed(Position) if tally[name]]


def standing(scene: Scene) -> Standing | None:
    """What became of the review so far; None where nothing is known of it."""
    edition, t = scene.edition, scene.t
    told = [one for one in edition.progress if one.entries]
    latest = told[-1] if told else None
    actions = len(edition.actions)
    if not actions and not edition.progress:
        return None
    links = [(t("tracker.link"), addresses.TRACKER)] if scene.tracked else []
    if actions:
        links.append((t("review.plan.title"), addresses.PLAN))
    if edition.progress:
        links.append((t("review.progress.title"), addresses.PROGRESS))
    key = "review.home.actions_of_plans" if len(edition.plans) > 1 else "review.home.actions"
    return Standing(
        actions=scene.counted(key, actions),
        recorded=any(one.status for one in edition.actions),
        by_status=action_counts(edition.actions),
        by_position=positions([one.position for one in latest.entries]) if latest else [],
        when=t.period(latest.held) if latest and latest.held else "",
        links=links,
    )


def downloads(scene: Scene) -> Iterator[tuple[str, str, str]]:
    """The data files beside the pages: what each is, its address and its form."""
    edition = scene.edition
    there = {
        "findings": bool(scene.findings),
        "recommendations": bool(edition.recommendations and edition.recommendations.items)
        or any(one.recommendations for one in edition.progress),
        "actions": bool(edition.actions),
        "audit": any(one.sections for one in edition.audits),
    }
    for name, is_there in there.items():
        if is_there:
            yield name, f"data/{name}.csv", "CSV"
    yield "review", "data/review.json", "JSON"
