"""The making of the working papers: what is typed, counted and held against the programme."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from reviewsite import prose
from reviewsite.edition import figures
from reviewsite.edition.briefing import briefing
from reviewsite.edition.found import FindingView
from reviewsite.edition.hiding import Hide
from reviewsite.edition.maker import Maker
from reviewsite.edition.papers import (
    AnalysisView,
    AnswerView,
    AreaView,
    LogView,
    OutcomeView,
    Papers,
    PresentationView,
    SelfAssessmentView,
    StatementView,
    Tally,
)
from reviewsite.edition.plans import past
from reviewsite.edition.views import Target
from reviewsite.model.analysis import Analysis
from reviewsite.model.base import Audience, Document
from reviewsite.model.casework import (
    AuditLog,
    AuditValidation,
    CaseMapping,
    CaseOutcome,
    PracticeArea,
)
from reviewsite.model.findings import Headed
from reviewsite.model.presentation import Presentation
from reviewsite.model.programme import Programme, Sample
from reviewsite.model.selfassessment import SelfAssessment
from reviewsite.pack import numbered

D = TypeVar("D", bound=Document)
ON_SITE_ALONE = "11"
"""The question that is asked of a record read on site only (Safeguarding Children: Peer Review
Guidance Manual 2012, Appendix 13A)."""


def papers(maker: Maker) -> Papers:
    """The working papers that the maker's audience may see."""
    programme = maker.catalogue.programmes.get(maker.review.programme)
    team = maker.audience == Audience.TEAM
    framework = maker.catalogue.frameworks.get(maker.review.framework)
    names = framework.categories if framework else {}
    return Papers(
        analyses=tuple(_analysis(one, programme, maker.keep) for one in maker.seen(Analysis)),
        self_assessments=tuple(
            SelfAssessmentView(
                indicators=one.indicators,
                strengths=strengths,
                areas=areas,
                evidence=tuple(ref for ref in one.evidence if maker.resolves(ref)),
                prose=maker.keep(one.prose),
                updates=one.updates,
            )
            for one, strengths, areas in _sides(maker.seen(SelfAssessment))
        ),
        logs=tuple(log_view(one, programme, names, maker.keep) for one in maker.seen(AuditLog)),
        mappings=_practice(maker.seen(CaseMapping), maker),
        validations=_practice(maker.seen(AuditValidation), maker),
        outcomes=tuple(_outcome(one, maker) for one in maker.seen(CaseOutcome)),
        presentations=tuple(
            PresentationView(
                name=maker.pack.name(one),
                occasion=one.occasion,
                on=one.on,
                slides=one.slides,
                prose=maker.keep(one.prose),
                updates=one.updates,
            )
            for one in maker.seen(Presentation)
        ),
        briefing=briefing(maker.review, programme, framework) if team and programme else None,
    )


def paper_targets(made: Papers) -> Iterator[Target]:
    """What of the working papers can be pointed at."""
    for finding in made.findings:
        yield Target(ref=finding.ref, kind="finding", title=prose.words(finding.text))
    for analysis in made.analyses:
        for one in analysis.statements:
            yield Target(ref=one.ref, kind="statement", title=prose.words(one.text))


def _analysis(
    document: Analysis, programme: Programme | None, keep: Callable[[str], str]
) -> AnalysisView:
    asked = {one.id: one.text for one in programme.analysis_statements} if programme else {}
    given = {one.id for one in document.statements}
    return AnalysisView(
        statements=tuple(
            StatementView(
                ref=f"analysis:{one.id}",
                text=one.statement or asked.get(one.id, one.id),
                position=one.position,
                evidence=one.evidence,
            )
            for one in document.statements
        ),
        missing=tuple(text for id, text in asked.items() if id not in given),
        prose=keep(document.prose),
        updates=document.updates,
    )


H = TypeVar("H", bound=Headed)
Side = tuple[FindingView, ...]


def _sides(documents: Iterable[H]) -> Iterable[tuple[H, Side, Side]]:
    """Each document with its strengths and its areas. Findings without an id are numbered on from
    file to file, so that no two have the same anchor."""
    counts: Counter[str] = Counter()
    for document in documents:
        made: dict[str, list[FindingView]] = {"strength": [], "area": []}
        for finding, ref, where in numbered(document):
            counts[where] += 1
            if finding.id is None:
                ref = f"{document.kind}.{where[0]}{counts[where]}"
            made[where].append(
                FindingView(
                    ref=ref,
                    side="strength" if where == "strength" else "area",
                    text=finding.text,
                    points=finding.points,
                    evidence=finding.evidence,
                )
            )
        yield document, tuple(made["strength"]), tuple(made["area"])


def _practice(documents: Sequence[PracticeArea], maker: Maker) -> tuple[AreaView, ...]:
    return tuple(
        AreaView(
            title=one.practice_area,
            audits_read=_read(one, maker.hide) if isinstance(one, AuditValidation) else None,
            cases=one.cases if isinstance(one, CaseMapping) else (),
            strengths=strengths,
            areas=areas,
            prose=maker.keep(one.prose),
            updates=one.updates,
        )
        for one, strengths, areas in _sides(documents)
    )


def _read(document: AuditValidation, hide: Hide) -> int | None:
    """How many audited cases were read; the public is not told that its findings are of few."""
    return None if figures.few(document.audits_read, hide) else document.audits_read


def sample_of(log: AuditLog, programme: Programme | None) -> Sample | None:
    """The programme's sample that a log is of: the one it names, else the case records."""
    return (
        next((one for one in programme.sample if one.id == (log.sample or "case-records")), None)
        if programme
        else None
    )


def least(count: int | str | None) -> int | None:
    """The smallest number that a count of a manual means: 6 of `6 to 8`, 28 of `at least 28`."""
    found = re.search(r"\d+", str(count)) if count is not None else None
    return int(found[0]) if found else None


def log_view(
    log: AuditLog,
    programme: Programme | None,
    names: Mapping[str, str],
    keep: Callable[[str], str],
) -> LogView:
    """The log with how many more records each category needs: in the Welsh guide and the adults'
    manual four are listed and one or two read of each (Social Services Peer Review Guide 2016,
    Appendix 5; adults' manual of 2024, Appendix 4); the manual of 2012 lists around 30 and reads 6
    to 8 (Appendix 13)."""
    sample = sample_of(log, programme)
    titles = dict(names) | dict(log.categories)
    for record in log.log:
        titles.setdefault(record.category, "")
    listed = Counter(one.category for one in log.log)
    selected = Counter(one.category for one in log.log if one.selected)
    return LogView(
        title=sample.title if sample else "",
        rules=sample.rules if sample else (),
        source=sample.source if sample else None,
        tallies=tuple(
            Tally(
                letter=letter,
                title=title,
                listed=listed[letter],
                selected=selected[letter],
                listed_wanted=least(sample.listed_per_category) if sample else None,
                selected_wanted=least(sample.chosen_per_category) if sample else None,
            )
            for letter, title in sorted(titles.items())
        ),
        total=Tally(
            listed=len(log.log),
            selected=selected.total(),
            listed_wanted=least(sample.listed) if sample else None,
            selected_wanted=least(sample.chosen) if sample else None,
        ),
        records=log.log,
        prose=keep(log.prose),
        updates=log.updates,
    )


def _outcome(document: CaseOutcome, maker: Maker) -> OutcomeView:
    criteria = maker.catalogue.criteria.get(document.criteria)
    questions = criteria.criteria if criteria else ()
    return OutcomeView(
        ref=document.ref,
        reviewed=past(document.reviewed, maker.on),
        on_site=document.on_site,
        answers=tuple(
            AnswerView(id=one.id, question=one.text, answer=document.answers.get(one.id))
            for one in questions
            if document.on_site or one.id != ON_SITE_ALONE or one.id in document.answers
        ),
        prose=maker.keep(document.prose),
        updates=document.updates,
    )
