"""The marks of a merge conflict, and the first of the two versions between them."""

from __future__ import annotations

import pytest

from reviewsite import comments

THREE = "a\n<<<<<<< HEAD\nb\n||||||| base\nc\n=======\nd\n>>>>>>> other\ne"


def marks(text: str) -> list[tuple[int, str]]:
    return [(one.line, one.mark[0]) for one in comments.conflicts(text.split("\n"))]


def test_each_mark_is_found() -> None:
    """With what was there before as without it, and where only one of the marks was deleted."""
    assert marks(THREE) == [(1, "<"), (3, "|"), (5, "="), (7, ">")]
    assert marks("<<<<<<< HEAD\nb\n=======\r\nd\n") == [(0, "<"), (2, "=")]
    assert marks("b\n=======\nd\n>>>>>>> other") == [(1, "="), (3, ">")]
    assert marks("<<<<<<<\nb\n>>>>>>>") == [(0, "<"), (2, ">")]


def test_the_first_version_is_read() -> None:
    """Every line stays where it was."""
    assert "\n".join(comments.settled(THREE.split("\n"))) == "a\n\nb\n\n\n\n\n\ne"


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Context\n=======\n",
            "| a |\n|||||||\n",
            " <<<<<<< a",
            "<<<<<<<< a",
            "<<<<<<<a",
            "=====",
        ),
        *(f"```\n{THREE}\n```", f"~~~ text\n{THREE}\n~~~"),
    ],
)
def test_what_is_no_mark(text: str) -> None:
    """The line under a heading, an empty row, arrows, and what is shown in code."""
    assert marks(text) == []
    assert comments.settled(text.split("\n")) == text.split("\n")
