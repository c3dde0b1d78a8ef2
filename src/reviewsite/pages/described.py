"""What a page tells machines that it is, in the words of schema.org; addresses come later, where
they are known. Nothing stands here that does not stand on the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

from markupsafe import Markup

from reviewsite import prose
from reviewsite.library import Entry, Library
from reviewsite.model.base import Period
from reviewsite.model.scalars import When
from reviewsite.pages.review.scene import Scene

Described = dict[str, object]

PARAGRAPH = re.compile(r'<p(?: id="[^"]*"| class="lede")?>(.*?)</p>', re.S)
LEAST, MOST = 24, 155
"""A shorter paragraph says nothing, and of a longer one nobody sees the rest."""

LICENCES = {
    "OGL-UK-3.0": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
}


def report(scene: Scene) -> Described:
    """A review as a `Report`: whose, of when, under which licence, and retold from what."""
    one = scene.report
    found: Described = {
        "@type": "Report",
        "name": prose.words(one.title),
        "inLanguage": scene.t.lang,
        "about": [_council(name) for name in scene.names.bodies],
    }
    if one.published:
        found["datePublished"] = str(one.published)
    if one.on_site:
        found["temporalCoverage"] = _interval(one.on_site)
    if one.licence:
        found["license"] = LICENCES.get(one.licence, one.licence)
    if one.source:
        source: Described = {"@type": "CreativeWork", "name": prose.words(one.source.title)}
        if one.source.publisher:
            source["publisher"] = _organisation(prose.words(one.source.publisher))
        if one.source.on:
            source["datePublished"] = str(one.source.on)
        if one.source.link:
            source["url"] = one.source.link
        found["isBasedOn"] = source
    return found


def article(entry: Entry, library: Library, lang: str) -> Described:
    """A study of good practice as an `Article`."""
    one = entry.practice
    found: Described = {
        "@type": "Article",
        "headline": prose.words(one.title),
        "description": prose.words(one.summary),
        "inLanguage": lang,
        "sourceOrganization": [_council(body.name) for body in entry.bodies],
    }
    if entry.topics:
        found["keywords"] = [library.topics[id].title for id in entry.topics]
    if entry.year:
        found["temporalCoverage"] = str(entry.year)
    return found


def collection(name: str, description: str, lang: str) -> Described:
    """The library as a `CollectionPage`."""
    found: Described = {"@type": "CollectionPage", "name": name, "inLanguage": lang}
    return found | ({"description": description} if description else {})


def when(periods: Sequence[Period], published: When | None) -> str:
    """The year on a review's card: that of its last day on site, or of its publication."""
    if periods:
        return str(max(period.to.year for period in periods))
    return str(published.year) if published else ""


def opening(html: str) -> str:
    """The first sentences of a page's HTML, as many as a search engine shows: what is said of a
    page that nobody described."""
    for text in PARAGRAPH.findall(prose.unnumbered(html)):
        words = " ".join(unescape(Markup(text).striptags()).split())
        if len(words) > LEAST:
            cut = words[: MOST + 1].rpartition(" ")[0]
            return words if len(words) <= MOST else f"{cut.rstrip(' ,;:–')} …"
    return ""


def _interval(periods: Sequence[Period]) -> str:
    first = min(str(period.from_) for period in periods)
    last = max(str(period.to) for period in periods)
    return f"{first}/{last}"


def _council(name: str) -> Described:
    return {"@type": "GovernmentOrganization", "name": name}


def _organisation(name: str) -> Described:
    return {"@type": "Organization", "name": name}
