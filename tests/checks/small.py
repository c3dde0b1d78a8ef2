"""A review of one text, and what the rules say of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import indent

from tests.checks.packs import ON

from reviewsite import checks
from reviewsite.diagnostics import Diagnostic
from reviewsite.workspace import open_workspace

Write = Callable[[dict[str, str | bytes]], Path]

REVIEW = """---
kind: review
title: A review
body: northmoor
programme: ssia-2016
framework: ssia-childrens-2014
scope:
  themes: []
{front}---

{body}
"""
BODIES = "- id: northmoor\n  name: Northmoor Borough Council\n  type: unitary\n  nation: England\n"


def said(write: Write, files: dict[str, str | bytes]) -> list[Diagnostic]:
    """What a check says of the review `content/reviews/x` with these files, by their paths in
    its folder; those that begin with a slash lie in `content`."""
    every: dict[str, str | bytes] = {"content/bodies.yml": BODIES}
    for name, text in files.items():
        every[f"content{name}" if name.startswith("/") else f"content/reviews/x/{name}"] = text
    root = write(every)
    workspace = open_workspace(root)
    return checks.run(workspace.pack("x"), checks.context(workspace, ON))


def of_text(write: Write, text: str, front: str = "") -> list[Diagnostic]:
    """What a check says of a draft review with this body."""
    return said(write, {"review.md": review(text, front)})


def review(body: str = "", front: str = "") -> str:
    """A draft review with more front matter and a body."""
    return REVIEW.format(front=front, body=body)


def found(diagnostics: list[Diagnostic], code: str) -> list[tuple[int, int, int]]:
    """Where a code is reported: line, column and length."""
    return [
        (one.span.line, one.span.column, one.span.length) for one in diagnostics if one.code == code
    ]


def codes(diagnostics: list[Diagnostic]) -> list[str]:
    """The codes reported, in order."""
    return [one.code for one in diagnostics]


def listed(key: str, *items: str) -> str:
    """A key with a list under it."""
    return f"{key}:\n" + "".join(indent(f"- {item}\n", "  ") for item in items)
