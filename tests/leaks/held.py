"""What an Edition and the Library can hold, field by field, and which readers that reaches.

The fields are found by looking at the classes. Whom each reaches is not said anywhere: it is what
stands in the Editions that are made, for each audience, of reviews in which everything stands.
"""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any, get_args, get_type_hints

from pydantic import BaseModel
from tests.hostile.filling import Filler, workspace

from reviewsite import library
from reviewsite.assemble.make import Assembler
from reviewsite.edition import Edition
from reviewsite.library import Library
from reviewsite.model.base import Audience
from reviewsite.site import open_shell
from reviewsite.workspace import open_workspace

Field = tuple[str, str]
"""A class and one of its fields."""
ROOTS: tuple[type, ...] = (Edition, Library)
ON = date(2026, 1, 15)
HERE = Path(__file__).parents[2]

AGREED = """  consent:
    - body: {0}
      by: Director
      on: 2025-11-03
  publish_on: 2025-11-03
"""
FRONT = """---
kind: review
title: Another review
body: {0}
programme: lga-corporate
framework: lga-corporate
previous_slugs: [old-{1}]
{2}sign_off:
  post: Manager
  on: 2025-11-03
publication:
  status: {3}
{4}---

## Executive summary

See [the paper](media/paper.pdf) and {5}.

## Context

Words.
"""
GONE = "  withdrawn:\n    on: 2025-12-01\n    reason: Corrected\n    replaced_by: open\n"
MORE = {
    "open/review.md": FRONT.format(
        "town",
        "open",
        "order: [recommendations]\nparagraph_numbers: true\nrelated_documents:\n"
        "  - title: A paper\n    file: media/paper.pdf\nprevious_reviews: [one]\non_site:\n"
        "  - from: 2025-09-01\n    to: 2025-09-04\n",
        "published",
        AGREED.format("town"),
        "[a study](good-practice/study.md)",
    ),
    "open/review.cy.md": (
        "---\nkind: review\ntitle: Adolygiad arall\n---\n\n## Crynodeb gweithredol\n\nGeiriau.\n\n"
        "## Cyd-destun\n\nGeiriau.\n"
    ),
    "open/papers.md": (
        "---\nkind: documents\naudience: public\ndocuments:\n  - number: 1\n    title: A paper\n"
        "    file: media/paper.pdf\n---\n"
    ),
    "open/own.md": (
        "---\nkind: self-assessment\naudience: public\nevidence: ['document:1']\nstrengths:\n"
        "  - Words\n---\n"
    ),
    "open/good-practice/study.md": (
        "---\nkind: good-practice\ntitle: A study\nsummary: Of it\ntopics: [own-topic]\n"
        + AGREED.format("town").replace("\n  ", "\n").removeprefix("  ")
        + "---\n\n![A map](../media/map.png) and [the review](../review.md#context).\n"
    ),
    "gone/review.md": FRONT.format(
        "town", "gone", "", "withdrawn", AGREED.format("town") + GONE, "more"
    ),
}
"""Two reviews with what the others lack: addresses, files, and a language of their own."""


def of_class(kind: type) -> dict[str, Any]:
    """The fields of a class that holds others, with their types; of any other class none."""
    if issubclass(kind, BaseModel):
        return {name: info.annotation for name, info in kind.model_fields.items()}
    if is_dataclass(kind) and kind.__module__.startswith("reviewsite.library"):
        hints = get_type_hints(kind)
        return {one.name: hints[one.name] for one in fields(kind)}
    return {}


def reachable() -> dict[Field, tuple[str, ...]]:
    """Every field that an Edition or the Library can hold, and the classes that may stand in it."""
    found: dict[Field, tuple[str, ...]] = {}
    todo = [*ROOTS]
    seen: set[type] = set()
    while todo:
        kind = todo.pop(0)
        if kind in seen:
            continue
        seen.add(kind)
        for name, annotation in of_class(kind).items():
            inner = [one for one in _inside(annotation) if isinstance(one, type) and of_class(one)]
            found[kind.__name__, name] = tuple(dict.fromkeys(one.__name__ for one in inner))
            todo += inner
    return found


def _inside(annotation: Any) -> Iterator[Any]:
    yield annotation
    for one in get_args(annotation):
        yield from _inside(one)


def held(value: object) -> Iterator[Field]:
    """The fields in which something stands, in whatever is given and in all that it holds."""
    if isinstance(value, Mapping):
        for one in value.values():
            yield from held(one)
    elif isinstance(value, (tuple, frozenset)):
        for one in value:
            yield from held(one)
    else:
        for name in of_class(type(value)):
            inner = getattr(value, name)
            if inner is not None and inner not in ("", (), {}, frozenset()):
                yield type(value).__name__, name
                yield from held(inner)


def readers(root: Path) -> dict[Field, set[Audience]]:
    """For each field whom it reaches: in the sample, and in a workspace with all fields filled."""
    shutil.copytree(HERE / "content", root / "sample" / "content")
    workspace(root / "made", Filler(["Some words", "Other words"], ["https://council.example/"]))
    reviews = root / "made/content/reviews"
    for name, text in MORE.items():
        (reviews / name).parent.mkdir(parents=True, exist_ok=True)
        (reviews / name).write_text(text, encoding="utf-8")
    for name in ("map.png", "paper.pdf"):
        (reviews / "open/media").mkdir(exist_ok=True)
        (reviews / "open/media" / name).write_bytes(b"")
    found: dict[Field, set[Audience]] = defaultdict(set)
    for folder in ("sample", "made"):
        shutil.copy(HERE / "mkdocs.yml", root / folder)
        (root / folder / "theme").symlink_to(HERE / "theme")
        for audience in Audience:
            for one in _made(root / folder, audience):
                for field in held(one):
                    found[field].add(audience)
    return found


def _made(root: Path, audience: Audience) -> Iterator[Edition | Library]:
    """The Editions of a workspace in both languages, and the libraries of them."""
    opened = open_workspace(root)
    maker = Assembler(opened, open_shell(root / "mkdocs.yml").settings, audience, ON)
    told = maker.languages.of("cy")
    given, welsh = [], []
    for slug in opened.slugs:
        pack = opened.pack(slug)
        assert pack.whole, (slug, pack.diagnostics[:3])
        edition = maker.edition(pack)
        if edition is None:
            continue
        yield edition
        contribution = library.contribution(edition, opened.glossary, slug)
        given.append(contribution)
        spoken = maker.spoken(edition, pack, contribution, "cy")
        if spoken is not None:
            welsh.append(spoken.contribution)
    yield library.combine(given, opened)
    yield library.combine(welsh, told.workspace, "cy", "en", told.foreign)
