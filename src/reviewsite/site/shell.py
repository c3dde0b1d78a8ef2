"""The shell round every page: the theme, found and compiled once, and what it is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import quote

import jinja2
from markupsafe import Markup

from reviewsite import media
from reviewsite.assemble import day
from reviewsite.assemble.settings import Additions, Settings
from reviewsite.assemble.site import Site
from reviewsite.pages.environment import icon
from reviewsite.pages.explained import explained
from reviewsite.pages.labels import labelled
from reviewsite.pages.page import NavItem, Page, TocItem, relative
from reviewsite.site import additions, brand, missing, sharing
from reviewsite.site.policy import policy
from reviewsite.words import catalogue, says

FAVICON = "assets/favicon.svg"
STYLE = "css/reviewsite.css"
ONLY_LIBRARY = ("js/facets.js", "js/library-search.js")
ONLY_REVIEW = ("js/lunr.js", "js/search-index.js")
ON_SOME_PAGES = ("js/tracker.js",)
ELSEWHERE = ("favicon.svg", "js/moved.js")
"""The one stands in each page; the other goes where something has moved."""


@dataclass(frozen=True)
class Shell:
    """The theme of one workspace: renders pages, and knows the assets that go with them."""

    settings: Settings
    environment: jinja2.Environment
    theme: Path
    live: bool = False
    """Whether MkDocs' server reloads the pages: its script stands in them, which the policy of a
    published page forbids."""
    said: tuple[str, ...] = ()
    """What is doubtful in mkdocs.yml: warnings, which a strict build does not pass over."""
    own: tuple[Path, ...] = ()
    """The workspace's own templates, which stand before the theme's."""

    def render(self, site: Site, page: Page) -> bytes:
        """A whole page: its fragment in the shell, as UTF-8."""
        template = self.environment.get_template("main.html")
        made = template.render(self.context(site, page))
        if site.pages.foreign:
            made = labelled(made, site.pages.foreign, site.pages.foreign_lang)
        if site.pages.terms:
            made = explained(made, site.pages.terms)
        return made.encode("utf-8")

    def context(self, site: Site, page: Page) -> dict[str, Any]:
        """Everything the theme's templates are given for one page."""
        root = missing.root(self.settings, site, page)
        url = missing.from_root(root) if root else _url(page.uri)
        made = _page(site, page, self.settings) | self._let_in(site, page)
        if root:
            made["content"] = Markup(missing.fragment(root, page.html))
        return {
            "site": self._site(site, page),
            "page": made,
            "base": root or page.base,
            "url": url,
            "asset": lambda name: url(f"{site.root}assets/{name}"),
            "t": catalogue(page.lang),
            "icon": icon,
        }

    def _site(self, site: Site, page: Page) -> dict[str, Any]:
        pages = site.pages
        when = pages.meta.get("when", "")
        library = self.settings.library_url if pages.kind == "review" else None
        if library and site.root:
            library = f"{library.rstrip('/')}/{pages.lang}/index.html"
        return {
            "title": pages.title,
            "subtitle": pages.subtitle,
            "when": "" if says(pages.title, when) else when,
            "home": "index.html",
            "lang": pages.lang,
            "kind": pages.kind,
            "nav": [_nav(item, page.uri) for item in pages.nav],
            "footer": [{"title": one.title, "uri": one.uri} for one in pages.footer],
            "notice": [
                {"kind": one.kind, "text": one.html, "link": _link(one.link)}
                for one in pages.notices
            ],
            "logo": _asset(self.settings.logo, site.root),
            "brand": self._brand(site.root, pages.lang),
            "favicon": _asset(self.settings.favicon, site.root) or self._favicon,
            "alternates": sharing.alternates(self.settings, site, page),
            "library_url": library,
            "scheme": self.settings.scheme,
            "search_uri": pages.search_uri,
            "live": self.live,
            "day": bool(site.root) or day.URI in site.files,
            "updates": None,
        }

    def added(self, site: Site) -> Additions | None:
        """What a council puts on the pages of a site besides: on those for everybody alone."""
        return None if site.pages.noindex or self.live else self.settings.additions

    def _let_in(self, site: Site, page: Page) -> dict[str, Any]:
        added = self.added(site)
        own = added or Additions()
        addresses = [
            [_own(site, additions.address(uri)) for uri, _ in given]
            for given in (own.scripts, own.styles)
        ]
        alone = missing.alone(self.settings, page)
        return {
            "policy": Markup(policy(added, wasm=page.csp_wasm, alone=alone)),
            "style": Markup(missing.STYLE) if alone else "",
            "added_scripts": addresses[0],
            "added_styles": addresses[1],
        }

    @cached_property
    def _favicon(self) -> str:
        """The theme's own, written out: it is shorter than the request for it would be."""
        drawn = (self.theme / FAVICON).read_text(encoding="utf-8").strip()
        return f"data:image/svg+xml,{quote(drawn.replace(chr(34), chr(39)))}"

    def _brand(self, root: str, lang: str) -> dict[str, str | None] | None:
        mark = self.settings.in_language(lang).brand
        if mark is None or not (mark.name or mark.logo):
            return None
        return {"name": mark.name, "logo": _asset(mark.logo, root), "link": mark.link}

    @property
    def beside(self) -> tuple[Path, ...]:
        """What every site is made with beside the theme: the workspace's templates and images."""
        content = self.settings.root / self.settings.content
        return (*self.own, *(content / image for image in self._images))

    @property
    def _images(self) -> tuple[str, ...]:
        mark = self.settings.brand.logo if self.settings.brand else None
        return tuple(filter(None, (self.settings.logo, self.settings.favicon, mark)))

    def made(self) -> Iterator[tuple[str, bytes]]:
        """Assets that are not as they lie in the theme: address and content."""
        mark = self.settings.brand
        if mark is not None and mark.colour:
            sheet = (self.theme / "assets" / STYLE).read_bytes()
            yield f"assets/{STYLE}", sheet + brand.style(mark).encode()
        content = self.settings.root / self.settings.content
        for image in self._images:
            name = Path(image).name
            made = media.mark(name, (content / image).read_bytes())
            if isinstance(made, media.Refusal):
                raise ValueError(f"{image}: {made.reason} {made.remedy}")
            yield f"assets/{name}", made

    def assets(self, site: Site) -> Iterator[tuple[str, Path]]:
        """The files of the theme that a site needs: address and where it lies."""
        kind = site.pages.kind
        asked = {uri for one in (site, *site.translations) for uri in one.scripts}
        unwanted = {*(ONLY_REVIEW if kind == "library" else ONLY_LIBRARY), *ELSEWHERE}
        unwanted |= {name for name in ON_SOME_PAGES if f"assets/{name}" not in asked}
        folder = self.theme / "assets"
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder).as_posix()
            if path.is_file() and name not in unwanted:
                yield f"assets/{name}", path
        if kind == "review":
            yield "assets/js/lunr.js", self._lunr

    def extra(self, site: Site) -> Iterator[tuple[str, Path]]:
        """The files that a council puts on the pages of a site besides, and where they lie."""
        added = self.added(site) or Additions()
        for uri, digest in (*added.scripts, *added.styles):
            if digest:
                yield additions.address(uri), self.settings.root / self.settings.content / uri

    @cached_property
    def _lunr(self) -> Path:
        return Path(
            str(files("mkdocs") / "contrib" / "search" / "templates" / "search" / "lunr.js")
        )


def _own(site: Site, uri: str) -> str:
    return uri if "://" in uri else f"{site.root}{uri}"


def _asset(name: str | None, root: str) -> str | None:
    return f"{root}assets/{Path(name).name}" if name else None


def _url(origin: str) -> Callable[[str], str]:
    return lambda target: relative(origin, target)


def _nav(item: NavItem, uri: str) -> dict[str, Any]:
    return {
        "title": item.title,
        "uri": item.uri,
        "current": item.uri == uri,
        "children": [_nav(child, uri) for child in item.children],
    }


def _toc(item: TocItem) -> dict[str, Any]:
    return {
        "id": item.id,
        "title": item.title,
        "children": [_toc(child) for child in item.children],
    }


def _page(site: Site, page: Page, settings: Settings) -> dict[str, Any]:
    return {
        "uri": page.uri,
        "lang": page.lang,
        "title": page.title,
        "site_title": site.pages.title,
        "description": page.description,
        "content": page.html,
        "toc": [_toc(item) for item in page.toc],
        "breadcrumbs": [{"title": one.title, "uri": one.uri} for one in page.breadcrumbs],
        "previous": _link(page.previous),
        "next": _link(page.next),
        "noindex": page.noindex or site.pages.noindex,
        "scripts": [f"{site.root}{uri}" for uri in page.scripts],
        "styles": [],
        "canonical": sharing.address(settings, site, page),
        "shared": sharing.shared(settings, site, page),
        "kind": page.kind,
    }


def _link(link: Any) -> dict[str, str] | None:
    return {"title": link.title, "uri": link.uri} if link else None
