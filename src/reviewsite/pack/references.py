"""By which references the items of a review are pointed at."""

from __future__ import annotations

from collections.abc import Iterator

from reviewsite.diagnostics import Diagnostic
from reviewsite.model.analysis import AnalysedStatement
from reviewsite.model.base import Document, Part, UnreadError
from reviewsite.model.documents import ListedDocument
from reviewsite.model.findings import Finding, Headed
from reviewsite.model.followup import Conclusion
from reviewsite.model.mentions import all_read, items
from reviewsite.model.plan import Action
from reviewsite.model.practice import GoodPractice
from reviewsite.model.recommendations import Priority, Recommendation
from reviewsite.pack.codes import DUPLICATE_ID
from reviewsite.pack.whole import Item, Pack

_NAMED = {"recommendation": "ref", "conclusion": "ref", "document": "number"}
"""The key that names an item, where it is not `id`."""


def index_of(
    pack: Pack, found: list[Diagnostic], unsure: set[str] | None = None
) -> dict[str, Item]:
    """Everything of a pack that can be pointed at, by its reference. An id that stands twice is
    added to `found`, and the first keeps it; to `unsure`, the kinds of which something has an id
    that could not be read."""
    index: dict[str, Item] = {}
    unsure = set() if unsure is None else unsure
    for one in pack.loaded:
        if not all_read(one.document):
            unsure.add(one.document.kind)
        for part in items(one.document):
            try:
                ref = ref_of(part, one.document, pack)
            except UnreadError:
                unsure.add(one.document.kind)
                continue
            if ref is None:
                continue
            kind, key = ref
            if key in index:
                named = _NAMED.get(kind, "id")
                first = pack.at(index[key].part, named)
                found.append(
                    DUPLICATE_ID.at(
                        pack.at(part, named),
                        f"“{key}” stands twice in this review; first in {first.path}, "
                        f"line {first.line}",
                        "Give one of the two an id of its own.",
                    )
                )
                continue
            index[key] = Item(key, kind, part, one.document)
    return index


def ref_of(part: Part, document: Document, pack: Pack) -> tuple[str, str] | None:
    """The kind of an item and the reference that points at it; None where it has no id."""
    if isinstance(part, Finding):
        theme = theme_of(document)
        return ("finding", f"{theme}.{part.id}") if part.id else None
    if isinstance(part, Recommendation):
        return ("recommendation", part.ref)
    if isinstance(part, Conclusion):
        return ("conclusion", part.ref) if part.ref else None
    if isinstance(part, Priority):
        return ("priority", f"priority:{part.id}")
    if isinstance(part, Action):
        return ("action", f"action:{part.id}")
    if isinstance(part, GoodPractice):
        return ("practice", f"practice:{pack.name(part)}")
    if isinstance(part, ListedDocument):
        return ("document", f"document:{part.number}")
    if isinstance(part, AnalysedStatement):
        return ("statement", f"analysis:{part.id}")
    return None


def theme_of(document: Document) -> str:
    """The first half of a finding's reference: its theme, or its document's kind."""
    theme = getattr(document, "theme", None)
    return theme if isinstance(theme, str) and isinstance(document, Headed) else document.kind


def numbered(document: Headed) -> Iterator[tuple[Finding, str, str]]:
    """Each finding of a document with its reference as shown, and which list it stands in.

    A finding without an id is shown by its place: `leadership.s1`, `leadership.a2` (FORMAT §3).
    """
    theme = theme_of(document)
    for side, letter, found in (
        ("strength", "s", document.strengths),
        ("area", "a", document.areas_for_consideration),
    ):
        for number, finding in enumerate(found, start=1):
            yield finding, f"{theme}.{finding.id or f'{letter}{number}'}", side
