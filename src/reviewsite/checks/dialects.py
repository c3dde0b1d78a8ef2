"""RS346: what other readers of Markdown make something of, and the site does not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.texts import Written
from reviewsite.source.quoting import show

Mend = Callable[[re.Match[str]], str]


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign of another dialect: how it is found, what is told of it, what to do instead, and what
    to write in its place."""

    pattern: re.Pattern[str]
    told: str
    advice: str
    mend: Mend


def _sign(pattern: str, what: str, advice: str, mend: str | Mend = "") -> Sign:
    made = (lambda match: match.expand(mend)) if isinstance(mend, str) else mend
    told = f"{what} in other kinds of Markdown, and not here"
    return Sign(re.compile(pattern, re.M), told, advice, made)


def _named(match: re.Match[str]) -> str:
    """The name of a box as words: `note` is “Note:”."""
    words = (match["title"] or "").strip(" \"'") or match["name"].capitalize()
    return f"> **{words}:**"


def _page(match: re.Match[str]) -> str:
    path, _, words = match["page"].partition("|")
    if match["picture"]:
        return f"![What it shows](media/{path})"
    return f"[{words or path}]({path.lower().replace(' ', '-')}.md)"


_START = r"^(?P<lead>[ \t>*+-]*)"
SIGNS = (
    _sign(
        rf"{_START}(?:!!!|\?\?\?\+?)[ \t]+(?P<name>[\w-]+)(?P<title>[^\n]*)$",
        "a box",
        "Write a quotation:",
        _named,
    ),
    _sign(
        rf"{_START}:::+[ \t]*\{{?\.?(?P<name>[\w-]+)\}}?(?P<title>[^\n]*)$",
        "a box",
        "Write a quotation, and take out the line that ends it:",
        _named,
    ),
    _sign(rf"{_START}:::+[ \t]*$", "the end of a box", "Take the line out."),
    _sign(
        r"^(?P<lead>[ \t]*>[ \t>]*)\[!(?P<name>[A-Za-z]+)\](?P<title>)[ \t]*$",
        "a box",
        "Write the word itself:",
        lambda match: f"> **{match['name'].capitalize()}:**",
    ),
    _sign(
        r"[ \t]*\{:?[ \t]*[#.][A-Za-z][^{}\n]*\}|[ \t]*\{:[^{}\n]*\}"
        r"|[ \t]*\{[A-Za-z-]+=[^{}\n]*\}",
        "an anchor or a style",
        "Take it out; a heading's anchor is made of its words:",
    ),
    _sign(
        r"\{\{[^{}\n]*\}\}|\{%[^%{}\n]*%\}",
        "a place to be filled in",
        "Write what is meant there:",
        "…",
    ),
    Sign(
        re.compile(r"~~(?=\S)(?P<words>[^~\n]+?)(?<=\S)~~"),
        "struck out, and everybody can still read it",
        "Take it out. If readers are to see it struck out:",
        lambda match: f"<del>{match['words']}</del>",
    ),
    _sign(
        r"(?<![~\w])~(?=[^\s~])(?P<words>[^~\n]*[^\s~])~(?![~\w])",
        "struck out",
        "Take it out. If readers are to see it struck out:",
        r"<del>\g<words></del>",
    ),
    _sign(
        r"(?<=\w)~(?=[^\s~])(?P<words>[\w+-]{1,20})~",
        "a small letter below the line",
        "Write:",
        r"<sub>\g<words></sub>",
    ),
    _sign(
        r"(?<=\w)\^(?P<words>[\w+-]{1,20})\^",
        "a small letter above the line",
        "Write:",
        r"<sup>\g<words></sup>",
    ),
    _sign(
        r"(?<![=\w])==(?=[^\s=])(?P<words>[^=\n]*[^\s=])==(?![=\w])",
        "marked words",
        "Write them bold:",
        r"**\g<words>**",
    ),
    _sign(
        r"(?<![\w$])\$\$?(?=[^\s$])[^$\n]*(?<=[^\s$])\$\$?(?![\w$])|^\$\$[ \t]*$",
        "a formula",
        "Say it in words, or put a dollar in as a word:",
        lambda match: match[0].replace("$", "\\$"),
    ),
    _sign(
        rf"{_START}(?:\[TOC\]|\[\[_?TOC_?\]\]|\[\[toc\]\]|\$\{{toc\}}|\[toc\])[ \t]*$",
        "a table of contents",
        "Take it out: the site makes one of the headings.",
    ),
    _sign(
        r"(?P<picture>!?)\[\[(?!_?(?:TOC|toc)_?\])(?P<page>[^\[\]\n]+)\]\](?!\()",
        "a link to a page",
        "Write its words, and in round brackets its file:",
        _page,
    ),
    _sign(
        r"^(?P<lead>[ \t>]*):[ \t]+(?P<words>\S[^\n]*)$",
        "what a word means",
        "Write it in the line of the word, with the word bold:",
        r"**Word:** \g<words>",
    ),
    _sign(
        r"^[ \t]*\*\[(?P<short>[^\]\n]+)\]:[ \t]*(?P<words>[^\n]*)$",
        "an abbreviation",
        "Write its words where it first stands, or explain it in glossary.yml:",
        r"\g<words> (\g<short>)",
    ),
    _sign(
        r"^(?P<lead>[ \t>]*(?:[*+-]|\d{1,9}[.)])[ \t]+)\[(?P<done>[ xX])\][ \t]",
        "a box to tick",
        "Write it in words:",
        lambda match: f"{match['lead']}{'To do' if match['done'] == ' ' else 'Done'}: ",
    ),
    _sign(
        r"(?<![\w:]):(?=[a-z_+-]*[a-z])[a-z0-9_+-]{2,30}:(?![\w:])",
        "a little picture",
        "Write it in words, or take it out:",
    ),
    _sign(
        r"^[ \t]*\\(?:newpage|pagebreak|tableofcontents|clearpage)\b[ \t]*$",
        "a new page",
        "Take the line out: the site divides what is printed.",
    ),
    _sign(
        r"^[ \t]*\+(?:[-=:]+\+)+[ \t]*$",
        "a table",
        "Write a table with bars:",
        lambda match: "| " + " | ".join("---" for _ in match[0].strip().split("+")[1:-1]) + " |",
    ),
    _sign(r'^[ \t]*===[!+]*[ \t]+"[^"\n]*"[ \t]*$', "a tab", "Write a heading:", "### …"),
    _sign(r"^[ \t]*-{1,2}8<-{1,2}[^\n]*$", "another file", "Copy here what it says.", ""),
)
DRAWN = frozenset({"mermaid", "math", "geojson", "topojson", "stl", "dot", "plantuml", "graphviz"})
"""Words after three backticks by which a preview draws what follows."""


@rule("RS346", "A sign of another kind of Markdown", needs="text")
def foreign(text: Written, context: Context) -> Iterator[Found]:
    """
    Markdown has many dialects. What GitHub, a wiki or another generator makes a box, an anchor or a
    formula of stands on the page as it was typed. A backslash before a sign says that it is meant
    as it is.

    Wrong: `!!! note`, `::: tip`, `## Title {#title}`, `~~no longer~~`, `$x^2$`, `[TOC]`,
    `[[the plan]]`, `[the plan](plan.md){:target=_blank}`, `- [ ] to do`

    Right: `> **Note:** …`, `## Title`, `[the plan](plan.md)`, `- To do: …`
    """
    for passage in text.passages:
        if passage.kind == "code" and passage.block and passage.block.info.lower() in DRAWN:
            message = f"a preview may draw this “{passage.block.info}”; the page shows it as typed"
            yield passage.of_line(0), message, "Put a picture of it into media/, and describe it."
        plain = passage.plain
        if passage.kind in {"code", "html", "definition"} or not _MAY_BE.search(plain):
            continue
        taken = bytearray(len(plain))
        for sign in SIGNS:
            if passage.block is None and sign.pattern.pattern.startswith("^"):
                # A text of the front matter that is one line begins no block.
                continue
            edits = [(*one.span(), sign.mend(one)) for one in _found(sign, plain, taken)]
            for line in passage.by_line(edits):
                start, end, _ = line[0]
                start += len(plain[start:end]) - len(plain[start:end].lstrip(" \t>"))
                mended = passage.mended(line)
                shows = sign.advice.endswith(":") and mended.strip()
                remedy = show(sign.advice, mended) if shows else f"{sign.advice.rstrip('.:')}."
                yield passage.span(start, end), f"{passage.typed(line)}: {sign.told}", remedy


_MAY_BE = re.compile(r"[!?:~=$\[{\\^+]|8<")


def _found(sign: Sign, plain: str, taken: bytearray) -> Iterator[re.Match[str]]:
    """A sign wherever it stands in a passage; what is part of another sign is none."""
    for match in sign.pattern.finditer(plain):
        start, end = match.span()
        if not any(taken[start:end]):
            taken[start:end] = b"1" * (end - start)
            yield match
