"""What a review says of others: the items that it raises again, and those that it links to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from posixpath import dirname, normpath
from urllib.parse import unquote

from reviewsite.edition import addresses, publish
from reviewsite.edition.authors import Authors
from reviewsite.edition.raised import RaisedView
from reviewsite.model.base import Audience
from reviewsite.model.findings import Finding
from reviewsite.model.mentions import items
from reviewsite.model.recommendations import Recommendation
from reviewsite.model.refs import Earlier, pointed
from reviewsite.pack import Pack
from reviewsite.translation import TranslatedWorkspace, translated
from reviewsite.workspace import REVIEWS, Workspace

_ADDRESS = re.compile(r"(?:\]\(\s*<?|\]:\s*<?|\bhref\s*=\s*[\"']?)([^\s<>\"')]+)")


def typed(pack: Pack) -> Iterator[tuple[str, Earlier]]:
    """The references to other reviews that stand in `raised_before`, as typed and as read."""
    for one in pack.loaded:
        for part in items(one.document):
            if isinstance(part, (Finding, Recommendation)):
                for text in part.raised_before:
                    earlier = Earlier.parse(text)
                    if earlier is not None:
                        yield text, earlier


def led(pack: Pack) -> Iterator[tuple[str, str, str]]:
    """What the texts of a review lead to in others: the address as typed, the other review, and
    what is meant there, an item's reference or a file."""
    reviews = f"{dirname(pack.folder)}/"
    for source in pack.sources:
        for address in _ADDRESS.findall("\n".join(source.lines)):
            typed = unquote(address)
            path, _, anchor = typed.partition("#")
            named = pointed(typed)
            place = normpath(f"{dirname(source.path)}/{path}") if path.startswith("../") else ""
            slug, inside = "", ""
            if named is not None:
                slug, inside = named[0], named[1].key
            elif place.startswith(reviews) and place.endswith(".md"):
                slug, _, inside = place.removeprefix(reviews).partition("/")
                inside += f"#{anchor}" if anchor else ""
            if slug and inside and slug != pack.slug:
                yield typed, slug, inside


def slugs(pack: Pack) -> set[str]:
    """The reviews that a review raises something of again, or leads to."""
    return {earlier.slug for _, earlier in typed(pack)} | {slug for _, slug, _ in led(pack)}


@dataclass
class Others:
    """What one review says of others: `raised` are items that it raises again, by the reference as
    typed; `links` lead from an address as typed in its texts to the one on the web."""

    raised: dict[str, RaisedView] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)


def others(
    pack: Pack,
    workspace: Workspace,
    on: date,
    opens: Callable[[str], bool],
    library: str | None,
    told: TranslatedWorkspace | None = None,
) -> Others:
    """What `pack` raises again of other reviews and what it leads to in them, as far as the public
    may see it on that day: the other review by `opens`, and the item in it by its own Edition.

    `library` is the address of the published library, to which a review's own site may link; `told`
    is the workspace in another language, in which the other reviews are then read.
    """
    found = Others()
    again, links = list(typed(pack)), list(led(pack)) if library else []
    named = {one.slug for _, one in again} | {slug for _, slug, _ in links}
    for slug in sorted(filter(opens, named - {pack.slug})):
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
        home = f"{REVIEWS}/{slug}/{below}"
        root = f"{library.rstrip('/')}/{home}" if library else None
        days = [period.to.year for period in edition.report.on_site]
        for text, earlier in again:
            target = edition.targets.get(earlier.item.key) if earlier.slug == slug else None
            uri = addresses.address(edition, earlier.item.key)
            if target is None or uri is None:
                continue
            found.raised[text] = RaisedView(
                title=target.title,
                review=edition.report.title,
                year=max(days, default=None),
                slug=slug,
                uri=uri,
                link=f"{root}{uri}" if root else None,
            )
        authors = Authors(edition)
        for text, there, inside in links:
            address = authors.address(inside, "") if there == slug else None
            if address is not None:
                found.links[text] = f"{root}{address}"
    return found
