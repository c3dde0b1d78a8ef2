"""RS301 to RS303: references from one item to another."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.diagnostics import Severity, Span
from reviewsite.model.kinds import KINDS
from reviewsite.model.mentions import Mention, mentions
from reviewsite.model.refs import Reference
from reviewsite.pack import Pack

_FILES = {
    "finding": {"findings", "case-audit", "audit-validation", "case-mapping", "self-assessment"},
    "recommendation": {"recommendations", "progress-review", "response"},
    "priority": {"prioritisation"},
    "action": {"action-plan"},
    "practice": {"good-practice"},
    "document": {"documents"},
}
"""In which kinds of file the things stand that a reference may name."""

_KNOWN = {*KINDS, *(kind for kinds in _FILES.values() for kind in kinds)}
_FORMS = (
    "Write a finding as theme.id, a recommendation as R3, and the others as priority:id, "
    "practice:file-name, action:id or document:7."
)
_CALLED = {
    "finding": "a finding",
    "recommendation": "a recommendation",
    "conclusion": "a conclusion",
    "priority": "a priority",
    "action": "an action",
    "practice": "a study of good practice",
    "document": "a document",
}


def may_be_in_a_broken_file(pack: Pack, kind: str) -> bool:
    """Whether what a reference names may stand in a file that could not be read: one of the
    kind in question, or one whose kind is not known."""
    return any(one in _FILES[kind] or one not in _KNOWN for one in pack.failed)


def _each(pack: Pack) -> Iterator[tuple[Mention, Span, Reference | None]]:
    for one in pack.loaded:
        for mention in mentions(one.document):
            span = pack.at(mention.holder, mention.field, mention.index)
            yield mention, span, Reference.parse(mention.text)


@rule("RS301", "A reference to nothing", severity=Severity.ERROR, needs="ids", firm=True)
def dangling(pack: Pack, context: Context) -> Iterator[Found]:
    """
    A reference names something that is not in this review: a slip of the pen, or an item that
    was taken out or renamed. Readers would follow a link to nowhere, so none is made. A finding is
    named by the theme of its file and its own `id`; one without an `id` cannot be named
    (`reviewsite ids` writes the missing ones).

    Wrong: `arises_from: [leadership.struktures]`

    Right: `arises_from: [leadership.structures]`

    A reference into a file that has errors of its own is not complained of until they are mended.
    """
    for _, span, reference in _each(pack):
        if reference is None or reference.key in pack.index:
            continue
        if may_be_in_a_broken_file(pack, reference.kind):
            continue
        message = f"“{reference.key}” names nothing in this review"
        yield span, message, of_the_kind(pack, reference)


def of_the_kind(pack: Pack, reference: Reference) -> str:
    """What to write instead of a reference to nothing: the nearest of its kind, or all of them."""
    kinds = {reference.kind, "conclusion" if reference.kind == "recommendation" else ""}
    known = [ref for ref, item in pack.index.items() if item.kind in kinds]
    close = get_close_matches(reference.key, known, n=1, cutoff=0.6)
    if close:
        return f"Did you mean {close[0]}?"
    if known:
        return f"There are: {', '.join(sorted(known)[:12])}{'…' if len(known) > 12 else ''}"
    return f"This review does not have {_CALLED[reference.kind]} with an id yet."


@rule("RS302", "A reference to the wrong sort of thing", severity=Severity.ERROR, firm=True)
def wrong_kind(pack: Pack, context: Context) -> Iterator[Found]:
    """
    Each key takes references of certain sorts: `arises_from` names findings, recommendations or
    priorities, `practice` a study of good practice, `by` the action that has taken another's
    place. The thread from a finding to its recommendation, its action and its progress holds
    together only if each knot is of the right sort.

    Wrong: `practice: leadership.structures`

    Right: `practice: practice:performance-group`
    """
    for mention, span, reference in _each(pack):
        if reference is None:
            continue
        there = pack.index.get(reference.key)
        kind = there.kind if there else reference.kind
        if kind not in mention.kinds:
            wanted = " or ".join(_CALLED[kind] for kind in mention.kinds)
            message = f"“{mention.text}” is {_CALLED[kind]}; {mention.field} takes {wanted}"
            yield span, message, _FORMS


@rule("RS303", "A reference that cannot be read", severity=Severity.ERROR, firm=True)
def malformed(pack: Pack, context: Context) -> Iterator[Found]:
    """
    A reference has one of a few forms: `leadership.structures` (a finding by theme and id), `R3`
    (a recommendation), `priority:voice`, `practice:legal-surgeries`, `action:lac-strategy`,
    `document:7`.

    Wrong: `addresses: [Recommendation 3]`

    Right: `addresses: [R3]`
    """
    for mention, span, reference in _each(pack):
        if reference is None:
            yield span, f"“{mention.text}” is not a reference", _FORMS
