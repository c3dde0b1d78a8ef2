"""Every date that a review holds, as its documents and its tables were read."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from reviewsite.model.scalars import Due, When
from reviewsite.pack.whole import Pack


def dates(pack: Pack) -> Iterator[When]:
    """The dates of a review, in whatever way they are typed."""
    for one in pack.loaded:
        yield from _within(one.document)
    for path in sorted(pack.files):
        if path.endswith(".csv"):
            yield from _cells(pack, path.removeprefix(f"{pack.folder}/"))


def _within(value: object) -> Iterator[When]:
    if isinstance(value, When):
        yield value
    elif isinstance(value, Due):
        yield from _within(value.when)
    elif isinstance(value, BaseModel):
        for _, part in value:
            yield from _within(part)
    elif isinstance(value, dict):
        yield from _within((*value.keys(), *value.values()))
    elif isinstance(value, (tuple, list, set, frozenset)):
        for part in value:
            yield from _within(part)


def _cells(pack: Pack, path: str) -> Iterator[When]:
    cells = {cell for row in pack.table(path) or () for cell in row.values()}
    for cell in cells:
        try:
            yield When.parse(cell)
        except ValueError:
            continue
