"""Recommendations, and the priorities that people in the room made of them."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from reviewsite.model.base import Part, Placed
from reviewsite.model.scalars import Count, Prose, RecommendationRef, Ref, Slug, Text, When, Whole
from reviewsite.model.short import NUMBERED


class Answer(Part):
    """What the council answered to a recommendation."""

    accepted: Literal["fully", "partly", "not"] = Field(
        description="how far the council accepts it"
    )
    text: Prose | None = Field(default=None, description="the answer in words")
    on: When | None = Field(default=None, description="the day of the answer")


class Recommendation(Part):
    """Something the team recommends, or suggests as an activity that may help."""

    ref: RecommendationRef = Field(description="its reference, such as R1; unique in the review")
    title: Text = Field(description="the recommendation in a line")
    text: Prose | None = Field(default=None, description="the recommendation in full")
    theme: Slug | None = Field(default=None, description="the theme it belongs to")
    arises_from: tuple[Ref, ...] = Field(
        default=(), description="the findings or priorities it arises from"
    )
    urgency: Literal["immediate", "soon", "longer-term"] | None = Field(
        default=None, description="how soon"
    )
    response: Answer | None = Field(default=None, description="the council's answer")
    raised_before: tuple[Ref, ...] = Field(
        default=(),
        description="items of earlier reviews that raised the same: `northmoor-2019:R2`",
    )


class Recommendations(Placed):
    """Any number of recommendations; a review may have several such files."""

    findings_like: ClassVar[bool] = True

    kind: Literal["recommendations"]
    heading: Text | None = Field(default=None, description="another heading than the programme's")
    recommendations: tuple[Annotated[Recommendation, NUMBERED], ...] = Field(
        default=(), description="the recommendations"
    )


class Priority(Part):
    """What the prioritisation session put first."""

    id: Slug = Field(description="what references point at: `priority:voice-of-the-child`")
    title: Text = Field(description="the priority")
    votes: Whole | None = Field(default=None, description="votes or dots it was given")
    from_: tuple[Ref, ...] = Field(
        default=(), alias="from", description="the findings and recommendations it was made of"
    )
    lead: Text | None = Field(default=None, description="the post that leads on it")
    discussion: Prose | None = Field(
        default=None, description="what was said about it; never who said it"
    )


class Prioritisation(Placed):
    """The session in which the council put the findings in order."""

    findings_like: ClassVar[bool] = True

    kind: Literal["prioritisation"]
    held: When | None = Field(default=None, description="the day of the session")
    format: Literal["dots", "groups", "workshop"] | None = Field(
        default=None, description="how it was done"
    )
    participants: Count | None = Field(default=None, description="how many took part")
    priorities: tuple[Priority, ...] = Field(default=(), description="what came first, in order")
