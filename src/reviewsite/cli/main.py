"""The command line: one group, and what every command shares."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from reviewsite.cli.building import build, serve
from reviewsite.cli.checking import check, explain
from reviewsite.cli.ids import ids
from reviewsite.cli.new import new
from reviewsite.cli.packaging import package
from reviewsite.cli.showing import schema, show
from reviewsite.cli.statement import accessibility_statement
from reviewsite.cli.status import status
from reviewsite.cli.verifying import verify
from reviewsite.reports.machine import told

COULD_NOT_RUN = 2


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="reviewsite", message="reviewsite %(version)s")
def reviewsite() -> None:
    """Peer reviews of councils as websites, and their good practice as a library.

    Run it in the folder that has mkdocs.yml in it. Exit codes: 0 all is well, 1 there are
    mistakes in the content, 2 it could not run.
    """


for command in (
    build,
    serve,
    check,
    explain,
    new,
    ids,
    show,
    schema,
    verify,
    status,
    package,
    accessibility_statement,
):
    reviewsite.add_command(command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command and leave with its exit code.

    What the machine cannot do (a full disk, a missing file) is said in a line; a traceback in
    front of an author is a bug.
    """
    # Material prints an advertisement for another generator at every start.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    try:
        # out of standalone mode an exit code comes back as what the command returned
        code = reviewsite.main(args=arguments, prog_name="reviewsite", standalone_mode=False)
    except click.Abort:
        click.echo("Stopped.", err=True)
        sys.exit(COULD_NOT_RUN)
    except click.ClickException as problem:
        problem.show()
        sys.exit(COULD_NOT_RUN)
    except OSError as problem:
        click.echo(f"Error: {told(problem)}", err=True)
        sys.exit(COULD_NOT_RUN)
    except MemoryError:
        click.echo("Error: There is not enough memory: try --jobs 1.", err=True)
        sys.exit(COULD_NOT_RUN)
    sys.exit(code or 0)
