"""The files of one site as a build leaves them, and how the next build takes them over."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

from reviewsite.site.tree import digest

Files: TypeAlias = Mapping[str, tuple[int, int, str]]
"""By address in the site: size, time of the last change, and SHA-256."""


def written(home: Path, but: str | None = None) -> Files:
    """Every file below a folder; what stands in the folders of its folder `but` is left out."""
    files = {}
    for top, folders, names in os.walk(home):
        place = Path(top).relative_to(home).as_posix()
        start = "" if place == "." else f"{place}/"
        folders[:] = sorted(folders) if place != but else []
        for name in sorted(names):
            path = Path(top, name)
            about = path.stat()
            files[f"{start}{name}"] = (about.st_size, about.st_mtime_ns, digest(path))
    return files


def there(files: Files, home: Path, looked: int) -> bool:
    """Whether all of them lie below a folder as they were left.

    The disk says when a file was last changed, its time of change set back or not: one that was
    not since the build was over, at `looked`, is taken for what it was. Any other is read.
    """
    for uri, (size, time, said) in files.items():
        path = f"{home}{os.sep}{uri}"
        try:
            about = os.lstat(path)
            if about.st_size != size or not stat.S_ISREG(about.st_mode):
                return False
            same = about.st_mtime_ns == time and about.st_ctime_ns < looked
            if not same and digest(Path(path)) != said:
                return False
        except OSError:
            return False
    return True


def link(files: Files, old: Path, fresh: Path) -> None:
    """Make them part of a new tree, without copying where the disk allows it."""
    made: set[Path] = set()
    for uri in files:
        target = fresh / uri
        if target.parent not in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            made.add(target.parent)
        try:
            os.link(old / uri, target)
        except OSError:
            shutil.copy2(old / uri, target)
