"""What looks like a comment and is none is told at its place; nothing of what stands in code is."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewsite import comments, prose
from reviewsite.checks.held import Values
from reviewsite.checks.unread import not_one
from reviewsite.checks.views import View

TOLD = {
    "never closed": ("A <!-- b", "open", "<!--"),
    "closed as it begins": ("A <!--> b", "open", "<!--"),
    "a second begins": ("A <!-- b\n\nC <!-- d --> e", "again", "<!--"),
    "one in another": ("<!-- a <!-- b --> c -->", "again", "<!--"),
    "an exclamation mark": ("<!-- a --!>", "ended", "--!>"),
    "a dash at the end": ("<!-- a –> b -->", "ended", "–>"),
    "a long dash at the end": ("<!-- a —> b -->", "ended", "—>"),
    "short dashes": ("<!– a –>", "almost", "<!– a –>"),
    "long dashes": ("<!— a —>", "almost", "<!— a —>"),
    "two dashes each": ("<!–– a ––>", "almost", "<!–– a ––>"),
    "a dash and a hyphen": ("<!–- a -–>", "almost", "<!–- a -–>"),
    "one hyphen": ("<!- a ->", "almost", "<!- a ->"),
    "a space": ("<! -- a -->", "almost", "<! -- a -->"),
    "no hyphen": ("<!a>", "almost", "<!a>"),
    "over lines": ("<!– a\nb –>", "almost", "<!"),
    "a question mark": ("<?a?>", "almost", "<?a?>"),
    "an end of nothing": ("A </ b> c", "almost", "</ b>"),
    "as entities": ("&lt;!-- a --&gt;", "almost", "&lt;!--"),
    "words without brackets": ("[//]: # ask legal", "aside", "[//]: # a"),
    "brackets that are not closed": ("[//]: # (ask legal", "aside", "[//]: # ("),
    "Obsidian": ("A %% b %% c", "other", "%% b %%"),
    "Obsidian over lines": ("%%\nb\n%%", "other", "%%\nb\n%%"),
    "CriticMarkup": ("A {>> b <<} c", "other", "{>> b <<}"),
    "an insertion": ("A {++b++} c", "other", "{++b++}"),
    "a deletion": ("A {--b--} c", "other", "{--b--}"),
    "a mark": ("A {==b==} c", "other", "{==b==}"),
    "a substitution": ("A {~~b~>c~~} d", "other", "{~~b~>c~~}"),
    "a template's comment": ("A {# b #} c", "other", "{# b #}"),
    "a template's value": ("A {{ b }} c", "other", "{{ b }}"),
    "a template's statement": ("A {% b %} c", "other", "{% b %}"),
    "of a server": ("A <% b %> c", "other", "<% b %>"),
    "of a program": ("A /* b */ c", "other", "/* b */"),
    "of Pandoc": ("A []{.comment-end id=1} c", "other", "{.comment-end id=1}"),
    "of Word": ("Commented [AB1]: b", "other", "Commented [AB1]:"),
}
NOT_TOLD = (
    *("A <!-- b --> c", "A <!-- b -> c -->", "<!-- a\n\nb -->", "A --> B", "1 < 2! and 3 > 2"),
    *(
        "[//]: # (b)",
        "[a]: #\n\n[a]",
        "## A {#anchor}",
        "50%% of 10%%",
        "{a} {b}",
        "and/or",
        "</p>",
    ),
    *("<b>a</b>", "a {", "50 % of 5 %", "https://x.example/*/a", "[a] [b]: c", "Comment [1]: no"),
)


@pytest.mark.parametrize("what", TOLD)
def test_what_is_told(what: str) -> None:
    """One thing, of its kind, with the signs that give it away."""
    text, kind, sign = TOLD[what]
    (found,) = comments.lookalikes(text)
    assert (found.kind, text[found.start : found.end]) == (kind, sign)


@pytest.mark.parametrize("what", TOLD)
@pytest.mark.parametrize("code", ["`` @ ``", "```\n@\n```", "~~~\n@\n~~~"])
def test_code_is_text(what: str, code: str) -> None:
    """It may well be about comments."""
    text = TOLD[what][0]
    if "\n" not in text or "\n" in code:
        assert [*comments.lookalikes(code.replace("@", text))] == []


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_is_not_told(text: str) -> None:
    """Comments that are some, and signs that mean something else."""
    assert [*comments.lookalikes(text)] == []


PIECES = (
    *(
        "words",
        "<!-- @ -->",
        "<!-- @\n\n@ -->",
        "<!--",
        "-->",
        "--!>",
        "<!",
        "`",
        "``",
        "```",
        "~~~",
    ),
    *("[//]: # (@)", "[comment]: <> (@ x)", "[a]: b '@'", '[a]: b "@"', "[a]", "[x][a]", "SAB"),
    *("*[SAB]: @", "\n", "\n\n", "\n", "> ", "- ", "1. ", "    ", "  ", "| ", "**", "#", " ", "\\"),
    *("<div>", "</div>", "<p>", "(", ")"),
)


@settings(max_examples=400)
@given(st.lists(st.sampled_from(PIECES), max_size=14))
def test_what_is_published_is_on_the_page(pieces: list[str]) -> None:
    """However signs of code and of comments stand together: what is left of a comment is on the
    page too, or an error says that it would not be. To read a text again changes nothing."""
    typed = "".join(f"kanarie{at}x".join(one.split("@")) for at, one in enumerate(pieces))
    read = comments.read(typed)
    assert comments.without(read.text) == read.text
    assert [typed[read.place(at)] for at in range(len(read.text))] == list(read.text)
    held = Values("x.md", (), as_typed=(View("x.md", typed, (0,)),))
    if not any(not_one(held, None)):  # type: ignore[arg-type]
        page = str(prose.html(read.text, lambda address: address))
        canary = re.compile(r"kanarie\d+x")
        assert {*canary.findall(read.text)} <= {*canary.findall(page)}
