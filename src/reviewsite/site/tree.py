"""The built tree: made beside the old one, and swapped in when it is whole."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from reviewsite.site.folders import alone, exchange
from reviewsite.whole import abandoned

MANIFEST = "manifest.json"


@contextmanager
def replace(target: Path) -> Iterator[Path]:
    """Give a fresh folder beside `target`; at the end it takes the place of `target`.

    Where the body raises, or the process is killed, `target` stays as it was. What an earlier
    killed build left behind is cleared away first. Another build into the same folder waits until
    this one is done. Raises `OSError` where the disk does, and `ValueError` for a target that is a
    link, a file, or a folder that no build of ours made.
    """
    refuse(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    with alone(target.with_name(f".{target.name}.lock")):
        refuse(target)
        fresh = target.with_name(f".{target.name}.new-{os.getpid()}")
        _clear(target)
        fresh.mkdir()
        try:
            yield fresh
            swap(fresh, target)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)


def refuse(target: Path) -> None:
    """Raise `ValueError` where `target` is something that a build must not take away."""
    if target.is_symlink():
        raise ValueError(f"{target} is a link: name the folder itself")
    if target.exists() and not target.is_dir():
        raise ValueError(f"{target} is a file: name a folder")
    if target.is_dir() and any(target.iterdir()) and not (target / MANIFEST).is_file():
        raise ValueError(
            f"{target} is not empty and holds no site of ours: name another folder, or empty it"
        )


def swap(fresh: Path, target: Path) -> None:
    """Put `fresh` in the place of `target`.

    Where the system can exchange two folders it is one step, and a reader never finds none;
    elsewhere it is two renames, and the old tree comes back if the second fails.
    """
    if target.exists() and exchange(fresh, target):
        return
    old = target.with_name(f".{target.name}.old-{os.getpid()}")
    if target.exists():
        target.rename(old)
    try:
        fresh.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _clear(target: Path) -> None:
    """Finish or clear away what a killed build left: an old tree with no new one is put back."""
    for old in sorted(target.parent.glob(f".{target.name}.old-*")):
        if not abandoned(old):
            continue
        if target.exists():
            shutil.rmtree(old, ignore_errors=True)
        else:
            old.rename(target)
    for fresh in target.parent.glob(f".{target.name}.new-*"):
        if abandoned(fresh):
            shutil.rmtree(fresh, ignore_errors=True)


def manifest(root: Path, known: Mapping[str, str] | None = None) -> dict[str, str]:
    """Every file of a tree by its path, with the SHA-256 of its bytes; the manifest apart.

    A file whose digest is `known` is not read again. What is no ordinary file (a link, a pipe, an
    empty folder) is never opened, and has what it is in the place of a digest.
    """
    found = {}
    for top, folders, names in os.walk(root):
        folder = Path(top).relative_to(root).as_posix()
        start = "" if folder == "." else f"{folder}/"
        if start and not folders and not names:
            found[start] = "an empty folder"
        for name in (*folders, *names):
            path, place = f"{start}{name}", Path(top, name)
            if place.is_symlink():
                found[path] = "a link"
            elif name in names and path != MANIFEST:
                found[path] = (known or {}).get(path) or _content(place)
    return found


def _content(path: Path) -> str:
    return digest(path) if path.is_file() else "no ordinary file"


def digest(path: Path) -> str:
    """The SHA-256 of a file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def write_manifest(root: Path, known: Mapping[str, str] | None = None) -> None:
    """Write the manifest of a tree into it: what makes a folder known as a site of ours."""
    text = json.dumps(manifest(root, known), indent=0, sort_keys=True, ensure_ascii=False)
    (root / MANIFEST).write_text(text + "\n", encoding="utf-8")


def differences(root: Path) -> Iterator[str]:
    """What of a tree is not as its manifest says: missing, changed, or never of the build.

    Raises `ValueError` where the manifest is not one: cut short, or something else of that name.
    """
    said = json.loads((root / MANIFEST).read_text(encoding="utf-8"))
    if not isinstance(said, dict) or not all(isinstance(one, str) for one in said.values()):
        raise ValueError("not a list of files and digests")
    there = manifest(root)
    for path in sorted(said.keys() | there.keys()):
        if path not in there:
            yield f"{path}: missing"
        elif path not in said:
            yield f"{path}: not of the build"
        elif said[path] != there[path]:
            yield f"{path}: changed since it was built"
