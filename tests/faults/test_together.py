"""Many builds at once into one folder, of two workspaces, and a reader who looks all the time."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.faults import small
from tests.faults.conftest import Driver

from reviewsite.site.tree import MANIFEST, differences, manifest

SHORT, FULL = 8, 20
BUILDS = """
import os, sys
from pathlib import Path
from reviewsite.cli import editions, main
from reviewsite.site import open_shell

names = sys.argv[3:]
shells = {name: open_shell(Path(name) / "mkdocs.yml") for name in names}
editions.open_shell = lambda config: shells[config.parent.name]
children = []
for number in range(int(sys.argv[2])):
    name = names[number % 2]
    child = os.fork()
    if child == 0:
        code = 70
        try:
            main(["build", "--on", "2026-01-15", "--output", sys.argv[1], "--jobs", "1",
                  "--config", f"{name}/mkdocs.yml"])
        except SystemExit as leaving:
            code = leaving.code
        finally:
            os._exit(code or 0)
    children.append(child)
codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
sys.exit(max(map(abs, codes)))
"""


def look(site: Path) -> dict[str, str]:
    """The files of a site by their digests, all of one and the same tree: the folder that stood at
    the path when the reader came. What is taken away while he reads is left out."""
    found: dict[str, str] = {}
    home = os.open(site, os.O_RDONLY | os.O_DIRECTORY)
    try:
        for top, _, names, folder in os.fwalk(dir_fd=home):
            for name in names:
                path = Path(top, name).as_posix()
                try:
                    number = os.open(name, os.O_RDONLY, dir_fd=folder)
                except FileNotFoundError:
                    continue
                with os.fdopen(number, "rb") as file:
                    found[path] = hashlib.sha256(file.read()).hexdigest()
        same = os.path.samestat(os.fstat(home), site.stat())
    finally:
        os.close(home)
    return found if same else {}


def test_a_reader_sees_one_site_or_the_other(
    driver: Driver,
    tmp_path: Path,
    pytestconfig: pytest.Config,
    record_property: Callable[[str, object], None],
) -> None:
    """Each time he finds every file of one of the two sites, and no file of the other."""
    target = tmp_path / "out" / "site"
    whole: list[dict[str, str]] = []
    for state in small.STATES:
        small.write(tmp_path / state, state)
        done = driver.run(
            tmp_path / state, "build", "--on", small.ON, "--jobs", "1", "--output", str(target)
        )
        assert done.code == 0, done.said
        listed = hashlib.sha256((target / MANIFEST).read_bytes()).hexdigest()
        whole.append(manifest(target) | {MANIFEST: listed})
    number = FULL if pytestconfig.getoption("--hard") else SHORT
    command = [sys.executable, "-c", BUILDS, str(target), str(number), *small.STATES]
    builds = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.DEVNULL)
    looked, seen = 0, set()
    while builds.poll() is None:
        found = look(target)
        if found:
            assert found in whole
            seen.add(whole.index(found))
            looked += 1
    assert builds.returncode == 0
    assert looked > 0
    assert list(differences(target)) == []
    assert json.loads((target / MANIFEST).read_text())["files"] in [
        {path: digest for path, digest in one.items() if path != MANIFEST} for one in whole
    ]
    assert [path.name for path in target.parent.iterdir()] == ["site"]
    record_property("figure: builds of two workspaces at once into one folder", number)
    record_property("figure: looks of a reader meanwhile; each found one whole site", looked)
