"""One value of each kind, followed from its file to the page where readers find it."""

from __future__ import annotations

import re

from tests.edition.small import REVIEW
from tests.pages.review.conftest import Small
from tests.pages.review.sites import element, ids, page_of, said, uris
from tests.pages.review.texts import (
    AUDIT,
    FINDINGS,
    FULL,
    PAGE,
    PLAN,
    PRACTICE,
    PRIORITIES,
    PROGRESS,
    RECOMMENDATIONS,
    SURVEY,
)

from reviewsite.model.base import Audience


def test_findings(small: Small) -> None:
    """A theme's page has its sides, evidence in words, links onward, prose, and corrections."""
    pages = small(
        {"findings/leadership.md": FINDINGS, "recommendations.md": RECOMMENDATIONS},
        beside={"glossary.yml": "DASS:\n  term: Director of Adult Social Services\n"},
    )
    page = page_of(pages, "findings/leadership.html")
    strength = element(page, "leadership.trust")
    assert "Leaders are <em>trusted</em>" in strength
    assert "<li>By staff</li>" in strength
    assert "Focus groups" in strength
    assert 'href="../recommendations.html#R1"' in element(page, "leadership.listen")
    assert "Corrected on 4 January 2025: A figure was mended" in said(page)
    assert "<dt>DASS</dt><dd>Director of Adult Social Services" in page.html
    assert 'href="#what-we-saw"' in page.html
    assert "and the plan." in said(page)
    assert page.html.count('href="../recommendations.html#R1"') == 2
    assert page.description == "Trusted and busy"
    assert [item.title for item in page.toc][-2:] == ["What we heard", "What we saw"]
    whole = page_of(pages, "all.html").html
    assert 'href="#findings-leadership--what-we-saw"' in whole
    assert "Trusted and busy" in said(page_of(pages, "findings/index.html"))
    assert "1 strength, 1 area for improvement" in said(page_of(pages, "index.html"))


def test_recommendation_priority_action_and_progress(small: Small) -> None:
    """Everything that is typed of each stands on its page, and the recommendation has it all."""
    pages = small(
        {
            "findings/leadership.md": FINDINGS,
            "recommendations.md": RECOMMENDATIONS,
            "prioritisation.md": PRIORITIES,
            "action-plan.md": PLAN,
            "progress.md": PROGRESS,
        }
    )
    thread = said(page_of(pages, "recommendations.html"))
    for words in (
        "First this. Then that.",
        "Soon",
        "accepts this in part",
        "29 November 2024",
        "We shall try.",
        "Listen earlier",
        "Hear people out",
        "12 votes",
        "Open the door",
        "Officer, Doors",
        "Overdue",
        "31 March 2025",
        "Measure: It is open",
        "Progress, 2 June 2025",
        "Some progress",
    ):
        assert words in thread, words
    session = said(page_of(pages, "prioritisation.html"))
    for words in ("3 October 2024", "more than 30", "Head of Listening", "Long and warm."):
        assert words in session, words
    plan = page_of(pages, "action-plan.html")
    door = plain(element(plan, "action-open-door"))
    for words in (
        "Officer, Doors",
        "Estates",
        "subject to hinges",
        "A hinge is ordered.",
        "Overdue",
    ):
        assert words in door, words
    assert "Summer" in plain(element(plan, "action-window"))
    assert "No status recorded" in plain(element(plan, "action-window"))
    hatch = plain(element(plan, "action-hatch"))
    assert "Date passed" in hatch
    assert "Nothing has been recorded since." in hatch
    assert "Agreed November 2024" in said(plan)
    assert "Doors come first." in said(plan)
    progress = said(page_of(pages, "progress.html"))
    for words in ("Some progress", "Good progress", "The door creaks.", "P1 Oil it"):
        assert words in progress, words
    assert "P1" in ids(page_of(pages, "progress.html"))
    home = said(page_of(pages, "index.html"))
    assert "3 actions" in home
    assert "1 some progress" in home


def plain(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def test_case_records(small: Small) -> None:
    """The council sees the counts of a small audit, the public a share once five were read."""
    pages = small({"audit/case-audit.md": AUDIT}, audience=Audience.COUNCIL)
    page = page_of(pages, "case-records.html")
    assert "2½ of 4" in said(page)
    assert 'width="62%"' in page.html
    for audit, shares in (
        (AUDIT, []),
        (AUDIT.replace("reviewed: 4", "reviewed: 8").replace("{yes: 2", "{yes: 6"), ["80"]),
    ):
        page = page_of(small({"audit/case-audit.md": audit}), "case-records.html")
        assert re.findall(r">(\d+)%<", page.html) == shares
        assert re.findall(r'bar-fill" width="(\d+)%"', page.html) == shares
        assert "Clear writing" in element(page, "case-audit.clear")
        assert "We read four." in said(page)


def test_survey(small: Small) -> None:
    """A mean stands on its scale, in words and as a mark."""
    page = page_of(small({"surveys/staff.md": SURVEY}), "surveys.html")
    assert "The average answer was +2, on a scale from −5 (worse) to +5." in said(page)
    assert 'cx="70.0%"' in page.html
    assert "September 2024" in said(page)
    assert "Positives" in said(page)
    assert "The tea" in said(page)
    assert "staff" in ids(page)


def test_good_practice(small: Small) -> None:
    """A study has its facts, its impact, what it shows, and whom to ask."""
    files = {"findings/leadership.md": FINDINGS, "good-practice/legal-surgeries.md": PRACTICE}
    pages = small(files)
    page = page_of(pages, "good-practice/legal-surgeries.html")
    for words in ("Promising", "2023", "Permanence", "Late applications 9 2", "Head of Law"):
        assert words in said(page), words
    assert "to be looked at again by January 2025" in said(page)
    assert 'href="../findings/leadership.html#leadership.trust"' in page.html
    assert "the-challenge" in ids(page)
    assert "A solicitor in the room." in said(page_of(pages, "good-practice/index.html"))


def test_about_and_plain_pages(small: Small) -> None:
    """Scope, people, evidence and governance are under About; the summary is at home."""
    pages = small({"thanks.md": PAGE, "findings/leadership.md": FINDINGS}, review=FULL)
    about = said(page_of(pages, "about.html"))
    for words in (
        "Look hard",
        "Are there ears?",
        "Two each.",
        "Noses They are fine",
        "24 to 25 September 2024",
        "Director of Adult Services",
        "Eastmoor Council",
        "more than 120 people met",
        "1,200 Doors counted",
        "The council has doors.",
        "Inspectorate, 2022",
        "Ajar",
        "gives no rating",
        "Executive: Approved",
        "Peer review team",
        "Braille",
        "Open Government Licence",
    ):
        assert words in about, words
    assert "A summary." not in about
    home = said(page_of(pages, "index.html"))
    assert "A summary." in home
    assert "Walk through them." in home
    assert "One peer from Eastmoor Council" in home
    assert "15 December 2024" in home
    assert "Thank you." in said(page_of(pages, "pages/thanks.html"))
    everything = said(page_of(pages, "all.html"))
    for words in ("A summary.", "The council has doors.", "Thank you.", "Leaders are trusted"):
        assert words in everything, words


def test_the_accessibility_statement_claims_nothing(small: Small) -> None:
    """It says that no person has audited the pages, and whom to tell."""
    text = said(page_of(small(), "accessibility.html"))
    assert "not yet been audited by a person" in text
    assert "Peer review team" in text
    assert "fully compliant" not in text.lower()


def test_a_review_may_put_recommendations_first(small: Small) -> None:
    """`order:` moves sections in the menu, in the order of pages and where all is one page."""
    first = REVIEW.replace("contact:\n", "order: [recommendations, findings]\ncontact:\n")
    files = {"findings/leadership.md": FINDINGS, "recommendations.md": RECOMMENDATIONS}
    plain, moved = small(files), small(files, review=first)
    assert [item.uri for item in plain.nav][1:3] == ["findings/index.html", "recommendations.html"]
    assert [item.uri for item in moved.nav][1:3] == ["recommendations.html", "findings/index.html"]
    parts = [one for one in ids(page_of(moved, "all.html")) if one in ("recommendations", "about")]
    assert parts == ["recommendations", "about"]
    following = page_of(moved, "index.html").next
    assert following is not None
    assert following.uri == "recommendations.html"


def test_paragraphs_are_numbered_where_the_review_asks(small: Small) -> None:
    """Numbers run through a page's prose, and are the same where everything stands together."""
    numbered = REVIEW.replace("contact:\n", "paragraph_numbers: true\ncontact:\n")
    files = {"findings/leadership.md": FINDINGS}
    theme = page_of(small(files, review=numbered), "findings/leadership.html")
    marks = re.findall(r'class="paragraph-number">([\d.]+)<', str(theme.html))
    assert marks == ["2", "2.1", "2.2"]
    everything = str(page_of(small(files, review=numbered), "all.html").html)
    every = re.findall(r'class="paragraph-number">([\d.]+)<', everything)
    assert set(marks) < set(every)
    assert len(every) == len(set(every))
    assert "paragraph-number" not in page_of(small(files), "findings/leadership.html").html


def test_an_authors_own_numbers_are_kept(small: Small) -> None:
    """Where paragraphs begin with numbers that go on; a figure at the head of one is none."""
    numbered = REVIEW.replace("contact:\n", "paragraph_numbers: true\ncontact:\n")

    def marks(body: str) -> list[str]:
        files = {"findings/leadership.md": FINDINGS.rpartition("\n---")[0] + f"\n---\n\n{body}\n"}
        made = str(page_of(small(files, review=numbered), "findings/leadership.html").html)
        return re.findall(r'class="paragraph-number">([\d.]+)</span>\.?\s*(\w+)', made)[1:]

    own = "4.11 The council\n\n4.12. It has\n\nAnd so on\n\n4.12.1\tStaff"
    assert marks(own) == [("4.11", "The"), ("4.12", "It"), ("4.12.1", "Staff")]
    figure = "4.5 per cent rose\n\n2.1 million fell"
    assert marks(figure) == [("2.1", "4"), ("2.2", "2")]


def test_what_authors_write_is_only_words(small: Small) -> None:
    """Neither a script nor a strange address in any text becomes one on the page."""
    bad = FINDINGS.replace("Listen earlier", "Listen <script>alert(1)</script> earlier").replace(
        "[below](#what-we-saw)", "[below](javascript:alert(1)) <img src=x onerror=alert(1)>"
    )
    for page in small({"findings/leadership.md": bad}, audience=Audience.TEAM).pages:
        assert "<script" not in page.html
        assert "javascript:" not in page.html
        assert "onerror" not in page.html


def test_headings_of_authors_do_not_take_our_anchors(small: Small) -> None:
    """A heading called as one of ours, and one twice on a page, have anchors of their own."""
    overall = """
---
kind: findings
theme: overall
strengths:
  - id: one
    text: One
---

## Strengths

Many.

## Executive summary

Again.
"""
    home = page_of(small({"findings/overall.md": overall}), "index.html")
    found = ids(home)
    assert len(found) == len(set(found))
    assert {"strengths", "executive-summary", "executive-summary-2"} <= set(found)
    assert "overall.one" in found
    assert uris(small()) == [
        "index.html",
        "about.html",
        "peer-review.html",
        "who-is-who.html",
        "all.html",
        "accessibility.html",
        "search.html",
    ]
