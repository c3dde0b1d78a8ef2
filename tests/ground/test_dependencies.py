"""What the project stands on: locked, hashed, explained, and tied to no registry."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

LOCKS = ("requirements.txt", "requirements-dev.txt", "requirements-build.txt")

# Put together here, so that this file does not name them either.
REGISTRIES = tuple(
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("yarnpkg", "com"),
        ("deb", "debian", "org"),
    )
)


def tracked(root: Path) -> list[Path]:
    """Every file that git knows, and the new ones that it does not ignore."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=root, capture_output=True, check=True).stdout
    paths = [root / name for name in listed.decode().split("\0") if name]
    return [path for path in paths if path.is_file()]


def requirements(path: Path) -> dict[str, list[str]]:
    """`name==version` of a locked file, with the options that stand under each."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in path.read_text().splitlines():
        text = line.strip().removesuffix("\\").strip()
        if not text or text.startswith("#"):
            continue
        if line[0].isspace():
            found[name].append(text)
        else:
            name = text
            found[name] = []
    return found


def name_of(requirement: str) -> str:
    """The normal form of the name that a requirement begins with."""
    matched = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert matched, requirement
    return re.sub(r"[-_.]+", "-", matched[0]).lower()


def test_no_file_names_a_registry(root: Path) -> None:
    """A registry's address in a file would tie the project to one place to install from."""
    named = [
        f"{path.relative_to(root)}: {host}"
        for path in tracked(root)
        for host in REGISTRIES
        if host.encode() in path.read_bytes()
    ]
    assert not named


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_a_version_and_hashes(root: Path, lock: str) -> None:
    """`pip install --require-hashes` refuses anything less, and takes nothing else."""
    locked = requirements(root / lock)
    assert len(locked) > 3
    for requirement, options in locked.items():
        assert re.match(r"[a-z0-9-]+==\S+( ; .+)?$", requirement), requirement
        assert options, requirement
        assert all(re.fullmatch(r"--hash=sha256:[0-9a-f]{64}", option) for option in options)


def test_the_locks_agree(root: Path) -> None:
    """One version a package, whichever file it is installed from."""
    runtime, dev, build = (set(requirements(root / lock)) for lock in LOCKS)
    assert runtime <= dev
    shared = {name_of(entry) for entry in dev} & {name_of(entry) for entry in build}
    assert shared
    assert {e for e in build if name_of(e) in shared} == {e for e in dev if name_of(e) in shared}


def test_every_dependency_is_locked(root: Path) -> None:
    """What `pyproject.toml` asks for stands in the file that is installed for it."""
    project = tomllib.loads((root / "pyproject.toml").read_text())
    asked = {
        LOCKS[0]: project["project"]["dependencies"],
        LOCKS[1]: project["dependency-groups"]["dev"],
        LOCKS[2]: project["dependency-groups"]["build"] + project["build-system"]["requires"],
    }
    for lock, wanted in asked.items():
        locked = {name_of(entry) for entry in requirements(root / lock)}
        assert {name_of(entry) for entry in wanted} <= locked, lock


def imported(root: Path) -> dict[str, Path]:
    """Every module outside Python itself that the program imports, and a file that does."""
    found: dict[str, Path] = {}
    for path in sorted((root / "src").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_bytes())):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names = [node.module]
            for name in names:
                found.setdefault(name.split(".")[0], path)
    return {
        name: path
        for name, path in found.items()
        if name != "reviewsite" and name not in sys.stdlib_module_names
    }


def test_what_is_imported_is_asked_for(root: Path) -> None:
    """A package that only happens to come along with another may be gone tomorrow."""
    project = tomllib.loads((root / "pyproject.toml").read_text())["project"]
    # pydantic asks for exactly one version of its own core, and documents it as part of itself.
    asked = {name_of(entry) for entry in project["dependencies"]} | {"pydantic-core"}
    whose = packages_distributions()
    modules = imported(root)
    assert "pydantic" in modules
    for module, path in modules.items():
        assert asked & {name_of(name) for name in whose.get(module, [])}, f"{module} in {path}"


def test_every_dependency_is_explained(root: Path) -> None:
    """A row each in docs/dependencies.md, with every cell filled, and no row for what has gone."""
    project = tomllib.loads((root / "pyproject.toml").read_text())
    package = json.loads((root / "package.json").read_text())
    asked = [
        *project["project"]["dependencies"],
        *project["dependency-groups"]["dev"],
        *project["dependency-groups"]["build"],
        *package["devDependencies"],
    ]
    page = (root / "docs/dependencies.md").read_text().split("## From the system")[0]
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in page.splitlines()
        if line.startswith("|") and not line.startswith(("|---", "| package"))
    ]
    assert sorted(row[0] for row in rows) == sorted({name_of(entry) for entry in asked})
    assert all(len(row) == 4 and all(row) for row in rows)


def test_the_node_lock_has_hashes_and_no_addresses(root: Path) -> None:
    """`npm ci` takes the files with these hashes, from wherever the machine is set to look."""
    packages = json.loads((root / "package-lock.json").read_text())["packages"]
    installed = {name: entry for name, entry in packages.items() if name}
    assert installed
    for name, entry in installed.items():
        assert entry["integrity"].startswith("sha512-"), name
        assert "resolved" not in entry, name
    assert "omit-lockfile-registry-resolved=true" in (root / ".npmrc").read_text().split()


def test_mkdocs_and_material_are_held(root: Path) -> None:
    """Their next versions end plugins and support: the ranges are part of the design."""
    wanted = tomllib.loads((root / "pyproject.toml").read_text())["project"]["dependencies"]
    assert "mkdocs>=1.6.1,<2" in wanted
    assert "mkdocs-material>=9.8.1,<9.9" in wanted
