"""Names of files and folders that would not travel, or that two files cannot share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from reviewsite.diagnostics import Diagnostic, Span
from reviewsite.media.names import refused
from reviewsite.model.kinds import FOLDERS
from reviewsite.pack.codes import FILE_NAME, SAME_NAME
from reviewsite.pack.whole import Loaded

BY_NAME = frozenset({*FOLDERS, "survey"}) - {"good-practice"}
"""Kinds whose files are found by their names, beside good practice, whose name is its id."""
LIST = "index"
"""The name of the page that lists good practice."""


def sayable(path: str) -> bool:
    """Whether a path is text that can be shown: a name on the disk may be any bytes."""
    return path.isprintable()


def misnamed(path: str, *, folder: bool = False) -> list[Diagnostic]:
    """What is wrong with the last name of a path: a folder's, a Markdown file's, or, of any other
    file, only what cannot be shown."""
    name = PurePosixPath(path).name
    refusal = refused(name) if folder or name.endswith(".md") or not sayable(name) else None
    if refusal is None:
        return []
    shown = "".join(sign if sign.isprintable() else repr(sign)[1:-1] for sign in path)
    return [FILE_NAME.at(Span(shown), refusal.reason, refusal.remedy)]


def twins(loaded: Iterable[Loaded]) -> Iterator[Diagnostic]:
    """The files of a review that would stand at the address of another."""
    first: dict[tuple[str, str], str] = {}
    for one in loaded:
        path, kind = one.source.path, one.document.kind
        name = PurePosixPath(path).stem
        if kind == "good-practice" and name == LIST:
            message = f"“{name}” is the address of the list of good practice"
            yield SAME_NAME.at(Span(path), message, "Name the file after what it is about.")
        if kind not in BY_NAME:
            continue
        if (other := first.setdefault((kind, name), path)) != path:
            message = f"{other} is a {kind} of this name too: both would have one address"
            yield SAME_NAME.at(Span(path), message, "Give one of the two files another name.")
