"""Links from one file of a review to another of any kind; and what is said to be invented."""

from __future__ import annotations

import pytest
from tests.edition.small import REVIEW
from tests.pages.review.conftest import Small
from tests.pages.review.sites import made, page_of
from tests.pages.review.test_papers import ANALYSIS, ASSESSMENT, DOCUMENTS

from reviewsite.model.base import Audience
from reviewsite.workspace import Workspace

TIMETABLE = """
---
kind: timetable
days:
  - date: 2024-09-24
    sessions:
      - {start: "09:00", end: "10:00", type: interview, what: The director}
---

## Where to park

Behind the hall.
"""
PAGE = """
---
kind: page
title: Notes
audience: {audience}
---

{text}
"""


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("timetable.md", "../timetable.html"),
        ("timetable.md#where-to-park", "../timetable.html#where-to-park"),
        ("../pack/timetable.md", "../timetable.html"),
        ("documents.md#document-3", "../documents.html#document-3"),
        ("analysis.md#analysis-voice", "../analysis.html#analysis-voice"),
        ("self.md", "../self-assessment.html"),
        ("slides.md", "../presentations/slides.html"),
        ("notes.md", "notes.html"),
        ("../review.md", "../index.html"),
    ],
)
def test_a_link_to_a_file_leads_to_its_page(small: Small, typed: str, address: str) -> None:
    """The address is that of the page made of it, and of the place on it."""
    files = {
        "pack/timetable.md": TIMETABLE,
        "pack/documents.md": DOCUMENTS,
        "pack/analysis.md": ANALYSIS,
        "pack/self.md": ASSESSMENT,
        "pack/slides.md": "---\nkind: presentation\noccasion: overview\n---\n\nHello.\n",
        "pack/notes.md": PAGE.format(audience="team", text=f"[There]({typed})."),
    }
    page = page_of(small(files, audience=Audience.TEAM), "pages/notes.html")
    assert f'href="{address}"' in page.html


def test_two_files_of_one_name_are_told_apart(small: Small) -> None:
    """Each link means the file beside the one it was typed in."""
    files = {
        "one/notes.md": PAGE.format(audience="team", text="[Times](timetable.md)"),
        "one/timetable.md": PAGE.format(audience="team", text="A page of that name."),
        "two/timetable.md": TIMETABLE,
        "two/more.md": PAGE.format(audience="team", text="[Times](timetable.md)"),
    }
    pages = small(files, audience=Audience.TEAM)
    assert 'href="timetable.html"' in page_of(pages, "pages/notes.html").html
    assert 'href="../timetable.html"' in page_of(pages, "pages/more.html").html


def test_what_the_edition_does_not_hold_is_no_link(small: Small) -> None:
    """The words stay; nothing says that there was more."""
    files = {
        "pack/analysis.md": ANALYSIS,
        "pack/notes.md": PAGE.format(audience="council", text="See [the analysis](analysis.md)."),
    }
    html = page_of(small(files, audience=Audience.COUNCIL), "pages/notes.html").html
    assert "See the analysis." in html
    assert "analysis.html" not in html


def test_invented_papers_of_a_real_review_say_so(sample: Workspace) -> None:
    """On each page of such a file, on the two that tell of it (the briefing, where the review
    stands), and on the page that holds everything; on no other."""
    team = made(sample, "hartlepool-2012", Audience.TEAM)
    assert team is not None
    said = {page.uri for page in team.pages.pages if "notice--invented" in page.html}
    assert said == {
        "all.html",
        "analysis.html",
        "audit-log.html",
        "briefing.html",
        "status.html",
        "audit-validation.html",
        "case-mapping.html",
        "case-outcomes.html",
        "documents.html",
        "pages/preparation.html",
        "presentations/first-thoughts.html",
        "timetable.html",
    }


def test_an_invented_review_says_it_once(small: Small) -> None:
    """The notice of the whole review stands on every page already."""
    files = {"t.md": TIMETABLE.replace("days:", "invented: true\ndays:", 1)}
    real = page_of(small(files, audience=Audience.TEAM), "timetable.html")
    assert "notice--invented" in real.html
    review = REVIEW.replace("kind: review", "kind: review\ninvented: true", 1)
    pages = small(files, review=review, audience=Audience.TEAM)
    assert "notice--invented" not in page_of(pages, "timetable.html").html
    assert any(one.kind == "invented" for one in pages.notices)
