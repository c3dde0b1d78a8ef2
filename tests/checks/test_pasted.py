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
    ("RS346", "So it is.[^1]\n\n[^1]: https://example.org", None),
    ("RS346", "```mermaid\na\n```", None),
    ("RS347", "The council has a plan.\n---", "The council has a plan.\n\n---"),
    ("RS347", "The council\nhas a plan\n===", None),
    ("RS348", "    A paragraph that was indented\n    on two lines",
     "A paragraph that was indented\non two lines"),
    ("RS348", "```\nOne", None),
    ("RS349", "- One\n      - and this", "- One\n  - and this"),
    ("RS350", "- One\n-\n- Two", None),
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
