"""What an author writes for no reader is in no text that anything is made of; what stands in code
is text. Every sign that is left is known by its place."""

from __future__ import annotations

import pytest

from reviewsite import comments

READ = {
    "a comment": ("A <!-- c --> B", "A B"),
    "a comment that joins": ("943<!--x-->4765919", "9434765919"),
    "a comment over an empty line": ("A <!-- c\n\nd --> B", "A B"),
    "a comment at the end of a line": ("A <!-- c -->  \nB", "A\nB"),
    "a comment on a line of its own": ("A\n\n<!-- c -->\n\nB", "A\n\n\nB"),
    "a comment between two paragraphs": ("A\n<!-- c -->\nB", "A\n\nB"),
    "an item of a list": ("- a\n<!-- - b -->\n- c", "- a\n- c"),
    "the first words of an item": ("- <!-- c --> a", "- a"),
    "the first line of an item": ("- <!-- c -->\n  a", "- a"),
    "a row of a table": ("| a |\n|---|\n<!-- | b | -->\n| c |", "| a |\n|---|\n| c |"),
    "several in a line": ("<!-- a -->x<!-- b --> <!-- c -->y", "x y"),
    "one that taking another out would make": ("<!<!-- x -->-- y -->z", "z"),
    "one with a backtick in it": ("<!-- ` --> a `b` <!-- ` -->", "a `b`"),
    "one with a fence in it": (
        "<!--\n```\n-->\nA\n```\n<!-- b -->\n```",
        "A\n```\n<!-- b -->\n```",
    ),
    "a code span": ("`<!-- c -->` <!-- d -->", "`<!-- c -->`"),
    "a code span of two backticks": ("`` ` <!-- c --> ``", "`` ` <!-- c --> ``"),
    "backticks in two paragraphs": ("A ` B\n\n<!-- c --> D ` E", "A ` B\n\nD ` E"),
    "a backtick with a backslash": (r"\` <!-- c --> `", r"\` `"),
    "a fence": ("```\n<!-- c -->\n```\n", "```\n<!-- c -->\n```\n"),
    "a fence of tildes": ("~~~~\n<!-- c -->\n~~~~\n", "~~~~\n<!-- c -->\n~~~~\n"),
    "a fence in a quotation": ("> ```\n> <!-- c -->\n> ```", "> ```\n> <!-- c -->\n> ```"),
    "a fence that is never closed": ("```\n<!-- c -->\nA", "```\n\nA"),
    "a definition as a comment": ("A\n\n[//]: # (c)\n\nB", "A\n\n\nB"),
    "with a word": ("[comment]: <> (c d)\nB", "B"),
    "with quotation marks": ('[//]: <> "c"\nB', "B"),
    "over two lines": ("[//]: # (c\nd)\nB", "B"),
    "in a list": ("- [//]: # (c)\n- a", "- a"),
    "in a quotation": ("> [//]: # (c)\n> a", "> a"),
    "after a comment": ("<!-- x -->[//]: # (c)", ""),
    "a definition in use": ("[a] [b][c]\n\n[a]: x 'y'\n[c]: z", "[a] [b][c]\n\n[a]: x 'y'\n[c]: z"),
    "a definition not in use": ("[a](b)\n\n[a]: x 'c'\nD", "[a](b)\n\nD"),
    "a definition used in code alone": ("`[a]`\n\n[a]: x 'c'\n", "`[a]`\n\n"),
    "a definition used in a comment alone": ("A <!-- [a] -->\n\n[a]: x 'c'\n", "A\n\n"),
    "a definition given again": ("[a]\n\n[a]: y 'd'\n[A]: x 'c'", "[a]\n\n[a]: y 'd'\n"),
    "a title on the next line": ("[a]\n\n[a]: x\n  'y'\n[b]: x\n  'c'", "[a]\n\n[a]: x\n  'y'\n"),
    "a footnote": ("A[^1]\n\n[^1]: b", "A[^1]\n\n[^1]: b"),
    "an abbreviation in use": ("SAB\n\n*[SAB]: Board", "SAB\n\n*[SAB]: Board"),
    "an abbreviation not in use": ("SABs\n\n*[SAB]: c", "SABs\n\n"),
    "no definition": ("[Note]: it is late", "[Note]: it is late"),
}


@pytest.mark.parametrize("what", READ)
def test_what_is_read(what: str) -> None:
    """What is left of a text, and where each sign of it was typed."""
    typed, expected = READ[what]
    read = comments.read(typed)
    assert read.text == comments.without(typed) == expected
    assert [typed[read.place(at)] for at in range(len(read.text))] == list(expected)
    assert "".join(words for _, words in read.pieces()) == expected


@pytest.mark.parametrize("what", READ)
def test_what_is_blanked(what: str) -> None:
    """What is left stands where it stood, and each line where it was."""
    typed, expected = READ[what]
    blanked = comments.blanked(typed)
    assert len(blanked) == len(typed)
    assert [*map(len, blanked.split("\n"))] == [*map(len, typed.split("\n"))]
    assert "".join(blanked.split()) == "".join(expected.split())


@pytest.mark.parametrize(
    "piece",
    [
        *("<!--", "<!-- a -->", "<!-- a -->  \n", "`", "``` ", "```\n````\n", "\\`", "[a]: b\n"),
        *("<!", "*[ab]: c\n", "<!<!-- x -->-- ", "> ", "- ", "[[", "[\n", '"a ', "[a]: b '", "{{"),
    ],
)
def test_no_text_takes_longer_than_it_is_long(piece: str) -> None:
    """Whatever is repeated for fifty thousand signs is read."""
    text = piece * (50_000 // len(piece)) + "<!-- c --> ]: "
    assert comments.without(comments.without(text)) == comments.without(text)
    assert all(one.start < one.end <= len(text) for one in comments.lookalikes(text))
