"""Whatever command fails at whatever write: each file is as it was before or as it should be."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.faults import small
from tests.faults.conftest import Driver
from tests.faults.injecting import FAULTS
from tests.faults.test_builds import points, said_well

FIRST_ID = "  - id: open\n    text:"
SHORT = 5
NEW_REVIEW = (
    *("new", "review", "gamma-2026", "--body", "gamma", "--council", "Gamma Council"),
    *("--type", "unitary", "--nation", "England", "--programme", "lga-corporate"),
)


@dataclass(frozen=True)
class Command:
    """A command that writes, and what is kept apart because it is of the program's own."""

    args: tuple[str, ...]
    program: str = "reviewsite"
    all_or_none: str = ""


COMMANDS = {
    "package": Command(("package", "alpha-2025", "--on", small.ON)),
    "ids": Command(("ids",)),
    "new review": Command(NEW_REVIEW, all_or_none="content/reviews/gamma-2026"),
    "new good practice": Command(("new", "good-practice", "quick", "--review", "alpha-2025")),
    "new timetable": Command(("new", "timetable", "alpha-2025")),
    "schema": Command(("schema", "schemas")),
    "statement": Command(
        ("accessibility-statement", "--output", "content/about/accessibility.md", "--on", small.ON)
    ),
    "mkdocs": Command(("build", "--quiet"), program="mkdocs", all_or_none="site"),
}


def begun(root: Path, name: str) -> Path:
    """The workspace before the command: where ids are to be written, two findings have none."""
    small.write(root, "first")
    for path in root.glob("content/reviews/*/findings/*.md") if name == "ids" else ():
        path.write_text(path.read_text().replace(FIRST_ID, "  - text:"))
    return root


def files(root: Path) -> dict[str, bytes]:
    """What a person finds in a workspace: names that begin with a dot are the program's own."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and not any(one[0] == "." for one in path.relative_to(root).parts)
    }


@pytest.mark.parametrize("name", COMMANDS)
def test_files_are_whole(
    name: str,
    driver: Driver,
    tmp_path: Path,
    pytestconfig: pytest.Config,
    record_property: Callable[[str, object], None],
) -> None:
    """Killed, refused, out of room or failing: no file is half written, and doing the same again
    comes to what it would have come to at once."""
    command = COMMANDS[name]
    root = begun(tmp_path / "workspace", name)
    before = files(root)
    done = driver.run(root, *command.args, program=command.program)
    assert "Traceback" not in done.said, done.said
    after = files(root)
    assert after != before, done.said
    count = len(done.kinds)
    hard = pytestconfig.getoption("--hard")
    chosen = points(count, 40 if hard else SHORT)
    struck = 0
    for at in chosen:
        for fault in FAULTS if hard else (FAULTS[at % 4],):
            shutil.rmtree(root)
            begun(root, name)
            ran = driver.run(root, *command.args, fault=fault, at=at, program=command.program)
            struck += bool(ran.struck) or ran.code == -9
            found = files(root)
            assert all(data in (before.get(path), after.get(path)) for path, data in found.items())
            whole = [path for path in after if path.startswith(command.all_or_none + "/")]
            assert len(set(whole) & set(found)) in {0, len(whole)}
            if ran.code != -9 and name != "mkdocs":
                said_well(ran, done.code)
            assert "Traceback" not in ran.said, ran.said
            driver.run(root, *command.args, program=command.program)
            assert files(root) == after
    assert struck >= len(chosen) * 3 // 4
    record_property(f"figure: faults in {name}: no file half written", struck)
