"""Same content, same day: the same bytes, whatever the machine; and no network to make them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from reviewsite.site.tree import manifest

ROOT = Path(__file__).parents[2]
REFUSED = """import socket

def refuse(*given, **named):
    raise OSError("the test refuses the network")

socket.socket.connect = refuse
socket.socket.connect_ex = refuse
socket.create_connection = refuse
socket.getaddrinfo = refuse
"""


def workspace(root: Path, backwards: bool = False) -> Path:
    """A copy of the sample, its files made in one order or in the other."""
    files = [one for top in ("content", "theme") for one in (ROOT / top).rglob("*")]
    for path in sorted((one for one in files if one.is_file()), reverse=backwards):
        target = root / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    shutil.copy(ROOT / "mkdocs.yml", root)
    return root


def test_the_machine_makes_no_difference(
    tmp_path: Path, built_sample: Path, record_property: Callable[[str, object], None]
) -> None:
    """Another folder, time zone, locale, hash seed and order of files, and sockets refused."""
    root = workspace(tmp_path / "a folder elsewhere", backwards=True)
    refused = tmp_path / "refused"
    refused.mkdir()
    (refused / "sitecustomize.py").write_text(REFUSED)
    around = {
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "tr_TR.UTF-8",
        "PYTHONHASHSEED": "4711",
        "PYTHONPATH": str(refused),
    }
    tried = "import socket; socket.create_connection(('127.0.0.1', 9))"
    said = subprocess.run(
        [sys.executable, "-c", tried], env=os.environ | around, capture_output=True, text=True
    )
    assert "the test refuses the network" in said.stderr
    command = [sys.executable, "-m", "reviewsite", "build", "--on", "2026-01-15"]
    done = subprocess.run(
        [*command, "--jobs", "1", "--output", str(tmp_path / "other")],
        cwd=root,
        env=os.environ | around,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    made = manifest(tmp_path / "other")
    assert made == manifest(built_sample)
    record_property("figure: files made on another machine's terms: no byte differs", len(made))
