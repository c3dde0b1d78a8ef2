"""RS401 to RS405: dates in an order in which things cannot have happened."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.diagnostics import Severity, Span
from reviewsite.model.base import Consent, Consented, Period
from reviewsite.model.plan import ActionPlan, ProgressReview
from reviewsite.model.practice import GoodPractice
from reviewsite.model.review import Review
from reviewsite.model.scalars import When
from reviewsite.pack import Pack

LOOK = "Look at both dates."


def _before(one: When, other: When) -> bool:
    """Whether `one` is certainly earlier than `other`, whatever days they mean."""
    return one.last < other.first


def _left(review: Review) -> date | None:
    """The first day on which the team can have left."""
    return max((period.to.first for period in review.on_site), default=None)


@rule("RS401", "A period that ends before it begins", severity=Severity.ERROR, firm=True)
def period(pack: Pack, context: Context) -> Iterator[Found]:
    """
    `from` and `to` are both part of the period, so `to` is never the earlier.

    Wrong:

    ```yaml
    on_site:
      - from: 2024-09-26
        to: 2024-09-24
    ```

    Right:

    ```yaml
    on_site:
      - from: 2024-09-24
        to: 2024-09-26
    ```
    """
    periods: list[Period] = list(pack.review.on_site) if pack.review else []
    periods += [one.held for one in pack.all(ProgressReview) if one.held]
    for one in periods:
        if _before(one.to, one.from_):
            message = f"this period ends on {one.to}, before it begins on {one.from_}"
            yield pack.at(one, "to"), message, "Change the two round, or mend one of them."


@rule("RS402", "Dates that are not in the order of events")
def order(pack: Pack, context: Context) -> Iterator[Found]:
    """
    A list of things that happened one after another is read as one: on-site periods, updates of an
    action, and milestones in the order of the programme's stages that are counted from one
    another. One date before the last is usually a slip in the month or the year.

    Wrong:

    ```yaml
    updates:
      - on: 2025-03-31
        status: done
      - on: 2025-01-31
        status: in-progress
    ```
    """
    review = pack.review
    if review is not None:
        for one, other in pairwise(review.on_site):
            if _before(other.from_, one.to):
                message = f"this period begins before the one above it ends ({one.to})"
                yield pack.at(other, "from"), message, LOOK
        yield from _milestones(pack, review, context)
    for plan in pack.all(ActionPlan):
        for action in (action for group in plan.groups for action in group.actions):
            for before, after in pairwise(action.updates):
                if _before(after.on, before.on):
                    message = f"this update is dated before the one above it ({before.on})"
                    yield pack.at(after, "on"), message, LOOK


def _milestones(pack: Pack, review: Review, context: Context) -> Iterator[Found]:
    """Milestones against the stages that the programme counts their deadlines from."""
    programme = context.catalogue.programmes.get(review.programme)
    if programme is None:
        return
    done = {one.stage: one.on for one in review.milestones}
    for milestone in review.milestones:
        stage = programme.stage(milestone.stage)
        deadline = stage.deadline if stage else None
        if deadline is None or deadline.anchor not in done:
            continue
        other = done[deadline.anchor]
        if deadline.after and _before(milestone.on, other):
            message = f"this comes after the stage “{deadline.anchor}”, which is dated {other}"
            yield pack.at(milestone, "on"), message, LOOK
        elif deadline.before and _before(other, milestone.on):
            message = f"this comes before the stage “{deadline.anchor}”, which is dated {other}"
            yield pack.at(milestone, "on"), message, LOOK


@rule("RS403", "Agreed, signed or reported before the team was there", severity=Severity.ERROR)
def too_early(pack: Pack, context: Context) -> Iterator[Found]:
    """
    Nobody can agree to publish a report, or sign it off as read, before the visit that it reports.
    Nor can an action plan be agreed or progress be looked at before the team has left.

    Wrong: `on_site` up to 26 September 2024 and a `sign_off` on 1 February 2024
    """
    review = pack.review
    left = _left(review) if review else None
    if review is None or left is None:
        return
    for span, when, what in _later(pack, review):
        if when.last < left:
            message = f"{what} is dated {when}, before the on-site work ended ({left})"
            yield span, message, LOOK


def _later(pack: Pack, review: Review) -> Iterator[tuple[Span, When, str]]:
    """What can only come after the visit."""
    if review.sign_off:
        yield pack.at(review.sign_off, "on"), review.sign_off.on, "the sign-off"
    if review.publication.publish_on:
        span = pack.at(review.publication, "publish_on")
        yield span, review.publication.publish_on, "publication"
    given: list[Consent] = [*review.publication.consent]
    for one in pack.loaded:
        document = one.document
        if isinstance(document, Consented) and not isinstance(document, GoodPractice):
            given += document.consent
        if isinstance(document, ActionPlan) and document.agreed:
            yield pack.at(document, "agreed"), document.agreed, "the action plan"
        if isinstance(document, ProgressReview) and document.held:
            yield pack.at(document, "held"), document.held.to, "the progress review"
    for consent in given:
        yield pack.at(consent, "on"), consent.on, "this consent"


@rule("RS404", "Published before everybody had agreed", severity=Severity.ERROR)
def published_before_consent(pack: Pack, context: Context) -> Iterator[Found]:
    """
    The report belongs to the council, which decides whether and when it is made public (Social
    Services Peer Review Guide 2016, section 7; safeguarding manual of 2012, section 14). A date of
    publication before the last consent, or before the sign-off, says that this was not so. The
    site itself opens on none of these days before all of them are reached.

    Wrong: `consent` on 5 December 2024 and `publish_on: 2024-12-02`
    """
    review = pack.review
    if review is None:
        return
    publication = review.publication
    if publication.publish_on is not None:
        dates = [(one.on, "the consent") for one in publication.consent]
        dates += [(review.sign_off.on, "the sign-off")] if review.sign_off else []
        for when, what in dates:
            if _before(publication.publish_on, when):
                message = f"publication on {publication.publish_on} is before {what} of {when}"
                yield pack.at(publication, "publish_on"), message, LOOK
                break
    for one in pack.loaded:
        document = one.document
        if not isinstance(document, Consented) or document.publish_on is None:
            continue
        own = document.sign_off if isinstance(document, GoodPractice) else None
        days = [("consent", one.on) for one in document.consent]
        for what, when in [*days, *([("its sign-off", own.on)] if own else [])]:
            if _before(document.publish_on, when):
                message = f"publication on {document.publish_on} is before {what} ({when})"
                yield pack.at(document, "publish_on"), message, LOOK


@rule("RS405", "Too early to be true")
def before_its_time(pack: Pack, context: Context) -> Iterator[Found]:
    """
    An update of an action is not dated before the plan was agreed, a withdrawal not before
    publication, a correction not before it either, and a practice is not to be looked at again
    before it had started.

    Wrong: `agreed: 2024-12-03` and an update `on: 2024-01-31`
    """
    for plan in pack.all(ActionPlan):
        for action in (action for group in plan.groups for action in group.actions):
            for update in action.updates:
                if plan.agreed and _before(update.on, plan.agreed):
                    message = f"this update is dated before the plan was agreed ({plan.agreed})"
                    yield pack.at(update, "on"), message, LOOK
    for practice in pack.all(GoodPractice):
        by, started = practice.review_by, practice.started
        if by and started and _before(by, started):
            message = f"this is before the practice started ({started})"
            yield pack.at(practice, "review_by"), message, LOOK
    publication = pack.review.publication if pack.review else None
    if publication is None or publication.publish_on is None or pack.review is None:
        return
    published = publication.publish_on
    if publication.withdrawn and _before(publication.withdrawn.on, published):
        message = f"withdrawn before it was published ({published})"
        yield pack.at(publication.withdrawn, "on"), message, LOOK
    for correction in pack.review.updates:
        if _before(correction.on, published):
            message = f"a correction dated before publication ({published})"
            yield pack.at(correction, "on"), message, "Before publication, mend the text itself."
