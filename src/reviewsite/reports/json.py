"""Diagnostics for programs: a list of plain objects."""

from __future__ import annotations

import json
from collections.abc import Iterable

from reviewsite.diagnostics import Diagnostic, SetAside


def render(diagnostics: Iterable[Diagnostic], allowed: Iterable[SetAside] = ()) -> str:
    """A JSON list of `{code, severity, path, line, column, message, help, fixable}`, in
    order.

    What is `allowed` follows: the same of what is set aside, with the severity `allowed`, and
    under `allowance` the place that says so, its value and its reason.
    """
    found: list[dict[str, object]] = [
        _said(one) for one in sorted(diagnostics, key=lambda one: one.order)
    ]
    for one in sorted(allowed, key=lambda one: one.order):
        at = one.allowance
        where = {"path": at.path, "line": at.line, "column": at.column}
        why = {"value": one.value, "reason": one.reason}
        found.append({**_said(one.diagnostic), "severity": "allowed", "allowance": where | why})
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _said(one: Diagnostic) -> dict[str, object]:
    return {
        "code": one.code,
        "severity": one.severity.value,
        "path": one.span.path,
        "line": one.span.line,
        "column": one.span.column,
        "message": one.message,
        "help": one.help,
        "fixable": bool(one.edits),
    }
