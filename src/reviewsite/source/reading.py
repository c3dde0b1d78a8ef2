"""Opening a file of a workspace, and nothing else: no link is followed and no folder is left.

What an author typed reaches the disk here alone.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path, PurePosixPath

from reviewsite.diagnostics import Diagnostic, Span
from reviewsite.source import codes
from reviewsite.source.nodes import Source, YamlFile
from reviewsite.source.parsing import MOST_YAML, language, parse, parse_yaml

MOST_MARKDOWN = 2_000_000
MOST_TABLE = 5_000_000
MOST = 20_000_000
"""No file of more bytes is read, whatever it is; a picture has a narrower limit of its own."""


def read(root: Path, path: str) -> Source:
    """Read the Markdown file at `path` (forward slashes, relative to `root`).

    Nothing is raised for what is there or is not: it is said in the diagnostics.
    """
    data = load(root, path, MOST_MARKDOWN)
    if isinstance(data, Diagnostic):
        return Source(path, language(path), None, "", 1, (), (data,))
    return parse(path, data)


def read_yaml(root: Path, path: str) -> YamlFile:
    """Read the YAML file at `path`, as `read` does a Markdown file."""
    data = load(root, path, MOST_YAML)
    if isinstance(data, Diagnostic):
        return YamlFile(path, None, (), (data,), language(path))
    return parse_yaml(path, data)


def there(root: Path, path: str) -> bool:
    """Whether a file stands at `path` inside `root`. Whatever somebody typed may be asked for: no
    file has a name that is too long for one, or that the system cannot take."""
    try:
        return _stays_inside(path) and (root / path).is_file()
    except (OSError, ValueError):
        return False


def load(root: Path, path: str, most: int) -> bytes | Diagnostic:
    """The bytes of an ordinary file inside `root`, of at most `most` bytes; or why not.

    `root` itself may be reached through a link: it is the user's own choice. No part of `path`
    may be one.
    """
    at = Span(path)
    if not _stays_inside(path):
        message = f"The path `{path}` does not stay inside its folder."
        help = "Write the path from the workspace's folder, with forward slashes and without `..`."
        return codes.OUTSIDE.at(at, message, help)
    place = root
    try:
        for part in PurePosixPath(path).parts:
            place = place / part
            kind = place.lstat().st_mode
            if stat.S_ISLNK(kind):
                message = f"`{place.relative_to(root).as_posix()}` is a symbolic link."
                help = "Put a copy of the file or folder in its place."
                return codes.SYMLINK.at(at, message, help)
        return _bytes(place, at, most)
    except (OSError, ValueError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) else str(fault)
        message = f"`{path}` cannot be read: {reason or fault}."
        help = "Look at its name, the folder it is in and its permissions."
        return codes.UNREADABLE.at(at, message, help)


def _stays_inside(path: str) -> bool:
    parts = path.split("/")
    return (
        bool(path) and "\\" not in path and ":" not in parts[0] and not {"", ".", ".."} & {*parts}
    )


def _bytes(place: Path, at: Span, most: int) -> bytes | Diagnostic:
    # A pipe would block, and a link could have taken the file's place since it was looked at.
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    if not stat.S_ISREG(place.lstat().st_mode):
        message = f"`{at.path}` is not an ordinary file."
        return codes.NOT_A_FILE.at(at, message, "Give the path of an ordinary file.")
    descriptor = os.open(place, flags | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "rb") as file:
        data = file.read(most + 1)
    if len(data) > most:
        message = f"`{at.path}` is bigger than {most:,} bytes."
        help = "Put pictures into `media/` and tables into `data/`."
        return codes.FILE_TOO_BIG.at(at, message, help)
    return data
