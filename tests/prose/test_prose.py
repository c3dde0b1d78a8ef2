"""Authors' Markdown becomes HTML in one place, and comes out clean."""

from __future__ import annotations

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
    text = "See [a].\n\n## One\n\nThe SAB.\n\n[a]: a.md 'A'\n\n## Two\n\n*[SAB]: Board\n"
    (_, first), (_, second), (_, third) = prose.sections(text)
    assert 'href="a.md" title="A"' in prose.html(first, lambda address: address)
    assert '<abbr title="Board">SAB</abbr>' in prose.html(second)
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
