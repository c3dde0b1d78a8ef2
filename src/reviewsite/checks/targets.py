"""Links of the prose as typed, and the files of the workspace that they mean."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from html import unescape

from reviewsite import prose
from reviewsite.checks.texts import Written
from reviewsite.diagnostics import Span
from reviewsite.model.address import outside
from reviewsite.workspace import REVIEWS


def inside(text: Written) -> Iterator[tuple[prose.Target, Span, str, str]]:
    """The links to files of the workspace: what was typed, where, the path and the anchor."""
    for target, span in text.targets:
        if abroad(target.address):
            continue
        path, _, anchor = target.followed.partition("#")
        yield target, span, path.partition("?")[0], anchor


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
