"""Texts as authors paste them, with every sign at the head of a line: for the property tests."""

from __future__ import annotations

from hypothesis import strategies as st

INDENTS = (*("",) * 12, " ", "  ", "  ", "   ", "    ", "\t", "      ")
MARKS = (
    *("- ", "- ", "* ", "+ ", "1. ", "1. ", "2. ", "3) ", "10. ", "2026. ", "> ", ">", "-   "),
    *("-\t", "1.  ", "-      ", "> - ", "- - ", "- 1. ", "1. > ", "> > "),
)
WORDS = (
    *("Leaders listen", "staff stay.", "the plan of 2024", "and 61% of calls", "Who decides?"),
    *(
        "2026. It was agreed",
        "- or not",
        "1) first",
        "1. once",
        "2. twice",
        "+ more",
        "3",
        "-",
        "+",
    ),
    *("a * b", "a*b*c", "**strong** words", "*so* it is", "_said_ so", "snake_case_name", "`code`"),
    *(
        "words  ",
        "words\\",
        "5 < 6 > 4",
        "a & b",
        "A&amp;B",
        "&pound;5",
        "\\*no\\*",
        "\\- no",
        "1\\. no",
    ),
    *('it\'s "so"', "end -- or --- so", "…", "x = y", "a | b", "$5 and $6"),
)
LINES = (
    *(
        "# Title",
        "## What we saw",
        "### Sub ##",
        "#",
        "#no",
        "####### seven",
        "---",
        "***",
        "- - -",
    ),
    *("===", "=", "--", "```", "```text", "~~~", "````", "    indented", "\tafter a tab"),
    *(
        "| a | b |",
        "|---|---:|",
        "| 1 | 2 |",
        "a | b",
        "--- | ---",
        ":-: | -",
        "| a | b | c |",
        "|",
    ),
    *("| `x` | \\| |", "| - | - |", "|-", "| only |", "|---|", "\\| a | b"),
)
LINKS = (
    *(
        "[the plan](plan.md)",
        "![A chart](media/x.png)",
        "[a]: plan.md",
        "see [a] and [b][a]",
        "[b]",
    ),
    *(
        '[c]: <d e.md> "T"',
        "<https://example.org>",
        "https://example.org/a_b?c=d)",
        "www.example.org.",
    ),
    *("a.b@example.org", "[x](<a b.md>)", "![y](z%20w.png 'so')", "[l\nm](n.md)", "[q](r s.md)"),
    *("![p](a.png =30x20)", "[t](u.md words)", "[ref]", "[a]:", "[d]: x y z", "[[w]]", "[ ] to do"),
)
TAGS = (
    *(
        "<insert number>",
        "x<y and y>z",
        "<div>",
        "</div>",
        "<b>bold</b>",
        "<br>",
        "<p>para</p>",
        "<td>",
    ),
    *("<details>", "</details>", "<summary>so</summary>", "<table><tr><td>1</td></tr></table>"),
    *("<the team>", "<em>", "</em>", "a <span>b</span>", "<pre>", "</pre>", "<sup>2</sup>", "<hr>"),
    *(
        "<script>alert(1)</script>",
        "<style>",
        "<?php x ?>",
        "<!DOCTYPE x>",
        "<![CDATA[y]]>",
        "<ul>",
    ),
    *(
        "<!-- aside -->",
        "<iframe src='x'>",
        "<img src='a.png' alt='drawn'>",
        "<a href='b.md'>b</a>",
    ),
)
DIALECTS = (
    *(
        "!!! note",
        ":::",
        "::: tip",
        "## Title {#id}",
        "~~struck~~",
        "$x$",
        "[TOC]",
        "{:target=_blank}",
    ),
    *(
        ": meaning",
        "*[AB]: words",
        "==mark==",
        "it.[^1]",
        "[^1]: note",
        "[^1]: ",
        "> [!NOTE]",
        "- [ ] task",
    ),
    *("• listen", "•\tstay", "–\tmeet", "Year\tHomes", "(a)\tone"),
)
PIECES = (*WORDS, *WORDS, *LINES, *LINES, *LINKS, *TAGS, *DIALECTS)
PLAIN = (*WORDS, *LINES)

BREAKS = ("\n", "\n", "\n", "\n\n", "\n\n", "\n\n\n", "\n  \n")


def _texts(pieces: tuple[str, ...]) -> st.SearchStrategy[str]:
    marks = st.lists(st.sampled_from(MARKS), max_size=2).map("".join)
    headed = st.sampled_from(("", "", "")) | marks
    words = st.lists(st.sampled_from(pieces), min_size=1, max_size=2).map(" ".join)
    line = st.tuples(st.sampled_from(INDENTS), headed, words, st.sampled_from(BREAKS)).map("".join)
    return st.lists(line, min_size=1, max_size=9).map("".join)


TEXTS = _texts(PIECES)
"""Everything that a hurried author types or pastes."""
BLOCKS = _texts(PLAIN)
"""Nothing but CommonMark's blocks and GitHub's tables, in which nothing need be told."""
