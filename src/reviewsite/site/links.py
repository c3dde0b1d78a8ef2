"""Every link of a built tree, resolved: MkDocs does not look into fragments of HTML."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from html import unescape
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

TAG = re.compile(r"""<[a-zA-Z][^\s"'<>]*+\s[^"'<>]*+(?:(?:"[^"]*"|'[^']*')[^"'<>]*+)*+>""")
"""A tag that has attributes."""
ATTRIBUTE = re.compile(r"""\s(href|srcset|src|poster|action|id)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
"""What a tag points at, and what can be pointed at. Whoever writes our pages writes it small."""
OUTSIDE = frozenset({"http", "https", "mailto", "tel", "data"})


@dataclass(frozen=True, slots=True, order=True)
class BrokenLink:
    """A link that leads nowhere: the page it stands on, the link, and what is missing."""

    page: str
    link: str
    reason: str


@dataclass(frozen=True, slots=True)
class Scan:
    """What a page links to, its anchors, and those that stand twice."""

    links: frozenset[str]
    anchors: frozenset[str]
    twice: frozenset[str]


def scan(html: str) -> Scan:
    """Read the links and anchors off a page."""
    links: set[str] = set()
    anchors: set[str] = set()
    twice: set[str] = set()
    for tag in TAG.findall(html):
        for name, double, single in ATTRIBUTE.findall(tag):
            value = unescape(double or single)
            if name == "srcset":
                links.update(one.split()[0] for one in value.split(",") if one.strip())
            elif name != "id":
                links.add(value)
            elif value in anchors:
                twice.add(value)
            else:
                anchors.add(value)
    return Scan(frozenset(links), frozenset(anchors), frozenset(twice))


def broken(root: Path, below: str = "", but: str | None = None) -> Iterator[BrokenLink]:
    """Every link, asset and anchor on the pages of the tree `root` that does not resolve in it,
    and every anchor that stands twice on its page. `below` looks at one folder of it only;
    `but` leaves out what stands in the folders of one folder of that."""

    @cache
    def read(page: str) -> Scan:
        return scan((root / page).read_text(encoding="utf-8"))

    @cache
    def there(path: str) -> bool:
        return (root / path).is_file()

    @cache
    def resolved(folder: str, link: str) -> tuple[str | None, str, str]:
        return _resolved(folder, link, there)

    for page in _pages(root, below, but):
        scanned = read(page)
        for anchor in sorted(scanned.twice):
            yield BrokenLink(page, f"#{anchor}", "stands twice on its page")
        folder = page.rpartition("/")[0]
        for link in sorted(scanned.links):
            where, fragment, reason = resolved(folder, link)
            where = page if where == "" else where
            if where and fragment and where.endswith(".html"):
                known = fragment in read(where).anchors
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


def _resolved(folder: str, link: str, there: Callable[[str], bool]) -> tuple[str | None, str, str]:
    """Where a link on a page of a folder leads: the file (None: out of this tree; empty: the page
    itself), the anchor in it, and why it leads nowhere (empty where it leads somewhere)."""
    parts = urlsplit(link)
    if parts.scheme in OUTSIDE:
        return None, "", ""
    if parts.scheme or parts.netloc:
        what = parts.scheme or parts.netloc
        return None, "", f"has a scheme that does not belong here: {what}"
    target, fragment = unquote(parts.path), unquote(parts.fragment)
    if target.startswith("/"):
        return None, "", "starts at the root of the server"
    if not target:
        return "", fragment, ""
    where = _normal(f"{folder}/{target}")
    if where is None:
        return None, "", "leads out of the site"
    if not there(where):
        return None, "", "no such file"
    return where, fragment, ""


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
