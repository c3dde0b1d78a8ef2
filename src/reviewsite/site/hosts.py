"""Files by which servers are told how a built tree is to be served: its headers, the kinds of its
files, and its page for what is not there. Each host reads its own."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit
from xml.sax.saxutils import quoteattr

from reviewsite.assemble.settings import Settings
from reviewsite.site.links import MISSING
from reviewsite.site.policy import policy
from reviewsite.words import LANGUAGES

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".csv": "text/csv; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".pdf": "application/pdf",
    ".wasm": "application/wasm",
    ".pagefind": "application/wasm",
    ".pf_meta": "application/octet-stream",
    ".pf_index": "application/octet-stream",
    ".pf_filter": "application/octet-stream",
    ".pf_fragment": "application/octet-stream",
}
"""The kind of every file that a build makes or hands on, by its ending. A server that does not know
one of them may refuse it (IIS) or call it something else (a table without its accents)."""
FILES = (
    *("_headers", "nginx-headers.conf", "nginx-site.conf"),
    *("web.config", "staticwebapp.config.json"),
)
"""What is written for servers, whatever the site holds."""


def headers(settings: Settings, *, library: bool, public: bool) -> list[tuple[str, str]]:
    """The headers that a site should be served with; what a council added is let in where
    everybody reads."""
    added = settings.additions if public else None
    alone = library and not settings.site_url
    found = [
        ("Content-Security-Policy", policy(added, wasm=library, header=True, alone=alone)),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ]
    return found if public else [*found, ("X-Robots-Tag", "noindex, nofollow")]


def write(root: Path, settings: Settings, *, library: bool, public: bool) -> None:
    """Write each of `FILES` at the root of a built tree."""
    said = headers(settings, library=library, public=public)
    base = quote(urlsplit(settings.site_url or "").path.rstrip("/"))
    pages = list(_missing(root))
    made = {
        "_headers": ["/*", *(f"  {name}: {value}" for name, value in said)],
        "nginx-headers.conf": [
            "# for a location of the site, never for the server block of a whole website",
            *_nginx_headers(said),
        ],
        "nginx-site.conf": list(_nginx(said, base, pages)),
        "web.config": list(_iis(said, base, pages)),
        "staticwebapp.config.json": [_azure(said, pages)],
    }
    for name in FILES:
        (root / name).write_text("\n".join(made[name]) + "\n", encoding="utf-8")


def _missing(root: Path) -> Iterator[str]:
    """The pages for what is not there: each with the folder that it is for, the deepest first."""
    for folder in (*(f"{lang}/" for lang in LANGUAGES), ""):
        if (root / folder / MISSING).is_file():
            yield folder


def _nginx_headers(said: Sequence[tuple[str, str]]) -> list[str]:
    return [f'add_header {name} "{value}" always;' for name, value in said]


def _nginx(said: Sequence[tuple[str, str]], base: str, pages: Sequence[str]) -> Iterator[str]:
    """A whole location: what is said in it holds for the site and for nothing beside it."""
    yield "# include this in the server block; the folder of the site goes into the line “alias”"
    yield f'location "{unquote(base)}/" {{'
    yield "    alias /srv/www/site/;"
    yield "    index index.html;"
    yield from (f"    {line}" for line in _nginx_headers(said))
    yield "    charset utf-8;"
    yield "    charset_types text/css text/javascript text/csv text/calendar text/plain;"
    yield "    types {"
    for ending, kind in TYPES.items():
        yield f"        {kind.partition(';')[0]} {ending.removeprefix('.')};"
    yield "    }"
    for folder in pages:
        line = f"error_page 404 {base}/{folder}{MISSING};"
        inside = f'location "{unquote(base)}/{folder}" {{ {line} }}'
        yield f"    {inside if folder else line}"
    yield "    # include …/nginx-redirects.conf here, where there is one"
    yield "}"


def _iis(said: Sequence[tuple[str, str]], base: str, pages: Sequence[str]) -> Iterator[str]:
    """A `web.config`: IIS answers 404 for every ending that it does not know. Each is taken out
    first, since an ending that the server knows already would stop the whole site."""
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield "<configuration>"
    yield "  <system.webServer>"
    yield '    <defaultDocument enabled="true"><files><clear /><add value="index.html" /></files>'
    yield "    </defaultDocument>"
    yield "    <staticContent>"
    for ending, kind in TYPES.items():
        yield f'      <remove fileExtension="{ending}" />'
        yield f'      <mimeMap fileExtension="{ending}" mimeType="{kind}" />'
    yield "    </staticContent>"
    yield "    <httpProtocol><customHeaders>"
    for name, value in said:
        yield f'      <remove name="{name}" />'
        yield f'      <add name="{name}" value={quoteattr(value)} />'
    yield "    </customHeaders></httpProtocol>"
    if "" in pages:
        yield from _iis_missing(f"{base}/{MISSING}", "    ")
    yield "  </system.webServer>"
    for folder in (one for one in pages if one):
        yield f'  <location path="{folder.rstrip("/")}"><system.webServer>'
        yield from _iis_missing(f"{base}/{folder}{MISSING}", "    ")
        yield "  </system.webServer></location>"
    yield "</configuration>"


def _iis_missing(path: str, indent: str) -> Iterator[str]:
    yield f'{indent}<httpErrors errorMode="Custom">'
    yield f'{indent}  <remove statusCode="404" />'
    yield f'{indent}  <error statusCode="404" path="{path}" responseMode="ExecuteURL" />'
    yield f"{indent}</httpErrors>"


def _azure(said: Sequence[tuple[str, str]], pages: Sequence[str]) -> str:
    """What Azure Static Web Apps read: a site of theirs lies at the root of its server."""
    told = {
        "globalHeaders": dict(said),
        "mimeTypes": TYPES,
        **({"responseOverrides": {"404": {"rewrite": f"/{MISSING}"}}} if "" in pages else {}),
    }
    return json.dumps(told, indent=2)
