"""What a preview shows: the blocks that another reader of CommonMark and GitHub's tables makes.

Its HTML is cleaned as ours is, and both are compared as trees: paragraphs, headings, lists with
their first number, items, quotations, tables with their cells, code and rules, and the words of
each. Loose and tight lists are the same, and so is what is emphasised.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

import nh3
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from reviewsite import prose
from reviewsite.prose import cleaned
from reviewsite.prose.tags import KEPT

PREVIEW = MarkdownIt("commonmark").enable(["table", "strikethrough"])
footnote_plugin(PREVIEW, inline=False)
_BLOCKS = {
    *("p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "hr"),
    *("table", "tr", "th", "td"),
}
_EMPTY = {"hr"}
_NUMBERS = re.compile(
    r'<hr class="footnotes-sep"[^>]*>|<sup class="footnote-ref">.*?</sup>'
    r'|<a [^>]*class="footnote-backref">.*?</a>'
)
_WORD = re.compile(r"[^\W_]+")
_STYLE = re.compile(r'style="text-align:(right|center|left)"')
_CLASS = {"right": "right", "centre": "center"}


@dataclass
class Node:
    """A block with what is told of it, and the blocks and words in it."""

    tag: str
    said: str = ""
    inside: list[Node | str] = field(default_factory=list)

    def plain(self) -> object:
        """As nested tuples, the words of an item or a quotation in a paragraph."""
        made: list[object] = []
        words: list[str] = []
        for one in [*self.inside, None]:
            if isinstance(one, str):
                words += _WORD.findall(one)
                continue
            if words and self.tag in {"li", "blockquote", ""}:
                made.append(("p", "", (" ".join(words),)))
            elif words:
                made.append(" ".join(words))
            words = []
            if one is not None:
                plain = one.plain()
                # An empty paragraph is what a stray tag leaves behind.
                if plain != ("p", "", ()):
                    made.append(plain)
        return (self.tag, self.said, tuple(made))


class _Reader(HTMLParser):
    def __init__(self, made: str) -> None:
        super().__init__()
        self.open = [Node("")]
        self.feed(made)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "img":
            self.open[-1].inside.append(f" {given.get('alt') or ''} ")
        elif tag == "br":
            self.open[-1].inside.append(" ")
        if tag not in _BLOCKS:
            return
        said = given.get("start") or "1" if tag == "ol" else ""
        if tag in {"th", "td"}:
            align = given.get("align") or _CLASS.get(given.get("class") or "", "")
            said = "" if align == "left" else align
        node = Node("cell" if tag in {"th", "td"} else tag, said)
        self.open[-1].inside.append(node)
        if tag not in _EMPTY:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS - _EMPTY:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)


def tree(made: str) -> object:
    """The blocks of clean HTML."""
    return _Reader(made).open[0].plain()


def shown(text: str) -> object:
    """The blocks that a preview shows of a text."""
    made = _STYLE.sub(r'align="\1"', _NUMBERS.sub("", PREVIEW.render(text)))
    attributes = {"ol": {"start"}, "th": {"align"}, "td": {"align"}, "img": {"alt", "src"}}
    return tree(nh3.clean(cleaned._shifted(made, 0), tags=set(KEPT), attributes=attributes))


def published(text: str) -> object:
    """The blocks that the site makes of it."""
    return tree(prose.unnumbered(prose.html(text, resolve=lambda typed: typed)))
