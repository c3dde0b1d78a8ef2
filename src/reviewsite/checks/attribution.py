"""RS201 and RS202: what somebody said, with who said it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewsite.checks import welsh
from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.texts import Written
from reviewsite.checks.views import GAP, View
from reviewsite.diagnostics import Severity

_POST = (
    r"(?:chief executive|chief officer|chief constable|chief social worker|directors?|head of"
    r"|head ?teacher|managers?|officers?|leader|lead member|cabinet member|portfolio holder"
    r"|councillor|mayor|chair|chairman|chairwoman|chairperson|commissioner|social worker"
    r"|practitioner|therapist|nurse|doctor|teacher|governor|co-?ordinator|supervisor|analyst"
    r"|advis[eo]r|clerk|worker|consultant|psychologist|psychiatrist|paediatrician|solicitor|inspector"
    r"|sponsor|visitor|midwife|judge|magistrate|treasurer|secretary)"
)
_OF = r"(?:\s+(?:of|for)\s+[^.;:!?\0“”\"]{1,60}?)?"
_WHO = rf"(?:[\w’'-]+\s+){{0,4}}?{_POST}\b{_OF}"
_TEAM = r"(?:the|our|one|a)\s+(?!peer|review|challenge|whole)(?:[\w’'-]+\s+){1,3}team"
_PAPERS = (
    r"Plan|Strategy|Act|Report|Survey|Review|Policy|Board|Guide|Programme|Statement|Framework"
    r"|Council|Group|Services?|Partnership|Agenda|Charter|Protocol|Standards?|Measure|Code"
)
_NAMED = rf"(?-i:[A-Z][a-z]+\s(?!(?:{_PAPERS})\b)[A-Z][a-z]+)\b(?!\s+\d)"
_SPEAKER = rf"(?:(?:the|a|an|one|our|its|their)\s+{_WHO}|{_TEAM}|{_NAMED})"
_BARE = rf"(?:(?:(?:the|a|an|one)\s+)?{_WHO}|{_TEAM}|{_NAMED})"
_SAY = (
    r"(?:said|says|told|commented|explained|added|remarked|asked|put it|wrote|replied|observed"
    r"|(?:described|referred to|summed up|called)\s+(?:\w+\s+){1,4}?(?:as\b)?)"
)
_QUOTE = re.compile(r"“([^”\0]{8,400})”|\"([^\"\0]{12,400})\"|(?<!\w)‘([^’\0]{12,400})’(?!\w)")
_BEFORE = re.compile(
    rf"{_SPEAKER},?\s+(?:\w+\s+){{0,4}}?{_SAY}[^.“\"‘]{{0,40}}[,:]?\s*$"
    rf"|(?:^|\n)[\s>*_|-]*{_BARE}[^.:;!?“\n]{{0,40}}:[*_\s]*$",
    re.I | re.S,
)
_AFTER = re.compile(
    rf"^\s*[,.]?\s*(?:(?:{_SAY})\s+{_SPEAKER}"
    rf"|{_SPEAKER},?\s+(?:\w+\s+){{0,4}}?{_SAY}\b"
    rf"|[,(—–-]+\s*{_BARE})",
    re.I | re.S,
)
_BLOCK = re.compile(r"(?:^ {0,3}>[^\n\0]*\n?)+", re.M)
_UNDER = re.compile(rf"(?:\n|^)[\s>*_(—–-]*{_BARE}[^.!?\n]{{0,40}}[\s>*_)]*\Z", re.I)
_WITHIN = re.compile(rf"[,”\"’!?]\s*(?:{_SAY})\s+{_SPEAKER}", re.I)
_VERBS = (
    *("told us", "told the team", "told the peer", "told peers", "told reviewers", "said", "says"),
    *("admitted", "complained", "commented", "confided", "remarked", "believes", "felt that"),
)
_THE_POST = re.compile(
    rf"\b(?:the|our|its|their)\s+{_WHO},?\s+(?:(?:also|has|had|then)\s+)?$", re.I | re.S
)
_WHOSE = ("according to", "in the view", "in the words", "in the opinion", "told by", "quoted by")
_ACCORDING = re.compile(
    rf"\b(?:according to|in the (?:view|words|opinion) of|told by|quoted by)\s+"
    rf"(?:the|its|their|a|one)\s+{_WHO}",
    re.I,
)
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
    breaks it, even where it flatters.

    Wrong: `“We never look at the waiting list,” said the Head of Service.`

    Right: `We heard that the waiting list was seldom looked at.`

    A quotation from a published document is not what somebody told the team. Name the document
    rather than its author, or set the rule aside with `allow:`.
    """
    for view in text.words:
        yield from _blocks(view, text.lang)
        if not any(mark in view.text for mark in '“"‘'):
            continue
        for hit in view.find(_QUOTE):
            before, after = hit.around(160)
            before = before[before.rfind(GAP) + 1 :]
            after = after.partition(GAP)[0]
            told = welsh.SPEAKER_BEFORE.search(before) or welsh.SPEAKER_AFTER.match(after)
            if _BEFORE.search(before) or _AFTER.match(after) or (text.lang == "cy" and told):
                yield hit.span(), BESIDE, HELP


def _blocks(view: View, lang: str) -> Iterator[Found]:
    """Quotations set apart (`>`), with whoever said it on their last line or within them."""
    for hit in view.find(_BLOCK) if ">" in view.text else ():
        block = hit.match[0].rstrip()
        first, _, last = block.rpartition("\n")
        under = first.strip("> \n") and _UNDER.search(f"\n{last}")
        told = welsh.SPEAKER_UNDER.search(last) if first.strip("> \n") else None
        quoted = not any(mark in block for mark in '“"‘')
        if under or (quoted and _WITHIN.search(block)) or (lang == "cy" and told):
            yield hit.span(), BESIDE, HELP


@rule("RS202", "Words attributed to a post", needs="text")
def attributed(text: Written, context: Context) -> Iterator[Found]:
    """
    There is one director and one chair. What “the director told us” is attributed as surely as if
    a name stood there. See RS201 for why it must not be.

    Wrong: `The Director of Adult Services told us that the budget would not hold.`

    Right: `Senior leaders did not expect the budget to hold.`
    """
    for view, lower in zip(text.words, text.lower, strict=True):
        yield from _claims(view, lower)
        for hit in view.find(welsh.ATTRIBUTED) if text.lang == "cy" else ():
            yield hit.span(), f"“{hit.text}” says whose words they are", HELP


def _claims(view: View, lower: str) -> Iterator[Found]:
    for verb in _VERBS:
        at = lower.find(verb)
        while at >= 0:
            match = _THE_POST.search(view.text[max(0, at - 130) : at])
            if match and not lower[at + len(verb) : at + len(verb) + 1].isalpha():
                start = max(0, at - 130) + match.start()
                yield view.span(start, at + len(verb)), _said(view, start, at, verb), HELP
            at = lower.find(verb, at + 1)
    if any(word in lower for word in _WHOSE):
        for hit in view.find(_ACCORDING):
            yield hit.span(), f"“{hit.text}” says whose words they are", HELP


def _said(view: View, start: int, at: int, verb: str) -> str:
    words = " ".join(view.text[start : at + len(verb)].split())
    return f"“{words}” says whose words they are"
