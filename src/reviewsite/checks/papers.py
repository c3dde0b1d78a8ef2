"""RS440 to RS445 and RS520 to RS524: the working papers and the reading of casework."""

from __future__ import annotations

from collections.abc import Iterator

from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.timetables import bounds, manual, programme_of
from reviewsite.checks.vocabulary import remedy
from reviewsite.diagnostics import Severity
from reviewsite.model.analysis import Analysis, InPlace
from reviewsite.model.casework import AuditLog, AuditValidation, CaseMapping, CaseOutcome
from reviewsite.model.presentation import Presentation
from reviewsite.model.selfassessment import SelfAssessment
from reviewsite.pack import Pack

ON_SITE_ALONE = "11"
FOUR = 4
"""Cases that a mapping group follows at least: one of each of four areas of practice."""


@rule("RS440", "Statements that the analysis passes over")
def passed_over(pack: Pack, context: Context) -> Iterator[Found]:
    """
    The programme's framework for the analysis of documents has statements that each document is
    held against (Safeguarding Children: Peer Review Guidance Manual 2012, Appendix 8). One that
    is left out looks as if it had been in place. `reviewsite show PROGRAMME` prints them.
    """
    programme = programme_of(pack, context)
    for analysis in pack.all(Analysis):
        given = {one.id for one in analysis.statements}
        asked = [one.id for one in programme.analysis_statements] if programme else []
        missing = [id for id in asked if id not in given]
        if missing:
            message = f"nothing is said of {', '.join(missing)}"
            key = "statements" if analysis.statements else "kind"
            yield pack.at(analysis, key), message, "Add each with its position."


@rule("RS441", "A statement with nothing to show it")
def unshown(pack: Pack, context: Context) -> Iterator[Found]:
    """
    The framework has a column for evidence and documents beside each position. Without it nobody
    can tell whether “in place” was read or supposed. What is not in place may have no document;
    then say in `evidence` what was looked for.
    """
    programme = programme_of(pack, context)
    known = {one.id for one in programme.analysis_statements} if programme else set()
    for analysis in pack.all(Analysis):
        for one in analysis.statements:
            if one.evidence is None and not one.documents:
                message = f"“{one.id}” is {one.position.value}, and nothing shows it"
                if one.position == InPlace.NOT_IN_PLACE:
                    message = f"“{one.id}” is not in place, and nothing says what was looked for"
                yield pack.at(one, "position"), message, "Add evidence:, or documents:."
            if one.statement is None and one.id not in known:
                message = f"“{one.id}” is no statement of the programme and has no words of its own"
                yield pack.at(one, "id"), message, "Add statement: in a sentence."


@rule("RS442", "A figure that stands alone")
def alone(pack: Pack, context: Context) -> Iterator[Found]:
    """
    A figure says little without another beside it: performance data are to be compared with
    England and neighbours, with trends (Safeguarding Children: Peer Review Guidance Manual 2012,
    Appendix 6). And a reader must be able to find where it comes from.

    Right: `compare:` with a place and its figure, or `trend:` with earlier years, and `source:`
    """
    for document in pack.all(SelfAssessment):
        for one in document.indicators:
            if not one.compare and not one.trend:
                message = f"“{one.id}” has nothing to be compared with"
                yield pack.at(one, "value"), message, "Add compare: or trend:."
            if one.source is None:
                message = f"“{one.id}” does not say where it is from"
                yield pack.at(one, "id"), message, "Add source:."


@rule("RS443", "A presentation with no slides")
def no_slides(pack: Pack, context: Context) -> Iterator[Found]:
    """
    Only feedback can be made of the findings. The council's overview and the team's first
    thoughts have to be written.
    """
    for one in pack.all(Presentation):
        if not one.slides and one.occasion != "feedback":
            message = f"this presentation ({one.occasion}) has no slides"
            yield pack.at(one, "occasion"), message, "Add slides:, each with a title."


@rule("RS444", "More slides than the manual asks for")
def many_slides(pack: Pack, context: Context) -> Iterator[Found]:
    """
    The council's overview on the first morning is short: in the manual of 2012 around four slides
    and no more than 20 minutes (Safeguarding Children: Peer Review Guidance Manual, section 13).
    The team has read the documents already.
    """
    programme = programme_of(pack, context)
    for one in pack.all(Presentation):
        for limit in bounds(programme, "presentation", "slides"):
            most = limit.at_most if limit.at_most is not None else limit.about
            if programme and limit.group == one.occasion and most and len(one.slides) > most:
                message = f"these are {len(one.slides)} slides"
                yield pack.at(one, "slides"), message, manual(programme, limit)


@rule("RS445", "A peer who looks at a theme that the review does not have")
def peers_theme(pack: Pack, context: Context) -> Iterator[Found]:
    """
    `themes` of a peer are the themes that they look at first; the team's briefing says so. Each
    is a theme of the framework, or of `extra_themes`.
    """
    review = pack.review
    framework = context.catalogue.frameworks.get(review.framework) if review else None
    if review is None or framework is None:
        return
    known = [*(one.id for one in framework.themes), *(one.id for one in review.scope.extra_themes)]
    for peer in review.team:
        for index, id in enumerate(peer.themes):
            if id not in known:
                where = f"“reviewsite show {framework.id}” prints them."
                message = f"“{id}” is not a theme of this review"
                yield pack.at(peer, "themes", index), message, remedy(id, known, where)


@rule(
    "RS520",
    "A log of records that contradicts itself",
    severity=Severity.ERROR,
    firm=True,
)
def contradictory_log(pack: Pack, context: Context) -> Iterator[Found]:
    """
    Each record has one audit reference: the letter of its category and a number (adults' manual
    of 2024, Appendix 4). A reference that stands twice, or whose letter is not the category's,
    would put a peer's notes to the wrong record.

    Wrong: `ref: A1` and `category: B`
    """
    for log in pack.all(AuditLog):
        seen: set[str] = set()
        for record in log.log:
            if record.ref in seen:
                yield (
                    pack.at(record, "ref"),
                    f"the reference {record.ref} stands twice",
                    "Give one its own.",
                )
            seen.add(record.ref)
            if record.ref[0] != record.category:
                message = f"the record {record.ref} is in category {record.category}"
                yield pack.at(record, "category"), message, "Mend one of the two."


@rule("RS521", "A mapping of too few cases")
def few_cases(pack: Pack, context: Context) -> Iterator[Found]:
    """
    The mapping group follows at least one case from each of four areas of practice (Safeguarding
    Children: Peer Review Guidance Manual 2012, Appendix 7). With fewer, what is told of them may
    also point at somebody. Nothing is said where the programme has no stage for case mapping.
    """
    programme = programme_of(pack, context)
    if programme is None or programme.stage("case-mapping") is None:
        return
    cases = [case for one in pack.all(CaseMapping) for case in one.cases]
    first = next(iter(pack.all(CaseMapping)), None)
    areas = {one.area for one in cases}
    if first is not None and len(areas) < FOUR:
        said = f"the cases are from {len(areas)} area{'' if len(areas) == 1 else 's'} of practice"
        key = "cases" if first.cases else "kind"
        yield pack.at(first, key), said, f"Map at least one case from each of {FOUR}."


@rule("RS522", "A report on a record that leaves questions open")
def open_questions(pack: Pack, context: Context) -> Iterator[Found]:
    """
    The report on a case record answers eleven questions; the last is asked on site only
    (Safeguarding Children: Peer Review Guidance Manual 2012, Appendix 13A).
    """
    for one in pack.all(CaseOutcome):
        criteria = context.catalogue.criteria.get(one.criteria)
        if criteria is None:
            message = f"“{one.criteria}” is not a set of questions"
            where = "“reviewsite show” lists the criteria sets."
            known = list(context.catalogue.criteria)
            yield pack.at(one, "criteria"), message, remedy(one.criteria, known, where)
            continue
        ids = [question.id for question in criteria.criteria]
        unknown = [id for id in one.answers if id not in ids]
        if unknown:
            message = f"{criteria.id} has no question {', '.join(unknown)}"
            yield pack.at(one, "answers"), message, f"It has {', '.join(ids)}."
        asked = [id for id in ids if one.on_site or id != ON_SITE_ALONE]
        missing = [id for id in asked if id not in one.answers]
        if missing:
            key = "answers" if one.answers else "ref"
            message = f"no answer to {', '.join(missing)}"
            yield pack.at(one, key), message, "Answer each in words, if only by “not found”."


@rule("RS523", "A report on a record that the log does not have")
def not_in_the_log(pack: Pack, context: Context) -> Iterator[Found]:
    """
    What was read is a record that the log lists as selected. Another reference is usually a slip,
    and then the notes are about the wrong record.
    """
    logs = pack.all(AuditLog)
    selected = {record.ref for log in logs for record in log.log if record.selected}
    for one in pack.all(CaseOutcome):
        if logs and one.ref not in selected:
            message = f"the log has no selected record {one.ref}"
            known = ", ".join(sorted(selected)) or "none"
            yield pack.at(one, "ref"), message, f"Selected are: {known}."


@rule("RS524", "A validation that does not say on how many audits it rests")
def audits_unsaid(pack: Pack, context: Context) -> Iterator[Found]:
    """
    The council lists twenty cases that it has audited, and a peer reads five of them with their
    audits (Safeguarding Children: Peer Review Guidance Manual 2012, Appendix 12). Readers have to
    know that so few stand behind the judgement, or that there were more.

    Right: `audits_read: 5`
    """
    for one in pack.all(AuditValidation):
        if one.audits_read is None:
            message = "this validation does not say how many audits were read"
            yield pack.at(one, "kind"), message, "Add audits_read: with the number."
