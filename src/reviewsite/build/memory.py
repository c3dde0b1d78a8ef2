"""What the last build of each review was made from, so that nothing is made twice."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import date
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from reviewsite import whole
from reviewsite.model.scalars import When
from reviewsite.site.shell import theme_folder
from reviewsite.source import MOST, load
from reviewsite.workspace import REVIEWS

DATE = re.compile(rb"\b(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?\b")
FORM = 1
"""Raised when what an entry holds changes its meaning."""


@dataclass(frozen=True)
class Entry:
    """What one review was made from, and what came of it.

    `stamp` is the size and time of each input, `digest` their content; `dates` the dates that
    stand in them; `outcome` how those lay to the edition's day; `bodies` and `named` the bodies
    and other reviews that it uses; `files` what was written: size, time and SHA-256.
    """

    stamp: str
    digest: str
    dates: tuple[str, ...]
    context: str
    bodies: tuple[str, ...]
    named: tuple[str, ...]
    diagnostics: tuple[dict[str, Any], ...] = ()
    contribution: dict[str, Any] | None = None
    files: Mapping[str, tuple[int, int, str]] = field(default_factory=dict)


class Memory:
    """The entries of earlier builds, one file a review, in a folder of the workspace's own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def read(self, slug: str) -> Entry | None:
        """The entry of a review; None where there is none, or it cannot be read."""
        try:
            data = json.loads((self.folder / f"{slug}.json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        if not isinstance(data, dict) or data.pop("form", None) != FORM:
            return None
        try:
            data["files"] = {name: tuple(one) for name, one in data["files"].items()}
            for key in ("dates", "bodies", "named", "diagnostics"):
                data[key] = tuple(data[key])
            return Entry(**data)
        except (KeyError, TypeError, AttributeError):
            return None

    def write(self, slug: str, entry: Entry) -> None:
        """Keep an entry, whole or not at all: a full or locked disk costs the next build time, not
        this one its success."""
        data = json.dumps({"form": FORM, **asdict(entry)}).encode("utf-8")
        with suppress(OSError):
            whole.write(self.folder / f"{slug}.json", data, lasting=False)


def stamp(folder: Path) -> str:
    """The sizes and times of every file below a folder, as one digest."""
    seen = hashlib.sha256()
    for top, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = f"{top}{os.sep}{name}"
            about = os.lstat(path)
            seen.update(
                f"{path}\0{about.st_size}\0{about.st_mtime_ns}\0".encode("utf-8", "surrogateescape")
            )
    return seen.hexdigest()


def _held(root: Path, path: Path) -> bytes:
    """What an author's file holds; for one that no build reads, why not."""
    data = load(root, path.relative_to(root).as_posix(), MOST)
    return data if isinstance(data, bytes) else data.code.encode()


def content(folder: Path) -> tuple[str, tuple[str, ...]]:
    """The content of every file below a folder as one digest, and the dates in its texts."""
    seen = hashlib.sha256()
    dates: set[bytes] = set()
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() or not path.is_file():
            seen.update(
                f"{path.relative_to(folder)}\0{path.is_symlink()}\0".encode(
                    "utf-8", "surrogateescape"
                )
            )
            continue
        data = _held(folder.parents[1], path)
        seen.update(os.fsencode(f"{path.relative_to(folder)}\0{len(data)}\0"))
        seen.update(data)
        if path.suffix in {".md", ".csv", ".yml"}:
            dates.update(DATE.findall(data))
    return seen.hexdigest(), tuple(sorted(one.decode() for one in dates))


def beside(content: Path) -> str:
    """The workspace's own vocabulary as one digest: what any review may be made from. Its bodies
    are asked for one by one, so that a new council makes no old review again."""
    seen = hashlib.sha256()
    for path in sorted(content.rglob("*.yml")):
        name = path.relative_to(content).as_posix()
        if path.is_file() and name not in {"bodies.yml", "redirects.yml"}:
            seen.update(f"{name}\0".encode())
            seen.update(_held(content.parent, path))
    return seen.hexdigest()


def around(content: Path) -> str:
    """Everything of a workspace that is of no review, as one digest."""
    seen = hashlib.sha256()
    for top, folders, names in os.walk(content):
        if Path(top) == content:
            folders[:] = [name for name in folders if name != REVIEWS]
        folders.sort()
        for name in sorted(names):
            path = Path(top, name)
            data = _held(content.parent, path) if path.is_file() else b""
            named = f"{path.relative_to(content)}\0{path.is_symlink()}\0{len(data)}\0"
            seen.update(os.fsencode(named))
            seen.update(data)
    return seen.hexdigest()


def outcome(dates: Iterable[str], on: date) -> str:
    """How dates lie to a day: the same text on every day that makes the same edition."""
    marks = []
    for text in dates:
        try:
            when = When.parse(text)
        except ValueError:
            continue
        marks.append(f"{int(when.first <= on)}{int(when.last <= on)}{int(when.last < on)}")
    return hashlib.sha256("".join(marks).encode()).hexdigest()


def digest(*parts: object) -> str:
    """Several things as one digest; each must have a `repr` that says all of it."""
    return hashlib.sha256("\0".join(repr(part) for part in parts).encode()).hexdigest()


@lru_cache(maxsize=1)
def program() -> str:
    """The program's own files: code, templates, words, shipped data and the theme."""
    seen = hashlib.sha256()
    for folder in (Path(str(files("reviewsite"))), theme_folder()):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                seen.update(path.relative_to(folder).as_posix().encode())
                seen.update(path.read_bytes())
    return seen.hexdigest()
