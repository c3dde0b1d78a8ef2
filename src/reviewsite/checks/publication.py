"""RS601 to RS609 and RS370: what a review must have before it is final, published or withdrawn."""

from __future__ import annotations

from collections.abc import Iterator

from reviewsite import prose
from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.diagnostics import Severity, Span
from reviewsite.gate import read
from reviewsite.model.base import Audience, Consented, Status
from reviewsite.model.practice import GoodPractice
from reviewsite.model.refs import named
from reviewsite.model.review import Review
from reviewsite.pack import Pack

SUMMARY = "executive-summary"


def _published(pack: Pack) -> Review | None:
    review = pack.review
    published = review is not None and review.publication.status == Status.PUBLISHED
    return review if published else None


def _status(pack: Pack, review: Review) -> Span:
    return pack.at(review.publication, "status")


@rule("RS601", "No executive summary", severity=Severity.ERROR, firm=True)
def no_summary(pack: Pack, context: Context) -> Iterator[Found]:
    """
    From `final` on the review's body has a section `## Executive summary` with something in it. It
    is what most readers read, and all that some do; the safeguarding manual of 2012, section 14,
    puts it first in the letter.

    Right:

    ```markdown
    ## Executive summary

    The council asked for this review because …
    ```
    """
    review = pack.review
    if review is None or not review.publication.status.reached(Status.FINAL):
        return
    if review.publication.status == Status.WITHDRAWN:
        return
    for heading, text in prose.sections(review.prose):
        if named(heading) == SUMMARY and text:
            return
    status = review.publication.status.value
    message = f"the review is {status} and has no executive summary"
    yield _status(pack, review), message, "Write “## Executive summary” and the text under it."


@rule("RS602", "Published without consent", severity=Severity.ERROR, firm=True)
def no_consent(pack: Pack, context: Context) -> Iterator[Found]:
    """
    The report belongs to the council, and the council decides (Social Services Peer Review Guide
    2016, sections 2 and 7; safeguarding manual of 2012, section 10; adults' manual of 2024, section
    8). A published review carries the consent of every body that was reviewed: who agreed, by post,
    and on which day.

    Right:

    ```yaml
    publication:
      status: published
      consent:
        - body: northmoor
          by: Director of Social Services
          on: 2024-12-01
    ```
    """
    review = _published(pack)
    if review is None:
        return
    given = {one.body for one in review.publication.consent}
    for body in review.body:
        if body not in given:
            message = f"published without the consent of “{body}”"
            yield _status(pack, review), message, "Add consent: with body, by and on."


@rule("RS603", "Published without a sign-off", severity=Severity.ERROR, firm=True)
def no_sign_off(pack: Pack, context: Context) -> Iterator[Found]:
    """
    Rules find numbers and turns of phrase; they do not find people. Before a review is published
    somebody reads the whole of it with one question in mind, whether anybody could be recognised,
    and says so by post and date. Written feedback must not let individuals be identified (Social
    Services Peer Review Guide 2016, section 5, Confidentiality).

    Right:

    ```yaml
    sign_off:
      post: Review Manager
      on: 2024-11-28
    ```
    """
    review = _published(pack)
    if review is not None and review.sign_off is None:
        message = "published, and nobody has signed it off as read for identifiable people"
        yield _status(pack, review), message, "Add sign_off: with post and on."


@rule("RS604", "Published without a contact", severity=Severity.ERROR)
def no_contact(pack: Pack, context: Context) -> Iterator[Found]:
    """
    Readers who find a mistake, recognise somebody, or need the report in another format have to be
    able to ask. `contact` names a team or a post with an e-mail address or a telephone number.

    Right:

    ```yaml
    contact:
      team: Peer review team
      email: peer.review@example.gov.uk
    ```
    """
    review = _published(pack)
    if review is None:
        return
    contact = review.contact
    if contact is None:
        message = "published, and nobody to ask is named"
        yield _status(pack, review), message, "Add contact: with team and email."
    elif not (contact.email or contact.phone):
        message = "the contact has neither an e-mail address nor a telephone number"
        yield pack.at(contact), message, "Add email: of the team."


@rule("RS605", "Published without a day", severity=Severity.ERROR, firm=True)
def no_day(pack: Pack, context: Context) -> Iterator[Found]:
    """
    The site opens on the morning of `publish_on`. Without that day a review with the status
    `published` stays closed for good, which is not what anybody meant.

    Right: `publish_on: 2024-12-15`
    """
    review = _published(pack)
    if review is not None and review.publication.publish_on is None:
        message = "the status is published, and there is no day of publication"
        yield _status(pack, review), message, "Add publish_on: with a full date."


@rule("RS606", "A day of publication that is not a day", severity=Severity.ERROR, firm=True)
def not_a_day(pack: Pack, context: Context) -> Iterator[Found]:
    """
    A month does not say on which morning a report may be read. `publish_on` is a full date; until
    it is, nothing opens.

    Wrong: `publish_on: 2024-12`

    Right: `publish_on: 2024-12-15`
    """
    review = pack.review
    when = review.publication.publish_on if review else None
    if review is not None and when is not None and not when.full:
        span = pack.at(review.publication, "publish_on")
        yield span, f"“{when}” is not a full date", f"Write the day as well: {when.first}."
    for one in pack.loaded:
        own = one.document.publish_on if isinstance(one.document, Consented) else None
        if own is not None and not own.full:
            span = pack.at(one.document, "publish_on")
            yield span, f"“{own}” is not a full date", f"Write the day as well: {own.first}."


@rule("RS607", "Withdrawn, but not said why", severity=Severity.ERROR, firm=True)
def withdrawal(pack: Pack, context: Context) -> Iterator[Found]:
    """
    A withdrawn review leaves a page that says when and why, and what has taken its place. Without
    `withdrawn` there is nothing to say; and `withdrawn` with another status withdraws nothing.

    Right:

    ```yaml
    publication:
      status: withdrawn
      withdrawn:
        on: 2025-06-01
        reason: A figure in the audit was wrong and a corrected report has been published
        replaced_by: northmoor-adults-2025
    ```
    """
    review = pack.review
    if review is None:
        return
    publication = review.publication
    gone = publication.status == Status.WITHDRAWN
    if gone and publication.withdrawn is None:
        message = "the review is withdrawn and does not say when and why"
        yield _status(pack, review), message, "Add withdrawn: with on and reason."
    elif publication.withdrawn is not None and not gone:
        message = f"there is a withdrawal, and the status is {publication.status.value}"
        yield pack.at(publication.withdrawn), message, "Write status: withdrawn, or take it out."


@rule("RS608", "For the council only, for want of consent", severity=Severity.NOTE)
def own_consent(pack: Pack, context: Context) -> Iterator[Found]:
    """
    An action plan, a progress review and each study of good practice carry a consent of their own;
    what is added later is never public under an old one. Without it they are for the council only,
    even where the report is published. This is a note, not a mistake.

    To publish it too:

    ```yaml
    consent:
      - body: northmoor
        by: Director of Social Services
        on: 2024-12-01
    ```
    """
    review = _published(pack)
    if review is None:
        return
    for one in pack.loaded:
        document = one.document
        if isinstance(document, Consented) and document.written_for.value == "public":
            given = {each.body for each in document.consent}
            lacking = [body for body in review.body if body not in given]
            if lacking:
                yield (
                    pack.at(document, "kind"),
                    f"without the consent of {', '.join(lacking)} this stays with the council",
                    "Add consent: of its own, or leave it as it is.",
                )


@rule("RS370", "A study of good practice that nobody has signed off")
def practice_unread(pack: Pack, context: Context) -> Iterator[Found]:
    """
    A study of good practice with its own consent may be public before the report is. Somebody must
    have read it for people who could be recognised (Social Services Peer Review Guide 2016, section
    5, Confidentiality): with a `sign_off` of its own, or with the whole review. Until that day it
    stays with the council.

    Right, in the study:

    ```yaml
    sign_off:
      post: Review Manager
      on: 2024-11-28
    ```
    """
    review = pack.review
    if review is None or review.publication.status == Status.WITHDRAWN:
        return
    for practice in pack.all(GoodPractice):
        given = {one.body for one in practice.consent}
        agreed = practice.written_for == Audience.PUBLIC and given.issuperset(review.body)
        if not agreed or read(practice, review, context.on):
            continue
        days = [one.on for one in (practice.sign_off, review.sign_off) if one]
        if days:
            message = f"the sign-off is dated {days[0]}: until then this stays with the council"
            yield pack.at(practice, "consent"), message, "Leave it so, or mend the date."
        elif not _published(pack):
            message = "nobody has signed this off as read for identifiable people"
            remedy = "Add sign_off: with post and on; until then it stays with the council."
            yield pack.at(practice, "consent"), message, remedy
