"""The library's site in the making: what every page of it may look up."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from posixpath import dirname, normpath
from typing import Protocol

from markupsafe import Markup

from reviewsite import prose
from reviewsite.library import Entry, Item, Library, PlainEntry, ReviewEntry
from reviewsite.model.refs import Reference, pointed
from reviewsite.model.workspace import Body
from reviewsite.pages.described import Described, opening
from reviewsite.pages.environment import environment
from reviewsite.pages.explained import listed
from reviewsite.pages.page import Link, Page, relative
from reviewsite.pages.review.contents import contents
from reviewsite.search.facets import Facet, about, facets
from reviewsite.words import Words, catalogue

HOME = "index.html"
PRACTICES = "good-practice/index.html"
BROWSE = "good-practice/browse/index.html"
TOPICS = "topics/index.html"
BODIES = "bodies/index.html"
REVIEWS = "reviews/index.html"
SEARCH = "search.html"
MISSING = "404.html"
PEER_REVIEW = "programmes/index.html"
WHO = "programmes/who-is-who.html"


class Settings(Protocol):
    """What the library's pages need of the configuration."""

    @property
    def site_name(self) -> str: ...
    @property
    def description(self) -> str: ...


class Hall:
    """A Library, the words of its language, and the addresses of its pages."""

    def __init__(self, library: Library, settings: Settings) -> None:
        self.library = library
        self.settings = settings
        self.t: Words = catalogue(library.lang)
        self.plain = {page.uri: page for page in library.pages}
        self.reviews = {review.slug: review for review in library.reviews}

    @cached_property
    def facets(self) -> tuple[Facet, ...]:
        """The sides from which practices can be looked at."""
        return facets(self.library, self.t)

    def page(
        self,
        uri: str,
        template: str,
        title: str,
        *crumbs: tuple[str, str],
        kind: str = "library",
        description: str = "",
        scripts: tuple[str, ...] = (),
        toc: bool = False,
        noindex: bool = False,
        about: Described | None = None,
        **context: object,
    ) -> Page:
        """Render one page. `crumbs` are titles and addresses of what it lies under, home apart."""
        html = Markup(
            environment(self.t.lang)
            .get_template(f"library/{template}.html")
            .render(hall=self, title=title, uri=uri, url=self.url_from(uri), **context)
        )
        above = [] if uri == HOME else [(self.settings.site_name, HOME), *crumbs]
        return Page(
            uri=uri,
            lang=self.t.lang,
            title=prose.words(title),
            html=listed(html, self.library.glossary, self.t.lang),
            kind=kind,
            description=prose.words(description) or opening(html),
            toc=contents(html) if toc else (),
            breadcrumbs=tuple(Link(*crumb) for crumb in above),
            noindex=noindex,
            scripts=scripts,
            csp_wasm=kind == "search",
            about=about or {},
        )

    def url_from(self, uri: str) -> Callable[[str], str]:
        """The function that writes addresses as they stand on the page `uri`."""
        return lambda target: relative(uri, target)

    def body_page(self, body: str) -> str:
        """The page of a council or partnership."""
        return f"bodies/{body}.html"

    def topic_page(self, topic: str) -> str:
        """The page of a topic."""
        return f"topics/{topic}.html"

    def value_page(self, facet: str, value: str) -> str:
        """The static list of the practices with one value of a facet."""
        if facet in {"topic", "people"}:
            return self.topic_page(value)
        return f"good-practice/browse/{facet}/{value}.html"

    def about(self, entry: Entry) -> str:
        """Whose practice it is, of when, and whether it is invented."""
        return about(entry, self.t)

    def names(self, review: ReviewEntry) -> str:
        """The names of a review's councils as words in a sentence."""
        return self.t.listing([body.name for body in self.bodies(review)])

    def bodies(self, review: ReviewEntry) -> list[Body]:
        """The councils of a review."""
        return [self.library.bodies[id] for id in review.bodies if id in self.library.bodies]

    def on_site(self, review: ReviewEntry) -> str:
        """When the team was there: one period, or from the first day to the last of several."""
        if not review.on_site:
            return ""
        first = min(review.on_site, key=lambda period: str(period.from_))
        last = max(review.on_site, key=lambda period: str(period.to))
        whole = first.model_copy(update={"to": last.to})
        return self.t.period(whole)

    def found(self, review: ReviewEntry, theme: str, side: str) -> list[Item]:
        """The findings of a review on one theme."""
        return [
            item
            for item in self.library.items[review.slug]
            if item.kind == side and item.ref.partition(".")[0] == theme
        ]

    def plain_prose(
        self, page: PlainEntry, text: str, taken: dict[str, int] | None = None
    ) -> Markup:
        """A plain page's prose, with links to other pages and to media; or a part of it, where
        `taken` are the anchors of those before."""
        return prose.html(text, resolve=self._plain_link(page.uri), taken=taken, lang=self.t.lang)

    def _plain_link(self, uri: str) -> prose.Resolve:
        def resolve(typed: str) -> str | None:
            named = pointed(typed)
            if named is not None and named[0] in self.reviews:
                return self._item(uri, *named)
            path, _, anchor = typed.partition("#")
            if not path:
                return typed
            there = normpath(f"{dirname(uri)}/{path}").lstrip("/")
            slug = there.removeprefix("reviews/").partition("/")[0]
            if there.endswith(".md"):
                target = f"{there.removesuffix('.md')}.html"
                if there.startswith("reviews/") and slug in self.reviews:
                    target = self.reviews[slug].home
                elif target not in self.plain:
                    return None
            elif there in self.library.media:
                target = there
            else:
                return None
            return relative(uri, f"{target}#{anchor}" if anchor else target)

        return resolve

    def _item(self, uri: str, slug: str, item: Reference) -> str | None:
        """The address on a page of something in a review; None where the public does not see it."""
        found = (one.uri for one in self.library.items[slug] if one.ref == item.key)
        there = next(found, None)
        home = self.reviews[slug].home.rpartition("/")[0]
        return None if there is None else relative(uri, f"{home}/{there}")

    def practice_prose(self, entry: Entry) -> Markup:
        """A practice's body, with its pictures and the links that the library may follow."""
        folder = entry.uri.removesuffix(".html")

        def resolve(typed: str) -> str | None:
            if typed in entry.links:
                return relative(entry.uri, entry.links[typed])
            if typed.startswith("#"):
                return typed
            path = typed.partition("#")[0]
            while path.startswith(("../", "./")):
                path = path.split("/", 1)[1]
            media = f"{folder}/{path.removeprefix('media/')}"
            return relative(entry.uri, media) if media in self.library.media else None

        return prose.html(entry.practice.prose, resolve=resolve, lang=self.t.lang)
