"""Several files of one kind: each keeps its heading, its introduction, its day and its place."""

from __future__ import annotations

import re
from datetime import date

import pytest
from tests.edition.small import CONSENT
from tests.pages.review.conftest import Small
from tests.pages.review.sites import element, page_of, said

from reviewsite.model.base import Audience, Placed
from reviewsite.model.kinds import KINDS

NEEDS = {"survey": "title: A survey\n", "presentation": "occasion: overview\n"}
"""What a file of a kind cannot do without."""
WHOLE = """
---
kind: recommendations
heading: For the whole council
{order}recommendations:
  - ref: R2
    title: Invest
  - ref: R1
    title: Agree one vision
---

These are for the leader.

## How to read them

In order, as [the committee's](committee.md#who-answers) are.
"""
COMMITTEE = """
---
kind: recommendations
heading: For the planning committee
{order}recommendations:
  - ref: PCR1
    title: Train every member
---

These are for the chair.

## Who answers

The chair does.
"""
PLAIN = """
---
kind: recommendations
recommendations:
  - ref: R{}
    title: Number {}
---
"""
PLAN = (
    """
---
kind: action-plan
heading: The first plan
agreed: 2024-11-01
{consent}groups:
  - title: Vision
    actions:
      - id: vision
        action: Write it down
        status: done
---
""",
    """
---
kind: action-plan
heading: The second plan
agreed: {agreed}
{consent}groups:
  - title: Committee
    actions:
      - id: agenda
        action: Shorten the agenda
      - id: minutes
        action: Shorten the minutes
---
""",
)
LOOK = """
---
kind: progress-review
held: {held}
{consent}progress:
  - ref: R1
    position: {position}
---
"""


def several(**changes: str) -> dict[str, str]:
    """Two files of recommendations, the committee's first by its name."""
    orders = {"whole": "", "committee": ""} | changes
    return {
        "whole.md": WHOLE.format(order=orders["whole"]),
        "committee.md": COMMITTEE.format(order=orders["committee"]),
    }


@pytest.mark.parametrize("kind", [name for name, one in KINDS.items() if issubclass(one, Placed)])
def test_the_author_says_what_comes_first(small: Small, kind: str) -> None:
    """In every kind of which a review may have several files."""
    file = f"---\nkind: {kind}\n{NEEDS.get(kind, '')}{{order}}---\n\nThe account of {{name}}.\n"
    for first, second, wanted in (
        ("", "", ["alpha", "beta"]),
        ("order: 2\n", "order: 1\n", ["beta", "alpha"]),
        ("", "order: 1\n", ["beta", "alpha"]),
    ):
        pages = small(
            {
                "alpha.md": file.format(order=first, name="alpha"),
                "beta.md": file.format(order=second, name="beta"),
            },
            audience=Audience.TEAM,
        )
        text = said(page_of(pages, "all.html"))
        assert re.findall(r"The account of (\w+)\.", text) == wanted, (first, second)


def test_each_heading_and_introduction_stands_before_its_own(small: Small) -> None:
    """Not one heading over both; and the series come in the order that their author set."""
    pages = small(several(whole="order: 1\n", committee="order: 2\n"))
    page = page_of(pages, "recommendations.html")
    text = said(page)
    order = (
        "For the whole council",
        "These are for the leader.",
        "R1 Agree one vision",
        "R2 Invest",
        "For the planning committee",
        "These are for the chair.",
        "PCR1 Train every member",
    )
    places = [text.index(one) for one in order]
    assert places == sorted(places)
    assert re.findall(r"<h1>(.*?)</h1>", str(page.html)) == ["Recommendations"]
    turned = said(page_of(small(several(whole="order: 2\n", committee="order: 1\n")), page.uri))
    assert turned.index("PCR1 Train") < turned.index("R1 Agree")
    unsaid = said(page_of(small(several()), page.uri))
    assert unsaid.index("PCR1 Train") < unsaid.index("R1 Agree"), "by series, as ever"


def test_one_heading_alone_is_the_pages(small: Small) -> None:
    """A review with one file of recommendations has its heading, and its introduction first."""
    page = page_of(small({"committee.md": COMMITTEE.format(order="")}), "recommendations.html")
    assert re.findall(r"<h1>(.*?)</h1>", str(page.html)) == ["For the planning committee"]
    assert said(page).index("These are for the chair.") < said(page).index("Train every member")


def test_files_of_nothing_but_recommendations_are_one_list(small: Small) -> None:
    """Put together and sorted by their references, whatever file they stand in."""
    files = {f"{name}.md": PLAIN.format(n, n) for name, n in (("a", 3), ("b", 1), ("c", 10))}
    page = page_of(small(files), "recommendations.html")
    refs = re.findall(r'<span class="ref">(R\d+)</span> <span>', str(page.html))
    assert refs == ["R1", "R3", "R10"]
    assert "<h2" in str(page.html)
    mixed = page_of(small(files | {"a.md": COMMITTEE.format(order="order: 1\n")}), page.uri)
    heads = re.findall(r'<h2 id="_[^"]*">(.*?) <a', str(mixed.html))
    assert heads == ["For the planning committee", "Recommendations"]


def test_a_link_into_a_second_file_leads_to_its_text(small: Small) -> None:
    """So does a record of the search: both name a place that is there."""
    pages = small(several(whole="order: 2\n", committee="order: 1\n"))
    html = str(page_of(pages, "recommendations.html").html)
    assert 'href="recommendations.html#who-answers"' in html or 'href="#who-answers"' in html
    assert 'id="who-answers"' in html
    assert 'id="2--how-to-read-them"' in html


def plans(agreed: str = "2024-12-05") -> dict[str, str]:
    """Two action plans with a day of their own each, the later one first by its name."""
    return {
        "z.md": PLAN[0].format(consent=CONSENT),
        "a.md": PLAN[1].format(consent=CONSENT, agreed=agreed),
    }


def test_each_plan_has_its_own_day_and_counts(small: Small) -> None:
    """One agreed in November and one in December: neither lends its day to the other."""
    pages = small(plans(), on=date(2025, 6, 30))
    html = str(page_of(pages, "action-plan.html").html)
    second, first = html.split('id="_2--plan"')[0], html.split('id="_2--plan"')[1]
    assert "The second plan" in second
    assert "Agreed 5 December 2024" in second
    assert "1 November 2024" not in second
    assert "no status recorded" in second
    assert "Agreed 1 November 2024" in first
    assert "no status recorded" not in first
    assert "3 actions that Northmoor Council agreed." in html
    home = said(page_of(pages, "index.html"))
    assert "The action plans have 3 actions." in home


def test_a_plan_without_its_day_is_not_said_to_be_agreed(small: Small) -> None:
    """Nor are the two together, nor is one whose day is still to come."""
    for later in (plans("2025-07-01"), plans()):
        if "agreed: 2025-07-01" not in later["a.md"]:
            later["a.md"] = later["a.md"].replace("agreed: 2024-12-05\n", "")
        text = said(page_of(small(later, on=date(2025, 6, 30)), "action-plan.html"))
        assert "agreed" not in text
        assert text.count("Agreed") == 1
        assert "3 actions." in text


def looks() -> dict[str, str]:
    """Two looks at progress, the newer first by its name."""
    return {
        "recommendations.md": PLAIN.format(1, 1),
        "again.md": LOOK.format(held="2026-03-01", consent=CONSENT, position="complete"),
        "first.md": LOOK.format(held="2025-03-01", consent=CONSENT, position="none"),
    }


def test_the_newest_look_at_progress_counts(small: Small) -> None:
    """At home, in the overview and in the tracker, the day decides and not the file's name."""
    files = looks() | {"two.md": PLAIN.format(2, 2)}
    pages = small(files, on=date(2026, 6, 30))
    home = said(page_of(pages, "index.html"))
    assert "What the progress review (1 March 2026) found: 1 complete" in home
    overview = str(page_of(pages, "recommendations.html").html).split("</table>")[0]
    assert "Complete" in overview
    assert "No progress" not in overview
    row = element(page_of(pages, "tracker.html"), "_R1")
    assert row.index("1 March 2025") < row.index("1 March 2026")
    progress = said(page_of(pages, "progress.html"))
    assert progress.index("No progress") < progress.rindex("Complete")


DATED = {
    "prioritisation": ("prioritisation.html", "held", "Held {}"),
    "response": ("response.html", "on", "Given on {}"),
    "timetable": ("timetable.html", "settled", "Settled on {}"),
}


@pytest.mark.parametrize("kind", DATED)
def test_each_is_headed_by_its_own_day(small: Small, kind: str) -> None:
    """Two files, two days: none stands over both, and one without a day has a number at most."""
    uri, key, words = DATED[kind]
    days = ("2024-10-01", "2024-10-02", "")
    files = {
        f"{n}.md": f"---\nkind: {kind}\n{key}: {day}\n---\n\nThe account of {n}.\n"
        for n, day in enumerate(days)
    }
    page = page_of(small(files, audience=Audience.TEAM), uri)
    heads = re.findall(r'<h2 id="_[^"]*">(.*?) <a', str(page.html))
    title = re.findall(r"<h1>(.*?)</h1>", str(page.html))[0]
    assert heads == [words.format("1 October 2024"), words.format("2 October 2024"), title]
    text = said(page)
    assert text.index("2 October 2024") > text.index("The account of 0")
    ahead = small(files, audience=Audience.TEAM, on=date(2024, 10, 1))
    assert "2 October 2024" not in str(page_of(ahead, uri).html), "it has not happened yet"


@pytest.mark.parametrize("kind", ["evaluation", "analysis", "self-assessment"])
def test_those_without_a_day_are_told_apart_by_number(small: Small, kind: str) -> None:
    """And one alone has no heading of its own."""
    files = {f"{n}.md": f"---\nkind: {kind}\n---\n\nThe account of {n}.\n" for n in range(2)}
    uri = f"{kind}.html"
    heads = re.findall(
        r'<h2 id="_[^"]*">(.*?) <a',
        str(page_of(small(files, audience=Audience.TEAM), uri).html),
    )
    assert [one[-4:] for one in heads if one.endswith(")")] == [" (1)", " (2)"]


def test_each_of_two_audits_has_its_heading(small: Small) -> None:
    """That of its criteria, or its number; one alone has the page's."""
    audit = "---\nkind: case-audit\nareas_for_consideration:\n  - {}\n---\n"
    one = {"audit/a.md": audit.format("Write down why")}
    two = {**one, "audit/b.md": audit.format("Say by when")}
    assert "records (1)" not in str(page_of(small(one), "case-records.html").html)
    page = str(page_of(small(two), "case-records.html").html)
    heads = re.findall(r"<h2[^>]*>([^<]+)", page)
    assert [one.strip() for one in heads] == ["Case records (1)", "Case records (2)"]
    assert page.index("records (1)") < page.index("Write down why") < page.index("records (2)")
