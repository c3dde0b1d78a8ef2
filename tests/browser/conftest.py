"""What the tests in a browser measured, said at the end of a run."""

from __future__ import annotations

import fcntl
import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from tests.browser.editions import build_editions
from tests.figures import is_worker

MEASURED = "measured: "
STATED = "tests/browser/test_axe.py::test_axe_finds_nothing["
"""The pages of which the accessibility statement tells."""


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
    written = terminalreporter.config.getoption("--accessibility-results")
    if written and not is_worker(terminalreporter.config):
        Path(written).write_text(json.dumps(_results(terminalreporter, states), indent=1) + "\n")


def _results(said: pytest.TerminalReporter, states: Counter[str]) -> dict[str, object]:
    """What the accessibility rules found, as the statement reads it: a page counts as found where
    its test did not pass."""
    passed, failed = (
        sum(STATED in one.nodeid for one in said.getreports(kind)) for kind in ("passed", "failed")
    )
    package = Path(__file__).parents[2] / "node_modules" / "axe-core" / "package.json"
    return {
        "tool": f"axe-core {json.loads(package.read_text())['version']}",
        "when": date.today().isoformat(),
        "pages": passed + failed,
        "states": states["accessibility states"],
        "found": failed,
    }


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
