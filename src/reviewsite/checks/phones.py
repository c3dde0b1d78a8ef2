"""RS205: telephone numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from reviewsite.checks.context import Context
from reviewsite.checks.held import Held
from reviewsite.checks.identifiers import REMOVE
from reviewsite.checks.registry import Found, rule

_START = r"(?<![\w£$+])(?<!\d[.,/-])"
_PHONE = re.compile(
    rf"{_START}(?P<n>(?:\(?\+ ?44\)?|\(?0044\)?|[(\[]?0|44(?=[ -]?\(?0?\)?[ -]?7\d{{3}}))"
    r"[\d\s()\[\]./_·-]{5,20}\d)(?![\w%])(?!/\d)"
)
_NAMED = re.compile(
    r"\b(?:tel|telephone|phone|mobile|mob|cell|fax|ffôn|ffôn symudol|symudol)\b"
    r"(?: (?:number|no\b\.?|is))*\W{1,4}(?P<n>[1-9]\d{2,3}[ -]?\d{3}[ -]?\d{3,4})(?![\w%])",
    re.I,
)
"""A number without its nought, after a word that says what it is."""


@rule("RS205", "A telephone number", needs="values")
def phone(text: Held, context: Context) -> Iterator[Found]:
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
    for view in text.everything if text.has_numbers else ():
        for hit in chain(view.find(_PHONE), view.find(_NAMED)):
            start = view.place(hit.match.start("n"))
            own = view.at is None and any(
                begin <= start < end for begin, end in text.public_numbers
            )
            if not own and (hit.match.re is _NAMED or _is_phone(hit.match["n"])):
                yield hit.span("n"), f"“{hit.said('n')}” looks like a telephone number", REMOVE


def _is_phone(typed: str) -> bool:
    """Whether the digits make a number of the United Kingdom, as people write them."""
    bare = re.sub(r"\(0\)", "", typed)
    national = re.sub(r"^\(?(\+ ?44|0044|44)\)?[\s().-]*0?", "0", bare)
    groups = re.findall(r"\d+", national)
    digits = "".join(groups)
    if re.match(r"0(800|500)|0845", digits) and 7 <= len(digits) <= 9:
        return True
    # In a row of figures (0 10 20 30 …) the first group is shorter than any area code.
    enough = len(groups[0]) >= 3 or national != bare
    return len(digits) in (10, 11) and digits[1] in "1235789" and enough
