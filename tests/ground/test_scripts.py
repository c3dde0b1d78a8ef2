"""The scripts that see to what no lock file can bring."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest


def tools(folder: Path, *names: str) -> dict[str, str]:
    """An environment whose PATH has only these of this machine's programs."""
    folder.mkdir(exist_ok=True)
    for name in names:
        found = shutil.which(name)
        assert found, name
        (folder / name).symlink_to(found)
    return {"PATH": str(folder), "CHROMIUM": str(folder / "chromium")}


def run(
    script: Path, *args: str, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/bin/sh", str(script), *args], env=env, capture_output=True, text=True, check=False
    )


def test_what_is_missing_is_named(root: Path, tmp_path: Path) -> None:
    """Where nothing can be installed, the message holds the line that would mend it."""
    env = tools(tmp_path / "bin", "id", "dirname", "node")
    done = run(root / "scripts/system-packages.sh", "browser", env=env)
    assert done.returncode == 1
    assert (
        "apt-get install --no-install-recommends chromium npm default-jre-headless poppler-utils"
        in done.stderr
    )


def test_what_is_there_is_left_alone(root: Path) -> None:
    """On a machine that has everything, nothing is installed and nothing is said."""
    done = run(root / "scripts/system-packages.sh", "browser")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_what_is_missing_is_installed_where_it_may(root: Path, tmp_path: Path) -> None:
    """Root on Debian: the package lists are read once, then everything is asked for at once."""
    env = tools(tmp_path / "bin", "node", "npm", "java", "pdftotext", "touch", "chmod", "dirname")
    log = tmp_path / "log"
    for name, text in {
        "id": "echo 0",
        "apt-get": f'echo "$@" >>{log}; [ "$1" = update ] || '
        f"{{ touch {tmp_path}/bin/chromium; chmod +x {tmp_path}/bin/chromium; }}",
    }.items():
        program = tmp_path / "bin" / name
        program.write_text(f"#!/bin/sh\n{text}\n")
        program.chmod(0o755)
    done = run(root / "scripts/system-packages.sh", "browser", env=env)
    assert done.returncode == 0, done.stderr
    assert log.read_text().splitlines() == [
        "update -qq",
        "install -y -qq --no-install-recommends chromium",
    ]


def test_an_old_python_is_passed_over(root: Path, tmp_path: Path) -> None:
    """`python3` may be older than 3.11 while a newer one lies beside it."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name, verdict in {"python3": 1, "python3.12": 0}.items():
        (folder / name).write_text(f"#!/bin/sh\nexit {verdict}\n")
        (folder / name).chmod(0o755)
    done = run(root / "scripts/find-python.sh", env={"PATH": str(folder)})
    assert (done.returncode, done.stdout) == (0, "python3.12\n")


def test_no_python_is_said_plainly(root: Path, tmp_path: Path) -> None:
    """The message names the version and the Debian packages."""
    done = run(root / "scripts/find-python.sh", env={"PATH": str(tmp_path)})
    assert done.returncode == 1
    assert "Python 3.11 or newer" in done.stderr
    assert "python3-venv" in done.stderr
    assert done.stdout == ""


def test_a_python_that_was_asked_for_is_the_only_one_looked_at(root: Path, tmp_path: Path) -> None:
    """`make PYTHON=python3.9` is refused by name, not silently replaced."""
    for name, verdict in {"python3": 0, "python3.9": 1}.items():
        (tmp_path / name).write_text(f"#!/bin/sh\nexit {verdict}\n")
        (tmp_path / name).chmod(0o755)
    done = run(root / "scripts/find-python.sh", "python3.9", env={"PATH": str(tmp_path)})
    assert done.returncode == 1
    assert "python3.9" in done.stderr


def test_a_bare_debian_is_told_of_both_python_packages(root: Path, tmp_path: Path) -> None:
    """Without Python at all, one message names it and its environments."""
    env = tools(tmp_path / "bin", "dirname")
    (tmp_path / "bin" / "id").write_text("#!/bin/sh\necho 1000\n")
    (tmp_path / "bin" / "id").chmod(0o755)
    done = run(root / "scripts/system-packages.sh", "venv", env=env)
    assert done.returncode == 1
    assert "apt-get install --no-install-recommends python3 python3-venv" in done.stderr


@pytest.mark.parametrize("verdict", [0, 3])
def test_ci_passes_the_verdict_of_the_tests_through(
    root: Path, tmp_path: Path, verdict: int
) -> None:
    """`.ci/run` is `make test` at the root of the repository, whatever folder it is called from."""
    folder = tmp_path / "bin"
    env = tools(folder, "dirname")
    (folder / "make").write_text(f'#!/bin/sh\necho "make $* in $PWD"\nexit {verdict}\n')
    (folder / "make").chmod(0o755)
    done = subprocess.run(
        ["/bin/sh", str(root / ".ci/run")],
        cwd=tmp_path,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == verdict
    assert f"make test in {root}" in done.stdout
    assert os.access(root / ".ci/run", os.X_OK)
