"""RS614: what `reviewsite new` wrote for the author to write over, still there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.texts import Written
from reviewsite.checks.views import GAP
from reviewsite.diagnostics import Severity
from reviewsite.model.base import Consented, Status

ROOM = "Say here"
"""How a text begins that an author has to write over."""
_ROOM = re.compile(rf"(?:^|{GAP})[ \t]*({ROOM} [^\n{GAP}]*)", re.M)


@rule("RS614", "Still to be written", severity=Severity.ERROR, needs="text")
def unwritten(text: Written, context: Context) -> Iterator[Found]:
    """
    `reviewsite new` begins each text that it leaves to the author with “Say here”. From `final` on
    none may be left, and none in a file that has a consent of its own: it would be published as it
    is.

    Wrong: `text: Say here what the team found strong`

    Right: `text: Staff know who decides, and say so`
    """
    review = text.pack.review if text.pack else None
    if review is None or review.publication.status == Status.WITHDRAWN:
        return
    document = text.document
    agreed = isinstance(document, Consented) and bool(document.consent)
    if not agreed and not review.publication.status.reached(Status.FINAL):
        return
    for view in text.everything:
        for hit in view.find(_ROOM) if ROOM in view.text else ():
            said = hit.match[1].strip()
            yield hit.span(1), f"“{said}” is still to be written", "Write it, or take it out."
