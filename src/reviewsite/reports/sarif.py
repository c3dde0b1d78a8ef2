"""Diagnostics as SARIF 2.1.0, the exchange format of code-scanning services and editors."""

from __future__ import annotations

import json
from collections.abc import Iterable
from urllib.parse import quote

from reviewsite.diagnostics import Code, Diagnostic, SetAside, Span

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"


def render(
    diagnostics: Iterable[Diagnostic],
    codes: Iterable[Code] = (),
    version: str = "",
    allowed: Iterable[SetAside] = (),
) -> str:
    """One SARIF run.

    `codes` are the rules to describe: all that the program knows. What a rule's page says travels
    along, so that a viewer can show it without a network. `version` is the program's. What is
    `allowed` is a result as well, suppressed in the source for its reason (SARIF 2.1.0, 3.35).
    """
    rules = sorted(codes, key=lambda code: code.id)
    places = {code.id: index for index, code in enumerate(rules)}
    driver: dict[str, object] = {"name": "reviewsite", "rules": [_rule(code) for code in rules]}
    if version:
        driver["version"] = version
    ordered = sorted(diagnostics, key=lambda diagnostic: diagnostic.order)
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [
            *(_result(diagnostic, places) for diagnostic in ordered),
            *(_suppressed(one, places) for one in sorted(allowed, key=lambda one: one.order)),
        ],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(code: Code) -> dict[str, object]:
    return {
        "id": code.id,
        "shortDescription": {"text": code.title},
        "help": {"text": code.doc, "markdown": code.doc},
        "defaultConfiguration": {"level": code.severity.value},
    }


def _result(diagnostic: Diagnostic, places: dict[str, int]) -> dict[str, object]:
    span = diagnostic.span
    text = "\n".join(part for part in (diagnostic.message, diagnostic.remedy) if part)
    result: dict[str, object] = {
        "ruleId": diagnostic.code,
        # SARIF's levels are our severities: error, warning, note.
        "level": diagnostic.severity.value,
        "message": {"text": text},
        "locations": [_place(span)],
    }
    if diagnostic.code in places:
        result["ruleIndex"] = places[diagnostic.code]
    return result


def _suppressed(one: SetAside, places: dict[str, int]) -> dict[str, object]:
    suppression = {
        "kind": "inSource",
        "status": "accepted",
        "justification": one.reason,
        "location": _place(one.allowance),
    }
    return {**_result(one.diagnostic, places), "suppressions": [suppression]}


def _place(span: Span) -> dict[str, object]:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(span.path), "uriBaseId": "%SRCROOT%"},
            "region": {
                "startLine": span.line,
                "startColumn": span.column,
                "endColumn": span.column + span.length,
            },
        }
    }
