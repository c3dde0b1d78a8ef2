"""The library's index: the same bytes each time, and a clear fault where it cannot be made."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from importlib.resources.abc import Traversable
from pathlib import Path

import pytest

from reviewsite.search import PagefindError, pagefind
from reviewsite.search.library import index
from reviewsite.search.records import Record

PROGRAM = """
import hashlib
from reviewsite.search.library import index
from reviewsite.search.records import Record
records = tuple(
    Record(f"r/{n}.html#{lang}", f"{n}", f"Finding {n}", "Theme", "Strength", lang, f"rd{n % 7} tŷ")
    for lang in ("en", "cy", "pl") for n in range(60)
)
files = index(tuple(sorted(records)), "en")
print(hashlib.sha256(repr(sorted(files.items())).encode()).hexdigest())
"""


def record(number: int, text: str = "Text") -> Record:
    """A record of a finding."""
    uri = f"reviews/one/findings/leadership.html#leadership.s{number}"
    return Record(uri, f"s{number}", f"Finding {number}", "Leadership", "Strength", "en", text)


def test_two_builds_give_the_same_bytes() -> None:
    """In processes of their own, with different hash seeds, in three languages."""
    digests = set()
    for seed in ("1", "2", "3"):
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        digests.add(done.stdout)
    assert len(digests) == 1


def test_only_what_a_browser_needs_is_shipped() -> None:
    """Pagefind's own search pages, their styles and their words are left out."""
    files = index((record(1),), "en")
    assert all(uri.startswith("pagefind/") for uri in files)
    names = {uri.rpartition("/")[2] for uri in files}
    assert {"pagefind.js", "pagefind-worker.js", "pagefind-entry.json"} <= names
    assert not any("ui" in name or "highlight" in name for name in names)


def test_nothing_to_find_needs_no_index() -> None:
    """An empty library has no index."""
    assert index((), "en") == {}


def test_more_than_the_pipes_hold() -> None:
    """Long records and many of them do not make the two processes wait for each other."""
    files = index(tuple(record(number, "word " * 5000) for number in range(80)), "en")
    assert sum(uri.startswith("pagefind/fragment/") for uri in files) == 80


@pytest.mark.parametrize(
    ("script", "fault"),
    [("#!/bin/sh\nexit 3\n", "exit code 3"), ("not a program", "cannot be started")],
)
def test_a_service_that_fails_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, fault: str
) -> None:
    """Its exit code, or that it cannot be started, is in the message: no author is to blame."""
    program = tmp_path / "pagefind"
    program.write_text(script)
    program.chmod(0o755 if script.startswith("#!") else 0o644)

    def broken() -> Traversable:
        return program

    monkeypatch.setattr(pagefind, "_program", broken)
    with pytest.raises(PagefindError, match=fault):
        index((record(1),), "en")


def test_a_record_that_is_refused_is_said() -> None:
    """What the service answers with an error is not passed over."""
    with pytest.raises(PagefindError, match="refused"):
        pagefind.index([{"url": "a.html"}])


def test_the_digest_of_the_files_depends_on_the_text() -> None:
    """The same record with another text is another index: the comparison above can fail."""

    def digest(text: str) -> str:
        return hashlib.sha256(
            repr(sorted(index((record(1, text),), "en").items())).encode()
        ).hexdigest()

    assert digest("one") != digest("two")


def test_a_service_that_stops_in_the_middle_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it had not yet read does not hide the fault behind another one."""
    program = tmp_path / "pagefind"
    program.write_text("#!/bin/sh\nexec 0<&-\nsleep 0.2\nexit 4\n")
    program.chmod(0o755)
    monkeypatch.setattr(pagefind, "_program", lambda: program)
    with pytest.raises(PagefindError, match="exit code 4"):
        index(tuple(record(number, "word " * 20000) for number in range(40)), "en")
