"""The bill of materials says what the lock says, in the form that others read."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import uuid
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT7

LOCK = "requirements.txt"
SCHEMAS = ("bom-1.6", "spdx", "jsf-0.82")


def made(root: Path, lock: Path, out: Path) -> dict[str, Any]:
    """The bill of a locked file."""
    command = [sys.executable, str(root / "scripts/sbom.py"), str(lock), str(out)]
    subprocess.run(command, check=True, capture_output=True)
    said: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return said


@pytest.fixture
def bill(root: Path, tmp_path: Path) -> dict[str, Any]:
    return made(root, root / LOCK, tmp_path / "bill.json")


def test_it_fits_the_schema(bill: dict[str, Any]) -> None:
    """CycloneDX 1.6, as its own library ships it; and a bill that does not fit is refused."""
    folder = files("cyclonedx") / "schema" / "_res"
    loaded = {
        f"{name}.SNAPSHOT.schema.json": json.loads(
            (folder / f"{name}.SNAPSHOT.schema.json").read_text(encoding="utf-8")
        )
        for name in SCHEMAS
    }
    known = [
        (name, Resource.from_contents(one, default_specification=DRAFT7))
        for file, one in loaded.items()
        for name in (file, one["$id"], f"http://cyclonedx.org/schema/{file}")
    ]
    registry = Registry().with_resources(known)
    (main, *_) = loaded.values()
    validator = jsonschema.Draft7Validator(main, registry=registry)
    assert [one.message for one in validator.iter_errors(bill)] == []
    assert list(validator.iter_errors(bill | {"version": "one"}))
    broken = json.loads(json.dumps(bill))
    broken["components"][0]["hashes"][0]["content"] = "short"
    assert list(validator.iter_errors(broken))


def test_it_holds_what_is_locked(root: Path, bill: dict[str, Any]) -> None:
    """Every package with its version and every hash, and the one script that is no package."""
    text = (root / LOCK).read_text(encoding="utf-8")
    locked = re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.M)
    parts = {(one["name"], one["version"]): one for one in bill["components"]}
    assert set(parts) - set(locked) == {("lunr", "2.3.9")}
    assert set(locked) <= set(parts)
    hashes = [one["content"] for part in parts.values() for one in part.get("hashes", [])]
    assert sorted(hashes) == sorted(re.findall(r"--hash=sha256:(\w+)", text))
    split = [one for one in parts.values() if one["name"] == "pymdown-extensions"]
    assert all(one["properties"][0]["value"].startswith("python_full_version") for one in split)


def test_it_says_who_asks_for_what(root: Path, bill: dict[str, Any]) -> None:
    """From the program down, so that everything is reached from it."""
    needs = {one["ref"]: one["dependsOn"] for one in bill["dependencies"]}
    program = bill["metadata"]["component"]["bom-ref"]
    reached: set[str] = set()
    todo = [program]
    while todo:
        ref = todo.pop()
        if ref not in reached:
            reached.add(ref)
            todo += needs[ref]
    assert reached == {program, *(one["bom-ref"] for one in bill["components"])}
    names = {ref.split("/")[1].split("@")[0] for ref in needs[program]}
    asked = (root / "pyproject.toml").read_text(encoding="utf-8")
    wanted = re.search(r"^dependencies = \[(.*?)^\]", asked, re.M | re.S)
    assert wanted
    assert names == set(re.findall(r'"([a-z0-9-]+)[=><]', wanted[1]))


def test_licences_are_named(bill: dict[str, Any]) -> None:
    """Of everything that is installed here."""
    without = [one["name"] for one in bill["components"] if not one.get("licenses")]
    assert set(without) <= {"pymdown-extensions", "colorama"}


def test_the_same_lock_is_the_same_bill(root: Path, tmp_path: Path, bill: dict[str, Any]) -> None:
    """Number included; another lock has another."""
    again = made(root, root / LOCK, tmp_path / "again.json")
    assert (tmp_path / "again.json").read_bytes() == (tmp_path / "bill.json").read_bytes()
    assert uuid.UUID(again["serialNumber"]).version == 5
    assert "timestamp" not in again["metadata"]
    other = tmp_path / "other.txt"
    other.write_text((root / LOCK).read_text().replace("click==", "clack=="), encoding="utf-8")
    assert made(root, other, tmp_path / "other.json")["serialNumber"] != bill["serialNumber"]
    assert re.search(r"only-binary :all:", (root / "Makefile").read_text(encoding="utf-8"))
