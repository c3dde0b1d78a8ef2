"""The rules about people read what is published: no comment, all code, and what a comment joins."""

from __future__ import annotations

import pytest
from tests.checks.small import Write, found, of_text, said

from reviewsite.diagnostics import Diagnostic

BODIES = {
    "a comment": ("<!-- 943 476 5919 -->", None),
    "a comment over an empty line": ("Words <!--\n\n943 476 5919\n\n--> end.", None),
    "a definition as a comment": ("[//]: # (943 476 5919)", None),
    "an abbreviation that nobody uses": ("*[QQ]: Of 943 476 5919", None),
    "joined by a comment": ("No 943<!--x-->4765919.", (11, 4, 18)),
    "joined over a line": ("No 943<!-- x\n\ny -->4765919.", (11, 4, 9)),
    "joined in each of its groups": ("943 <!-- a --> 476 <!-- b -->5919", (11, 1, 33)),
    "in a code span": ("A `<!-- 943 476 5919 -->`.", (11, 9, 12)),
    "in a fence": ("```\n<!-- 943 476 5919 -->\n```", (12, 6, 12)),
    "after a comment": ("<!-- some words --> and 943 476 5919", (11, 25, 12)),
    "after a comment of three lines": ("A <!--\nb\n--> 943 476 5919", (13, 5, 12)),
    "a definition in use": ('[a]\n\n[a]: https://x.example "943 476 5919"', (13, 25, 12)),
    "an address that a comment cuts": ("[a](https://x.example/943<!-- x -->4765919)", (11, 23, 20)),
}
FIELDS = {
    "plain": ("contact:\n  team: Of 943<!--x-->4765919\n", (10, 12, 18)),
    "in one mark": ("contact:\n  team: 'Ann''s 943<!--x-->4765919'\n", (10, 17, 18)),
    "in two marks": ('contact:\n  team: "Of 943<!--x-->4765919"\n', (10, 13, 18)),
    "with an escape": ('contact:\n  team: "\\u004ff 943<!--x-->4765919"\n', (10, 9, 28)),
    "folded": ("contact:\n  team: >\n    Of 943<!-- x\n    y -->4765919\n", (11, 8, 9)),
    "in code": ("contact:\n  team: Of `<!-- 943 476 5919 -->`\n", (10, 18, 12)),
    "commented out": ("contact:\n  team: Of <!-- 943 476 5919 --> us\n", None),
    "as it is": ("contact:\n  team: Of 943 476 5919\n", (10, 12, 12)),
}


@pytest.mark.parametrize("what", BODIES)
def test_numbers_in_a_body(workspace: Write, what: str) -> None:
    """Where it stands in the file, from its first sign to its last."""
    text, place = BODIES[what]
    assert found(of_text(workspace, text), "RS203") == ([place] if place else [])


@pytest.mark.parametrize("what", FIELDS)
def test_numbers_in_the_front_matter(workspace: Write, what: str) -> None:
    """However the value is written; of one with escapes only the whole is known."""
    front, place = FIELDS[what]
    assert found(of_text(workspace, "", front), "RS203") == ([place] if place else [])


def places(diagnostics: list[Diagnostic], code: str) -> list[tuple[str, int]]:
    """In which files, on which lines."""
    return [(one.span.path[-5:], one.span.line) for one in diagnostics if one.code == code]


def test_numbers_in_tables_and_lists(workspace: Write) -> None:
    """A comment in one cell is no comment in the next."""
    table = (
        "why,how\n943<!--x-->4765919,a\n<!-- 943 476 5919 -->,b\n<!-- a,943 476 5919 -->\n"
        '"`<!-- 943 476 5919 -->`",c\n'
    )
    files: dict[str, str] = {
        "review.md": "---\nkind: review\n---\n",
        "data/a.csv": table,
    }
    diagnostics = said(workspace, files)
    assert places(diagnostics, "RS203") == [("a.csv", 2), ("a.csv", 4), ("a.csv", 5)]


SPOKEN = {
    "RS201": "“We never look at the waiting list at all,” @said the Head of Service.",
    "RS202": "The Director of Adult Services told @us that the budget would not hold.",
    "RS213": "Cllr @Carter chaired the meeting.",
}


@pytest.mark.parametrize("code", SPOKEN)
@pytest.mark.parametrize("beside", ["<!-- x -->", "<!-- x\n\ny --> "])
def test_words_are_read_across_a_comment(workspace: Write, code: str, beside: str) -> None:
    """As the page has them."""
    text = SPOKEN[code].replace("@", beside)
    assert code in [one.code for one in of_text(workspace, text)]
    assert code not in [one.code for one in of_text(workspace, f"<!-- {SPOKEN[code]} -->")]
    shown = f"`{SPOKEN[code].replace('@', '')}`"
    assert code in [one.code for one in of_text(workspace, shown)]


def test_a_name_with_a_comment_in_it_is_a_name(workspace: Write) -> None:
    """Where a post belongs."""
    assert "RS212" in [
        one.code for one in of_text(workspace, "", "contact:\n  post: Alex <!-- x --> Carter\n")
    ]


def test_links_in_comments_are_nobodys(workspace: Write) -> None:
    """They need lead nowhere; neither does what defines a link that is not there."""
    text = "Words. <!-- [the plan](gone.md) -->\n\n[//]: # (see gone.md)\n\n[x]: gone.md\n"
    assert not {"RS704", "RS710"} & {one.code for one in of_text(workspace, text)}
    assert "RS704" in [one.code for one in of_text(workspace, f"[x]\n\n{text}")]


def test_nothing_but_a_comment_is_nothing(workspace: Write) -> None:
    """A field in which nothing is left is empty, and says so at its place."""
    for value in ("<!-- a -->", '"[//]: # (a)"'):
        assert found(of_text(workspace, "", f"contact:\n  team: {value}\n"), "RS053")
