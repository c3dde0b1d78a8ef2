"""Authors' Markdown: the one place where it becomes HTML."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from html import unescape
from urllib.parse import unquote

import nh3
from markupsafe import Markup, escape

from reviewsite.model.address import fault, outside
from reviewsite.model.refs import pointed, slugify
from reviewsite.prose import bounds, notes, simple, tables
from reviewsite.prose.converter import Converter
from reviewsite.prose.tags import KEPT
from reviewsite.words import catalogue

ATTRIBUTES = {
    "a": {"href", "title"},
    "abbr": {"title"},
    "img": {"src", "alt", "title"},
    "th": {"scope", "align", "colspan", "rowspan"},
    "td": {"align", "colspan", "rowspan"},
    "ol": {"start"},
    **{tag: {"id"} for tag in ("h2", "h3", "h4", "h5", "h6", "p")},
}
SCHEMES = {"https", "http", "mailto", "tel"}
LINE_TAGS = {"em", "strong", "code", "sub", "sup", "abbr", "del"}

_MARKED = re.compile(r"[\\`*_{}\[\]<>#+!|&~^\"'-]|\n|://|\.\.\.")
_LINKS = re.compile(r"\]\(|\]:|<")
"""Where none of these stands there is no link, however it is written."""
_ADDRESS = re.compile(r"href|src", re.I)

_ID = re.compile(r'(?<= href=")([a-z0-9][a-z0-9-]*:[^":/]+(?::[^":/]+)?)(?=")')
"""An address that may be an item's id: the cleaner would take what stands before the colon for that
of a web address."""
_HERE = "./"

_SHELLS = re.compile(r"shell-.*|hatch-area")
"""The anchors of what stands round every page."""
_TYPED_ID = re.compile(r"[A-Za-z](?:[A-Za-z0-9._]|-(?!-))*")
"""Two hyphens, or a line before, are in anchors that pages make."""

Resolve = Callable[[str], str | None]
"""From a link as typed to the address to use; None takes the link away and leaves its words."""


def words(text: str) -> str:
    """A text without its Markdown or HTML: for search, titles and plain files. A text of several
    lines is a body, which may begin with a heading or a list; a single line is words."""
    if not _MARKED.search(text):
        return text
    read = simple.inline(text)
    if read is not None:
        return read
    made = _converted(text) if "\n" in text.strip() else _converted_line(text)
    plain = unescape(nh3.clean(notes.uncalled(made), tags=set()))
    return re.sub(r"\s+", " ", plain).strip()


def line(text: str) -> Markup:
    """One line of inline Markdown as HTML, without a paragraph round it or links in it."""
    if not _MARKED.search(text):
        return Markup(text)
    read = simple.inline(text)
    if read is not None:
        return Markup(read)
    return Markup(nh3.clean(_converted_line(text), tags=LINE_TAGS).strip())


def html(
    text: str,
    resolve: Resolve | None = None,
    shift: int = 0,
    prefix: str = "",
    taken: dict[str, int] | None = None,
    lang: str = "en",
) -> Markup:
    """Authors' Markdown as safe HTML: headings and paragraphs with anchors, links resolved, and
    footnotes at the end, whose links say in the page's language where they lead.

    `shift` moves every heading that many levels down; `prefix` goes before every anchor, where
    several bodies share a page, and `taken` are the page's anchors, to which these are added: none
    stands twice. A link that `resolve` answers with None
    becomes its words; without `resolve` only absolute addresses stay links.
    """
    if not text.strip():
        return Markup("")
    made = _shifted(_converted(text), shift)
    taken = {} if taken is None else taken
    body, *beneath = (_clean(part, resolve) for part in made.split(notes.BEFORE))
    anchored = _anchored(body, prefix, taken)
    if beneath:
        anchored = notes.numbered(anchored, beneath, prefix, taken, catalogue(lang))
    return Markup(tables.finished(anchored))


def _clean(made: str, resolve: Resolve | None) -> str:
    """What is converted with nothing in it but what is safe, and its links resolved."""
    if ":" in made and "href" in made:
        made = _ID.sub(lambda one: f"{_HERE}{one[0]}" if pointed(one[0]) else one[0], made)
    filtered = nh3.clean(
        made,
        tags=set(KEPT),
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        link_rel="noopener noreferrer",
        attribute_filter=_filter(resolve) if _ADDRESS.search(made) else None,
        id_prefix=None,
    )
    return _unlinked(filtered)


@lru_cache(maxsize=1)
def _converter() -> Converter:
    return Converter()


@lru_cache(maxsize=4096)
def _converted(text: str) -> str:
    made = simple.converted(text)
    if made is not None:
        return made
    return bounds.plain(text) if any(bounds.beyond(text)) else _converter().body(text)


@lru_cache(maxsize=4096)
def _converted_line(text: str) -> str:
    """A text that stays a line: `1. May` is no list, `# 1` no heading."""
    return str(escape(text)) if any(bounds.beyond(text)) else _converter().line(text)


def _filter(resolve: Resolve | None) -> Callable[[str, str, str], str | None]:
    def attribute(tag: str, name: str, value: str) -> str | None:
        if (tag, name) not in {("a", "href"), ("img", "src")}:
            return value
        value = value.removeprefix(_HERE) if pointed(value.removeprefix(_HERE)) else value
        if not pointed(value) and (outside(value) or not value.isprintable()):
            return value if tag == "a" and not fault(value) else None
        if resolve is None:
            return None
        found = resolve(unquote(value))
        return None if found is None else found.replace(" ", "%20")

    return attribute


def refused(text: str) -> list[str]:
    """The addresses outside the site to which a text leads, and that `html` makes no links of."""
    found: list[str] = []
    if not _LINKS.search(text):
        return found

    def look(tag: str, name: str, value: str) -> None:
        leads_out = outside(value) or not value.isprintable()
        if name == "lang" and leads_out and fault(value) and not pointed(value):
            found.append(value)

    # Of what it knows to be an address the cleaner would show only what can be one.
    made = re.sub(r"lang", "x", _converted(text), flags=re.I)
    made = re.sub(r"href", "lang", made, flags=re.I)
    nh3.clean(made, tags={"a"}, attributes={"a": {"lang"}}, attribute_filter=look)
    return found


def _unlinked(text: str) -> str:
    """Take away what a refused address left behind: an `a` or `img` without its attribute."""
    if "<a" not in text and "<img" not in text:
        return text
    text = re.sub(
        r"<a(?: rel=\"[^\"]*\")?(?: title=\"[^\"]*\")?(?: rel=\"[^\"]*\")?>(.*?)</a>",
        r"\1",
        text,
        flags=re.S,
    )
    return re.sub(r"<img(?![^>]*\bsrc=)[^>]*>", "", text)


def _shifted(made: str, shift: int) -> str:
    """Headings start at level 2 of a page, whatever the author began with, plus `shift`."""

    def moved(match: re.Match[str]) -> str:
        level = min(6, max(2, int(match[2])) + shift)
        return f"<{match[1]}h{level}{match[3]}>"

    return re.sub(r"<(/?)h([1-6])([^>]*)>", moved, made)


def _anchored(made: str, prefix: str, taken: dict[str, int]) -> str:
    """Give each heading the anchor of its words, each paragraph that of its heading and words; an
    id that the author typed stays, if it cannot be one of ours."""
    under = ""

    def anchor(match: re.Match[str]) -> str:
        nonlocal under
        tag, typed, inner = match.groups()
        if typed and _TYPED_ID.fullmatch(typed):
            name = typed
        elif tag == "p":
            start = slugify(" ".join(_stripped(inner).split()[:6]), 40)
            name = f"{under}--{start}" if under else f"p-{start}"
        else:
            name = slugify(_stripped(inner))
        whole = unique(f"{prefix}{name}", taken)
        if tag != "p":
            under = whole.removeprefix(prefix)
        # what is cleaned already is not cleaned again, and a prefix may be made of a file's name
        return f'<{tag} id="{escape(whole)}">{inner}</{tag}>'

    return re.sub(r'<(h[2-6]|p)(?: id="([^"]*)")?>(.*?)</\1>', anchor, made, flags=re.S)


def _stripped(inner: str) -> str:
    """HTML without its tags and the calls of its notes, as text."""
    inner = notes.uncalled(inner)
    return unescape(nh3.clean(inner, tags=set()) if "<" in inner else inner)


def unique(anchor: str, taken: dict[str, int]) -> str:
    """An anchor that no other in `taken` has, and that the shell of a page does not have: the
    second of a name gets a 2."""
    if _SHELLS.fullmatch(anchor):
        anchor = f"the-{anchor}"
    made, number = anchor, taken.get(anchor, 0)
    while made in taken:
        number += 1
        made = f"{anchor}-{number}"
    taken[anchor] = max(1, number)
    taken.setdefault(made, 1)
    return made


def anchors(*texts: str) -> frozenset[str]:
    """The anchors that texts have on a page on which they stand one after another."""
    taken: dict[str, int] = {}
    for text in texts:
        html(text, taken=taken)
    return frozenset(taken)


def heading_anchors(made: Markup) -> list[tuple[int, str, str]]:
    """The headings of HTML that `html` made: level, anchor and words, for a page's contents."""
    found = re.findall(r'<h([2-6]) id="([^"]+)">(.*?)</h\1>', str(made), flags=re.S)
    return [(int(level), unescape(anchor), _stripped(inner)) for level, anchor, inner in found]
