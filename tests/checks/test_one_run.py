"""One mistake hides no other, and what could not be read is never said to be missing."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from tests.checks.packs import PACKS, said

from reviewsite.source import Map, Node, Scalar, Seq, read

Write = Callable[[Mapping[str, str | bytes]], Path]
FOLDER = "content/reviews/moor-2014"
HURRIED = {
    "content/bodies.yml": """\
- id: moor
  name: Moor County Borough Council
  type: unitary
  nation: Wales
""",
    f"{FOLDER}/review.md": """\
---
kind: review
title: Peer review of children's services
body: moorr # RS305
programme: ssia-2016
framework: ssia-childrens-2014
scope:
  asked_to:
    - Test how far the improvement has come
  themes: [leadershp] # RS304
on_site:
  - from: 2014-12-05
    to: 2014-12-01 # RS401
team:
  - id: lead
    role: lead-reviewer # RS312
    post: Director of Social Services
previous_reviews: 2012 inspection # RS055
goverance: [] # RS051
publication:
  status: draft
  publish_on: 9 July 2015 # RS053
allow:
  - code: RS205 # RS070
    value: 01639 123456
    reason: Switchboard
---

Ring 07700 900123. <!-- RS205 -->
""",
    f"{FOLDER}/recommendations.md": """\
---
kind: recommendations
recommendations:
  - ref: R1
    title: Say who decides
    urgency: urgent # RS054
    arises_from:
      - leadership.strucures # RS301
  - ref: R1 # RS059
    title: Say it again
    theme: ledership # RS304
---
""",
    f"{FOLDER}/action-plan.md": """\
---
kind: action-plan
agreed: sometime # RS053
groups:
  - title: Leading
    actions:
      - id: one
        action: Adopt a scheme
        lead: [Head of Service, Children] # RS056
        addresses: [R99] # RS301
        due: 2015-03-31
---
""",
    f"{FOLDER}/findings.md": """\
---
kind: findings
theme: leadership
strengths:
  - id: structures
    text: Strong leadership: seen everywhere
    evidence: [gossip] # RS054
    cites: [document:3] # RS301
---
""",
}


def test_all_mistakes_are_found_in_the_first_run(workspace: Write) -> None:
    """A dozen and more of a hurried hand, in one review: each at its line, whatever else its file
    has."""
    root = workspace({path: text.encode() for path, text in HURRIED.items()})
    found = {(one.span.path, one.span.line, one.code) for one in said(root)}
    planted = {
        (path, number, "RS" + line.rsplit(" RS")[-1][:3])
        for path, text in HURRIED.items()
        for number, line in enumerate(text.split("\n"), start=1)
        if " RS" in line
    } | {(f"{FOLDER}/findings.md", 6, "RS033")}
    assert len(planted) > 15
    assert planted <= found


def values(node: Node) -> Iterator[Node]:
    """Every value of a file's front matter that stands on a line of its own key."""
    if isinstance(node, Map):
        for entry in node.entries:
            if entry.key.value not in {"kind", "allow"}:
                yield from values(entry.value)
    elif isinstance(node, Seq):
        for item in node.items:
            yield from values(item)
    elif isinstance(node, Scalar) and node.style == "plain":
        yield node


@pytest.mark.parametrize("path", sorted((PACKS / "clean").rglob("reviews/*/**/*.md")), ids=str)
def test_what_cannot_be_read_is_not_said_to_be_missing(tmp_path: Path, path: Path) -> None:
    """Each value of a clean review in turn made one that its key cannot take: the one complaint is
    of that value; none is of what would follow from its absence."""
    root = tmp_path / "clean"
    shutil.copytree(PACKS / "clean", root)
    name = path.relative_to(PACKS / "clean").as_posix()
    source = read(root, name)
    assert source.front is not None
    for value in values(source.front):
        line = source.lines[value.span.line - 1]
        if len(line.rstrip()) != value.span.column - 1 + value.span.length:
            continue
        broken = [*source.lines]
        broken[value.span.line - 1] = f'{line[: value.span.column - 1]}[{{"?": x}}]'
        (root / name).write_text("\n".join(broken), encoding="utf-8")
        others = [
            one for one in said(root) if (one.span.path, one.span.line) != (name, value.span.line)
        ]
        assert others == [], (line, others)
    (root / name).write_text("\n".join(source.lines), encoding="utf-8")
