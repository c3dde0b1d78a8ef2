"""A warm process that runs the program with faults, and what there is before and after."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Ran:
    """What became of one run: its exit code (negative: the signal that ended it), what it said,
    the kinds of changes to files it made, one after another, and at which the fault struck."""

    code: int
    said: str
    kinds: list[str]
    struck: str


class Driver:
    """Speaks with `tests.faults.driver`."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.driver"],
            cwd=ROOT,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1768478400"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def warm(self, cwd: Path, *args: str) -> None:
        """Run a command in the process itself, so that its copies need not begin from nothing."""
        self._ask({"program": "warm", "cwd": str(cwd), "args": args})

    def run(
        self,
        cwd: Path,
        *args: str,
        fault: str = "",
        at: int = 0,
        program: str = "reviewsite",
    ) -> Ran:
        """Run a command in a workspace, with a fault at a change below the folder of that."""
        asked = {"program": program, "cwd": str(cwd), "home": str(cwd.parent)}
        return Ran(**self._ask(asked | {"args": args, "fault": fault, "at": at}))

    def _ask(self, request: dict[str, Any]) -> dict[str, Any]:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        assert answer, "the driver has died"
        found: dict[str, Any] = json.loads(answer)
        return found

    def close(self) -> None:
        """End it."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait()


@pytest.fixture(scope="module")
def driver() -> Iterator[Driver]:
    """One warm process for the tests of a module."""
    found = Driver()
    yield found
    found.close()
