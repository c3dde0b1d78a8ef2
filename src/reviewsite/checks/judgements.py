"""RS701: words that grade."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.checks.texts import Written

_GRADES = (
    r"(?:outstanding|good|requires? improvement|requiring improvement|inadequate|adequate"
    r"|satisfactory|unsatisfactory|excellent|poor|fair|weak)"
)
_MARKS = r"[\s“”\"'‘’*_]*"
_RATED = re.compile(
    rf"\b(?:rat(?:e|ed|es|ing)|grad(?:e|ed|es|ing)|judg(?:e|ed|es|ing)|scored?|assess(?:ed)?)\b"
    rf"(?:(?:\s+(?:as|to be|of|was|is|were|are|\w+ly|it|them|this))*"
    rf"|(?:\s+[\w’'-]+){{1,5}}?\s+(?:as|to be)){_MARKS}(?<!\w){_GRADES}\b",
    re.I,
)
_CAPITAL = re.compile(r"\bRequires Improvement\b|[“\"‘](?:Outstanding|Inadequate)[”\"’]")
_PLAIN = re.compile(
    r"\b(?:is|are|was|were|be|been|remains?|found)\s+(?:\w+ly\s+)?(?:outstanding(?=[.,;:\0]|\s+and\b)"
    r"|inadequate\b)"
    r"|\boutstanding\s+(?:leader(?:ship|s)?|practices?|services?|work\b|provision|quality|support"
    r"|care\b|results?|outcomes?|council|authority|teams?|performance|progress)"
    r"|\binadequate\s+(?:leadership|practices?|services?|provision|quality|support|care\b"
    r"|performance|council|authority)",
    re.I,
)
_OTHERS = re.compile(
    r"\b(?:ofsted|cqc|care quality commission|inspectorates?|inspect(?:ed|ion|ions|ors?)"
    r"|regulators?|cssiw|ciw|estyn|hmicfrs|audit office|ombudsman)\b",
    re.I,
)
_SIGNS = (
    *("outstanding", "inadequate", "requires improvement", "rated", "rating", "graded", "grading"),
    *("judged", "judges", "judging", "judgement", "scored", "assessed as", "assessed to"),
)
_NOT = re.compile(r"\b(?:not|no|nobody|never|nor|without)\b", re.I)


@rule("RS701", "A grading word", needs="text")
def grading(text: Written, context: Context) -> Iterator[Found]:
    """
    A peer review is not an inspection and awards no rating, judgement or score (Social Services
    Peer Review Guide 2016, section 1; adults' manual of 2024, section 1). A word from an
    inspectorate's scale will be quoted as if it did. Say what was seen and what it means for
    people.

    Wrong: `Leadership is outstanding.`

    Right: `Staff in every team could say what their leaders want and why.`

    What an inspectorate found is another matter: it stands under `external_judgements`, or in a
    sentence that names the inspectorate.
    """
    if text.lang:
        return
    judged = [
        (one.start, one.end)
        for one in text.typed
        if one.keys[0] in {"external_judgements", "source"}
    ]
    for view, lower in zip(text.words, text.lower, strict=True):
        if not any(word in lower for word in _SIGNS):
            continue
        seen: set[int] = set()
        for pattern in (_RATED, _CAPITAL, _PLAIN):
            for hit in view.find(pattern):
                at = view.place(hit.match.start())
                if any(start <= at < end for start, end in judged) or hit.match.end() in seen:
                    continue
                sentence = hit.sentence()
                if _OTHERS.search(sentence) or _NOT.search(sentence.partition(hit.match[0])[0]):
                    continue
                seen.add(hit.match.end())
                yield (
                    hit.span(),
                    f"“{hit.text}” reads like a grade, and a peer review does not rate",
                    "Say what was seen, or name the inspectorate whose word it is.",
                )
