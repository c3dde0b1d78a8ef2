"""Which councils came before and after one: councils are merged and divided, and readers look for
the name that they know."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from reviewsite.model.workspace import Body


@dataclass(frozen=True, slots=True)
class Kin:
    """The bodies whose place one took, those whose place those had taken, and those that followed
    it. They are named, and only those that a review is of have a page."""

    predecessors: tuple[Body, ...] = ()
    earlier: tuple[Body, ...] = ()
    successors: tuple[Body, ...] = ()

    @property
    def named(self) -> tuple[tuple[str, tuple[Body, ...]], ...]:
        """What is said of it: the word for each relation, and the bodies."""
        every = (
            ("predecessors", self.predecessors),
            ("earlier", self.earlier),
            ("successors", self.successors),
        )
        return tuple((word, bodies) for word, bodies in every if bodies)


def kin_of(id: str, bodies: Mapping[str, Body], used: Collection[str]) -> Kin:
    """The kin of a body of the workspace.

    What its own entry says counts, and what the entries of other bodies in use say of it; not that
    of a body whose reviews may all be unpublished, which would be found out through it.
    """
    own = bodies[id]
    others = [bodies[one] for one in sorted(used) if one != id and one in bodies]
    before = [*own.predecessors, *(one.id for one in others if id in one.successors)]
    after = [*own.successors, *(one.id for one in others if id in one.predecessors)]
    direct = _known(before, bodies, {id})
    earlier: dict[str, Body] = {}
    asked = list(direct)
    while asked:
        one = asked.pop(0)
        found = _known(bodies[one].predecessors, bodies, {id, *direct, *earlier})
        earlier |= found
        asked += found
    return Kin(
        tuple(direct.values()),
        tuple(earlier.values()),
        tuple(_known(after, bodies, {id}).values()),
    )


def _known(
    ids: Collection[str], bodies: Mapping[str, Body], but: Collection[str]
) -> dict[str, Body]:
    return {one: bodies[one] for one in dict.fromkeys(ids) if one in bodies and one not in but}
