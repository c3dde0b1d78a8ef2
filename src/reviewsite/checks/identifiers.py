"""RS203 to RS208: numbers that point at one person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.texts import Written
from reviewsite.checks.views import GAP, Hit
from reviewsite.diagnostics import Severity

REMOVE = "Take it out. Who needs it can ask the council; a published page cannot be called back."

_NHS = re.compile(r"(?<![\w.,/£-])\d{3}[ \u00a0-]?\d{3}[ \u00a0-]?\d{4}(?![\w-])(?!\.\d)")
_NUMBER = re.compile(r"\d[\d/-]{3,}")
_CASE = re.compile(
    r"\b(?:(?:case|client|record|file|person|child|pupil|patient|service user|referral|mosaic"
    r"|liquidlogic|carefirst)s?(?: record| file)?"
    r"(?: no\b\.?| nos\b\.?| numbers?| num\b\.?| id\b\.?| ids\b| ref\b\.?| references?)\s*"
    r"(?:[:#]|is|was|of)?|(?P<bare>(?:case|client|mosaic)) #?)\s*(?:[a-z]{1,4}[-/ ]?)?$",
    re.I,
)
_PHONE = re.compile(
    r"(?<![\w.£$,/-])(?:\+ ?44|0044|\(?0)[\d \u00a0\n().\u2010-\u2015-]{5,20}\d(?![\w%])"
)
_INSURANCE = re.compile(
    r"(?<![A-Za-z0-9])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]"
    r"[ \u00a0-]?\d\d[ \u00a0-]?\d\d[ \u00a0-]?\d\d[ \u00a0-]?[A-D](?![A-Za-z0-9])",
    re.I,
)
_PUPIL = re.compile(r"(?<![A-Za-z0-9])[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z](?![A-Za-z0-9])", re.I)
_TAX = re.compile(
    r"\b(?:utr|unique tax(?:payer)?(?:'s|’s)? reference|tax reference)\b[^\d\0]{0,20}"
    r"\d{5} ?\d{5}(?!\d)",
    re.I,
)


def everywhere(text: Written, pattern: re.Pattern[str]) -> Iterator[Hit]:
    """Every match in what a file says, in whichever field."""
    for view in text.everything:
        yield from view.find(pattern)


@rule(
    "RS203",
    "A National Health Service number",
    severity=Severity.ERROR,
    needs="text",
)
def nhs_number(text: Written, context: Context) -> Iterator[Found]:
    """
    Ten digits that pass the check of a National Health Service number point at one person for
    life. A report names no such number, whoever may read it: the team works with audit
    references (`A1` to `H4`) and never with a person's own number (Social Services Peer Review
    Guide 2016, Appendix 5).

    Wrong: `The record of 943 476 5919 was read.`

    Right: `Record A1 was read.`

    About one in eleven numbers of ten digits passes the check by chance. If this is one of
    them, set the rule aside for that number with `allow:` and say what it is.
    """
    if not text.has_numbers:
        return
    for hit in everywhere(text, _NHS):
        if _passes(re.sub(r"\D", "", hit.text)):
            yield hit.span(), f"“{hit.text}” is well formed for an NHS number", REMOVE


def _passes(digits: str) -> bool:
    """The NHS number's check digit: weights 10 to 2, modulo 11."""
    # No such number begins with two noughts, and the Scottish ones begin with a day.
    if len(set(digits)) == 1 or digits.startswith("00"):
        return False
    rest = 11 - sum(int(one) * (10 - at) for at, one in enumerate(digits[:9])) % 11
    return rest != 10 and rest % 11 == int(digits[9])


@rule("RS204", "What looks like a case record number", severity=Severity.ERROR, needs="text")
def case_number(text: Written, context: Context) -> Iterator[Found]:
    """
    Whatever the team writes about a record carries the audit reference that was given to it for
    the review, and not its number in the council's case system (Social Services Peer Review Guide
    2016, Appendix 5, Audit file log; so too the adults' manual of 2024). The format has no field
    for that number.

    Wrong: `Case number 204817 had no plan.`

    Right: `One record (C2) had no plan.`
    """
    for hit in everywhere(text, _NUMBER):
        named = _CASE.search(hit.around(50)[0])
        # “In this case 2014 was …”: a bare word needs a longer number.
        if named and not (named["bare"] and len(hit.text) < 5):
            message = f"“{named[0].split(GAP)[-1].strip()} {hit.text}” looks like a case number"
            yield hit.span(), message, "Use the audit reference, for example A1, or leave it out."


@rule("RS205", "A telephone number", needs="text")
def phone(text: Written, context: Context) -> Iterator[Found]:
    """
    A telephone number in a text is often somebody's own. A number at which the public may ask
    belongs to `contact` or `alternative_formats`, where it is not complained of.

    Wrong: `Call the team manager on 07700 900123.`

    Right: the switchboard under `alternative_formats: phone:`, or, where the number must stand in
    the text, set aside with its reason:

    ```yaml
    allow:
      - code: RS205
        value: 01632 960000
        reason: The council's public switchboard
    ```
    """
    if not text.has_numbers:
        return
    fields = [
        (one.start, one.end)
        for one in text.typed
        if one.keys[-1] == "phone" and one.keys[0] in {"contact", "alternative_formats"}
    ]
    for hit in everywhere(text, _PHONE):
        start = hit.match.start()
        own = hit.view.at is None and any(begin <= start < end for begin, end in fields)
        if not own and _is_phone(hit.text):
            yield hit.span(), f"“{hit.text}” looks like a telephone number", REMOVE


def _is_phone(typed: str) -> bool:
    """Whether the digits make a number of the United Kingdom, as people write them."""
    bare = re.sub(r"\(0\)", "", typed)
    national = re.sub(r"^(\+ ?44|0044)[\s().-]*0?", "0", bare)
    groups = re.findall(r"\d+", national)
    digits = "".join(groups)
    if re.match(r"0(800|500)|0845", digits) and 7 <= len(digits) <= 9:
        return True
    # In a row of figures (0 10 20 30 …) the first group is shorter than any area code.
    enough = len(groups[0]) >= 3 or national != bare
    return len(digits) in (10, 11) and digits[1] in "1235789" and enough


@rule("RS206", "A National Insurance number", severity=Severity.ERROR, needs="text")
def insurance_number(text: Written, context: Context) -> Iterator[Found]:
    """
    Two letters, six digits and a letter from A to D: a National Insurance number points at one
    person for life and has no place in a review.

    Wrong: `The carer (AB 12 34 56 C) waited for a payment.`

    Right: `One carer waited for a payment.`
    """
    if not text.has_numbers:
        return
    for hit in everywhere(text, _INSURANCE):
        yield hit.span(), f"“{hit.text}” looks like a National Insurance number", REMOVE


@rule("RS207", "A unique pupil number", severity=Severity.ERROR, needs="text")
def pupil_number(text: Written, context: Context) -> Iterator[Found]:
    """
    A letter and twelve digits, the last of which may be a letter: a unique pupil number points at
    one child through all of their schooling.

    Wrong: `Pupil H801200001001 had moved school twice.`

    Right: `One pupil had moved school twice.`
    """
    if not text.has_numbers:
        return
    for hit in everywhere(text, _PUPIL):
        yield hit.span(), f"“{hit.text}” looks like a unique pupil number", REMOVE


@rule("RS208", "A unique taxpayer reference", severity=Severity.ERROR, needs="text")
def tax_reference(text: Written, context: Context) -> Iterator[Found]:
    """
    Ten digits that the text calls a tax reference point at one person or firm.

    Wrong: `The provider's UTR is 12345 67890.`

    Right: `The provider is registered for tax.`
    """
    if not text.has_numbers:
        return
    for hit in everywhere(text, _TAX):
        yield hit.span(), f"“{hit.text}” looks like a unique taxpayer reference", REMOVE
