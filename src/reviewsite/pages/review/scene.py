"""One review's site in the making: what every page of it may look up."""

from __future__ import annotations

from dataclasses import dataclass

from reviewsite.edition import addresses
from reviewsite.edition.agreed import ActionView, PriorityView, ProgressEntry, RecommendationView
from reviewsite.edition.authors import Authors
from reviewsite.edition.found import FindingView
from reviewsite.edition.views import Edition, ReviewView, Target
from reviewsite.pages.review.names import Names
from reviewsite.words import Words, catalogue


@dataclass(frozen=True, slots=True)
class Item:
    """Something of the review to link to: `label` names it where nothing else says what it is,
    `title` is its own words. `side` is set for a finding."""

    ref: str
    kind: str
    side: str | None
    label: str
    title: str
    uri: str


@dataclass(frozen=True, slots=True)
class Later:
    """What a progress review said of an item, when, and where that stands."""

    entry: ProgressEntry
    when: str
    uri: str


class Scene:
    """An Edition with a report, the names it uses, and the words of its language."""

    def __init__(self, edition: Edition, report: ReviewView, names: Names) -> None:
        self.edition = edition
        self.report = report
        self.names = names
        self.t: Words = catalogue(edition.lang)
        self.authors = Authors(edition)
        found: list[FindingView] = []
        for theme in edition.themes:
            found += (*theme.strengths, *theme.areas)
        for audit in edition.audits:
            found += (*audit.strengths, *audit.areas)
        found += edition.papers.findings
        self.findings: dict[str, FindingView] = {one.ref: one for one in found}
        self.actions: dict[str, ActionView] = {one.ref: one for one in edition.actions}
        self.priorities: dict[str, PriorityView] = {
            one.ref: one for session in edition.prioritisations for one in session.items
        }
        recommended = [one.ref for one in self.recommendations]
        ranked = [*self.findings, *recommended, *self.priorities, *self.actions]
        ranked += [one.ref for one in edition.practices]
        self._rank = {ref: place for place, ref in enumerate(ranked)}
        self.uris: frozenset[str] = frozenset()
        self.chapters: dict[str, int] = {}

    def item(self, target: Target) -> Item:
        """A target as a link to it."""
        finding = self.findings.get(target.ref)
        kind = finding.side if finding else target.kind
        word = {"strength": "strength", "area": "area", "recommendation": "recommendation"}
        name = self.names.heading(word[kind], many=False) if kind in word else ""
        return Item(
            ref=target.ref,
            kind=target.kind,
            side=finding.side if finding else None,
            label=self.t(f"review.to.{kind}", name=name, ref=target.ref, title=target.title),
            title=target.title,
            uri=addresses.address(self.edition, target.ref) or "",
        )

    def onward(self, ref: str, *kinds: str) -> list[Item]:
        """What an item led to: findings first, then recommendations, priorities, actions and
        practices, each in their own order; only of these kinds if any is named."""
        return self._items(self.edition.onward(ref), kinds)

    def behind(self, ref: str, *kinds: str) -> list[Item]:
        """What an item came from."""
        return self._items(self.edition.behind(ref), kinds)

    def _items(self, targets: tuple[Target, ...], kinds: tuple[str, ...]) -> list[Item]:
        chosen = [one for one in targets if not kinds or one.kind in kinds]
        last = len(self._rank)
        chosen.sort(key=lambda one: (self._rank.get(one.ref, last), one.ref))
        return [self.item(one) for one in chosen]

    def progress_of(self, ref: str) -> list[Later]:
        """What progress reviews said of an item, the earliest first."""
        return [
            Later(
                entry=entry,
                when=self.t.period(review.held) if review.held else "",
                uri=f"{addresses.PROGRESS}#{progress_anchor(number, ref)}",
            )
            for number, review in enumerate(self.edition.progress)
            for entry in review.entries
            if entry.ref == ref
        ]

    def progress_behind(self, ref: str) -> list[Later]:
        """What progress reviews said of an item and of the recommendations that it takes up."""
        taken_up = self.behind(ref, "recommendation")
        return [
            one
            for each in (ref, *(item.ref for item in taken_up))
            for one in self.progress_of(each)
        ]

    def invented(self, page: str) -> bool:
        """Whether a page of a real review has to say that something on it is made up. The briefing
        and where the review stands tell when the timetable was settled, so they are as invented as
        the timetable; the briefing, also as who looks at which theme."""
        if self.edition.invented:
            return False
        briefing = self.edition.papers.briefing
        if page == addresses.BRIEFING and briefing is not None and briefing.invented:
            return True
        told = {addresses.BRIEFING, addresses.STATUS}
        return self.authors.invented(addresses.TIMETABLE if page in told else page)

    def counted(self, key: str, n: int, **values: object) -> str:
        """A sentence about a number of things; none is said of nothing."""
        return self.t(key, n=n, **values) if n else ""

    @property
    def recommendations(self) -> tuple[RecommendationView, ...]:
        """Every recommendation, those of progress reviews last."""
        edition = self.edition
        first = edition.recommendations.items if edition.recommendations else ()
        return (*first, *(one for review in edition.progress for one in review.recommendations))

    @property
    def tracked(self) -> bool:
        """Whether there is a tracker: recommendations, and anything that became of them. Where
        the action plan may not be shown, a page that says “no action” would be wrong."""
        return bool(self.recommendations) and bool(self.edition.actions or self.edition.progress)

    @property
    def council(self) -> str:
        """The reviewed councils' names as words in a sentence."""
        return self.t.listing(list(self.names.bodies))


def progress_anchor(number: int, ref: str) -> str:
    """The anchor of what a progress review (the first is 0) says of an item: `progress-R1`."""
    name = "progress" if number == 0 else f"progress-{number + 1}"
    return f"{name}-{addresses.anchor(ref)}"
