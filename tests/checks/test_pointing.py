"""Links that name an item by its id: they lead to its page, and what leads nowhere is told."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.checks.small import Write, said
from tests.checks.small import review as draft
from tests.edition.small import BODIES, REVIEW

from reviewsite import checks
from reviewsite.assemble.everything import Everything, everything
from reviewsite.assemble.settings import Settings
from reviewsite.model.refs import pointed
from reviewsite.workspace import open_workspace

Files = Callable[[dict[str, str]], Path]
ON = date(2026, 1, 15)
LATER = REVIEW.replace("director-peer", "lead-peer").replace(
    "team: Peer review team\n", "team: Peer review team\n  email: reviews@northmoor.example\n"
)
ITEMS = """---
kind: recommendations
recommendations:
  - ref: R1
    title: Answer the telephone
---

{body}
"""
PLAN = """---
kind: action-plan
agreed: 2026-01-02
consent:
  - {body: northmoor, on: 2026-01-03, by: Leader}
groups:
  - title: Calls
    actions:
      - id: ring-back
        action: Ring people back
        addresses: [R1]
        lead: [Head of Customers]
        due: 2027-01-01
        status: not-started
---
"""
LINKS = (
    "[one](R1) [two](#R1) [three](action:ring-back) [four](old:R1) [five](new:R1) "
    '[six](../old/recommendations.md#R1) <a href="action:ring-back">seven</a> [eight][d]\n\n[d]: R1'
)


def made(workspace: Files, text: str, site: str = "", earlier: str = LATER) -> Everything:
    """The sites of a workspace in which the home page of one review, and a page beside the reviews,
    say this."""
    root = workspace(
        {
            "content/bodies.yml": BODIES,
            "content/index.md": "---\nkind: page\ntitle: Library\n---\n",
            "content/about/about.md": "---\nkind: page\ntitle: About\n---\n\nSee [it](old:R1).\n",
            "content/reviews/old/review.md": earlier,
            "content/reviews/old/recommendations.md": ITEMS.format(body="Old."),
            "content/reviews/new/review.md": f"{LATER}\n\n## Next steps\n\n{text}\n",
            "content/reviews/new/recommendations.md": ITEMS.format(
                body="See [it](#action-ring-back)."
            ),
            "content/reviews/new/action-plan.md": PLAN,
        }
    )
    return everything(Settings(root, "Reviews", site_url=site or None), ON)


def leads(whole: Everything, slug: str, uri: str) -> dict[str, str]:
    """The links of a page: their words, and where they lead."""
    sites = {site.folder.removeprefix("reviews/"): site for site in whole.reviews}
    site = sites[slug] if slug else whole.library
    html = str(next(one.html for one in site.pages.pages if one.uri == uri))
    return {words: to for to, words in re.findall(r'<a href="([^"]*)"[^>]*>([^<]*)</a>', html)}


def test_each_leads_to_the_items_page(workspace: Files) -> None:
    """From any file of the review, on the page that holds everything, and from the library."""
    whole = made(workspace, LINKS, "https://reviews.example/")
    assert [one.message for one in whole.diagnostics if one.severity == "error"] == []
    found = leads(whole, "new", "index.html")
    old = "https://reviews.example/reviews/old/recommendations.html#R1"
    here, plan = "recommendations.html#R1", "action-plan.html#action-ring-back"
    expected = {
        "one": here,
        "two": here,
        "three": plan,
        "four": old,
        "five": here,
        "six": old,
        "seven": plan,
        "eight": here,
    }
    assert {words: found[words] for words in expected} == expected
    everywhere = leads(whole, "new", "all.html")
    assert (everywhere["one"], everywhere["three"]) == ("#R1", "#action-ring-back")
    assert everywhere["four"] == old
    assert leads(whole, "new", "recommendations.html")["it"] == plan
    there = "../reviews/old/recommendations.html#R1"
    assert leads(whole, "", "about/about.html")["it"] == there


def test_without_an_address_of_the_library_it_is_words_and_told(workspace: Files) -> None:
    """A review's folder stands alone: it knows nothing of what lies beside it."""
    whole = made(workspace, LINKS)
    assert not {"four", "six"} & leads(whole, "new", "index.html").keys()
    told = [one for one in whole.diagnostics if one.code == "RS376"]
    assert [one.message.partition(" is ")[0] for one in told] == [
        "“old:R1”",
        "“../old/recommendations.md#R1”",
    ]


@pytest.mark.parametrize("link", ["old:R1", "../old/recommendations.md#R1"])
def test_a_review_that_is_not_public_is_not_led_to(workspace: Files, link: str) -> None:
    """Neither by its address nor by words that a link stood on."""
    hidden = LATER.replace("status: published", "status: draft")
    whole = made(workspace, f"[four]({link})", "https://reviews.example/", hidden)
    assert "RS612" in {one.code for one in whole.diagnostics if one.severity == "error"}


def test_an_item_that_fewer_may_see_is_not_led_to(workspace: Write) -> None:
    """By its id as by its file."""
    plan = PLAN.replace("agreed:", "audience: council\nagreed:")
    files: dict[str, str | bytes] = {
        "review.md": draft("See [it](action:ring-back)."),
        "recommendations.md": ITEMS.format(body=""),
        "action-plan.md": plan,
    }
    (one,) = [found for found in said(workspace, files) if found.code == "RS611"]
    assert one.message == "review.md is for everybody and links to action-plan.md, which is not"


def test_what_is_not_there_is_told(workspace: Write) -> None:
    """With the nearest of its kind. A file is a file, whatever it is called."""
    files: dict[str, str | bytes] = {
        "review.md": draft(
            "[a](R2) [b](action:ring-bak) [c](practice:x) [d](other.md) [e](old.page) "
            "[f](javascript:alert.x) [g](#action-ring-back)"
        ),
        "other.md": "---\nkind: page\ntitle: Other\naudience: public\n---\n",
        "recommendations.md": ITEMS.format(body=""),
        "action-plan.md": PLAN,
    }
    found = [(one.code, one.message, one.help) for one in said(workspace, files)]
    assert [one for one in found if one[0] in {"RS374", "RS704", "RS705", "RS710"}] == [
        ("RS374", "“R2” names nothing in this review", "There are: R1"),
        (
            "RS374",
            "“action:ring-bak” names nothing in this review",
            "Did you mean action:ring-back?",
        ),
        (
            "RS374",
            "“practice:x” names nothing in this review",
            "This review does not have a study of good practice with an id yet.",
        ),
        (
            "RS704",
            "there is no file “old.page”",
            "Name a Markdown file of this review, from the folder of this file.",
        ),
    ]


def test_other_reviews_are_looked_into(workspace: Files) -> None:
    """A review that is not there, an item that is not in it, and a page that names no review."""
    root = workspace(
        {
            "content/bodies.yml": BODIES,
            "content/about.md": "---\nkind: page\ntitle: A\n---\n\n[a](R1) [b](x:R9) [c](y:R1)\n",
            "content/reviews/x/review.md": f"{LATER}\n\n[d](javascript:alert.x)\n",
            "content/reviews/x/recommendations.md": ITEMS.format(body=""),
        }
    )
    told = checks.run_workspace(open_workspace(root), ON)
    found = [(one.code, one.message) for one in told if one.code in {"RS374", "RS375"}]
    assert sorted(found) == [
        ("RS374", "“R1” says of no review that it is in it"),
        ("RS375", "there is no review “javascript”"),
        ("RS375", "there is no review “y”"),
        ("RS375", "“x” has no “R9”"),
    ]


@pytest.mark.parametrize(
    "address", ["https:R1", "tel:01234.567890", "mailto:a.b", "../x.md", "#R1", "a b:R1", "R", ""]
)
def test_an_address_is_no_id(address: str) -> None:
    """Schemes of the web, paths, and words."""
    assert pointed(address) is None
