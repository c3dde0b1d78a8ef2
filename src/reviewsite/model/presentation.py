"""What is shown in a room: the council's overview, the team's first thoughts, the feedback."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from reviewsite.model.base import Audience, Part, Placed
from reviewsite.model.scalars import Text, When

Occasion = Literal["overview", "first-thoughts", "feedback"]


class Slide(Part):
    """One slide."""

    title: Text = Field(description="its title")
    points: tuple[Text, ...] = Field(default=(), description="what stands on it")


class Presentation(Placed):
    """A presentation. One for feedback that has no slides is made from the findings."""

    widest: ClassVar[Audience] = Audience.COUNCIL
    may_widen: ClassVar[bool] = True

    kind: Literal["presentation"]
    occasion: Occasion = Field(description="when it is shown")
    on: When | None = Field(default=None, description="the day")
    slides: tuple[Slide, ...] = Field(default=(), description="the slides")

    @property
    def written_for(self) -> Audience:
        """First thoughts are the team's, whatever the file says (FORMAT §4)."""
        if self.occasion == "first-thoughts":
            return Audience.TEAM
        return super().written_for
