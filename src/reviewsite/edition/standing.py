"""Where a review stands in its programme, for the team and the council."""

from __future__ import annotations

from datetime import date

from pydantic import BaseModel, ConfigDict

from reviewsite.frameworks import Catalogue
from reviewsite.gate import reasons_withheld
from reviewsite.model.base import Audience, Status
from reviewsite.model.review import Review
from reviewsite.model.scalars import When
from reviewsite.pack import Pack
from reviewsite.process import State, Step, standing
from reviewsite.process.steps import Firmness


class _View(BaseModel):
    """A part of an Edition (see `edition.views.View`)."""

    model_config = ConfigDict(frozen=True, extra="forbid", serialize_by_alias=True)


class StepView(_View):
    """A stage of the programme, or a publication clock."""

    id: str
    title: str
    state: State
    who: str | None = None
    due: date | None = None
    firmness: Firmness | None = None
    source: str | None = None
    done: When | None = None
    days_late: int = 0


class StandingView(_View):
    """Every stage of the programme and every publication clock as they stand on the day, and
    whether the public may read the report, whatever its status says."""

    status: Status
    published: bool = False
    stages: tuple[StepView, ...] = ()
    clocks: tuple[StepView, ...] = ()


def standing_view(
    pack: Pack, review: Review, catalogue: Catalogue, audience: Audience, on: date
) -> StandingView | None:
    """Where the review stands; None for the public, whom the process is not for, and where the
    programme is not known."""
    programme = catalogue.programmes.get(review.programme)
    if audience == Audience.PUBLIC or programme is None:
        return None
    found = standing(pack, review, programme, on)
    return StandingView(
        status=found.status,
        published=not any(reasons_withheld(review, on)),
        stages=tuple(_step(one) for one in found.stages),
        clocks=tuple(_step(one) for one in found.clocks),
    )


def _step(step: Step) -> StepView:
    return StepView(
        id=step.id,
        title=step.title,
        state=step.state,
        who=step.who,
        due=step.due,
        firmness=step.firmness,
        source=step.source,
        done=step.done,
        days_late=step.days_late,
    )
