"""`reviewsite ids`: write the ids that findings lack, and change nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from reviewsite import prose, whole
from reviewsite.cli.inserting import insert
from reviewsite.model.findings import Finding, Headed
from reviewsite.model.refs import slugify
from reviewsite.pack import Pack, theme_of
from reviewsite.source import Node
from reviewsite.workspace import open_workspace

LONGEST = 40


@dataclass(frozen=True, slots=True)
class Missing:
    """A finding without an id: where it stands, and the id that it gets."""

    path: str
    node: Node
    id: str


@click.command()
@click.argument("slugs", nargs=-1)
@click.option("--dry-run", is_flag=True, help="Say what would be written, and write nothing.")
def ids(slugs: tuple[str, ...], dry_run: bool) -> None:
    """Write an id for every finding that has none, made from its words.

    SLUGS are reviews; without any, all of them. An id that is there stays as it is, and so does
    every other byte of the file. A file with mistakes is left alone, and named.
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
        read = {one.source.path for one in pack.loaded}
        left += [one.path for one in pack.sources if not one.lang and one.path not in read]
    told = "would be written" if dry_run else "written"
    click.echo(f"{count} id{'' if count == 1 else 's'} {told}.")
    if left:
        click.echo("Left as they are, because of mistakes (reviewsite check):", err=True)
        for path in left:
            click.echo(f"  {path}", err=True)
        raise click.exceptions.Exit(1)


def missing(pack: Pack) -> Iterator[Missing]:
    """The findings of a review that have no id, with a new one each, unique in its theme."""
    headed = [one for one in pack.loaded if isinstance(one.document, Headed)]
    taken: dict[str, set[str]] = defaultdict(set)
    for one in headed:
        for finding in _findings(one.document):
            taken[theme_of(one.document)] |= {finding.id or "", *finding.previous_ids}
    for one in headed:
        for finding in _findings(one.document):
            node = one.places.get(id(finding))
            if finding.id is None and node is not None:
                name = _new(finding, taken[theme_of(one.document)])
                yield Missing(one.source.path, node, name)


def _findings(document: object) -> tuple[Finding, ...]:
    if not isinstance(document, Headed):
        return ()
    return (*document.strengths, *document.areas_for_consideration)


def _new(finding: Finding, taken: set[str]) -> str:
    """An id of the finding's first words, with a number where that one is taken already."""
    name = base = slugify(" ".join(prose.words(finding.text).split()[:8]), LONGEST)
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
