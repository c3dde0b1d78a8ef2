"""RS203 to RS208 but for RS205: numbers that point at one person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewsite.checks.context import Context
from reviewsite.checks.held import Held
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.rows import labelled
from reviewsite.checks.shapes import (
    CASE_AFTER,
    CASE_LABEL,
    CASE_NUMBER,
    HEALTH,
    INSURANCE,
    PUPIL,
    TAX,
    Shape,
)
from reviewsite.checks.views import GAP, Hit
from reviewsite.diagnostics import Severity

INSTEAD = "Use the audit reference, for example A1, or leave it out."
REMOVE = "Take it out. Who needs it can ask the council; a published page cannot be called back."


def _found(text: Held, shape: Shape, what: str) -> Iterator[Found]:
    for hit in shape.within(text) if text.has_numbers else ():
        yield hit.span("n"), f"“{hit.said('n')}” {what}", REMOVE


@rule(
    "RS203",
    "A National Health Service number",
    severity=Severity.ERROR,
    needs="values",
)
def nhs_number(text: Held, context: Context) -> Iterator[Found]:
    """
    Ten digits that pass the check of a National Health Service number point at one person for
    life. A report names no such number, whoever may read it: the team works with audit
    references (`A1` to `H4`) and never with a person's own number (Social Services Peer Review
    Guide 2016, Appendix 5).

    Wrong: `The record of 943 476 5919 was read.`

    Right: `Record A1 was read.`

    It is looked for in the addresses of links too, as are the other numbers with a check, dates of
    birth and e-mail addresses: an address stands in the page as well.

    About one in eleven numbers of ten digits passes the check by chance. If this is one of
    them, set the rule aside for that number with `allow:` and say what it is.
    """
    yield from _found(text, HEALTH, "is well formed for an NHS number")


@rule("RS204", "What looks like a case record number", severity=Severity.ERROR, needs="values")
def case_number(text: Held, context: Context) -> Iterator[Found]:
    """
    Whatever the team writes about a record carries the audit reference that was given to it for
    the review, and not its number in the council's case system (Social Services Peer Review Guide
    2016, Appendix 5, Audit file log; so too the adults' manual of 2024). The format has no field
    for that number.

    Wrong: `Case number 204817 had no plan.`

    Right: `One record (C2) had no plan.`
    """
    known: set[str] = set()
    for view in (*text.everything, *text.labelled, *labelled(text.everything)):
        for hit in view.find(CASE_NUMBER):
            said = _called(hit)
            if said and (hit.view.at is None or hit.text not in known):
                known.add(hit.text)
                yield hit.span(), f"“{said}” looks like a case number", INSTEAD


def _called(hit: Hit) -> str:
    """A number with the word before or after it that makes it a case's; "" where there is none."""
    before, after = hit.around(50)
    grouped = re.search(r"[ ._]", hit.text)
    if named := CASE_LABEL.search(before):
        # “In this case 2014 was …”: a bare word needs a longer number.
        if named["bare"] and (grouped or len(hit.text) < 5):
            return ""
        return f"{named[0].split(GAP)[-1].strip()} {hit.text}"
    named = CASE_AFTER.match(after)
    return " ".join(f"{hit.text}{named[0]}".split()) if named else ""


@rule("RS206", "A National Insurance number", severity=Severity.ERROR, needs="values")
def insurance_number(text: Held, context: Context) -> Iterator[Found]:
    """
    Two letters, six digits and a letter from A to D: a National Insurance number points at one
    person for life and has no place in a review.

    Wrong: `The carer (AB 12 34 56 C) waited for a payment.`

    Right: `One carer waited for a payment.`
    """
    yield from _found(text, INSURANCE, "looks like a National Insurance number")


@rule("RS207", "A unique pupil number", severity=Severity.ERROR, needs="values")
def pupil_number(text: Held, context: Context) -> Iterator[Found]:
    """
    A letter and twelve digits, the last of which may be a letter: a unique pupil number points at
    one child through all of their schooling. The letter is a check on the digits, and what does not
    pass it is not complained of.

    Wrong: `Pupil H801200001001 had moved school twice.`

    Right: `One pupil had moved school twice.`
    """
    yield from _found(text, PUPIL, "looks like a unique pupil number")


@rule("RS208", "A unique taxpayer reference", severity=Severity.ERROR, needs="values")
def tax_reference(text: Held, context: Context) -> Iterator[Found]:
    """
    Ten digits that the text calls a tax reference, and that pass its check, point at one person or
    firm.

    Wrong: `The provider's UTR is 11234 56789.`

    Right: `The provider is registered for tax.`
    """
    yield from _found(text, TAX, "looks like a unique taxpayer reference")
