"""What the tests in a browser measured, said at the end of a run."""

from __future__ import annotations

import fcntl
from collections import Counter
from pathlib import Path

import pytest
from tests.browser.editions import build_editions

MEASURED = "measured: "


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print how many states were looked at, and each figure that a test measured."""
    states: Counter[str] = Counter()
    figures: list[str] = []
    for report in terminalreporter.getreports("passed"):
        for name, value in report.user_properties:
            if name.startswith(MEASURED):
                figures.append(f"{name.removeprefix(MEASURED)}: {value}")
            elif isinstance(value, int):
                states[name] += value
    for line in [*(f"{name}: {count}" for name, count in sorted(states.items())), *sorted(figures)]:
        terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def editions(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folders of `EDITIONS`, built once, whatever the workers."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    folder, done = shared / "editions", shared / "editions.done"
    with (shared / "editions.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            build_editions(tmp_path_factory.mktemp("workspace"), folder)
            done.touch()
    return folder
