"""The tree an author's YAML makes: text, lists and maps, each with the place where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from reviewsite.diagnostics import Diagnostic, Span

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text as the author meant it. `style` is plain, single, double, literal or folded."""

    value: str
    span: Span
    style: str = "plain"


@dataclass(frozen=True, slots=True)
class Seq:
    """A list. `flow` says that it was written in square brackets."""

    items: tuple[Node, ...]
    span: Span
    flow: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A key of a map and its value."""

    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class Map:
    """Keys and values in the author's order. `flow` says that it was written in braces."""

    entries: tuple[Entry, ...]
    span: Span
    flow: bool = False

    def get(self, name: str) -> Node | None:
        """The value of the first key called `name`, empty or not; None where no key is."""
        entry = self.entry(name)
        return entry.value if entry else None

    def entry(self, name: str) -> Entry | None:
        """The first entry whose key is `name`."""
        for entry in self.entries:
            if entry.key.value == name:
                return entry
        return None


Node: TypeAlias = Scalar | Seq | Map


@dataclass(frozen=True, slots=True)
class Source:
    """A Markdown file as read: its front matter, its body, and what is wrong with it.

    `lang` is "" for a base file and "cy" for `x.cy.md`. `front` is None where it could not be
    read; `body_line` is the line on which the body begins; `lines` are the file's own lines,
    without their ends.
    """

    path: str
    lang: str
    front: Map | None
    body: str
    body_line: int
    lines: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class YamlFile:
    """A YAML file as read. `root` is None where it is empty or could not be read."""

    path: str
    root: Node | None
    lines: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    lang: str = ""


def is_empty(node: Node) -> bool:
    """Whether a value is as if not written: nothing, or a map of nothing (FORMAT, section 1).

    An empty list is not: `themes: []` says that there are none.
    """
    if isinstance(node, Scalar):
        return not node.value.strip()
    if isinstance(node, Map):
        return all(is_empty(entry.value) for entry in node.entries)
    return False


def plain(node: Node) -> Plain:
    """The values alone, as dicts, lists and text, without what is empty.

    Of two keys of one name the first counts: the second has been reported.
    """
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Seq):
        return [plain(item) for item in written(node)]
    values: dict[str, Plain] = {}
    for entry in node.entries:
        if not is_empty(entry.value):
            values.setdefault(entry.key.value, plain(entry.value))
    return values


def written(node: Seq) -> Iterator[Node]:
    """The items of a list that are not empty: the ones that `plain` keeps, in its numbering."""
    return (item for item in node.items if not is_empty(item))


def locate(node: Node, loc: tuple[str | int, ...]) -> tuple[Span, Span]:
    """Follow the path of a validation error into the tree as far as the tree goes.

    Returns the span of the last key (or list item) met and the span of its value. A step that
    the tree does not have is passed over: a missing field is reported at its parent, and the
    names that pydantic puts into a path for the members of a union do no harm.
    """
    key = value = node.span
    for step in loc:
        if step == "[key]":
            return key, key
        if isinstance(node, Map):
            found = node.entry(str(step))
            if found is None:
                continue
            node, key, value = found.value, found.key.span, found.value.span
        elif isinstance(node, Seq) and isinstance(step, int):
            items = list(written(node))
            if not 0 <= step < len(items):
                continue
            node = items[step]
            key = value = node.span
    return key, value
