"""Recommendations, and the priorities that people in the room made of them."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from reviewsite.model.base import Document, Part
from reviewsite.model.scalars import Count, Prose, RecommendationRef, Ref, Slug, Text, When, Whole


class Response(Part):
    """What the council answered to a recommendation."""

    accepted: Literal["fully", "partly", "not"]
    text: Prose | None = None
    on: When | None = None


class Recommendation(Part):
    """Something the team recommends, or suggests as an activity that may help."""

    ref: RecommendationRef
    title: Text
    text: Prose | None = None
    theme: Slug | None = None
    arises_from: tuple[Ref, ...] = ()
    urgency: Literal["immediate", "soon", "longer-term"] | None = None
    response: Response | None = None


class Recommendations(Document):
    """Any number of recommendations; a review may have several such files."""

    findings_like: ClassVar[bool] = True

    kind: Literal["recommendations"]
    heading: Text | None = None
    recommendations: tuple[Recommendation, ...] = ()


class Priority(Part):
    """What the prioritisation session put first."""

    id: Slug
    title: Text
    votes: Whole | None = None
    from_: tuple[Ref, ...] = Field(default=(), alias="from")
    lead: Text | None = None
    discussion: Prose | None = None


class Prioritisation(Document):
    """The session in which the council put the findings in order."""

    findings_like: ClassVar[bool] = True

    kind: Literal["prioritisation"]
    held: When | None = None
    format: Literal["dots", "groups", "workshop"] | None = None
    participants: Count | None = None
    priorities: tuple[Priority, ...] = ()
