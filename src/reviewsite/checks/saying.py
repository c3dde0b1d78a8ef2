"""With which words something is said to be somebody's, in English: verbs, and other turns."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewsite.checks.speakers import NO_PEERS, ONE, WHO

_FREE_VERBS = """
said says state states stated think thinks thought feel feels felt believe believes believed
comments commented remarks remarked complains complained confides confided admits admitted concedes
conceded claims claimed argues argued asserts asserted insists insisted recalls recalled explains
explained wondered doubted feared
"""
"""Verbs of saying and thinking that are so whatever follows."""
_BOUND_VERBS = """
confirms confirmed advises advised reports reported notes noted adds added describes described
suggests suggested acknowledges acknowledged recognises recognised recognizes recognized stresses
stressed emphasises emphasised emphasizes emphasized highlights highlighted mentions mentioned
indicates indicated observes observed considers considered agrees agreed outlines outlined reflects
reflected accepts accepted clarifies clarified reiterates reiterated replied answered predicts
predicted estimates estimated warns warned expresses expressed declares declared maintains
maintained hopes hoped expects expected shared voiced raised told wrote asked
"""
"""Verbs of which a post may be the subject for another reason: `reported to cabinet`."""
_TELLING = """
tell tells told assured assures informs informed reassured reassures reminded asked warned
"""
"""Verbs that say it where the team is told."""
_LONGER = """
puts put is was describes described sees saw regards regarded summed spoke speaks talked points
pointed
"""
"""The first words of longer ones."""
_FIRST = frozenset(" ".join((_FREE_VERBS, _BOUND_VERBS, _TELLING, _LONGER)).split())
_WORD = re.compile(r"[A-Za-z]+")
_US = (
    r"(?:us\b|me\b|(?:the\s+|our\s+)?(?:peers?|reviewers?|(?:(?:peer|review|challenge)\s+)*team)\b)"
)
_FREE = (
    rf"(?:{'|'.join(_FREE_VERBS.split())}|puts? it|(?:is|was) of the (?:view|opinion)"
    r"|(?:is|was) (?:\w+ )?(?:clear|worried|concerned|adamant|convinced|confident|frustrated|sure"
    r"|unsure|sceptical|proud|hopeful) that"
    r"|(?:describe[sd]|sees|saw|regard(?:s|ed)|summed up)\s+(?:[\w’'-]+\s+){1,6}?as\b"
    r"|(?:spoke|speaks|talked) (?:\w+ )?(?:of|about)"
    rf"|(?:{'|'.join(_TELLING.split())})\s+{_US})"
)
_BOUND = rf"(?:{'|'.join(_BOUND_VERBS.split())}|point(?:s|ed) out)"
_FINITE = (
    r"(?:(?:is|are|was|were|has|have|had|would|could|did|does|do|should)(?:n['’]t)?|will|won['’]t"
    r"|can|can['’]t|cannot|might|may|must|needs?|needed|remains?|remained)"
)
_MATTER = (
    rf"(?=\s+(?:to\s+)?{_US}|\s+(?:that|how|why|what|whether|where)\b|\s*[,:]?\s*[“\"‘']|\s*:"
    r"|\s+(?:it|this|these|them|things|everything)\s+(?:\w+\s+)?(?:as|like)\b"
    r"|\s+(?:(?!(?:that|which|who|and|but|to|as|when|where|while|after|before|because|so)\b)"
    rf"[\w’'-]+\s+){{1,7}}?{_FINITE}\b"
    r"|\s+(?:(?:a|some|real|great|serious|deep|her|his|their)\s+){0,2}(?:concern|doubt|worr|fear"
    r"|frustration|view|anxiet|reservation)\w*\b)"
)
"""What follows those where they do: `reported that`, and not `reported to cabinet`."""
_SAID = re.compile(rf"{_FREE}(?!\w)|{_BOUND}\b{_MATTER}", re.I)
SAY = (
    rf"(?:{_FREE}|(?:described|referred to|summed up|called)\s+(?:\w+\s+){{1,4}}?(?:as\b)?"
    rf"|{_BOUND})"
)
"""Any verb between a quotation and whoever said it."""


def said(text: str) -> Iterator[re.Match[str]]:
    """Each verb that says whose words follow, where a post stands before it."""
    for word in _WORD.finditer(text):
        # A long list of verbs is slow to try at every letter.
        if word[0].lower() in _FIRST and (verb := _SAID.match(text, word.start())):
            yield verb


_DOCUMENT = (
    r"(?:reports?|plans?|strategy|statements?|letters?|figures|data|records?|papers?|surveys?|reviews?"
    r"|assessments?|forewords?|speech|budgets?|minutes)"
)
VIEW_OF = (
    r"(?:views?|opinions?|words|belief|account|perception|feelings?|comments?|remarks?|perspective"
    r"|impression|reflections?|point of view)"
)
_NO_PAPER = rf"(?![^,.;:!?\0]{{0,60}}['’]s?\s+(?:[\w-]+\s+){{0,3}}{_DOCUMENT}\b)"
UP_TO_FOUR = rf"(?:(?!{_DOCUMENT}\b)[\w-]+\s+){{0,4}}?"
"""A few words between a speaker and the verb; not a report's, which has its own."""
WHOSE = re.compile(
    rf"\b(?:according to|in the (?:{VIEW_OF}|eyes) of|(?:told|quoted) by|as (?:\w+ ){{1,3}}?by"
    rf"|from the (?:{VIEW_OF}|standpoint) of)\s+(?:{ONE}|(?:an?|one)\s+{NO_PEERS}{WHO})"
    rf"{_NO_PAPER}"
    rf"|\b(?:heard|learned|learnt|understood|understand|gathered)\s+from\s+{ONE}\s+(?:that|how)\b"
    rf"|\bthe {VIEW_OF} of\s+{ONE}\s+(?:is|was|are|were|that)\b"
    rf"|(?<![”\"’'»“‘])[,!?]\s+(?:{_FREE}|{_BOUND})\s+{ONE}(?=\s*[.,;:!?\0]|\s*\Z)",
    re.I,
)
"""Words of somebody's without a verb of theirs before them: `according to the director`."""
VIEW = re.compile(
    rf"['’]s?\s+(?:own\s+|personal\s+)?(?:{VIEW_OF}|eyes)\b(?P<is>\s*(?:(?:is|was|are|were|that)\b|:))?",
    re.I,
)
"""What is somebody's: before it stands who, as in the next two."""
IN_HIS = re.compile(rf"\bin\s+{ONE}\Z", re.I)
HIS = re.compile(rf"\b{ONE}\Z", re.I)
