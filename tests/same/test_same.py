"""Same content, same day: the same bytes, whatever the machine; and no network to make them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from tests.same.moving import MOVED, REFUSED

from reviewsite.site.tree import manifest

ROOT = Path(__file__).parents[2]
DAY = 86_400
TRIED = "import socket; socket.create_connection(('127.0.0.1', 9))"
TOLD = "import datetime, time; print(datetime.date.today().isoformat(), time.strftime('%Y-%m-%d'))"
BUILD = [sys.executable, "-m", "reviewsite", "build", "--jobs", "1"]
NOON = str(int(datetime(2026, 1, 15, 12, tzinfo=UTC).timestamp()))


def workspace(root: Path, backwards: bool = False) -> Path:
    """A copy of the sample, its files made in one order or in the other."""
    files = [one for top in ("content", "theme") for one in (ROOT / top).rglob("*")]
    for path in sorted((one for one in files if one.is_file()), reverse=backwards):
        target = root / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    for name in ("mkdocs.yml", "accessibility-results.json"):
        shutil.copy(ROOT / name, root)
    return root


def machine(folder: Path, **around: str) -> dict[str, str]:
    """The environment of another machine: sockets refused, the clock moved by `MOVED_BY`."""
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(REFUSED + MOVED)
    return os.environ | {"MOVED_BY": "0", "PYTHONPATH": str(folder)} | around


def ran(command: list[str], root: Path, around: dict[str, str]) -> str:
    """What a command said that was to succeed."""
    done = subprocess.run(command, cwd=root, env=around, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize(
    ("days", "zone", "locale", "seed"),
    [
        (0, "Pacific/Kiritimati", "tr_TR.UTF-8", "4711"),
        (400, "America/St_Johns", "C", "0"),
        (3333, "Asia/Kathmandu", "cy_GB.UTF-8", "1"),
    ],
)
def test_the_machine_makes_no_difference(
    tmp_path: Path,
    built_sample: Path,
    days: int,
    zone: str,
    locale: str,
    seed: str,
    record_property: Callable[[str, object], None],
) -> None:
    """Another day, folder, time zone, locale, hash seed and order of files, and sockets refused.
    Both searches are of the site, and so is every other byte of it."""
    around = machine(
        tmp_path / "machine",
        TZ=zone,
        LC_ALL=locale,
        PYTHONHASHSEED=seed,
        MOVED_BY=str(days * DAY + 5 * 3600),
    )
    refused = subprocess.run(
        [sys.executable, "-c", TRIED], env=around, capture_output=True, text=True
    )
    assert "the test refuses the network" in refused.stderr
    moved = date.fromisoformat(ran([sys.executable, "-c", TOLD], tmp_path, around).split()[0])
    assert abs((moved - date.today()).days - days) <= 1
    root = workspace(tmp_path / "a folder elsewhere", backwards=bool(days % 2))
    ran([*BUILD, "--on", "2026-01-15", "--output", str(tmp_path / "other")], root, around)
    found = manifest(tmp_path / "other")
    assert found == manifest(built_sample)
    assert any(path.startswith("pagefind/") for path in found)
    assert any(path.endswith("assets/search-index.js") for path in found)
    record_property("figure: files made on another machine's terms: no byte differs", len(found))


def test_the_stamp_is_as_good_as_the_day(tmp_path: Path, built_sample: Path) -> None:
    """With SOURCE_DATE_EPOCH alone, years later, the same bytes again."""
    around = machine(tmp_path / "machine", MOVED_BY=str(700 * DAY), SOURCE_DATE_EPOCH=NOON)
    root = workspace(tmp_path / "elsewhere")
    ran([*BUILD, "--output", str(tmp_path / "other")], root, around)
    assert manifest(tmp_path / "other") == manifest(built_sample)
