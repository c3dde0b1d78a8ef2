"""RS331: a file that a version control system has left with two versions of the same lines."""

from __future__ import annotations

from collections.abc import Sequence

from reviewsite import comments
from reviewsite.diagnostics import Diagnostic, Span, error

CONFLICT = error(
    "RS331",
    "A mark of a merge conflict",
    """
    Where two people have changed the same lines, the version control system puts both versions
    into the file, between lines of seven signs each: `<<<<<<<`, perhaps `|||||||`, `=======` and
    `>>>>>>>`. Decide which words are right, and delete the others and all of these lines. Each line
    is reported, in texts, front matter and lists; for tables see RS335.

    Wrong:

    ```text
    <<<<<<< HEAD
    Staff know the plan.
    =======
    Most staff know the plan.
    >>>>>>> after-the-council-read-it
    ```

    Right: `Most staff know the plan.`

    Inside code such lines are text.
    """,
)


def conflicts(path: str, lines: Sequence[str]) -> list[Diagnostic]:
    """Every mark of a conflict in a file."""
    help = "Decide which words are right; delete the others, and every line with such a mark."
    return [
        CONFLICT.at(
            Span(path, one.line + 1, 1, len(lines[one.line].rstrip())),
            f"`{one.mark}` was left here by a merge that did not succeed.",
            help,
        )
        for one in comments.conflicts(lines)
    ]
