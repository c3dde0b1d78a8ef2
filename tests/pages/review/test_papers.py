"""The working papers, followed from their files to their pages, tables and readers."""

from __future__ import annotations

import pytest
from tests.edition.small import REVIEW
from tests.pages.review.conftest import Small
from tests.pages.review.sites import Made, element, made, page_of, said, uris

from reviewsite.exports import review_files
from reviewsite.model.base import Audience
from reviewsite.workspace import Workspace

ANALYSIS = """
---
kind: analysis
statements:
  - id: voice
    statement: People's *own* words are in the papers
    position: partially
    evidence: Two of seven quote somebody
    documents: [document:3]
---

A question for the week.
"""
DOCUMENTS = """
---
kind: documents
documents:
  - number: 3
    title: Annual report
---
"""
ASSESSMENT = """
---
kind: self-assessment
indicators:
  - id: reviews
    name: People with a *review*
    unit: "%"
    period: 2023 to 2024
    value: 61.5
    compare:
      England: 59
    trend:
      2021 to 2022: 52
    source: The annual return
strengths:
  - id: candid
    text: It is candid
areas_for_consideration:
  - text: It is long
evidence: [document:3]
---

An account of itself.
"""
LOG = """
---
kind: audit-log
log:
  - {ref: A1, category: A, age_band: 65-74, selected: true}
  - {ref: A2, category: A, age_band: 75-84}
  - {ref: B1, category: B, age_band: 18-24}
---
"""
MAPPING = """
---
kind: case-mapping
practice_area: At the front door
cases:
  - area: Early help
    agencies: [School, Police]
    worked_well: [One plan]
    worked_less_well: [No date]
areas_for_consideration:
  - text: Put dates on plans
---

What was learned.
"""
SECOND = """
---
kind: case-mapping
practice_area: At home
areas_for_consideration:
  - text: Ask the neighbours
---
"""
VALIDATION = """
---
kind: audit-validation
audits_read: 5
strengths:
  - id: sound
    text: The audits are sound
---
"""
OUTCOME = """
---
kind: case-outcome
ref: A1
reviewed: 2024-09-10
answers:
  "1": They are, and have dates
---
"""
FEEDBACK = """
---
kind: presentation
occasion: feedback
on: 2024-09-26
---
"""
FIRST = """
---
kind: presentation
occasion: first-thoughts
slides:
  - title: What we *read*
    points: [Eighty papers]
---
"""
FINDINGS = """
---
kind: findings
theme: leadership
strengths:
  - {id: s1, text: Strength one}
  - {id: s2, text: Strength two}
  - {id: s3, text: Strength three}
  - {id: s4, text: Strength four}
  - {id: s5, text: Strength five}
  - {id: s6, text: Strength six}
  - {id: s7, text: Strength seven}
areas_for_consideration:
  - {id: a1, text: Area one}
---
"""
FILES = {
    "pack/analysis.md": ANALYSIS,
    "pack/documents.md": DOCUMENTS,
    "pack/assessment.md": ASSESSMENT,
    "audit/log.md": LOG,
    "audit/mapping.md": MAPPING,
    "audit/mapping-2.md": SECOND,
    "audit/validation.md": VALIDATION,
    "audit/outcome.md": OUTCOME,
    "pack/feedback.md": FEEDBACK,
    "pack/first.md": FIRST,
    "findings/leadership.md": FINDINGS,
}
TEAMS = {"analysis.html", "audit-log.html", "case-outcomes.html", "briefing.html"}
TEAMS |= {"presentations/first.html"}
COUNCILS = {"self-assessment.html", "case-mapping.html", "audit-validation.html"}
COUNCILS |= {"presentations/feedback.html"}


@pytest.mark.parametrize(
    ("audience", "there", "absent"),
    [
        (Audience.TEAM, TEAMS | COUNCILS, set()),
        (Audience.COUNCIL, COUNCILS, TEAMS),
        (Audience.PUBLIC, set(), TEAMS | COUNCILS),
    ],
)
def test_who_has_which_page(
    small: Small, audience: Audience, there: set[str], absent: set[str]
) -> None:
    """FORMAT §4: the council has its own papers, the team those and its own, the public none."""
    pages = set(uris(small(FILES, audience=audience)))
    assert there <= pages
    assert not absent & pages


def test_a_feedback_of_early_findings_is_not_shown_to_the_council(small: Small) -> None:
    """Quality assurance comes first: what is made of the findings waits as they do."""
    draft = REVIEW.replace("status: published", "status: with-team")
    assert "presentations/feedback.html" not in uris(
        small(FILES, review=draft, audience=Audience.COUNCIL)
    )


def test_the_analysis(small: Small) -> None:
    """Statement, position, evidence, and a link to the document, which links back."""
    pages = small(FILES, audience=Audience.TEAM)
    page = page_of(pages, "analysis.html")
    row = element(page, "analysis-voice")
    for part in ("words are in the papers", "Partially in place", "Two of seven quote somebody"):
        assert part in said(page)
    assert "documents.html#document-3" in row
    assert "A question for the week." in said(page)
    back = element(page_of(pages, "documents.html"), "document-3")
    assert "analysis.html#analysis-voice" in back


def test_the_self_assessment(small: Small) -> None:
    """Each figure as a bar, as a column and in the table; findings; evidence."""
    page = page_of(small(FILES, audience=Audience.COUNCIL), "self-assessment.html")
    chart = element(page, "_indicator-reviews")
    assert chart.count("61.5%") >= 3
    for part in ("59%", "52%", "England", "2021 to 2022", "The annual return"):
        assert part in chart
    assert 'width="62%"' in chart
    words = said(page)
    for part in ("It is candid", "It is long", "An account of itself.", "People with a review"):
        assert part in words
    assert "documents.html#document-3" in page.html


def test_the_log(small: Small) -> None:
    """The adults' manual lists four records a category and reads at least one of each."""
    words = said(page_of(small(FILES, audience=Audience.TEAM), "audit-log.html"))
    assert "A Older people 2 2 more 1 Enough" in words
    assert "B Young people who have transitioned to adult services 1 3 more 0 One more" in words
    assert "A1 A 65-74 Selected" in words


def test_casework(small: Small) -> None:
    """Cases with their agencies; findings without an id have anchors of their own in each file."""
    pages = small(FILES, audience=Audience.COUNCIL)
    page = page_of(pages, "case-mapping.html")
    words = said(page)
    for part in ("At the front door", "School and Police", "One plan", "No date", "At home"):
        assert part in words
    assert "Put dates on plans" in element(page, "case-mapping.a2")
    assert "Ask the neighbours" in element(page, "case-mapping.a1")
    validation = page_of(pages, "audit-validation.html")
    assert "5 audited cases" in said(validation)
    assert "The audits are sound" in element(validation, "audit-validation.sound")


def test_a_case_outcome(small: Small) -> None:
    """Each question with its answer; the one that is asked on site alone is not asked before."""
    words = said(page_of(small(FILES, audience=Audience.TEAM), "case-outcomes.html"))
    assert "Case A1" in words
    assert "They are, and have dates" in words
    assert words.count("Not answered yet") == 9
    on_site = OUTCOME.replace("ref: A1", "ref: A1\non_site: true")
    files = FILES | {"audit/outcome.md": on_site}
    words = said(page_of(small(files, audience=Audience.TEAM), "case-outcomes.html"))
    assert words.count("Not answered yet") == 10


def test_feedback_is_made_of_the_findings(small: Small) -> None:
    """Seven strengths need two slides; the areas stand on a third."""
    pages = small(FILES, audience=Audience.COUNCIL)
    words = said(page_of(pages, "presentations/feedback.html"))
    assert "3 slides." in words
    assert "Leadership: strengths (1 of 2)" in words
    assert words.index("Strength six") < words.index("(2 of 2)") < words.index("Strength seven")
    assert "Leadership: areas for improvement" in words
    first = said(page_of(small(FILES, audience=Audience.TEAM), "presentations/first.html"))
    assert "What we read" in first
    assert "Eighty papers" in first


def test_the_briefing_is_made(small: Small) -> None:
    """Team, dates, rules, themes with who looks at them, prompts: nothing of it is typed twice."""
    review = REVIEW.replace(
        "organisation: Eastmoor Council", "organisation: Eastmoor Council\n    themes: [safety]"
    ).replace("contact:", "on_site:\n  - {from: 2024-09-24, to: 2024-09-26}\ncontact:", 1)
    pages = small(FILES, review=review, audience=Audience.TEAM)
    words = said(page_of(pages, "briefing.html"))
    for part in (
        "Director of Adult Services, Eastmoor Council",
        "Looks first at: Ensuring Safety",
        "Looked at first by: Director of Adult Services",
        "10 September 2024",
        "Nothing is attributed",
        "Introduce yourselves",
    ):
        assert part in words


def test_a_briefing_made_of_what_is_invented_says_so(sample: Workspace) -> None:
    """Hartlepool is a real council: who looks at which theme and when the timetable was settled
    are made up, and the two pages that tell of them say it. An invented review says it once."""
    team = made(sample, "hartlepool-2012", Audience.TEAM)
    assert team is not None
    assert "Looks first at: Vision" in said(team["briefing.html"])
    assert "Nobody is down for this theme" not in said(team["briefing.html"])
    for uri in ("briefing.html", "status.html", "timetable.html"):
        assert "Details on this page are invented" in said(team[uri]), uri
    assert "Details on this page are invented" not in said(team["about.html"])
    northmoor = made(sample, "northmoor-adults-2024", Audience.TEAM)
    assert northmoor is not None
    assert "Details on this page are invented" not in said(northmoor["briefing.html"])


def test_invented_themes_alone_make_the_briefing_say_so(small: Small) -> None:
    """Without an invented timetable it is the briefing that says so, and not the status page."""
    themes = "organisation: Eastmoor Council\n    themes: [safety]\n    themes_invented: true"
    review = REVIEW.replace("organisation: Eastmoor Council", themes)
    pages = small(FILES, review=review, audience=Audience.TEAM)
    assert "Details on this page are invented" in said(page_of(pages, "briefing.html"))
    assert "Details on this page are invented" not in said(page_of(pages, "status.html"))


def test_tables(sample: Workspace) -> None:
    """The figures, the analysis and the log as CSV, each for whoever has the page."""
    team = made(sample, "hartlepool-2012", Audience.TEAM)
    council = made(sample, "hartlepool-2012", Audience.COUNCIL)
    assert team is not None
    assert council is not None
    files = review_files(team.edition)
    assert b"analysis:voice," in files["data/analysis.csv"]
    assert files["data/audit-log.csv"].count(b"\r\n") == 28
    assert not {"data/analysis.csv", "data/audit-log.csv"} & set(review_files(council.edition))
    northmoor = made(sample, "northmoor-adults-2024", Audience.COUNCIL)
    assert northmoor is not None
    rows = review_files(northmoor.edition)["data/indicators.csv"].decode().split("\r\n")
    assert any("England" in row and "83.8" in row for row in rows)
    assert b'"themes": [' in review_files(team.edition)["data/review.json"]


def test_the_public_has_none_of_it(public: dict[str, Made]) -> None:
    """Neither a page nor a figure nor who looks at what."""
    edition = public["northmoor-adults-2024"].edition
    assert edition.papers.model_dump(exclude_defaults=True) == {}
    assert edition.report is not None
    assert not any(peer.themes for peer in edition.report.team)
