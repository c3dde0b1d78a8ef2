"""What the pages room makes: pages as fragments of HTML, and the outline of the site they form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from markupsafe import Markup

from reviewsite.model.workspace import Term


@dataclass(frozen=True, slots=True)
class Link:
    """A title and where it leads. `uri` is relative to the site's own root."""

    title: str
    uri: str


@dataclass(frozen=True, slots=True)
class NavItem:
    """One entry of a site's menu."""

    title: str
    uri: str
    children: tuple[NavItem, ...] = ()


@dataclass(frozen=True, slots=True)
class TocItem:
    """One entry of a page's contents."""

    id: str
    title: str
    children: tuple[TocItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """Something said at the top of every page: that a review is invented, a preview, withheld
    from others, or corrected."""

    kind: Literal["invented", "preview", "audience", "source"]
    html: Markup
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `uri` is relative to the site's root and names a file, as all links do."""

    uri: str
    lang: str
    title: str
    html: Markup
    kind: str
    description: str = ""
    toc: tuple[TocItem, ...] = ()
    breadcrumbs: tuple[Link, ...] = ()
    previous: Link | None = None
    next: Link | None = None
    noindex: bool = False
    scripts: tuple[str, ...] = ()
    csp_wasm: bool = False
    about: dict[str, object] = field(default_factory=dict)

    @property
    def base(self) -> str:
        """What leads from this page to its site's root: "" or "../" as often as it takes."""
        return "../" * self.uri.count("/")


@dataclass(frozen=True, slots=True)
class SitePages:
    """All pages of one site, with its title, menu, footer and notices.

    `foreign` are the pieces of text on them that are in another language, `foreign_lang`; `terms`
    are the abbreviations that are explained where each is first used on a page.
    """

    kind: Literal["library", "review"]
    lang: str
    title: str
    pages: tuple[Page, ...]
    nav: tuple[NavItem, ...]
    footer: tuple[Link, ...] = ()
    notices: tuple[Notice, ...] = ()
    noindex: bool = False
    search_uri: str = "search.html"
    subtitle: str = ""
    meta: dict[str, str] = field(default_factory=dict)
    foreign: frozenset[str] = frozenset()
    foreign_lang: str = "en"
    terms: Mapping[str, Term] = field(default_factory=dict)


def relative(origin: str, target: str) -> str:
    """The address of `target` as written on the page `origin`; both relative to one root."""
    if "://" in target or target.startswith(("mailto:", "tel:", "#")):
        return target
    path, hash_, anchor = target.partition("#")
    if path == origin and hash_:
        return f"#{anchor}"
    here = origin.split("/")[:-1]
    there = path.split("/")
    shared = 0
    while shared < len(here) and shared < len(there) - 1 and here[shared] == there[shared]:
        shared += 1
    return "../" * (len(here) - shared) + "/".join(there[shared:]) + hash_ + anchor
