"""Authors' Markdown becomes HTML in one place, and comes out clean."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

import pytest

from reviewsite import prose


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](data:text/html,<script>alert(1)</script>)",
        '<a href="vbscript:x">x</a>',
        '<p style="position:fixed">x</p>',
        "<iframe src='https://example.com'></iframe>",
        "<svg onload=alert(1)></svg>",
        "<style>body{display:none}</style>",
        "<form action=x><input></form>",
        "<!-- comment --><base href='https://example.com/'>",
        '<p id="shell-main" onclick="x">y</p>',
    ],
)
@pytest.mark.parametrize("make", [prose.html, prose.line])
def test_nothing_hostile_comes_through(hostile: str, make: object) -> None:
    """No script, no handler, no style, no frame, no form, no scheme but the plain ones."""
    assert callable(make)
    made = str(make(f"Before {hostile} after")).lower()
    for bad in ("<script", "onerror=", "onload=", "onclick=", "javascript:", "vbscript:", "style=",
                "<iframe", "<svg", "<form", "<base", "<style", 'href="data:'):  # fmt: skip
        assert bad not in made


def test_headings_and_paragraphs_have_anchors_of_their_words() -> None:
    """A heading's is made of its text, a paragraph's of its heading and first words."""
    made = str(prose.html("## Working together\n\nKey agencies met.\n\n## Working together\n"))
    assert '<h2 id="working-together">' in made
    assert '<p id="working-together--key-agencies-met">' in made
    assert '<h2 id="working-together-2">' in made


def test_anchors_of_several_bodies_can_share_a_page() -> None:
    """Each body has a prefix of its own there."""
    made = str(prose.html("## Vision\n\nText.", prefix="leadership-"))
    assert 'id="leadership-vision"' in made
    assert 'id="leadership-vision--text"' in made


def test_the_anchors_that_a_check_knows_are_those_of_the_page() -> None:
    """`headings` and `html` agree, markup and ampersands included."""
    text = "## A & B\n\n### *Children’s* `voice`\n\n```\n## no\n```\n\n## A & B\n"
    made = prose.html(text)
    assert [one.anchor for one in prose.headings(text)] == [
        anchor for _, anchor, _ in prose.heading_anchors(made)
    ]


def test_links_go_where_the_page_says_or_become_words() -> None:
    """A refused link leaves its words, a refused image nothing."""
    text = '[a](a.md) [b](b.md "title") ![i](i.png) ![j](j.png)'
    made = str(prose.html(text, lambda link: {"a.md": "a.html", "i.png": "i.png"}.get(link)))
    assert 'href="a.html"' in made
    assert "b.md" not in made
    assert ">b<" not in made
    assert " b " in made
    assert made.count("<img") == 1
    assert "<a rel" not in made


def test_headings_start_at_the_second_level() -> None:
    """The page has its one h1 already."""
    assert "<h1" not in str(prose.html("# One\n\n## Two\n"))
    assert "<h3" in str(prose.html("## Two", shift=1))


@pytest.mark.parametrize(
    ("text", "html", "words"),
    [
        ("plain", "plain", "plain"),
        ("a *b* & c < d", "a <em>b</em> &amp; c &lt; d", "a b & c < d"),
        ("1. May is a month", "1. May is a month", "1. May is a month"),
        ("~40% *said* so", "~40% <em>said</em> so", "~40% said so"),
        ("= as before, *so*", "= as before, <em>so</em>", "= as before, so"),
        ("| a *bar*", "| a <em>bar</em>", "| a bar"),
        (": a *colon*", ": a <em>colon</em>", ": a colon"),
        ("# 1 priority", "# 1 priority", "# 1 priority"),
        ("- dash", "- dash", "- dash"),
        ("[words](https://example.gov.uk)", "words", "words"),
        ("snake_case_name", "snake_case_name", "snake_case_name"),
    ],
)
def test_one_line_stays_one_line(text: str, html: str, words: str) -> None:
    """Inline marks only: no list, no heading, no link inside another."""
    assert str(prose.line(text)) == html
    assert prose.words(text) == words


def test_links_and_images_are_found_with_their_places() -> None:
    """Inline, by reference and raw; not in code."""
    text = "x [a](a.md) ![b](b.png)\n\n[c]: c.md\n\n<img src='d.png'>\n\n```\n[e](e.md)\n```\n"
    found = [(one.address, one.image, one.line, one.column) for one in prose.targets(text)]
    assert found == [
        ("a.md", False, 1, 3),
        ("b.png", True, 1, 13),
        ("c.md", False, 3, 6),
        ("d.png", True, 5, 11),
    ]


def test_a_body_is_cut_at_its_headings() -> None:
    """What comes first has no heading."""
    assert prose.sections("Lead.\n\n## One\n\nText.\n\n### Sub\n\n## Two\n") == [
        ("", "Lead."),
        ("One", "Text.\n\n### Sub"),
        ("Two", ""),
    ]


def test_a_section_has_what_it_refers_to() -> None:
    """Wherever in the body that is defined; and nothing that others refer to."""
    text = "See [a].\n\n## One\n\nThe [b].\n\n[a]: a.md 'A'\n\n## Two\n\n[b]: b.md 'B'\n"
    (_, first), (_, second), (_, third) = prose.sections(text)
    assert 'href="a.md" title="A"' in prose.html(first, lambda address: address)
    assert 'href="b.md" title="B"' in prose.html(second, lambda address: address)
    assert "a.md" not in second
    assert third == ""


def test_table_headings_have_a_scope() -> None:
    """Screen readers need it."""
    assert '<th scope="col">' in str(prose.html("| a |\n|---|\n| b |\n"))


def test_links_are_seen_where_they_stand() -> None:
    """Broken over two lines, with brackets in their words, by reference, and bare."""
    text = "A [link\nof two](a.md), [one [two] three](b.md).\n\n[c]:\n  c.md\n\nSee <d.md>.\n"
    found = [(one.address, one.line, one.column) for one in prose.targets(text)]
    assert found == [("a.md", 2, 1), ("b.md", 2, 32), ("c.md", 5, 3), ("d.md", 7, 6)]


def test_a_label_that_is_never_closed_ends_with_its_reach() -> None:
    """Neither it nor what follows is taken for a link, and a link after it is found."""
    text = "[\n" * 3000 + "[a](b.md)\n"
    assert [(one.address, one.line) for one in prose.targets(text)] == [("b.md", 3001)]


def test_headings_and_links_are_those_of_the_page() -> None:
    """In lists, quotations and tables, underlined, after an indented fence; not those in code."""
    text = (
        "- # One\n- ```\n  # no\n  [no](no.md)\n  ```\n  [a](a.md)\n\n> Two\n> ---\n\n"
        "    [no](no.md)\n\n| [b](b.md) |\n|---|\n| `[no](no.md)` |\n\n- [c]: <c d.md>\n\n"
        "Three\n=\n\n[no](no.md words) <img src='e f.png'>\n"
    )
    made = prose.html(text)
    assert [one.anchor for one in prose.headings(text)] == [
        anchor for _, anchor, _ in prose.heading_anchors(made)
    ]
    assert [(one.text, one.line, one.is_top) for one in prose.headings(text)] == [
        ("One", 1, False),
        ("Two", 8, False),
        ("Three", 19, True),
    ]
    found = [(one.address, one.line, one.column) for one in prose.targets(text)]
    assert found == [
        ("a.md", 6, 3),
        ("b.md", 13, 3),
        ("c d.md", 17, 9),
        ("e f.png", 22, 29),
    ]


def test_a_link_is_followed_as_it_is_read() -> None:
    """A file with a space in its name, however that is typed, is asked for by its name."""
    inline = "![a](my%20chart.png) ![b](<my chart.png>) ![c](my&#32;chart.png) ![d][e]"
    text = f"{inline}\n\n[e]: <my chart.png>"
    assert {one.followed for one in prose.targets(text)} == {"my chart.png"}
    asked: list[str] = []
    made = str(prose.html(text, lambda address: asked.append(address) or address))
    assert set(asked) == {"my chart.png"}
    assert made.count('src="my%20chart.png"') == 4


def test_a_body_is_cut_at_headings_that_stand_in_nothing() -> None:
    """One in a list or a quotation divides nothing; an underlined one does."""
    text = "One\n\n- ## no\n\n> no\n> ---\n\nTwo\n---\n\nText.\n"
    assert prose.sections(text) == [("", "One\n\n- ## no\n\n> no\n> ---"), ("Two", "Text.")]


def test_bare_addresses_become_links() -> None:
    """Of the web and of e-mail, without what ends the sentence; in no code and no other link."""
    text = (
        "See https://example.org/a_(b)_c, (www.example.org) or ask@example.org. "
        "`https://no.example` [www.no.example](https://example.org/d) x@y http://localhost"
    )
    made = str(prose.html(text))
    assert re.findall(r'href="([^"]+)"', made) == [
        "https://example.org/a_(b)_c",
        "http://www.example.org",
        "mailto:ask@example.org",
        "https://example.org/d",
    ]
    assert "</a>, (<a" in made
    assert "<a" not in prose.line(text)


@pytest.mark.parametrize("tag", ["div", "details", "table", "ul", "pre", "blockquote", "section"])
def test_an_open_tag_takes_nothing_with_it(tag: str) -> None:
    """What follows is read as Markdown, and every word of it stays."""
    made = str(prose.html(f"<{tag}>\nOne\n\n## Two\n\n- *three*\n"))
    assert "One" in made
    assert ">Two</h2>" in made
    assert "<li><em>three</em></li>" in made


@pytest.mark.parametrize(
    "text",
    [
        "The council has <insert number> staff",
        "x<y and y>z",
        "<script>a</script>",
        "<?php b ?>",
        "<![CDATA[c]]>",
        "<textarea>\n\nd",
        "<div>\n<insert name (post)> e\n</div>",
        "<iframe src='f'>",
    ],
)
@pytest.mark.parametrize("make", [prose.html, prose.line, prose.words])
def test_what_is_no_tag_is_shown_as_it_was_typed(text: str, make: Callable[[str], str]) -> None:
    """Not a word of it is lost, in a body, a line and among plain words."""
    made = str(make(text))
    if make is not prose.words:
        made = unescape(re.sub(r"<[^>]*>", "", made))
    typed = [word for word in re.findall(r"\w+", text) if word != "div"]
    assert re.findall(r"\w+", made) == typed


def test_signs_at_the_head_of_a_line_of_text_are_words() -> None:
    """A line of the front matter is one, whatever it begins with."""
    for text in ("[a]: b", "    c", "<td> d", "::: e", "f\n\n- g", "```", "2026. h"):
        assert re.findall(r"\w+", prose.line(text)) == re.findall(
            r"[^\W]+", text.replace("<td>", "")
        )
