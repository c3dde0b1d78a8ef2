"""All the sites of a workspace in one go, for whoever writes them in one process."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reviewsite.assemble.make import Assembler, workspace_of
from reviewsite.assemble.settings import Settings
from reviewsite.assemble.site import Site
from reviewsite.diagnostics import Diagnostic
from reviewsite.library import Moved
from reviewsite.model.base import Audience
from reviewsite.source import MOST, load
from reviewsite.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Everything:
    """The library, the reviews' sites, old addresses, and what is wrong with any file."""

    root: Path
    library: Site
    reviews: tuple[Site, ...]
    diagnostics: tuple[Diagnostic, ...]
    moved: Moved
    workspace: Workspace

    def lines_of(self, path: str) -> Sequence[str]:
        """The lines of an author's file, for a report."""
        return lines_of(self.root, path)


def lines_of(root: Path, path: str) -> Sequence[str]:
    """The lines of an author's file as far as they can be read; none where they cannot."""
    data = load(root, path, MOST)
    return data.decode("utf-8-sig", "replace").splitlines() if isinstance(data, bytes) else ()


def everything(settings: Settings, on: date, *, preview: bool = False) -> Everything:
    """Make all public sites of the workspace as of a day.

    Reviews with errors are left out; their diagnostics say why, and whether to go on is the
    caller's to decide.
    """
    workspace = workspace_of(settings)
    assembler = Assembler(workspace, settings, Audience.PUBLIC, on, preview)
    made = [assembler.review(slug) for slug in workspace.slugs]
    found = {*workspace.diagnostics, *assembler.beside()}
    found |= {one for each in made for one in each.diagnostics}
    given = [one.contribution for one in made if one.contribution]
    return Everything(
        settings.root,
        assembler.library(given),
        tuple(one.site for one in made if one.site),
        tuple(sorted(found, key=lambda one: one.order)),
        assembler.moved(given),
        workspace,
    )
