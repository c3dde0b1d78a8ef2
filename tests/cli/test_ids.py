"""`reviewsite ids` writes ids, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Run
from tests.reading.test_lines import with_value

from reviewsite.model.base import Part
from reviewsite.model.kinds import KINDS
from reviewsite.model.survey import Option
from reviewsite.pack import load
from reviewsite.reading.hints import hint_of, keys_of
from reviewsite.reading.mending import mend
from reviewsite.reading.scalars import Around
from reviewsite.source.typing import block

FINDINGS = "content/reviews/northmoor-2026/findings/leadership.md"

BEFORE = """\
---
kind: findings   # a comment
theme: leadership

strengths:
  - Members and officers agree   # so they said
  - text: Staff are proud of their work
    evidence: [interview, focus-group]
  - evidence:
      - data
    text: "Costs are known: to the pound"
  - "Quoted: with a colon"
  - 'It''s here'
  - Over several
    lines of text
    and a third
  -
    On a line of its own
  # a comment between
  - "Quoted over
    lines"
  - >-
    Folded
    text
  - {text: In braces, evidence: [data]}
  - { text: With room }
  - {
      text: Braces over lines
    }
  - id: kept
    text: Has one
  - Tŷ newydd
areas_for_consideration:
- Members and officers agree
- At the margin
 with a hanging line
---

## Prose\x20\x20

- Strengths: in the body
  stay as they are
"""

AFTER = """\
---
kind: findings   # a comment
theme: leadership

strengths:
  - id: members-and-officers-agree
    text: Members and officers agree   # so they said
  - id: staff-are-proud-of-their-work
    text: Staff are proud of their work
    evidence: [interview, focus-group]
  - id: costs-are-known-to-the-pound
    evidence:
      - data
    text: "Costs are known: to the pound"
  - id: quoted-with-a-colon
    text: "Quoted: with a colon"
  - id: its-here
    text: 'It''s here'
  - id: over-several-lines-of-text-and-a-third
    text: Over several
      lines of text
      and a third
  -
    id: on-a-line-of-its-own
    text: On a line of its own
  # a comment between
  - id: quoted-over-lines
    text: "Quoted over
      lines"
  - id: folded-text
    text: >-
      Folded
      text
  - {id: in-braces, text: In braces, evidence: [data]}
  - { id: with-room, text: With room }
  - {id: braces-over-lines,
      text: Braces over lines
    }
  - id: kept
    text: Has one
  - id: ty-newydd
    text: Tŷ newydd
areas_for_consideration:
- id: members-and-officers-agree-2
  text: Members and officers agree
- id: at-the-margin-with-a-hanging-line
  text: At the margin
   with a hanging line
---

## Prose\x20\x20

- Strengths: in the body
  stay as they are
"""

BRACKETS = """\
---
kind: findings
theme: leadership
strengths: [One thing, "Another, quoted", {text: A third}]
areas_for_consideration: [Whatever
  follows]
---
"""

BRACKETS_AFTER = """\
---
kind: findings
theme: leadership
strengths: [{id: one-thing, text: One thing}, {id: another-quoted, text: "Another, quoted"}, \
{id: a-third, text: A third}]
areas_for_consideration: [{id: whatever-follows, text: Whatever
  follows}]
---
"""


@pytest.mark.parametrize(("before", "after"), [(BEFORE, AFTER), (BRACKETS, BRACKETS_AFTER)])
@pytest.mark.parametrize(
    "ending",
    [
        pytest.param(lambda text: text, id="LF"),
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="CRLF"),
        pytest.param(lambda text: "\ufeff" + text, id="BOM"),
        pytest.param(lambda text: text.rstrip("\n"), id="no-end"),
    ],
)
def test_ids_are_put_in_and_every_other_byte_stays(
    run: Run, new_review: Path, before: str, after: str, ending
) -> None:
    """Whatever the style of the item, the quotes, the ends of lines."""
    file = new_review / FINDINGS
    file.write_bytes(ending(before).encode())
    said = run("ids")
    assert said.code == 0, said
    assert file.read_bytes().decode() == ending(after)
    folder = "content/reviews/northmoor-2026"
    texts = [one.text for one in _findings(new_review, folder)]
    assert all(one.id for one in _findings(new_review, folder))
    file.write_bytes(ending(before).encode())
    assert texts == [one.text for one in _findings(new_review, folder)]


def _findings(root: Path, folder: str):
    pack = load(root, folder)
    found = [one for one in pack.loaded if one.source.path == FINDINGS]
    assert len(found) == 1, pack.diagnostics
    document = found[0].document
    return [*document.strengths, *document.areas_for_consideration]


def test_a_second_run_writes_nothing(run: Run, new_review: Path) -> None:
    """Nothing is missing any more, and no file is touched."""
    file = new_review / FINDINGS
    file.write_text(BEFORE, encoding="utf-8")
    assert "15 ids written" in run("ids", "northmoor-2026").out
    times = {path: path.stat().st_mtime_ns for path in new_review.rglob("*.md")}
    said = run("ids")
    assert said.out == "0 ids written.\n"
    assert times == {path: path.stat().st_mtime_ns for path in new_review.rglob("*.md")}


def test_a_dry_run_only_tells(run: Run, new_review: Path) -> None:
    """Each with its file and line, so that an editor can go there."""
    file = new_review / FINDINGS
    file.write_text(BEFORE, encoding="utf-8")
    said = run("ids", "--dry-run")
    assert f"{FINDINGS}:6: members-and-officers-agree\n" in said.out
    assert "would be written" in said.out
    assert file.read_text(encoding="utf-8") == BEFORE


def test_ids_are_unique_in_their_theme_not_only_in_their_file(run: Run, new_review: Path) -> None:
    """Two files on one theme share one set of ids, and an old id is not given again."""
    file = new_review / FINDINGS
    text = "---\nkind: findings\ntheme: leadership\nstrengths:\n  - Pride in the work\n---\n"
    file.write_text(text)
    file.with_name("more.md").write_text(
        "---\nkind: findings\ntheme: leadership\nstrengths:\n  - Pride in the work\n"
        "  - id: x\n    text: Y\n    previous_ids:\n      - pride-in-the-work-2\n---\n"
    )
    assert run("ids").code == 0
    assert "id: pride-in-the-work\n" in file.read_text()
    assert "id: pride-in-the-work-3\n" in file.with_name("more.md").read_text()


def test_a_file_with_mistakes_is_left_alone_and_named(run: Run, new_review: Path) -> None:
    """The others get their ids; the exit code says that something is wrong."""
    broken = new_review / FINDINGS
    text = "---\nkind: findings\ntheme: leadership\nstengths:\n  - Pride in the work\n---\n"
    broken.write_text(text)
    other = broken.with_name("governance.md")
    other.write_text("---\nkind: findings\ntheme: governance\nstrengths:\n  - Open books\n---\n")
    said = run("ids")
    assert said.code == 1
    assert FINDINGS in said.err
    assert broken.read_text() == text
    assert "id: open-books" in other.read_text()


def test_an_unknown_review_is_refused(run: Run, new_review: Path) -> None:
    """With its name, and before anything is written."""
    said = run("ids", "southmoor")
    assert said.code == 2
    assert "southmoor" in said.err


def with_ids(annotation: Any, way: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The way to each list of a kind whose items have an id."""
    hint = hint_of(annotation)
    if hint.item is not None:
        model = hint_of(hint.item).model
        if model is not None and "id" in keys_of(model) and model is not Option:
            yield way
        yield from with_ids(hint.item, (*way, 0))
    elif hint.model is not None:
        for key, (inner, _) in keys_of(hint.model).items():
            yield from with_ids(inner, (*way, key))


LISTS = [(kind, way) for kind, model in KINDS.items() for way in with_ids(model)]


def test_every_kind_with_ids_is_looked_at() -> None:
    """Peers, questions asked and set out to answer, priorities, actions, figures and the rest."""
    assert len(LISTS) > 15
    for one in ("team", "priorities", "actions", "questions", "indicators", "statements"):
        assert any(one in way for _, way in LISTS)


@pytest.mark.parametrize(("kind", "way"), LISTS, ids=str)
def test_an_id_is_written_wherever_one_is_needed(
    run: Run, new_review: Path, kind: str, way: tuple[str | int, ...]
) -> None:
    """Two items of a list without an id get one each, and nothing of it is complained of again."""
    data = with_value(KINDS[kind], None, (*way, 0), {})
    at: Any = data
    for step in way:
        at = at[step]
    inner = hint_of(annotation_of(KINDS[kind], way)).item
    item = mend(inner, None, Around()).value
    keys = keys_of(hint_of(inner).model or Part)
    said = next(
        key for key, (hint, _) in keys.items() if hint_of(hint).called in {"text", "Markdown"}
    )
    bare = {key: one for key, one in {said: "Words of it", **item}.items() if key != "id"}
    at[:] = [bare, dict(bare)]
    folder = "content/reviews/northmoor-2026"
    path = new_review / folder / ("review.md" if kind == "review" else "extra.md")
    if kind == "review":
        data["body"] = "northmoor"
    text = "\n".join(["---", *block(data), "---", ""])
    path.write_text(text, encoding="utf-8")
    written = run("ids")
    after = path.read_text(encoding="utf-8")
    assert after.count("id: ") == text.count("id: ") + 2, (text, after, written)
    assert [line.strip("- ") for line in after.split("\n") if " id: " not in line] == [
        line.strip("- ") for line in text.split("\n") if " id: " not in line
    ]
    found = load(new_review, folder).diagnostics
    assert "“id” is missing" not in [one.message for one in found]
    assert "RS059" not in [one.code for one in found]
    assert run("ids").out.startswith("0 ids")


def annotation_of(annotation: Any, way: tuple[str | int, ...]) -> Any:
    """The annotation at the end of a way."""
    for step in way:
        hint = hint_of(annotation)
        annotation = hint.item if isinstance(step, int) else keys_of(hint.model or Part)[step][0]
    return annotation
