"""A build that fails at any of its writes leaves a whole site, and the next one works."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.faults import small
from tests.faults.conftest import Driver, Ran
from tests.faults.injecting import FAULTS, KILL

from reviewsite.site.tree import differences, manifest

BUILD = ("build", "--on", small.ON, "--jobs", "1")
STEPS = {KILL: 1}
"""Of the other faults every second write is tried; of these every one."""
BUILDS_SHORT = 10
REMEDIES = ("make room on it", "You may not write there", "The disk did not do")


def points(count: int, number: int) -> list[int]:
    """So many of the numbers from 1 to `count`, the last one included, evenly spread."""
    return sorted({max(1, round(count * (one + 1) / number)) for one in range(number)})


def whole(site: Path, allowed: list[dict[str, str]]) -> None:
    """A site is one of those allowed, in every byte, and its own manifest says the same."""
    assert list(differences(site)) == []
    assert manifest(site) in allowed


def said_well(ran: Ran, well: int = 0) -> None:
    """A run that met with a fault and could not go on says so in a line with a remedy, and never by
    a traceback; `well` is the exit code of one that could."""
    assert "Traceback" not in ran.said
    assert ran.code in {well, 2}, ran.said
    if ran.code == 2:
        assert "Error: " in ran.said, ran.said
        assert any(remedy in ran.said for remedy in REMEDIES), ran.said


class Rounds:
    """A small workspace whose site goes to and fro between two states."""

    def __init__(self, driver: Driver, home: Path) -> None:
        self.driver = driver
        self.root = home / "workspace"
        small.write(self.root, "first")
        driver.warm(self.root, *BUILD)
        self.sites: dict[str, dict[str, str]] = {}
        self.counts: list[int] = []
        for state in ("second", "first"):
            small.write(self.root, state)
            self.forget()
            done = driver.run(self.root, *BUILD)
            assert done.code == 0, done.said
            self.sites[state] = manifest(self.root / "site")
            self.counts.append(len(done.kinds))
        assert self.sites["first"] != self.sites["second"]
        self.now = "first"

    def forget(self) -> None:
        """Take away what earlier builds have kept for the next one."""
        shutil.rmtree(self.root / ".cache", ignore_errors=True)

    def play(self, fault: str, at: int) -> bool:
        """Change the content, build with a fault, look, build without, look. Whether it struck."""
        before = self.now
        self.now = "second" if before == "first" else "first"
        small.write(self.root, self.now)
        if at % 2:
            self.forget()
        ran = self.driver.run(self.root, *BUILD, fault=fault, at=at)
        site = self.root / "site"
        whole(site, [self.sites[before], self.sites[self.now]])
        if ran.code != -9:
            said_well(ran)
        if ran.code == 0:
            assert manifest(site) == self.sites[self.now]
        again = self.driver.run(self.root, *BUILD)
        assert again.code == 0, again.said
        whole(site, [self.sites[self.now]])
        left = {path.name for path in self.root.iterdir()}
        assert left == {".cache", "content", "mkdocs.yml", "site"}
        return bool(ran.struck) or ran.code == -9


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_at_any_write(
    fault: str,
    driver: Driver,
    tmp_path: Path,
    pytestconfig: pytest.Config,
    record_property: Callable[[str, object], None],
) -> None:
    """Whatever fails and wherever, what is read is the old site or the new one; the message says
    what to do; and the next build makes the new site, whatever the failed one has left."""
    rounds = Rounds(driver, tmp_path)
    most = max(rounds.counts)
    hard = pytestconfig.getoption("--hard")
    chosen = range(1, most + 1, STEPS.get(fault, 2)) if hard else points(most, BUILDS_SHORT)
    struck = sum(rounds.play(fault, at) for at in chosen)
    assert struck >= len(chosen) * 3 // 4
    name = "killed" if fault == KILL else f"met with {fault}"
    record_property(f"figure: builds {name} at a write; site whole, next build right", struck)


def test_the_place_where_the_sites_are_exchanged(driver: Driver, tmp_path: Path) -> None:
    """Killed just before it the old site stands, killed just after it the new one."""
    rounds = Rounds(driver, tmp_path)
    small.write(rounds.root, "second")
    at = driver.run(rounds.root, *BUILD).kinds.index("exchange") + 1
    small.write(rounds.root, "first")
    failed = driver.run(rounds.root, *BUILD, fault="EIO", at=at)
    assert (failed.code, failed.struck) == (2, "exchange")
    for place, state in ((at, "second"), (at + 1, "first")):
        assert driver.run(rounds.root, *BUILD, fault=KILL, at=place).code == -9
        whole(rounds.root / "site", [rounds.sites[state]])
        # what the killed one left would be cleared away first, and every number would be another
        for left in rounds.root.glob(".site.*"):
            shutil.rmtree(left) if left.is_dir() else left.unlink()


def test_every_kind_of_write_is_counted(driver: Driver, tmp_path: Path) -> None:
    """Files opened and written, folders made, links, renames, removals and the exchange."""
    rounds = Rounds(driver, tmp_path)
    small.write(rounds.root, "second")
    kinds = driver.run(rounds.root, *BUILD).kinds
    assert {"open", "write", "os.mkdir", "os.link", "os.rename", "os.remove"} <= set(kinds)
    assert kinds.count("exchange") == 1
