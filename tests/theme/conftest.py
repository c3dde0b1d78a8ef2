"""A page with every pattern on it, and a small site to search, both on disk."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.theme.shell import Shell, pattern_page

HEAD = '<header class="page-head"><h1>Search this review</h1></header>'

RECORDS = [
    {
        "id": "leadership.structures",
        "uri": "findings/patterns.html#leadership.structures",
        "title": "Structures, systems and processes",
        "section": "Leadership",
        "text": "Children's services have embedded structures and systems over 18 months.",
        "kind": "Strength",
        "lang": "en",
    },
    {
        "id": "voice.house",
        "uri": "findings/patterns.html#leadership.s2",
        "title": "The voice of young people",
        "section": "Outcomes",
        "text": "The tŷ in the town is open to all, and people planning a café were asked first.",
        "kind": "Strength",
        "lang": "en",
    },
    {
        "id": "R1",
        "uri": "findings/patterns.html#R1",
        "title": "Put quality at the centre",
        "section": "Recommendations",
        "text": "Agree what good work looks like <b>everywhere</b> & look for it in every meeting.",
        "kind": "Recommendation",
        "lang": "en",
    },
    {
        "id": "R1-cy",
        "uri": "cy/recommendations.html#R1",
        "title": "Ansawdd yn ganolog",
        "section": "Argymhellion",
        "text": "Cytuno ar beth yw gwaith da.",
        "kind": "Argymhelliad",
        "lang": "cy",
    },
]


@pytest.fixture(scope="session")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    """A small site whose pages are in the shell: the patterns, and a search."""
    site = Shell(tmp_path_factory.mktemp("shell site"))
    records = json.dumps({"docs": RECORDS}, ensure_ascii=False)
    (site.folder / "assets" / "search-index.js").write_text(
        f"window.reviewsiteSearch = {records};\n", encoding="utf-8"
    )
    alone = {"kind": "search", "breadcrumbs": [], "previous": None, "next": None}
    site.add("search.html", HEAD + "<!--contents-->", title="Search", **alone)
    site.add("findings/patterns.html", pattern_page())
    return site


@pytest.fixture(scope="session")
def patterns(shell: Shell) -> Path:
    """The page with every pattern."""
    return shell.folder / "findings" / "patterns.html"


@pytest.fixture(scope="session")
def search(shell: Shell) -> Path:
    """The search page."""
    return shell.folder / "search.html"
