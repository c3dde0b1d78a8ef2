"""Two things a disk can do that Python does not offer: exchange folders, and wait one's turn."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform != "win32":
    import fcntl

HERE = -100
"""AT_FDCWD: paths are taken from the folder that the process is in."""
EXCHANGE = 2
"""RENAME_EXCHANGE of renameat2(2)."""
UNABLE = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EXDEV, errno.EPERM})
"""What is answered where the call, or exchanging on this kind of disk, is not known."""


def exchange(one: Path, other: Path) -> bool:
    """Let two folders of one disk take each other's place, in one step.

    Returns whether it was done: False where the system or the kind of disk cannot, and then nothing
    has changed. Raises `OSError` where they can and it failed all the same.
    """
    if sys.platform != "linux":
        return False
    library = ctypes.CDLL(None, use_errno=True)
    rename = getattr(library, "renameat2", None)
    if rename is None:
        return False
    if rename(HERE, os.fsencode(one), HERE, os.fsencode(other), EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in UNABLE:
        return False
    raise OSError(number, os.strerror(number), str(other))


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Hold the lock file `path` while the body runs; whoever else wants it waits.

    The file is gone afterwards. The system frees the lock of a process that is killed. On Windows
    nobody waits. Raises `OSError` where the file cannot be made.
    """
    if sys.platform == "win32":
        yield
        return
    while True:
        held = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        fcntl.flock(held, fcntl.LOCK_EX)
        if _still(held, path):
            break
        os.close(held)
    try:
        yield
    finally:
        # one that cannot be taken away is only in nobody's way
        with suppress(OSError):
            path.unlink(missing_ok=True)
        os.close(held)


def _still(held: int, path: Path) -> bool:
    """Whether the file that is held is the one that stands at `path`: the one before us may have
    taken it away."""
    try:
        return os.path.samestat(os.fstat(held), path.stat())
    except FileNotFoundError:
        return False
