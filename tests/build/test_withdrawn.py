"""A review that was published and is withdrawn leaves one page."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from tests.leaks.opening import everything, holding
from tests.library.small import ON
from tests.site.small import small, whole

from reviewsite.build import Request, build
from reviewsite.model.base import Audience
from reviewsite.site import links, open_shell

Write = Callable[[Mapping[str, str | bytes]], Path]
REASON = "The figures on page nine were wrong."
STONE = f"""  withdrawn:
    on: 2025-02-03
    reason: {REASON}
    replaced_by: later
  publish_on"""
GONE = (
    "A summary that speaks of",
    "Managers are seen and known",
    "Have fewer plans",
    "Legal surgeries",
    "Too many cases came late",
)
"""Words of its summary, its findings and its practice."""


@pytest.fixture
def root(workspace: Write) -> Path:
    """A workspace with a review that will go, and one that replaces it and says other things."""
    later = {
        path: text.replace("Peer review\n", "A second look\n", 1)
        .replace("Managers are seen and known", "People are asked")
        .replace("Have fewer plans", "Ask more often")
        .replace("Legal surgeries", "Meetings in the evening")
        .replace("A summary that speaks of ADASS.", "Another look was taken.")
        .replace("Too many cases came late.", "Nobody came by day.")
        for path, text in small("later", "eastmoor").items()
        if "good-practice" not in path
    }
    said = small("open", "northmoor", more="previous_slugs: [opened]")
    root = workspace(whole(said, later))
    config = (root / "mkdocs.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").write_text(
        config + "site_url: https://reviews.example/\n",
        encoding="utf-8",
    )
    return root


def made(root: Path, **changes: object) -> Path:
    """A build of the workspace."""
    given: dict[str, object] = {"output": root / "site", "on": ON, "jobs": 1}
    outcome = build(open_shell(root / "mkdocs.yml"), Request(**given | changes))
    errors = [one.message for one in outcome.diagnostics if one.severity == "error"]
    assert not outcome.failed, errors
    return root / "site"


def withdraw(root: Path) -> None:
    """Take the review back, and say why."""
    path = root / "content/reviews/open/review.md"
    text = path.read_text(encoding="utf-8")
    text = text.replace("status: published", "status: withdrawn").replace("  publish_on", STONE)
    path.write_text(text, encoding="utf-8")


def test_one_page_is_left(root: Path) -> None:
    """With its title, both dates, the reason and the successor, which search engines are asked to
    forget; everything else is gone from the site, the searches, the library, the calendars, the
    data and the map, packed files opened."""
    site = made(root)
    there = {one.rpartition(": ")[2] for one in holding(site, list(GONE))}
    assert there == {word.lower() for word in GONE}
    withdraw(root)
    made(root)
    assert holding(site, list(GONE)) == []
    home = site / "reviews/open"
    assert [one.relative_to(home).as_posix() for one in home.rglob("*.html")] == ["index.html"]
    assert {one.suffix for one in home.rglob("*") if one.is_file()} <= {".html", ".css", ".js"}
    page = (home / "index.html").read_text(encoding="utf-8")
    assert '<meta name="robots" content="noindex">' in page
    assert 'rel="canonical"' not in page
    words = re.sub(r"\s+", " ", re.sub("<[^>]*>", " ", page.partition("<main")[2]))
    for part in ("Peer review", "3 February 2025", "15 December 2024", REASON, "A second look"):
        assert part in words, part
    named = {name.partition("!")[0] for name, data in everything(site) if b"reviews/open/" in data}
    assert "sitemap.xml" not in named
    assert not [one for one in named if one.startswith("pagefind/")]
    assert list(links.broken(site)) == []


def test_old_addresses_lead_to_what_is_left(root: Path) -> None:
    """A reader with a bookmark reads why it has gone."""
    withdraw(root)
    site = made(root)
    page = (site / "reviews/opened/index.html").read_text(encoding="utf-8")
    assert 'content="0; url=../open/index.html"' in page


def test_a_successor_that_is_not_public_is_not_named(root: Path) -> None:
    """Not by its title nor by its address."""
    withdraw(root)
    path = root / "content/reviews/later/review.md"
    path.write_text(path.read_text().replace("status: published", "status: draft"))
    site = made(root)
    assert (site / "reviews/open/index.html").is_file()
    assert holding(site, ["A second look", "reviews/later"]) == []


def test_what_was_never_published_leaves_nothing(root: Path) -> None:
    """Withdrawn before its day: nobody is told that there was one."""
    withdraw(root)
    path = root / "content/reviews/open/review.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("publish_on: 2024-12-15", "publish_on: 2025-03-01"))
    site = made(root)
    assert not (site / "reviews/open").exists()
    assert not (site / "reviews/opened").exists()
    assert holding(site, [REASON, *GONE]) == []


def test_the_team_still_reads_it(root: Path) -> None:
    """Withdrawing is for readers: the team's edition keeps what it wrote."""
    withdraw(root)
    made(root, review="open", audience=Audience.TEAM, output=root / "team")
    assert holding(root / "team", ["Managers are seen and known"])
