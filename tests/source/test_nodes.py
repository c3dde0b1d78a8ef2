"""The tree: its values without what is empty, and the place of each."""

import pytest

from reviewsite.diagnostics import Span
from reviewsite.source import Map, Scalar, Seq, locate, parse, parse_yaml, plain

FRONT = """---
kind: findings
strengths:
  - id: structures
    text: Structures are in place
    points: [one, two]
  - {asked: , made: }
  - id: aims
contact: {team: Peer review, email: }
summary: |
  One.

  Two.
---
"""


def front() -> Map:
    source = parse("x.md", FRONT.encode())
    assert source.diagnostics == ()
    assert source.front is not None
    return source.front


def test_plain_leaves_out_what_is_empty() -> None:
    """An empty value, and a map of empty values, are as if not written."""
    assert plain(front()) == {
        "kind": "findings",
        "strengths": [
            {"id": "structures", "text": "Structures are in place", "points": ["one", "two"]},
            {"id": "aims"},
        ],
        "contact": {"team": "Peer review"},
        "summary": "One.\n\nTwo.",
    }


@pytest.mark.parametrize(
    ("loc", "key", "value"),
    [
        (("kind",), (2, 1, 4), (2, 7, 8)),
        (("strengths", 0, "text"), (5, 5, 4), (5, 11, 23)),
        (("strengths", 0, "points", 1), (6, 19, 3), (6, 19, 3)),
        # The second item of the list is empty, so that pydantic's number 1 is the third.
        (("strengths", 1, "id"), (8, 5, 2), (8, 9, 4)),
        (("strengths", 1), (8, 5, 8), (8, 5, 8)),
        (("contact", "team"), (9, 11, 4), (9, 17, 11)),
        (("summary",), (10, 1, 7), (10, 10, 1)),
        # What is not there is reported at its parent.
        (("strengths", 1, "text"), (8, 5, 8), (8, 5, 8)),
        (("strengths", 7, "text"), (3, 1, 9), (4, 3, 16)),
        (("title",), (2, 1, 14), (2, 1, 14)),
        ((), (2, 1, 14), (2, 1, 14)),
        # The names pydantic gives to members of a union, and to a key that is wrong itself.
        (("strengths", 0, "Finding", "text"), (5, 5, 4), (5, 11, 23)),
        (("contact", "team", "[key]"), (9, 11, 4), (9, 11, 4)),
        (("kind", "deeper", 0), (2, 1, 4), (2, 7, 8)),
    ],
)
def test_locate(
    loc: tuple[str | int, ...], key: tuple[int, int, int], value: tuple[int, int, int]
) -> None:
    """A validation error's path leads to the line, column and length of key and value."""
    assert locate(front(), loc) == (Span("x.md", *key), Span("x.md", *value))


def test_styles() -> None:
    """A node says how it was written: rules about commas need to know."""
    file = parse_yaml("x.yml", b"a: x\nb: 'x'\nc: \"x\"\nd: |\n  x\ne: >\n  x\nf: [x]\ng:\n  - x\n")
    assert isinstance(file.root, Map)
    nodes = [entry.value for entry in file.root.entries]
    assert [node.style for node in nodes if isinstance(node, Scalar)] == [
        "plain",
        "single",
        "double",
        "literal",
        "folded",
    ]
    assert [node.flow for node in nodes if isinstance(node, Seq)] == [True, False]


def test_of_two_keys_the_first_counts() -> None:
    """The second has been reported, and must not change what is checked."""
    source = parse("x.md", b"---\na: one\na: two\n---\n")
    assert source.front is not None
    assert plain(source.front) == {"a": "one"}
    value = source.front.get("a")
    assert isinstance(value, Scalar)
    assert value.value == "one"
