"""What can be pointed at in an Edition, and what leads to what: the thread from a finding on."""

from __future__ import annotations

from collections.abc import Callable

from reviewsite import prose
from reviewsite.edition.maker import Maker
from reviewsite.edition.views import Kind, Link, Target
from reviewsite.gate import State
from reviewsite.model.base import Part
from reviewsite.model.mentions import items, mentions_of
from reviewsite.model.refs import Reference
from reviewsite.pack import ref_of

_KINDS: dict[str, Kind] = {
    "finding": "finding",
    "recommendation": "recommendation",
    "conclusion": "conclusion",
    "priority": "priority",
    "action": "action",
    "practice": "practice",
    "document": "document",
    "statement": "statement",
}


def _titled(key: str) -> Callable[[Part], str]:
    return lambda part: prose.words(str(getattr(part, key)))


_TITLES: dict[str, Callable[[Part], str]] = {
    "finding": _titled("text"),
    "recommendation": _titled("title"),
    "conclusion": lambda part: _titled("title" if getattr(part, "title", None) else "text")(part),
    "priority": _titled("title"),
    "action": _titled("action"),
    "practice": _titled("title"),
    "document": _titled("title"),
    "statement": _titled("id"),
}


def name_targets(maker: Maker) -> None:
    """Name everything that can be pointed at and that this audience may see."""
    for ref, item in maker.pack.index.items():
        document = item.document
        if maker.state == State.TOMBSTONE:
            return
        if maker.open(document):
            title = _TITLES[item.kind](item.part)
            maker.targets[ref] = Target(ref=ref, kind=_KINDS[item.kind], title=title)


def links(maker: Maker) -> list[Link]:
    """Every reference between two items of the Edition, from what came first to what
    came of it."""
    found: dict[tuple[str, str], None] = {}
    for one in maker.pack.loaded:
        for part in items(one.document):
            own = ref_of(part, one.document, maker.pack)
            for mention in mentions_of(part) if own else ():
                other = Reference.parse(mention.text)
                if own is None or other is None:
                    continue
                onward = mention.field in {"practice", "recommendations", "by"}
                pair = (own[1], other.key) if onward else (other.key, own[1])
                if pair[0] in maker.targets and pair[1] in maker.targets:
                    found[pair] = None
    return [Link(origin=origin, target=target) for origin, target in found]
