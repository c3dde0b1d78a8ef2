"""Who may see what of a review, and when: FORMAT §4 as functions, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum

from reviewsite.model.base import Audience, Consent, Consented, Document, Status
from reviewsite.model.page import PlainPage
from reviewsite.model.practice import GoodPractice
from reviewsite.model.review import Review
from reviewsite.model.scalars import When


class State(StrEnum):
    """What of a review an audience may see on a day."""

    OPEN = "open"
    TOMBSTONE = "tombstone"
    WITHHELD = "withheld"


def consented(consent: Sequence[Consent], bodies: Sequence[str], on: date) -> bool:
    """Whether every body of the review agreed on or before `on`.

    A consent dated to a month or a year counts from its last day: the day it was given is not
    known, and nothing may be published a day too early.
    """
    agreed = {one.body for one in consent if one.on.last <= on}
    return bool(bodies) and all(body in agreed for body in bodies)


def covered_until(consent: Sequence[Consent], bodies: Sequence[str], on: date) -> date | None:
    """Up to which day the consents given by `on` cover what is dated, such as a council's answer to
    a recommendation: the day of each body's latest consent, and of these the earliest (FORMAT §6:
    what is added later is never public under an old consent). None where a body has not consented.
    """
    latest = [
        max(
            (one.on.last for one in consent if one.body == body and one.on.last <= on), default=None
        )
        for body in bodies
    ]
    known = [one for one in latest if one is not None]
    return min(known) if known and len(known) == len(latest) else None


def reached(publish_on: When | None, on: date) -> bool:
    """Whether a publication date (a full date, inclusive) has been reached."""
    return publish_on is not None and publish_on.full and publish_on.first <= on


def read(practice: GoodPractice, review: Review, on: date) -> bool:
    """Whether somebody has read a study of good practice for identifiable people by `on`: it alone,
    or its whole review."""
    return any(one.on.last <= on for one in (practice.sign_off, review.sign_off) if one)


def reasons_withheld(review: Review, on: date) -> Iterator[str]:
    """Why the public may not see the report on `on`, each with the key of `review.md` that says it;
    nothing where it may."""
    publication = review.publication
    if publication.status != Status.PUBLISHED:
        yield f"its status is {publication.status.value}, not published (publication.status)"
    if review.sign_off is None:
        yield "nobody has signed it off as read for identifiable people (sign_off)"
    elif review.sign_off.on.last > on:
        yield f"its sign-off is dated {review.sign_off.on}, which is not over (sign_off.on)"
    for body in review.body:
        if not consented(publication.consent, [body], on):
            yield f"{body} has not consented by then (publication.consent)"
    if not review.body:
        yield "it is of no body that could consent (body)"
    if publication.publish_on is None:
        yield "it has no publication date (publication.publish_on)"
    elif not publication.publish_on.full:
        yield f"its publication date {publication.publish_on} is no day (publication.publish_on)"
    elif not reached(publication.publish_on, on):
        yield f"it is not to be out before {publication.publish_on} (publication.publish_on)"
    if review.written_for != Audience.PUBLIC:
        yield f"it is written for the {review.written_for.value} (audience)"


def state(review: Review, audience: Audience, on: date, preview: bool = False) -> State:
    """What of the report an audience may see on a day.

    A preview shows how a report will look once it is published: it passes over status, consent,
    sign-off and date, never over an audience, and is marked as a preview on every page.
    """
    if audience != Audience.PUBLIC:
        seen = audience.may_see(review.written_for)
        return State.OPEN if seen else State.WITHHELD
    if review.publication.status == Status.WITHDRAWN:
        return State.TOMBSTONE if _was_published(review, on) else State.WITHHELD
    if preview:
        return State.OPEN if review.written_for == Audience.PUBLIC else State.WITHHELD
    return State.WITHHELD if any(reasons_withheld(review, on)) else State.OPEN


def _was_published(review: Review, on: date) -> bool:
    """Whether a withdrawn review had been published before it was withdrawn."""
    publication = review.publication
    withdrawn = publication.withdrawn
    if withdrawn is None or review.sign_off is None or review.written_for != Audience.PUBLIC:
        return False
    day = min(withdrawn.on.last, on)
    return (
        reached(publication.publish_on, day)
        and review.sign_off.on.last <= day
        and consented(publication.consent, review.body, day)
    )


def may_see(
    document: Document, review: Review, audience: Audience, on: date, preview: bool = False
) -> bool:
    """Whether an audience may see one document of a review on a day (FORMAT §4, the tables).

    For the public this asks the document's own audience and consent; whether the report itself
    is open is `state`'s to say. A study of good practice is open without it: by its own consent,
    once it or its review is signed off.
    """
    if not audience.may_see(_written_for(document)):
        return False
    status = review.publication.status
    if audience == Audience.COUNCIL:
        return not document.findings_like or status.reached(Status.WITH_COUNCIL)
    if audience == Audience.TEAM or (preview and status != Status.WITHDRAWN):
        return True
    if isinstance(document, Consented):
        on_time = document.publish_on is None or reached(document.publish_on, on)
        agreed = consented(document.consent, review.body, on) and on_time
    else:
        agreed = True
    if isinstance(document, GoodPractice):
        return agreed and read(document, review, on) and status != Status.WITHDRAWN
    return agreed and state(review, audience, on) == State.OPEN


def _written_for(document: Document) -> Audience:
    """The widest audience a document is really for: a file cannot open what its kind keeps."""
    if isinstance(document, PlainPage) and document.audience is None:
        return Audience.TEAM
    asked = document.written_for
    if asked.width > document.widest.width and not document.may_widen:
        return document.widest
    return asked
