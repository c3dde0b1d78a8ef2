"""A process in which the disk fails at one chosen write: every call by which a file is changed is
counted, and at the chosen one the process is killed or the call answers with an error."""

from __future__ import annotations

import builtins
import errno
import io
import os
import signal
import stat
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

from reviewsite.site import tree

KILL, FULL, FAILS, FORBIDDEN = "kill", "ENOSPC", "EIO", "EACCES"
FAULTS = (KILL, FULL, FAILS, FORBIDDEN)
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
TELLING = frozenset(
    {"os.mkdir", "os.rename", "os.link", "os.symlink", "os.remove", "os.rmdir", "os.truncate"}
    | {"os.utime", "os.chmod"}
)
"""What Python tells its auditors before it asks the system; `os.replace` is told as a rename."""
NEEDS_ROOM = frozenset({"open", "write", "os.mkdir", "os.link", "os.symlink", "exchange"})
"""What a full disk refuses: it can still give names away and take files away."""


class Disk:
    """Counts the changes to files below a folder. At number `at` (from 1) the fault strikes: once,
    or, for a full disk, at everything that needs room from then on."""

    def __init__(self, home: str, fault: str, at: int) -> None:
        self.home = os.path.realpath(home)
        self.fault = fault
        self.at = at
        self.kinds: list[str] = []
        self.struck = ""

    def watched(self, path: object) -> bool:
        """Whether a path lies below the folder; one that is relative is taken as one that does."""
        if isinstance(path, int):
            try:
                path = Path(f"/proc/self/fd/{path}").readlink()
            except OSError:
                return False
        if not isinstance(path, (str, bytes, os.PathLike)):
            return False
        name = os.fsdecode(path)
        return not name.startswith("/") or name.startswith(self.home + "/")

    def change(self, what: str, path: object, half: Callable[[], object] | None = None) -> None:
        """One change is about to be made. `half` makes a part of it, as a dying process would."""
        if not self.watched(path):
            return
        self.kinds.append(what)
        count = len(self.kinds)
        now = count == self.at
        full = self.fault == FULL and 0 < self.at < count
        if not now and not (full and what in NEEDS_ROOM):
            return
        self.struck = self.struck or what
        if half is not None:
            half()
        if self.fault == KILL:
            os.kill(os.getpid(), signal.SIGKILL)
        number = getattr(errno, self.fault)
        raise OSError(number, os.strerror(number), path if isinstance(path, str) else None)

    def install(self) -> None:
        """Count from now on, in this process, for good."""
        sys.addaudithook(self._told)
        self._patch_files()
        for name in ("write", "sendfile", "copy_file_range", "fsync", "fdatasync"):
            if hasattr(os, name):
                setattr(os, name, self._wrapped(name, getattr(os, name)))
        self._patch_exchange()

    def _told(self, event: str, given: tuple[Any, ...]) -> None:
        if event == "open":
            path, mode, flags = given
            opens = isinstance(flags, int) and flags & WRITING
            if opens or (isinstance(mode, str) and set(mode) & set("wax+")):
                self.change("open", path)
        elif event in TELLING:
            self.change(event, given[0])

    def _wrapped(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(call)
        def counted(first: int, *rest: Any, **named: Any) -> Any:
            target = rest[0] if name == "copy_file_range" else first
            if stat.S_ISREG(os.fstat(target).st_mode):
                self.change("fsync" if "sync" in name else "write", target)
            return call(first, *rest, **named)

        return counted

    def _patch_files(self) -> None:
        disk, opened = self, io.open

        class File(io.FileIO):
            def write(self, data: Any, /) -> Any:
                if stat.S_ISREG(os.fstat(self.fileno()).st_mode):
                    half = memoryview(data)[: len(data) // 2]
                    put = super().write
                    disk.change("write", self.fileno(), lambda: put(half))
                return super().write(data)

        def counting(
            file: Any,
            mode: str = "r",
            buffering: int = -1,
            encoding: str | None = None,
            errors: str | None = None,
            newline: str | None = None,
            closefd: bool = True,
            opener: Any = None,
        ) -> Any:
            if not set(mode) & set("wax+"):
                return opened(file, mode, buffering, encoding, errors, newline, closefd, opener)
            raw = File(file, mode.replace("b", "").replace("t", ""), closefd, opener)
            if buffering == 0:
                return raw
            buffer = io.BufferedRandom(raw) if "+" in mode else io.BufferedWriter(raw)
            return buffer if "b" in mode else io.TextIOWrapper(buffer, encoding, errors, newline)

        io.open = builtins.open = counting

    def _patch_exchange(self) -> None:
        exchange = tree.exchange

        def counted(one: Any, other: Any) -> bool:
            self.change("exchange", str(other))
            done = exchange(one, other)
            if self.fault == KILL:
                self.change("exchanged", str(other))
            return done

        tree.exchange = counted
