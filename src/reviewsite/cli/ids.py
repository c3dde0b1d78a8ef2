"""`reviewsite ids`: write the ids that are missing, and change nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from reviewsite import prose, whole
from reviewsite.cli.inserting import insert
from reviewsite.diagnostics import Severity
from reviewsite.model.base import Part
from reviewsite.model.findings import Finding
from reviewsite.model.refs import slugify
from reviewsite.model.survey import Option
from reviewsite.pack import Loaded, Pack, theme_of
from reviewsite.reading.hints import hint_of, keys_of
from reviewsite.reading.misfits import NO_ID
from reviewsite.reading.scalars import WORDS
from reviewsite.source import Map, Node
from reviewsite.workspace import open_workspace

LONGEST = 40


@dataclass(frozen=True, slots=True)
class Missing:
    """Something without an id: where it stands, and the id that it gets."""

    path: str
    node: Node
    id: str


@click.command()
@click.argument("slugs", nargs=-1)
@click.option("--dry-run", is_flag=True, help="Say what would be written, and write nothing.")
def ids(slugs: tuple[str, ...], dry_run: bool) -> None:
    """Write an id for everything that should have one and has none, made from its words.

    That is findings, peers, questions, priorities, actions, indicators and the like. SLUGS are
    reviews; without any, all of them. An id that is there stays as it is, and so does every other
    byte of the file. A file with other mistakes is named, and one that cannot be read left alone.
    """
    workspace = open_workspace(Path.cwd())
    for slug in slugs:
        if slug not in workspace.slugs:
            raise click.UsageError(f"there is no review “{slug}”")
    count = 0
    left: list[str] = []
    for slug in slugs or workspace.slugs:
        pack = workspace.pack(slug)
        by_path: dict[str, list[Missing]] = defaultdict(list)
        for one in missing(pack):
            by_path[one.path].append(one)
            click.echo(f"{one.path}:{one.node.span.line}: {one.id}")
            count += 1
        if not dry_run:
            for path, found in by_path.items():
                _write(pack.root / path, found)
        left += _wrong(pack)
    told = "would be written" if dry_run else "written"
    click.echo(f"{count} id{'' if count == 1 else 's'} {told}.")
    if left:
        click.echo("There are other mistakes (reviewsite check):", err=True)
        for path in left:
            click.echo(f"  {path}", err=True)
        raise click.exceptions.Exit(1)


def _wrong(pack: Pack) -> list[str]:
    """The files that have other mistakes than a missing id."""
    wrong = {
        one.span.path
        for one in pack.diagnostics
        if one.severity == Severity.ERROR and one.message != NO_ID
    }
    return [one.path for one in pack.sources if not one.lang and one.path in wrong]


def missing(pack: Pack) -> Iterator[Missing]:
    """Whatever of a review needs an id, or may have one and is pointed at by it, and has none:
    with a new one each. A finding's is unique in its theme, any other's among those of its sort."""
    every = [one for one in (pack.further or pack).loaded if not _misread(one)]
    parts = [(one, part, node) for one in every for part, node in _parts(one)]
    taken: dict[str, set[str]] = defaultdict(set)
    for one, part, _ in parts:
        taken[_scope(one, part)] |= {vars(part).get("id") or "", *_before(part)}
    for one, part, node in parts:
        said = _words(part)
        if vars(part).get("id") is None and not _typed(node) and said:
            yield Missing(one.source.path, node, id_of(said, taken[_scope(one, part)]))


def _misread(one: Loaded) -> bool:
    """Whether a file was mended in a copy to be read: nothing can be put into it at its place."""
    return any(each.severity == Severity.ERROR for each in one.source.diagnostics)


def _parts(one: Loaded) -> Iterator[tuple[Part, Node]]:
    """The parts of a document that have ids, or should have, in its order; an option of a survey is
    known by its words."""
    found: list[Part] = []
    _gather(one.document, found)
    for part in found:
        node = one.places.get(id(part))
        has_id = "id" in type(part).model_fields and not isinstance(part, Option)
        if node is not None and has_id:
            yield part, node


def _gather(value: object, found: list[Part]) -> None:
    if isinstance(value, Part):
        found.append(value)
        for inner in vars(value).values():
            _gather(inner, found)
    elif isinstance(value, tuple):
        for inner in value:
            _gather(inner, found)


def _typed(node: Node) -> bool:
    """Whether an id stands there, though it may be a wrong one."""
    return isinstance(node, Map) and node.entry("id") is not None


def _scope(one: Loaded, part: Part) -> str:
    return theme_of(one.document) if isinstance(part, Finding) else type(part).__name__


def _before(part: Part) -> tuple[str, ...]:
    return vars(part).get("previous_ids", ()) if isinstance(part, Finding) else ()


def _words(part: Part) -> str:
    """What a part says in words: what it has to say, before what it may."""
    keys = sorted(keys_of(type(part)).items(), key=lambda one: not one[1][1].is_required())
    for key, (annotation, _) in keys:
        value = vars(part).get(key)
        if hint_of(annotation).called in WORDS and isinstance(value, str):
            return value
    return ""


def id_of(said: str, taken: set[str]) -> str:
    """An id of the first words, with a number where that one is taken already."""
    name = base = slugify(" ".join(prose.words(said).split()[:8]), LONGEST)
    number = 1
    while name in taken:
        number += 1
        name = f"{base}-{number}"
    taken.add(name)
    return name


def _write(path: Path, found: list[Missing]) -> None:
    text = path.read_bytes().decode("utf-8")
    made = insert(text, [(one.node, one.id) for one in found])
    whole.write_text(path, made)
