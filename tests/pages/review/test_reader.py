"""What a peer review is, and who is who: made of the programme's words, in both languages."""

from __future__ import annotations

import pytest
from tests.pages.review.conftest import Small
from tests.pages.review.sites import Made, made, page_of, said

from reviewsite import library, prose
from reviewsite.model.base import Audience
from reviewsite.model.programme import Deadline
from reviewsite.pages.process import deadline, steps
from reviewsite.words import catalogue
from reviewsite.workspace import Workspace


def test_a_reviews_pages_say_what_its_programme_says(public: dict[str, Made]) -> None:
    """Its word for a review, ground rules, steps with who and when, and what comes of it."""
    page = public["northmoor-adults-2024"]["peer-review.html"]
    text = said(page)
    assert page.title == "What is a peer challenge?"
    for part in (
        "It is not an inspection and gives no rating",
        "strengths beside areas for improvement",
        "What the team keeps to",
        "Step by step",
        "before the first day on site",
        "It ends in a report.",
        "The association recommends publishing every report.",
        "Council Guidance Manual, May 2024",
    ):
        assert part in text, part


def test_who_is_who_names_posts_of_this_review(public: dict[str, Made]) -> None:
    """Each role of the programme, and who had it here, by post and organisation; the council's
    roles as well. Whoever withdrew is not among them."""
    one = public["northmoor-adults-2024"]
    text = said(one["who-is-who.html"])
    assert one.edition.report is not None
    for peer in one.edition.report.team:
        if not peer.withdrew and peer.organisation:
            who = f"{prose.words(peer.post)}, {prose.words(peer.organisation)}"
            assert f"In this review: {who}" in text
    assert "single point of contact" in text.lower()


def test_every_page_about_leads_there(public: dict[str, Made]) -> None:
    """From the page about the review, and from one to the other."""
    for one in public.values():
        about = one["about.html"].html
        assert 'href="peer-review.html"' in about
        assert 'href="who-is-who.html"' in one["peer-review.html"].html
        assert 'href="peer-review.html"' in one["who-is-who.html"].html


def test_nothing_of_it_tells_of_the_review_to_whom_it_is_not_for(small: Small) -> None:
    """The team's and the council's editions have the same page as the public's."""
    pages = [
        said(page_of(small(audience=one), "peer-review.html"))
        for one in (Audience.PUBLIC, Audience.COUNCIL, Audience.TEAM)
    ]
    assert len(set(pages)) == 1


@pytest.mark.parametrize(
    ("typed", "english", "welsh"),
    [
        (
            Deadline(count=4, unit="weeks", before="start", firmness="at-least"),
            "at least 4 weeks before the first day on site",
            "o leiaf 4 wythnos cyn y diwrnod cyntaf ar y safle",
        ),
        (
            Deadline(count=1, unit="months", after="end"),
            "no later than 1 month after the last day on site",
            "heb fod yn hwyrach na 1 mis ar ôl y diwrnod olaf ar y safle",
        ),
        (
            Deadline(count=2, unit="days", after="draft-to-council", firmness="about"),
            "about 2 days after this step: Draft to the council",
            "tua 2 ddiwrnod ar ôl y cam hwn: Draft to the council",
        ),
    ],
)
def test_deadlines_in_words(sample: Workspace, typed: Deadline, english: str, welsh: str) -> None:
    """As the manual counts them, with the plural forms of the language."""
    programme = sample.catalogue.programmes["ssia-2016"]
    titled = programme.model_copy(
        update={
            "stages": tuple(
                one.model_copy(update={"title": "Draft to the council"})
                if one.id == "draft-to-council"
                else one
                for one in programme.stages
            )
        }
    )
    assert deadline(typed, titled, catalogue("en")) == english
    assert deadline(typed, titled, catalogue("cy")) == welsh


def test_every_programme_can_be_told(sample: Workspace) -> None:
    """Each stage and clock of each that ships, in both languages; what is both is told once."""
    for programme in sample.catalogue.programmes.values():
        for lang in ("en", "cy"):
            told = steps(programme, catalogue(lang))
            clocks = programme.publication.clocks if programme.publication else ()
            both = 1 if programme.id == "lga-corporate" else 0
            assert len(told) == len(programme.stages) + len(clocks) - both
            assert len({one.title for one in told}) == len(told)


def test_a_programme_that_no_published_review_followed_is_not_told_of(sample: Workspace) -> None:
    """The library's pages hold the programmes of what it shows."""
    one = made(sample, "northmoor-adults-2024")
    assert one is not None
    shelf = library.publish([one.edition], sample)
    assert set(shelf.programmes) == {"lga-adults-2024"}
