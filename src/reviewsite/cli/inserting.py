"""Putting an id into a YAML file by hand, as it were: every other byte stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import yaml

from reviewsite.source import Map, Node

Place = tuple[int, int]
"""A line and a column, both from 1, as in a span."""

_LINE = re.compile(r"[^\n]*\n|[^\n]+")


@dataclass(frozen=True, slots=True)
class Extent:
    """How a text stands in its file: where it ends (the column after it), whether it is a block
    (`|`, `>`), and whether it is an item between brackets."""

    end: Place
    block: bool
    bracketed: bool


def insert(text: str, wanted: Iterable[tuple[Node, str]]) -> str:
    """The text of a file with `id: …` put into each of the list items given with their ids.

    The items are nodes of that same file: a map gets one more key, a text becomes the `text` of
    a map. Lines keep their ends, whichever they are.
    """
    lines = _LINE.findall(text)
    extents = _extents(lines)
    for node, id in sorted(wanted, key=lambda one: _at(one[0]), reverse=True):
        row, column = _at(node)[0] - 1, _at(node)[1] - 1
        if isinstance(node, Map):
            _key(lines, row, column, node.flow, id)
        else:
            _text(lines, row, column, extents[_at(node)], id)
    return "".join(lines)


def _at(node: Node) -> Place:
    return node.span.line, node.span.column


def _key(lines: list[str], row: int, column: int, flow: bool, id: str) -> None:
    line = lines[row]
    if flow:
        brace = column + 1 + len(line[column + 1 :]) - len(line[column + 1 :].lstrip(" "))
        comma = ", " if line[brace:].strip() else ","
        lines[row] = f"{line[:brace]}id: {id}{comma}{line[brace:]}"
        return
    lines[row] = f"{line[:column]}id: {id}{_end(line)}"
    lines.insert(row + 1, " " * column + line[column:])


def _text(lines: list[str], row: int, column: int, extent: Extent, id: str) -> None:
    last, after = extent.end[0] - 1, extent.end[1] - 1
    if extent.bracketed:
        lines[last] = f"{lines[last][:after]}}}{lines[last][after:]}"
        lines[row] = f"{lines[row][:column]}{{id: {id}, text: {lines[row][column:]}"
        return
    if extent.block:
        last -= 1
    for further in range(row + 1, last + 1):
        if lines[further].strip():
            lines[further] = f"  {lines[further]}"
    line = lines[row]
    lines[row] = f"{line[:column]}id: {id}{_end(line)}"
    lines.insert(row + 1, f"{' ' * column}text: {line[column:]}")


def _end(line: str) -> str:
    return line[len(line.rstrip("\r\n")) :] or "\n"


def _extents(lines: Sequence[str]) -> Mapping[Place, Extent]:
    """Every text of a front matter by the place where it begins."""
    front = "".join(line.rstrip("\r\n").replace("\t", " ") + "\n" for line in lines[1:])
    found: dict[Place, Extent] = {}
    flows: list[bool] = []
    for event in yaml.parse(front, yaml.SafeLoader):
        if isinstance(event, yaml.DocumentEndEvent):
            break
        if isinstance(event, (yaml.SequenceStartEvent, yaml.MappingStartEvent)):
            flows.append(bool(event.flow_style))
        elif isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
            flows.pop()
        elif isinstance(event, yaml.ScalarEvent):
            start, end = event.start_mark, event.end_mark
            assert start is not None
            assert end is not None
            found[start.line + 2, start.column + 1] = Extent(
                (end.line + 2, end.column + 1), event.style in {"|", ">"}, flows[-1]
            )
    return found
