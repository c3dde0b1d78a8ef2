"""Diagnostics for programs: a list of plain objects."""

from __future__ import annotations

import json
from collections.abc import Iterable

from reviewsite.diagnostics import Diagnostic


def render(diagnostics: Iterable[Diagnostic]) -> str:
    """A JSON list of `{code, severity, path, line, column, message, help}`, in order."""
    found = [
        {
            "code": diagnostic.code,
            "severity": diagnostic.severity.value,
            "path": diagnostic.span.path,
            "line": diagnostic.span.line,
            "column": diagnostic.span.column,
            "message": diagnostic.message,
            "help": diagnostic.help,
        }
        for diagnostic in sorted(diagnostics, key=lambda diagnostic: diagnostic.order)
    ]
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"
