"""What one published review gives to the library: light, and the same after a round trip through
JSON, so that a build can keep it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from reviewsite.edition.found import View
from reviewsite.edition.raised import RaisedView
from reviewsite.edition.views import PracticeView, Tombstone
from reviewsite.model.base import Period
from reviewsite.model.review import Provenance
from reviewsite.model.scalars import When

ItemKind = Literal[
    "strength",
    "area",
    "recommendation",
    "priority",
    "action",
    "conclusion",
    "session",
    "document",
    "indicator",
    "statement",
    "slide",
    "section",
]


class Item(View):
    """Something of a review to be found: a finding, a recommendation, a priority, an action, a
    paper that was prepared or a part of one, or a section of prose. `uri` is its address on the
    review's own site; `text` is plain; `lang` is said where a part of it is in another language
    than the contribution."""

    kind: ItemKind
    ref: str
    title: str
    section: str
    text: str = ""
    uri: str
    lang: str = ""


class ThemeEntry(View):
    """What a review says on one theme: its summary, and in numbers where its findings are listed.
    Of a theme that is written as prose nobody knows how many there are."""

    id: str
    title: str
    summary: str | None = None
    topics: tuple[str, ...] = ()
    strengths: int | None = None
    areas: int | None = None
    uri: str


class Again(View):
    """Something that a review raises again: what it says, where, and where it was raised before."""

    title: str
    uri: str
    before: tuple[RaisedView, ...]


class ReviewEntry(View):
    """A published review, or what is left of one.

    `site` is where its own site lies, seen from the root of the library: in the folder of its slug
    unless the library is in another language, and then `lang` says where the site is not. The
    numbers of strengths and areas are of those that are listed; without any list there are none.
    """

    slug: str
    title: str
    bodies: tuple[str, ...]
    programme: str
    framework: str
    invented: bool = False
    on_site: tuple[Period, ...] = ()
    published: When | None = None
    source: Provenance | None = None
    themes: tuple[ThemeEntry, ...] = ()
    strengths: int | None = None
    areas: int | None = None
    recommendations: int = 0
    actions: int = 0
    practices: int = 0
    previous_slugs: tuple[str, ...] = ()
    raised_again: tuple[Again, ...] = ()
    tombstone: Tombstone | None = None
    site: str = ""
    lang: str = ""

    @property
    def year(self) -> int | None:
        """The year of its last day on site; without one, that of its publication."""
        if self.on_site:
            return max(period.to.year for period in self.on_site)
        return self.published.year if self.published else None

    @property
    def latest(self) -> str:
        """Sorts reviews by when they took place."""
        if self.on_site:
            return max(str(period.to) for period in self.on_site)
        return str(self.published or "")

    @property
    def home(self) -> str:
        """The address of its own site, seen from the root of the library."""
        return self.at("index.html")

    def at(self, uri: str) -> str:
        """The address of a page of its own site, seen from the root of the library."""
        return f"{self.site or f'reviews/{self.slug}/'}{uri}"


class Study(View):
    """A practice as its review gives it: with the findings that show it, and where the links in
    its prose lead (addresses on the review's site; a practice's own by its name).

    `theme` is the name of its theme in addresses, the same in every language; `lang` is said where
    a part of it is in another language than the contribution.
    """

    practice: PracticeView
    year: int | None = None
    seen_in: tuple[Item, ...] = ()
    links: dict[str, str] = Field(default={})
    theme: str = ""
    lang: str = ""


class Contribution(View):
    """All that the library may say of one review.

    `review` is None where only good practice is published: nothing then tells which review it is
    from. `folder` is where its media lie; it orders, and is never shown.

    `others` is the same in the other languages of the library, by language. There `translated` says
    whether the review has a site in it, and `foreign` are the texts that stay in the base's.
    """

    folder: str = ""
    lang: str = "en"
    preview: bool = False
    bodies: tuple[str, ...]
    programme: str
    framework: str
    invented: bool = False
    review: ReviewEntry | None = None
    studies: tuple[Study, ...] = ()
    items: tuple[Item, ...] = ()
    topics: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    translated: bool = False
    foreign: tuple[str, ...] = ()
    others: dict[str, Contribution] = Field(default={})
