"""Links of the prose as typed, and the files of the workspace that they mean."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from html import unescape

from reviewsite import prose
from reviewsite.checks.texts import Written
from reviewsite.diagnostics import Span
from reviewsite.model.address import outside
from reviewsite.model.refs import Reference, pointed
from reviewsite.workspace import REVIEWS


def inside(text: Written) -> Iterator[tuple[prose.Target, Span, str, str]]:
    """The links to files of the workspace: what was typed, where, the path and the anchor. A link
    that names an item by its id leads to the item's file."""
    for target, span in text.targets:
        found = named(text, target)
        if found is not None:
            item = text.pack.index.get(found[1].key) if text.pack and not found[0] else None
            if text.pack and item is not None:
                place = text.pack.source(item.document).path
                yield target, span, _from(text, place), found[1].key.replace(":", "-")
            continue
        if abroad(target.address):
            continue
        path, _, anchor = target.followed.partition("#")
        yield target, span, path.partition("?")[0], anchor


def named(text: Written, target: prose.Target) -> tuple[str, Reference] | None:
    """What a link names by its id: the slug of another review, "" for the same one, and the item.
    None for one to a file or an address: `plan.md` is a finding only where there is one."""
    if target.image:
        return None
    if target.followed.startswith("#"):
        return _by_anchor(text, target.followed[1:])
    found = pointed(target.followed)
    if found is None:
        return None
    slug, item = found
    if text.pack is not None and slug == text.pack.slug:
        return "", item
    known = text.pack is not None and item.key in text.pack.index
    return found if slug or known or item.kind != "finding" else None


def _by_anchor(text: Written, anchor: str) -> tuple[str, Reference] | None:
    """The item with an anchor (`#R2`, `#action-lac-strategy`), where it is one of another file."""
    index = text.pack.index if text.pack else {}
    ref = next((one for one in index if one.replace(":", "-") == anchor), "")
    item = Reference.parse(ref)
    here = text.home.documents.get(text.home.base(text.path))
    return ("", item) if item and index[ref].document is not here else None


def other_review(text: Written, target: prose.Target) -> bool:
    """Whether a link of a review leads to another one, by an id or by a file."""
    found = named(text, target)
    if found is not None:
        return found[0] != ""
    path = target.followed.partition("#")[0].partition("?")[0]
    away = path.endswith(".md") and not abroad(target.address)
    return away and file_of(text, path) is None and elsewhere(text, resolved(text, path))


def _from(text: Written, place: str) -> str:
    """A file of the workspace as a link in this one names it."""
    return posixpath.relpath(place, posixpath.dirname(text.path))


def abroad(address: str) -> bool:
    """Whether what was typed names another site, or tries to."""
    read = unescape(address)
    return outside(read) and (not read.startswith("/") or read.startswith(("//", "/\\")))


def links(text: Written) -> Iterator[tuple[Span, str]]:
    """Where a file's links to files of the workspace stand, and the paths as typed."""
    for _, span, path, _ in inside(text):
        yield span, path


def resolved(text: Written, path: str) -> str:
    """The workspace's path of a link typed in a file; of an empty one, the file itself."""
    if not path:
        return text.path
    return posixpath.normpath(posixpath.join(posixpath.dirname(text.path), path))


def meant(text: Written, path: str) -> tuple[str, str]:
    """The paths that a link may mean: from its file, or from the review's folder, as the site
    reads it too."""
    bare = path
    while bare.startswith(("../", "./")):
        bare = bare.partition("/")[2]
    return resolved(text, path), f"{text.home.folder}/{bare}"


def file_of(text: Written, path: str) -> str | None:
    """The path of the Markdown file that a link means; None where there is none."""
    return next((one for one in meant(text, path) if one in text.home.sources), None)


def elsewhere(text: Written, place: str) -> bool:
    """Whether a path lies in another review, or from a review among the workspace's pages: those
    links are looked at between the reviews."""
    folder = text.home.folder
    outside = not place.startswith(f"{folder}/")
    return outside or (text.pack is None and place.startswith(f"{folder}/{REVIEWS}/"))


def is_media(path: str) -> bool:
    return "media" in path.split("/")[:-1]
