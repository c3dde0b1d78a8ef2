"""RS703 to RS706, RS709 and RS611: links and images of the prose lead where a reader may go."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import unquote

from reviewsite import prose
from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.texts import Home, Written
from reviewsite.diagnostics import Severity, Span
from reviewsite.gate import may_see
from reviewsite.model.base import Audience
from reviewsite.model.review import Review
from reviewsite.pack import Pack
from reviewsite.workspace import REVIEWS

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_OPEN = re.compile(r"(https?|mailto|tel):", re.I)
_ALT = re.compile(r"\balt\s*=\s*(\"[^\"]*\S[^\"]*\"|'[^']*\S[^']*')", re.I)
_FILE_NAME = re.compile(r"\S+\.(?:png|jpe?g|gif|webp|svg|pdf)\Z", re.I)
_ID = re.compile(r' id="([^"]+)"')
_EMPTY = frozenset({"", "here", "click here", "link", "this", "this link", "more", "read more"})


def _inside(text: Written) -> Iterator[tuple[prose.Target, Span, str, str]]:
    """The links to files of the workspace: what was typed, where, the path and the anchor."""
    for target, span in text.targets:
        if _SCHEME.match(target.address) or target.address.startswith("//"):
            continue
        path, _, anchor = unquote(target.address).partition("#")
        yield target, span, path.partition("?")[0], anchor


def links(text: Written) -> Iterator[tuple[Span, str]]:
    """Where a file's links to files of the workspace stand, and the paths as typed."""
    for _, span, path, _ in _inside(text):
        yield span, path


def resolved(text: Written, path: str) -> str:
    """The workspace's path of a link typed in a file; of an empty one, the file itself."""
    if not path:
        return text.path
    return posixpath.normpath(posixpath.join(posixpath.dirname(text.path), path))


def _meant(text: Written, path: str) -> tuple[str, str]:
    """The paths that a link may mean: from its file, or from the review's folder, as the site
    reads it too."""
    bare = path
    while bare.startswith(("../", "./")):
        bare = bare.partition("/")[2]
    return resolved(text, path), f"{text.home.folder}/{bare}"


def _file(text: Written, path: str) -> str | None:
    """The path of the Markdown file that a link means; None where there is none."""
    return next((one for one in _meant(text, path) if one in text.home.sources), None)


def _elsewhere(text: Written, place: str) -> bool:
    """Whether a path lies in another review, or from a review among the workspace's pages: those
    links are looked at between the reviews."""
    folder = text.home.folder
    outside = not place.startswith(f"{folder}/")
    return outside or (text.pack is None and place.startswith(f"{folder}/{REVIEWS}/"))


@rule("RS703", "An image without a description", severity=Severity.ERROR, needs="text")
def no_alternative(text: Written, context: Context) -> Iterator[Found]:
    """
    People who do not see an image hear its description instead, and the law asks public bodies for
    one. Say what the image tells, as you would on the telephone; a file's name tells nothing.

    Wrong: `![](../media/people-waiting.png)`

    Right: `![Line chart: people waiting fell from 688 to 412](../media/people-waiting.png)`
    """
    for target, span in text.targets:
        if not target.image:
            continue
        line = text.source.lines[span.line - 1]
        raw = line[: span.column - 1].lower().rfind("<img")
        if raw >= 0 and "](" not in line[raw : span.column - 1]:
            described = bool(_ALT.search(line[raw : line.find(">", raw) + 1 or None]))
        else:
            described = bool(target.text.strip()) and not _FILE_NAME.match(target.text.strip())
        if not described:
            yield span, "this image has no description", "Write it in the square brackets."


@rule(
    "RS704", "A link to a file that is not there", severity=Severity.ERROR, needs="text", firm=True
)
def no_file(text: Written, context: Context) -> Iterator[Found]:
    """
    A link names another Markdown file of the same review, from the file it stands in: the site
    turns it into the page's address. Pages (`.html`) are not named, for their addresses are the
    site's affair.

    Wrong: `[the action plan](actionplan.html)`

    Right: `[the action plan](../action-plan.md)`
    """
    for target, span, path, _ in _inside(text):
        if not path or path.startswith("/") or target.image or _media(path):
            continue
        if path.endswith(".md") and (_file(text, path) or _elsewhere(text, resolved(text, path))):
            continue
        message = f"there is no file “{path}”"
        remedy = "Name a Markdown file of this review, from the folder of this file."
        yield span, message, remedy


def _media(path: str) -> bool:
    return "media" in path.split("/")[:-1]


@rule("RS705", "A link to a heading that is not there", severity=Severity.ERROR, needs="text")
def no_anchor(text: Written, context: Context) -> Iterator[Found]:
    """
    After `#` stands a heading's words in lower case with hyphens, or an item's reference
    (`#leadership.structures`, `#R3`). When a heading is changed its address changes with it, and so
    must the links.

    Wrong: `[see above](#context-and-background)` where the heading is `## Context`

    Right: `[see above](#context)`
    """
    for _, span, path, anchor in _inside(text):
        if not anchor:
            continue
        there = _file(text, path)
        if there is None:
            continue
        here = text.home.sources[there].body
        if anchor not in _items(text, there) and anchor not in _anchors(here):
            where = f"in {posixpath.basename(path)}" if path else "in this file"
            message = f"there is no heading “#{anchor}” {where}"
            headings = [one.anchor for one in prose.headings(here)]
            remedy = f"There are: {', '.join(headings)}." if headings else "It has no headings."
            yield span, message, remedy


@lru_cache(maxsize=256)
def _anchors(body: str) -> frozenset[str]:
    return frozenset(_ID.findall(str(prose.html(body))))


def _items(text: Written, path: str) -> set[str]:
    """The anchors of the items that stand in a file."""
    document = text.home.documents.get(path)
    if text.pack is None or document is None:
        return set()
    index = text.pack.index.items()
    return {ref.replace(":", "-") for ref, item in index if item.document is document}


@rule(
    "RS706",
    "An image or document that is not there",
    severity=Severity.ERROR,
    needs="text",
    firm=True,
)
def no_media(text: Written, context: Context) -> Iterator[Found]:
    """
    Images and documents lie in the review's `media/` folder and are named from the file in which
    they are shown. Nothing is fetched from other sites: a page must not tell others who reads it,
    and must work without a network.

    Wrong: `![Chart](chart.png)`, or an image's address that begins with `https://`

    Right: `![Line chart of people waiting](../media/chart.png)`
    """
    for target, span in text.targets:
        if target.image and (_SCHEME.match(target.address) or target.address.startswith("//")):
            message = "an image is not fetched from another site"
            yield span, message, "Put a copy into media/, if its licence allows."
    for target, span, path, _ in _inside(text):
        if not path or not (target.image or _media(path)):
            continue
        # Of a review only what lies in media/ goes out.
        start = f"{text.home.folder}/media/" if text.pack else f"{text.home.folder}/"
        wanted = {one for one in _meant(text, path) if one.startswith(start)}
        if not text.home.files & wanted:
            message = f"there is no file “{path}” in the media folder"
            yield span, message, "Put the file into media/, or mend its name."
    if text.pack is not None and isinstance(text.document, Review):
        for related in text.document.related_documents:
            if related.file and f"{text.home.folder}/{related.file}" not in text.home.files:
                message = f"there is no file “{related.file}” in this review's folder"
                span = text.pack.at(related, "file")
                yield span, message, "Put the file there, or give its link:."


@rule("RS709", "A link whose words say nothing", needs="text")
def empty_words(text: Written, context: Context) -> Iterator[Found]:
    """
    Some readers hear a page's links by themselves, one after another. “Here” tells them nothing.

    Wrong: `Read the plan [here](../action-plan.md).`

    Right: `Read [the action plan](../action-plan.md).`
    """
    for target, span in text.targets:
        line = text.source.lines[span.line - 1]
        inline = line[max(0, span.column - 3) : span.column - 1].endswith("](") or "](<" in line
        if not target.image and inline and target.text.strip(" *_.").lower() in _EMPTY:
            message = f"“{target.text}” does not say where this link leads"
            yield span, message, "Make the link of the words that name what is there."


@rule("RS710", "A link that no site will make", severity=Severity.ERROR, needs="text", firm=True)
def scheme(text: Written, context: Context) -> Iterator[Found]:
    """
    A link leads to a file of the review, or begins with `https:`, `http:`, `mailto:` or `tel:`.
    Others (`javascript:`, `file:`, a path from the root of somebody's disk) are taken out of the
    page, and readers would see words without a link.

    Wrong: `[the plan](file:///C:/plans/plan.docx)`
    """
    for target, span in text.targets:
        address = target.address
        wrong = bool(_SCHEME.match(address)) and not _OPEN.match(address) and not target.image
        if wrong or (address.startswith("/") and not target.image):
            message = f"“{address}” is not an address that a page can have"
            remedy = "Name a file from the folder of this one, or begin with https://."
            yield span, message, remedy


@rule(
    "RS611",
    "A link from what is published to what is not",
    severity=Severity.ERROR,
    needs="ids",
    firm=True,
)
def to_withheld(pack: Pack, context: Context) -> Iterator[Found]:
    """
    A page that everybody may read must not point at one that they may not: the link would break,
    and its words may say too much. This holds for files that are for the council or the team, and
    for those whose consent or day has not come.

    Wrong: in the published findings, `[the preparation notes](../pack/preparation.md)`
    """
    review = pack.review
    if review is None:
        return
    home = Home.of(pack)
    for one in pack.loaded:
        if "](" not in one.source.body or not may_see(
            one.document, review, Audience.PUBLIC, context.on, preview=True
        ):
            continue
        text = Written(one.source, home, one.document)
        now = may_see(one.document, review, Audience.PUBLIC, context.on)
        for _, span, path, _ in _inside(text):
            there = _file(text, path) or ""
            other = home.documents.get(there)
            if other is None:
                continue
            # Before publication it is enough that the two are for the same readers.
            if not may_see(other, review, Audience.PUBLIC, context.on, preview=not now):
                name = posixpath.relpath(there, pack.folder)
                here = posixpath.relpath(one.source.path, pack.folder)
                yield (
                    span,
                    f"{here} is for everybody and links to {name}, which is not",
                    "Take the link out, or publish what it leads to.",
                )
