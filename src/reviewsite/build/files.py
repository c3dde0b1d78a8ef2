"""The files of one site as a build leaves them, and how the next build takes them over."""

from __future__ import annotations

import os
import shutil
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


def there(files: Files, home: Path) -> bool:
    """Whether all of them lie below a folder as they were left."""
    for uri, (size, time, _) in files.items():
        try:
            about = os.lstat(f"{home}{os.sep}{uri}")
        except OSError:
            return False
        if about.st_size != size or about.st_mtime_ns != time:
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
