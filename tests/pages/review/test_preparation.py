"""The pages of the pack: every value that is typed stands where it is looked for."""

from __future__ import annotations

import pytest
from tests.edition.small import REVIEW
from tests.pages.review.conftest import Small
from tests.pages.review.sites import Made, element, ids, made, page_of, said, uris

from reviewsite.edition import addresses
from reviewsite.library.items import items
from reviewsite.model.base import Audience
from reviewsite.workspace import Workspace

TIMETABLE = """
---
kind: timetable
base_room: The Glass Room
settled: 2024-09-10
days:
  - date: 2024-09-24
    title: Arrival
    sessions:
      - start: "09:00"
        end: "10:00"
        stream: A
        type: interview
        what: Head of *Listening*
        with:
          - Head of Listening
          - Deputy
        attending: 2
        where: Room 7
        mode: hybrid
        peers: director
      - start: "09:00"
        end: "10:30"
        stream: B
        type: focus-group
        what: Practitioners
      - start: "12:00"
        end: "13:00"
        type: break
        what: Lunch
updates:
  - on: 2025-01-04
    what: Room 7 was Room 6
---

Doors open at eight.
"""
DOCUMENTS = """
---
kind: documents
documents:
  - number: 7
    title: Self-assessment
    owner: Policy team
    date: 2024-08
    key_parts: Page two
    file: media/self.pdf
  - number: 3
    title: Newsletter
    link: https://northmoor.example/news
---

All are on paper too.
"""
FINDINGS = """
---
kind: findings
theme: leadership
strengths:
  - id: trust
    text: Leaders are trusted
    cites: [document:7]
---
"""
PACK = {
    "pack/timetable.md": TIMETABLE,
    "pack/documents.md": DOCUMENTS,
    "findings/leadership.md": FINDINGS,
    "media/self.pdf": "%PDF",
}
COUNCIL = REVIEW.replace("status: published", "status: with-council")


def test_a_session_stands_in_the_grid_of_its_day(small: Small) -> None:
    """The streams are the columns; a session of the whole team goes across; on a narrow screen
    each cell says which stream it is."""
    pages = small(PACK, audience=Audience.COUNCIL)
    page = page_of(pages, "timetable.html")
    html = " ".join(str(page.html).split())
    text = said(page)
    for words in (
        "Tuesday 24 September 2024: Arrival",
        "Settled on 10 September 2024",
        "The team’s base room: The Glass Room",
        "Interview Head of Listening",
        "With Head of Listening and Deputy",
        "Room 7 · In the room and online · Expected: 2",
        "For the team: Director peer",
        "Focus group Practitioners",
        "Doors open at eight.",
        "Room 7 was Room 6",
    ):
        assert words in text, words
    assert '<th scope="col">Stream A</th><th scope="col">Stream B</th>' in html
    assert '<td colspan="2" data-label="Whole team">' in html
    assert '<time datetime="09:00">09:00</time>–<time datetime="10:30">10:30</time>' in html
    for uri in ("stream-a", "stream-b", "role-director-peer"):
        assert f'href="calendars/{uri}.ics"' in html
    assert any("day-2024-09-24" in id for id in ids(page))


def test_a_document_is_listed_by_number_and_by_what_cites_it(small: Small) -> None:
    """And the finding that cites it leads back."""
    pages = small(PACK, audience=Audience.COUNCIL)
    page = page_of(pages, "documents.html")
    text = said(page)
    assert text.index("Newsletter") < text.index("Policy team")
    row = element(page, "document-7")
    for words in (
        'href="media/self.pdf"',
        "Self-assessment",
        "August 2024",
        "Page two",
        'href="findings/leadership.html#leadership.trust"',
    ):
        assert words in row, words
    assert 'href="https://northmoor.example/news"' in element(page, "document-3")
    assert "All are on paper too." in text
    finding = page_of(pages, "findings/leadership.html")
    assert 'href="../documents.html#document-7"' in finding.html
    assert "Document: Self-assessment" in said(finding)


@pytest.mark.parametrize("preview", [False, True])
@pytest.mark.parametrize("audience", Audience)
def test_gaps_are_for_the_team_alone(small: Small, audience: Audience, preview: bool) -> None:
    """That no title fits a paper that the programme asks for is a guess: no other reader has a list
    of what may be missing, nor one of what was found, by which the rest could be told."""
    files = PACK | {
        "pack/documents.md": DOCUMENTS.replace(
            "kind: documents", "kind: documents\naudience: public"
        )
    }
    made = small(files, audience=audience, preview=preview)
    page = page_of(made, "documents.html")
    text = said(page)
    team = audience == Audience.TEAM
    asked = "Supporting evidence, in a shared online space Not in the list"
    assert (asked in text) == ("What the programme asks for" in text) == team
    assert "Policy team" in text


def test_sessions_and_documents_can_be_found(sample: Workspace) -> None:
    """By whom one meets, and by what is in a paper; each leads to its place."""
    one = made(sample, "hartlepool-2012", Audience.COUNCIL)
    assert one is not None
    found = {item.ref: item for item in items(one.edition)}
    [midwifery] = [item for item in found.values() if "Head of midwifery" in item.text]
    assert midwifery.section == "12 September 2012, 15:30–16:30"
    assert midwifery.uri == "timetable.html#_day-2012-09-12-1530-1630-streams"
    assert 'id="_day-2012-09-12-1530-1630-streams"' in one["timetable.html"].html
    assert found["document:7"].title == "Guidance on thresholds for staff and agencies"
    assert found["document:7"].uri == "documents.html#document-7"


def test_the_public_sees_them_only_where_the_file_says_so(small: Small) -> None:
    """Neither page, nor a reference to what is not there."""
    pages = small(PACK)
    assert {"timetable.html", "documents.html"} & set(uris(pages)) == set()
    assert "document" not in said(page_of(pages, "findings/leadership.html")).lower()
    opened = {
        name: text.replace("\ndays:", "\naudience: public\ndays:").replace(
            "\ndocuments:", "\naudience: public\ndocuments:"
        )
        for name, text in PACK.items()
    }
    assert {"timetable.html", "documents.html"} <= set(uris(small(opened)))


def test_the_council_has_them_from_the_start(small: Small) -> None:
    """Its pack is its own; what the team found is not yet there, nor who cites what."""
    review = COUNCIL.replace("with-council", "draft")
    pages = small(PACK, review=review, audience=Audience.COUNCIL)
    assert {"timetable.html", "documents.html"} <= set(uris(pages))
    assert "Leaders are trusted" not in said(page_of(pages, "documents.html"))


def test_the_samples_pack_stands_on_its_pages(sample: Workspace) -> None:
    """Five days, a heading each, and every document at its address."""
    one = made(sample, "hartlepool-2012", Audience.COUNCIL)
    assert isinstance(one, Made)
    days = [item.title for item in one["timetable.html"].toc]
    assert [title.split()[0] for title in days[:5]] == [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
    ]
    assert one.edition.documents is not None
    for document in one.edition.documents.documents:
        where = addresses.address(one.edition, f"document:{document.number}")
        assert where == f"documents.html#document-{document.number}"
        assert f"document-{document.number}" in ids(one["documents.html"])
        assert f"document-{document.number}" in ids(one["all.html"])
