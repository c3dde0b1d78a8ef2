"""The review itself as an audience may see it, and what is left of one that was withdrawn."""

from __future__ import annotations

from collections.abc import Iterable

from reviewsite.edition.maker import Maker
from reviewsite.edition.views import ReviewView, Tombstone
from reviewsite.gate import reasons_withheld
from reviewsite.model.base import Audience, Status
from reviewsite.model.review import Enquiry, Previous


def report_view(maker: Maker) -> ReviewView:
    """The review file's own fields; the council reads none of its prose before `with-council`."""
    review = maker.review
    early = maker.audience == Audience.COUNCIL and not review.publication.status.reached(
        Status.WITH_COUNCIL
    )
    text = "" if early else maker.keep(review.prose)
    public = maker.audience == Audience.PUBLIC
    return ReviewView(
        title=review.title,
        source=review.source,
        asked_to=review.scope.asked_to,
        enquiries=tuple(
            Enquiry(id=one.id, question=one.question) if early else one
            for one in review.scope.key_lines_of_enquiry
        ),
        out_of_scope=review.scope.out_of_scope,
        on_site=review.on_site,
        team=review.team
        if maker.audience == Audience.TEAM
        else tuple(one.model_copy(update={"themes": ()}) for one in review.team),
        evidence=review.evidence,
        previous=tuple(_previous(maker)),
        previous_slugs=review.previous_slugs,
        documents=tuple(maker.related()),
        governance=tuple(one for one in review.governance if one.on.first <= maker.on)
        if public
        else review.governance,
        judgements=review.external_judgements,
        contact=review.contact,
        alternative_formats=review.alternative_formats,
        licence=review.licence,
        published=None
        if any(reasons_withheld(review, maker.on))
        else review.publication.publish_on,
        order=review.order,
        paragraph_numbers=review.paragraph_numbers,
        prose=text,
        updates=review.updates,
    )


def tombstone_view(maker: Maker) -> Tombstone:
    """Title, dates, reason and successor (FORMAT §4), that only where it is public; and the
    names that it had, whose addresses lead to what is left."""
    publication = maker.review.publication
    withdrawn = publication.withdrawn
    assert withdrawn is not None
    successor = withdrawn.replaced_by
    return Tombstone(
        title=maker.review.title,
        published=publication.publish_on,
        withdrawn=withdrawn.on,
        reason=withdrawn.reason,
        successor=maker.known.get(successor or ""),
        previous_slugs=maker.review.previous_slugs,
    )


def _previous(maker: Maker) -> Iterable[Previous]:
    """Earlier reviews: those named by title, and those of the workspace that are known."""
    for one in maker.review.previous_reviews:
        if one.review is None:
            yield one
        elif one.review in maker.known:
            known = maker.known[one.review]
            yield Previous(
                title=one.title or known.title,
                year=one.year or known.year,
                link=one.link or known.link,
            )
