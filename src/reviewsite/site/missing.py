"""The page that a server shows for an address that is not there, however deep that address is.

A browser takes the links of that page from the address that was asked for, so none of them may be
relative. Where `site_url` says under which path the site lies, each begins at the server's root;
where nobody says it, the page carries its own style and leads to the server's front page alone.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Callable
from functools import partial
from posixpath import normpath
from urllib.parse import quote, urlsplit

from reviewsite.assemble.settings import Settings
from reviewsite.assemble.site import Site
from reviewsite.pages.page import Page
from reviewsite.site.links import PLAIN

KIND = "missing"
STYLE = (
    "html{color-scheme:light dark}"
    "body{font:1.125rem/1.6 system-ui,sans-serif;max-width:40rem;margin:12vh auto;padding:0 1rem}"
    "h1{font-size:2rem;line-height:1.2}a{color:inherit}"
)
HASH = f"'sha256-{b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()}'"
"""What a policy calls exactly this style by, and no other."""


def root(settings: Settings, site: Site, page: Page) -> str | None:
    """The path of a site on its server, with a slash at both ends, for the page that has to know
    it; None for every other page, and where `site_url` is not set."""
    if page.kind != KIND or not settings.site_url:
        return None
    path = normpath(f"/{urlsplit(settings.site_url).path}/{site.folder}").strip("/")
    return quote(f"/{path}/" if path else "/", safe="/%")


def alone(settings: Settings, page: Page) -> bool:
    """Whether a page must do without any address of its site."""
    return page.kind == KIND and not settings.site_url


def addressed(root: str, target: str) -> str:
    """An address relative to the site, as it is seen from anywhere on the server."""
    if target.startswith(("#", "/")) or urlsplit(target).scheme:
        return target
    path, hash_, anchor = target.partition("#")
    slash = "/" if path.endswith("/") else ""
    return f"{normpath(root + path)}{slash}{hash_}{anchor}"


def from_root(root: str) -> Callable[[str], str]:
    """The function that writes addresses for the whole server."""
    return partial(addressed, root)


def fragment(root: str, html: str) -> str:
    """A made fragment with every address in it as it is seen from anywhere on the server."""

    def written(match: re.Match[str]) -> str:
        name, value = match[1], match[2]
        return f' {name}="{value if name == "id" else addressed(root, value)}"'

    return PLAIN.sub(written, html)
