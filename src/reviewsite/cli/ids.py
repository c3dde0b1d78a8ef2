"""`reviewsite ids`: write the ids that findings lack, and change nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from reviewsite import prose
from reviewsite.model.findings import Finding, Headed
from reviewsite.model.refs import slugify
from reviewsite.pack import Loaded, Pack
from reviewsite.source import Map, Node, Scalar
from reviewsite.workspace import open_workspace


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

    SLUGS are reviews; without any, all of them. An id that is there stays as it is.
    """
    workspace = open_workspace(Path.cwd())
    for slug in slugs:
        if slug not in workspace.slugs:
            raise click.UsageError(f"there is no review “{slug}”")
    count = 0
    for slug in slugs or workspace.slugs:
        pack = workspace.pack(slug)
        for one in pack.loaded:
            found = list(missing(pack, one))
            if not found:
                continue
            count += len(found)
            for each in found:
                click.echo(f"{each.path}:{each.node.span.line}: {each.id}")
            if not dry_run:
                _write(pack.root / one.source.path, found)
    told = "would be written" if dry_run else "written"
    click.echo(f"{count} id{'' if count == 1 else 's'} {told}.")


def missing(pack: Pack, loaded: Loaded) -> Iterator[Missing]:
    """The findings of a document that have no id, with a new one each, unique in its theme."""
    document = loaded.document
    if not isinstance(document, Headed):
        return
    findings: tuple[Finding, ...] = (*document.strengths, *document.areas_for_consideration)
    taken = {one.id for one in findings if one.id}
    taken |= {old for one in findings for old in one.previous_ids}
    for finding in findings:
        node = loaded.places.get(id(finding))
        if finding.id or node is None:
            continue
        words = " ".join(prose.words(finding.text).split()[:8])
        name = base = slugify(words, 40)
        number = 1
        while name in taken:
            number += 1
            name = f"{base}-{number}"
        taken.add(name)
        yield Missing(loaded.source.path, node, name)


def _write(path: Path, found: list[Missing]) -> None:
    """Put the ids into the file, from the last line up so that places stay right."""
    data = path.read_bytes().decode("utf-8")
    end = "\r\n" if "\r\n" in data else "\n"
    lines = data.split(end)
    for one in sorted(found, key=lambda each: each.node.span.line, reverse=True):
        _insert(lines, one)
    path.write_bytes(end.join(lines).encode("utf-8"))


def _insert(lines: list[str], one: Missing) -> None:
    row, column = one.node.span.line - 1, one.node.span.column - 1
    line = lines[row]
    if isinstance(one.node, Map) and one.node.flow:
        lines[row] = f"{line[: column + 1]}id: {one.id}, {line[column + 1 :].lstrip()}"
        return
    before, rest = line[:column], line[column:]
    lines[row] = f"{before}id: {one.id}"
    key = "text: " if isinstance(one.node, Scalar) else ""
    lines.insert(row + 1, f"{' ' * len(before)}{key}{rest}")
    if isinstance(one.node, Scalar):
        _indent_rest(lines, row + 2, len(before))


def _indent_rest(lines: list[str], row: int, column: int) -> None:
    """Move the further lines of a text under its new key."""
    while row < len(lines):
        line = lines[row]
        indent = len(line) - len(line.lstrip())
        if line.strip() and (indent < column or line.lstrip().startswith("- ")):
            return
        if line.strip():
            lines[row] = f"  {line}"
        row += 1
