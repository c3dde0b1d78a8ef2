"""What a personal identifier looks like, as data: its patterns, and the check that it must pass."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reviewsite.checks import checksums
from reviewsite.checks.held import Held
from reviewsite.checks.views import Hit

SEP = r"[\s.-]{0,3}"
"""What people put between the groups of a number: a space, a dash, a stop, the end of a line."""


def _digits(match: re.Match[str]) -> str:
    return re.sub(r"\D", "", match["n"])


def _letters(match: re.Match[str]) -> str:
    return re.sub(r"[\s.-]", "", match["n"])


@dataclass(frozen=True, slots=True)
class Shape:
    """An identifier: the patterns it is written in, each with the number as its group `n`; those
    that need a word beside it; and the check of the number, if it has one."""

    patterns: tuple[re.Pattern[str], ...]
    labelled: tuple[re.Pattern[str], ...] = ()
    holds: Callable[[re.Match[str]], bool] = lambda match: True

    def within(self, text: Held) -> Iterator[Hit]:
        """Every one in what a file says, once each."""
        seen: set[tuple[int, int, int]] = set()
        for pattern in (*self.patterns, *self.labelled):
            for view in (*text.everything, *text.addressed):
                for hit in view.find(pattern):
                    start, end = hit.match.span("n")
                    place = (id(view), start, end)
                    if place not in seen and self.holds(hit.match):
                        seen.add(place)
                        yield hit
        for pattern in self.labelled:
            for view in text.labelled:
                yield from (hit for hit in view.find(pattern) if self.holds(hit.match))


_TEN = rf"\d{{3}}{SEP}\d{{3}}{SEP}\d{{4}}"
_APART = r"(?<![\w£$€])(?<!\w-)(?<!\d[.,/])"
_END = r"(?!\w)(?!-\w)(?![.,]\d)"
HEALTH = Shape(
    (re.compile(rf"{_APART}(?P<n>{_TEN}){_END}"),),
    (
        re.compile(
            r"\b(?:NHS|GIG|CHI)\b(?:\s*(?:number|num\b|no\b|id\b|ref\b|#))?\W{0,4}(?:is\s+|was\s+|yw\s+)?"
            rf"(?P<n>\d(?:{SEP}\d){{9}}){_END}",
            re.I,
        ),
    ),
    lambda match: checksums.health(_digits(match)),
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
            r"(?<![A-Za-z0-9])(?P<n>[A-HJ-NP-RT-Z][ -]?\d{3}[ -]?\d{4}[ -]?\d{2}[ -]?\d{2}"
            r"[\dA-HJ-NP-RT-Z])(?![A-Za-z0-9])",
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
_TAX_NUMBER = r"(?P<n>\d{3}[ -]?\d{2}[ -]?\d{5}|\d{5}[ -]?\d{5})"
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
CASE_NUMBER = re.compile(r"\d[\d/-]{3,}(?![.,]\d)")
