"""RS320: pages of the workspace that would stand where the library has something of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from reviewsite.checks.between import Between
from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.diagnostics import Severity, Span
from reviewsite.words import LANGUAGES

PRACTICES = "good-practice"
OWN = re.compile(
    rf"search|404|programmes/(?:index|who-is-who)|(?:{PRACTICES}|topics|bodies)/(?:index|page-\d+)"
    rf"|{PRACTICES}/browse/.+"
)
"""Pages that every library has, by their addresses without `.html`."""


@rule(
    "RS320",
    "A page where the library has one of its own",
    severity=Severity.ERROR,
    needs="workspace",
    firm=True,
)
def taken(between: Between, context: Context) -> Iterator[Found]:
    """
    A page's address is its path under `content`. Where the library itself puts a page, such as its
    search, a topic or a council, only one of the two could be read. A folder named after a language
    is where the whole library stands in that language, so nothing of the content folder may have
    that name: the Welsh of `about/about.md` is `about/about.cy.md`. In the folder of a review the
    name does no harm.

    Wrong: `content/search.md`, `content/topics/early-help.md`, `content/cy/about.md`

    Right: `content/about/searching.md`, `content/about.cy.md`
    """
    content = between.workspace.content
    for path in _files(between):
        inside = PurePosixPath(path).relative_to(content)
        first = inside.parts[0]
        if first in LANGUAGES and len(inside.parts) > 1:
            message = f"the folder “{first}” is where the library stands in that language"
            remedy = f"Give the folder another name, or write translations as name.{first}.md."
            yield Span(path), message, remedy
    for page in between.workspace.pages:
        what = _whose(page.uri, between)
        if what:
            message = f"{page.uri}.html is {what}"
            yield Span(page.source.path), message, "Give this file another name or another folder."


def _files(between: Between) -> list[str]:
    return sorted({*between.pages.sources, *between.pages.files})


def _whose(uri: str, between: Between) -> str | None:
    """What of the library's own has an address, or may have it as soon as there is another study of
    good practice."""
    if OWN.fullmatch(uri):
        return "a page of the library's own"
    folder, _, rest = uri.partition("/")
    stem, _, sheet = rest.partition("/")
    one = not sheet or re.fullmatch(r"page-\d+", sheet) is not None
    if folder == "topics" and stem in between.workspace.catalogue.topics and one:
        return f"the page of the topic “{stem}”"
    if folder == "bodies" and stem in between.workspace.bodies and one:
        return f"the page of the council “{stem}”"
    if folder == PRACTICES and not sheet:
        council = next((id for id in between.workspace.bodies if stem.startswith(f"{id}-")), None)
        return f"an address of the good practice of “{council}”" if council else None
    return None
