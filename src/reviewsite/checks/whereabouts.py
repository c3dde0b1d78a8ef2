"""RS209 to RS211: dates and addresses by which a person can be found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from reviewsite.checks import welsh
from reviewsite.checks.context import Context
from reviewsite.checks.identifiers import everywhere
from reviewsite.checks.posts import ROLE_WORDS
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.texts import Written
from reviewsite.diagnostics import Severity

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DAY = (
    rf"(?:\d{{1,2}}[ ./-]\d{{1,2}}[ ./-]\d{{2,4}}|\d{{4}}-\d\d-\d\d"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?: of)?\s{_MONTH},?\s\d{{4}}|{_MONTH}\s\d{{1,2}},?\s\d{{4}})"
)
_BORN = re.compile(
    rf"\b(?:d\.?o\.?b\b\.?|date of birth|birth ?date|born)(?:\s*[:(]|\s+on|\s+is|\s+was)?\s*{_DAY}",
    re.I,
)
_POSTCODE = re.compile(
    r"(?<![A-Za-z0-9])(?:GIR ?0AA|[A-PR-UWYZ][A-HK-Y]?\d[A-HJKPSTUW\d]?[ \u00a0]?"
    r"\d[ABD-HJLNP-UW-Z]{2})(?![A-Za-z0-9])"
)
_OUTWARD = re.compile(r"[A-Z]\d[A-Z\d]? ?\d?[A-Z]{2}")
_EMAIL = re.compile(r"(?<![\w.+-])([A-Za-z0-9][\w.+'-]*)@[\w-]+(?:\.[\w-]+)+")


@rule("RS209", "A date of birth", severity=Severity.ERROR, needs="text")
def birth(text: Written, context: Context) -> Iterator[Found]:
    """
    With a council's name beside it, a date of birth is enough to find somebody. Age bands do the
    work: `65-74`.

    Wrong: `A young person, born on 3 May 2009, had four placements.`

    Right: `A young person in their teens had four placements.`
    """
    lower = text.text.lower()
    if not any(
        word in lower for word in ("birth", "born", "dob", "d.o.b", "geni", "anwyd", "aned")
    ):
        return
    found = chain(
        everywhere(text, _BORN), everywhere(text, welsh.BORN) if text.lang == "cy" else ()
    )
    for hit in found:
        yield hit.span(), f"“{hit.text}” is a date of birth", "Give an age band, or leave it out."


@rule("RS210", "An e-mail address that looks like a person's", needs="text")
def email(text: Written, context: Context) -> Iterator[Found]:
    """
    People are named by post and organisation. An address made of somebody's name goes stale when
    they move, and says who they are.

    Wrong: `email: jo.bloggs@northmoor.example`

    Right: `email: adults.improvement@northmoor.example`

    An address counts as a person's where its first part is two or more names and none of them is
    a word for a team or a post.
    """
    if "@" not in text.text:
        return
    for hit in everywhere(text, _EMAIL):
        names = [one for one in re.split(r"[._+-]", hit.match[1].lower()) if one]
        words = [one.strip("0123456789'") for one in names]
        if len(words) > 1 and all(one.isalpha() for one in words) and not ROLE_WORDS & set(words):
            yield (
                hit.span(),
                f"“{hit.text}” looks like a person's own address",
                "Give the address of a team or a post.",
            )


@rule("RS211", "A postcode", needs="text")
def postcode(text: Written, context: Context) -> Iterator[Found]:
    """
    A postcode covers some fifteen addresses. Beside an age or a condition it can point at one
    household. Name the area as people there would.

    Wrong: `A home in NM1 4AB was closed.`

    Right: `A home in the eastern valleys was closed.`

    The postcode of a public office may be set aside with `allow:`.
    """
    if not _OUTWARD.search(text.text):
        return
    for hit in everywhere(text, _POSTCODE):
        yield hit.span(), f"“{hit.text}” looks like a postcode", "Name the area instead."
