"""RS501 to RS504: the audit of case records adds up."""

from __future__ import annotations

from collections.abc import Iterator

from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.diagnostics import Severity
from reviewsite.model.audit import CaseAudit
from reviewsite.pack import Pack


@rule(
    "RS501",
    "Answers that do not add up to the records reviewed",
    severity=Severity.ERROR,
    firm=True,
)
def answers(pack: Pack, context: Context) -> Iterator[Found]:
    """
    Every record is answered for once against every criterion, so the answers to a criterion add
    up to the number of records. The per cents are worked out from that number (Social Services
    Peer Review Guide 2016, Appendix 5, Summary of audit review; adults' manual of 2024, Appendix
    4), and a wrong sum makes all of them wrong.

    Wrong, with `records_reviewed: 14`: `"1.1": {yes: 10, partial: 3, no: 2}`

    Right: `"1.1": {yes: 10, partial: 3, no: 1}`
    """
    for audit in pack.all(CaseAudit):
        reviewed = audit.records_reviewed
        if audit.results and reviewed is None:
            yield (
                pack.at(audit, "results"),
                "there are results, and no number of records reviewed",
                "Add records_reviewed: with the number of records that were read.",
            )
            continue
        for id, one in audit.results.items():
            if min(one.yes, one.partial, one.no, one.not_applicable) < 0:
                message = f"criterion {id} has an answer below nothing"
                yield pack.at(one), message, "Write 0 where there was no such answer."
            elif one.total != reviewed:
                yield (
                    pack.at(one),
                    f"the answers to criterion {id} add up to {one.total}, not to the {reviewed} "
                    "records reviewed",
                    "Mend the answers; a record to which it does not apply is not_applicable.",
                )


@rule("RS502", "Criteria missing from an audit", needs="whole")
def missing_criteria(pack: Pack, context: Context) -> Iterator[Found]:
    """
    An audit against a set of criteria reports on each of them, or readers will think that
    those left out went badly. An audit may also have strengths and areas alone, with no results
    at all.
    """
    for audit in pack.all(CaseAudit):
        criteria = context.catalogue.criteria.get(audit.criteria or "")
        if criteria is None or criteria.in_words:
            continue
        rows = (pack.table(audit.responses) if audit.responses else None) or []
        answered = {*audit.results, *(row.get("criterion", "") for row in rows)}
        missing = [one.id for one in criteria.criteria if one.id not in answered]
        if missing and answered:
            yield (
                pack.at(audit, "results" if audit.results else "responses"),
                f"{criteria.id} also has {', '.join(missing)}",
                "Add their answers; where none was given, say so in the body.",
            )


@rule("RS503", "Categories that do not add up", severity=Severity.ERROR, firm=True)
def categories(pack: Pack, context: Context) -> Iterator[Found]:
    """
    Each record belongs to one category, so the categories add up to `records_reviewed`. Only the
    team sees them: with at most two records in each, every cell would point at somebody.

    Wrong: `records_reviewed: 14` and `categories: {A: 2, B: 2}`
    """
    for audit in pack.all(CaseAudit):
        total = sum(audit.categories.values())
        if audit.categories and total != (audit.records_reviewed or 0):
            reviewed = audit.records_reviewed
            said = "is not given" if reviewed is None else f"is {reviewed}"
            yield (
                pack.at(audit, "categories"),
                f"the categories add up to {total}, and records_reviewed {said}",
                "Count the records of each category again.",
            )
        framework = context.catalogue.frameworks.get(pack.review.framework) if pack.review else None
        for letter in audit.categories:
            known = framework.categories if framework is not None else {}
            if framework is not None and known and letter not in known:
                message = f"{framework.id} has no category {letter}"
                yield pack.at(audit, "categories"), message, f"It has {', '.join(known)}."


@rule(
    "RS504",
    "An answer that the criteria set does not allow",
    severity=Severity.ERROR,
    firm=True,
)
def not_an_answer(pack: Pack, context: Context) -> Iterator[Found]:
    """
    Some sets allow “not applicable” and some do not: the Welsh pro forma of 2016 has yes, partial
    and no alone. The questions of a case outcome report are answered in words and have no counts.

    Wrong, with `criteria: ssia-audit-2016`: `"1a": {yes: 10, no: 3, not_applicable: 1}`
    """
    for audit in pack.all(CaseAudit):
        criteria = context.catalogue.criteria.get(audit.criteria or "")
        if criteria is None:
            if audit.results and audit.criteria is None:
                yield (
                    pack.at(audit, "results"),
                    "there are results, and no criteria set to read them by",
                    "Add criteria: with the id of a set, for example lga-adults-audit-2024.",
                )
            continue
        for id, one in audit.results.items():
            if criteria.in_words:
                message = f"{criteria.id} is answered in words, and criterion {id} has counts"
                yield pack.at(one), message, "Put the answers into the body."
            elif one.not_applicable and "N/A" not in criteria.answers:
                message = f"{criteria.id} does not have the answer “not applicable”"
                allowed = ", ".join(criteria.answers)
                yield pack.at(one, "not_applicable"), message, f"Its answers are {allowed}."
