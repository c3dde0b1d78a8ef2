"""The command line as a person uses it, in this process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.conftest import COUNCIL

from reviewsite.cli import main


@dataclass(frozen=True)
class Said:
    """What a command said, and the exit code it left with."""

    code: int
    out: str
    err: str


Run = Callable[..., Said]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """A function that runs `reviewsite ARGUMENTS` in `cwd` (the test's own folder if left out).

    Nothing but an exit code may come out of it: an exception is the traceback that no author may
    see, and fails the test.
    """

    def command(*arguments: str | Path, cwd: Path = tmp_path) -> Said:
        monkeypatch.chdir(cwd)
        capsys.readouterr()
        code = 0
        try:
            main([str(one) for one in arguments])
        except SystemExit as leave:
            code = int(leave.code or 0)
        said = capsys.readouterr()
        assert "Traceback" not in said.out + said.err
        return Said(code, said.out, said.err)

    return command


@pytest.fixture
def new_review(run: Run, tmp_path: Path) -> Path:
    """A workspace with one fresh review in it, `northmoor-2026`."""
    said = run("new", "review", "northmoor-2026", *COUNCIL, "--programme", "lga-corporate")
    assert said.code == 0, said
    return tmp_path
