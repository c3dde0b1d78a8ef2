"""Small reviews for a library, in texts that each test can change."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from reviewsite import library
from reviewsite.edition import Edition, publish
from reviewsite.library import Library
from reviewsite.model.base import Audience
from reviewsite.workspace import Workspace, open_workspace

ON = date(2025, 6, 30)

BODIES = """
- {id: northmoor, name: Northmoor Council, type: unitary, nation: England, region: North East}
- {id: eastmoor, name: Eastmoor Council, type: county, nation: England, region: East}
- {id: abermoor, name: Abermoor Council, type: unitary, nation: Wales}
- {id: farmoor, name: Farmoor Council, type: unitary, nation: Scotland}
"""

INDEX = """
---
kind: page
title: What councils learn
---

An introduction, with a link to [the page about it](about/about.md).

## Where to begin

Here.
"""

ABOUT = """
---
kind: page
title: About
---

Back to [the start](../index.md), or to [nothing](nothing.md), or to
[a review](../reviews/kept-back/review.md).
"""

SETTINGS = """
site_name: Peer review library
site_description: Peer reviews to search.
docs_dir: content
use_directory_urls: false
exclude_docs: "*"
theme:
  name: material
plugins:
  - reviewsite
"""

Files = dict[str, str | bytes]


def review(
    slug: str,
    body: str,
    *,
    year: int = 2024,
    framework: str = "cqc-adults-2024",
    programme: str = "lga-adults-2024",
    status: str = "published",
    more: str = "",
) -> Files:
    """A review's own file; `body` may be several, with commas between them."""
    consent = "".join(
        f"\n    - {{body: {one.strip()}, by: Director, on: {year}-12-01}}"
        for one in body.split(",")
    )
    return {
        f"content/reviews/{slug}/review.md": f"""
---
kind: review
title: Peer review
body: [{body}]
programme: {programme}
framework: {framework}
on_site:
  - {{from: {year}-09-24, to: {year}-09-26}}
contact: {{team: Peer review team}}
sign_off: {{post: Review Manager, on: {year}-11-28}}
{more}
publication:
  status: {status}
  consent:{consent}
  publish_on: {year}-12-15
---

## Executive summary

A summary that speaks of ADASS.
"""
    }


def practice(
    slug: str,
    name: str,
    body: str,
    *,
    title: str = "Legal surgeries",
    topics: str = "permanence",
    theme: str = "leadership",
    level: str = "emerging",
    year: int = 2024,
    more: str = "",
    prose: str = "",
) -> Files:
    """A practice with its own consent."""
    return {
        f"content/reviews/{slug}/good-practice/{name}.md": f"""
---
kind: good-practice
title: {title}
summary: Lawyers and social workers meet before a case is brought.
consent:
  - {{body: {body}, by: Head of Service, on: {year}-12-01}}
theme: {theme}
topics: [{topics}]
level: {level}
{more}
---

## The challenge

Too many cases came late.

{prose}
"""
    }


def findings(slug: str, theme: str = "leadership") -> Files:
    """One theme with one strength and one area for consideration."""
    return {
        f"content/reviews/{slug}/findings/{theme}.md": f"""
---
kind: findings
theme: {theme}
strengths:
  - {{id: seen, text: Managers are seen and known, evidence: [interview, document]}}
areas_for_consideration:
  - {{id: plans, text: Have fewer plans, evidence: [interview, document]}}
---

## What we saw

Prose about the tŷ and the Children's services &lt;b&gt;.
"""
    }


def workspace_files(*parts: Files) -> Files:
    """A whole workspace of some reviews' files."""
    files: Files = {
        "mkdocs.yml": SETTINGS,
        "content/bodies.yml": BODIES,
        "content/index.md": INDEX,
        "content/about/about.md": ABOUT,
        "content/glossary.yml": "ADASS: {term: Directors of Adult Services}\n"
        "LAC: {term: Looked after children}\n",
    }
    for part in parts:
        files |= part
    return files


def editions(workspace: Workspace, on: date = ON) -> list[tuple[Edition, str]]:
    """The public Editions of a workspace, each with its review's folder."""
    found = []
    for pack in workspace.packs():
        assert [one.message for one in pack.diagnostics] == []
        edition = publish(pack, Audience.PUBLIC, on, catalogue=workspace.catalogue)
        if edition is not None:
            found.append((edition, pack.slug))
    return found


def library_of(root: Path, on: date = ON) -> Library:
    """The library of the workspace in a folder."""
    workspace = open_workspace(root)
    assert [one.message for one in workspace.diagnostics] == []
    return library.combine(
        [
            library.contribution(edition, workspace.glossary, folder)
            for edition, folder in editions(workspace, on)
        ],
        workspace,
    )
