"""RS209 and RS211: dates and postcodes by which a person can be found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from reviewsite.checks import welsh
from reviewsite.checks.context import Context
from reviewsite.checks.held import Held
from reviewsite.checks.registry import Found, rule
from reviewsite.diagnostics import Severity

_BIRTH = ("birth", "born", "dob", "d.o.b", "(b.", "geni", "anwyd", "aned", "eni:")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?"
_DAY = (
    rf"{_WEEKDAY}(?:the\s)?(?:\d{{1,2}}[ ./-]\d{{1,2}}[ ./-]\d{{2,4}}|\d{{4}}[./-]\d\d[./-]\d\d"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?:\sof)?[\s.-]{_MONTH}[,.]?[\s.-]\d{{2,4}}"
    rf"|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}})(?!\d)"
)
_LINK = r"(?:\s*[:(=–-]+\s*|\s+(?:on|is|was|of|as|yw|oedd|ar)\s+(?:the\s+)?|\s+)?"
_BORN = re.compile(
    rf"\b(?:d\.?o\.?b\b\.?|date of birth|birth ?date|birthday|born|\(?b\.){_LINK}{_DAY}", re.I
)
_INWARD = re.compile(r"\d[ABD-HJLNP-UW-Z]{2}(?![A-Za-z0-9])", re.I)
_OUTWARD = re.compile(r"(?<![A-Za-z0-9])(?:GIR|[A-PR-UWYZ][A-HK-Y]?\d[A-HJKPSTUW\d]?)\Z")
_AREAS = (
    "ab al b ba bb bd bf bh bl bn br bs bt ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy"
    " e ec en ex fk fy g gl gu gy ha hd hg hp hr hs hu hx ig im ip iv ka kt kw ky l la ld le ll ln"
    " ls lu m me mk ml n ne ng nn np nr nw ol ox pa pe ph pl po pr rg rh rm s sa se sg sk sl sm sn"
    " so sp sr ss st sw sy ta td tf tn tq tr ts tw ub w wa wc wd wf wn wr ws wv yo ze"
)
_SMALL = re.compile(rf"(?<![A-Za-z0-9])(?:{'|'.join(_AREAS.split())})\d[a-hjkpstuw\d]?\Z", re.I)
_BETWEEN = re.compile(r"(?:\s{0,4}|\s?[-./_]\s?)\Z")
"""In small letters only where the area is a real one: `b1 2ls` is a postcode, `x1 2ab` is none."""


@rule("RS209", "A date of birth", severity=Severity.ERROR, needs="values")
def birth(text: Held, context: Context) -> Iterator[Found]:
    """
    With a council's name beside it, a date of birth is enough to find somebody. Age bands do the
    work: `65-74`.

    Wrong: `A young person, born on 3 May 2009, had four placements.`

    Right: `A young person in their teens had four placements.`
    """
    patterns = (_BORN, welsh.BORN)
    for view in (*text.everything, *text.addressed, *text.labelled):
        lower = view.text.lower()
        if any(word in lower for word in _BIRTH):
            for hit in chain.from_iterable(map(view.find, patterns)):
                message = f"“{hit.text}” is a date of birth"
                yield hit.span(), message, "Give an age band, or leave it out."


@rule("RS211", "A postcode", needs="values")
def postcode(text: Held, context: Context) -> Iterator[Found]:
    """
    A postcode covers some fifteen addresses. Beside an age or a condition it can point at one
    household. Name the area as people there would.

    Wrong: `A home in NM1 4AB was closed.`

    Right: `A home in the eastern valleys was closed.`

    The postcode of a public office may be set aside with `allow:`.
    """
    for view in text.everything:
        for hit in view.find(_INWARD):
            at, end = hit.match.span()
            start = max(0, at - 9)
            before = view.text[start:at]
            apart = _BETWEEN.search(before)
            outward = before[: apart.start()] if apart else before
            # With a stop or a dash between them, or in small letters, only where there is one.
            usual = hit.match[0].isupper() and not (apart and apart[0].strip())
            area = (usual and _OUTWARD.search(outward)) or _SMALL.search(outward)
            if area:
                typed = " ".join(view.text[start + area.start() : end].split())
                span = view.span(start + area.start(), end)
                yield span, f"“{typed}” looks like a postcode", "Name the area instead."
