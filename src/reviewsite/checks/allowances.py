"""RS070 and RS071: `allow:` sets a rule aside for one value, and only where it is needed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from reviewsite.checks.registry import RULES
from reviewsite.diagnostics import Code, Diagnostic, SetAside, Span, error, warning
from reviewsite.model.base import Allowance

UNUSED = warning(
    "RS070",
    "An allowance that sets nothing aside",
    """
    `allow:` sets one rule aside for one value, with a reason. Where the value is no longer there,
    or the rule no longer complains of it, the allowance is left over. Take it out, so that it does
    not hide something later.

    ```yaml
    allow:
      - code: RS205
        value: 01632 960000
        reason: The council's public switchboard
    ```

    The value is written as it stands in the text, and the rule is set aside wherever it stands in
    that file and in its translations. What is found in a table, in a file's name or in what a
    picture says of itself is set aside in the review's own file (`kind: review`); for the lists
    beside the reviews, on the front page, `content/index.md`. `reviewsite check --show-allowed`
    shows every allowance in force, for whoever reviews them.
    """,
)
CANNOT = error(
    "RS071",
    "An allowance for what cannot be allowed",
    """
    Rules that may be mistaken can be set aside: those about words, people and plans. Rules about
    what is plainly wrong (a file that cannot be read, a reference to nothing, a sum that does not
    add up, a review without consent) cannot, nor can a code that does not exist. `reviewsite
    explain CODE` says which rule a code is.
    """,
)
CODES: tuple[Code, ...] = (UNUSED, CANNOT)


@dataclass
class Allowed:
    """The allowances of one file, and which of them were needed."""

    entries: Sequence[tuple[Allowance, Span]]
    used: set[int] = field(default_factory=set)

    def sets_aside(self, one: Diagnostic, lines: Sequence[str] | None) -> SetAside | None:
        """What sets a diagnostic of this file aside, if anything does; remembers that it did.

        `lines` are the file's. A file that is not Markdown has none, and what is said of a file's
        name stands on no line: there the value is what the diagnostic names.
        """
        rule = RULES.get(one.code)
        if rule is None or rule.firm:
            return None
        said = lines is None or one.span == Span(one.span.path)
        for number, (entry, span) in enumerate(self.entries):
            if entry.code == one.code and (
                entry.value in one.message if said else _stands(entry.value, one.span, lines or ())
            ):
                self.used.add(number)
                return SetAside(one, span, entry.value, entry.reason)
        return None

    def complaints(self, ran: Collection[str]) -> list[Diagnostic]:
        """What is wrong with the allowances themselves; `ran` are the rules that have run."""
        found = []
        for number, (entry, span) in enumerate(self.entries):
            rule = RULES.get(entry.code)
            if rule is None or rule.firm:
                what = "cannot be set aside" if rule else "is not the code of a rule"
                remedy = "Mend what the rule found, or the code."
                found.append(CANNOT.at(span, f"{entry.code} {what}", remedy))
            elif number not in self.used and entry.code in ran:
                message = f"{entry.code} finds nothing to complain of in “{entry.value}” here"
                found.append(UNUSED.at(span, message, "Take this allowance out."))
        return found


def _stands(value: str, span: Span, lines: Sequence[str]) -> bool:
    """Whether a value stands where a diagnostic points: within what it marks, or on its line
    where it marks a place only. It may run on into the next line."""
    if not 0 < span.line <= len(lines):
        return False
    line = lines[span.line - 1]
    start, end = span.column - 1, span.column - 1 + span.length
    at = line.find(value)
    while at >= 0:
        if span.length == 1 or (at < end and start < at + len(value)):
            return True
        at = line.find(value, at + 1)
    if end >= len(line.rstrip()) and span.line < len(lines):
        return " ".join(f"{line[start:]} {lines[span.line]}".split()).startswith(value)
    return False
