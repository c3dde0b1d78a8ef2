"""RS315 to RS319, RS435, RS613 and RS615: what reviews and pages say of one another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from reviewsite.checks.between import Between
from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.vocabulary import remedy
from reviewsite.diagnostics import Severity, Span
from reviewsite.gate import State, state
from reviewsite.model.base import Audience
from reviewsite.model.moved import OLD, can_stand, circles, plain, way
from reviewsite.model.practice import GoodPractice
from reviewsite.pack import Pack
from reviewsite.workspace import REVIEWS

FOREIGN = re.compile(r"[\\:%?\x00-\x1f]")
"""What stands in no address of this site: another system's paths, schemes, signs in disguise."""


@rule(
    "RS315",
    "Another review that is not there",
    severity=Severity.ERROR,
    needs="workspace",
    firm=True,
)
def other_reviews(between: Between, context: Context) -> Iterator[Found]:
    """
    `previous_reviews` and `replaced_by` name other reviews of the workspace by their folders. One
    that is not in the workspace is given by its title, year and link.

    Wrong: `previous_reviews: [northmoor-2018]` without a folder `content/reviews/northmoor-2018`

    Right:

    ```yaml
    previous_reviews:
      - title: Adult social care peer challenge
        year: 2018
    ```
    """
    slugs = between.workspace.slugs
    where = "Give it by title: and year: if it is not in this workspace."
    for pack in between.naming_others():
        for span, slug in _named(pack):
            if slug not in slugs:
                yield span, f"there is no review “{slug}”", remedy(slug, slugs, where)
            elif slug == pack.slug:
                yield span, "a review cannot name itself", where


def _named(pack: Pack) -> Iterator[tuple[Span, str]]:
    review = pack.review
    for index, one in enumerate(review.previous_reviews if review else ()):
        if review is not None and one.review:
            yield pack.at(review, "previous_reviews", index), one.review
    withdrawn = review.publication.withdrawn if review else None
    if withdrawn is not None and withdrawn.replaced_by:
        yield pack.at(withdrawn, "replaced_by"), withdrawn.replaced_by


@rule(
    "RS316",
    "An old address that is somebody else's",
    severity=Severity.ERROR,
    needs="workspace",
    firm=True,
)
def old_addresses(between: Between, context: Context) -> Iterator[Found]:
    """
    `previous_slugs` keeps a review's old addresses working. An old address that another review has
    now, or had as well, can lead to one of them only.

    Wrong: `previous_slugs: [northmoor-2024]` while a review `northmoor-2024` is there
    """
    taken = {slug: f"the review {slug}" for slug in between.workspace.slugs}
    for pack in between.with_old_addresses():
        review = pack.review
        for index, slug in enumerate(review.previous_slugs if review else ()):
            if review is not None and slug in taken:
                span = pack.at(review, "previous_slugs", index)
                message = f"“{slug}” is an address of {taken[slug]}"
                yield span, message, "Take it out here, or there."
            taken.setdefault(slug, f"the review {pack.slug} as well")


@rule(
    "RS317",
    "An old address that leads nowhere",
    severity=Severity.ERROR,
    needs="workspace",
    firm=True,
)
def redirects(between: Between, context: Context) -> Iterator[Found]:
    """
    `content/redirects.yml` leads from the old address of a page to the new one. Both are addresses
    in this site; the new one may itself have moved, but no two may lead to each other. An old slug
    of a review needs no line here: `previous_slugs` sees to all its pages.

    Wrong: `old.html: older.html` and `older.html: old.html`

    Right: `about/team.html: about/about.html#team`
    """
    redirects = between.workspace.redirects
    turning = set(circles(redirects))
    seen: set[str] = set()
    for old, new in redirects.items():
        message, help = _misled(between, old, new)
        if not message and old in turning:
            message, help = (
                f"“{old}” leads in a circle",
                "Lead one of them to a page that is there.",
            )
        if not message and plain(old) in seen:
            message, help = f"“{old}” stands here twice", "Take one of the two out."
        seen.add(plain(old))
        if message:
            yield between.span("redirects.yml", old), message, help


def _misled(between: Between, old: str, new: str) -> tuple[str, str]:
    """What is wrong with one line of redirects.yml by itself, and the remedy."""
    if not can_stand(plain(old)):
        long = "is too long for the name of a file" if OLD.fullmatch(plain(old)) else ""
        what = long or "is not the old address of a page"
        return f"“{old}” {what}", "Write it like about/team.html."
    target = plain(new).partition("#")[0]
    parts = target.split("/")
    if "//" in new or {"..", "."} & set(parts) or not new.strip() or FOREIGN.search(new):
        return f"“{new}” is not an address of this site", "Write a page's address."
    slugs = {*between.workspace.slugs, *between.renamed}
    if parts[0] == REVIEWS and len(parts) > 2 and parts[1] not in slugs:
        return f"there is no review “{parts[1]}”", remedy(parts[1], slugs, "Name a review.")
    return "", ""


@rule("RS615", "An old address of a review that is not public", needs="workspace", firm=True)
def led_to_withheld(between: Between, context: Context) -> Iterator[Found]:
    """
    A line of `content/redirects.yml` that leads to a page of a review makes nothing until everybody
    may read that review: neither the old address nor the new one is to be found in the site. It
    begins to lead there by itself.

    Wrong: `old.html: reviews/southmere-2026/index.html` while that review is a draft
    """
    leads = {plain(old): plain(new) for old, new in between.workspace.redirects.items()}
    for old in between.workspace.redirects:
        first, _, rest = way(old, leads)[-1].partition("/")
        named, inside, _ = rest.partition("/")
        slug = between.renamed.get(named, named)
        if first != REVIEWS or not inside or slug not in between.workspace.slugs:
            continue
        pack = between.pack(slug)
        if "review" in pack.failed:
            # whether it is public cannot be said before it is mended
            continue
        review = pack.review
        if review is None or state(review, Audience.PUBLIC, context.on) == State.WITHHELD:
            message = f"“{old}” leads to the review {slug}, which is not public"
            remedy = "Nothing leads from it until that review is published."
            yield between.span("redirects.yml", old), message, remedy


@rule(
    "RS318",
    "A predecessor or successor that is not a body",
    severity=Severity.ERROR,
    needs="workspace",
    firm=True,
)
def related_bodies(between: Between, context: Context) -> Iterator[Found]:
    """
    Councils are merged and divided. `predecessors` and `successors` name other entries of
    `bodies.yml`, so that a body's page can lead to the reviews of those before and after it.

    Wrong: `predecessors: [north-moor]` without an entry of that id
    """
    bodies = between.workspace.bodies
    for keys, scalar in between.places("bodies.yml"):
        if keys in {("predecessors",), ("successors",)} and scalar.value not in bodies:
            message = f"“{scalar.value}” is not a body of this workspace"
            yield scalar.span, message, remedy(scalar.value, bodies, "Add it to bodies.yml.")


@rule("RS435", "A council that does not say whose place it took", needs="workspace")
def one_sided_bodies(between: Between, context: Context) -> Iterator[Found]:
    """
    A council's page, and the search, name its `predecessors`, so that who looks for the old council
    finds it. That another entry of `bodies.yml` names it under `successors` is not enough: that
    one may have no published review, and is then not read.

    Wrong: `northmoor` with `successors: [vale]`, and `vale` without `predecessors`

    Right: `predecessors: [northmoor]` in the entry of `vale` as well
    """
    bodies = between.workspace.bodies
    for keys, scalar in between.places("bodies.yml"):
        body = bodies.get(scalar.value) if keys == ("id",) else None
        for old in bodies.values() if body else ():
            if body and body.id in old.successors and old.id not in body.predecessors:
                message = (
                    f"{old.id} says that {body.id} followed it, and {body.id} does not name it"
                )
                yield scalar.span, message, f"Add predecessors: [{old.id}] to {body.id}."


@rule(
    "RS319",
    "Two practices with one address",
    severity=Severity.ERROR,
    needs="workspace",
    firm=True,
)
def twin_practices(between: Between, context: Context) -> Iterator[Found]:
    """
    In the library a study of good practice is known by its council and its file's name. Two reviews
    of one council cannot both have a `good-practice/legal-surgeries.md`.

    Right: `legal-surgeries-2024.md` for the later one
    """
    stems: dict[str, set[str]] = {}
    for slug, path, data in between.files:
        if b"good-practice" in data[:2000]:
            stems.setdefault(PurePosixPath(path).stem, set()).add(slug)
    first: dict[tuple[str, str], str] = {}
    for stem, slugs in sorted(stems.items()):
        for slug in sorted(slugs) if len(slugs) > 1 else ():
            pack = between.pack(slug)
            for practice in pack.all(GoodPractice):
                path = pack.source(practice).path
                for body in pack.review.body if pack.review and pack.name(practice) == stem else ():
                    if first.setdefault((body, stem), path) != path:
                        yield (
                            pack.at(practice, "kind"),
                            f"{first[body, stem]} has the same name and the same council",
                            "Give this file another name.",
                        )


@rule("RS613", "A review that is named and not public", needs="workspace", firm=True)
def named_and_withheld(between: Between, context: Context) -> Iterator[Found]:
    """
    `previous_reviews` and `replaced_by` of a review that everybody may read become links. Where
    they name a review that is not public, readers are shown nothing of it, not even that it is
    there. Publish that one first; or give an earlier review by its title and year, if those are
    known in any case.

    Wrong: `replaced_by: northmoor-2026` while that review is a draft
    """
    for pack in between.naming_others():
        review = pack.review
        shown = review and state(review, Audience.PUBLIC, context.on) != State.WITHHELD
        for span, slug in _named(pack) if shown else ():
            if slug == pack.slug or slug not in between.workspace.slugs:
                continue
            other = between.pack(slug).review
            if other is None or state(other, Audience.PUBLIC, context.on) == State.WITHHELD:
                message = f"{pack.slug} is for everybody and names {slug}, which is not public"
                yield span, message, "Readers see no link until that review is published."
