"""The sample workspace: no error, and these warnings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.checks.packs import ON

from reviewsite import checks
from reviewsite.diagnostics import Diagnostic, Severity
from reviewsite.workspace import open_workspace


def test_the_sample_has_no_error_and_these_warnings(
    root: Path, golden: Callable[[str, str], None]
) -> None:
    """Whoever changes the sample, or a rule, sees here what it does to the other."""
    workspace = open_workspace(root)
    around = checks.context(workspace, ON)
    found: list[Diagnostic] = [*workspace.diagnostics, *checks.run_workspace(workspace, ON)]
    for slug in workspace.slugs:
        found += checks.run(workspace.pack(slug), around)
    found.sort(key=lambda one: one.order)
    assert [one for one in found if one.severity == Severity.ERROR] == []
    golden("sample.txt", "".join(_line(one) for one in found))


def _line(one: Diagnostic) -> str:
    path = one.span.path.removeprefix("content/")
    return f"{path}:{one.span.line}:{one.span.column} {one.code} {one.message}\n"
