"""Where a part of the review is shown: on its own page, or on the one that holds everything."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from markupsafe import Markup, escape

from reviewsite import prose
from reviewsite.edition import addresses
from reviewsite.edition.anchors import OWN
from reviewsite.pages.environment import environment
from reviewsite.pages.page import relative
from reviewsite.pages.review.scene import Item, Scene, progress_anchor
from reviewsite.words import Words

_HEADING = re.compile(r'<h([2-4]) id="([^"]+)">(.*?)</h\1>', re.S)
_PARAGRAPH = re.compile(r'<p id="([^"]+)">')
_TYPED = re.compile(r'(<p id="[^"]+">)(\d{1,3}(?:\.\d{1,3})+)(?=\.?\s)')
"""A paragraph that begins with a number of its author's."""


@dataclass
class Frame:
    """One part (`part` is the address of its own page) as it stands on the page `uri`.

    Everything that depends on the place is asked here: heading levels, anchors, links. Anchors of
    items (findings, recommendations, actions …) are the same everywhere; all others get the
    part's name before them where several parts share a page. `taken` are the anchors of that page.
    """

    scene: Scene
    uri: str
    part: str
    taken: dict[str, int] = field(default_factory=dict)
    paragraphs: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        """No anchor of an author's words is an item's."""
        looks = range(len(self.scene.edition.progress))
        for anchor, ref in self.scene.authors.anchors.items():
            told = (self.local(progress_anchor(number, ref)) for number in looks)
            self.taken.update(dict.fromkeys((anchor, *told), 1))

    @property
    def whole(self) -> bool:
        """Whether this is the page that holds everything."""
        return self.uri == addresses.ALL

    @property
    def level(self) -> int:
        """The level of the part's own headings: below the page's, or below the part's title."""
        return 3 if self.whole else 2

    @property
    def t(self) -> Words:
        return self.scene.t

    def id(self, name: str) -> str:
        """The anchor of a heading or a figure of our own."""
        return self.local(f"{OWN}{name}")

    def local(self, name: str) -> str:
        """An anchor that is no item's, as it stands here."""
        return f"{part_id(self.part)}--{name}" if self.whole else name

    def url(self, target: str) -> str:
        """The address of a page, or of a place on one, as written on this page."""
        if not self.whole:
            return relative(self.uri, target)
        page, _, anchor = target.partition("#")
        if page not in self.scene.uris:
            return relative(self.uri, target)
        if anchor in self.scene.authors.anchors:
            return f"#{anchor}"
        return f"#{part_id(page)}--{anchor}" if anchor else f"#{self.mark(page)}"

    def mark(self, page: str) -> str:
        """The anchor of a part's title on the page that holds everything; an item may be called as
        the part would be."""
        name = part_id(page)
        return f"{OWN}{name}" if name in self.scene.authors.anchors else name

    def has(self, page: str) -> bool:
        """Whether the site has a page."""
        return page in self.scene.uris

    def anchor(self, ref: str) -> str:
        """The anchor of an item: the same on every page."""
        return addresses.anchor(ref)

    def listing(self, texts: Sequence[str]) -> str:
        """Several lines of authors' words as a list in a sentence."""
        return self.t.listing([prose.words(text) for text in texts])

    def item(self, ref: str) -> Item:
        """See `Scene.item`; the Edition holds `ref`."""
        return self.scene.item(self.scene.edition.targets[ref])

    def onward(self, ref: str, *kinds: str) -> list[Item]:
        """See `Scene.onward`."""
        return self.scene.onward(ref, *kinds)

    def behind(self, ref: str, *kinds: str) -> list[Item]:
        """See `Scene.behind`."""
        return self.scene.behind(ref, *kinds)

    def threaded(self, ref: str) -> bool:
        """Whether anything is known of what a recommendation came from or of what came of it."""
        came = self.behind(ref, "finding") or self.onward(ref, "priority", "action")
        return bool(came or self.scene.progress_of(ref))

    def html(self, text: str | None, shift: int = 0, prefix: str = "") -> Markup:
        """Authors' prose: links resolved, a link to copy at each heading
        and, where the review asks for it, paragraphs numbered. Headings start at `level` plus
        `shift`.

        `prefix` goes before its anchors where several texts of one kind share a part.
        """
        if not text:
            return Markup("")
        made = self._made(text, shift + self.level - 2, prefix)
        if self.chapter:
            made = self._numbered(made)
        return Markup(_HEADING.sub(self._marked, made))

    def block(self, text: str | None, prefix: str) -> Markup:
        """Prose of one item: its headings stand below the item's own, and `prefix` (the item's
        anchor) goes before its anchors. Its paragraphs are not numbered."""
        return Markup(self._made(text, self.level, f"{prefix}--")) if text else Markup("")

    def _made(self, text: str, shift: int, prefix: str) -> str:
        return prose.html(
            text,
            resolve=self._resolve(prefix),
            shift=shift,
            prefix=self.local(prefix),
            taken=self.taken,
            lang=self.t.lang,
        )

    def _resolve(self, prefix: str) -> prose.Resolve:
        def resolve(typed: str) -> str | None:
            if prefix and typed.startswith("#") and typed[1:] not in self.scene.authors.anchors:
                return self.url(f"{self.part}#{prefix}{typed[1:]}")
            address = self.scene.authors.address(typed, self.part)
            return None if address is None else self.url(address)

        return resolve

    def _marked(self, match: re.Match[str]) -> str:
        level, anchor, inner = match.groups()
        mark = environment(self.t.lang).get_template("review/mark.html")
        link = mark.render(anchor=anchor, what=Markup(inner).striptags())
        return f'<h{level} id="{escape(anchor)}">{inner} {link}</h{level}>'

    @property
    def chapter(self) -> int:
        """The number of the part, where the review asks for numbers of paragraphs; else 0."""
        return self.scene.chapters.get(self.part, 0) if self.scene.report.paragraph_numbers else 0

    def _numbered(self, made: str) -> str:
        """Prose whose paragraphs have the part's number and their own. A text whose author numbered
        them (`4.12 The council …`) keeps those numbers, and has none beside them."""
        typed = [tuple(map(int, one.split("."))) for _, one in _TYPED.findall(made)]
        if len(typed) > 1 and all(one < other for one, other in pairwise(typed)):
            return _TYPED.sub(lambda one: f"{one[1]}{_number(one[2])}", made)

        def number(match: re.Match[str]) -> str:
            self.paragraphs += 1
            return f"{match[0]}{_number(f'{self.chapter}.{self.paragraphs}')} "

        return _PARAGRAPH.sub(number, made)


def _number(number: str) -> str:
    return f'<span class="paragraph-number">{number}</span>'


def part_id(page: str) -> str:
    """What the anchors of a part begin with on the page that holds everything: its address without
    what is not a letter."""
    return page.removesuffix(".html").replace("/", "-")
