"""Names of files and folders that would not travel."""

from __future__ import annotations

from pathlib import PurePosixPath

from reviewsite.diagnostics import Diagnostic, Span
from reviewsite.media.names import refused
from reviewsite.pack.codes import FILE_NAME


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
