"""Files that look like content under another name, or lie there as a word processor's: told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from reviewsite.pack import load
from reviewsite.workspace import open_workspace

Write = Callable[[Mapping[str, str | bytes]], Path]
FOLDER = "content/reviews/moor"
CONTENT = "---\nkind: recommendations\n---\n"


def said(root: Path) -> list[tuple[str, str, str]]:
    """The file, the code and the remedy of what is said of names."""
    found = [*load(root, FOLDER).diagnostics, *open_workspace(root).diagnostics]
    return [
        (Path(one.span.path).name, one.code, one.help)
        for one in found
        if one.code in {"RS090", "RS091"}
    ]


@pytest.mark.parametrize(
    "folder", [FOLDER, f"{FOLDER}/findings", f"{FOLDER}/media", "content", "content/about"]
)
@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("recommendations.md.txt", "recommendations.md"),
        ("recommendations.MD", "recommendations.md"),
        ("Recommendations.Md", "recommendations.md"),
        ("recommendations.markdown", "recommendations.md"),
        ("recommendations.mdown", "recommendations.md"),
        ("recommendations.md.bak", "recommendations.md"),
        ("recommendations.md~", "recommendations.md"),
        ("recommendations.md (1)", "recommendations.md"),
        ("My plan.md.txt", "my-plan.md"),
        ("recommendations.cy.MD", "recommendations.cy.md"),
        ("recommendations.txt", "recommendations.md"),
        ("recommendations", "recommendations.md"),
    ],
)
def test_a_file_that_looks_like_content(
    workspace: Write, folder: str, name: str, better: str
) -> None:
    """An error with the name to give it, in any folder."""
    root = workspace({f"{folder}/{name}": CONTENT})
    ((found, code, help),) = said(root)
    assert (found, code) == (name, "RS090")
    assert f"Call it {better};" in help


@pytest.mark.parametrize("name", ["report.docx", "Report.DOC", "report.odt", "report.rtf"])
def test_a_word_processor_s_document(workspace: Write, name: str) -> None:
    """A warning: nothing of it is read or published."""
    assert [one[:2] for one in said(workspace({f"{FOLDER}/{name}": b"PK"}))] == [(name, "RS091")]


@pytest.mark.parametrize(
    "name",
    ["media/plan.pdf", "data/answers.csv", "media/map.png", "notes.txt", "~$report.docx",
     ".recommendations.md.swp", "admin.mdb"],
)  # fmt: skip
def test_what_is_no_content_is_let_be(workspace: Write, name: str) -> None:
    """Nor is anything said of what a program keeps for itself."""
    assert said(workspace({f"{FOLDER}/{name}": "Words.\n"})) == []
