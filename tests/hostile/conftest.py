"""Hostile workspaces, built without the rules that would refuse them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.hostile.filling import Filler, workspace
from tests.hostile.vectors import addresses

from reviewsite import checks
from reviewsite.build import Request, build, run
from reviewsite.model.base import Audience
from reviewsite.model.scalars import When
from reviewsite.site import open_shell

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def unchecked(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rules refuse many of these texts; here they are passed over, so that all are built."""
    monkeypatch.setattr(checks, "run", lambda pack, context: ())
    monkeypatch.setattr(checks, "run_workspace", lambda workspace, on: ())
    monkeypatch.setattr(run, "_report", lambda broken: list(broken))


def hostile(root: Path, texts: list[str], before: str = "Words ") -> Filler:
    """A workspace in which every field of words holds such texts."""
    filler = Filler(texts, addresses(), before)
    workspace(root, filler)
    (root / "mkdocs.yml").write_text((ROOT / "mkdocs.yml").read_text())
    (root / "theme").symlink_to(ROOT / "theme")
    return filler


def built(root: Path, audience: Audience = Audience.PUBLIC) -> Path:
    """The workspace's public site; or the one review's, for the council or the team."""
    review = None if audience == Audience.PUBLIC else "one"
    site = root / f"site-{audience.value}"
    on = When.parse("2026-01-15").first
    wanted = Request(site, on, audience, review, jobs=1, anew=True)
    outcome = build(open_shell(root / "mkdocs.yml"), wanted)
    assert not outcome.failed, [
        (one.code, one.message) for one in outcome.diagnostics if one.severity == "error"
    ][:20]
    return site
