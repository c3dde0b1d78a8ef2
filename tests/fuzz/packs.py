"""Packs to fuzz: a whole small workspace in memory, its files changed by hand or by chance."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from tests.faults import small

from reviewsite.assemble.everything import lines_of
from reviewsite.assemble.make import Assembler, Made
from reviewsite.diagnostics import Diagnostic
from reviewsite.model.base import Audience
from reviewsite.reports import json, sarif, text
from reviewsite.site import Shell, open_shell
from reviewsite.workspace import open_workspace

ON = date(2026, 1, 15)
AGAIN = 2
"""How often a case is done again that took longer than any before it."""
HOME = "content/reviews/alpha-2025"
SURVEY = """\
---
kind: survey
title: What staff said
audience: team
respondents: 3
responses: data/answers.csv
questions:
  - id: a
    type: choice
    text: How sure are you?
    options: {Very: 2, Not: 1}
---
"""
CSV = "a\nVery\nNot\nVery\n"
BESIDE = {
    "content/glossary.yml": "LAC:\n  term: Looked after children\n",
    "content/redirects.yml": "old.html: index.html\n",
    "content/topics.yml": "- id: own-topic\n  title: A topic of our own\n",
    f"{HOME}/surveys/staff.md": SURVEY,
    f"{HOME}/data/answers.csv": CSV,
    f"{HOME}/good-practice/short-plan.cy.md": "---\nkind: good-practice\ntitle: Cynllun\n---\n",
}


@dataclass
class Desk:
    """A workspace on disk that is put back after every case, and the shell of its sites."""

    root: Path
    shell: Shell = field(init=False)
    files: dict[str, bytes] = field(init=False)
    slowest: float = 0.0
    slowest_files: dict[str, bytes | None] = field(default_factory=dict)
    rendered: int = 0

    def __post_init__(self) -> None:
        small.write(self.root, "first")
        shutil.rmtree(self.root / "content" / "reviews" / "beta-2025")
        for path, said in BESIDE.items():
            self._put(path, said.encode())
        self.shell = open_shell(self.root / "mkdocs.yml")
        content = self.root / "content"
        self.files = {
            path.relative_to(self.root).as_posix(): path.read_bytes()
            for path in sorted(content.rglob("*"))
            if path.is_file()
        }

    def _put(self, path: str, data: bytes) -> None:
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)

    def assembler(self, audience: Audience = Audience.PUBLIC) -> Assembler:
        """What makes the sites of the workspace as it lies there now."""
        return Assembler(open_workspace(self.root), self.shell.settings, audience, ON)

    def case(self, changed: Mapping[str, bytes | None], render: bool = True) -> list[Made]:
        """Everything that a check and a build do with the workspace, some of its files changed
        (None: taken away). Whatever is raised is raised."""
        for path, data in changed.items():
            if data is None:
                (self.root / path).unlink()
            else:
                self._put(path, data)
        try:
            made, spent = self._timed(render)
            # What a busy machine made slow is quick when it is done again; what is slow stays so.
            for _ in range(AGAIN if spent > self.slowest else 0):
                spent = min(spent, self._timed(render)[1])
            if spent > self.slowest:
                self.slowest, self.slowest_files = spent, dict(changed)
            return made
        finally:
            for path in changed:
                if path in self.files:
                    self._put(path, self.files[path])
                else:
                    (self.root / path).unlink(missing_ok=True)

    def _timed(self, render: bool) -> tuple[list[Made], float]:
        """What is made, and how many seconds of the processor it took."""
        began = time.process_time()
        made = list(self._made(render))
        return made, time.process_time() - began

    def _made(self, render: bool) -> Iterator[Made]:
        workspace = open_workspace(self.root)
        for audience in Audience if render else (Audience.PUBLIC,):
            assembler = Assembler(workspace, self.shell.settings, audience, ON)
            made = [assembler.review(slug) for slug in workspace.slugs]
            found = [*workspace.diagnostics, *(one for each in made for one in each.diagnostics)]
            if audience == Audience.PUBLIC:
                found += assembler.beside()
            self.told(found)
            yield from made
            if render and not any(one.severity == "error" for one in found):
                self.render(assembler, made)

    def told(self, found: list[Diagnostic]) -> None:
        """Every report can say it, in bytes that any terminal takes."""
        text.render(found, lambda path: lines_of(self.root, path), colour=False).encode()
        json.render(found).encode()
        sarif.render(found).encode()

    def render(self, assembler: Assembler, made: list[Made]) -> None:
        """Every page of every site, and the library where it is the public's."""
        sites = [one.site for one in made if one.site]
        if assembler.audience == Audience.PUBLIC:
            sites.append(assembler.library(one.contribution for one in made if one.contribution))
        for site in sites:
            for page in site.pages.pages:
                self.shell.render(site, page)
            self.rendered += len(site.pages.pages)
