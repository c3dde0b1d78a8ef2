"""What a review's search finds is there, where it says: every record of every reader's edition."""

from __future__ import annotations

import re

import pytest
from tests.pages.review.sites import made

from reviewsite import library
from reviewsite.model.base import Audience
from reviewsite.search.records import Record, review_records
from reviewsite.workspace import Workspace

REVIEWS = ("hartlepool-2012", "northmoor-adults-2024", "neath-port-talbot-2014")


def records(sample: Workspace, slug: str, audience: Audience) -> tuple[Record, ...]:
    """The records of one edition's search."""
    one = made(sample, slug, audience)
    assert one is not None
    return review_records(one.edition, library.publish([one.edition], sample))


@pytest.mark.parametrize("audience", [Audience.TEAM, Audience.COUNCIL])
@pytest.mark.parametrize("slug", REVIEWS)
def test_each_record_leads_to_a_place_that_is_there(
    sample: Workspace, slug: str, audience: Audience
) -> None:
    """A page of the edition, and on it an element with that id."""
    one = made(sample, slug, audience)
    assert one is not None
    pages = {page.uri: str(page.html) for page in one.pages.pages}
    for record in records(sample, slug, audience):
        page, _, anchor = record.uri.partition("#")
        assert page in pages, record
        assert not anchor or re.search(rf' id="{re.escape(anchor)}"', pages[page]), record


def test_the_papers_are_found(sample: Workspace) -> None:
    """Sessions, documents and statements for Hartlepool's team; indicators, slides and what the
    council answered for Northmoor's."""
    team = records(sample, "hartlepool-2012", Audience.TEAM)
    kinds = {one.kind for one in team}
    assert {"Timetable", "Document", "Document analysis", "Slide"} <= kinds
    duty = next(one for one in team if "duty desk" in one.title.lower())
    assert duty.kind == "Timetable"
    assert duty.section.startswith("11 September 2012, ")
    assert not any(one.title == "Lunch" for one in team), "nobody looks for lunch"
    council = {one.kind for one in records(sample, "northmoor-adults-2024", Audience.COUNCIL)}
    assert {"Indicator", "Slide", "Conclusion"} <= council


def test_nobody_finds_what_is_not_theirs(sample: Workspace) -> None:
    """The analysis and the first thoughts are the team's, in the council's search as well."""
    kinds = {one.kind for one in records(sample, "hartlepool-2012", Audience.COUNCIL)}
    assert "Document analysis" not in kinds
    assert "Timetable" in kinds
