"""RS070 and RS071: `allow:` sets a rule aside for one value, and only where it is needed."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from reviewsite import comments
from reviewsite.checks.registry import RULES
from reviewsite.checks.views import usual
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

    The value is the whole of what was found, as it stands in the text, whatever its line breaks: a
    part of a number would let through other numbers as well. Of a quotation it is all the words,
    with or without their marks; where a rule names something else (“R2”), it is what the message
    names or what is marked. The message says what to write where a value is only a part.

    The rule is set aside for the value wherever it stands in that file and in its translations.
    What is found in a table, in a file's name or in what a picture says of itself is set aside in
    the review's own file (`kind: review`); for the lists beside the reviews, on the front page,
    `content/index.md`. `reviewsite check --show-allowed` shows every allowance in force, for
    whoever reviews them.
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
_NAMED = (re.compile("“(.+?)”"), re.compile("“(.+)”"))
"""What a message names, which may have such marks in it itself."""


@dataclass
class Allowed:
    """The allowances of one file, and which of them were needed."""

    entries: Sequence[tuple[Allowance, Span]]
    used: set[int] = field(default_factory=set)
    partial: dict[int, set[str]] = field(default_factory=dict)

    def sets_aside(self, one: Diagnostic, lines: Sequence[str] | None) -> SetAside | None:
        """What sets a diagnostic of this file aside, if anything does; remembers that it did, and
        which values were only a part of what was found.

        `lines` are the file's; a file that is not Markdown has none.
        """
        rule = RULES.get(one.code)
        if rule is None or rule.firm:
            return None
        whole = values(one, lines or ())
        for number, (entry, span) in enumerate(self.entries):
            if entry.code != one.code:
                continue
            value = _plain(entry.value)
            if value in whole:
                self.used.add(number)
                return SetAside(one, span, entry.value, entry.reason)
            if any(value in each or each in value for each in whole):
                self.partial.setdefault(number, set()).add(whole[0])
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
            elif number in self.used or entry.code not in ran:
                continue
            elif number in self.partial:
                whole = " and ".join(f"“{one}”" for one in sorted(self.partial[number]))
                message = (
                    f"{entry.code} finds {whole} here, of which “{entry.value}” is not the whole"
                )
                remedy = f"Write an allowance for the whole of what is to be let through: {whole}."
                found.append(UNUSED.at(span, message, remedy))
            else:
                message = f"{entry.code} finds nothing to complain of in “{entry.value}” here"
                found.append(UNUSED.at(span, message, "Take this allowance out."))
        return found


def values(one: Diagnostic, lines: Sequence[str]) -> tuple[str, ...]:
    """What a diagnostic found, whole, as an allowance may write it; what is best written first.

    It is what the rule says it is, or what the message names first, or what is marked in the file.
    """
    if one.value:
        return (_plain(one.value),)
    found = [_plain(name) for way in _NAMED for name in way.findall(one.message)[:1]]
    marked = ""
    if 0 < one.span.line <= len(lines):
        line, start = lines[one.span.line - 1], one.span.column - 1
        # A single sign marks a place, and no value.
        end = start + one.span.length if one.span.length > 1 else len(line)
        marked = _plain(line[start:end])
        # Of what runs on into the next line a part is marked.
        if end >= len(line.rstrip()) and any(f"{marked} " in name for name in found):
            marked = ""
    return tuple(dict.fromkeys(filter(None, (*found, marked)))) or (_plain(one.message),)


def _plain(value: str) -> str:
    """A value on one line, in the usual signs, without comments and quotation marks round it."""
    return " ".join(usual(comments.without(value)).split()).strip("“”\"‘’'")
