"""RS201 and RS202: what somebody said, with who said it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from reviewsite.checks import saying, speakers, welsh
from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.rows import rows
from reviewsite.checks.saying import SAY, UP_TO_FOUR, VIEW_OF
from reviewsite.checks.speakers import BARE, SPEAKER, is_object
from reviewsite.checks.texts import Written
from reviewsite.checks.views import GAP, View, plain
from reviewsite.diagnostics import Severity

_MARKS = ("“", '"', "‘", "'", "«", "„")
_CURLY = r"‘((?:[^‘’\0]|(?<=\w)’(?=\w)|(?<=s)’(?=\s+[a-z])){3,400}?)’(?!\w)"
# A straight mark is an apostrophe too: in a word, and after the s of an owner.
_STRAIGHT = r"(?<![\w'])'((?:[^'\0]|(?<=\w)'(?=\w)|(?<=s)'(?=\s+[a-z])){3,400}?)(?<=\S)"
_QUOTES = (
    re.compile(
        rf"(?=[“\"«„‘'])(?:“([^”\0]{{3,400}})”|\"([^\"\0]{{3,400}})\"|[«„]([^»“”\0]{{3,400}})[»“”]|(?<!\w){_CURLY}"
        rf"|{_STRAIGHT}(?:(?<!s)'(?!\w)|'(?!\w|\s+[a-z])))"
    ),
    re.compile(rf"(?=['‘])(?:{_STRAIGHT}'(?!\w)|(?<!\w){_CURLY})"),
)
_TOLD = re.compile(
    rf"\b{SPEAKER},?\s+{UP_TO_FOUR}{SAY}(?!\w)[^.“\"‘]{{0,40}}[,:]?\s*\Z", re.I | re.S
)
_BEFORE = re.compile(
    rf"(?:^|\n)[\s>*_|#-]*(?:\d+[.)]\s*)?{BARE}[^.:;!?“\n]{{0,40}}(?::|\s-)[*_\s]*\Z"
    rf"|(?:^|\n)[\s>*_|-]*{BARE}[ \t]*\n\s*\Z"
    rf"|\b(?:quot\w+|words|comments?|remarks?|views?)\s+(?:of|from|by)\s+{SPEAKER}[^.“\"‘]{{0,20}}\Z",
    re.I | re.S,
)
_AFTER = re.compile(
    rf"\s*[,.]?\s*(?:{SAY}\s+{SPEAKER}"
    rf"|{SPEAKER},?\s+{UP_TO_FOUR}{SAY}(?!\w)"
    rf"|\(\s*{BARE}|[,—–-]+\s*{BARE}(?=\s*(?:[.,;!?)|\]\n]|\Z))"
    rf"|(?:came|comes|heard)\s+from\s+{SPEAKER}"
    rf"|(?:is|was|are|were)\s+(?:how\s+{SPEAKER}|{SPEAKER}['’]s?\s+{VIEW_OF}"
    rf"|the\s+{VIEW_OF}\s+of\s+{SPEAKER}))"
    rf"|[ \t]*\n[\s>]*{BARE}[\s>]*(?:\n|\Z)",
    re.I | re.S,
)
_SIGNED = re.compile(rf"[\s>]*\0[\s>]*[—–-]+\s*{BARE}[^.!?\n\0]{{0,40}}\s*(?:\0|\Z)", re.I)
_BLOCK = re.compile(r"(?:^ {0,3}>[^\n\0]*\n?)+", re.M)
_UNDER = re.compile(rf"(?:\n|^)[\s>*_(—–-]*{BARE}[^.!?\n]{{0,40}}[\s>*_)]*\Z", re.I)
_WITHIN = re.compile(rf"[,”\"’'!?]\s*{SAY}\s+{SPEAKER}", re.I)
_SOMEBODY = re.compile(rf"[\s(-]*{BARE}[^.!?“\"]{{0,20}}", re.I)
_QUOTED = re.compile(r"[“\"‘'«„].*[”\"’'»“][.,]?")
_HEARD = re.compile(
    r"\b(?:quot\w+|said|say|told|heard|words|comments? made|dyfyniad\w*|dd?ywedo?dd|geiriau)\b",
    re.I,
)
_BREAK = re.compile(
    r"<(?:/?(?:td|th|tr|p|div|li|dt|dd|blockquote|cite|footer)|br)\b[^<>\n]{0,200}>", re.I
)
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,200}>")
BESIDE = "a quotation stands beside whoever said it"
HELP = "Say what was heard without who said it: “Several people told us …”."


@rule(
    "RS201",
    "A quotation with its speaker",
    severity=Severity.ERROR,
    needs="text",
)
def quotation(text: Written, context: Context) -> Iterator[Found]:
    """
    What people say to the team is not attributable: it is said at the start of every interview,
    and it is why they speak openly (Social Services Peer Review Guide 2016, section 5,
    Confidentiality; adults' manual of 2024, section 5). The safeguarding manual of 2012, Appendix
    2, extends the promise to particular groups. A quotation beside a post, a team or a name
    breaks it, even where it flatters: in the same sentence, on the next line, or in the next cell
    of a table.

    Wrong: `“We never look at the waiting list,” said the Head of Service.`

    Right: `We heard that the waiting list was seldom looked at.`

    A quotation from a published document is not what somebody told the team. Name the document
    rather than its author, or set the rule aside with `allow:`.
    """
    for raw in text.words:
        view = _read(raw)
        yield from _blocks(view, text.lang)
        yield from _beside(view, text.lang)
        if any(mark in view.text for mark in _MARKS):
            yield from _quoted(view, text.lang)


def _read(view: View) -> View:
    """The text without the signs of its dress; what stands in two elements, on two lines."""
    text = view.text
    if "<" in text:
        text = _BREAK.sub(lambda tag: "\n" + " " * (len(tag[0]) - 1), text)
        text = _TAG.sub(lambda tag: " " * len(tag[0]), text)
    return plain(replace(view, text=text))


def _quoted(view: View, lang: str) -> Iterator[Found]:
    """Quotations in marks, with whoever said it before, after or under them."""
    seen: set[int] = set()
    for hit in chain.from_iterable(map(view.find, _QUOTES)):
        before, after = hit.around(160)
        signed = _SIGNED.match(after)
        before = before[before.rfind(GAP) + 1 :]
        after = after.partition(GAP)[0]
        said = _TOLD.search(before)
        told = said is not None and not is_object(before, said.start())
        told = told or bool(_BEFORE.search(before) or _AFTER.match(after) or signed)
        if lang == "cy":
            told = told or bool(
                welsh.SPEAKER_BEFORE.search(before) or welsh.SPEAKER_AFTER.match(after)
            )
        if told and hit.match.start() not in seen:
            seen.add(hit.match.start())
            yield hit.span(), BESIDE, HELP, hit.text


def _blocks(view: View, lang: str) -> Iterator[Found]:
    """Quotations set apart (`>`), with whoever said it on their last line or within them."""
    for hit in view.find(_BLOCK) if ">" in view.text else ():
        block = hit.match[0].rstrip()
        first, _, last = block.rpartition("\n")
        under = first.strip("> \n") and _UNDER.search(f"\n{last}")
        told = welsh.SPEAKER_UNDER.search(last) if first.strip("> \n") else None
        quoted = not any(mark in block for mark in '“"‘')
        signed = _SIGNED.match(hit.around(100)[1])
        if under or signed or (quoted and _WITHIN.search(block)) or (lang == "cy" and told):
            yield hit.span(), BESIDE, HELP, re.sub(r"\s*\n\s*>?\s*|^\s*>\s*", " ", block).strip()


def _beside(view: View, lang: str) -> Iterator[Found]:
    """Quotations in one cell of a table, with whoever said it in another cell of its row."""
    for row in rows(view.text):
        who = [
            cell
            for cell in row
            if _SOMEBODY.fullmatch(cell.text)
            or (lang == "cy" and welsh.SOMEBODY.fullmatch(cell.text))
        ]
        for cell in row if who else ():
            said = _QUOTED.fullmatch(cell.text) or _HEARD.search(cell.heading)
            # Two or three words are a title.
            if said and cell not in who and cell.text.count(" ") > 2:
                yield view.span(cell.start, cell.end), BESIDE, HELP, cell.text


@rule("RS202", "Words attributed to a post", needs="text")
def attributed(text: Written, context: Context) -> Iterator[Found]:
    """
    There is one director and one chair. What “the director told us” is attributed as surely as if
    a name stood there, whatever the verb (said, felt, confirmed that …), and whether the post is
    written out or not (DASS, the Head of Service’s view). See RS201 for why it must not be.

    Wrong: `The Director of Adult Services told us that the budget would not hold.`

    Right: `Senior leaders did not expect the budget to hold.`
    """
    for raw in text.words:
        view = _read(raw)
        for start, end in _claims(view.only(speakers.speaks)):
            said = " ".join(view.text[start:end].split())
            yield view.span(start, end), f"“{said}” says whose words they are", HELP
        for hit in view.find(welsh.ATTRIBUTED) if text.lang == "cy" else ():
            yield hit.span(), f"“{hit.text}” says whose words they are", HELP


def _claims(view: View) -> Iterator[tuple[int, int]]:
    """Where a text says that a post has said something: from where and to where."""
    for verb in saying.said(view.text):
        yield from _with(verb, speakers.SUBJECT)
    for hit in view.find(saying.VIEW):
        yield from _with(hit.match, saying.HIS if hit.match["is"] else saying.IN_HIS)
    for hit in view.find(saying.WHOSE):
        yield hit.match.span()


def _with(match: re.Match[str], subject: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """A claim with its subject before it, if it has one."""
    start = max(0, match.start() - 130)
    before = match.string[start : match.start()]
    who = subject.search(before)
    if who and not is_object(before, who.start()):
        yield start + who.start(), match.end()
