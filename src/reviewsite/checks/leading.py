"""RS612: links from what everybody reads to reviews that not everybody may."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator

from reviewsite.checks.addresses import PRACTICES
from reviewsite.checks.between import Between
from reviewsite.checks.context import Context
from reviewsite.checks.held import lists
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.sites import Full, full, said
from reviewsite.checks.targets import links, named, resolved
from reviewsite.checks.texts import Home, Written
from reviewsite.diagnostics import Severity, Span
from reviewsite.gate import State, may_see, state
from reviewsite.model.base import Audience
from reviewsite.model.kinds import FOLDERS
from reviewsite.model.practice import GoodPractice
from reviewsite.pack import Loaded
from reviewsite.workspace import REVIEWS

REMEDY = "Name one of the workspace's reviews."


@rule(
    "RS612",
    "A link to another review that is not public",
    severity=Severity.ERROR,
    needs="workspace",
    firm=True,
)
def to_other_reviews(between: Between, context: Context) -> Iterator[Found]:
    """
    A page that everybody may read must not lead to a review that they may not: neither the link's
    address nor its words may give away that there is one. That holds for a full address below the
    `site_url` or `library_url` of `mkdocs.yml` too, in a text, a field or a list such as
    `bodies.yml`.

    Wrong, in `content/about/about.md`: `[the next review](../reviews/southmere-2026/review.md)`
    while that review is a draft

    Wrong, at the same time: `link: https://library.example/reviews/southmere-2026/index.html`
    """
    for text in between.pages.written():
        yield from _outward(text, between, context)
    for pack in between.leading_out():
        review = pack.review
        home = Home.of(pack)
        for text in home.written():
            document = home.documents.get(home.base(text.path))
            if review and document and may_see(document, review, Audience.PUBLIC, context.on):
                yield from _outward(text, between, context)
    for name in lists(between) if context.sites else ():
        for _, scalar in between.places(name):
            for one in said(scalar.value, scalar.span, context.sites):
                yield from _led(name, one, between, context)


def _outward(text: Written, between: Between, context: Context) -> Iterator[Found]:
    start = f"{between.workspace.content}/{REVIEWS}/"
    own = text.pack.slug if text.pack else ""
    here = posixpath.relpath(text.path, between.workspace.content)
    for target, span in text.targets:
        other, item = named(text, target) or ("", None)
        if item is not None and other in between.workspace.slugs:
            there = between.pack(other).index.get(item.key)
            of = [
                one
                for one in between.pack(other).loaded
                if there and one.document is there.document
            ]
            yield from _to_review(here, other, of, span, between, context)
    for span, path in links(text):
        place = resolved(text, path)
        slug = place[len(start) :].partition("/")[0] if place.startswith(start) else ""
        if not slug or slug == own:
            continue
        if slug not in between.workspace.slugs:
            yield span, f"there is no review “{slug}”", REMEDY
            continue
        of = [one for one in between.pack(slug).loaded if one.source.path == place]
        yield from _to_review(here, slug, of, span, between, context)
    for one in full(text, context.sites):
        yield from _led(here, one, between, context)


def _led(here: str, to: Full, between: Between, context: Context) -> Iterator[Found]:
    """What is wrong with leading everybody from a file to a full address."""
    if not to.slug:
        practice = _practice(to.page, between, context)
        if practice:
            message = f"{here} is for everybody and links to {practice}, which is not public"
            yield to.span, message, "Take the link out until that is published."
        return
    slug = between.renamed.get(to.slug, to.slug)
    if slug not in between.workspace.slugs:
        yield to.span, f"there is no review “{slug}”", REMEDY
    else:
        named = [one for one in between.pack(slug).loaded if _stands(one, to.inner)]
        yield from _to_review(here, slug, named, to.span, between, context)


def _to_review(
    here: str,
    slug: str,
    named: Iterable[Loaded],
    span: Span,
    between: Between,
    context: Context,
) -> Iterator[Found]:
    """What is wrong with leading everybody from a file to a review, or to these files of it."""
    pack = between.pack(slug)
    review = pack.review
    public = Audience.PUBLIC
    if "review" in pack.failed:
        # whether it is public cannot be said before it is mended
        return
    if review is None or state(review, public, context.on) != State.OPEN:
        message = f"{here} is for everybody and links to the review {slug}, which is not public"
        yield span, message, "Take the link out until that review is published."
        return
    for one in named:
        if not may_see(one.document, review, public, context.on):
            name = posixpath.relpath(one.source.path, between.workspace.content)
            message = f"{here} is for everybody and links to {name}, which is not"
            yield span, message, "Take the link out, or let everybody read what it leads to."


def _stands(one: Loaded, page: str) -> bool:
    """Whether a file has a page of its own, named after it, and it is this one."""
    folder = FOLDERS.get(one.document.kind)
    return bool(folder) and page == f"{folder}/{posixpath.basename(one.source.path)[:-3]}.html"


def _practice(page: str, between: Between, context: Context) -> str:
    """The file of the study of good practice that would have this page in the library, where it is
    one that not everybody may read."""
    folder, _, name = page.partition("/")
    if folder != PRACTICES or "/" in name:
        return ""
    name = name.removesuffix(".html")
    for slug, path, data in between.files:
        stem = posixpath.basename(path)[:-3]
        if not name.endswith(f"-{stem}") or b"good-practice" not in data[:2000]:
            continue
        pack = between.pack(slug)
        review = pack.review
        for practice in pack.all(GoodPractice) if review else ():
            mine = review and pack.name(practice) == stem and name.removesuffix(f"-{stem}")
            if review and mine in review.body:
                seen = may_see(practice, review, Audience.PUBLIC, context.on)
                return "" if seen else posixpath.relpath(path, between.workspace.content)
    return ""
