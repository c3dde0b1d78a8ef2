"""A site to be made: its pages, and the files beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from reviewsite.pages.page import SitePages


@dataclass(frozen=True, slots=True)
class Site:
    """One site: the library (`folder` is "") or one review's (`reviews/<slug>`).

    `files` are made files by their address in the site, authors' pictures and PDFs among them.
    """

    folder: str
    pages: SitePages
    files: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def uris(self) -> list[str]:
        """The addresses of everything the site holds beside the theme's assets, sorted."""
        return sorted({page.uri for page in self.pages.pages} | set(self.files))
