"""What was raised before and is raised again: on the review's pages and in the library."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

from tests.edition.small import BODIES, REVIEW

from reviewsite.assemble.everything import Everything, everything
from reviewsite.assemble.settings import Settings

Write = Callable[[dict[str, str]], Path]
LATER = REVIEW.replace("director-peer", "lead-peer").replace(
    "team: Peer review team\n", "team: Peer review team\n  email: reviews@northmoor.example\n"
)
EARLIER = LATER.replace(
    "title: Peer review", "title: The first look\non_site: [{from: 2019-05-14, to: 2019-05-16}]"
)
ITEMS = """---
kind: recommendations
recommendations:
  - ref: R1
    title: Answer the *telephone*
---
"""
AGAIN = """---
kind: recommendations
recommendations:
  - ref: R3
    title: Ring people back
    raised_before: [northmoor-2019:R1]
---
"""


def made(workspace: Write, earlier: str = EARLIER, library: str | None = None) -> Everything:
    """The sites of a workspace with two reviews of one council."""
    home = "content/reviews"
    root = workspace(
        {
            "content/bodies.yml": BODIES,
            "content/index.md": "---\nkind: page\ntitle: Library\n---\n",
            f"{home}/northmoor-2019/review.md": earlier,
            f"{home}/northmoor-2019/recommendations.md": ITEMS,
            f"{home}/northmoor-2024/review.md": LATER,
            f"{home}/northmoor-2024/recommendations.md": AGAIN,
        }
    )
    settings = Settings(root, "Reviews", library_url=library)
    return everything(settings, date(2026, 1, 15))


def page(whole: Everything, slug: str, uri: str) -> str:
    """A page's HTML; of the library where `slug` is empty."""
    sites = {site.folder.removeprefix("reviews/"): site for site in whole.reviews}
    site = sites[slug] if slug else whole.library
    return str(next(one.html for one in site.pages.pages if one.uri == uri))


def test_it_is_said_on_both(workspace: Write) -> None:
    """By the words of the earlier item, its review and its year; the library links to it."""
    whole = made(workspace)
    assert [one.message for one in whole.diagnostics if one.severity == "error"] == []
    later = page(whole, "northmoor-2024", "recommendations.html")
    assert "Answer the telephone (The first look, 2019)" in later
    body = page(whole, "", "bodies/northmoor.html")
    again = body.split('id="raised-again"')[1]
    assert 'href="../reviews/northmoor-2024/recommendations.html#R3">Ring people back</a>' in again
    assert (
        'href="../reviews/northmoor-2019/recommendations.html#R1">Answer the telephone</a>' in again
    )


def test_a_review_that_stands_alone_links_to_the_library_elsewhere(workspace: Write) -> None:
    """Only where its address is known."""
    later = page(
        made(workspace, library="https://reviews.example/"),
        "northmoor-2024",
        "recommendations.html",
    )
    assert 'href="https://reviews.example/reviews/northmoor-2019/recommendations.html#R1"' in later


def test_of_what_is_not_public_nothing_is_said(workspace: Write) -> None:
    """While the earlier review is withheld, neither its words nor its name are anywhere."""
    whole = made(workspace, EARLIER.replace("status: published", "status: final"))
    for site in (whole.library, *whole.reviews):
        texts = [str(one.html) for one in site.pages.pages]
        texts += [data.decode(errors="replace") for data in site.files.values()]
        for text in texts:
            assert not re.search("telephone|The first look|northmoor-2019", text)
