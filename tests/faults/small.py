"""A workspace so small that a build of it takes a fraction of a second, in two states."""

from __future__ import annotations

from pathlib import Path

from tests.media.makers import painting, saved

ON = "2026-01-15"
CONFIGURATION = """\
site_name: A small library
site_url: https://reviews.example.gov.uk/
docs_dir: content
site_dir: site
use_directory_urls: false
exclude_docs: "*"
theme:
  name: material
plugins:
  - reviewsite
"""
REVIEW = """\
---
kind: review
title: A review of {name}
body: {name}
programme: lga-corporate
framework: lga-corporate
invented: true
scope:
  themes: [leadership]
on_site:
  - from: 2024-11-04
    to: 2024-11-05
contact:
  team: Peer review team
  email: peer.review@example.gov.uk
sign_off:
  post: Review Manager
  on: 2025-01-02
publication:
  status: published
  consent:
    - body: {name}
      by: Chief Executive
      on: 2025-01-03
  publish_on: 2025-01-04
---

## Executive summary

The council was found in its {state} state. ![A square](media/square.png)

## Next steps

The council will think about it.
"""
FINDINGS = """\
---
kind: findings
theme: leadership
summary: Leadership is {state}
strengths:
  - id: open
    text: Leaders are open in the {state} state
    evidence: [interview, document]
areas_for_consideration:
  - id: plan
    text: The plan could be shorter
    evidence: [document, focus-group]
---

The account behind these points.
"""
PRACTICE = """\
---
kind: good-practice
title: A shorter plan
summary: A plan of one page that everybody had read.
consent:
  - body: {name}
    by: Chief Executive
    on: 2025-01-03
publish_on: 2025-01-04
topics: [learning-and-improvement]
level: emerging
review_by: 2027-01
---

## The challenge

Nobody had read the plan.

## What was done

It was cut to a page.

## Impact

People knew what was in it.

## What others can learn

Cut.
"""
STATES = ("first", "second")


def write(root: Path, state: str) -> None:
    """Write the workspace, or bring it into another state: one of its two reviews changes."""
    _put(root / "mkdocs.yml", CONFIGURATION)
    content = root / "content"
    _put(content / "index.md", "---\nkind: page\ntitle: A small library\n---\n\nTwo reviews.\n")
    entry = "- id: {0}\n  name: {0} Council\n  type: unitary\n  nation: England\n  invented: true\n"
    _put(content / "bodies.yml", "".join(entry.format(name) for name in ("alpha", "beta")))
    for name, now in (("alpha", state), ("beta", "only")):
        folder = content / "reviews" / f"{name}-2025"
        _put(folder / "review.md", REVIEW.format(name=name, state=now))
        _put(folder / "findings" / "leadership.md", FINDINGS.format(state=now))
        _put(folder / "good-practice" / "short-plan.md", PRACTICE.format(name=name))
        picture = folder / "media" / "square.png"
        if not picture.exists():
            picture.parent.mkdir()
            picture.write_bytes(saved(painting((40, 30)), "PNG"))


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")
