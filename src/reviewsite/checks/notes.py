"""RS446 to RS449: footnotes, their numbers and their notes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cached_property
from itertools import groupby
from typing import TypeAlias

from reviewsite.checks.context import Context
from reviewsite.checks.passages import Passage
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.texts import Written
from reviewsite.diagnostics import Severity
from reviewsite.prose import Block
from reviewsite.source.quoting import show

_CALL = re.compile(r"\[\^([^\s\[\]]{1,200})\](?!\()")
_NOTE = re.compile(
    r"^(?P<lead>[ \t>]*(?:(?:[*+-]|\d{1,9}[.)])[ \t]+)*)\[\^([^\s\[\]]{1,200})\]:", re.M
)
_AS_TYPED = frozenset({"code", "html", "definition"})
_Call: TypeAlias = tuple[Passage, re.Match[str]]


class _Text:
    """The passages of one text with its notes: a body, or a text of the front matter."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self.every = list(passages)
        self.passages = [one for one in self.every if one.kind not in _AS_TYPED]
        document = self.every[0].within
        blocks = document.blocks if document else []
        self.notes = [one for one in blocks if one.kind == "note"]

    def note(self, passage: Passage) -> Block | None:
        """The note in which a passage stands."""
        line = passage.block.line if passage.block else 0
        return next((one for one in self.notes if one.line <= line <= one.end), None)

    @cached_property
    def indented(self) -> list[_Call]:
        """Where a note begins and stands in a list or a quotation, so that it is none."""
        return [
            (passage, match)
            for passage in self.passages
            for match in _NOTE.finditer(passage.plain)
            if self._begins(passage) != match.end() and passage.block
        ]

    @cached_property
    def calls(self) -> list[_Call]:
        """Where notes are called."""
        begun = {(id(one), match.end() - 1) for one, match in self.indented}
        return [
            (passage, match)
            for passage in self.passages
            for match in _CALL.finditer(passage.plain)
            if (id(passage), match.end()) not in begun and match.end() + 1 != self._begins(passage)
        ]

    def _begins(self, passage: Passage) -> int:
        """Where in the passage the sign of a note ends that begins with it; 0 where none does."""
        note = self.note(passage)
        if note is None or passage.block is None or note.line != passage.block.line:
            return 0
        match = _NOTE.match(passage.plain)
        return match.end() if match else 0

    @property
    def read(self) -> set[str]:
        """What those notes are called to which the text leads, by others or by itself."""
        leads: dict[str, set[str]] = {}
        for passage, match in self.calls:
            if passage.kind != "heading":
                note = self.note(passage)
                leads.setdefault(_name(note.sign) if note else "", set()).add(_name(match[1]))
        found = {""}
        while more := {to for one in found for to in leads.get(one, ())} - found:
            found |= more
        return found


def _name(label: str) -> str:
    return label.casefold()


def _texts(text: Written) -> Iterator[_Text]:
    if "[^" in text.text:
        for _, passages in groupby(text.passages, key=lambda one: id(one.within or one)):
            yield _Text(passages)


@rule("RS446", "The number of a footnote that is not there", needs="text")
def no_note(text: Written, context: Context) -> Iterator[Found]:
    """
    `[^1]` calls the note that begins with `[^1]:` in the same text: the body of a file, or one
    text of its front matter. Where there is no such note, the page shows the brackets.

    Wrong: `Costs rose by a third.[^2]`, and the only note is `[^1]: The accounts of the year.`

    Right: `Costs rose by a third.[^1]`
    """
    for one in _texts(text):
        notes = {_name(note.sign): note.sign for note in one.notes}
        begun = {_name(match[2]) for _, match in one.indented}
        for passage, match in one.calls:
            if (
                passage.kind == "heading"
                or not passage.block
                or _name(match[1]) in {*notes, *begun}
            ):
                continue
            close = get_close_matches(_name(match[1]), notes, 1)
            message = f"there is no note “{match[1]}” in this text"
            if close:
                mended = passage.mended([(*match.span(), f"[^{notes[close[0]]}]")])
                remedy = show("Did you mean:", mended)
            else:
                remedy = show("Write it in a line of its own:", f"{match[0]}: What the note says.")
            yield passage.span(*match.span()), message, remedy


@rule("RS447", "The number of a footnote where none can be", needs="text")
def no_place(text: Written, context: Context) -> Iterator[Found]:
    """
    A heading stands in menus as well, and a text of one line in lists and tables: there the note
    would not be with it. The page shows the brackets.

    Wrong: `## What it cost[^1]`

    Right: `It cost a third more.[^1]`
    """
    for one in _texts(text):
        for passage, match in one.calls:
            if passage.kind != "heading" and passage.block:
                continue
            where = "a heading has no footnotes" if passage.block else "this text has no footnotes"
            advice = "Put it into the text below:" if passage.block else "Say it in brackets:"
            instead = "" if passage.block else " (…)"
            remedy = show(advice, passage.mended([(*match.span(), instead)]))
            yield passage.span(*match.span()), f"“{match[0]}”: {where}", remedy


@rule("RS448", "A footnote that nobody reads", severity=Severity.ERROR, needs="text", firm=True)
def unread(text: Written, context: Context) -> Iterator[Found]:
    """
    A note is shown where something calls it. One that nothing calls, or the second of one name, or
    one that says nothing would be on no page.

    Wrong: `[^2]: The accounts of the year.`, and no `[^2]` in the text

    Right: `Costs rose by a third.[^2]`, and the note
    """
    for one in _texts(text):
        seen: set[str] = set()
        read = one.read
        for note in one.notes:
            passage = next(part for part in one.every if one.note(part) is note)
            name = f"[^{note.sign}]"
            if note is passage.block:
                message, remedy = (
                    f"the note “{note.sign}” says nothing",
                    f"Write {name}: and the note.",
                )
            elif _name(note.sign) in seen:
                message = f"there is a note “{note.sign}” above, and nobody reads this one"
                remedy = "Give it a name of its own, here and where it is called."
            elif _name(note.sign) not in read:
                message = f"nothing in this text calls the note “{note.sign}”, so nobody reads it"
                remedy = f"Put {name} where it belongs, or take the note out."
            else:
                seen.add(_name(note.sign))
                continue
            yield passage.of_line(0), message, remedy


@rule("RS449", "A footnote in a list or a quotation", needs="text")
def indented(text: Written, context: Context) -> Iterator[Found]:
    """
    A note begins at the left edge, and every further line of it is indented by four spaces. Within
    a list, a quotation or another note it is shown where it stands, and nothing leads to it.

    Wrong: `> [^1]: The accounts of the year.`

    Right: `[^1]: The accounts of the year.`
    """
    for one in _texts(text):
        for passage, match in one.indented:
            begin = match.start()
            end = passage.plain.find("\n", begin)
            typed = passage.raw[begin : end if end >= 0 else None]
            remedy = show("Write it below, at the left edge:", typed[len(match["lead"]) :])
            at = begin + len(match["lead"])
            yield passage.span(at, match.end()), "a footnote stands in no list or quotation", remedy
