"""A survey of staff, carers or partners."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from reviewsite.model.base import Audience, Part, Placed
from reviewsite.model.scalars import Line, Number, Slug, Text, When, Whole
from reviewsite.model.short import COUNTS


class Option(Part):
    """One answer that a respondent could choose, and how many did."""

    id: Slug | None = Field(default=None, description="needed for a translation")
    text: Text = Field(description="the answer")
    count: Whole | None = Field(default=None, description="how many gave it")


Sort = Literal["scale", "choice", "text"]


class Question(Part):
    """One question: on a scale, with a choice, or in words. A question of a `template` has its
    type, text and options from there, in each language, and says only how many gave each answer."""

    id: Slug = Field(description="the question's id; a column of the responses file")
    type: Sort | None = Field(default=None, description="a scale, a choice, or an answer in words")
    text: Text | None = Field(default=None, description="the question as asked")
    min: Whole | None = Field(default=None, description="the lowest point of the scale")
    max: Whole | None = Field(default=None, description="the highest point of the scale")
    min_label: Text | None = Field(default=None, description="what the lowest point means")
    max_label: Text | None = Field(default=None, description="what the highest point means")
    mean: Number | None = Field(default=None, description="the mean of the answers")
    answered: Whole | None = Field(default=None, description="how many answered it")
    options: Annotated[tuple[Option, ...], COUNTS] = Field(
        default=(), description="the answers that could be chosen"
    )

    @property
    def sort(self) -> Sort:
        """Its type; where none is typed, the one that what is typed belongs to."""
        if self.type is not None:
            return self.type
        if self.options:
            return "choice"
        return "scale" if self.min is not None or self.mean is not None else "text"


class Comments(Part):
    """The team's summary of what was written in comments, under a heading or a question."""

    heading: Text | None = Field(default=None, description="the heading; default: what was asked")
    question: Slug | None = Field(
        default=None, description="the question under which it stands, by its id"
    )
    points: tuple[Text, ...] = Field(default=(), description="what stands under it")


class Survey(Placed):
    """What people answered, in numbers, and the team's summary of their comments."""

    widest: ClassVar[Audience] = Audience.COUNCIL
    may_widen: ClassVar[bool] = True

    kind: Literal["survey"]
    title: Text = Field(description="the survey's title")
    asked: When | None = Field(default=None, description="when it was asked")
    respondents: Whole | None = Field(default=None, description="how many answered")
    template: Slug | None = Field(
        default=None,
        description="a shipped questionnaire, whose questions need not be typed: `reviewsite show` "
        "lists them",
    )
    groups: Line | None = Field(
        default=None,
        description="a column of the responses file to break answers down by; it may be a question",
    )
    questions: tuple[Question, ...] = Field(default=(), description="the questions")
    comments: tuple[Comments, ...] = Field(
        default=(), description="the team's summary of what was written in comments"
    )
    responses: Line | None = Field(
        default=None,
        description="instead of counts: a CSV file, a row each respondent, a column each question",
    )
