"""Addresses of this site typed in full, wherever in a file, and the page that they mean."""

from __future__ import annotations

import posixpath
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote, urlsplit

from reviewsite.checks.texts import Written
from reviewsite.diagnostics import Span
from reviewsite.words import LANGUAGES
from reviewsite.workspace import REVIEWS

HOME = "index.html"
_ADDRESS = re.compile(r"https?:[/\\]{1,9}[^\s<>\"'()\[\]{}|^`\0]{1,2000}", re.I)
_LINKING = re.compile(
    r"(?:\]\(\s*<?|\]:\s*<?|<|\bhref\s*=\s*[\"']?|\b(?:link|website):\s*[\"']?)\Z", re.I
)
"""What stands before an address that is a link, and no mere word of a text."""
_PORTS = {None, 80, 443}


@dataclass(frozen=True, slots=True)
class Full:
    """An address below one of this site's: where and how it was typed, the page in the site, and
    whether a link is made of it."""

    span: Span
    typed: str
    page: str
    linked: bool = True

    @property
    def slug(self) -> str:
        """The review whose site it lies in; "" for the library's own pages."""
        first, _, rest = self.page.partition("/")
        return rest.partition("/")[0] if first == REVIEWS else ""

    @property
    def inner(self) -> str:
        """The page in that review's site, without the language of a translation."""
        inside = self.page.split("/")[2:]
        return "/".join(inside[1:] if inside and inside[0] in LANGUAGES else inside)

    @property
    def front(self) -> bool:
        """Whether it is the front page of that review."""
        return self.inner in {"", HOME}


def page_of(address: str, sites: Sequence[str]) -> str | None:
    """The page of this site that an address means, below any of the addresses `sites` at which the
    site is published; None for any other address."""
    host, path = _parts(address)
    for site in sites:
        own, base = _parts(site)
        base = base.rstrip("/")
        if host and host == own and f"{path}/".startswith(f"{base}/"):
            return path[len(base) :].strip("/")
    return None


def full(text: Written, sites: Sequence[str]) -> Iterator[Full]:
    """Every address of this site in a Markdown file, but for those in comments."""
    if not sites or "http" not in text.text.lower():
        return
    typed = text.shown
    found: list[int] = []
    for match in _ADDRESS.finditer(typed):
        address = match[0].rstrip(".,;:!?*_")
        page = page_of(unescape(address), sites)
        if page is not None:
            line = bisect_right(text.starts, match.start())
            span = Span(text.path, line, match.start() - text.starts[line - 1] + 1, len(address))
            linked = _LINKING.search(typed, max(0, match.start() - 40), match.start())
            found.append(match.start())
            yield Full(span, address, page, linked is not None)
    for one in text.typed:
        # What YAML reads out of escapes does not stand in the file.
        escaped = one.node.style == "double" and "\\" in text.text[one.start : one.end]
        if escaped and not any(one.start <= at < one.end for at in found):
            yield from said(one.node.value, one.node.span, sites)


def said(value: str, span: Span, sites: Sequence[str]) -> Iterator[Full]:
    """The addresses of this site in a value that stands at a place."""
    for match in _ADDRESS.finditer(value):
        page = page_of(unescape(match[0].rstrip(".,;:!?*_")), sites)
        if page is not None:
            yield Full(span, match[0], page)


def hosts(sites: Sequence[str]) -> tuple[bytes, ...]:
    """The names of the servers, of which one stands in every file with such an address."""
    return tuple({_parts(site)[0].partition(":")[0].encode() for site in sites} - {b""})


def _parts(address: str) -> tuple[str, str]:
    """The server and the path of an address as a browser reads them; "" where it cannot."""
    try:
        parts = urlsplit(re.sub(r"^(https?:)[/\\]+", r"\1//", address.strip(), flags=re.I))
        host, port = unquote(parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return "", ""
    path = posixpath.normpath(f"/{unquote(parts.path)}".replace("\\", "/"))
    return host.removeprefix("www.") + ("" if port in _PORTS else f":{port}"), f"/{path.strip('/')}"
