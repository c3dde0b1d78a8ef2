"""The built tree: made beside the old one, and swapped in when it is whole."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from reviewsite.site.folders import alone, exchange
from reviewsite.site.imprint import Imprint
from reviewsite.whole import abandoned

MANIFEST = "manifest.json"
DIGEST = re.compile(r"[0-9a-f]{64}")
LINK, EMPTY, OTHER = "a link", "an empty folder", "no ordinary file"
"""What stands in the place of a digest for what is never opened."""
SHOWN = 3
"""So many of the files that are in the way are named."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a site says of itself: every file of it by its path, with a digest, and what it is.

    `imprint` is None for a site of an earlier version, which did not say it.
    """

    files: Mapping[str, str]
    imprint: Imprint | None = None


@contextmanager
def replace(target: Path, imprint: Imprint) -> Iterator[Path]:
    """Give a fresh folder beside `target`; at the end it takes the place of `target`.

    Where the body raises, or the process is killed, `target` stays as it was. What an earlier
    killed build left behind is cleared away first. Another build into the same folder waits until
    this one is done. Raises `OSError` where the disk does, and `ValueError` for a target that is a
    link, a file, a folder that no build of ours made or that holds a file which none did, and for a
    site that is another one than the `imprint` says.
    """
    if target.name in {"", ".."}:
        target = Path(os.path.realpath(target))
    refuse(target, imprint)
    target.parent.mkdir(parents=True, exist_ok=True)
    with alone(target.with_name(f".{target.name}.lock")):
        refuse(target, imprint, whole=True)
        fresh = target.with_name(f".{target.name}.new-{os.getpid()}")
        _clear(target)
        fresh.mkdir()
        try:
            yield fresh
            # somebody may have put a file there meanwhile
            refuse(target, imprint, whole=True)
            swap(fresh, target)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)


def refuse(target: Path, imprint: Imprint, *, whole: bool = False) -> None:
    """Raise `ValueError` where `target` is something that a build must not take away: all that is
    not a site of ours, or is another one; where `whole`, one with a stranger's file in it as well.
    """
    if target.is_symlink():
        raise ValueError(f"{target} is a link: name the folder itself")
    if target.exists() and not target.is_dir():
        raise ValueError(f"{target} is a file: name a folder")
    if not target.is_dir() or not any(target.iterdir()):
        return
    try:
        there = read(target)
    except (OSError, ValueError):
        raise ValueError(
            f"{target} is not empty and holds no site of ours: name another folder, or empty it"
        ) from None
    refuse_other(target, there, imprint, secret=secret(target))
    strangers = list(_strangers(target, there)) if whole else []
    if strangers:
        more = f" and {len(strangers) - SHOWN} more" if len(strangers) > SHOWN else ""
        raise ValueError(
            f"{target} holds what no build has made and would be lost: "
            f"{', '.join(strangers[:SHOWN])}{more}. Move it elsewhere, or name another folder"
        )


def refuse_other(target: Path, there: Manifest, imprint: Imprint, *, secret: bool) -> None:
    """Raise `ValueError` where what is `there` is another edition than the one to be made. Of one
    that does not say what it is, `secret` says whether it was kept from search engines."""
    same = there.imprint == imprint if there.imprint else secret is not imprint.public
    if not same:
        what = there.imprint or ("an edition for some" if secret else "a public site")
        raise ValueError(f"{target} holds {what}, and this is {imprint}: name another place")


def secret(root: Path) -> bool:
    """Whether a site asks search engines to stay away: every one does that is not public."""
    try:
        return "X-Robots-Tag" in (root / "_headers").read_text(encoding="utf-8")
    except (OSError, ValueError):
        return False


def _strangers(root: Path, said: Manifest) -> Iterator[str]:
    """The files of a site that are not in its manifest, in order."""
    for path, _ in sorted(_everything(root)):
        if path not in said.files and not path.endswith("/"):
            yield path


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
    return {
        path: what or (known or {}).get(path) or _content(root / path)
        for path, what in _everything(root)
    }


def _everything(root: Path) -> Iterator[tuple[str, str]]:
    """What is in a tree beside its manifest: each path, and what is no file says what it is."""
    for top, folders, names in os.walk(root):
        folder = Path(top).relative_to(root).as_posix()
        start = "" if folder == "." else f"{folder}/"
        if start and not folders and not names:
            yield start, EMPTY
        for name in (*folders, *names):
            path = f"{start}{name}"
            if Path(top, name).is_symlink():
                yield path, LINK
            elif name in names and path != MANIFEST:
                yield path, ""


def _content(path: Path) -> str:
    return digest(path) if path.is_file() else OTHER


def digest(path: Path) -> str:
    """The SHA-256 of a file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def write_manifest(root: Path, imprint: Imprint, known: Mapping[str, str] | None = None) -> None:
    """Write the manifest of a tree into it: what makes a folder known as a site of ours."""
    said = {"reviewsite": imprint.said, "files": manifest(root, known)}
    text = json.dumps(said, indent=0, sort_keys=True, ensure_ascii=False)
    (root / MANIFEST).write_text(text + "\n", encoding="utf-8")


def read(root: Path) -> Manifest:
    """The manifest of a site. Raises `ValueError` where it is none of ours: cut short, or of
    something else that has such a file; and `OSError` where there is none."""
    path = root / MANIFEST
    if path.is_symlink() or not path.is_file():
        raise FileNotFoundError(f"{root} has no {MANIFEST}")
    return parsed(path.read_bytes())


def parsed(data: bytes) -> Manifest:
    """A manifest from its bytes, as `read` reads it."""
    try:
        said = json.loads(data)
    except RecursionError:
        raise ValueError("nested without end") from None
    match said:
        case {"reviewsite": about, "files": dict(files), **rest} if not rest:
            return Manifest(_listed(files), Imprint.read(about))
        case {"index.html": str()}:
            return Manifest(_listed(said))
    raise ValueError("not a list of files and digests")


def _listed(files: Mapping[str, object]) -> dict[str, str]:
    listed = {path: what for path, what in files.items() if isinstance(what, str)}
    words = {LINK, EMPTY, OTHER}
    if len(listed) < len(files) or not all(
        DIGEST.fullmatch(what) or what in words for what in listed.values()
    ):
        raise ValueError("not a list of files and digests")
    return listed


def is_site(folder: Path) -> bool:
    """Whether a folder is a site of ours."""
    try:
        return bool(read(folder))
    except (OSError, ValueError):
        return False


def differences(root: Path) -> Iterator[str]:
    """What of a tree is not as its manifest says: missing, changed, or never of the build.

    Raises what `read` raises.
    """
    said, there = read(root).files, manifest(root)
    for path in sorted(said.keys() | there.keys()):
        if path not in there:
            yield f"{path}: missing"
        elif path not in said:
            yield f"{path}: not of the build"
        elif said[path] != there[path]:
            yield f"{path}: changed since it was built"
