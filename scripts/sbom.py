"""The bill of materials of what the program runs on, as CycloneDX 1.6 JSON.

    python scripts/sbom.py requirements.txt dist/reviewsite.cdx.json

It is read off the hash-locked file: each package with its version, the SHA-256 of every file of it
that may be installed, and who asks for it. Licences are those that the installed packages name.
The same lock makes the same bytes: no time and no machine is in it.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
import uuid
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, metadata
from importlib.resources import files
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = "reviewsite"
PACKAGE = re.compile(r"([a-z0-9-]+)==(\S+?)(?: ; (.+?))? \\")
HASH = re.compile(r"\s+--hash=sha256:([0-9a-f]{64})")
VIA = re.compile(r"\s+#\s+(?:via )?([a-z0-9-]+)(?: \(.*\))?$")
SPACE = uuid.UUID("c1f9a3a2-6f0e-5f0b-9c58-0a4b6f6f2b11")
"""The space in which the numbers of our bills are: the same bill has the same number."""


@dataclass
class Locked:
    """One package of a locked file. `asked` are those that ask for it."""

    name: str
    version: str
    marker: str
    hashes: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    @property
    def purl(self) -> str:
        """Its name among all packages (purl)."""
        return f"pkg:pypi/{self.name}@{self.version}"


def read(lock: str) -> list[Locked]:
    """The packages of a locked file, in its order."""
    found: list[Locked] = []
    for line in lock.splitlines():
        if match := PACKAGE.match(line):
            found.append(Locked(match[1], match[2], match[3] or ""))
        elif match := HASH.match(line):
            found[-1].hashes.append(match[1])
        elif (match := VIA.match(line)) and match[1] != "via":
            found[-1].asked.append(match[1])
    return found


def bill(packages: list[Locked], version: str) -> dict[str, Any]:
    """The whole bill, without its number."""
    program = f"pkg:pypi/{PROGRAM}@{version}"
    by_name: dict[str, list[str]] = {PROGRAM: [program]}
    for one in packages:
        by_name.setdefault(one.name, []).append(one.purl)
    needs: dict[str, set[str]] = {ref: set() for refs in by_name.values() for ref in refs}
    for one in packages:
        for name in one.asked:
            for ref in by_name[name]:
                needs[ref].add(one.purl)
    search = lunr()
    needs[search["bom-ref"]] = set()
    for ref in by_name["mkdocs"]:
        needs[ref].add(search["bom-ref"])
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "lifecycles": [{"phase": "build"}],
            "component": {
                "type": "application",
                "bom-ref": program,
                "name": PROGRAM,
                "version": version,
                "purl": program,
                "licenses": [{"license": {"id": "MIT"}}],
            },
        },
        "components": [*(component(one) for one in packages), search],
        "dependencies": [
            {"ref": ref, "dependsOn": sorted(refs)} for ref, refs in sorted(needs.items())
        ],
    }


def component(one: Locked) -> dict[str, Any]:
    """One package as the bill has it."""
    made: dict[str, Any] = {
        "type": "library",
        "bom-ref": one.purl,
        "name": one.name,
        "version": one.version,
        "purl": one.purl,
        "hashes": [{"alg": "SHA-256", "content": each} for each in one.hashes],
    }
    if named := licence(one):
        made["licenses"] = [named]
    if one.marker:
        made["properties"] = [{"name": "reviewsite:installed-where", "value": one.marker}]
    return made


def licence(one: Locked) -> dict[str, Any] | None:
    """The licence that the installed package names; None where it names none, or is not there in
    this version."""
    try:
        about = metadata(one.name)
    except PackageNotFoundError:
        return None
    if about["Version"] != one.version:
        return None
    if about["License-Expression"]:
        return {"expression": about["License-Expression"]}
    said = [line for line in (about["License"] or "").strip().splitlines() if line]
    kinds = [
        line.rpartition(" :: ")[2]
        for line in about.get_all("Classifier") or []
        if line.startswith("License :: ") and not line.endswith("OSI Approved")
    ]
    name = said[0] if len(said) == 1 else (kinds or [""])[0]
    return {"license": {"name": name}} if name else None


def lunr() -> dict[str, Any]:
    """The script that a review's own search runs, which MkDocs brings along."""
    path = files("mkdocs") / "contrib" / "search" / "templates" / "search" / "lunr.js"
    text = path.read_text(encoding="utf-8")
    match = re.search(r"lunr - https?://\S+ - A bit like Solr.*? - (\d+\.\d+\.\d+)", text, re.S)
    if match is None:
        raise ValueError("lunr.js does not say its version where it did")
    purl = f"pkg:npm/lunr@{match[1]}"
    return {
        "type": "library",
        "bom-ref": purl,
        "name": "lunr",
        "version": match[1],
        "purl": purl,
        "licenses": [{"license": {"id": "MIT"}}],
        "description": "Comes with mkdocs, and is copied into each review's site",
    }


def main(lock: Path, out: Path) -> None:
    """Write the bill."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    made = bill(read(lock.read_text(encoding="utf-8")), project["version"])
    text = json.dumps(made, sort_keys=True)
    made["serialNumber"] = uuid.uuid5(SPACE, text).urn
    out.parent.mkdir(parents=True, exist_ok=True)
    said = json.dumps(made, indent=2, sort_keys=True, ensure_ascii=False)
    out.write_text(said + "\n", encoding="utf-8")
    print(f"{out}: {len(made['components'])} components")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
