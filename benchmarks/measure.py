"""What a process and what it started cost: CPU time, time by the clock, memory; and what a
folder holds."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """What one or several processes cost, with all that they started and waited for.

    `cpu` is the processor's time for user and system, `wall` that of the clock, both in seconds;
    `memory` the largest single process in bytes.
    """

    cpu: float = 0.0
    wall: float = 0.0
    memory: int = 0

    def __add__(self, other: Cost) -> Cost:
        return Cost(self.cpu + other.cpu, self.wall + other.wall, max(self.memory, other.memory))


@dataclass(frozen=True, slots=True)
class Tree:
    """What a folder holds: `size` as if every file were copied, `disk` with files that are the
    same one on the disk counted once."""

    files: int = 0
    size: int = 0
    disk: int = 0

    def __add__(self, other: Tree) -> Tree:
        return Tree(self.files + other.files, self.size + other.size, self.disk + other.disk)


def run(command: Sequence[str], folder: Path) -> Cost:
    """Run a command in a folder, quietly. Raises `RuntimeError` with what it said if it fails."""
    said = folder / ".benchmark.log"
    started = time.perf_counter()
    with said.open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - started
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)}:\n{said.read_text(errors='replace')}")
    said.unlink()
    unit = 1 if sys.platform == "darwin" else 1024
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * unit)


def weigh(folder: Path) -> Tree:
    """Count the files below a folder and their bytes."""
    files = size = disk = 0
    seen: set[tuple[int, int]] = set()
    for top, _, names in os.walk(folder):
        for name in names:
            about = os.lstat(f"{top}{os.sep}{name}")
            files += 1
            size += about.st_size
            if (about.st_dev, about.st_ino) not in seen:
                seen.add((about.st_dev, about.st_ino))
                disk += about.st_size
    return Tree(files, size, disk)
