"""What a review raises again: the items of earlier reviews that it names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from reviewsite.edition import addresses, publish
from reviewsite.edition.raised import RaisedView
from reviewsite.model.base import Audience
from reviewsite.model.findings import Finding
from reviewsite.model.mentions import items
from reviewsite.model.recommendations import Recommendation
from reviewsite.model.refs import Earlier
from reviewsite.pack import Pack
from reviewsite.translation import TranslatedWorkspace, translated
from reviewsite.workspace import REVIEWS, Workspace


def typed(pack: Pack) -> Iterator[tuple[str, Earlier]]:
    """The references to other reviews that stand in `raised_before`, as typed and as read."""
    for one in pack.loaded:
        for part in items(one.document):
            if isinstance(part, (Finding, Recommendation)):
                for text in part.raised_before:
                    earlier = Earlier.parse(text)
                    if earlier is not None:
                        yield text, earlier


def slugs(pack: Pack) -> set[str]:
    """The reviews that a review raises something of again."""
    return {earlier.slug for _, earlier in typed(pack)}


def raised(
    pack: Pack,
    workspace: Workspace,
    on: date,
    opens: Callable[[str], bool],
    library: str | None,
    told: TranslatedWorkspace | None = None,
) -> dict[str, RaisedView]:
    """What `pack` raises again, by the reference as typed, as far as the public may see it on
    that day: the earlier review by `opens`, and the item in it by its own Edition.

    `library` is the address of the published library, to which a review's own site may link; `told`
    is the workspace in another language, in which the earlier reviews are then read.
    """
    found: dict[str, RaisedView] = {}
    wanted = [(text, earlier) for text, earlier in typed(pack) if opens(earlier.slug)]
    for slug in sorted({earlier.slug for _, earlier in wanted} - {pack.slug}):
        other = workspace.pack(slug)
        if other.review is None or not other.whole:
            continue
        catalogue, below = workspace.catalogue, ""
        if told is not None:
            said = translated(other, told.lang)
            other, catalogue = said.pack, told.catalogue
            below = f"{told.lang}/" if said.exists else ""
        edition = publish(other, Audience.PUBLIC, on, catalogue=catalogue)
        if edition is None or edition.report is None:
            continue
        days = [period.to.year for period in edition.report.on_site]
        for text, earlier in wanted:
            target = edition.targets.get(earlier.item.key) if earlier.slug == slug else None
            uri = addresses.address(edition, earlier.item.key)
            if target is None or uri is None:
                continue
            home = f"{REVIEWS}/{slug}/{below}{uri}"
            found[text] = RaisedView(
                title=target.title,
                review=edition.report.title,
                year=max(days, default=None),
                slug=slug,
                uri=uri,
                link=f"{library.rstrip('/')}/{home}" if library else None,
            )
    return found
