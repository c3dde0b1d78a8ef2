"""Raw HTML in a text: which tags are HTML, and what in angle brackets is an author's words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

KEPT = frozenset(
    {
        *("p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd"),
        *("blockquote", "pre", "code", "em", "strong", "del", "sub", "sup", "abbr", "a", "img"),
        *("table", "thead", "tbody", "tr", "th", "td", "caption", "figure", "figcaption", "cite"),
    }
)
"""Tags that come through to the page."""
WORDS_KEPT = frozenset(
    {
        *("address", "article", "aside", "center", "details", "dir", "div", "fieldset", "footer"),
        *("h1", "header", "hgroup", "legend", "main", "menu", "nav", "section", "summary"),
        *("acronym", "b", "bdi", "bdo", "big", "col", "colgroup", "data", "dfn", "font", "i"),
        *("ins", "kbd", "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span"),
        *("strike", "tfoot", "time", "tt", "u", "var", "wbr", "picture", "source"),
    }
)
"""Tags that are taken away, and whose words stay."""
LEFT_OUT = frozenset(
    {
        *("area", "audio", "button", "canvas", "datalist", "dialog", "embed", "form", "frame"),
        *("frameset", "input", "link", "map", "math", "meta", "meter", "object", "option"),
        *("optgroup", "output", "param", "progress", "slot", "svg", "track", "video"),
    }
)
"""Tags of what no page of a review can have. Those after which a browser reads no more tags, such
as `script` and `iframe`, are not even read as tags."""
_KNOWN = KEPT | WORDS_KEPT | LEFT_OUT
VOID = frozenset(
    {
        *("area", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "param"),
        *("source", "track", "wbr"),
    }
)
"""Tags that nothing closes."""
CLOSED_BY_OTHERS = frozenset(
    {
        *("p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup"),
        *("option", "optgroup", "rp", "rt"),
    }
)
"""Tags that need no closing one: the next of its kind closes them."""
BLOCKS = _KNOWN & {
    *("address", "article", "aside", "blockquote", "caption", "center", "col", "colgroup"),
    *("dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure"),
    *("footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header"),
    *("hr", "legend", "li", "link", "main", "menu", "nav", "ol", "optgroup", "option", "p"),
    *("param", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr"),
    *("track", "ul"),
}
"""Tags at the head of a line that make a block of raw HTML (CommonMark 0.31, section 4.6)."""

_ATTRIBUTE = (
    r"""\s++[A-Za-z_:][A-Za-z0-9_.:-]*+(?:\s*+=\s*+(?:[^\s"'=<>`]++|'[^']*+'|"[^"]*+"))?+"""
)
TAG = re.compile(
    r"<(?P<closing>/(?=[A-Za-z0-9-]+\s*>))?(?P<name>[A-Za-z][A-Za-z0-9-]*+)"
    rf"(?P<attributes>(?:{_ATTRIBUTE})*+)\s*+/?>"
)
"""A tag, whatever its name (CommonMark 0.31, section 6.6)."""
_SIGN = re.compile(r"<(?=[A-Za-z/!?])")
_OTHERS = {"<!--": "-->", "<?": "?>", "<![CDATA[": "]]>", "<!": ">"}
"""How a comment and what else is no tag begins, and what ends it."""


@dataclass(frozen=True, slots=True)
class Tag:
    """What looks like a tag, from where to where it stands, and its name in small letters."""

    start: int
    end: int
    name: str
    closing: bool = False

    @property
    def is_known(self) -> bool:
        """Whether it is read as a tag; if not, it is an author's words."""
        return is_known(self.name)


def is_known(name: str) -> bool:
    """Whether a tag of this name is read as one."""
    return name.lower() in _KNOWN


def found(text: str, raw: bool = False) -> Iterator[Tag]:
    """What looks like a tag in a text, comments left out. In a block of raw HTML a browser takes
    every such sign before a letter for one."""
    last = {end: text.rfind(end) for end in {*_OTHERS.values(), ">"}}
    at = 0
    while sign := _SIGN.search(text, at):
        start = sign.start()
        at = start + 1
        if tag := TAG.match(text, start):
            at = tag.end()
            yield Tag(start, at, tag["name"].lower(), bool(tag["closing"]))
            continue
        head = next((one for one in _OTHERS if text.startswith(one, start)), "")
        comment = head == "<!--"
        closing = _OTHERS[head] if head else ">"
        if last[closing] > start:
            end = text.find(closing, start + (2 if comment else 1)) + len(closing)
        else:
            # One that nothing ends takes no more than its sign; in raw HTML a comment takes all.
            end = len(text) if raw and comment else at
        if comment or (head and end > at):
            at = end
        if not comment and (raw or (head and end > start + 1)):
            yield Tag(start, end, "")


def escaped(text: str) -> str:
    """A block of raw HTML in which everything is escaped that is no tag: no word is lost."""
    pieces: list[str] = []
    at = 0
    for tag in found(text, raw=True):
        if not tag.is_known:
            pieces += [text[at : tag.start], "&lt;"]
            at = tag.start + 1
    return "".join([*pieces, text[at:]])
