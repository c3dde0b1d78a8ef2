"""RS332 to RS335: what looks like a comment and is none, and what nobody will read."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from html import unescape
from itertools import islice

from reviewsite import comments, prose
from reviewsite.checks.context import Context
from reviewsite.checks.held import Held
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.views import View
from reviewsite.diagnostics import Severity, Span
from reviewsite.pack import Pack
from reviewsite.source import MOST_TABLE, load

ENOUGH = 100
"""Of one text no more are told."""
_OPEN = "Write --> where the comment ends."
_WHOLE = "Write <!-- and -->: two plain hyphens at either end. Word makes a dash of them."
_SAID = {
    "open": ("this comment is never closed", _OPEN),
    "again": ("another comment begins before this one is closed", _OPEN),
    "ended": ("“{sign}” does not close a comment", "Write --> where it ends: two plain hyphens."),
    "almost": ("“{sign}” is not a comment", _WHOLE),
    "aside": (
        "this is no comment, and its words are shown",
        "Write [//]: # (…) with brackets round the words, or <!-- … -->.",
    ),
    "tangled": ("comments and code cannot be told apart here", "Take the comments out."),
}
_WORD = re.compile(r"\w+")


@rule(
    "RS332",
    "A comment that is not one",
    severity=Severity.ERROR,
    needs="typed",
    firm=True,
)
def not_one(text: Held, context: Context) -> Iterator[Found]:
    """
    What stands between `<!--` and `-->` is for its authors and in nothing that is published. What
    only looks like it would be read by everybody: a comment that is not closed, one with the dashes
    that Word, Outlook and Teams make of hyphens, one that is closed as no comment is. Nothing is
    published until it is mended. The same holds for `[//]: # (…)` without its brackets.

    Wrong: `The plan is agreed. <!-- ask legal`

    Wrong: `The plan is agreed. <!– ask legal –>`

    Right: `The plan is agreed. <!-- ask legal -->`

    In code, between backticks or in a fence, all of this is text, and shown.
    """
    for view in text.as_typed:
        for one in _some(view):
            if one.kind != "other":
                message, remedy = _SAID[one.kind]
                yield view.span(one.start, one.end), message.format(sign=_line(one.sign)), remedy
        yield from _unshown(view)


@rule("RS333", "A comment of another program", needs="typed")
def of_others(text: Held, context: Context) -> Iterator[Found]:
    """
    Other programs have other comments: `%% … %%` in Obsidian, `{>> … <<}` in CriticMarkup,
    `{# … #}`, `{{ … }}` and `{% … %}` in templates, “Commented [AB1]:” in a text that was taken out
    of Word. Here they are words like any others, and everybody reads them.

    Wrong: `The plan is agreed. {>> ask legal <<}`

    Right: `The plan is agreed. <!-- ask legal -->`
    """
    for view in text.as_typed:
        for one in _some(view):
            if one.kind == "other":
                message = f"“{_line(one.sign)}” begins no comment here: its words are shown"
                remedy = "Take it out, or write <!-- … --> round what is not to be read."
                yield view.span(one.start, one.end), message, remedy


@rule("RS334", "A definition that nothing refers to", needs="typed")
def unused(text: Held, context: Context) -> Iterator[Found]:
    """
    `[plan]: plan.md "The plan"` says where `[plan]` leads, and `*[SAB]: …` what SAB stands for. A
    definition itself is not shown, so that one to which nothing in the same text refers is left
    out of all that is published. Where it was meant as a comment, write `<!-- … -->` or
    `[//]: # (…)`, of which nothing is said.

    Wrong: `[Note]: important` on a line of its own, which nobody would read

    Right: `Note: important`
    """
    for view in text.as_typed:
        for one in islice(comments.definitions(view.text), ENOUGH):
            if not one.used and not one.aside and _WORD.search(one.label):
                yield (
                    view.span(one.start, one.end),
                    f"nothing in this text refers to “{_line(one.label)}”, so nobody reads this",
                    "Refer to it, take it out, or write it as a sentence.",
                )


@rule("RS335", "A merge conflict in a table", severity=Severity.ERROR, firm=True)
def in_a_table(pack: Pack, context: Context) -> Iterator[Found]:
    """
    A CSV file in which two people have changed the same lines has both versions in it, between
    lines of `<<<<<<<`, `=======` and `>>>>>>>`, and its answers would be counted twice. See RS331.

    Wrong: `<<<<<<< HEAD` among the rows
    """
    for path in sorted(pack.files):
        if posixpath.splitext(path)[1].lower() != ".csv":
            continue
        data = load(pack.root, path, MOST_TABLE)
        lines = data.decode("utf-8-sig", "replace").splitlines() if isinstance(data, bytes) else []
        for one in comments.conflicts(lines):
            span = Span(path, one.line + 1, 1, len(lines[one.line].rstrip()))
            message = f"“{one.mark}” was left here by a merge that did not succeed"
            yield span, message, "Decide which rows are right; delete the others, and this line."


def _some(view: View) -> Iterator[comments.Lookalike]:
    return islice(comments.lookalikes(view.text), ENOUGH)


def _unshown(view: View) -> Iterator[Found]:
    """What is taken for text, and what the page would not show: the words of a comment that stands
    in code, and the title of a definition."""
    read = comments.read(view.text)
    kept = [one for one in comments.definitions(read.text) if one.title]
    in_code = comments.OPEN in read.text and not any(map(_opening, comments.lookalikes(read.text)))
    if not in_code and not kept:
        return
    page = unescape(str(prose.html(read.text, lambda address: address)))
    if in_code and page.count(comments.OPEN) < read.text.count(comments.OPEN):
        at = read.place(read.text.find(comments.OPEN))
        message = "this is no comment, and no page would show it"
        yield view.span(at, at + 4), message, "Take it out, or put it into code of its own."
    words = "".join(_WORD.findall(page))
    for one in kept:
        if "".join(_WORD.findall(one.title)) not in words:
            at = read.place(one.start)
            message = f"the title of “{_line(one.label)}” would stand on no page"
            yield view.span(at, at + 1), message, "Refer to it in these words, or take it out."


def _opening(one: comments.Lookalike) -> bool:
    return one.kind == "open"


def _line(text: str) -> str:
    return " ".join(text.split())
