"""Every link of a built tree, resolved: MkDocs does not look into fragments of HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from html import unescape
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

TAG = re.compile(r"""<[a-zA-Z](?:[^"'<>]|"[^"]*"|'[^']*')*>""")
ATTRIBUTE = re.compile(r"""\s(href|src|poster|action|id)\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.I)
OUTSIDE = frozenset({"http", "https", "mailto", "tel", "data"})

Anchors = Callable[[str], frozenset[str]]


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
    for tag in TAG.finditer(html):
        for name, double, single in ATTRIBUTE.findall(tag[0]):
            value = unescape(double or single)
            if name.lower() != "id":
                links.add(value)
            elif value in anchors:
                twice.add(value)
            else:
                anchors.add(value)
    return Scan(frozenset(links), frozenset(anchors), frozenset(twice))


def broken(root: Path, below: str = "", but: str | None = None) -> Iterator[BrokenLink]:
    """Every link, asset and anchor on the pages of the tree `root` that does not resolve in it,
    and every anchor that stands twice on its page. `below` looks at one folder of it only;
    `but` leaves one folder of that out."""

    @cache
    def read(page: str) -> Scan:
        return scan((root / page).read_text(encoding="utf-8"))

    def anchors(page: str) -> frozenset[str]:
        return read(page).anchors

    for path in sorted((root / below).rglob("*.html")):
        page = path.relative_to(root).as_posix()
        if but and page.startswith(f"{but}/"):
            continue
        scanned = read(page)
        for anchor in sorted(scanned.twice):
            yield BrokenLink(page, f"#{anchor}", "stands twice on its page")
        for link in sorted(scanned.links):
            reason = _wrong(root, page, link, anchors)
            if reason:
                yield BrokenLink(page, link, reason)


def _wrong(root: Path, page: str, link: str, anchors: Anchors) -> str:
    """Why a link leads nowhere; empty where it leads somewhere."""
    parts = urlsplit(link)
    if parts.scheme in OUTSIDE:
        return ""
    if parts.scheme or parts.netloc:
        return f"has a scheme that does not belong here: {parts.scheme or parts.netloc}"
    target, fragment = unquote(parts.path), unquote(parts.fragment)
    if target.startswith("/"):
        return "starts at the root of the server"
    where = _normal(PurePosixPath(page).parent / target) if target else page
    if where is None:
        return "leads out of the site"
    if not (root / where).is_file():
        return "no such file"
    if fragment and where.endswith(".html") and fragment not in anchors(where):
        return f"no such anchor in {where}"
    return ""


def _normal(path: PurePosixPath) -> str | None:
    parts: list[str] = []
    for part in path.parts:
        if part == "..":
            if not parts:
                return None
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)
