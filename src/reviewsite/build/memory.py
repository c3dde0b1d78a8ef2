"""What the last build of each review was made from, so that nothing is made twice."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from reviewsite import whole
from reviewsite.build.inputs import Content

FORM = 2
"""Raised when what an entry holds changes its meaning."""
CLOCK = ".clock"
"""A file that is touched to read the time off it."""


@dataclass(frozen=True)
class Entry:
    """What one review was made from, and what came of it.

    `content` is what its files held, `dates` the dates in them; `context` what else it was made
    from; `bodies` and `named` the bodies and other reviews that it uses; `files` what was written:
    size, time and SHA-256. That of the library also says when the build was over, in `looked`.
    """

    content: Content
    dates: tuple[str, ...]
    context: str
    bodies: tuple[str, ...]
    named: tuple[str, ...]
    diagnostics: tuple[dict[str, Any], ...] = ()
    contribution: dict[str, Any] | None = None
    files: Mapping[str, tuple[int, int, str]] = field(default_factory=dict)
    looked: int = 0


class Memory:
    """The entries of earlier builds, one file a review, in a folder of the workspace's own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def now(self) -> int:
        """The time in nanoseconds by the clock that stamps the workspace's files; 0, which is
        before any of them, where that cannot be asked."""
        clock = self.folder / CLOCK
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            clock.touch()
            return clock.stat().st_mtime_ns
        except OSError:
            return 0

    def read(self, slug: str) -> Entry | None:
        """The entry of a review; None where there is none, or it cannot be read."""
        try:
            data = json.loads((self.folder / f"{slug}.json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        if not isinstance(data, dict) or data.pop("form", None) != FORM:
            return None
        try:
            data["content"] = Content(**data["content"])
            data["files"] = {name: tuple(one) for name, one in data["files"].items()}
            for key in ("dates", "bodies", "named", "diagnostics"):
                data[key] = tuple(data[key])
            return Entry(**data)
        except (KeyError, TypeError, AttributeError):
            return None

    def write(self, slug: str, entry: Entry) -> None:
        """Keep an entry, whole or not at all: a full or locked disk costs the next build time, not
        this one its success."""
        data = json.dumps({"form": FORM, **asdict(entry)}).encode("utf-8")
        with suppress(OSError):
            whole.write(self.folder / f"{slug}.json", data, lasting=False)
