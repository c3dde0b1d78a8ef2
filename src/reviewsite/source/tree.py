"""YAML events to a tree, with everything in it reported that YAML allows and we do not."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from reviewsite.diagnostics import Diagnostic, Span
from reviewsite.source import bends, codes, keys
from reviewsite.source.bends import Bend
from reviewsite.source.encoding import UNWELCOME
from reviewsite.source.events import Event, Mark, ScalarEvent, StartEvent
from reviewsite.source.nodes import Entry, Map, Node, Scalar, Seq
from reviewsite.source.readers import Loader, Readable, readable

Fault: TypeAlias = "yaml.YAMLError | ValueError | OverflowError"

MOST_LEVELS = 12
# A file with more slips than this is not being written but generated; the rest would be noise.
MOST_SLIPS = 100
_STYLES = {"'": "single", '"': "double", "|": "literal", ">": "folded"}


@dataclass(frozen=True, slots=True)
class Tree:
    """What the events made. `fault` is the YAML reader's own complaint, where it has one.

    `root` is None where the text is empty or could not be read to its end.
    """

    root: Node | None
    diagnostics: tuple[Diagnostic, ...]
    fault: Fault | None = None


@dataclass(slots=True)
class _Open:
    """A list or map that has begun and not ended."""

    event: StartEvent
    span: Span
    is_map: bool
    flow: bool
    items: list[Node] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    key: Scalar | None = None
    key_end: int = 0
    names: dict[str, Span] = field(default_factory=dict)


class _UnfitError(Exception):
    """What follows cannot be put into a tree."""


def build(path: str, text: str, first: int, loader: Loader) -> Tree:
    """Read YAML that begins on line `first` of a file.

    Only events are asked for, never YAML's own composing or constructing, so that no text turns
    into a number or a truth, no alias is followed, and no depth is dived into.
    """
    read = readable(text, loader)
    builder = _Builder(path, text, first, read)
    try:
        for event in yaml.parse(read.text, Loader=loader):
            builder.take(event)
    except _UnfitError:
        return Tree(None, tuple(builder.found))
    except (yaml.YAMLError, ValueError, OverflowError) as fault:
        # The Python reader lets chr() complain about "\UFFFFFFFF".
        return Tree(None, tuple(builder.found), fault)
    return Tree(builder.root, tuple(builder.found))


class _Builder:
    def __init__(self, path: str, text: str, first: int, read: Readable) -> None:
        self.path = path
        self.restored = read.restored
        self.text = text
        self.first = first
        self.lines = text.split("\n")
        self.root: Node | None = None
        self.found: list[Diagnostic] = []
        self.open: list[_Open] = []
        self.has_hash = "#" in text

    def take(self, event: Any) -> None:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self.scalar(event)
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            self.begin(event, kind is yaml.MappingStartEvent)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self.end(event)
        elif kind is yaml.AliasEvent:
            self.alias(event)

    def say(self, bend: Bend | None, span: Span) -> None:
        if bend is not None and len(self.found) < MOST_SLIPS:
            self.found.append(bend.at(span))

    def span(self, start: Mark, end: Mark) -> Span:
        """From one mark to the other, or to the end of the first line."""
        if start.line == end.line:
            length = end.column - start.column or 1
        else:
            length = max(1, len(self.lines[start.line].rstrip()) - start.column)
        return Span(self.path, self.first + start.line, start.column + 1, length)

    def scalar(self, event: ScalarEvent) -> None:
        start, end, value = event.start_mark, event.end_mark, self.restored(event.value)
        span = self.span(start, end)
        if event.anchor is not None or event.tag is not None:
            self.say(keys.label(self.lines[start.line], event.anchor), span)
        style = _STYLES.get(event.style or "", "plain")
        top = self.open[-1] if self.open else None
        if style == "plain":
            if "?" in value and top is not None and top.flow and bends.asks(value):
                raise bends.Refused
            node = Scalar(value, span)
        else:
            # Blank lines below a block are layout. The readers differ at the end of a file.
            value = value if style in ("single", "double") else value.rstrip("\n")
            node = Scalar(value, span, style)
            self.marked(node, event)
        if top is not None and top.is_map and top.key is None:
            self.key(top, node, start.line == end.line, end.index)
        else:
            cut = style == "plain" and self.plain(top, node, event)
            if not (value or cut or top is None or top.is_map or event.tag or event.anchor):
                self.say(bends.EMPTY_ITEM, span)
            self.put(node)

    def marked(self, node: Scalar, event: ScalarEvent) -> None:
        """Look at a text in quotation marks or in a block."""
        start, end = event.start_mark, event.end_mark
        if node.style in ("literal", "folded"):
            if event.anchor is None and event.tag is None:
                self.say(bends.block_header(self.lines[start.line], start), node.span)
            return
        if start.line != end.line:
            self.say(bends.unclosed(self.lines, start.line, end.line), node.span)
        if node.style == "double" and (
            UNWELCOME.search(node.value) or any("\ud800" <= sign <= "\udfff" for sign in node.value)
        ):
            self.say(bends.UNSEEN_ESCAPE, node.span)

    def plain(self, top: _Open | None, node: Scalar, event: ScalarEvent) -> bool:
        """Look at what YAML has made of a text without quotation marks; say if a `#` cuts it."""
        start, end = event.start_mark, event.end_mark
        cut = bends.hash(self.lines, start, end, bool(node.value)) if self.has_hash else None
        if cut is not None:
            self.say(cut, Span(self.path, self.first + end.line, cut.column, cut.length))
        if not node.value:
            return cut is not None
        if start.line != end.line:
            swallowed = bends.dash(self.lines, start.line, end.line)
            if swallowed is not None:
                line = self.first + start.line + swallowed.line
                self.say(swallowed, Span(self.path, line, swallowed.column, swallowed.length))
        if top is not None and top.flow:
            return cut is not None
        below = top is not None and top.key is not None and top.key.span.line != node.span.line
        self.say(bends.no_space(self.lines[start.line], node.value, below), node.span)
        return cut is not None

    def key(self, top: _Open, key: Scalar, one_line: bool, end: int) -> None:
        self.say(keys.check(key, self.lines[key.span.line - self.first], one_line), key.span)
        known = top.names.setdefault(key.value, key.span)
        if known is not key.span:
            message = f"The key `{key.value}` stands here for the second time; the first is on line"
            help = "Delete one of the two, or put both values under one key."
            self.say(Bend(codes.DUPLICATE, f"{message} {known.line}.", help), key.span)
        top.key = key
        top.key_end = end

    def begin(self, event: StartEvent, is_map: bool) -> None:
        start = event.start_mark
        span = self.span(start, event.end_mark)
        if self.open and self.open[-1].is_map and self.open[-1].key is None:
            self.say(keys.not_a_text(self.lines[start.line]), span)
            raise _UnfitError
        if len(self.open) >= MOST_LEVELS:
            message = f"This is nested more than {MOST_LEVELS} levels deep."
            help = "Look for a bracket that is not closed, or for lines indented too far."
            self.say(Bend(codes.TOO_DEEP, message, help), span)
            raise _UnfitError
        if event.anchor is not None or event.tag is not None:
            self.say(keys.label(self.lines[start.line], event.anchor), span)
        # The Python reader says None, not False, of a list that is not indented below its key.
        self.open.append(_Open(event, span, is_map, bool(event.flow_style)))

    def end(self, event: Event) -> None:
        top = self.open.pop()
        start, end = top.event.start_mark, event.end_mark
        span = self.span(start, end) if top.flow else self.rest(start)
        if not top.is_map:
            self.put(Seq(tuple(top.items), span, top.flow))
        else:
            self.put(self.meant(top, Map(tuple(top.entries), span, top.flow), end))

    def rest(self, start: Mark) -> Span:
        """From a mark to the end of its line."""
        length = max(1, len(self.lines[start.line].rstrip()) - start.column)
        return Span(self.path, self.first + start.line, start.column + 1, length)

    def meant(self, top: _Open, node: Map, end: Mark) -> Node:
        """The map, or the text that the author meant by it."""
        inside = self.open[-1] if self.open else None
        if inside is None or inside.is_map or not node.entries:
            return node
        start = top.event.start_mark
        if inside.flow:
            opened = self.text[start.index] in "{&!"
            bend = None if opened else bends.pair(self.lines, start, end)
        else:
            bend = None if top.flow else bends.item(self.lines, self.first, node)
        if bend is None:
            return node
        at = Span(self.path, node.span.line, start.column + 1, bend.length)
        self.say(bend, at)
        return Scalar(bend.text, at) if bend.text else node

    def put(self, node: Node) -> None:
        """Put a finished node where it belongs."""
        if not self.open:
            self.root = node
            return
        top = self.open[-1]
        if not top.is_map:
            top.items.append(node)
        elif top.key is not None:
            if top.flow and isinstance(node, Scalar) and not node.value and node.style == "plain":
                node = self.valueless(top, top.key)
            top.entries.append(Entry(top.key, node))
            top.key = None

    def valueless(self, top: _Open, key: Scalar) -> Scalar:
        """The empty value of a key in braces.

        A key without a colon is reported: a comma has cut a text in two. The two YAML readers do
        not agree on where an empty value is; we say right after the colon.
        """
        if not self.text[top.key_end : top.key_end + 200].lstrip().startswith(":"):
            line = self.lines[key.span.line - self.first]
            before = top.entries[-1].value if top.entries else None
            self.say(bends.comma(line, key, before), key.span)
        return Scalar("", Span(self.path, key.span.line, key.span.column + key.span.length + 1))

    def alias(self, event: Event) -> None:
        start, end = event.start_mark, event.end_mark
        span = self.span(start, end)
        self.say(keys.alias(self.lines[start.line], event.anchor or ""), span)
        node = Scalar(f"*{event.anchor}", span)
        top = self.open[-1] if self.open else None
        if top is not None and top.is_map and top.key is None:
            top.key = node
            top.key_end = end.index
        else:
            self.put(node)
