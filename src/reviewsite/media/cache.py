"""What was prepared before is not prepared again: results by the digest of the input."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from reviewsite import whole
from reviewsite.media.prepare import prepare
from reviewsite.media.prepared import Prepared, Refusal

# Counted up whenever the same input shall give another output: old results are then not used.
EDITION = 2


def cached(folder: Path) -> Callable[[str, bytes], Prepared | Refusal]:
    """A `prepare` that remembers its results in `folder`, which is made when it is first needed.

    Results are looked up by the digest of name, content and the versions of what makes them, and
    are checked against their own digest: a damaged one is made anew. Several builds may use one
    folder at once. Where the folder cannot be written, nothing is remembered and nothing is raised.
    Refusals are not remembered. Whatever is in the folder may be deleted at any time.
    """
    versions = [str(EDITION), version("pillow"), version("pikepdf")]

    def remembered(name: str, data: bytes) -> Prepared | Refusal:
        key = sha256(json.dumps([*versions, name, sha256(data).hexdigest()]).encode()).hexdigest()
        place = folder / key[:2] / key
        known = _read(place)
        if known is not None:
            return known
        made = prepare(name, data)
        if isinstance(made, Prepared):
            _write(place, made)
        return made

    return remembered


def _write(place: Path, made: Prepared) -> None:
    body = b"".join(made.files.values())
    head = {
        "digest": sha256(body).hexdigest(),
        "sizes": [[name, len(data)] for name, data in made.files.items()],
        "width": made.width,
        "height": made.height,
        "variants": made.variants,
    }
    # A full or locked disk costs time, not the build.
    with suppress(OSError):
        whole.write(place, json.dumps(head).encode() + b"\n" + body, lasting=False)


def _read(place: Path) -> Prepared | None:
    try:
        head, _, body = place.read_bytes().partition(b"\n")
        told = json.loads(head)
        if sha256(body).hexdigest() != told["digest"]:
            return None
        files: dict[str, bytes] = {}
        at = 0
        for name, size in told["sizes"]:
            files[name] = body[at : at + size]
            at += size
        variants = tuple((str(name), int(width)) for name, width in told["variants"])
        return Prepared(files, int(told["width"]), int(told["height"]), variants)
    except (OSError, ValueError, KeyError, TypeError):
        return None
