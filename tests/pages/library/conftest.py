"""A library of forty practices, written as a site to browse."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.library.small import (
    Files,
    findings,
    library_of,
    practice,
    review,
    workspace_files,
)

from reviewsite import exports, search
from reviewsite.assemble.site import Site
from reviewsite.pages.library import library_pages
from reviewsite.site import open_shell, write


def _files() -> Files:
    parts = [
        review("one", "northmoor", year=2024),
        findings("one"),
        review(
            "two", "abermoor", year=2022, framework="ssia-childrens-2014", programme="ssia-2016"
        ),
        findings("two"),
        practice(
            "two",
            "panel",
            "abermoor",
            year=2022,
            title="A panel in the tŷ",
            topics="children-in-care",
            level="validated",
            more="demonstrates: [leadership.seen]\n"
            "impact:\n  - {measure: Days waited, before: 20, after: 5}\n"
            "contact: {post: Head of Service, email: head@abermoor.example}\n",
        ),
    ]
    for number in range(40):
        parts.append(
            practice(
                "one",
                f"study-{number:02}",
                "northmoor",
                title=f"Children's study {number:02}",
                topics="permanence" if number % 4 == 0 else "finance",
                level="validated" if number % 2 == 0 else "emerging",
            )
        )
    return workspace_files(*parts)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site. Nobody writes into it."""
    root = tmp_path_factory.mktemp("library")
    for name, content in _files().items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(str(content).removeprefix("\n"), encoding="utf-8")
    shell = open_shell(root / "mkdocs.yml")
    library = library_of(root)
    files = exports.library_files(library) | search.library_index(library)
    pages = library_pages(library, shell.settings)
    write(shell, Site("", pages, files), root / "site")
    return root / "site"
