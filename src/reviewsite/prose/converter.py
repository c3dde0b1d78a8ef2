"""Python-Markdown, with blocks and raw HTML as CommonMark and GitHub have them."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable
from typing import TypeAlias
from xml.etree import ElementTree

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.extensions import Extension
from markdown.inlinepatterns import (
    EscapeInlineProcessor,
    HtmlInlineProcessor,
    InlineProcessor,
    SimpleTagInlineProcessor,
    SubstituteTagInlineProcessor,
)
from markdown.util import AMP_SUBSTITUTE, AtomicString, code_escape

from reviewsite.prose import notes, starts, tags
from reviewsite.prose.block import Block
from reviewsite.prose.blocks import read

SMART = {"smarty": {"smart_angled_quotes": False, "smart_dashes": True, "smart_ellipses": False}}
_BREAK = r" {2,}\n|\\\n"
_RAW = rf"(<!--.*?-->|{tags.TAG.pattern})"
_CALL = r"\[\^([^\s\[\]]{1,200})\](?!\()"
_STRUCK = r"(~~)(?![\s~])(.+?)(?<![\s~])~~(?!~)"
# What a bare address is known by; from there it is read both ways.
_KNOWN_BY = r"://|www\.|@"
_SCHEME = re.compile(r"(?<![\w@/.:-])https?\Z")
_BEFORE_WWW = re.compile(r"(?<![\w@/.:-])\Z")
_NAME = re.compile(r"(?<![\w@/.:+-])[A-Za-z0-9][A-Za-z0-9_.+-]{0,63}+\Z")
# The stash of Python-Markdown stands between these two signs.
_REST = re.compile(r"[^\s<\x02\x03]+")
_HOST = re.compile(r"[A-Za-z0-9](?:[\w-]*\.)+[\w-]*[A-Za-z0-9](?![\w@-])")
_ENDS_A_SENTENCE = "?!.,:*_~'\";"


_Found: TypeAlias = tuple[ElementTree.Element | str | None, int | None, int | None]
"""What Python-Markdown is told of a match: what it becomes, and from where to where."""


class Converter(Markdown):
    """Texts to HTML that has not been cleaned yet."""

    def __init__(self) -> None:
        super().__init__(
            extensions=[_Blocks(), "smarty"], extension_configs=SMART, output_format="html"
        )

    def body(self, text: str) -> str:
        """A text of any blocks."""
        self.reset()
        return self.convert(text)

    def line(self, text: str) -> str:
        """A text that is one paragraph, whatever signs it begins with."""
        self.reset()
        assert isinstance(self.parser, _Parser)
        self.parser.is_line = True
        try:
            return self.convert(text)
        finally:
            self.parser.is_line = False


class _Blocks(Extension):
    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.deregister("html_block")
        md.parser = _Parser(md)
        md.ESCAPED_CHARS = list(string.punctuation)
        inline = md.inlinePatterns
        inline.register(_Escape(r"\\(.)", md), "escape", 180)
        inline.register(_Call(_CALL, md), "call", 175)
        inline.register(SubstituteTagInlineProcessor(_BREAK, "br"), "linebreak", 185)
        inline.register(_Raw(_RAW, md), "html", 90)
        inline.register(_Bare(_KNOWN_BY, md), "bare", 85)
        inline.register(SimpleTagInlineProcessor(_STRUCK, "del"), "struck", 75)


class _Parser(BlockParser):
    """Our blocks as the tree that Python-Markdown goes on with."""

    is_line = False
    notes: dict[str, int]
    """The footnotes of the text: what each is called, and which it is, from 0."""

    def parseDocument(self, lines: Iterable[str]) -> ElementTree.ElementTree:
        root = ElementTree.Element(self.md.doc_tag)
        text = "\n".join(lines)
        self.notes = {}
        if self.is_line:
            ElementTree.SubElement(root, "p").text = text.strip()
        else:
            blocks = read(text).blocks
            self._fill(root, [one for one in blocks if one.kind != "note"])
            for one in (one for one in blocks if one.kind == "note"):
                self._note(root, one)
        return ElementTree.ElementTree(root)

    def _note(self, root: ElementTree.Element, note: Block) -> None:
        """Of two notes of one name the first counts."""
        if note.sign.casefold() not in self.notes:
            self.notes[note.sign.casefold()] = len(self.notes)
            ElementTree.SubElement(root, "p").text = AtomicString(notes.SIGN)
            self._fill(root, note.blocks)

    def _fill(self, parent: ElementTree.Element, blocks: list[Block], tight: bool = False) -> None:
        for one in blocks:
            if one.kind == "definition" and one.definition is not None:
                said = one.definition
                self.md.references.setdefault(said.label.lower(), (said.address, said.title))
            elif one.kind == "paragraph" and tight:
                _append(parent, one.text.rstrip(" "))
            elif one.kind == "list":
                made = ElementTree.SubElement(parent, "ol" if one.sign in ".)" else "ul")
                if one.sign in ".)" and one.level != 1:
                    made.set("start", str(one.level))
                loose = one.is_loose
                for item in one.blocks:
                    self._fill(ElementTree.SubElement(made, "li"), item.blocks, not loose)
            elif one.kind == "quote":
                self._fill(ElementTree.SubElement(parent, "blockquote"), one.blocks)
            elif one.kind == "table":
                _table(parent, one)
            elif one.kind == "code":
                code = ElementTree.SubElement(ElementTree.SubElement(parent, "pre"), "code")
                code.text = AtomicString(code_escape(one.text) + "\n")
            elif one.kind == "html":
                raw = self.md.htmlStash.store(tags.escaped(one.text.strip()))
                ElementTree.SubElement(parent, "p").text = AtomicString(raw)
            elif one.kind == "break":
                ElementTree.SubElement(parent, "hr")
            else:
                tag = f"h{one.level}" if one.kind == "heading" else "p"
                ElementTree.SubElement(parent, tag).text = one.text.rstrip(" ")


def _append(parent: ElementTree.Element, text: str) -> None:
    """Text after what a tight item has already."""
    if len(parent):
        parent[-1].tail = f"{parent[-1].tail or ''}\n{text}"
    else:
        parent.text = f"{parent.text}\n{text}" if parent.text else text


def _table(parent: ElementTree.Element, block: Block) -> None:
    table = ElementTree.SubElement(parent, "table")
    columns = starts.alignments(block.lines[1]) or []
    head = ElementTree.SubElement(table, "thead")
    rows = [(head, "th", block.lines[0])]
    if block.lines[2:]:
        body = ElementTree.SubElement(table, "tbody")
        rows += [(body, "td", line) for line in block.lines[2:]]
    for part, tag, line in rows:
        row = ElementTree.SubElement(part, "tr")
        texts = starts.cells(line)[: len(columns)]
        for align, text in zip(columns, texts + [""] * (len(columns) - len(texts)), strict=True):
            cell = ElementTree.SubElement(row, tag, {"align": align} if align else {})
            cell.text = text


class _Escape(EscapeInlineProcessor):
    """A backslash before any sign of punctuation; an ampersand does not begin an entity then."""

    def handleMatch(  # type: ignore[override]  # the stubs know no other answer than an element
        self, m: re.Match[str], data: str
    ) -> _Found:
        if m[1] == "&":
            return f"{AMP_SUBSTITUTE}amp;", m.start(), m.end()
        return super().handleMatch(m, data)


class _Call(InlineProcessor):
    """A number that leads to a footnote of the same text; in a heading it is words."""

    ANCESTOR_EXCLUDES = ("h1", "h2", "h3", "h4", "h5", "h6")

    def handleMatch(  # type: ignore[override]  # the stubs know no other answer than an element
        self, m: re.Match[str], data: str
    ) -> _Found:
        assert isinstance(self.md.parser, _Parser)
        index = self.md.parser.notes.get(m[1].casefold())
        return (None if index is None else notes.call(index)), m.start(), m.end()


class _Raw(HtmlInlineProcessor):
    """Tags that are HTML, and comments; anything else in angle brackets is words."""

    def handleMatch(  # type: ignore[override]  # the stubs know no other answer than an element
        self, m: re.Match[str], data: str
    ) -> _Found:
        if m["name"] and not tags.is_known(m["name"]):
            return None, m.start(), m.end()
        return super().handleMatch(m, data)


class _Bare(InlineProcessor):
    """A web or e-mail address in running text (GitHub Flavored Markdown 0.29, section 6.9)."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(  # type: ignore[override]  # the stubs know no other answer than an element
        self, m: re.Match[str], data: str
    ) -> _Found:
        known_by, at = m[0], m.start()
        before = data[max(0, at - 70) : at]
        if known_by == "@":
            head, rest, scheme = _NAME.search(before), _HOST.match(data, m.end()), "mailto:"
        elif known_by == "www.":
            head, rest, scheme = _BEFORE_WWW.search(before), _REST.match(data, m.end()), "http://"
        else:
            head, rest, scheme = _SCHEME.search(before), _REST.match(data, m.end()), ""
        typed = _ended(head[0] + known_by + rest[0]) if head and rest else ""
        if head is None or "." not in typed.removeprefix("www."):
            return None, at, m.end()
        link = ElementTree.Element("a", {"href": scheme + typed})
        link.text = AtomicString(typed)
        start = at - len(head[0])
        return link, start, start + len(typed)


def _ended(typed: str) -> str:
    """An address without what ends the sentence, or the bracket, that it stands in."""
    typed = typed.rstrip(_ENDS_A_SENTENCE)
    while typed.endswith(")") and typed.count(")") > typed.count("("):
        typed = typed[:-1].rstrip(_ENDS_A_SENTENCE)
    return typed
