"""RS351: lists as Word has them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reviewsite.checks.certain import shown, sure
from reviewsite.checks.context import Context
from reviewsite.checks.passages import Passage
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.texts import Written
from reviewsite.diagnostics import Edit, Span
from reviewsite.source.lists import BULLETS, DASHES
from reviewsite.source.quoting import show

_TICKS = "✓✔✗✘☐☑"
"""Bullets that say something."""
_GAP = r"[ \t\u00a0]"
SIGN = re.compile(
    rf"(?P<lead>[ \t>]*)(?:(?P<bullet>[{BULLETS}]){_GAP}*"
    rf"|(?P<dash>[{DASHES}])(?:\t|{_GAP}+)"
    rf"|(?P<word>[·§]|o)(?:{_GAP}*\t{_GAP}*|{_GAP}{{2,}})"
    rf"|(?P<label>\((?:[a-zA-Z]|[ivxIVX]{{1,5}}|\d{{1,2}})\)|[a-zA-Z][.)]|[ivx]{{2,5}}[.)])"
    rf"{_GAP}*\t{_GAP}*"
    rf"|(?P<mark>[-*+]|\d{{1,9}}[.)]|#{{1,6}})\u00a0+)(?=\S)"
)
_ROMAN = re.compile(r"\(?[ivx]+[.)]", re.I)


@dataclass(frozen=True, slots=True)
class _Item:
    """A line that begins with a sign of a list, one of a run of them."""

    passage: Passage
    number: int
    match: re.Match[str]

    @property
    def sign(self) -> str:
        return next(one for one in self.match.groups()[1:] if one)

    @property
    def sort(self) -> str:
        """Items of one sort stand on one level."""
        label = self.match["label"]
        if not label:
            return "✓" if self.sign in _TICKS else self.sign
        kind = "0" if label.strip("().").isdigit() else "a"
        return re.sub(r"\w+", kind, label)

    @property
    def label(self) -> str:
        """What stays of the sign: a letter that the text may be referred to by, a tick."""
        kept = self.match["label"] or (self.sign if self.sign in _TICKS else "")
        return f"{kept} " if kept else ""

    @property
    def span(self) -> Span:
        start = sum(len(line) + 1 for line in self.passage.lines[: self.number])
        begin = start + self.match.end("lead")
        return self.passage.span(begin, begin + len(self.sign))

    @property
    def line(self) -> int:
        return self.span.line


@rule("RS351", "A list as Word has it", needs="text", fixes=True)
def word_list(text: Written, context: Context) -> Iterator[Found]:
    """
    A bullet, an en dash or a letter in brackets begins no item of a list in Markdown: the lines run
    together as one sentence, and nobody hears how many there are. An item begins with a hyphen and
    a plain space, one within another two spaces further in.

    Wrong:

    ```markdown
    • Leaders listen
    • Staff stay
    ```

    Right:

    ```markdown
    - Leaders listen
    - Staff stay
    ```
    """
    for passage in text.passages:
        if passage.block is None and (item := _bulleted(passage)):
            edit = _edit(item, "")
            line = passage.mended([(0, item.match.end(), "")])
            message = f"“{item.sign}” begins no list here: it is a sign of this text"
            yield item.span, message, show("Write the text alone:", line), "", sure(text, [edit])
    for run in _runs(text.passages):
        edits = tuple(_listed(run))
        signs = " and ".join(f"“{one}”" for one in list(dict.fromkeys(i.sign for i in run))[:3])
        many = "1 line" if len(run) == 1 else f"{len(run)} lines"
        message = f"{signs} at the beginning of {many} makes no list"
        help = show("Write:", *shown(text, edits))
        yield run[0].span, message, help, "", sure(text, edits)


def _bulleted(passage: Passage) -> _Item | None:
    match = SIGN.match(passage.raw)
    is_bullet = match and (match["bullet"] or match["word"]) and "\n" not in passage.raw
    return _Item(passage, 0, match) if match and is_bullet else None


def _runs(passages: Sequence[Passage]) -> Iterator[list[_Item]]:
    """Lines that make one list: in one paragraph, or in paragraphs one after another."""
    run: list[_Item] = []
    end = 0
    for passage in passages:
        items = list(_items(passage))
        goes_on = run and items and items[0].number == 0 and passage.first <= end + 2
        if run and not goes_on:
            yield from _certain(run)
            run = []
        run += items
        end = passage.first + passage.raw.count("\n")
    yield from _certain(run)


def _items(passage: Passage) -> Iterator[_Item]:
    if passage.block is None or passage.kind not in {"paragraph", "heading"}:
        return
    for number, line in enumerate(passage.lines):
        match = SIGN.match(line)
        if match:
            yield _Item(passage, number, match)


def _certain(run: list[_Item]) -> Iterator[list[_Item]]:
    """The run, unless its only sign is a dash that may be one of a sentence, or of who said it."""
    if run and all(one.match["dash"] and "\t" not in one.match[0] for one in run):
        first = run[0]
        above = first.passage.lines[first.number - 1] if first.number else ""
        heads = not first.number or above.rstrip().endswith(":")
        if not heads or (len(run) == 1 and not above):
            return
    if run:
        yield run


def _listed(run: list[_Item]) -> Iterator[Edit]:
    """What makes a list of the lines, each on the level of its sign."""
    lead = run[0].match["lead"]
    levels: list[str] = []
    before = ""
    for one in run:
        if one.match["mark"]:
            start = one.match.end("mark")
            line = one.line
            yield Edit(line, start, one.match.end(), " ")
            continue
        sort = one.sort
        if _ROMAN.fullmatch(one.sign) and not _follows(before, one.sign, levels):
            sort = sort.replace("a", "i")
        before = one.sign
        if sort in levels:
            del levels[levels.index(sort) + 1 :]
        else:
            levels.append(sort)
        level = lead + "  " * (len(levels) - 1)
        yield _edit(one, f"{level}- {one.label}")
        yield from _further(one, level)


def _follows(before: str, sign: str, levels: list[str]) -> bool:
    """Whether a sign that may be a Roman number is the letter after the one before."""
    letter, last = sign.strip("()."), before.strip("().")
    return len(letter) == len(last) == 1 and ord(letter) == ord(last) + 1 and bool(levels)


def _edit(item: _Item, instead: str) -> Edit:
    span = item.span
    at = span.column - 1
    start = at - len(item.match["lead"])
    return Edit(span.line, start, at - len(item.match["lead"]) + item.match.end(), instead)


def _further(item: _Item, level: str) -> Iterator[Edit]:
    """The further items of one line, as a PDF gives them."""
    if not item.match["bullet"] or item.sign in _TICKS:
        return
    line = item.passage.lines[item.number]
    for one in re.finditer(rf"{_GAP}+{re.escape(item.sign)}{_GAP}+(?=\S)", line):
        if one.start() > item.match.end():
            yield Edit(item.line, *one.span(), f"\n{level}- ")
