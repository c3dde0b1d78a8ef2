"""A questionnaire that ships: its questions by the numbers of the manual."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from reviewsite.model.base import Part
from reviewsite.model.scalars import Line, Slug, Text, Whole


class FollowUp(Part):
    """What is asked next, in words. `after` are the answers it follows; none means any."""

    after: tuple[Text, ...] = ()
    text: Text


class Asked(Part):
    """One question as the manual asks it; `id` is the column of a responses file."""

    id: Slug
    number: Whole
    type: Literal["choice", "text"] = "choice"
    text: Text
    options: tuple[Text, ...] = ()
    follow_up: FollowUp | None = None


class Questionnaire(Part):
    """Questions that a programme puts to staff, so that answers can be compared."""

    id: Slug
    title: Text
    source: Text | None = None
    about: Text | None = None
    respondents: tuple[Text, ...] = Field(default=(), description="who is asked to answer")
    not_collected: tuple[Line, ...] = Field(
        default=(), description="questions of the source that ask for names, by number"
    )
    questions: tuple[Asked, ...]
