"""Files that were meant to be read and are not, because of what they are called."""

from __future__ import annotations

import os
import re
from pathlib import Path, PurePosixPath

from reviewsite.diagnostics import Diagnostic, Span, error, warning
from reviewsite.media.names import mended, refused
from reviewsite.source import MOST_MARKDOWN, load

NOT_CALLED_MD = error(
    "RS090",
    "A file that looks like content and is not read",
    """
    Content is read from files whose names end in `.md`, in small letters. Editors and e-mail
    programs make `recommendations.md.txt`, `recommendations.markdown` or `RECOMMENDATIONS.MD` of
    it, and the review would be published without its recommendations. So such a file is told, and
    so is any other text file that begins as content does, with `---` and `kind:`.

    Wrong: `recommendations.md.txt`

    Right: `recommendations.md`
    """,
)
NOT_READ = warning(
    "RS091",
    "A document of a word processor, which is not read",
    """
    Nothing is read from a document of Word or another word processor, and none is published. What
    it says is copied into Markdown files; as a paper for readers it is saved as a PDF in `media/`.
    A draft that is only kept beside the review is kept better outside the `content` folder.

    Wrong: `report.docx`
    """,
)
CODES = (NOT_CALLED_MD, NOT_READ)

_MARKDOWN = re.compile(r"(.*?)\.(?:md|markdown|mdown|mkdn?|mdx|mdwn)(?![a-z]).*\Z", re.I | re.S)
_WORD = frozenset(["doc", "docx", "docm", "dot", "dotx", "odt", "ott", "rtf", "pages", "wpd"])
_OTHERS = frozenset(
    {"", ".txt", ".text", ".bak", ".old", ".orig", ".yml", ".yaml", ".htm", ".html"}
)
_BEGINS = re.compile(rb"(?:\xef\xbb\xbf)?\s*---[ \t]*\r?\n(?:[^\n]*\n){0,5}?[ \t]*kind[ \t]*:")
_LOCK = ("~$", ".~")
"""How a word processor calls what it keeps while a document is open."""


def misfiled(root: Path, path: str) -> list[Diagnostic]:
    """What is to be said of a file, by its path in the workspace, that is not read as Markdown."""
    name = PurePosixPath(path).name
    if name.startswith(_LOCK):
        return []
    called = _MARKDOWN.match(name)
    suffix = PurePosixPath(name).suffix.lower()
    if called or (suffix in _OTHERS and _begins_as_content(root, path)):
        better = f"{called[1] if called else PurePosixPath(name).stem}.md".lower()
        better = mended(better) if refused(better) else better
        message = f"“{name}” looks like content, and only files that end in .md are read"
        remedy = f"Call it {better}; if it is an old copy, take it out of the folder."
        return [NOT_CALLED_MD.at(Span(path), message, remedy)]
    if suffix.removeprefix(".") in _WORD:
        message = f"nothing is read from “{name}”, and it is not published"
        remedy = "Copy its text into Markdown files, or save it as a PDF in media/ and link it."
        return [NOT_READ.at(Span(path), message, remedy)]
    return []


def misfiled_beside(root: Path, content: str, reviews: str) -> list[Diagnostic]:
    """The same of every file of the content folder that lies outside the reviews."""
    found: list[Diagnostic] = []
    for top, folders, names in os.walk(root / content):
        here = Path(top)
        if here == root / content and reviews in folders:
            folders.remove(reviews)
        folders[:] = sorted(one for one in folders if not one.startswith("."))
        for name in sorted(names):
            path = (here / name).relative_to(root).as_posix()
            if name[0] != "." and not name.endswith(".md") and path.isprintable():
                found += misfiled(root, path)
    return found


def _begins_as_content(root: Path, path: str) -> bool:
    data = load(root, path, MOST_MARKDOWN)
    return isinstance(data, bytes) and _BEGINS.match(data[:2000]) is not None
