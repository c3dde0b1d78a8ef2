"""RS704, RS705, RS709, RS710, RS611 and RS616: links of the prose lead where a reader may go."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from difflib import get_close_matches

from reviewsite import comments, prose
from reviewsite.checks.anchors import anchors
from reviewsite.checks.certain import sure
from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.sites import full
from reviewsite.checks.targets import elsewhere, file_of, inside, is_media, resolved
from reviewsite.checks.texts import Home, Written
from reviewsite.diagnostics import Edit, Severity
from reviewsite.gate import may_see
from reviewsite.model.address import fault
from reviewsite.model.base import Audience, Document, Status
from reviewsite.model.refs import pointed
from reviewsite.model.review import Review
from reviewsite.pack import Pack
from reviewsite.source.quoting import show

_WORDS_NOTE = re.compile(r"_(ftn|ftnref|edn|ednref)(\d+)")
_EMPTY = frozenset({"", "here", "click here", "link", "this", "this link", "more", "read more"})


@rule(
    "RS704",
    "A link to a file that is not there",
    severity=Severity.ERROR,
    needs="text",
    firm=True,
    fixes=True,
)
def nofile_of(text: Written, context: Context) -> Iterator[Found]:
    """
    A link names another Markdown file of the same review, from the file it stands in: the site
    turns it into the page's address. Pages (`.html`) are not named, for their addresses are the
    site's affair; nor by their full address below the `site_url` or `library_url` of `mkdocs.yml`,
    which nobody can follow to its file to see who may read that. The front page of the review's
    site is an exception.

    Wrong: `[the action plan](actionplan.html)`

    Right: `[the action plan](../action-plan.md)`
    """
    for target, span, path, _ in inside(text):
        if not path or path.startswith("/") or target.image or is_media(path):
            continue
        if path.endswith(".md") and (file_of(text, path) or elsewhere(text, resolved(text, path))):
            continue
        message = f"there is no file “{path}”"
        if instead := _typed_otherwise(text, target.address):
            at = slice(span.column - 1, span.column - 1 + span.length)
            there = text.source.lines[span.line - 1][at] == target.address
            edit = Edit(span.line, at.start, at.stop, instead)
            edits = sure(text, [edit]) if there and not instead.startswith("http") else ()
            yield span, message, show("Write:", instead), "", edits
            continue
        finding = pointed(path)
        known = text.pack.index if text.pack and finding and not finding[0] else ()
        close = get_close_matches(path, known, n=1)
        remedy = "Name a Markdown file of this review, from the folder of this file."
        yield span, message, f"Did you mean {close[0]}?" if close else remedy
    for one in full(text, context.sites):
        if text.pack and one.linked and one.slug == text.pack.slug and not one.front:
            message = f"“{one.typed}” is a page of this review by its full address"
            yield (
                one.span,
                message,
                "Name its Markdown file in a text, from the folder of this file.",
            )


def _typed_otherwise(text: Written, address: str) -> str:
    """The address that was meant by one of a page without its scheme, of a mailbox, or of a file
    with backslashes; "" for any other."""
    slashed = address.replace("\\", "/")
    if address.lower().startswith("www.") and not fault(f"https://{address}"):
        return f"https://{address}"
    if "@" in address and not fault(f"mailto:{address}"):
        return f"mailto:{address}"
    return slashed if slashed != address and file_of(text, slashed.partition("#")[0]) else ""


@rule("RS705", "A link to a heading that is not there", severity=Severity.ERROR, needs="text")
def no_anchor(text: Written, context: Context) -> Iterator[Found]:
    """
    After `#` stands a heading's words in lower case with hyphens, or an item's reference
    (`#leadership.structures`, `#R3`). When a heading is changed its address changes with it, and so
    must the links.

    Wrong: `[see above](#context-and-background)` where the heading is `## Context`

    Right: `[see above](#context)`
    """
    for _, span, path, anchor in inside(text):
        if not anchor:
            continue
        there = file_of(text, path)
        if there is None:
            continue
        known = anchors(text, there)
        items = _items(text, there)
        if items is not None and anchor not in items and anchor not in known:
            where = f"in {posixpath.basename(path)}" if path else "in this file"
            message = f"there is no heading “#{anchor}” {where}"
            every = prose.headings(comments.without(text.home.sources[there].body))
            headings = [one.anchor for one in every if one.anchor in known]
            remedy = f"There are: {', '.join(headings)}." if headings else "It has no headings."
            if word := _WORDS_NOTE.fullmatch(anchor):
                note = f"[^{word[2]}]"
                remedy = f"This is a footnote of Word's: write {note} in the sentence, and {note}: "
                remedy += "before the note, at the left edge."
            yield span, message, remedy


def _items(text: Written, path: str) -> set[str] | None:
    """The anchors of the items that stand in a file; None where its items could not be read."""
    document = text.home.documents.get(path)
    if text.pack is None:
        return set()
    if document is None or document.kind in text.pack.failed:
        return None
    index = text.pack.index.items()
    return {ref.replace(":", "-") for ref, item in index if item.document is document}


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
    A link leads to a file of the review, or is the whole address of a page on the web (`https://`,
    `http://` and the server's name), of a mailbox (`mailto:`) or a telephone (`tel:`). Others
    (`javascript:`, `file:`, a path from the root of somebody's disk) are taken out of the page, and
    readers would see words without a link. So are addresses that lead elsewhere than they seem to:
    with a name before an `@`, a backslash, or a character that cannot be seen.

    Wrong: `[the plan](file:///C:/plans/plan.docx)`

    Wrong: `[the guidance](https://www.gov.uk@example.net/)`, which leads to `example.net`
    """
    for address, span in text.refused:
        remedy = "Name a file from the folder of this one, or write the whole address (https://…)."
        yield span, f"“{address}” {fault(address)}", remedy


@rule("RS371", "An e-mail address that no link can be made of", needs="text")
def no_mailbox(text: Written, context: Context) -> Iterator[Found]:
    """
    Under `email` stands one mailbox and nothing else. Of anything else no link is made, and readers
    see it as it is typed.

    Wrong: `email: peer.review at example.gov.uk`

    Right: `email: peer.review@example.gov.uk`
    """
    for one in text.typed:
        if one.keys[-1] == "email" and fault(f"mailto:{one.node.value}"):
            message = f"“{one.node.value}” is no e-mail address"
            yield one.node.span, message, "Write one mailbox, such as peer.review@example.gov.uk."


@rule(
    "RS611",
    "A link from what more people read to what fewer may",
    severity=Severity.ERROR,
    needs="ids",
    firm=True,
)
def to_withheld(pack: Pack, context: Context) -> Iterator[Found]:
    """
    A page must not point at one that some of its readers may not see: the link would break, and its
    words may say too much. This holds for what everybody reads and leads to a file for the council
    or the team, or to one whose consent or day has not come; and for what the council reads and
    leads to a file that is the team's.

    Wrong: in the published findings, `[the preparation notes](../pack/preparation.md)`

    Wrong: in the timetable, `[our analysis](analysis.md)`

    So too a picture or a PDF that stands among `related_documents` with a narrower `audience`: the
    link would publish it.
    """
    review = pack.review
    if review is None:
        return
    home = Home.of(pack)
    kept = {one.file: one.audience for one in review.related_documents if one.file}
    for text in home.written():
        document = home.documents.get(home.base(text.path))
        if document is None:
            continue
        for _, span, path, _ in inside(text):
            there = home.base(file_of(text, path) or "")
            other = home.documents.get(there)
            readers = _readers(document, other, review, context) if other else ""
            if not other and (paper := _bare(path)) in kept:
                readers = _beyond(document, kept[paper], review, context)
                there = f"{pack.folder}/{paper}"
            if readers:
                name = posixpath.relpath(there, pack.folder)
                here = posixpath.relpath(text.path, pack.folder)
                yield (
                    span,
                    f"{here} is for {readers} and links to {name}, which is not",
                    "Take the link out, or let the same people read what it leads to.",
                )


@rule("RS616", "A link that leads somewhere only later", needs="ids")
def for_later(pack: Pack, context: Context) -> Iterator[Found]:
    """
    The council gets findings, recommendations, good practice and what else tells of them only with
    `status: with-council`. Until then a page that is for the council and that it already has shows
    a link to one of them as words alone. The link begins to lead there by itself.

    Wrong: in a note with `audience: council`, while the review is a draft,
    `[what we found](../findings/leadership.md)`

    Right: the note without the link, or `status: with-council`
    """
    review = pack.review
    if review is None or review.publication.status.reached(Status.WITH_COUNCIL):
        return
    home = Home.of(pack)
    council = Audience.COUNCIL
    for text in home.written():
        document = home.documents.get(home.base(text.path))
        now = document is not None and may_see(document, review, council, context.on)
        if document is None or document.written_for != council or not now:
            continue
        for _, span, path, _ in inside(text):
            file = home.base(file_of(text, path) or "")
            other = home.documents.get(file)
            later = other is not None and council.may_see(other.written_for)
            if other and later and not may_see(other, review, council, context.on):
                name = posixpath.relpath(file, pack.folder)
                here = posixpath.relpath(text.path, pack.folder)
                yield (
                    span,
                    f"{here} is for the council, which does not get {name} yet",
                    "It reads words without a link until status: with-council.",
                )


def _bare(path: str) -> str:
    while path.startswith(("../", "./")):
        path = path.partition("/")[2]
    return path


def _beyond(document: Document, audience: Audience, review: Review, context: Context) -> str:
    """Who may read a document and not a paper for this audience; "" where there is nobody."""
    everybody = may_see(document, review, Audience.PUBLIC, context.on, preview=True)
    if everybody and not Audience.PUBLIC.may_see(audience):
        return "everybody"
    council = Audience.COUNCIL
    seen = council.may_see(document.written_for)
    return "the council" if seen and not council.may_see(audience) else ""


def _readers(document: Document, other: Document, review: Review, context: Context) -> str:
    """Who may read a document and not the other that it leads to; "" where there is nobody."""
    public = Audience.PUBLIC
    if may_see(document, review, public, context.on, preview=True):
        # Before publication it is enough that the two are for the same readers.
        now = may_see(document, review, public, context.on)
        if not may_see(other, review, public, context.on, preview=not now):
            return "everybody"
    council = Audience.COUNCIL
    if council.may_see(document.written_for) and not council.may_see(other.written_for):
        return "the council"
    return ""
