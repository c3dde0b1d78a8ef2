"""What the tests in a browser measured, said at the end of a run."""

from __future__ import annotations

from collections import Counter

import pytest

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
