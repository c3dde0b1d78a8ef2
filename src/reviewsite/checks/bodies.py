"""RS380 and RS381: what an entry of bodies.yml leaves open, and one council with two entries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reviewsite.checks.between import Between
from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.diagnostics import Severity, Span
from reviewsite.model.likeness import telling
from reviewsite.model.workspace import Body, BodyType, Nation

LIST = "bodies.yml"
_LEFT = {"type": [one.value for one in BodyType], "nation": [one.value for one in Nation]}


def _spans(between: Between) -> Mapping[str, Span]:
    """Where each entry's id stands."""
    return {one.value: one.span for keys, one in between.places(LIST) if keys == ("id",)}


@rule(
    "RS380",
    "A council of which nobody said what or where it is",
    severity=Severity.NOTE,
    needs="workspace",
    firm=True,
)
def left_open(between: Between, context: Context) -> Iterator[Found]:
    """
    Readers of the library find councils by their nation and their type. What an entry of
    `content/bodies.yml` does not say stands on no page: the council is listed under no nation, and
    no filter finds it by its type. Nothing is guessed, so this note stays until somebody says it.

    Wrong: `- {id: northmoor, name: Northmoor Borough Council}`

    Right: `- {id: northmoor, name: Northmoor Borough Council, type: unitary, nation: England}`

    A body that is none of the types has `type: other`, of which pages say nothing either.
    """
    spans = _spans(between)
    for body in between.workspace.bodies.values():
        left = [key for key in _LEFT if getattr(body, key) is None]
        if left:
            message = f"“{body.id}” has no {' and no '.join(left)}: no page says it"
            wanted = "; ".join(f"{key}: with one of {', '.join(_LEFT[key])}" for key in left)
            yield spans[body.id], message, f"Write {wanted}."


@rule("RS381", "One council with two entries", needs="workspace", firm=True)
def twins(between: Between, context: Context) -> Iterator[Found]:
    """
    Two entries of `content/bodies.yml` have the same name: the reviews of one council stand on two
    pages, as if of two councils. Where one of the two took over from the other, its
    `predecessors:` says so, and nothing is said here.

    Wrong: `northmoor` and `north-moor`, both called Northmoor Borough Council
    """
    spans = _spans(between)
    first: dict[frozenset[str], Body] = {}
    for body in between.workspace.bodies.values():
        other = first.setdefault(telling(body.name), body)
        if other is not body and not _related(body, other):
            yield (
                spans[body.id],
                f"“{body.name}” stands in this list as “{other.id}” already",
                f"Write body: {other.id} in the reviews of “{body.id}”, and take this entry out.",
            )


def _related(one: Body, other: Body) -> bool:
    return one.id in {*other.predecessors, *other.successors} or other.id in {
        *one.predecessors,
        *one.successors,
    }
