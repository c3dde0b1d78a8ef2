"""Old addresses that may be told: those of published reviews, and the workspace's own unless they
lead to a review that is not published."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reviewsite.library.beside import Beside
from reviewsite.library.entries import Contribution
from reviewsite.model.kinds import REVIEWS
from reviewsite.model.moved import collapsed, renamed


@dataclass(frozen=True, slots=True)
class Moved:
    """Where what was elsewhere is now.

    `slugs` leads from a slug that a review had to the one it has; `pages` from an old address, as
    `redirects.yml` has it, to the new one; `withdrawn` are the reviews of which one page is left.
    """

    slugs: Mapping[str, str] = field(default_factory=dict)
    pages: Mapping[str, str] = field(default_factory=dict)
    withdrawn: frozenset[str] = frozenset()


def moved(contributions: Iterable[Contribution], workspace: Beside) -> Moved:
    """The old addresses of a library made of these contributions, in no order of theirs."""
    reviews = [one.review for one in contributions if one.review is not None]
    known = {one.slug for one in reviews}
    slugs = {old: one.slug for one in reviews for old in one.previous_slugs if old not in known}
    pages = {}
    for old, new in collapsed(workspace.redirects).items():
        target = renamed(new, slugs, REVIEWS)
        folder, _, rest = target.partition("/")
        if folder != REVIEWS or "/" not in rest or rest.partition("/")[0] in known:
            pages[old] = target
    withdrawn = frozenset(one.slug for one in reviews if one.tombstone is not None)
    return Moved(dict(sorted(slugs.items())), dict(sorted(pages.items())), withdrawn)
