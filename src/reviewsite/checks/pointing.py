"""RS374 to RS376: links that name an item by its id, in this review or in another."""

from __future__ import annotations

from collections.abc import Iterator

from reviewsite.checks.between import Between
from reviewsite.checks.context import Context
from reviewsite.checks.references import may_be_in_a_broken_file, of_the_kind
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.targets import named, other_review
from reviewsite.checks.texts import Home, Written
from reviewsite.checks.vocabulary import remedy
from reviewsite.diagnostics import Severity

_SLUG_FIRST = "Write the review's folder, a colon and the item: [the plan](northmoor-2024:R2)."


@rule("RS374", "A link to an item that is not there", severity=Severity.ERROR, needs="text")
def no_item(text: Written, context: Context) -> Iterator[Found]:
    """
    A link may name an item by its reference, wherever in the review it is: a finding
    (`leadership.structures`), a recommendation (`R3`), `action:lac-strategy`, `priority:voice`,
    `practice:legal-surgeries` or `document:7`. A page beside the reviews names the review first:
    `northmoor-2024:R3`.

    Wrong: `[the strategy](action:lac-stategy)`

    Right: `[the strategy](action:lac-strategy)`
    """
    for target, span in text.targets:
        found = named(text, target)
        if found is None or found[0]:
            continue
        item = found[1]
        if text.pack is None:
            yield span, f"“{target.address}” says of no review that it is in it", _SLUG_FIRST
        elif item.key not in text.pack.index and not may_be_in_a_broken_file(text.pack, item.kind):
            message = f"“{item.key}” names nothing in this review"
            yield span, message, of_the_kind(text.pack, item)


@rule(
    "RS375",
    "A link to another review that leads nowhere",
    severity=Severity.ERROR,
    needs="workspace",
    firm=True,
)
def no_review(between: Between, context: Context) -> Iterator[Found]:
    """
    A link may name an item of another review of this workspace: the review's folder, a colon and
    the item's reference. The review lies in this workspace, and the item is in it.

    Wrong: `[what was asked in 2019](northmoor-2019:R99)`

    Right: `[what was asked in 2019](northmoor-2019:R2)`
    """
    slugs = between.workspace.slugs
    for text in _texts(between):
        for target, span in text.targets:
            found = named(text, target)
            if found is None or not found[0] or (text.pack and found[0] == text.pack.slug):
                continue
            slug, item = found
            if slug not in slugs:
                yield span, f"there is no review “{slug}”", remedy(slug, slugs, _SLUG_FIRST)
            elif item.key not in between.pack(slug).index and between.pack(slug).whole:
                message = f"“{slug}” has no “{item.key}”"
                yield span, message, remedy(item.key, between.pack(slug).index, _SLUG_FIRST)


@rule("RS376", "A link to another review that no reader can follow", needs="workspace")
def no_library(between: Between, context: Context) -> Iterator[Found]:
    """
    A review's site is a folder by itself, which its council may put wherever it likes. So it leads
    to another review by the whole address of the library, which `site_url` or `library_url` in
    mkdocs.yml says. Without either, readers see the link's words alone.

    Wrong: `[what was asked in 2019](northmoor-2019:R2)`, and no `site_url` in mkdocs.yml
    """
    if between.workspace.addresses:
        return
    for text in _texts(between):
        for target, span in text.targets if text.pack else ():
            known = (named(text, target) or ("",))[0] in {"", *between.workspace.slugs}
            if known and other_review(text, target):
                message = f"“{target.address}” is in another review, and no address is known of it"
                advice = "Write site_url in mkdocs.yml: where the library is published."
                yield span, message, advice


def _texts(between: Between) -> Iterator[Written]:
    yield from between.pages.written()
    for pack in between.leading_out():
        yield from Home.of(pack).written()
