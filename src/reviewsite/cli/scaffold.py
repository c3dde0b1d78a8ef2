"""The texts of new files. Each passes `reviewsite check` before a word of it is changed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import click

from reviewsite.diagnostics import Diagnostic
from reviewsite.model.findings import EvidenceKind
from reviewsite.source import MOST_YAML, load
from reviewsite.workspace import REVIEWS, Workspace

MKDOCS = """\
site_name: Peer review library
docs_dir: content
site_dir: site
use_directory_urls: false
exclude_docs: "*"
theme:
  name: material
  language: en
plugins:
  - reviewsite
"""

INDEX = """\
---
kind: page
title: Peer review library
---

What peer reviews found in our councils, and the good practice that others can learn from.
"""

ACCESSIBILITY = """\
---
kind: page
title: Accessibility statement
---

This website has not been tested by people who use assistive technology yet. Say here whom to
ask for a report in another format, and how to tell you of a problem.
"""

REVIEW = """\
---
kind: review
title: {title}
body: {body}
programme: {programme}
framework: {framework}
scope:
  asked_to:
    - Say here what the council asked the team to look at
team:
contact:
  team: Say here which team readers may ask
publication:
  status: draft
---

## Executive summary

Say here what a reader with two minutes should know.

## Introduction

Say here who asked for the review, and when the team was on site.

## Next steps

Say here what happens now.
"""

FINDINGS = """\
---
kind: findings
theme: {theme}
summary: One sentence on {title} that stands alone
strengths:
  - id: first-strength
    text: Say here what the team found strong
    evidence:  # where it comes from: two or more of {evidence}
areas_for_consideration:
  - id: first-area
    text: Say here what the council may want to consider
    evidence:
---

## What we found

Say here what lies behind these points.
"""

PRACTICE = """\
---
kind: good-practice
title: {title}
summary: Say here in one sentence what a busy director would stop at
topics:
  - learning-and-improvement
---

## The challenge

What was difficult, and for whom.

## What was done

What the council did, step by step.

## Impact

What has changed, and how anybody knows.

## What others can learn

What you would tell a council that wants to do the same.
"""


def quoted(text: str) -> str:
    """A text as YAML takes it: in quotation marks where it would bend otherwise."""
    if re.match(r"[\w(][\w ,.()’'/&-]*\Z", text) and not text.endswith(":"):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def body_id(slug: str) -> str:
    """The council's id that a review's slug suggests: without the year at its end."""
    return re.sub(r"-?\d{4}\Z", "", slug).strip("-") or slug


def workspace_files(root: Path) -> dict[str, str]:
    """The files that make a folder a workspace, as far as they are not there yet."""
    wanted = {
        "mkdocs.yml": MKDOCS,
        "content/index.md": INDEX,
        "content/about/accessibility.md": ACCESSIBILITY,
    }
    return {path: text for path, text in wanted.items() if not (root / path).exists()}


def body_entry(
    root: Path, workspace: Workspace, body: str, name: str, said: Mapping[str, str | None]
) -> dict[str, str]:
    """bodies.yml with an entry for a council that it lacks: its name, and what else was `said`."""
    path = f"{workspace.content}/bodies.yml"
    data = load(root, path, MOST_YAML) if (root / path).exists() else b""
    assert isinstance(data, bytes)
    before = data.decode("utf-8-sig")
    if before and not before.endswith("\n"):
        before += "\n"
    known = "".join(f"  {key}: {value}\n" for key, value in said.items() if value)
    return {path: f"{before}- id: {body}\n  name: {quoted(name)}\n{known}"}


def refuse_broken_bodies(root: Path, workspace: Workspace) -> None:
    """Raise `click.ClickException` where bodies.yml has mistakes: what is in it is not known."""
    path = f"{workspace.content}/bodies.yml"
    wrong = [one for one in workspace.diagnostics if one.span.path == path]
    data = load(root, path, MOST_YAML) if (root / path).exists() else b""
    if isinstance(data, Diagnostic) or any(one.severity == "error" for one in wrong):
        raise click.ClickException(f"{path} has mistakes: mend them first (reviewsite check)")


def review_files(
    title: str,
    body: str,
    programme: str,
    framework: str,
    themes: list[tuple[str, str]],
) -> dict[str, str]:
    """The review file and one file of findings a theme, by their paths in the review's folder."""
    made = {
        "review.md": REVIEW.format(
            title=quoted(title), body=body, programme=programme, framework=framework
        )
    }
    for theme, name in themes:
        made[f"findings/{theme}.md"] = findings_text(theme, name)
    return made


def findings_text(theme: str, title: str) -> str:
    """The findings on a theme, to be written over."""
    kinds = ", ".join(one.value for one in EvidenceKind)
    named = re.sub(r"[^\w ,()-]", " ", title)
    return FINDINGS.format(theme=theme, title=named, evidence=kinds)


def practice_file(review: str, slug: str, title: str) -> tuple[str, str]:
    """A study of good practice: its path and text."""
    path = f"content/{REVIEWS}/{review}/good-practice/{slug}.md"
    return path, PRACTICE.format(title=quoted(title))
