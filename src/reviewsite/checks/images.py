"""RS703 and RS706: images and documents, described and there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.targets import abroad, inside, is_media, meant
from reviewsite.checks.texts import Written
from reviewsite.diagnostics import Severity
from reviewsite.model.documents import Documents
from reviewsite.model.review import Review

_ALT = re.compile(r"\balt\s*=\s*(\"[^\"]*\"|'[^']*')", re.I)
_FILE_NAME = re.compile(r"\S+\.(?:png|jpe?g|gif|webp|svg|pdf)\Z", re.I)


@rule("RS703", "An image without a description", severity=Severity.ERROR, needs="text")
def no_alternative(text: Written, context: Context) -> Iterator[Found]:
    """
    People who do not see an image hear its description instead, and the law asks public bodies for
    one. Say what the image tells, as you would on the telephone; a file's name tells nothing.

    Wrong: `![](../media/people-waiting.png)`

    Right: `![Line chart: people waiting fell from 688 to 412](../media/people-waiting.png)`

    Right, for one that tells nothing: `<img src="../media/line.png" alt="">`
    """
    for target, span in text.targets:
        if not target.image:
            continue
        line = text.source.lines[span.line - 1]
        before = line[max(0, span.column - 2100) : span.column - 1]
        tag = before.lower().rfind("<img")
        if tag >= 0 and "](" not in before[tag:]:
            rest = line[span.column - 1 : span.column + 2000].partition(">")[0]
            described = bool(_ALT.search(before[tag:] + rest))
        else:
            described = bool(target.text.strip()) and not _FILE_NAME.match(target.text.strip())
        if not described:
            yield span, "this image has no description", "Write it in the square brackets."


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
        if target.image and abroad(target.address):
            message = "an image is not fetched from another site"
            yield span, message, "Put a copy into media/, if its licence allows."
    for target, span, path, _ in inside(text):
        if not path or not (target.image or is_media(path)):
            continue
        # Of a review only what lies in media/ goes out.
        start = f"{text.home.folder}/media/" if text.pack else f"{text.home.folder}/"
        wanted = {one for one in meant(text, path) if one.startswith(start)}
        if not text.home.files & wanted:
            message = f"there is no file “{path}” in the media folder"
            yield span, message, _nearest(path, text.home.files, start)
    if text.pack is not None and isinstance(text.document, Review):
        for related in text.document.related_documents:
            if related.file and f"{text.home.folder}/{related.file}" not in text.home.files:
                message = f"there is no file “{related.file}” in this review's folder"
                span = text.pack.at(related, "file")
                yield span, message, "Put the file there, or give its link:."
    if text.pack is not None and isinstance(text.document, Documents):
        for listed in text.document.documents:
            there = f"{text.home.folder}/{listed.file}" in text.home.files
            if listed.file and not (there and listed.file.startswith("media/")):
                message = f"there is no file “{listed.file}” in the media folder"
                span = text.pack.at(listed, "file")
                yield span, message, "Put the file into media/, or give its link:."


def _nearest(path: str, files: Iterable[str], start: str) -> str:
    """What to write instead of a file that is not there: one that differs in capitals alone, or in
    a few letters."""
    names = {one.removeprefix(start).lower(): one for one in files if one.startswith(start)}
    inside = path.rpartition("media/")[2]
    close = get_close_matches(inside.lower(), names, n=1, cutoff=0.8)
    if not close:
        return "Put the file into media/, or mend its name."
    return f"Did you mean {path.removesuffix(inside)}{names[close[0]].removeprefix(start)}?"
