"""One review's folder as read: what validated, what did not, and where everything stands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reviewsite.model.findings import Findings
from reviewsite.pack import Pack, load, numbered

Workspace = Callable[[dict[str, str]], Path]
FOLDER = "content/reviews/northmoor"
REVIEW = """
---
kind: review
title: Peer review
body: northmoor
programme: ssia-2016
framework: ssia-childrens-2014
---
"""
FINDINGS = """
---
kind: findings
theme: leadership
strengths:
  - Plain words
  - id: vision
    text: A shared vision
    evidence:
      - interview
areas_for_consideration:
  - id: pace
    text: Pace
---

Prose.
"""


@pytest.fixture
def pack(workspace: Workspace) -> Callable[[dict[str, str]], Pack]:
    """Reads a review of the files given, beside a review file."""

    def make(files: dict[str, str]) -> Pack:
        given = {"review.md": REVIEW} | files
        return load(workspace({f"{FOLDER}/{path}": text for path, text in given.items()}), FOLDER)

    return make


def said(pack: Pack) -> list[tuple[str, int, int, str]]:
    """What is wrong, in short: file, line, column, code."""
    return [
        (Path(one.span.path).name, one.span.line, one.span.column, one.code)
        for one in pack.diagnostics
    ]


def test_a_whole_pack(pack: Callable[[dict[str, str]], Pack]) -> None:
    """Everything validated, and every item with an id can be pointed at."""
    one = pack({"leadership.md": FINDINGS})
    assert one.whole
    assert said(one) == []
    assert set(one.index) == {"leadership.vision", "leadership.pace"}


def test_every_value_knows_its_place(pack: Callable[[dict[str, str]], Pack]) -> None:
    """A part, a key of it, an item of a list under a key, and a line of the prose."""
    one = pack({"leadership.md": FINDINGS})
    findings = one.all(Findings)[0]
    plain, vision = findings.strengths
    assert (one.at(plain).line, one.at(plain).column) == (5, 5)
    assert (one.at(vision, "text").line, one.at(vision, "text").column) == (7, 11)
    assert one.at(vision, "evidence", 0).line == 9
    assert one.at(findings, "theme").line == 3
    assert one.body_at(findings, 2).line == 15
    assert one.at(findings).path == f"{FOLDER}/leadership.md"


def test_a_finding_without_an_id_is_shown_by_its_place(
    pack: Callable[[dict[str, str]], Pack],
) -> None:
    """`leadership.s1` is the first strength; it cannot be pointed at."""
    one = pack({"leadership.md": FINDINGS})
    refs = [ref for _, ref, _ in numbered(one.all(Findings)[0])]
    assert refs == ["leadership.s1", "leadership.vision", "leadership.pace"]
    assert "leadership.s1" not in one.index


def test_every_mistake_is_found_in_one_run(pack: Callable[[dict[str, str]], Pack]) -> None:
    """Across files and within one, each at its place; what is whole is read all the same."""
    one = pack(
        {
            "leadership.md": FINDINGS,
            "a.md": "---\nkind: finding\ntheme: x\n---\n",
            "b.md": "---\nkind: good-practice\ntitel: X\nsummary: Y\nlevel: best\n"
            "started: 2014-13\n---\n",
            "c.md": "---\nkind: prioritisation\nparticipants: many\npriorities: none\n---\n",
            "d.md": "---\ntheme: x\n---\n",
        }
    )
    assert said(one) == [
        ("a.md", 2, 7, "RS057"),
        ("b.md", 2, 1, "RS052"),
        ("b.md", 3, 1, "RS051"),
        ("b.md", 5, 8, "RS054"),
        ("b.md", 6, 10, "RS053"),
        ("c.md", 3, 15, "RS053"),
        ("c.md", 4, 13, "RS055"),
        ("d.md", 1, 1, "RS057"),
    ]
    assert not one.whole
    assert one.failed == {"finding", "good-practice", "prioritisation", ""}
    assert len(one.all(Findings)) == 1


def test_unknown_keys_say_what_was_meant(pack: Callable[[dict[str, str]], Pack]) -> None:
    """Hyphens for underscores, and slips of the pen."""
    one = pack({"b.md": "---\nkind: findings\ntheme: x\narea-for-consideration:\n  - X\n---\n"})
    assert one.diagnostics[0].help == "Did you mean “areas_for_consideration”?"


def test_nobody_types_the_prose(pack: Callable[[dict[str, str]], Pack]) -> None:
    """The body travels under a key that authors do not have."""
    one = pack({"b.md": "---\nkind: page\ntitle: X\naudience: team\nprose: Y\n---\nZ\n"})
    assert said(one) == [("b.md", 5, 1, "RS051")]


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("lead: [Principal Officer, Placement Service]", True),
        ('lead: ["Principal Officer, Placement Service"]', False),
        ("lead: [Director]", False),
        ("with: [Health, Police]", False),
    ],
)
def test_a_comma_that_cuts_a_post_in_two(
    pack: Callable[[dict[str, str]], Pack], line: str, wrong: bool
) -> None:
    """In brackets a comma starts the next item: the message shows the line mended."""
    one = pack(
        {
            "plan.md": "---\nkind: action-plan\ngroups:\n  - title: X\n    actions:\n"
            f"      - id: a\n        action: Y\n        {line}\n---\n"
        }
    )
    assert [d.code for d in one.diagnostics] == (["RS056"] if wrong else [])
    if wrong:
        assert 'lead: ["Principal Officer, Placement Service"]' in one.diagnostics[0].help


def test_exactly_one_review_file(workspace: Workspace) -> None:
    """None is an error, and so is a second."""
    none = load(workspace({f"{FOLDER}/leadership.md": FINDINGS}), FOLDER)
    assert [one.code for one in none.diagnostics] == ["RS058"]
    two = load(workspace({f"{FOLDER}/review.md": REVIEW, f"{FOLDER}/zweite.md": REVIEW}), FOLDER)
    assert [one.code for one in two.diagnostics] == ["RS058"]
    assert not two.whole


def test_an_id_that_stands_twice(pack: Callable[[dict[str, str]], Pack]) -> None:
    """The second is pointed at, the first is named."""
    one = pack({"leadership.md": FINDINGS, "more.md": FINDINGS.replace("id: pace", "id: other")})
    assert [d.code for d in one.diagnostics] == ["RS059"]
    assert one.diagnostics[0].span.path.endswith("more.md")
    assert "leadership.md, line 6" in one.diagnostics[0].message


def test_a_table_has_no_comments(pack: Callable[[dict[str, str]], Pack]) -> None:
    """Neither its headings nor its cells; and of two versions of a row the first is read."""
    rows = "why <!-- a -->,how\nIt was far<!-- b -->,`<!-- c -->`\n"
    rows += "<<<<<<< HEAD\nnear,1\n=======\nnear by,1\n>>>>>>> other\n"
    read = pack({"review.md": REVIEW, "data/a.csv": rows}).table("data/a.csv")
    assert read == [{"why": "It was far", "how": "`<!-- c -->`"}, {"why": "near", "how": "1"}]


def test_links_are_not_followed(workspace: Workspace, tmp_path: Path) -> None:
    """A symbolic link is an error, to a file or to a folder, inside the review or out of it."""
    secret = tmp_path / "secret.md"
    secret.write_text("---\nkind: page\ntitle: Secret\naudience: public\n---\n")
    root = workspace({f"{FOLDER}/review.md": REVIEW, f"{FOLDER}/media/x.png": "x"})
    (root / FOLDER / "linked.md").symlink_to(secret)
    (root / FOLDER / "folder").symlink_to(tmp_path)
    (root / FOLDER / "media" / "y.png").symlink_to(secret)
    one = load(root, FOLDER)
    assert sorted((Path(d.span.path).name, d.code) for d in one.diagnostics) == [
        ("folder", "RS060"),
        ("linked.md", "RS060"),
        ("y.png", "RS060"),
    ]
    assert one.files == {f"{FOLDER}/media/x.png"}
    assert len(one.loaded) == 1
