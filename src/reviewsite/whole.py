"""A file or a new folder that is there whole or not at all, whatever befalls program or disk."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path


def write(path: Path, data: bytes, *, lasting: bool = True) -> None:
    """Put `data` into the file at `path`, which is what it was until all of it is written.

    The folder is made if need be, and a file that was there keeps its permissions. `lasting` waits
    until the disk has it, and clears away what a killed program left beside it: an author's file is
    worth that, a cache is not. Raises `OSError` where the disk does, and then nothing has changed.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    if lasting:
        _clear(path)
    beside = _beside(path)
    try:
        with beside.open("wb") as out:
            out.write(data)
            if lasting:
                out.flush()
                os.fsync(out.fileno())
        with suppress(FileNotFoundError):
            beside.chmod(stat.S_IMODE(path.stat().st_mode))
        beside.replace(path)
    except OSError as problem:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        # the reader of the message knows no other name
        problem.filename, problem.filename2 = str(path), None
        raise


def write_text(path: Path, text: str) -> None:
    """Put a text into the file at `path`, in UTF-8 and with its own line ends, as `write` does."""
    write(path, text.encode("utf-8"))


def write_folder(path: Path, files: Mapping[str, bytes]) -> None:
    """Make the folder `path`, which is not there yet, with files by their paths in it.

    Raises `OSError` where the disk does, and then there is no such folder.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    _clear(path)
    beside = _beside(path)
    try:
        beside.mkdir()
        for name, data in files.items():
            write(beside / name, data)
        beside.rename(path)
    except OSError:
        shutil.rmtree(beside, ignore_errors=True)
        raise


def abandoned(path: Path) -> bool:
    """Whether the process that made a file or folder of ours, named by its number, has ended. What
    has no number at its end is not ours."""
    number = path.name.rpartition("-")[2]
    if not number.isdigit():
        return False
    if int(number) == os.getpid():
        return True
    try:
        os.kill(int(number), 0)
    except (ProcessLookupError, OverflowError):
        return True
    except PermissionError:
        return False
    return False


def _beside(path: Path) -> Path:
    return path.with_name(f".{path.name}.new-{os.getpid()}")


def _clear(path: Path) -> None:
    start = f".{path.name}.new-"
    for left in [one for one in path.parent.iterdir() if one.name.startswith(start)]:
        if not abandoned(left):
            continue
        if left.is_dir() and not left.is_symlink():
            shutil.rmtree(left, ignore_errors=True)
        else:
            with suppress(OSError):
                left.unlink()
