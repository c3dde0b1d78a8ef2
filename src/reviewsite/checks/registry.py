"""What a rule is: one small function with its code, its manual page and its check together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import getdoc
from typing import Literal, TypeAlias, TypeVar

from reviewsite.diagnostics import Code, Diagnostic, Edit, Severity, Span

Needs: TypeAlias = Literal["values", "typed", "text", "file", "ids", "whole", "workspace"]
"""What must be there for a rule to run.

`values`: whatever one file holds, of whichever kind it is, its name as well; the rule takes a
`Held`.
`typed`: the same as its author typed it, comments and all; the rule takes a `Held`.
`text`: one file's words, its front matter valid or not; the rule takes a `Written`.
`file`: documents that validated, each by itself; the rule takes the `Pack`.
`ids`: the index of ids as well; what points into a file that failed is passed over.
`whole`: every file of the review; nothing is said to be missing that may be in a broken file.
`workspace`: what stands beside and between the reviews; the rule takes a `Between`.
"""

Found: TypeAlias = (
    tuple[Span, str]
    | tuple[Span, str, str]
    | tuple[Span, str, str, str]
    | tuple[Span, str, str, str, tuple[Edit, ...]]
)
"""Where, what is wrong, the remedy, what was found where it may be on several lines, and what mends
it."""

Check: TypeAlias = Callable[..., Iterator[Found]]
C = TypeVar("C", bound=Check)


@dataclass(frozen=True, slots=True)
class Rule:
    """A code with the function that finds it.

    A `firm` rule cannot be set aside by `allow:`: what it finds cannot be right.
    """

    code: Code
    needs: Needs
    firm: bool
    check: Check

    def found(self, subject: object, context: object) -> Iterator[Diagnostic]:
        """Run the rule."""
        for span, message, *more in self.check(subject, context):
            yield self.code.at(span, message, *more)


RULES: dict[str, Rule] = {}
"""Every rule by the id of its code, in the order in which the modules define them."""


def rule(
    id: str,
    title: str,
    *,
    severity: Severity = Severity.WARNING,
    needs: Needs = "file",
    firm: bool = False,
    fixes: bool = False,
) -> Callable[[C], C]:
    """Make a rule of a function that yields what it finds; its docstring is the manual page.

    `fixes` says that it can give the edits that mend what it finds, or some of it. Raises
    `ValueError` for an id that is taken and for a function without a docstring.
    """

    def register(check: C) -> C:
        doc = getdoc(check)
        if id in RULES or not doc:
            raise ValueError(f"{id}: taken, or without a manual page")
        RULES[id] = Rule(Code(id, title, severity, doc, fixes), needs, firm, check)
        return check

    return register


def rules(needs: Needs) -> tuple[Rule, ...]:
    """The rules that need this and no more."""
    return tuple(one for one in RULES.values() if one.needs == needs)
