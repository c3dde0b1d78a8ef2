"""RS210: e-mail addresses that are somebody's own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewsite.checks.context import Context
from reviewsite.checks.held import Held
from reviewsite.checks.posts import ROLE_WORDS
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.views import Hit

_DOT = r"(?:\.|%2e|\s?[\[({]\s?(?:dot|\.)\s?[\])}]\s?|\sdot\s)"
_AT = r"(?:\s?@\s?|%40|\s?[\[({<]\s?(?:at|@)\s?[\])}>]\s?)"
_START = r"(?<![\w.+%-])"
_WORD = r"[A-Za-z0-9][\w+'-]*"
_HOST = rf"(?P<host>[\w-]+(?:{_DOT}[\w-]+)+)"
_EMAIL = re.compile(rf"{_START}(?P<who>{_WORD}(?:{_DOT}[\w+'-]+)*){_AT}{_HOST}", re.I)
_SPOKEN = re.compile(rf"{_START}(?P<who>{_WORD}(?:{_DOT}[\w+'-]+)+)\sat\s{_HOST}", re.I)
"""An address that is only read as one: of two names at least; `more at example.org` is none."""
_SIGNS = re.compile(r"@|%40|[\[({<]\s?at\s?[\])}>]", re.I)
_SAID = re.compile(rf" at\s[\w-]+{_DOT}\w", re.I)

_PRIVATE_HOSTS = """
gmail googlemail hotmail outlook live msn yahoo ymail aol icloud me btinternet btopenworld sky
talktalk virginmedia ntlworld blueyonder protonmail proton tiscali plus gmx zoho
"""
_PRIVATE = frozenset(_PRIVATE_HOSTS.split())
"""Where people have an address of their own, and offices seldom one."""
_WORDS = ROLE_WORDS | {"award", "chart", "cross", "shall", "small", "trees", "wards"}
"""Words of which no first letter is an initial."""
_SURNAME_LIST = """
adams ahmed akhtar ali allen anderson andrews armstrong atkinson bailey baker ball barker barnes
begum bell bennett berry bevan black bloggs booth bowen bradley brooks brown burke burton butler
campbell carr carter chambers chapman chowdhury clark clarke cole collins cook cooper cox cross
cunningham daniels davidson davies davis dawson dean dixon doe doyle edwards elliott ellis evans
fisher fletcher foster fox francis fraser gallagher gardner george gibson gill gordon graham grant
gray green greenwood griffin griffiths hall hamilton hargreaves harper harris harrison hart harvey
hawkins hayes henderson hill holmes hopkins howard howells hudson hughes humphreys hunt hunter
hussain jackson james jenkins john johnson johnston jones jordan kaur kelly kennedy khan king knight
lawrence lawson lee lewis lloyd macdonald marsh marshall martin mason matthews mccarthy mcdonald
miah mills mitchell moore morgan morris morrison murphy murray newman nicholls obrien oconnor oneill
owen palmer parker parry parsons patel pearce pearson perry phillips poole powell price pritchard
probert pugh rahman rees reid reynolds richards richardson roberts robertson robinson rogers rose
ross rowlands russell ryan saunders scott sharma shaw simpson singh smith spencer stevens stewart
stone sullivan taylor thomas thompson thomson tucker turner vaughan walker wallace walsh ward
watkins watson watts webb webster wells west white wilkinson williams williamson willis wilson wood
woods wright yates young
"""
_SURNAMES = frozenset(_SURNAME_LIST.split())
_FORENAME_LIST = """
adam alan alex alice alison amanda amy andrea andrew andy angela ann anna anne anthony barbara ben
brian bryn carol caroline catherine cerys charles charlotte chris christine christopher claire clare
colin craig daniel david dawn debbie deborah denise diane donna dylan elaine eleri elizabeth ellie
emily emma fiona frances gareth gary gavin geoff george gillian glenn graham greg gwen hannah harry
heather helen huw ian jack jackie james jane janet jason jean jenny jessica jill jim jo joan joanne
joe john jon jonathan joseph judith julia julie karen kate katherine kathryn keith kelly ken kevin
laura lauren leah lee lesley linda lisa liz louise lucy lynn lynne malcolm margaret maria marie mark
martin martyn mary matt matthew maureen megan michael michelle mike mohammed nadia natalie neil nia
nicholas nick nicola nicole nigel oliver olivia owen pam pamela patricia patrick paul paula pauline
peter phil philip rachel rebecca rhian rhys richard rob robert robin roger ruth ryan sally sam
samantha samuel sandra sara sarah sean sharon sheila shirley sian simon sophie stephanie stephen
steve steven stuart sue susan suzanne terry theresa thomas tim timothy tina tom tony tracey tracy
valerie vanessa vicky victoria wayne wendy william yvonne zoe
"""
_FORENAMES = frozenset(_FORENAME_LIST.split())
_ONSETS = """
bl br ch cl cr cw dr dw ff fl fr gl gr gw kn ll mh ng nh ph pl pr ps rh sc sh sk sl sm sn sp sq st
sw th tr tw wh wr
"""
_BEGINNINGS = frozenset(_ONSETS.split())
"""Two consonants with which a word of English or Welsh begins; `js` is an initial and a name."""


@rule("RS210", "An e-mail address that looks like a person's", needs="values")
def email(text: Held, context: Context) -> Iterator[Found]:
    """
    People are named by post and organisation. An address made of somebody's name goes stale when
    they move, and says who they are.

    Wrong: `email: jo.bloggs@northmoor.example`

    Right: `email: adults.improvement@northmoor.example`

    An address counts as a person's where its first part is two or more names and none of them is
    a word for a team or a post; where it is an initial and a surname (`jbloggs@…`), or a first
    name; or where it is one that anybody can have (`…@gmail.com`) and none of its words is for a
    team. It is found however it is written: `jo.bloggs [at] northmoor dot example`.
    """
    for view in (*text.everything, *text.addressed):
        found = [*view.only(_SIGNS.search).find(_EMAIL)] if _SIGNS.search(view.text) else []
        if _SAID.search(view.text):
            spoken = view.only(_SAID.search).find(_SPOKEN)
            found += [hit for hit in spoken if len(max(_names(hit), key=len)) > 2]
        for hit in found:
            names = _names(hit)
            own = len(names) > 1 and all(one.isalpha() for one in names)
            own = own or (hit.match.re is _EMAIL and _is_private(hit, names[0]))
            if own and not ROLE_WORDS & set(names):
                message = f"“{hit.text}” looks like a person's own address"
                yield hit.span(), message, "Give the address of a team or a post."


def _names(hit: Hit) -> list[str]:
    """The words of the part before the sign, in small letters and without figures."""
    words = re.split(rf"{_DOT}|[_+-]", hit.match["who"].lower())
    return [one.replace("'", "").strip("0123456789") for one in words if one] or [""]


def _is_private(hit: Hit, name: str) -> bool:
    """Whether an address of a single word is somebody's: by its host, or by the word."""
    if hit.match["host"].lower().partition(".")[0] in _PRIVATE:
        return True
    if name in _WORDS:
        return False
    initial = name[:2].isalpha() and not set(name[:2]) & set("aeiouy")
    return (
        name in _FORENAMES
        or name[1:] in _SURNAMES
        or (name[:-1] in _SURNAMES and name[-1] != "s")
        or any(name[:at] in _FORENAMES and name[at:] in _SURNAMES for at in range(2, len(name)))
        or (initial and name[:2] not in _BEGINNINGS and _may_be_name(name[1:]))
    )


def _may_be_name(word: str) -> bool:
    return len(word) > 3 and bool(set(word) & set("aeiouy")) and not _made_of_words(word)


def _made_of_words(word: str) -> bool:
    """Whether a word of a team or a post is in it: `hrteam` is no surname."""
    return any(
        word[start:end] in ROLE_WORDS
        for start in range(len(word) - 3)
        for end in range(start + 4, len(word) + 1)
    )
