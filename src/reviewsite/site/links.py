"""Every link of a built tree, resolved: MkDocs does not look into fragments of HTML."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from html import unescape
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from reviewsite import source

TAG = re.compile(r"""<[a-zA-Z][^\s"'<>]*+\s[^"'<>]*+(?:(?:"[^"]*"|'[^']*')[^"'<>]*+)*+>""")
"""A tag that has attributes."""
ATTRIBUTE = re.compile(r"""\s(href|srcset|src|poster|action|id)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
"""What a tag points at, and what can be pointed at. Whoever writes our pages writes it small."""
PLAIN = re.compile(r' (href|srcset|src|poster|action|id)="([^"]*)"')
OTHERWISE = ("\n", "\t", "\f", "\r", "='", " =", "= ")
"""What an attribute may hold that `PLAIN` does not know."""
ROOT = re.compile(r'<html [^>]*data-base="(/[^"]*)"')
"""The path of its site on the server, in a page whose addresses all begin there."""
MISSING = "404.html"
"""The one page that may lead to the front page of its server."""
OUTSIDE = frozenset({"http", "https", "mailto", "tel", "data"})


@dataclass(frozen=True, slots=True, order=True)
class BrokenLink:
    """A link that leads nowhere: the page it stands on, the link, and what is missing."""

    page: str
    link: str
    reason: str


@dataclass(frozen=True, slots=True)
class Scan:
    """What a page links to, its anchors, those that stand twice, and where its addresses begin if
    not at the page itself."""

    links: frozenset[str]
    anchors: frozenset[str]
    twice: frozenset[str]
    root: str = ""


def scan(html: str) -> Scan:
    """Read the links and anchors off a page."""
    links: set[str] = set()
    anchors: set[str] = set()
    twice: set[str] = set()
    for name, value in _attributes("".join(TAG.findall(html))):
        if "&" in value:
            value = unescape(value)
        if name == "srcset":
            links.update(one.split()[0] for one in value.split(",") if one.strip())
        elif name != "id":
            links.add(value)
        elif value in anchors:
            twice.add(value)
        else:
            anchors.add(value)
    root = ROOT.search(html)
    return Scan(
        frozenset(links), frozenset(anchors), frozenset(twice), unescape(root[1]) if root else ""
    )


def _attributes(tags: str) -> Iterable[tuple[str, str]]:
    """The attributes that matter of tags: by the quicker pattern where all are written as our
    templates and the cleaner of texts write them."""
    if any(other in tags for other in OTHERWISE):
        return ((name, one or other) for name, one, other in ATTRIBUTE.findall(tags))
    return PLAIN.findall(tags)


def broken(root: Path, below: str = "", but: str | None = None) -> Iterator[BrokenLink]:
    """Every link, asset and anchor on the pages of the tree `root` that does not resolve in it,
    and every anchor that stands twice on its page. `below` looks at one folder of it only;
    `but` leaves out what stands in the folders of one folder of that."""

    @cache
    def read(page: str) -> Scan:
        return scan((root / page).read_text(encoding="utf-8"))

    @cache
    def there(path: str) -> bool:
        return source.there(root, path)

    @cache
    def resolved(folder: str, address: str) -> tuple[str | None, str]:
        return _resolved(folder, address, there)

    for page in _pages(root, below, but):
        scanned = read(page)
        for anchor in sorted(scanned.twice):
            yield BrokenLink(page, f"#{anchor}", "stands twice on its page")
        folder = page.rpartition("/")[0]
        for link in sorted(scanned.links):
            if link == "/" and page.endswith(MISSING):
                continue
            # Many links lead to the parts of a few pages: an address is resolved once.
            address, _, fragment = link.partition("#")
            if scanned.root and address.startswith("/"):
                address = posixpath.relpath(address, scanned.root)
            where, reason = resolved(folder, address) if address else ("", "")
            where = page if where == "" else where
            if where and fragment and where.endswith(".html"):
                known = unquote(fragment) in read(where).anchors
                reason = "" if known else f"no such anchor in {where}"
            if reason:
                yield BrokenLink(page, link, reason)


def _pages(root: Path, below: str, but: str | None) -> list[str]:
    found = []
    for top, folders, names in os.walk(root / below):
        folder = Path(top).relative_to(root).as_posix()
        start = "" if folder == "." else f"{folder}/"
        folders[:] = folders if folder != but else []
        found += [f"{start}{name}" for name in names if name.endswith(".html")]
    return sorted(found, key=PurePosixPath)


def _resolved(folder: str, address: str, there: Callable[[str], bool]) -> tuple[str | None, str]:
    """Where an address without its fragment leads from a page of a folder: the file (None: out of
    this tree; empty: the page itself), and why it leads nowhere (empty where it does not)."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None, "is not an address"
    if parts.scheme in OUTSIDE:
        return None, ""
    if parts.scheme or parts.netloc:
        what = parts.scheme or parts.netloc
        return None, f"has a scheme that does not belong here: {what}"
    target = unquote(parts.path)
    if target.startswith("/"):
        return None, "starts at the root of the server"
    if not target:
        return "", ""
    where = _normal(f"{folder}/{target}")
    if where is None:
        return None, "leads out of the site"
    if not there(where):
        return None, "no such file"
    return where, ""


def _normal(path: str) -> str | None:
    parts: list[str] = []
    for part in path.split("/"):
        if part == "..":
            if not parts:
                return None
            parts.pop()
        elif part not in {"", "."}:
            parts.append(part)
    return "/".join(parts)
