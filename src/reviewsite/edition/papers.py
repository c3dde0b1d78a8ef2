"""The working papers of a review, as an Edition holds them: analysis, self-assessment, audit log,
casework, presentations and the team's briefing.

Indicators, cases, logged records and slides are reused as they are: every field of them is for
whoever may see the file.
"""

from __future__ import annotations

from reviewsite.edition.found import FindingView, View
from reviewsite.model.analysis import InPlace
from reviewsite.model.base import Update
from reviewsite.model.casework import LoggedRecord, MappedCase
from reviewsite.model.presentation import Occasion, Slide
from reviewsite.model.programme import Heading, Rule
from reviewsite.model.scalars import When
from reviewsite.model.selfassessment import Indicator


class Paper(View):
    """What every working paper has: the author's prose, and corrections."""

    prose: str = ""
    updates: tuple[Update, ...] = ()


class HeadedPaper(Paper):
    """A working paper with strengths and areas for consideration."""

    strengths: tuple[FindingView, ...] = ()
    areas: tuple[FindingView, ...] = ()


class StatementView(View):
    """A statement of the analysis; the documents it rests on are links of the Edition."""

    ref: str
    text: str
    position: InPlace
    evidence: str | None = None


class AnalysisView(Paper):
    """The document analysis framework. `missing` are the programme's statements it passes over."""

    statements: tuple[StatementView, ...] = ()
    missing: tuple[str, ...] = ()


class SelfAssessmentView(HeadedPaper):
    """The council's own account. `evidence` are references of documents."""

    indicators: tuple[Indicator, ...] = ()
    evidence: tuple[str, ...] = ()


class Tally(View):
    """How many records of one category (or of all, with no letter) are listed and selected, and
    how many the programme's sample asks for; None where it names no number."""

    letter: str = ""
    title: str = ""
    listed: int
    selected: int
    listed_wanted: int | None = None
    selected_wanted: int | None = None

    @property
    def listed_more(self) -> int:
        """How many more are to be listed."""
        return max(0, (self.listed_wanted or 0) - self.listed)

    @property
    def selected_more(self) -> int:
        """How many more are to be selected."""
        return max(0, (self.selected_wanted or 0) - self.selected)


class LogView(Paper):
    """The log of case records; only a team's Edition has one."""

    title: str = ""
    rules: tuple[str, ...] = ()
    source: str | None = None
    tallies: tuple[Tally, ...] = ()
    total: Tally
    records: tuple[LoggedRecord, ...] = ()

    @property
    def rows(self) -> tuple[Tally, ...]:
        """Every category, and all of them together."""
        return (*self.tallies, self.total)


class AreaView(HeadedPaper):
    """One area of practice, as case mapping or the validation of audits found it."""

    title: str | None = None
    audits_read: int | None = None
    cases: tuple[MappedCase, ...] = ()


class AnswerView(View):
    """A question on a case record, and its answer in words."""

    id: str
    question: str
    answer: str | None = None


class OutcomeView(Paper):
    """What the record of one case shows; only a team's Edition has one."""

    ref: str
    reviewed: When | None = None
    on_site: bool | None = None
    answers: tuple[AnswerView, ...] = ()


class PresentationView(Paper):
    """A presentation; one for feedback without slides is made from the Edition's findings."""

    name: str
    occasion: Occasion
    on: When | None = None
    slides: tuple[Slide, ...] = ()


class Member(View):
    """Somebody of the team, and the themes that they look at first."""

    role: str
    about: str | None = None
    post: str
    organisation: str | None = None
    themes: tuple[str, ...] = ()


class Probed(View):
    """One element of a theme (or the theme itself), with the framework's questions."""

    title: str
    ideal: tuple[str, ...] = ()
    probes: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()


class BriefedTheme(View):
    """A theme of the review, who looks at it, and what the framework asks."""

    id: str
    title: str
    about: str | None = None
    peers: tuple[str, ...] = ()
    elements: tuple[Probed, ...] = ()


class BriefingView(View):
    """The team's briefing, made of the programme, the framework and the review."""

    members: tuple[Member, ...] = ()
    rules: tuple[Rule, ...] = ()
    themes: tuple[BriefedTheme, ...] = ()
    prompts: tuple[Heading, ...] = ()
    invented: bool = False


class Papers(View):
    """The working papers that this audience may see."""

    analyses: tuple[AnalysisView, ...] = ()
    self_assessments: tuple[SelfAssessmentView, ...] = ()
    logs: tuple[LogView, ...] = ()
    mappings: tuple[AreaView, ...] = ()
    validations: tuple[AreaView, ...] = ()
    outcomes: tuple[OutcomeView, ...] = ()
    presentations: tuple[PresentationView, ...] = ()
    briefing: BriefingView | None = None

    @property
    def findings(self) -> tuple[FindingView, ...]:
        """Every strength and area of the working papers."""
        return tuple(one for paper in self.headed for one in (*paper.strengths, *paper.areas))

    @property
    def headed(self) -> tuple[HeadedPaper, ...]:
        """The papers with strengths and areas."""
        return (*self.self_assessments, *self.mappings, *self.validations)
