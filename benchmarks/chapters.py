"""The chapters of an invented review, each of which may point at the ones before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from random import Random

from benchmarks import stock
from benchmarks.report import (
    Action,
    ActionGroup,
    Audit,
    Body,
    Calendar,
    Finding,
    Practice,
    Priority,
    Progress,
    Recommendation,
    Section,
    ThemeReport,
)
from reviewsite.frameworks import shipped
from reviewsite.model.framework import Theme

EVIDENCE = ("interview", "focus-group", "document", "data", "observation", "questionnaire")
REFS = tuple(f"R{number}" for number in range(1, 8))
PRACTICES = 2


class Chapters:
    """Invents the parts of one review; call its methods in the order in which they stand."""

    def __init__(
        self,
        random: Random,
        number: int,
        body: Body,
        calendar: Calendar,
        themes: Sequence[Theme],
    ) -> None:
        self.number = number
        self.random = random
        self.body = body
        self.calendar = calendar
        self.themes = themes
        self._studies = random.sample(stock.PRACTICES, PRACTICES)
        self._areas: dict[str, list[str]] = {ref: [] for ref in REFS}
        self._parts: tuple[ThemeReport, ...] = ()
        self._overall: ThemeReport | None = None
        self._priorities: tuple[str, ...] = ()

    def sentence(self, sentences: Sequence[str] = stock.NARRATIVE) -> str:
        """One sentence with its places filled."""
        return self.fill(self.random.choice(sentences))

    def paragraph(self, count: int, sentences: Sequence[str] = stock.NARRATIVE) -> str:
        """So many different sentences as a paragraph."""
        chosen = self.random.sample(sentences, min(count, len(sentences)))
        return " ".join(self.fill(one) for one in chosen)

    def fill(self, text: str) -> str:
        """Put figures, places and partners where a sentence has room for them."""
        partner = self.random.choice(stock.PARTNERS)
        high = self.random.randrange(30, 90)
        return text.format(
            short=self.body.short,
            place=self.random.choice(stock.PLACES),
            partner=partner[0].upper() + partner[1:],
            partner_low=partner,
            n=self.random.randrange(11, 90),
            n_small=self.random.choice(("two", "three", "four")),
            a=high,
            b=high // 2,
            a_pc=high + 8,
            b_pc=high - 12,
        )

    def findings(self) -> tuple[ThemeReport, tuple[ThemeReport, ...]]:
        """The overall findings and those of each theme."""
        self._overall = self._part("overall", "Overall", sections=2)
        self._parts = tuple(
            self._part(theme.id, theme.title, sections=3, practice=number)
            for number, theme in enumerate(self.themes)
        )
        return self._overall, self._parts

    def _part(self, id: str, title: str, sections: int, practice: int = PRACTICES) -> ThemeReport:
        strengths = [self._finding(text) for text in self.random.sample(stock.STRENGTHS, 5)]
        if practice < PRACTICES:
            first = strengths[0]
            strengths[0] = Finding(
                first.id,
                first.text,
                first.points,
                first.evidence,
                practice=self._study(practice),
            )
        areas = []
        for text in self.random.sample(stock.AREAS, 5):
            ref = self.random.choice(REFS)
            found = self._finding(text, ref)
            self._areas[ref].append(f"{id}.{found.id}")
            areas.append(found)
        headings = self.random.sample(
            ("What we saw", "What people told us", "What would help most", "How it is led"),
            sections,
        )
        return ThemeReport(
            id,
            title,
            self.sentence(),
            tuple(strengths),
            tuple(areas),
            tuple(
                Section(heading, tuple(self.paragraph(4) for _ in range(3))) for heading in headings
            ),
        )

    def _finding(self, text: str, recommendation: str | None = None) -> Finding:
        points: tuple[str, ...] = ()
        if self.random.random() < 0.3:
            points = tuple(self.fill(one) for one in self.random.sample(stock.POINTS, 2))
        evidence = tuple(self.random.sample(EVIDENCE, self.random.choice((2, 2, 3))))
        said = f"{text} {self.sentence(stock.TAILS)}"
        return Finding(_slug(text), said, points, evidence, recommendation)

    def recommendations(self) -> tuple[Recommendation, ...]:
        """Seven recommendations, each of what it arises from."""
        titles = self.random.sample(stock.RECOMMENDATIONS, len(REFS))
        ids = [theme.id for theme in self.themes]
        return tuple(
            Recommendation(
                ref,
                title,
                self.paragraph(3, stock.ADVICE) + "\n\n" + self.paragraph(2, stock.ADVICE),
                self.random.choice(ids),
                tuple(self._areas[ref]),
                self.random.choice(("immediate", "soon", "longer-term")),
                self.random.choice(("fully", "fully", "partly")),
                self.sentence(stock.RESPONSES),
            )
            for ref, title in zip(REFS, titles, strict=True)
        )

    def priorities(self) -> tuple[Priority, ...]:
        """Five priorities in the order of their votes."""
        titles = self.random.sample(stock.PRIORITIES, 5)
        votes = sorted((self.random.randrange(4, 40) for _ in titles), reverse=True)
        self._priorities = tuple(_slug(title) for title in titles)
        return tuple(
            Priority(
                _slug(title),
                title,
                count,
                (ref, *self._areas[ref][:2]),
                self.random.choice(stock.POSTS),
                self.paragraph(2),
            )
            for title, count, ref in zip(titles, votes, REFS, strict=False)
        )

    def plan(self) -> tuple[ActionGroup, ...]:
        """Four groups of three actions."""
        titles = self.random.sample(stock.RECOMMENDATIONS, 4)
        texts = self.random.sample(stock.ACTIONS, 12)
        actions = [
            self._action(text, REFS[number % len(REFS)]) for number, text in enumerate(texts)
        ]
        return tuple(
            ActionGroup(
                title,
                tuple(self.random.sample(stock.AREAS, 2)),
                tuple(actions[number * 3 : number * 3 + 3]),
            )
            for number, title in enumerate(titles)
        )

    def _action(self, text: str, ref: str) -> Action:
        agreed = self.calendar.agreed
        due = agreed + timedelta(days=self.random.randrange(60, 400))
        addresses = (ref, f"priority:{self.random.choice(self._priorities)}")
        updates = [(agreed + timedelta(days=50), "in-progress", self.sentence(stock.NOTES))]
        if self.random.random() < 0.7:
            updates.append((due - timedelta(days=5), "done", self.sentence(stock.NOTES)))
        return Action(
            _slug(text),
            text,
            self.random.choice(stock.POSTS),
            due,
            addresses,
            self.sentence(stock.MEASURES),
            tuple(updates),
        )

    def practices(self) -> tuple[Practice, ...]:
        """Two studies of good practice, each of the first strength of a theme."""
        return tuple(self._practice(number) for number in range(PRACTICES))

    def _study(self, number: int) -> str:
        """The name of a study's file: no two reviews of a council may share it."""
        return f"{_slug(self._studies[number][0])}-{self.number + 1}"

    def _practice(self, number: int) -> Practice:
        title, summary = self._studies[number]
        theme, part = self.themes[number], self._parts[number]
        people = [one.id for one in shipped().topics.values() if one.group == "population"]
        points = "\n".join(f"- {point}" for point in stock.DONE_POINTS)
        lessons = "\n".join(f"- {one}" for one in self.random.sample(stock.LESSONS, 4))
        return Practice(
            self._study(number),
            f"{title} in {self.body.short}",
            summary,
            theme.id,
            tuple(self.random.sample(theme.topics, min(3, len(theme.topics)))),
            tuple(self.random.sample(people, 2)),
            self.random.choice(("emerging", "promising", "validated")),
            self.calendar.start.year - 2,
            tuple(
                (measure, self.fill(before), self.fill(after))
                for measure, before, after in self.random.sample(stock.MEASURED, 3)
            ),
            f"{theme.id}.{part.strengths[0].id}",
            (
                Section("The challenge", (self.paragraph(4, stock.CHALLENGE), self.paragraph(3))),
                Section("What was done", (self.paragraph(5, stock.DONE), points)),
                Section("Impact", (self.paragraph(4, stock.IMPACT), self.paragraph(2))),
                Section("What others can learn", (lessons,)),
            ),
        )

    def audit(self, criteria: str) -> Audit:
        """Fourteen records against every criterion of a set."""
        records = 14
        questions = tuple((one.id, one.text) for one in shipped().criteria[criteria].criteria)
        results = []
        for _ in questions:
            partial, no, without = (self.random.randrange(0, 4) for _ in range(3))
            results.append((records - partial - no - without, partial, no, without))
        sections = (
            Section("What was read", (self.paragraph(4),)),
            Section("What the records showed", (self.paragraph(4), self.paragraph(4))),
        )
        return Audit(criteria, records, questions, tuple(results), sections)

    def progress(self) -> tuple[Progress, ...]:
        """How far each recommendation had come after a year."""
        return tuple(
            Progress(
                ref, self.random.choice(("some", "good", "good", "complete")), self.paragraph(2)
            )
            for ref in REFS
        )


def _slug(text: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", text.lower().replace("'", ""))[:5])
