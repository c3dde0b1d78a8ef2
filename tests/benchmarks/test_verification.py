"""The measure of what verification costs takes away verification, and nothing else."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from benchmarks.compare import MEMORY_OF_BUILDS
from benchmarks.estate import write_estate

from benchmarks import verification
from reviewsite.site.tree import MANIFEST, differences, manifest


@pytest.fixture
def estate(tmp_path: Path) -> Path:
    """One invented review."""
    write_estate(1, tmp_path)
    return tmp_path


def built(estate: Path, code: str) -> dict[str, str]:
    """What the process that is measured builds, from nothing."""
    shutil.rmtree(estate / "site", ignore_errors=True)
    shutil.rmtree(estate / MEMORY_OF_BUILDS, ignore_errors=True)
    done = subprocess.run([sys.executable, "-c", code, "1"], cwd=estate, capture_output=True)
    assert done.returncode == 0, done.stderr
    return manifest(estate / "site")


def test_the_site_is_the_same_and_only_the_manifest_is_empty(estate: Path) -> None:
    """Every page is made either way; without verification no file has a digest."""
    verified = built(estate, verification.WITH)
    assert list(differences(estate / "site")) == []
    said = (estate / "site" / MANIFEST).read_text()
    assert built(estate, verification.WITHOUT) == verified
    assert (estate / "site" / MANIFEST).read_text() != said
    assert len(list(differences(estate / "site"))) == len(verified)


def test_pairs_are_measured(tmp_path: Path) -> None:
    """Each pair holds both costs, whichever came first."""
    found = verification.pairs(1, tmp_path, number=2)
    assert len(found) == 2
    assert all(pair.verified.cpu > 0 and pair.unverified.cpu > 0 for pair in found)
    assert all(pair.ratio > 0 for pair in found)
