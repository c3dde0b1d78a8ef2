"""What each audience does not find on its pages, and what it is told instead."""

from __future__ import annotations

import re

import pytest
from tests.edition.small import CONSENT, REVIEW
from tests.pages.review.conftest import Small
from tests.pages.review.sites import Made, element, made, page_of, said, uris

from reviewsite.model.base import Audience
from reviewsite.workspace import Workspace

SURVEY = """
---
kind: survey
audience: public
title: Staff survey
respondents: 86
questions:
  - id: stay
    type: choice
    text: Will you stay?
    options:
      - text: "Yes"
        count: 71
      - text: Perhaps
        count: 12
      - text: "No"
        count: 3
  - id: free
    type: text
    text: What would help?
---
"""


def test_small_numbers_are_said_to_be_hidden(small: Small) -> None:
    """The count under five and the one that would give it away stand nowhere on the site."""
    pages = small({"surveys/staff.md": SURVEY})
    text = said(page_of(pages, "surveys.html"))
    assert "Yes 71 of 86" in text
    assert text.count("Not shown") == 4
    assert "Small numbers are not shown" in text
    for page in pages.pages:
        # The page about the programme has the manual's numbers, and none of the review's.
        if page.kind != "reader":
            assert not re.search(r"(?<![\d.])(12|3)(?![\d.%])", said(page)), page.uri


def test_the_split_of_answers_is_for_council_and_team(sample: Workspace) -> None:
    """The public sees one share; the positive count and how it came about, and categories, others
    see."""
    slug = "northmoor-adults-2024"
    tables = {}
    for audience in Audience:
        one = made(sample, slug, audience)
        assert one is not None
        tables[audience] = said(one["case-records.html"])
    assert "11½ of 14" not in tables[Audience.PUBLIC]
    assert "Partly" not in tables[Audience.PUBLIC]
    assert "Share of all records" not in tables[Audience.PUBLIC]
    assert "11½ of 14" in tables[Audience.COUNCIL]
    assert "Partly" in tables[Audience.COUNCIL]
    assert "Records by category" not in tables[Audience.COUNCIL]
    assert "Records by category" in tables[Audience.TEAM]


def test_a_share_says_what_it_is_of(sample: Workspace) -> None:
    """Of criterion 2.5, which applied to 10 of 14 records: the public has one share, of those; the
    council also that of all; and no cell is empty."""
    slug = "northmoor-adults-2024"
    for audience, shares in ((Audience.PUBLIC, ["60"]), (Audience.COUNCIL, ["43", "60"])):
        one = made(sample, slug, audience)
        assert one is not None
        page = one["case-records.html"]
        row = element(page, "_criterion-2.5")
        assert re.findall(r"(\d+)%(?=<(?:/td|svg))", row.split("</tr>")[0]) == shares
        assert "<td></td>" not in page.html
        assert '<td class="number"></td>' not in page.html
        head = said(page)
        assert "Share of those it applies to" in head
        assert ("to the nearest ten per cent" in head) == (audience == Audience.PUBLIC)
        assert "14 records are a small sample" in head


def test_an_audit_of_few_records_says_why_it_has_no_figures(small: Small) -> None:
    """The public reads that they are not shown, and neither the number nor the criteria."""
    pages = small({"audit.md": FEW})
    text = said(page_of(pages, "case-records.html"))
    assert "So few records were read that figures could tell what single ones showed." in text
    assert "What a small number of case records showed." in text
    assert "Plans are clear" in text
    assert "desired outcomes" not in text
    assert not {"1 of 1", "100%"} & set(text.split())


FEW = """
---
kind: case-audit
criteria: ssia-audit-2016
records_reviewed: 1
results:
  "1a":
    yes: 1
strengths:
  - id: clear
    text: Plans are clear
---
"""


def test_an_audit_without_counts_has_no_table(public: dict[str, Made]) -> None:
    """Neath Port Talbot's says what was seen and counts nothing."""
    html = public["neath-port-talbot-2014"]["case-records.html"].html
    assert "<table" not in html
    assert 'id="case-audit.child-seen-alone"' in html


PRACTICE = """
---
kind: good-practice
title: Legal surgeries
summary: A solicitor in the room.
{consent}demonstrates: [leadership.trust]
---

## The challenge

Late applications.
"""
FINDINGS = """
---
kind: findings
theme: leadership
strengths:
  - id: trust
    text: Leaders are trusted
    practice: practice:legal-surgeries
---

The team heard of [the surgeries](../good-practice/legal-surgeries.md).
"""


@pytest.mark.parametrize("agreed", [True, False])
def test_a_practice_without_consent_is_neither_made_nor_linked(small: Small, agreed: bool) -> None:
    """Its words in the prose stay, without the link."""
    practice = PRACTICE.format(consent=CONSENT if agreed else "")
    pages = small(
        {"findings/leadership.md": FINDINGS, "good-practice/legal-surgeries.md": practice}
    )
    theme = page_of(pages, "findings/leadership.html")
    assert "The team heard of the surgeries" in said(theme)
    assert ("good-practice/legal-surgeries.html" in uris(pages)) == agreed
    assert theme.html.count("legal-surgeries.html") == (2 if agreed else 0)
    assert any("Legal surgeries" in page.html for page in pages.pages) == agreed


def test_a_preview_has_a_banner(small: Small) -> None:
    """It says that it is none of the published pages, and search engines leave it out."""
    pages = small(preview=True)
    assert pages.notices[0].kind == "preview"
    assert pages.noindex


def test_a_withdrawn_review_leaves_one_page(small: Small) -> None:
    """Title, dates and reason; no menu, no search, nothing of the report."""
    gone = REVIEW.replace("status: published", "status: withdrawn").replace(
        "publish_on: 2024-12-15",
        "publish_on: 2024-12-15\n"
        "  withdrawn:\n"
        "    on: 2025-02-03\n"
        "    reason: A later one replaces it",
    )
    pages = small({"findings/leadership.md": FINDINGS}, review=gone)
    assert uris(pages) == ["index.html"]
    text = said(pages.pages[0])
    assert "Peer review" in text
    assert "3 February 2025" in text
    assert "15 December 2024" in text
    assert "A later one replaces it" in text
    assert "A summary" not in text
    assert pages.nav == ()
    assert pages.search_uri == ""
    assert pages.noindex
    assert pages.pages[0].noindex
