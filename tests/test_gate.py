"""Who may see what, and when: FORMAT §4, line by line."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from reviewsite.gate import State, consented, covered_until, may_see, reasons_withheld, state
from reviewsite.model.base import Audience, Consent, Status
from reviewsite.model.kinds import KINDS
from reviewsite.model.review import Review

ON = date(2025, 1, 15)
AGREED = [{"body": "northmoor", "by": "Director", "on": "2024-12-01"}]
NEEDED: dict[str, dict[str, Any]] = {
    "findings": {"theme": "leadership"},
    "good-practice": {"title": "Surgeries", "summary": "A sentence.", "consent": AGREED},
    "survey": {"title": "Poll"},
    "page": {"title": "Notes", "audience": "council"},
    "action-plan": {"consent": AGREED},
    "progress-review": {"consent": AGREED},
    "response": {"consent": AGREED},
    "evaluation": {"consent": AGREED},
    "presentation": {"occasion": "overview"},
    "case-outcome": {"ref": "A1"},
}
FINDINGS_LIKE = ("findings", "recommendations", "prioritisation", "case-audit", "good-practice")
TEAMS_OWN = ("analysis", "audit-log", "case-outcome")
WORKING_PAPERS = ("self-assessment", "audit-validation", "case-mapping", "presentation")


def a_review(**changes: Any) -> Review:
    """A published review, with some of it changed."""
    publication = {
        "status": "published",
        "consent": AGREED,
        "publish_on": "2024-12-15",
    } | changes.pop("publication", {})
    return Review.model_validate(
        {
            "kind": "review",
            "title": "Peer review",
            "body": "northmoor",
            "programme": "ssia-2016",
            "framework": "ssia-childrens-2014",
            "sign_off": {"post": "Review Manager", "on": "2024-11-28"},
            "publication": publication,
        }
        | changes
    )


def a_document(kind: str, **changes: Any) -> Any:
    """A document of a kind with what it needs."""
    return KINDS[kind].model_validate({"kind": kind} | NEEDED.get(kind, {}) | changes)


def expected(kind: str, status: Status, audience: Audience) -> bool:
    """FORMAT §4's table, written out once more on its own."""
    if audience == Audience.TEAM:
        return True
    if kind in TEAMS_OWN:
        return False
    if audience == Audience.COUNCIL:
        early = status in (Status.DRAFT, Status.WITH_TEAM, Status.QUALITY_ASSURANCE)
        return not (early and kind in FINDINGS_LIKE)
    if kind in ("survey", "timetable", "documents", "page", *WORKING_PAPERS):
        return False
    if kind == "good-practice":
        return status != Status.WITHDRAWN
    return status == Status.PUBLISHED


@pytest.mark.parametrize("audience", list(Audience))
@pytest.mark.parametrize("status", list(Status))
@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_table(kind: str, status: Status, audience: Audience) -> None:
    """Every kind, at every status, for every audience."""
    changes: dict[str, Any] = {"publication": {"status": status.value}}
    if status == Status.WITHDRAWN:
        changes["publication"]["withdrawn"] = {"on": "2025-01-02", "reason": "An error"}
    review = a_review(**changes)
    document = review if kind == "review" else a_document(kind)
    assert may_see(document, review, audience, ON) is expected(kind, status, audience)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"publication": {"status": "final"}}, "status"),
        ({"sign_off": {}}, "signed it off"),
        ({"sign_off": {"post": "Review Manager", "on": "2025-01-16"}}, "is dated 2025-01-16"),
        ({"publication": {"consent": []}}, "consented"),
        ({"publication": {"consent": [AGREED[0] | {"on": "2025-01-16"}]}}, "consented"),
        ({"body": ["northmoor", "eastmoor"]}, "eastmoor has not consented"),
        ({"publication": {"publish_on": "2025-01-16"}}, "before 2025-01-16"),
        ({"publication": {"publish_on": "2024-12"}}, "2024-12 is no day"),
        ({"audience": "council"}, "audience"),
    ],
)
def test_one_missing_thing_keeps_a_report_from_the_public(
    changes: dict[str, Any], reason: str
) -> None:
    """Status, sign-off, every body's consent, a full date that has come: each alone withholds."""
    if changes.get("sign_off") == {}:
        review = a_review().model_copy(update={"sign_off": None})
    else:
        review = a_review(**changes)
    assert state(review, Audience.PUBLIC, ON) == State.WITHHELD
    (said,) = reasons_withheld(review, ON)
    assert reason in said
    assert re.search(r"\([a-z_.]+\)$", said)


def test_the_day_of_publication_counts() -> None:
    """`publish_on` is inclusive."""
    review = a_review(publication={"publish_on": "2025-01-15"})
    assert state(review, Audience.PUBLIC, ON) == State.OPEN
    assert state(review, Audience.PUBLIC, date(2025, 1, 14)) == State.WITHHELD


def test_consent_dated_to_a_month_counts_from_its_end() -> None:
    """The day is not known, and nothing may be published a day too early."""
    consent = [Consent.model_validate(AGREED[0] | {"on": "2025-01"})]
    assert not consented(consent, ("northmoor",), date(2025, 1, 30))
    assert consented(consent, ("northmoor",), date(2025, 1, 31))


def test_consents_cover_until_the_earliest_of_the_latest() -> None:
    """Of each body the latest by the day counts, of the bodies the one that is behind."""
    given = [("northmoor", "2024-12-01"), ("northmoor", "2025-01-10"), ("health", "2024-12")]
    consent = [Consent.model_validate({"body": one, "by": "Chief", "on": on}) for one, on in given]
    assert covered_until(consent, ("northmoor",), ON) == date(2025, 1, 10)
    assert covered_until(consent, ("northmoor",), date(2025, 1, 9)) == date(2024, 12, 1)
    assert covered_until(consent, ("northmoor", "health"), ON) == date(2024, 12, 31)
    assert covered_until(consent, ("northmoor", "police"), ON) is None


@pytest.mark.parametrize(
    "kind", ["action-plan", "progress-review", "response", "evaluation", "good-practice"]
)
def test_what_needs_its_own_consent(kind: str) -> None:
    """A consent for the report covers neither the plan nor its progress nor a practice."""
    review = a_review()
    assert may_see(a_document(kind), review, Audience.PUBLIC, ON)
    assert not may_see(a_document(kind, consent=[]), review, Audience.PUBLIC, ON)
    assert may_see(a_document(kind, consent=[]), review, Audience.COUNCIL, ON)
    later = a_document(kind, publish_on="2025-02-01")
    assert not may_see(later, review, Audience.PUBLIC, ON)


def test_a_practice_may_stand_before_its_report() -> None:
    """With its own consent it is public while the report is a draft; withdrawn takes it too."""
    practice = a_document("good-practice")
    draft = a_review(publication={"status": "draft", "consent": []})
    assert draft.sign_off
    withdrawn = a_review(
        publication={"status": "withdrawn", "withdrawn": {"on": "2025-01-02", "reason": "x"}}
    )
    assert may_see(practice, draft, Audience.PUBLIC, ON)
    assert not may_see(practice, withdrawn, Audience.PUBLIC, ON)


SIGNED, AHEAD = ({"post": "Review Manager", "on": on} for on in ("2025-01-15", "2025-01-16"))


@pytest.mark.parametrize("status", [one for one in Status if one != Status.WITHDRAWN])
@pytest.mark.parametrize(
    ("own", "reviews", "open_"),
    [
        (None, None, False),
        (AHEAD, None, False),
        (None, AHEAD, False),
        (AHEAD, AHEAD, False),
        (SIGNED, None, True),
        (None, SIGNED, True),
        (SIGNED, AHEAD, True),
        (AHEAD, SIGNED, True),
    ],
)
def test_somebody_has_read_a_practice_before_it_is_public(
    own: object, reviews: object, open_: bool, status: Status
) -> None:
    """At every status with its consent: by a sign-off of its own or its review's, from that day."""
    review = a_review(sign_off=reviews, publication={"status": status.value})
    practice = a_document("good-practice", sign_off=own)
    assert may_see(practice, review, Audience.PUBLIC, ON) is open_
    assert may_see(practice, review, Audience.PUBLIC, ON, preview=True)
    assert not may_see(
        a_document("good-practice", sign_off=own, consent=[]), review, Audience.PUBLIC, ON
    )


def test_a_month_of_a_practices_sign_off_counts_from_its_end() -> None:
    """The day is not known, and nothing may be published a day too early."""
    review = a_review(sign_off=None)
    practice = a_document("good-practice", sign_off={"post": "Review Manager", "on": "2025-01"})
    assert not may_see(practice, review, Audience.PUBLIC, date(2025, 1, 30))
    assert may_see(practice, review, Audience.PUBLIC, date(2025, 1, 31))


def test_a_file_may_be_made_narrower() -> None:
    """`audience: council` on findings keeps them from the public."""
    narrow = a_document("findings", audience="council")
    assert not may_see(narrow, a_review(), Audience.PUBLIC, ON)
    assert may_see(narrow, a_review(), Audience.COUNCIL, ON)


def test_only_some_kinds_may_be_opened() -> None:
    """A survey is public where its file says so."""
    assert may_see(a_document("survey", audience="public"), a_review(), Audience.PUBLIC, ON)


def test_a_page_without_an_audience_is_for_the_team() -> None:
    """Inside a review the audience must be stated; until it is, the narrowest holds."""
    page = a_document("page").model_copy(update={"audience": None})
    assert not may_see(page, a_review(), Audience.COUNCIL, ON)
    assert may_see(page, a_review(), Audience.TEAM, ON)


@pytest.mark.parametrize(
    ("withdrawn_on", "publish_on", "left"),
    [
        ("2025-01-02", "2024-12-15", State.TOMBSTONE),
        ("2024-12-10", "2024-12-15", State.WITHHELD),
    ],
)
def test_a_tombstone_stands_only_where_something_was_published(
    withdrawn_on: str, publish_on: str, left: State
) -> None:
    """A review withdrawn before its publication leaves nothing."""
    review = a_review(
        publication={
            "status": "withdrawn",
            "publish_on": publish_on,
            "withdrawn": {"on": withdrawn_on, "reason": "An error"},
        }
    )
    assert state(review, Audience.PUBLIC, ON) == left


def test_a_preview_passes_over_consent_but_not_over_an_audience() -> None:
    """It shows what will be published, and nothing that never will."""
    draft = a_review(publication={"status": "draft", "consent": []})
    assert state(draft, Audience.PUBLIC, ON, preview=True) == State.OPEN
    assert may_see(a_document("action-plan", consent=[]), draft, Audience.PUBLIC, ON, preview=True)
    assert not may_see(a_document("survey"), draft, Audience.PUBLIC, ON, preview=True)
    closed = a_review(audience="council")
    assert state(closed, Audience.PUBLIC, ON, preview=True) == State.WITHHELD


@pytest.mark.parametrize("kind", TEAMS_OWN)
@pytest.mark.parametrize("asked", ["council", "public"])
def test_what_is_the_teams_alone_stays_so(kind: str, asked: str) -> None:
    """No line of a file opens the analysis, the log of records or the report on one of them."""
    document = a_document(kind, audience=asked)
    assert not may_see(document, a_review(), Audience.COUNCIL, ON)
    assert not may_see(document, a_review(), Audience.PUBLIC, ON)


@pytest.mark.parametrize("kind", WORKING_PAPERS)
def test_working_papers_may_be_opened_by_a_line(kind: str) -> None:
    """FORMAT §4: the second row of the table may be made public."""
    assert may_see(a_document(kind, audience="public"), a_review(), Audience.PUBLIC, ON)
    assert may_see(a_document(kind), a_review(), Audience.COUNCIL, ON)


@pytest.mark.parametrize("asked", [None, "council", "public"])
def test_first_thoughts_are_the_teams(asked: str | None) -> None:
    """Whatever the file says (FORMAT §4)."""
    document = a_document("presentation", occasion="first-thoughts", audience=asked)
    assert may_see(document, a_review(), Audience.TEAM, ON)
    assert not may_see(document, a_review(), Audience.COUNCIL, ON)
    assert not may_see(document, a_review(), Audience.PUBLIC, ON)
