"""What a personal identifier looks like, as data: its patterns, and the check that it must pass."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain

from reviewsite.checks import checksums
from reviewsite.checks.held import Held
from reviewsite.checks.rows import labelled
from reviewsite.checks.views import Hit

SEP = r"[\s./,_-]{0,3}"
"""What people put between the groups of a number: a space, a dash, a stop, the end of a line."""
_ANY = r"[\s./,:·•_{}()\[\]-]{0,3}"
"""The same where a check has to be passed: brackets round a group too."""


def _digits(match: re.Match[str]) -> str:
    return re.sub(r"\D", "", match["n"])


def _letters(match: re.Match[str]) -> str:
    return re.sub(r"[\W_]", "", match["n"])


def _health(match: re.Match[str]) -> bool:
    return checksums.health(_digits(match)) and (
        match.re is not _GROUPED or _one_number(match["n"])
    )


def _one_number(typed: str) -> bool:
    """Whether ten digits in groups are one number, and not several that stand in a row."""
    groups = re.findall(r"\d+", typed)
    between = re.split(r"\d+", typed)[1:-1]
    sizes = [len(one) for one in groups]
    if sizes in ([10], [3, 3, 4]):
        return True
    signs = {one.strip(" \n\t()[]{}") for one in between}
    # A telephone number without its nought is in four and six.
    if (
        len(signs) > 1
        or sizes == [4, 6]
        or any(re.fullmatch(r"(?:19|20)\d\d", one) for one in groups)
    ):
        return False
    if all(len(one) == 1 for one in groups) or len(groups) == 5:
        return len(set(between)) == 1 and signs != {","}
    # Amounts have commas before each three digits.
    most = 3 if signs == {","} else 4
    return len(groups) <= most and min(map(len, groups)) > 1


@dataclass(frozen=True, slots=True)
class Shape:
    """An identifier: the patterns it is written in, each with the number as its group `n`; those
    that need a word beside it; and the check of the number, if it has one."""

    patterns: tuple[re.Pattern[str], ...]
    labelled: tuple[re.Pattern[str], ...] = ()
    holds: Callable[[re.Match[str]], bool] = lambda match: True

    def within(self, text: Held) -> Iterator[Hit]:
        """Every one in what a file says, once each."""
        seen: dict[int, list[tuple[int, int]]] = {}
        numbers: set[str] = set()
        for pattern in (*self.patterns, *self.labelled):
            for view in (*text.everything, *text.addressed):
                for hit in view.find(pattern):
                    start, end = hit.match.span("n")
                    known = seen.setdefault(id(view), [])
                    apart = all(end <= begin or until <= start for begin, until in known)
                    if apart and self.holds(hit.match):
                        known.append((start, end))
                        numbers.add(hit.said("n"))
                        yield hit
        for view in (*text.labelled, *labelled(text.everything)) if self.labelled else ():
            for hit in chain.from_iterable(map(view.find, self.labelled)):
                if hit.said("n") not in numbers and self.holds(hit.match):
                    yield hit


_TEN = r"\d{3}[\s.-]{0,3}\d{3}[\s.-]{0,3}\d{4}"
_APART = r"(?=[\d(\[{])(?<![\w£$€])(?<!\w-)(?<!\d[.,/])"
_END = r"(?!\w)(?!-\w)(?![.,]\d)"
_GROUPED = re.compile(
    # With no more figures before or after it: ten of a longer row are no number.
    rf"{_APART}(?<!\d[\s.,:/_-])(?<!\d[\s.,:/_-]{{2}})"
    rf"(?P<n>(?:[(\[{{](?=[\d ]{{1,8}}[)\]}}]))?\d(?:{_ANY}\d){{9}}){_END}(?![\s.,:/_-]{{1,2}}\d)"
)
_CALLED = r"(?:NHS|GIG|CHI)\b"
HEALTH = Shape(
    (re.compile(rf"{_APART}(?P<n>{_TEN}){_END}"), _GROUPED),
    (
        re.compile(
            rf"\b{_CALLED}(?:\s*(?:number|num\b|no\b|id\b|ref\b|#))?\W{{0,4}}(?:is\s+|was\s+|yw\s+)?"
            rf"(?P<n>\d(?:{_ANY}\d){{9}}){_END}",
            re.I,
        ),
        re.compile(
            rf"{_APART}(?P<n>\d(?:{_ANY}\d){{9}})\W{{1,3}}(?:(?:is|was|yw|the|an?|their|his|her)\s+){{0,2}}"
            rf"(?:(?:rhif|number)\s+)?{_CALLED}",
            re.I,
        ),
    ),
    _health,
)

_NI = r"(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]"
_PAIRS = rf"\d\d{SEP}\d\d{SEP}\d\d"
INSURANCE = Shape(
    (
        re.compile(
            rf"(?<![A-Za-z0-9])(?P<n>{_NI}{SEP}{_PAIRS}{SEP}[A-D])(?![A-Za-z0-9])",
            re.I,
        ),
    ),
    (
        re.compile(
            r"\b(?:NINO|NI(?: number| no\b\.?)|national insurance(?: number| no\b\.?)?"
            r"|(?:rhif )?yswiriant gwladol|rhif YG)\W{0,4}(?:is\s+|was\s+|yw\s+)?"
            rf"(?P<n>{_NI}{SEP}{_PAIRS})(?![A-Za-z0-9]|{SEP}[A-D]\b)",
            re.I,
        ),
    ),
)

PUPIL = Shape(
    (
        re.compile(
            r"(?<![A-Za-z0-9])(?P<n>[A-HJ-NP-RT-Z](?:[ ./_-]?\d){11}"
            r"[ ./_-]?[\dA-HJ-NP-RT-Z])(?![A-Za-z0-9])",
            re.I,
        ),
    ),
    (),
    lambda match: checksums.pupil(_letters(match)),
)

_TAX_WORDS = (
    r"(?:UTR|unique tax(?:payer)?(?:'s|’s)? reference|tax(?:payer)? (?:reference|ref)|self[ -]"
    r"assessment (?:reference|number)|cyfeirnod (?:unigryw y )?(?:treth|trethdalwr)(?: unigryw)?)"
)
_TAX_NUMBER = rf"(?P<n>\d(?:{_ANY}\d){{9}})"
TAX = Shape(
    (),
    (
        re.compile(
            rf"\b{_TAX_WORDS}\b[^\d\0]{{0,30}}{_TAX_NUMBER}K?(?!\d)",
            re.I,
        ),
        re.compile(rf"(?<![\d.,/-]){_TAX_NUMBER}K?\s*\(\s*{_TAX_WORDS}\b", re.I),
    ),
    lambda match: checksums.tax(_digits(match)),
)

_SYSTEMS = (
    r"mosaic|liquidlogic|care ?first|wccis|care ?director|frameworki|framework-i|eclipse|azeus"
    r"|lcs|las|ics|swift|paris|rio|systm ?one|emis"
)
_WHOSE = (
    r"case|client|record|file|person|child|pupil|patient|service user|referral|resident|carer"
    rf"|family|adult|social care|{_SYSTEMS}"
)
_NAMED = r"numbers?|nos?\b\.?|num\b\.?|ids?\b|refs?\b\.?|references?|identifiers?|code"
_NAMED_ONE = r"number|no\b\.?|num\b\.?|id\b|ref\b\.?|reference|identifier|code"
_CYM = (
    r"(?:rhif(?:au)?|cyfeirnod|cyfeirnodau|cyf\.?|ID)\s+(?:yr?\s+|ei\s+|eu\s+)?"
    r"(?:[cg]h?ofnod|n?g?h?achos|[cg]h?leient|[pbf]h?lentyn|[pb]erson|[fg]feil|ffeil|[cg]laf|disgybl"
    r"|atgyfeiriad|defnyddiwr|gofalwr)"
)
CASE_LABEL = re.compile(
    rf"\b(?:(?:{_WHOSE})s?(?: record| file| case)?(?:['’]s)?[ _-](?:{_NAMED})\s*"
    rf"(?:[:#]|is|was|of|yw)?|{_CYM}\s*(?:[:#]|yw|oedd)?"
    rf"|(?P<bare>(?:case|client|achos|cleient|{_SYSTEMS}) ?#?))"
    r"\s*(?:\()?\s*(?:[a-z]{1,4}[-/ ]?)?$",
    re.I,
)
"""What stands before a number that the text itself calls a case's, a client's or a record's."""
_A = r"(?:the|an?|their|his|her|its|our|y)\s+"
CASE_AFTER = re.compile(
    rf"\s*(?:[(\[]\s*(?:{_A})?|[,–-]\s*{_A}|(?:is|was|being|yw|oedd)\s+(?:{_A})?)"
    rf"(?:(?:{_WHOSE})(?: record| file| case)?(?:['’]s)?[ _-](?:{_NAMED_ONE})|{_CYM})"
    r"(?!\w)(?!\s*\d)\s*[)\]]?",
    re.I,
)
"""What stands after one: `204817 (case number)`."""
CASE_NUMBER = re.compile(r"\d(?:[\d/-]{3,}(?![.,]\d)|[\d/-]*(?:[ ._]\d{2,6}){1,3}(?![.,]?\d))")
