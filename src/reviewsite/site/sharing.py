"""How a page is found and shared: its canonical address, its card, what machines are told of it.

All of it names absolute addresses, so there is none of it without `site_url`, and none on a page
that search engines are asked to leave alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from posixpath import normpath
from typing import Any
from urllib.parse import urlsplit

from babel import Locale
from markupsafe import Markup

from reviewsite.assemble.settings import Settings
from reviewsite.assemble.site import Site
from reviewsite.pages.page import Page
from reviewsite.site.card import HEIGHT, WIDTH, card
from reviewsite.site.colours import schemes
from reviewsite.words import says

CARD = "assets/card.png"
COLOUR = "#123f52"
"""The theme's own brand colour."""


def address(settings: Settings, site: Site, page: Page) -> str | None:
    """The page's address for everybody; None where it has none or is not to be found."""
    if not settings.site_url or page.noindex or site.pages.noindex:
        return None
    return _at(settings, site, page.uri)


def alternates(settings: Settings, site: Site, page: Page) -> list[dict[str, Any]]:
    """The same page in each language of the site, this one included, the base files' first: by the
    language's own name, with its address on this site and for everybody."""
    known = address(settings, site, page) is not None
    return [
        {
            "lang": lang,
            "name": Locale.parse(lang).get_display_name(lang),
            "uri": f"{folder}{page.uri}",
            "current": lang == site.pages.lang,
            "address": _at(settings, site, f"{folder}{page.uri}") if known else None,
        }
        for lang, folder in site.languages.items()
    ]


def shared(settings: Settings, site: Site, page: Page) -> dict[str, Any] | None:
    """What the head of a page says to those who link to it; None where it is not to be found."""
    canonical = address(settings, site, page)
    if canonical is None:
        return None
    picture = _at(settings, site, CARD)
    data: dict[str, object] = {}
    if page.about:
        data = {"@context": "https://schema.org", **page.about, "url": canonical, "image": picture}
    return {
        "picture": picture,
        "width": WIDTH,
        "height": HEIGHT,
        "type": "article" if page.about.get("@type") in {"Report", "Article"} else "website",
        "locale": {"en": "en_GB", "cy": "cy_GB"}.get(page.lang, page.lang),
        "dublin": list(_dublin(page)),
        "data": as_data(data) if data else "",
    }


def files(settings: Settings, site: Site) -> Iterator[tuple[str, bytes]]:
    """The card of a site that is to be found."""
    if not settings.site_url or site.pages.noindex:
        return
    mark = settings.brand.colour if settings.brand and settings.brand.colour else ""
    colour = schemes(mark)["light"].brand if mark else COLOUR
    meta = site.pages.meta
    title, when = meta.get("title", site.pages.title), meta.get("when", "")
    yield (
        CARD,
        card(
            title,
            meta.get("council", ""),
            "" if says(title, when) else when,
            site.pages.subtitle or urlsplit(settings.site_url).netloc,
            colour,
        ),
    )


def _at(settings: Settings, site: Site, uri: str) -> str:
    return f"{(settings.site_url or '').rstrip('/')}/{normpath(f'{site.folder}/{uri}').lstrip('/')}"


def _dublin(page: Page) -> Iterator[tuple[str, str]]:
    """Dublin Core, for libraries' and archives' harvesters."""
    about = page.about
    if not about:
        return
    yield "dcterms.title", str(about.get("name") or about.get("headline"))
    yield "dcterms.type", "Collection" if about["@type"] == "CollectionPage" else "Text"
    yield "dcterms.language", page.lang
    for term, key in (
        ("issued", "datePublished"),
        ("temporal", "temporalCoverage"),
        ("license", "license"),
    ):
        if key in about:
            yield f"dcterms.{term}", str(about[key])
    for key in ("about", "sourceOrganization"):
        named = about.get(key)
        for one in named if isinstance(named, list) else []:
            yield "dcterms.subject", str(one["name"])


def as_data(data: dict[str, object]) -> Markup:
    """JSON that no text in it can end."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)
