"""What a review, the library and every site of a build are made from, each as a digest."""

from __future__ import annotations

import hashlib
import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, requires, version
from importlib.resources import files
from pathlib import Path

from reviewsite.model.scalars import When
from reviewsite.site.opening import theme_folder
from reviewsite.source import MOST, load
from reviewsite.workspace import REVIEWS

COARSEST = 2_000_000_000
"""Nanoseconds between two ticks of the coarsest clock that a disk keeps (FAT counts in twos)."""


@dataclass(frozen=True, slots=True)
class Content:
    """What the files of a review's folder hold.

    `digest` is of all of it, `loose` of all but the Markdown. `stamp` is how the disk describes
    the latter; it is "" where the disk would describe a change of the next moment in the same way.
    """

    digest: str
    loose: str
    stamp: str


def content(folder: Path, begun: int, last: Content | None = None) -> Content:
    """What a review's folder holds now; `begun` is when this build began, as the disk has it.

    Markdown is read each time: it decides who may read what. Another file is taken as it was
    `last` time where size, both times and inode of all of them are what they were, and where none
    of them was as young as that build: a change in the same tick of the clock leaves no trace in
    them (git's rule for an index that is as young as its files).
    """
    texts, described = hashlib.sha256(), hashlib.sha256()
    for one in (folder.parent, folder):
        texts.update(_named("", stat.S_IFMT(one.lstat().st_mode)))
    loose: list[str] = []
    settled = True
    for name, about in _below(folder):
        kind = stat.S_IFMT(about.st_mode)
        if not stat.S_ISREG(kind):
            texts.update(_named(name, kind))
        elif name.endswith(".md"):
            texts.update(_told(folder, name))
        else:
            times = (about.st_mtime_ns, about.st_ctime_ns)
            described.update(_named(name, about.st_size, *times, about.st_ino))
            settled = settled and max(times) < begun - COARSEST
            loose.append(name)
    stamp = described.hexdigest()
    if last is not None and last.stamp == stamp:
        beside = last.loose
    else:
        beside = hashlib.sha256(b"".join(_told(folder, name) for name in loose)).hexdigest()
    texts.update(beside.encode())
    return Content(texts.hexdigest(), beside, stamp if settled else "")


def around(content: Path) -> tuple[str, str]:
    """What a workspace holds beside its reviews, as two digests: of the vocabulary, which any
    review may be made from, and of everything. The bodies are not in the former: a review is asked
    for those that it names, so that a new council makes no old review again."""
    vocabulary, everything = hashlib.sha256(), hashlib.sha256()
    for name, about in _below(content, but=REVIEWS):
        kind = stat.S_IFMT(about.st_mode)
        data = _told(content, name) if stat.S_ISREG(kind) else _named(name, kind)
        everything.update(data)
        if name.endswith(".yml") and name not in {"bodies.yml", "redirects.yml"}:
            vocabulary.update(data)
    return vocabulary.hexdigest(), everything.hexdigest()


def held(paths: Iterable[Path]) -> str:
    """What some files hold, and every file below those of them that are folders."""
    seen = hashlib.sha256()
    for path in paths:
        inside = sorted(path.rglob("*")) if path.is_dir() else [path]
        for one in inside:
            if one.is_file() and "__pycache__" not in one.parts:
                data = one.read_bytes()
                seen.update(_named(one.relative_to(path).as_posix(), len(data)) + data)
    return seen.hexdigest()


def outcome(dates: Iterable[str], on: date) -> str:
    """How dates lie to a day: the same text on every day that makes the same edition."""
    marks = []
    for text in dates:
        when = When.parse(text)
        marks.append(f"{int(when.first <= on)}{int(when.last <= on)}{int(when.last < on)}")
    return hashlib.sha256("".join(marks).encode()).hexdigest()


def digest(*parts: object) -> str:
    """Several things as one digest; each must have a `repr` that says all of it."""
    return hashlib.sha256("\0".join(repr(part) for part in parts).encode()).hexdigest()


@lru_cache(maxsize=1)
def program() -> str:
    """The program: its code, templates, words, shipped data and theme, and what it runs on."""
    return digest(
        held((Path(str(files("reviewsite"))), theme_folder())), sys.version, [*_versions()]
    )


def _versions() -> Iterator[str]:
    """The packages that the program stands on, as they are installed."""
    for needed in requires("reviewsite") or ():
        match = re.match(r"[\w.-]+", needed)
        try:
            yield f"{match[0]} {version(match[0])}" if match else needed
        except PackageNotFoundError:
            yield needed


def _below(folder: Path, but: str = "") -> Iterator[tuple[str, os.stat_result]]:
    """Everything below a folder, in an order that the disk does not choose: its path from there,
    and what the disk says of it. Its folder `but` is passed over."""
    home = str(folder)
    for top, folders, names in os.walk(home):
        start = top[len(home) + 1 :].replace(os.sep, "/")
        if not start:
            folders[:] = [name for name in folders if name != but]
        folders.sort()
        for name in sorted((*folders, *names)):
            yield f"{start}/{name}" if start else name, os.lstat(f"{top}{os.sep}{name}")


def _named(name: str, *about: int) -> bytes:
    return os.fsencode("\0".join((name, *map(str, about), "")))


def _told(folder: Path, name: str) -> bytes:
    """A file of an author's: its name and what it holds; of one that no build reads, why not."""
    data = load(folder, name, MOST)
    held = data if isinstance(data, bytes) else data.code.encode()
    return _named(name, len(held)) + held
