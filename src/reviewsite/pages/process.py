"""A programme as it is told to readers: its steps, and when each is, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reviewsite.model.programme import Clock, Deadline, Programme, Stage
from reviewsite.words import Words


@dataclass(frozen=True, slots=True)
class Told:
    """A step of a programme as readers are told it."""

    title: str
    who: str | None
    about: str | None
    when: str


def steps(programme: Programme, t: Words) -> tuple[Told, ...]:
    """The stages of a programme, and what it says of publishing, in order. A clock that is a stage
    too, such as a progress review, is told once."""
    clocks = programme.publication.clocks if programme.publication else ()
    told = {(one.id, one.deadline) for one in programme.stages}
    every: list[Stage | Clock] = [*programme.stages]
    every += [one for one in clocks if (one.id, one.deadline) not in told]
    return tuple(_told(one, programme, t) for one in every)


def _told(step: Stage | Clock, programme: Programme, t: Words) -> Told:
    stage = step if isinstance(step, Stage) else None
    said = "; ".join(_when(step, programme, t))
    return Told(
        title=step.title,
        who=step.who,
        about=stage.about if stage else None,
        when=said[:1].upper() + said[1:],
    )


def _when(step: Stage | Clock, programme: Programme, t: Words) -> Iterator[str]:
    if isinstance(step, Stage) and step.optional:
        yield t("reader.step.optional")
    if step.deadline is not None:
        yield deadline(step.deadline, programme, t)


def deadline(one: Deadline, programme: Programme, t: Words) -> str:
    """A deadline in words: `at least 4 weeks before the first day on site`."""
    side = "before" if one.before else "after"
    span = t(f"reader.span.{one.unit}", n=one.count)
    stage = programme.stage(one.anchor)
    if stage is None:
        what = t(f"reader.when.{side}.{one.anchor}", span=span)
    else:
        what = t(f"reader.when.{side}.stage", span=span, stage=stage.title)
    return t(f"reader.firmness.{one.firmness}", what=what)
