"""RS330: what a review says that an earlier one had raised."""

from __future__ import annotations

from collections.abc import Iterator

from reviewsite.checks.between import Between
from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.vocabulary import remedy
from reviewsite.diagnostics import Severity, Span
from reviewsite.model.findings import Finding
from reviewsite.model.mentions import items
from reviewsite.model.recommendations import Recommendation
from reviewsite.model.refs import Earlier
from reviewsite.pack import Pack

_FORM = "Write the earlier review's folder, a colon and the item: northmoor-2019:R2."


@rule(
    "RS330",
    "Raised before, but not there",
    severity=Severity.ERROR,
    needs="workspace",
    firm=True,
)
def raised_before(between: Between, context: Context) -> Iterator[Found]:
    """
    A finding or a recommendation may say which item of an earlier review of the same council had
    raised it, so that readers see what was raised before and is raised again. The earlier review
    lies in this workspace, and the item is in it.

    Wrong: `raised_before: [R2]`

    Right: `raised_before: [northmoor-2019:R2, northmoor-2019:safety.decisions]`

    Readers see it only where the earlier item is public.
    """
    for pack in between.raising_again():
        for span, text in _typed(pack):
            yield from _wrong(between, pack, span, text)


def _typed(pack: Pack) -> Iterator[tuple[Span, str]]:
    for one in pack.loaded:
        for part in items(one.document):
            if isinstance(part, (Finding, Recommendation)):
                for number, text in enumerate(part.raised_before):
                    yield pack.at(part, "raised_before", number), text


def _wrong(between: Between, pack: Pack, span: Span, text: str) -> Iterator[Found]:
    earlier = Earlier.parse(text)
    if earlier is None:
        yield span, f"“{text}” is not an item of another review", _FORM
        return
    slugs = between.workspace.slugs
    if earlier.slug == pack.slug:
        yield span, "this is an item of the same review", _FORM
    elif earlier.slug not in slugs:
        yield span, f"there is no review “{earlier.slug}”", remedy(earlier.slug, slugs, _FORM)
    else:
        other = between.pack(earlier.slug)
        here = pack.review.body if pack.review else ()
        there = other.review.body if other.review else here
        if not set(here) & set(there):
            message = f"“{earlier.slug}” is a review of another council"
            yield span, message, "Name a review of the same body."
        elif earlier.item.key not in other.index and other.whole:
            message = f"“{earlier.slug}” has no “{earlier.item.key}”"
            yield span, message, remedy(earlier.item.key, other.index, _FORM)
