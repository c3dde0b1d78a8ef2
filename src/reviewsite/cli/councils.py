"""The council of a new review: one that bodies.yml has, or a new entry of what was said of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import click

from reviewsite.cli import scaffold
from reviewsite.cli.asking import Asking
from reviewsite.model.likeness import core, telling
from reviewsite.model.workspace import Body, BodyType, Nation

TYPES = tuple(one.value for one in BodyType)
NATIONS = tuple(one.value for one in Nation)


@dataclass(frozen=True, slots=True)
class Council:
    """Whose review it is. What of it is `None` nobody has said; `known` stands in bodies.yml."""

    id: str
    name: str
    type: str | None = None
    nation: str | None = None
    known: bool = False


def council(asking: Asking, slug: str, bodies: Mapping[str, Body]) -> Council:
    """The council of the review `slug`: the entry of that id or name, where there is one.

    What is missed stays in `asking`. Raises `click.UsageError` where what was said of it is not
    what its entry says, or where the name is nearly that of another.
    """
    id = asking.given["body"] or scaffold.body_id(slug)
    offered = bodies[id].name if id in bodies else None
    named: bool = bool(asking.given["council"]) or offered is None or asking.terminal
    name = (
        asking.need("council", "the council's name", offered=offered or _suggested(slug))
        if named
        else offered
    )
    entry = _entry(asking, id, name or "", bodies)
    if entry is not None:
        return _as_it_stands(asking, entry)
    kind = asking.need("type", "what kind of body it is", TYPES, may_stay_open=True)
    nation = asking.need("nation", "where it is", NATIONS, may_stay_open=True)
    if asking.terminal:
        id = asking.need("body", "the council's id in bodies.yml", offered=id) or id
    return Council(id, name or "", kind, nation)


def _suggested(slug: str) -> str:
    words = slug.rstrip("0123456789-").replace("-", " ").title() or slug
    return f"{words} Council"


def _entry(asking: Asking, id: str, name: str, bodies: Mapping[str, Body]) -> Body | None:
    """The entry that is meant, if one is: by its name, by its id, or because somebody said so."""
    told = bool(asking.given["body"])
    same = [one for one in bodies.values() if name and is_called(one, name)]
    if id in bodies and (not name or bodies[id] in same):
        return bodies[id]
    if told and id in bodies:
        raise click.UsageError(
            f"“{id}” in bodies.yml is {bodies[id].name}, and not {name}: leave --council out, "
            "or give the council an id of its own with --body"
        )
    if same and told:
        raise click.UsageError(
            f"{same[0].name} stands in bodies.yml as “{same[0].id}”: write --body {same[0].id}"
        )
    if same:
        return same[0]
    near = [one for one in bodies.values() if name and core(one.name) == core(name)]
    if id in bodies and bodies[id] not in near:
        near.append(bodies[id])
    if not near or told:
        return None
    if asking.terminal:
        return next((one for one in near if click.confirm(f"Is it {one.name} ({one.id})?")), None)
    listed = ", ".join(f"{one.name} (--body {one.id})" for one in near)
    raise click.UsageError(
        f"bodies.yml has {listed}: if that is the council, name it by this id; if it is another, "
        "give it an id of its own with --body"
    )


def is_called(body: Body, name: str) -> bool:
    """Whether this is the body's name, in English or Welsh, whatever its signs and order."""
    return any(telling(name) == telling(one) for one in (body.name, body.name_cy) if one)


def _as_it_stands(asking: Asking, entry: Body) -> Council:
    """The council as its entry has it; what was said otherwise is refused, not lost."""
    for key, stands in (("type", entry.type), ("nation", entry.nation)):
        said = asking.given[key]
        if said and said != stands:
            raise click.UsageError(
                f"{entry.id} in bodies.yml has "
                f"{f'{key}: {stands.value}' if stands else f'no {key}'}: "
                f"write {key}: {said} there, and leave --{key} out"
            )
    return Council(entry.id, entry.name, known=True)
