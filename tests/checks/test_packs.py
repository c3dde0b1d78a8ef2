"""Whole workspaces: one with a mistake of each kind, and one with none."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.checks.packs import ON, PACKS, expected, places, said

from reviewsite import checks
from reviewsite.model.base import Audience, Document
from reviewsite.model.kinds import KINDS
from reviewsite.workspace import open_workspace

BROKEN = PACKS / "broken"


def test_a_broken_workspace_says_everything_in_one_run() -> None:
    """Every mistake at its file and line, none that is not one, and no traceback."""
    marks = expected(BROKEN)
    assert len(marks) > 90
    assert places(said(BROKEN)) == marks


def test_a_clean_workspace_says_nothing() -> None:
    """A published review with every kind of file in it."""
    assert said(PACKS / "clean") == []


def test_every_rule_is_broken_somewhere() -> None:
    """A rule that finds nothing may have stopped looking."""
    broken = {code for _, _, code in expected(BROKEN)}
    assert set(checks.RULES) <= broken
    assert {"RS070", "RS071"} < broken


class _AuditLog(Document):
    """A kind that is for the team, always."""

    widest = Audience.TEAM


def test_what_a_kind_keeps_to_itself_stays_closed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """RS610: an audience wider than the kind's own."""
    monkeypatch.setitem(KINDS, "audit-log", _AuditLog)
    folder = tmp_path / "content/reviews/x"
    folder.mkdir(parents=True)
    (folder / "log.md").write_text("---\nkind: audit-log\naudience: public\n---\n")
    workspace = open_workspace(tmp_path)
    found = checks.run(workspace.pack("x"), checks.context(workspace, ON))
    assert [(one.code, one.span.line, one.span.column) for one in found if one.code != "RS058"] == [
        ("RS610", 3, 11)
    ]


def test_each_diagnostic_marks_something(root: Path) -> None:
    """A span lies within its line, so that the caret stands under the text that is meant."""
    for one in said(BROKEN):
        path = BROKEN / one.span.path
        lines = path.read_text(encoding="utf-8").split("\n") if path.is_file() else [" "]
        line = lines[one.span.line - 1]
        assert 1 <= one.span.column <= max(1, len(line)), one
        assert one.span.column - 1 + one.span.length <= max(1, len(line)), one


def test_each_message_has_a_remedy() -> None:
    """The message names the fault, the help names what to do; neither is the other."""
    for one in said(BROKEN):
        if one.code in checks.RULES:
            assert one.help
            assert one.help != one.message
            assert one.message[0] != one.message[0].upper() or one.message[0] in "“R0123456789", one
