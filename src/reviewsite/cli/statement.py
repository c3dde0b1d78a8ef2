"""`reviewsite accessibility-statement`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from reviewsite import whole
from reviewsite.assemble.statement import Statement, gaps
from reviewsite.cli.options import clock, config_option, on_option
from reviewsite.site import open_shell
from reviewsite.words import catalogue

REGULATIONS = (
    "the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility "
    "Regulations 2018"
)
GUIDELINES = "the Web Content Accessibility Guidelines version 2.2, level AA"
COMPLIANCE = {
    "untested": "It has not been established yet how far this website complies with {guidelines}. "
    "We therefore do not say that it does.",
    "not": "This website does not comply with {guidelines}. What is not accessible is listed "
    "below.",
    "partially": "This website complies partially with {guidelines}, because of what is listed "
    "below.",
    "fully": "This website complies fully with {guidelines}.",
}
KINDS = (
    ("fails", "What does not comply with the regulations"),
    ("burden", "What would be a disproportionate burden"),
    ("out-of-scope", "What the regulations do not ask for"),
)
ENFORCED = {
    "gb": "The Equality and Human Rights Commission enforces {regulations}. If you are not content "
    "with how we answer you, [ask the Equality Advisory and Support Service]"
    "(https://www.equalityadvisoryservice.com/).",
    "ni": "The Equality Commission for Northern Ireland enforces {regulations}. If you are not "
    "content with how we answer you, [ask the Equality Commission](https://www.equalityni.org/).",
}


@click.command("accessibility-statement")
@click.option("--check", is_flag=True, help="Only say what is missing or out of date.")
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write, such as content/about/accessibility.md; the screen if left out.",
)
@on_option
@config_option
def accessibility_statement(
    check: bool, output: Path | None, on: date | None, config: Path
) -> None:
    """Write the accessibility statement from what mkdocs.yml says under `accessibility`.

    It has the form of the model statement that the regulations of 2018 ask for, and claims no more
    than what has been tested. Leaves with 1 where something is missing or out of date.
    """
    try:
        settings = open_shell(config).settings
    except ValueError as problem:
        raise click.UsageError(str(problem)) from None
    said = settings.accessibility or Statement()
    found = list(gaps(said, on or clock()))
    if not check:
        text = "\n".join(document(said, settings.site_name)) + "\n"
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


def document(said: Statement, site_name: str) -> Iterator[str]:
    """The statement as a page of the library, line by line, in the order of the model."""
    yield from ("---", "kind: page", "title: Accessibility statement", "---", "")
    who = said.organisation or "the organisation that publishes it"
    yield f"This statement is about {said.scope or site_name}. It is run by {who}."
    yield from ("", "## How far this website complies", "")
    yield COMPLIANCE[said.compliance].format(guidelines=GUIDELINES)
    yield from _barriers(said)
    yield from ("", "## If you cannot use a part of it", "")
    yield said.alternatives or "Ask us for what you need in another format."
    yield from _contact(said)
    yield from ("", "## Enforcement", "")
    yield ENFORCED[said.enforcement].format(regulations=REGULATIONS)
    if said.improving:
        yield from ("", "## What we are doing to make it better", "", said.improving)
    yield from _preparation(said)


def _barriers(said: Statement) -> Iterator[str]:
    for why, heading in KINDS:
        named = [one for one in said.barriers if one.why == why]
        if not named:
            continue
        yield from ("", f"## {heading}", "")
        for one in named:
            words = [one.what.rstrip(".") + "."]
            if one.criterion:
                words.append(f"This fails success criterion {one.criterion}.")
            if one.instead:
                words.append(one.instead.rstrip(".") + ".")
            if one.by:
                words.append(f"We plan to mend it by {_day(one.by)}.")
            yield f"- {' '.join(words)}"


def _contact(said: Statement) -> Iterator[str]:
    whom = said.contact
    yield from ("", "## Tell us of a problem", "")
    yield "Say which page it is, what you were trying to do and what happened."
    lines = [
        ("Whom to ask", whom.team),
        ("E-mail", f"[{whom.email}](mailto:{whom.email})" if whom.email else ""),
        ("Telephone", whom.phone),
        ("Address", whom.address),
    ]
    if any(text for _, text in lines):
        yield ""
    yield from (f"- {word}: {text}" for word, text in lines if text)
    if whom.answer_within:
        yield from ("", f"We will answer within {whom.answer_within}.")


def _preparation(said: Statement) -> Iterator[str]:
    yield from ("", "## How this statement was prepared", "")
    if said.prepared:
        yield f"This statement was prepared on {_day(said.prepared)}."
    if said.reviewed:
        yield f"It was last looked at on {_day(said.reviewed)}."
    for one in said.tested:
        looked = f" What was looked at: {one.pages.rstrip('.')}." if one.pages else ""
        yield f"This website was last tested on {_day(one.when)} by {one.by}: {one.how}.{looked}"
    if not said.tested:
        yield "It has not been tested by people yet."


def _day(day: date) -> str:
    return catalogue("en").date(day)
