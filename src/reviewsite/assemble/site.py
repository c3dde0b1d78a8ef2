"""A site to be made: its pages, and the files beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from reviewsite.pages.page import SitePages


@dataclass(frozen=True, slots=True)
class Site:
    """One site: the library (`folder` is "") or one review's (`reviews/<slug>`).

    `files` are made files by their address in the site, authors' pictures and PDFs among them.
    `translations` are whole sites below this one, each in a folder named by its language, with the
    same pages at the same addresses; they use this one's assets. `root` leads from a site to where
    its assets lie; `languages` from each language to its site, both seen from this one.
    """

    folder: str
    pages: SitePages
    files: Mapping[str, bytes] = field(default_factory=dict)
    translations: tuple[Site, ...] = ()
    root: str = ""
    languages: Mapping[str, str] = field(default_factory=dict)

    @property
    def scripts(self) -> frozenset[str]:
        """The scripts that its pages ask for besides those of every page."""
        return frozenset(uri for page in self.pages.pages for uri in page.scripts)

    @property
    def uris(self) -> list[str]:
        """The addresses of everything the site holds beside the theme's assets, sorted."""
        own = {page.uri for page in self.pages.pages} | set(self.files)
        below = {f"{one.pages.lang}/{uri}" for one in self.translations for uri in one.uris}
        return sorted(own | below)
