"""Diagnostics as GitHub's workflow commands, which show them beside the line in a pull request."""

from __future__ import annotations

from collections.abc import Iterable

from reviewsite.diagnostics import Diagnostic, SetAside, Severity
from reviewsite.reports.terminal import visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(diagnostics: Iterable[Diagnostic], allowed: Iterable[SetAside] = ()) -> str:
    """One command a diagnostic, in order; nothing where there is none. What is `allowed` follows,
    as a notice beside each allowance."""
    ordered = sorted(diagnostics, key=lambda diagnostic: diagnostic.order)
    notices = map(_notice, sorted(allowed, key=lambda one: one.order))
    return "".join(f"{_command(diagnostic)}\n" for diagnostic in (*ordered, *notices))


def _notice(one: SetAside) -> Diagnostic:
    there = one.diagnostic.span
    message = f"{one.diagnostic.code} is set aside for “{one.value}”: {one.reason}"
    stands = f"It stands in {there.path}, line {there.line}."
    return Diagnostic(one.diagnostic.code, Severity.NOTE, one.allowance, message, stands)


def _command(diagnostic: Diagnostic) -> str:
    span = diagnostic.span
    properties = {
        "file": span.path,
        "line": str(span.line),
        "col": str(span.column),
        "endColumn": str(span.column + span.length),
        "title": diagnostic.code,
    }
    said = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    text = "\n".join(part for part in (diagnostic.message, diagnostic.remedy) if part)
    # The log is read in terminals as well.
    shown = visible(text, keep="\r\n")
    return f"::{_COMMANDS[diagnostic.severity]} {said}::{_data(shown)}"


def _data(text: str) -> str:
    # The order counts: the percent signs of the other two must stay.
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
