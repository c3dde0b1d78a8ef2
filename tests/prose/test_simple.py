"""Plain prose needs no parser, and reads as the parser would have it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewsite import prose
from reviewsite.prose import cleaned, simple

PIECES = (
    *("word", "Children's", "councils' work", "2014", "3.4 per cent", "well-known", "A.", "x!"),
    *("## Two words", "- item", "- a\n- b", "line one\nline two", "**bold**", "a **b** c", "“q”"),
    *("(a) b", "a:", "£5", "100%", "a/b", "…", "Ärger", "½", "a;b", "naïve's", "x (y)'s"),
    # What means something else: the parser must be asked, or the same must come of it.
    *("1. May", "1.", "'80s", "it's 'x'", "o'5", "a--b", "**", "**a", "*x*", "**a'**", "a_b", "#"),
    *(" lead", "trail ", "a  b", "Term\n: def", "- ", "a\n- b", "\\", "`c`", "[a](b)", "<b>", "&"),
    *("***", "**a****b**", "====", "a\n===", "| a | b |", "> q", "~~~", "a\tb", '"q"', "x\r\ny"),
    *(
        "1) a",
        "a\n1. b",
        "a\n2. b",
        "2014. a",
        "a\n- b",
        "a\n---",
        "www.a.org",
        "a@b.org",
        "http://a",
    ),
)
JOINTS = ("\n\n", "\n", " ", "", "\n\n\n")
written = st.lists(
    st.tuples(st.sampled_from(PIECES), st.sampled_from(JOINTS)), min_size=1, max_size=6
).map(lambda parts: "".join(f"{piece}{joint}" for piece, joint in parts))


def _parsed(text: str) -> str:
    return cleaned._converter().body(text)


@given(written)
def test_a_plain_body_is_what_the_parser_makes_of_it(text: str) -> None:
    """To the letter, or it is left to the parser."""
    made = simple.converted(text)
    if made is not None and text.strip():
        assert made == _parsed(text)


@given(written)
def test_a_plain_line_is_what_the_parser_makes_of_it(text: str) -> None:
    """The same words, and nothing of HTML in them."""
    read = simple.inline(text)
    if read is not None:
        made = cleaned._converter().line(text)
        assert f"<p>{read}</p>" == made.replace("&rsquo;", "’")
        assert prose.words(text) == read == str(prose.line(text))


@pytest.mark.parametrize(
    "text",
    [
        "Staff feel supported, and say so.",
        "## What we saw\n\nThe council's plan is short.\n\n- One\n- Two\n\nCouncils' own words.",
        "**Risk while people wait.** Numbers are falling\nin two of four areas.",
    ],
)
def test_what_is_mostly_written_needs_no_parser(text: str) -> None:
    """Headings, paragraphs, a list, bold words and apostrophes."""
    assert simple.converted(text) == _parsed(text)


@pytest.mark.parametrize("text", ["a <b>", "a & b", "[a](b)", "`a`", "a_b_c", "1. a", "x -- y"])
def test_what_may_be_more_is_left_to_the_parser(text: str) -> None:
    """Anything with a sign that Markdown or HTML could take for its own."""
    assert simple.converted(text) is None


def test_a_body_as_plain_words_begins_with_its_heading() -> None:
    """Whether the parser is asked or not; in a single line the sign stays a sign."""
    assert prose.words("## The challenge\n\nPeople waited.") == "The challenge People waited."
    assert prose.words("## The *challenge*\n\n1. Wait") == "The challenge Wait"
    assert prose.words("## 1 of 9") == "## 1 of 9"
