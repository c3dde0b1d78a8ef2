"""Who may be said to have said something, in English: posts, teams and names, as patterns."""

from __future__ import annotations

import re

# With one of these words a post's name is at its end, or was none.
_PART = (
    r"(?!(?:of|for|to|in|on|at|by|from|with|as|than|that|which|who|whose|whom|when|where|while|if"
    r"|but|is|are|was|were|be|been|has|had|have|the|a|an|or|our|its|their|your|his|her|any|each"
    r"|every|some|all|report|letter|plan|strategy|minutes|said|told|felt)\b)[\w’'&/-]+"
)
_BEFORE = rf"(?:{_PART},?\s+){{0,4}}?"
_OF = rf"(?:\s+(?:of|for)\s+(?:the\s+)?{_PART}(?:,?\s+{_PART}){{0,7}}?)?"
_TOP = (
    r"(?:chief (?:executive|officer|constable|social worker|nurse|superintendent|\w+ officer)"
    r"|directors?|head(?=\s+of\b)|head ?teacher|virtual (?:school )?head|principal social worker"
    r"|(?:section|s\.?)\s?151 officer|monitoring officer|leader|mayor|treasurer|solicitor"
    r"|(?:lead|cabinet|executive) member|portfolio (?:holder|lead)|commissioner"
    r"|chair|chairman|chairwoman|chairperson|(?:team|service|group) manager"
    r"|(?:safeguarding|practice) lead)"
)
"""Posts of which there is one, or few."""
_REST = (
    r"(?:manager|officer|councillor|social worker|practitioner|therapist|nurse|doctor|teacher"
    r"|governor|co-?ordinator|supervisor|analyst|advis[eo]r|clerk|worker|consultant|psychologist"
    r"|psychiatrist|paediatrician|inspector|sponsor|visitor|midwife|judge|magistrate|secretary"
    r"|superintendent|sergeant|registrar|guardian|advocate|lead(?!\s+(?:peer|to)\b))"
)
_SHORT = (
    r"(?-i:DASS|DACS|DCS|DDCS|DPH|PSW|CEO|CEX|CX|CFO|COO|SIRO|SRO|AD|HoS|HOS|LADO|IRO|DSL|MO"
    r"|[Ss](?:ection ?|\.)?151(?: [Oo]fficer)?)s?\b"
)
"""What posts are called for short: a DASS is the director of adult social services."""
WHO = rf"(?:{_BEFORE}(?:{_TOP}|{_REST})\b{_OF}|{_BEFORE}{_SHORT})"
_SOME = rf"(?:{WHO}|{_BEFORE}(?:managers|officers)\b{_OF})"
_HIGH = rf"(?:{_BEFORE}{_TOP}\b{_OF}|{_BEFORE}{_SHORT})"
_TITLE = (
    r"(?-i:(?:[A-Z][\w’'&-]+,?\s+(?:and\s+)?){0,4}?(?:Chief (?:Executive|Officer|Constable)"
    r"|Director|Head(?=\s+of\b)|Head ?[Tt]eacher|Leader|Mayor|(?:Cabinet|Lead|Executive) [Mm]ember"
    r"|Portfolio [Hh]older|Chair(?:man|woman|person)?|Manager|Officer|Social [Ww]orker|Commissioner"
    r"|Safeguarding [Ll]ead)\b)"
)
"""A post without an article: it has its capitals."""
_ALONE = rf"(?<![\w-])(?:{_TITLE}{_OF}|{_SHORT})"
NO_PEERS = r"(?!(?:lead\s+)?(?:peer|review|challenge|whole)\b)"
_TEAM = (
    r"(?:(?:a|one)\s+(?:member|colleague|manager|worker)\s+(?:of|from|in)\s+)?"
    rf"(?:the|our|one|a)\s+{NO_PEERS}(?:[\w’'-]+\s+){{1,3}}team"
)
_PAPERS = (
    r"Plan|Strategy|Act|Report|Survey|Review|Policy|Board|Guide|Programme|Statement|Framework"
    r"|Council|Group|Services?|Partnership|Agenda|Charter|Protocol|Standards?|Measure|Code"
)
_FIRST = (
    r"The|This|These|That|Our|Its|In|At|On|For|From|As|When|Several|Many|Some|Most|All|One|Two"
    r"|Young|Older|Disabled|Foster|Social|Elected|Senior|Head|Care|Team|Health|Family|Front|Partner"
)
_NAMED = rf"(?-i:(?!(?:{_FIRST})\b)[A-Z][a-z]+\s(?!(?:{_PAPERS})\b)[A-Z][a-z]+)\b(?!\s+\d)"
_THE = r"(?:the|our|its|their|your|this|[\w-]+['’]s)"

SPEAKER = rf"(?:(?:a|an|one|{_THE})\s+{NO_PEERS}{_SOME}|{_ALONE}|{_TEAM}|{_NAMED})"
"""Whoever a quotation may stand beside: a post, a team or a name."""
BARE = rf"(?:(?:(?:the|a|an|one)\s+)?{NO_PEERS}{_SOME}|{_TEAM}|{_NAMED})"
"""The same where nothing else is said: in brackets, under a quotation, before a colon."""
ONE = rf"(?:{_THE}\s+{NO_PEERS}{WHO}|(?:a|an|one)\s+{NO_PEERS}{_HIGH}|{_ALONE})"
"""A post of which there is one, or few: who it is can be looked up."""

_BETWEEN = (
    r"(?:,\s[^,.;:!?\0]{1,80},|\s\([^()\0]{1,60}\))?"
    r"(?:,?\s+(?:also|has|have|had|then|later|both|each|even|still|again|therefore|however|\w+ly"
    r"|(?:him|her)self|themselves))*,?\s+"
)
SUBJECT = re.compile(rf"\b{ONE}(?:{_BETWEEN}|,?\s+who\s+(?:\w+ly\s+|also\s+)?)\Z", re.I)
"""A post as the subject of the verb that follows."""
_OBJECT = re.compile(
    r"\b(?:with|from|to|of|for|by|between|about)\s+(?:(?:the|an?|our|its|their)\s+)?"
    r"(?:(?-i:[A-Z])[\w’'&-]+\s+){0,4}\Z",
    re.I,
)


def is_object(text: str, start: int) -> bool:
    """Whether the speaker that begins at `start` is none: the meeting with the director said so."""
    if " who " in text[start:]:
        return False
    before = _OBJECT.search(text, max(0, start - 80), start)
    # Before an article there is nothing but the preposition.
    return before is not None and (text[start].isupper() or " " not in before[0].strip())


# Some letters of every post, to ask quickly whether there may be one.
_LETTERS = """
chief director head leader mayor treasurer solicitor member holder lead chair commissioner manager
officer councillor worker practitioner therapist nurse doctor teacher governor ordinator supervisor
analyst advis clerk consultant psych paediatric inspector sponsor visitor midwife judge magistrate
secretary superintendent sergeant registrar guardian advocate
"""
_POSTS = _LETTERS.split()
_CAPITALS = "DASS DACS DCS DPH PSW CE CX CFO COO SIRO SRO AD HoS HOS LADO IRO DSL MO 151"
_SHORT_POSTS = _CAPITALS.split()


def speaks(paragraph: str) -> bool:
    """Whether there is any post in a paragraph: where none is, nothing need be looked for."""
    lower = paragraph.lower()
    return any(one in lower for one in _POSTS) or any(one in paragraph for one in _SHORT_POSTS)
