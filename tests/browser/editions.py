"""Editions of the sample's reviews for those who prepare and check them, built once."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from tests.conftest import ROOT, TODAY

from reviewsite.build import Request, build
from reviewsite.model.base import Audience
from reviewsite.site import open_shell

EDITIONS = {
    "hartlepool-team": ("hartlepool-2012", Audience.TEAM),
    "hartlepool-council": ("hartlepool-2012", Audience.COUNCIL),
    "northmoor-team": ("northmoor-adults-2024", Audience.TEAM),
    "northmoor-council": ("northmoor-adults-2024", Audience.COUNCIL),
}
WELSH = """---
kind: review
title: {title}
---
"""
TITLES = {
    "hartlepool-2012": "Adolygiad Cymheiriaid Diogelu Plant",
    "northmoor-adults-2024": "Her Cymheiriaid Gofal Cymdeithasol Oedolion",
}
"""A translation of one text is enough for a whole Welsh site, what is missing marked as English."""


def build_editions(workspace: Path, output: Path) -> None:
    """Build each of `EDITIONS` into its folder below `output`, with a Welsh site in it.

    The sample has no Welsh working papers, so a copy of it in `workspace` is given a title.
    """
    for name in ("content", "theme"):
        shutil.copytree(ROOT / name, workspace / name)
    shutil.copy(ROOT / "mkdocs.yml", workspace)
    for slug, title in TITLES.items():
        path = workspace / "content" / "reviews" / slug / "review.cy.md"
        path.write_text(WELSH.format(title=title), encoding="utf-8")
    shell = open_shell(workspace / "mkdocs.yml")
    for name, (slug, audience) in EDITIONS.items():
        wanted = Request(
            output / name, date.fromisoformat(TODAY), audience=audience, review=slug, jobs=1
        )
        outcome = build(shell, wanted)
        assert not outcome.failed, outcome.diagnostics
