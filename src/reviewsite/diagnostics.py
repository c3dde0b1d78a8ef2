"""What is said to an author: where, how bad, what is wrong and what to write instead."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from inspect import cleandoc

BY_ITSELF = "“reviewsite check --fix” does it."
"""Said under what can be mended without a doubt."""


class Severity(StrEnum):
    """How bad a diagnostic is. Only an error stops a build."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in an author's file.

    `path` is relative to the workspace, with forward slashes; `line` and `column` count from 1,
    in characters; `length` is how many characters of that line are meant.
    """

    path: str
    line: int = 1
    column: int = 1
    length: int = 1


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """What should stand in a line instead of what stands there: from `start` to `end`, counted from
    0 in characters. `line` counts from 1; `instead` may hold line ends."""

    line: int
    start: int
    end: int
    instead: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One mistake of an author's. `message` names the fault, `help` names the remedy.

    `value` is what was found, whole, where neither the span nor the message holds all of it.
    `edits` mend it without a doubt, where that can be done.
    """

    code: str
    severity: Severity
    span: Span
    message: str
    help: str = ""
    value: str = field(default="", compare=False)
    edits: tuple[Edit, ...] = field(default=(), compare=False)

    @property
    def remedy(self) -> str:
        """The help and, where the program can do it, the command that does."""
        return "\n".join(filter(None, [self.help, BY_ITSELF if self.edits else ""]))

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """The order in which diagnostics are shown: by file, line, column, then code."""
        return (self.span.path, self.span.line, self.span.column, self.code, self.message)


@dataclass(frozen=True, slots=True)
class SetAside:
    """A diagnostic that its author has set aside: where that is said, for which value and why."""

    diagnostic: Diagnostic
    allowance: Span
    value: str
    reason: str

    @property
    def order(self) -> tuple[str, int, int, tuple[str, int, int, str, str]]:
        """By the place of the allowance, then by that of what it sets aside."""
        at = self.allowance
        return (at.path, at.line, at.column, self.diagnostic.order)


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of diagnostic: its id (`RS101`), a short title, and its page in the manual. `fixes`
    says that `check --fix` mends what it can of it."""

    id: str
    title: str
    severity: Severity
    doc: str
    fixes: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "doc", cleandoc(self.doc))

    def at(
        self,
        span: Span,
        message: str,
        help: str = "",
        value: str = "",
        edits: tuple[Edit, ...] = (),
    ) -> Diagnostic:
        """Make a diagnostic of this kind at `span`."""
        return Diagnostic(self.id, self.severity, span, message, help, value, edits)


def error(id: str, title: str, doc: str, *, fixes: bool = False) -> Code:
    """Make a code whose diagnostics stop a build."""
    return Code(id, title, Severity.ERROR, doc, fixes)


def warning(id: str, title: str, doc: str) -> Code:
    """Make a code whose diagnostics are shown and stop nothing."""
    return Code(id, title, Severity.WARNING, doc)
