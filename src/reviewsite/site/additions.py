"""What a council puts on its public pages besides: analytics, a cookie notice. Off by default."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from reviewsite.assemble.settings import Additions
from reviewsite.source import there

KEYS = ("scripts", "styles", "hosts")
FOLDER = "assets/added"
HOST = re.compile(r"https://[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?")
ADDRESS = re.compile(rf"{HOST.pattern}/[\w./~-]+")
"""Of a script on another server: plain letters, since it stands in pages and in headers."""


def additions_of(said: Mapping[str, object], content: Path) -> Additions | None:
    """What mkdocs.yml says under `additions`; None where it says nothing.

    Raises `ValueError` with what is wrong: a key it does not know, a file that is not in the
    content folder, an address that is not `https`.
    """
    if not said:
        return None
    unknown = sorted(set(map(str, said)) - set(KEYS))
    if unknown:
        raise ValueError(f"additions: {', '.join(unknown)} is not known; there are {_list(KEYS)}")
    lists = {key: _texts(key, said.get(key)) for key in KEYS}
    scripts = [_script(one, content) for one in lists["scripts"]]
    styles = [_file("styles", one, ".css", content) for one in lists["styles"]]
    for host in lists["hosts"]:
        if not HOST.fullmatch(host):
            raise ValueError(f"additions: hosts: “{host}” is not like https://stats.example.org")
    names = [Path(uri).name for uri, digest in (*scripts, *styles) if digest]
    if len(names) != len(set(names)):
        raise ValueError("additions: two files have one name: rename one of them")
    return Additions(tuple(scripts), tuple(styles), tuple(lists["hosts"]))


def address(uri: str) -> str:
    """Where an addition is loaded from: another server's address, or a file of the site's own."""
    return uri if "://" in uri else f"{FOLDER}/{Path(uri).name}"


def _texts(key: str, said: object) -> list[str]:
    if said is None:
        return []
    if not isinstance(said, list) or not all(isinstance(one, str) for one in said):
        raise ValueError(f"additions: {key} is not a list of texts")
    return [str(one).strip() for one in said]


def _script(said: str, content: Path) -> tuple[str, str]:
    if "//" not in said:
        return _file("scripts", said, ".js", content)
    if not ADDRESS.fullmatch(said):
        raise ValueError(
            f"additions: scripts: “{said}” is not like https://stats.example.org/count.js"
        )
    return said, ""


def _file(key: str, said: str, suffix: str, content: Path) -> tuple[str, str]:
    """A file of the content folder with the digest of what is in it, so that a build sees it
    change."""
    path = content / said
    if not said.endswith(suffix) or not re.fullmatch(r"[\w./-]+", said):
        raise ValueError(f"additions: {key}: “{said}” is not the name of a {suffix} file")
    if not there(content, said) or not path.resolve().is_relative_to(content.resolve()):
        raise ValueError(f"additions: {key}: {content.name} has no file {said}")
    return said, hashlib.sha256(path.read_bytes()).hexdigest()


def _list(names: tuple[str, ...]) -> str:
    return ", ".join(names)
