"""What the machine could not do, as a line for people that says what to do about it."""

from __future__ import annotations

import errno

_FULL = "The disk is full: make room on it, then run this again."
_FORBIDDEN = (
    "You may not write there: ask whoever looks after this computer, or name another folder."
)
_FAILING = (
    "The disk did not do what it was asked: run this again, and have it looked at if it recurs."
)
_REMEDIES = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: "Your share of the disk is used up: make room, then run this again.",
    errno.EFBIG: _FULL,
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: "That disk can only be read: name a folder on another one.",
    errno.EIO: _FAILING,
    errno.EMFILE: "Too many files are open on this computer: close other programs, run this again.",
    errno.ENFILE: "Too many files are open on this computer: close other programs, run this again.",
    errno.ENAMETOOLONG: "That name is too long for this disk: give it a shorter one.",
    errno.EXDEV: "Those folders lie on different disks: name one on the same disk.",
}


def told(problem: OSError) -> str:
    """A failed call to the system in words: what happened, to which file, and the remedy."""
    what = problem.strerror or str(problem)
    where = f": {problem.filename}" if problem.filename else ""
    remedy = _REMEDIES.get(problem.errno or 0, "")
    return f"{what}{where}" + (f"\n{remedy}" if remedy else "")
