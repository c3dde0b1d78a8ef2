"""`reviewsite show` and `reviewsite schema`."""

from __future__ import annotations

import json
from difflib import get_close_matches
from pathlib import Path

import click

from reviewsite import whole
from reviewsite.frameworks import describe, listing
from reviewsite.model.schema import schemas
from reviewsite.workspace import open_workspace


@click.command()
@click.argument("id", required=False)
def show(id: str | None) -> None:
    """Print a framework, programme, criteria set, questionnaire or topic with its ids.

    Without an ID, a list of everything there is: what ships, and the workspace's own.
    """
    catalogue = open_workspace(Path.cwd()).catalogue
    if id is None:
        click.echo(listing(catalogue), nl=False)
        return
    if catalogue.get(id) is None:
        close = get_close_matches(id, catalogue.ids(), n=3)
        hint = f" Did you mean {', '.join(close)}?" if close else ""
        raise click.UsageError(f"there is no “{id}”.{hint}")
    click.echo(describe(id, catalogue))


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def schema(folder: Path) -> None:
    """Write the JSON Schema of every kind of file into FOLDER, for editors that use it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in schemas().items():
        text = json.dumps(content, indent=2, ensure_ascii=False, sort_keys=True)
        whole.write_text(folder / f"{name}.schema.json", text + "\n")
    click.echo(f"Wrote {len(schemas())} schemas to {folder}.")
