"""What is pasted or typed by habit from elsewhere: told at its line, and the mended lines pass."""

from __future__ import annotations

import pytest
from tests.checks.small import Write, said
from tests.prose.told import told

NUMBERS = "| Measure | 2024 |\n|---|---|\n"
MENDED = [
    ("RS340", "It has <insert number> staff, x<y and y>z.",
     "It has &lt;insert number&gt; staff, x&lt;y and y&gt;z."),
    ("RS340", "- Ask <the team>", "- Ask &lt;the team&gt;"),
    ("RS340", "<?xml version='1'?>", "&lt;?xml version='1'?&gt;"),
    ("RS340", "Say <script>alert(1)</script>", "Say &lt;script&gt;alert(1)&lt;/script&gt;"),
    ("RS340", "<div>The council has <insert number (FTE)> staff</div>",
     "<div>The council has &lt;insert number (FTE)&gt; staff</div>"),
    ("RS341", "<div>One", "One"),
    ("RS341", "Write to <address> soon", "Write to  soon"),
    ("RS341", "One</section> two", "One two"),
    ("RS343", NUMBERS + "| Calls | 12 | 9 |", NUMBERS + "| Calls | 12 \\| 9 |"),
    ("RS343", "| a |\n|---|\n| `x|y` |", "| a |\n|---|\n| `x \\| y` |"),
    ("RS344", "| Measure | 2024 | 2025 |\n|---|---|",
     "| Measure | 2024 | 2025 |\n| --- | --- | --- |"),
    ("RS344", "| Measure | 2024 |\n| Calls | 12 |",
     "| Measure | 2024 |\n| --- | --- |\n| Calls | 12 |"),
    ("RS345", "![Calls](media/my chart.png)", "![Calls](media/my-chart.png)"),
    ("RS345", "![Calls](my chart.png =300x200)", "![Calls](my-chart.png)"),
    ("RS345", "![Calls](../media/x.png =300x200)", "![Calls](../media/x.png)"),
    ("RS345", "![Calls](x.png 50%x50)", "![Calls](x.png)"),
    ("RS345", "![Calls](x.png A title)", '![Calls](x.png "A title")'),
    ("RS345", "[the plan](plan.md “The plan”)", '[the plan](plan.md "The plan")'),
    ("RS345", "[it](https://example.org/a b)", "[it](https://example.org/a%20b)"),
    ("RS346", "!!! note", "> **Note:**"),
    ("RS346", '??? tip "What helps"', "> **What helps:**"),
    ("RS346", "::: warning", "> **Warning:**"),
    ("RS346", "> [!NOTE]\n> It is open.", "> **Note:**\n> It is open."),
    ("RS346", "## Title {#title}", "## Title"),
    ("RS346", "[it](a.md){:target=_blank} [b](b.md){ .big }", "[it](a.md) [b](b.md)"),
    ("RS346", "It is ~~not~~ so", "It is <del>not</del> so"),
    ("RS346", "H~2~O, 10^6^ and ==more==", None),
    ("RS346", "As $x^2$ says", "As \\$x^2\\$ says"),
    ("RS346", "See [[The plan]] and ![[x.png]]",
     "See [The plan](the-plan.md) and ![What it shows](media/x.png)"),
    ("RS346", "Term\n: its meaning", "Term\n**Word:** its meaning"),
    ("RS346", "FTE\n\n*[FTE]: Full-time equivalent", "Full-time equivalent (FTE)"),
    ("RS346", "- [ ] Agree it\n- [x] Write it", None),
    ("RS346", "It is so :smile: now", "It is so  now"),
    ("RS346", "The {{ council }} said", "The … said"),
    ("RS346", "[TOC]", None),
    ("RS446", "So it is.[^1]", "[^1]: What the note says."),
    ("RS447", "## Costs[^1]\n\nThey rose.[^1]\n\n[^1]: The accounts.", "## Costs"),
    ("RS448", "So it is.\n\n[^1]: The accounts.", None),
    ("RS449", "> So it is.[^1]\n>\n> [^1]: The accounts.", "[^1]: The accounts."),
    ("RS346", "```mermaid\na\n```", None),
    ("RS347", "The council has a plan.\n---", "The council has a plan.\n\n---"),
    ("RS347", "The council\nhas a plan\n===", None),
    ("RS348", "    A paragraph that was indented\n    on two lines",
     "A paragraph that was indented\non two lines"),
    ("RS348", "```\nOne", None),
    ("RS349", "- One\n      - and this", "- One\n  - and this"),
    ("RS350", "- One\n-\n- Two", None),
    ("RS351", "• Leaders listen\n• Staff stay", "- Leaders listen\n- Staff stay"),
    ("RS351", "They said:\n•\tLeaders listen\no\tand staff\n•\tThey stay",
     "They said:\n- Leaders listen\n  - and staff\n- They stay"),
    ("RS351", "\uf0b7\tOne\n\n§\tTwo\n\n\uf0b7\tThree", "- One\n\n  - Two\n\n- Three"),
    ("RS351", "–\tOne", "- One"),
    ("RS351", "– One\n– Two", "- One\n- Two"),
    ("RS351", "– One\n\n– Two", "- One\n\n- Two"),
    ("RS351", "We saw:\n— One", "We saw:\n- One"),
    ("RS351", "(a)\tOne\n(b)\tTwo", "- (a) One\n- (b) Two"),
    ("RS351", "(a)\tOne\n(i)\tTwo\n(ii)\tThree\n(b)\tFour",
     "- (a) One\n  - (i) Two\n  - (ii) Three\n- (b) Four"),
    ("RS351", "(h)\tOne\n(i)\tTwo\n(j)\tThree", "- (h) One\n- (i) Two\n- (j) Three"),
    ("RS351", "✓ Done\n✗ Not done", "- ✓ Done\n- ✗ Not done"),
    ("RS351", "•Leaders listen  • Staff stay • So", "- Leaders listen\n- Staff stay\n- So"),
    ("RS351", "-\u00a0One\n-\u00a0Two", "- One\n- Two"),
    ("RS351", "##\u00a0Key findings", "## Key findings"),
    ("RS351", "> • One\n> • Two", "> - One\n> - Two"),
    ("RS352", "Year\tHomes\n2024\t12", "| Year | Homes |\n| --- | --- |\n| 2024 | 12 |"),
    ("RS352", "Table 1:\nYear\tHomes\n2024\t1|2\nSource: so",
     "Table 1:\n| Year | Homes |\n| --- | --- |\n| 2024 | 1\\|2 |\n\nSource: so"),
    ("RS352", "Year\t\tHomes\n2024\t12", "| Year | Homes |\n| --- | --- |\n| 2024 | 12 |"),
    ("RS352", "Year\tHomes\tFlats\n2024\t12", None),
    ("RS354", "The ﬁnding is co\u00adordinated", "The finding is coordinated"),
    ("RS354", "The oﬃce\u200b of \u200e2024", "The office of 2024"),
    ("RS354", "A tick \uf0fc here", None),
]  # fmt: skip
"""A rule, what is wrong for it and, where lines are shown, the text with them in place."""


@pytest.mark.parametrize(("code", "wrong", "mended"), MENDED)
def test_what_is_told_shows_what_is_accepted(code: str, wrong: str, mended: str | None) -> None:
    """One report, by the rule that is meant; the lines that its help shows are in what is accepted
    afterwards."""
    found = [one for one in told(wrong) if one.code == code]
    assert found
    if mended is None:
        return
    assert {one.code for one in told(wrong)} == {code}
    shown = [line[4:] for one in found for line in one.help.split("\n") if line[:4] == "    "]
    changed = [line for line in mended.split("\n") if line not in wrong.split("\n") and line]
    assert [line for line in changed if line not in shown] == []
    assert [one for one in told(mended) if one.code == code] == []


@pytest.mark.parametrize(
    "text",
    [
        "5 < 6 and 7 > 6, a<b, `<code>`, \\<this>, <https://example.org>, <a@example.org>",
        "<details>\n<summary>More</summary>\n\nIt is *so*.\n\n</details>",
        "<table><tr><td>1<tr><td>2</table>\n\n<ul><li>One<li>Two</ul>\n\n<p>So",
        "H<sub>2</sub>O<br>and <b>more</b> <!-- <aside> -->",
        "| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | |\n| \\| | `a` |",
        'a | b and "c|d"\n\n[x](y_(z).md "so") ![p](<a-b.png> \'t\') [q](#r) [s](\n t.md)',
        "[see] (this) and f(x)](y z)",
        "At 10:30: it cost $5 and $6, about ~40 to ~50 per cent; a == b; {so}; x: y",
        "Words\n\n---\n\n***\n\n## Title ##\n\n```\nclosed\n```\n\n> ```\n> x\n> ```",
        "The plan was agreed in\n2026. It was\n- as said - late",
        "- One\n\n      code",
    ],
)
def test_what_is_meant_is_not_told(text: str) -> None:
    """Signs of the text, HTML that is whole, tables and links as they should be."""
    assert [one for one in told(text) if one.code != "RS348"] == []


@pytest.mark.parametrize(
    "text",
    [
        "“Nobody reads it.”\n\n– Head of Service",
        "The plan was\n– as said – late",
        "§ 12 of the Act, and o yr gwaith\no bobl",
        "(a) in a sentence\n(b) and so on",
        "A. Plan\tof one line",
        "کتاب\u200cها",
        "- One\n-\tTwo\n\n1.\tThree",
        "One\u00a0word – and another",
    ],
)
def test_signs_of_a_sentence_are_left(text: str) -> None:
    """A dash before who said it, a letter in brackets, a Welsh word, a script that needs it."""
    assert told(text) == []


def test_every_place_is_looked_at(workspace: Write) -> None:
    """Lists, quotations, tables, and the front matter with its texts of several paragraphs."""
    text = "- One\n  - <w b>\n> <c d>\n\n| <e f> |\n|---|\n| <g h> |\n"
    assert [one.span.line for one in told(text) if one.code == "RS340"] == [6, 7, 9, 11]
    files: dict[str, str | bytes] = {
        "r.md": "---\nkind: recommendations\nrecommendations:\n  - ref: R1\n    title: Ask <whom>\n"
        "    text: |\n      First.\n\n      - [ ] See <what>\n---\n",
    }
    found = [(one.code, one.span.line, one.span.column) for one in said(workspace, files)]
    assert [one for one in found if one[0] in {"RS340", "RS346"}] == [
        ("RS340", 5, 16),
        ("RS346", 9, 7),
        ("RS340", 9, 17),
    ]


def test_one_line_is_told_once() -> None:
    """However many of a kind stand on it, and all of them are mended in the line that is shown."""
    (one,) = told("<x y> <z> " * 400)
    assert one.message.startswith("“<x y>” and “<z>” look like HTML")
    assert one.help.count("\n") == 1
