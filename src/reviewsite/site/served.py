"""Files for servers and for search engines, at the root of a tree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape
from pathlib import Path
from urllib.parse import urlsplit

from reviewsite.assemble.settings import Settings
from reviewsite.site import hosts

CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)">')
HEAD = 8192
MOST = 50_000
"""So many addresses one map may hold (sitemaps.org)."""


def finish(root: Path, settings: Settings, *, library: bool, public: bool) -> None:
    """Write what servers read and, for a public tree with an address, `sitemap.xml` and
    `robots.txt` at the root of a built tree."""
    site_url = settings.site_url
    hosts.write(root, settings, library=library, public=public)
    if not public:
        _put(root / "robots.txt", ["User-agent: *", "Disallow: /"])
    elif site_url:
        maps = list(_maps(list(addresses(root)), site_url))
        for name, map_lines in maps:
            _put(root / name, map_lines)
        # A host's robots.txt is at its root only.
        if urlsplit(site_url).path in {"", "/"}:
            where = f"{site_url.rstrip('/')}/sitemap.xml"
            _put(root / "robots.txt", ["User-agent: *", "Allow: /", "", f"Sitemap: {where}"])


def addresses(root: Path) -> Iterator[str]:
    """The canonical address of every page of a tree that has one: those that are to be found."""
    for path in sorted(root.rglob("*.html")):
        with path.open(encoding="utf-8") as page:
            found = CANONICAL.search(page.read(HEAD))
        if found:
            yield unescape(found[1])


def _maps(found: list[str], site_url: str) -> Iterator[tuple[str, list[str]]]:
    parts = [found[at : at + MOST] for at in range(0, len(found), MOST)] or [[]]
    names = (
        ["sitemap.xml"] if len(parts) == 1 else [f"sitemap-{n + 1}.xml" for n in range(len(parts))]
    )
    for name, part in zip(names, parts, strict=True):
        yield name, _xml("urlset", "url", part)
    if len(parts) > 1:
        base = site_url.rstrip("/")
        yield "sitemap.xml", _xml("sitemapindex", "sitemap", [f"{base}/{name}" for name in names])


def _xml(whole: str, each: str, found: list[str]) -> list[str]:
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<{whole} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
        *(f"<{each}><loc>{escape(one)}</loc></{each}>" for one in found),
        f"</{whole}>",
    ]


def _put(path: Path, lines: list[str]) -> None:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
