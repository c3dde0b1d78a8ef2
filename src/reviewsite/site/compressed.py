"""Text files squeezed beforehand, beside themselves, for servers that hand such files out.

A `.gz` beside each, and a `.br` where brotli is installed. The same bytes make the same files.
"""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from reviewsite.site.tree import MANIFEST, digest, read

SUFFIXES = frozenset(
    {".html", ".css", ".js", ".json", ".csv", ".ics", ".svg", ".txt", ".xml", ".wasm"}
)
LEAST = 1024
"""Smaller files fit into one packet as they are."""
# An optional package: the name is not imported where it is not there.
BROTLI: Any = import_module("brotli") if find_spec("brotli") else None


def squeezers() -> dict[str, Callable[[bytes], bytes]]:
    """By the end of the file's name, what makes it. No time and no name is in what they make."""
    found: dict[str, Callable[[bytes], bytes]] = {
        ".gz": lambda data: gzip.compress(data, 9, mtime=0)
    }
    if BROTLI is not None:
        found[".br"] = lambda data: bytes(BROTLI.compress(data, quality=11))
    return found


def compress(root: Path, old: Path, known: Mapping[str, str] | None = None) -> int:
    """Squeeze the texts of the tree `root`; those that `old`, the last tree, has squeezed already
    are taken from there. `known` are digests of files that need not be read for it.

    Returns how many files were made or taken. Raises `OSError` where the disk does.
    """
    said = _listed(old)
    count = 0
    for top, _, names in sorted(os.walk(root)):
        for name in sorted(names):
            path = Path(top, name)
            if path.suffix not in SUFFIXES or name == MANIFEST or path.stat().st_size < LEAST:
                continue
            uri = path.relative_to(root).as_posix()
            same = said.get(uri) == ((known or {}).get(uri) or digest(path))
            count += sum(
                _beside(path, uri + end, squeeze, old if same else None, said)
                for end, squeeze in squeezers().items()
            )
    return count


def _beside(
    path: Path,
    uri: str,
    squeeze: Callable[[bytes], bytes],
    old: Path | None,
    said: Mapping[str, str],
) -> bool:
    """Make the file of this address, or take it over; nothing where it would save no byte."""
    target = path.with_name(uri.rpartition("/")[2])
    if old is not None and uri in said:
        try:
            before = (old / uri).read_bytes()
        except OSError:
            before = b""
        if before and digest(old / uri) == said[uri]:
            target.write_bytes(before)
            return True
    data = path.read_bytes()
    made = squeeze(data)
    if len(made) < len(data):
        target.write_bytes(made)
    return len(made) < len(data)


def _listed(root: Path) -> Mapping[str, str]:
    try:
        return read(root).files
    except (OSError, ValueError):
        return {}
