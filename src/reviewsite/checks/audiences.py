"""RS609 and RS610: who a file is for, stated and possible."""

from __future__ import annotations

from collections.abc import Iterator

from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.diagnostics import Severity
from reviewsite.model.base import Audience
from reviewsite.model.page import PlainPage
from reviewsite.pack import Pack


@rule("RS609", "A page of a review without an audience", severity=Severity.ERROR, firm=True)
def unstated(pack: Pack, context: Context) -> Iterator[Found]:
    """
    A plain page in a review's folder may be a note for the team or a chapter for everybody; the
    folder does not decide. So it says itself. Until it does, only the team sees it.

    Wrong: `kind: page` alone

    Right: `kind: page` and `audience: council`
    """
    for page in pack.all(PlainPage):
        if page.audience is None:
            yield (
                pack.at(page, "kind"),
                "this page does not say for whom it is",
                "Add audience: team, council or public.",
            )


@rule("RS610", "An audience wider than the kind allows", severity=Severity.ERROR, firm=True)
def too_wide(pack: Pack, context: Context) -> Iterator[Found]:
    """
    Every kind of file has the widest audience that it may be for, and a file can only be made
    narrower. A few, such as surveys, may be opened to everybody by `audience: public`. What the
    kind keeps to itself stays closed whatever a file says.

    Wrong: `kind: audit-log` with `audience: public`
    """
    for one in pack.loaded:
        document = one.document
        asked = document.audience
        if asked is None or isinstance(document, PlainPage):
            continue
        widest = min(document.widest, document.written_for, key=lambda one: one.width)
        opened = document.may_widen and asked == document.written_for == Audience.PUBLIC
        if asked.width > widest.width and not opened:
            yield (
                pack.at(document, "audience"),
                f"{document.kind} cannot be for {asked.value}",
                f"Its widest audience is {widest.value}; take the line out.",
            )
