"""What is mended without a doubt: no word of it is lost, and there is an end."""

from __future__ import annotations

import re
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st
from tests.checks.packs import ON, PACKS, said
from tests.prose.told import told

from reviewsite import checks
from reviewsite.checks.context import Context
from reviewsite.checks.registry import RULES
from reviewsite.diagnostics import Edit
from reviewsite.edits import mended
from reviewsite.frameworks import shipped

SIGNS = ["•", "•\t", "o\t", "–\t", "– ", "§\t", "(a)\t", "(i)\t", "1)\t", "\uf0b7 ", "-\u00a0", ""]
LINES = st.builds(
    lambda lead, sign, words, end: lead + sign + words + end,
    st.sampled_from(["", "    ", "\t", "> ", "- ", "<!-- x --> "]),
    st.sampled_from(SIGNS),
    st.sampled_from(["Staff stay", "Year\tHomes", "2024\t\t1|2", "of•ce ﬁrst", "KEY FINDINGS", ""]),
    st.sampled_from(["", " ", ":", "\u200b", " • Leaders listen"]),
)
TEXTS = st.lists(LINES, max_size=9).map("\n".join)
_WORD = re.compile(r"\w+")


def fixed(text: str) -> str:
    front = "---\nkind: page\ntitle: T\n---\n"
    data = checks.fixed(
        "page.md", f"{front}{text}".encode(), told(text), (), Context({}, shipped(), {}, ON)
    )
    return data.decode().removeprefix(front)


def words(text: str) -> Counter[str]:
    plain = text.replace("\u200b", "").replace("\u00ad", "").replace("ﬁ", "fi")
    return Counter(one for one in _WORD.findall(plain) if one != "o")


@given(TEXTS)
def test_no_word_is_lost_and_nothing_is_left(text: str) -> None:
    """However signs, tabs, comments and indentation meet: the same words, and what can be mended
    is mended in one go."""
    after = fixed(text)
    assert words(after) == words(text)
    assert [one for one in told(after) if one.edits] == []
    assert after.count("<!--") == text.count("<!--")


def test_rules_say_whether_they_mend() -> None:
    """Each that says so does, somewhere among the packs; no other gives edits."""
    found = {one.code for root in PACKS.iterdir() for one in said(root) if one.edits}
    known = checks.codes()
    assert {code for code in found if not known[code].fixes} == set()
    assert {code for code, rule in RULES.items() if rule.code.fixes} <= found


def test_of_two_edits_the_wider_counts() -> None:
    """Both cannot be made of the same signs; one line may become several."""
    edits = [Edit(1, 1, 2, "x"), Edit(1, 0, 3, "y\nz"), Edit(1, 3, 3, "!")]
    assert mended(["abcd", "e"], edits) == ["y", "z!d", "e"]
