"""`reviewsite accessibility-statement`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from reviewsite import whole
from reviewsite.assemble.settings import Settings, Told
from reviewsite.cli.options import clock, config_option, on_option
from reviewsite.model.statement import Statement, gaps, told
from reviewsite.pages import statement
from reviewsite.site import open_shell
from reviewsite.words import LANGUAGES, catalogue


@click.command("accessibility-statement")
@click.option("--lang", type=click.Choice(LANGUAGES), help="In which language; that of mkdocs.yml.")
@click.option("--check", is_flag=True, help="Only say what is missing or out of date.")
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write, such as content/about/accessibility.md; the screen if left out.",
)
@on_option
@config_option
def accessibility_statement(
    lang: str | None, check: bool, output: Path | None, on: date | None, config: Path
) -> None:
    """Write the accessibility statement from what mkdocs.yml says under `accessibility`.

    The library and each review's site have a page that says the same without this command. It has
    the form of the model statement that the regulations of 2018 ask for, and claims no more than
    what has been tested. Leaves with 1 where something is missing or out of date.
    """
    try:
        settings = open_shell(config).settings
    except ValueError as problem:
        raise click.UsageError(str(problem)) from None
    said = settings.accessibility or Statement()
    lang = lang or settings.lang
    found = [*gaps(said, on or clock()), *_beside(settings, lang)]
    if not check:
        text = _document(settings, lang)
        if output is None:
            click.echo(text, nl=False)
        else:
            whole.write_text(output, text)
    for line in found:
        click.echo(f"accessibility: {line}", err=True)
    if found:
        raise click.exceptions.Exit(1)
    if check:
        click.echo("The accessibility statement is whole and up to date.")


def _document(settings: Settings, lang: str) -> str:
    """The statement as a page of the workspace: in another language the texts alone."""
    own = settings.in_language(lang)
    t = catalogue(lang)
    head = f"---\nkind: page\ntitle: {t('statement.title')}\n---\n\n"
    return head + statement.text(own.accessibility or Statement(), t, own.site_name)


def _beside(settings: Settings, lang: str) -> Iterator[str]:
    """What is not said in the other languages of the site, and pages of the content that stand in
    the place of the statement and say something else."""
    for one in dict.fromkeys([lang, *settings.languages]):
        if one != settings.lang and settings.accessibility:
            other = settings.told.get(one, Told()).accessibility
            for text in told(settings.accessibility, other)[1]:
                yield f"translations: {one}: “{text}” is missing"
        name = "accessibility.md" if one == settings.lang else f"accessibility.{one}.md"
        path = settings.root / settings.content / "about" / name
        stands = settings.accessibility is not None and path.is_file()
        if stands and path.read_bytes() != _document(settings, one).encode():
            where = path.relative_to(settings.root).as_posix()
            yield f"{where} stands in its place and says something else: write it again"
