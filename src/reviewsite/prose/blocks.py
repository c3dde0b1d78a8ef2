"""The blocks of a text, as CommonMark and GitHub have them: what stands in what, and on which line.

What an author sees in a preview is what the site makes of it, so a list may follow a sentence, an
item be indented by two spaces, and a wrapped line begin with a year. (CommonMark 0.31, appendix.)
A footnote stands in no list and no quotation; what goes on with it is indented by four spaces.
"""

from __future__ import annotations

import re
from functools import lru_cache

from reviewsite.prose import starts
from reviewsite.prose.block import Block
from reviewsite.prose.definitions import definitions

MOST_DEEP = 60
"""Deeper in quotations and lists, a sign is a word: no text is meant that way."""


@lru_cache(maxsize=256)
def read(text: str) -> Block:
    """The blocks of a text, in a document."""
    return _Reader(text.split("\n")).document


class _Reader:
    """Reads line after line into the blocks that are open: `path` are the containers, each in the
    one before, and `leaf` is what stands open in the last of them."""

    def __init__(self, lines: list[str]) -> None:
        self.document = Block("document", 1)
        self.path = [self.document]
        self.leaf: Block | None = None
        self.until: re.Pattern[str] | None = None
        """What ends the raw HTML that is open."""
        self.number = 0
        self.depth = 1
        """How many of `path` the line that is read stands in."""
        ends = (at for at, line in enumerate(lines, 1) if starts.PRE_END.search(line))
        self.last_pre = max(ends, default=0)
        for self.number, line in enumerate(lines, start=1):
            self._read(line.expandtabs(4) if "\t" in line else line)
        self._shut(1)

    @property
    def _inside(self) -> bool:
        return self.depth == len(self.path)

    @property
    def _at_edge(self) -> bool:
        """Whether the line that is read stands in no quotation, item or footnote."""
        return all(one.kind in {"document", "list"} for one in self.path[: self.depth])

    @property
    def _paragraph(self) -> Block | None:
        """The paragraph that is open. A line that goes on with it may leave out the signs of what
        it stands in."""
        leaf = self.leaf
        return leaf if leaf is not None and leaf.kind == "paragraph" else None

    def _read(self, line: str) -> None:
        rest = self._entered(line)
        if not (self._inside and self.leaf is not None and self._goes_on(self.leaf, rest)):
            if not rest.strip(" "):
                self._shut(self.depth)
                return
            self._begin(rest)
        for one in self.path:
            one.end = self.number

    def _entered(self, line: str) -> str:
        """Find out which containers a line stands in; what is left of it is inside them."""
        self.depth = 1
        for one in self.path[1:]:
            if one.kind == "quote":
                sign = starts.QUOTE.match(line)
                if sign is None:
                    break
                line = line[sign.end() :]
            elif one.kind in {"item", "note"}:
                blank = not line.strip(" ")
                if not one.blocks if blank else not line.startswith(" " * one.width):
                    break
                line = line[one.width :]
            self.depth += 1
        return line

    def _goes_on(self, leaf: Block, rest: str) -> bool:
        """Whether a line goes on with code or raw HTML, which is then done."""
        words = rest.lstrip(" ")
        indent = len(rest) - len(words)
        if leaf.kind == "html":
            if self.until is None and not words:
                return False
            leaf.lines.append(rest)
            leaf.end = self.number
            self._until(rest)
        elif leaf.kind != "code" or (not leaf.sign and words and indent < 4):
            return False
        elif not leaf.sign:
            leaf.lines.append(rest[4:])
            leaf.end = self.number if words else leaf.end
        else:
            leaf.end = self.number
            done = indent < 4 and words.startswith(leaf.sign)
            if done and not words.rstrip(" ").strip(leaf.sign[0]):
                self.leaf = None
            else:
                leaf.lines.append(rest[min(indent, leaf.width) :])
        return True

    def _until(self, line: str) -> None:
        if self.until is not None and self.until.search(line):
            self.leaf = None

    def _begin(self, rest: str) -> None:
        """Read what begins in a line, or goes on in it."""
        words = rest.lstrip(" ")
        indent = len(rest) - len(words)
        if not words:
            return
        if indent >= 4 and self._paragraph is None:
            self._open(Block("code", self.number, lines=[rest[4:]]))
        elif (
            indent >= 4
            or words[0].isalpha()
            or not (
                self._ended(words) or self._leaf(words, indent) or self._container(words, indent)
            )
        ):
            self._words(words, indent)

    def _ended(self, words: str) -> bool:
        """Whether a line makes something else of the paragraph before it: a heading, a table."""
        paragraph = self._paragraph
        if paragraph is None or not self._inside or words[0] not in "=-|:":
            return False
        columns = starts.alignments(words)
        header = paragraph.lines[-1]
        is_row = "|" in header and paragraph.indents[-1] < 4
        if is_row and columns and len(columns) == len(starts.cells(header)):
            del paragraph.lines[-1], paragraph.indents[-1]
            paragraph.end -= 1
            self._open(Block("table", self.number - 1, lines=[header, words]))
            return True
        if starts.UNDERLINE.match(words):
            self.leaf = self._settled(paragraph)
            if self.leaf is not None:
                paragraph.kind, paragraph.sign, paragraph.end = "heading", words[0], self.number
                paragraph.level = 1 if words[0] == "=" else 2
                self.leaf = None
                return True
        return False

    def _leaf(self, words: str, indent: int) -> bool:
        """Whether a line begins a block that holds no other."""
        if words[0] == "#" and (heading := starts.HEADING.match(words)):
            text = starts.CLOSING.sub("", heading[2].strip(" "))
            self._open(Block("heading", self.number, sign="#", level=len(heading[1]), lines=[text]))
            self.leaf = None
        elif words[0] in "`~" and (fence := starts.FENCE.match(words)):
            sign, info = (fence[1], fence[2]) if fence[1] else (fence[3], fence[4])
            self._open(Block("code", self.number, sign=sign, width=indent, info=info.strip()))
        elif words[0] == "<" and (raw := starts.html(words, self._paragraph is not None)):
            self.until = starts.PRE_END if raw == "pre" and self.last_pre >= self.number else None
            if raw == "comment":
                self.until = starts.COMMENT_END
            self._open(Block("html", self.number, lines=[" " * indent + words]))
            self._until(words)
        elif starts.BREAK.match(words):
            self._open(Block("break", self.number))
            self.leaf = None
        else:
            return False
        return True

    def _container(self, words: str, indent: int) -> bool:
        """Whether a line begins a quotation, an item or a footnote, whose text is then read."""
        if len(self.path) > MOST_DEEP:
            return False
        if words[0] == ">":
            self._open(Block("quote", self.number))
            rest = words[1:].removeprefix(" ")
        elif item := starts.ITEM.match(words):
            empty = item.end() == len(words)
            if self._paragraph is not None and self._inside and (empty or int(item[2] or 1) != 1):
                return False
            sign = item[3] or item[1]
            self._list(sign, int(item[2] or 0))
            after = len(item[1]) + (1 if empty or len(item[4]) > 4 else len(item[4]))
            self._open(Block("item", self.number, width=indent + after))
            rest = words[after:]
        elif self._at_edge and (note := starts.NOTE.match(words)):
            self._open(Block("note", self.number, sign=note[1], width=4))
            rest = words[note.end() :]
        else:
            return False
        self.path.append(self.path[-1].blocks[-1])
        self.depth = len(self.path)
        self.leaf = None
        self._begin(rest)
        return True

    def _list(self, sign: str, first: int) -> None:
        """Go on with a list of this sign, or begin one."""
        self._shut(self.depth)
        if self.path[-1].kind == "list" and self.path[-1].sign != sign:
            self.path.pop()
        if self.path[-1].kind != "list":
            made = Block("list", self.number, sign=sign, level=first)
            self.path[-1].blocks.append(made)
            self.path.append(made)
        self.depth = len(self.path)

    def _words(self, words: str, indent: int) -> None:
        """Go on with a paragraph or a table, or begin a paragraph."""
        leaf = self._paragraph
        if leaf is None and self._inside and self.leaf is not None and self.leaf.kind == "table":
            leaf = self.leaf
        if leaf is None:
            leaf = Block("paragraph", self.number)
            self._open(leaf)
        leaf.lines.append(words)
        leaf.indents.append(indent)
        leaf.end = self.number

    def _open(self, block: Block) -> None:
        """Begin a block where the line that is read stands."""
        self._shut(self.depth)
        if self.path[-1].kind == "list" and block.kind != "item":
            self.path.pop()
        block.end = self.number
        self.path[-1].blocks.append(block)
        self.leaf = block

    def _shut(self, depth: int) -> None:
        """Close what is open deeper than this."""
        leaf = self.leaf
        if leaf is not None and leaf.kind == "paragraph":
            self._settled(leaf)
        elif leaf is not None and leaf.kind == "code" and not leaf.sign:
            del leaf.lines[leaf.end - leaf.line + 1 :]
        self.leaf = None
        del self.path[depth:]

    def _settled(self, paragraph: Block) -> Block | None:
        """A paragraph without the definitions of links at its head; None where nothing is left."""
        beside = self.path[-1].blocks
        if paragraph.lines and paragraph.lines[0].startswith("["):
            beside.pop()
            for one in list(definitions(paragraph.text)):
                at = paragraph.line
                made = Block("definition", at, at + one.lines - 1, definition=one)
                beside.append(made)
                made.lines = paragraph.lines[: one.lines]
                del paragraph.lines[: one.lines], paragraph.indents[: one.lines]
                paragraph.line += one.lines
            beside.append(paragraph)
        if not paragraph.lines:
            beside.remove(paragraph)
            return None
        return paragraph
