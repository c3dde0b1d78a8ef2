"""The library's pages as files: their links, their size, their data."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.library.small import library_of, practice, review, workspace_files

from reviewsite import exports
from reviewsite.pages.library import library_pages
from reviewsite.pages.library.paging import sheets
from reviewsite.search.facets import facets
from reviewsite.site import links
from reviewsite.words import catalogue

Write = Callable[[Mapping[str, str | bytes]], Path]
SETTINGS = SimpleNamespace(site_name="Library", description="", lang="en")


def test_every_link_leads_somewhere(site: Path) -> None:
    """But for the reviews' own sites, which stand beside the library and are not made here."""
    broken = [one for one in links.broken(site) if "reviews/" not in str(one)]
    assert broken == []


def test_a_plain_page_leads_to_the_others(site: Path) -> None:
    """A link to a file becomes one to its page; one to nothing becomes its words."""
    page = (site / "about" / "about.html").read_text(encoding="utf-8")
    assert '<a href="../index.html" rel="noopener noreferrer">the start</a>' in page
    assert "nothing" in page
    assert "nothing.md" not in page
    assert "kept-back" not in page


def test_a_practice_says_what_it_is(site: Path) -> None:
    """Its measures, whom to ask, the findings that show it and its own review; no consent."""
    page = (site / "good-practice" / "abermoor-panel.html").read_text(encoding="utf-8")
    assert 'data-label="Before">20</td>' in page
    assert "head@abermoor.example" in page
    assert 'href="../reviews/two/findings/leadership.html#leadership.seen"' in page
    assert 'href="../reviews/two/index.html"' in page
    assert "2022-12-01" not in page


def test_the_list_is_as_light_with_many_as_with_few(workspace: Write) -> None:
    """With four hundred practices its first page is not a tenth heavier than with forty."""
    root = workspace(
        workspace_files(review("one", "northmoor"), practice("one", "surgeries", "northmoor"))
    )
    library = library_of(root)
    [entry] = library.practices

    def first_view(number: int, uri: str) -> int:
        entries = tuple(
            replace(entry, uri=f"good-practice/northmoor-study-{at:04}.html")
            for at in range(number)
        )
        many = replace(library, practices=entries)
        [page] = [one for one in library_pages(many, SETTINGS).pages if one.uri == uri]
        return len(page.html)

    for uri in ("good-practice/index.html", "index.html", "bodies/northmoor.html"):
        assert first_view(400, uri) < 1.1 * first_view(40, uri)


def test_the_data_holds_every_practice(site: Path) -> None:
    """The JSON and the spreadsheet agree."""
    whole = json.loads((site / "data" / "library.json").read_text(encoding="utf-8"))
    rows = list(csv.DictReader(io.StringIO((site / "data/practices.csv").read_text("utf-8"))))
    assert whole["format"] == "reviewsite-library-1"
    assert [one["page"] for one in whole["practices"]] == [row["page"] for row in rows]
    assert len(rows) == 41
    assert {one["slug"] for one in whole["reviews"]} == {"one", "two"}


def test_a_cell_is_never_a_formula(workspace: Write) -> None:
    """A title that a spreadsheet would run gets an apostrophe before it."""
    root = workspace(
        workspace_files(
            review("one", "northmoor"),
            practice("one", "surgeries", "northmoor", title='"=HYPERLINK(1)"'),
        )
    )
    text = exports.library_files(library_of(root))["data/practices.csv"].decode()
    assert "\r\n'=HYPERLINK(1)," in text


@pytest.mark.parametrize("said", ["", ", type: other", ", type: other, region: North"])
def test_what_nobody_said_of_a_council_is_on_no_page(workspace: Write, said: str) -> None:
    """Neither where it is nor what it is, on pages, in filters and in the data; a council of which
    both are said stands beside it with both."""
    files = workspace_files(
        review("one", "northmoor"),
        practice("one", "surgeries", "northmoor"),
        review("two", "eastmoor"),
        practice("two", "panel", "eastmoor"),
    )
    files["content/bodies.yml"] = (
        f"- {{id: northmoor, name: Northmoor{said}}}\n"
        "- {id: eastmoor, name: Eastmoor, type: county, nation: Wales}\n"
    )
    library = library_of(workspace(files))
    pages = {one.uri: one.html for one in library_pages(library, SETTINGS).pages}
    every = "".join(pages.values())
    for word in ("Elsewhere", "Another kind of body", "library.type", "library.nation"):
        assert word not in every
    assert "kicker" not in pages["bodies/northmoor.html"]
    assert "County council" in pages["bodies/eastmoor.html"]
    listed = pages["bodies/index.html"]
    assert re.findall(r"<h2[^>]*>(.*?)</h2>", listed) == ["Wales"]
    assert listed.index("Northmoor") < listed.index('<h2 id="nation-1">Wales')
    found = {one.id: [value.id for value in one.values] for one in facets(library, catalogue("en"))}
    assert (found["type"], found["nation"]) == (["county"], ["wales"])
    data = exports.library_files(library)
    by_id = {one["id"]: one for one in json.loads(data["data/library.json"])["bodies"]}
    assert "type" not in by_id["northmoor"]
    assert by_id["eastmoor"]["type"] == "county"
    rows = csv.DictReader(io.StringIO(data["data/practices.csv"].decode()))
    assert {row["bodies"]: row["body types"] for row in rows} == {
        "Northmoor": "",
        "Eastmoor": "county",
    }


def test_a_long_list_is_cut() -> None:
    """Twenty to a page; an empty one has a page all the same; far pages are left out."""
    cut = sheets(range(45), "a.html", "a/page-{number}.html")
    assert [len(sheet.items) for sheet in cut] == [20, 20, 5]
    assert [sheet.uri for sheet in cut] == ["a.html", "a/page-2.html", "a/page-3.html"]
    assert [len(sheet.items) for sheet in sheets((), "a.html", "{number}")] == [0]
    middle = sheets(range(400), "1", "{number}")[9].near
    assert [place[0] if place else None for place in middle] == [
        1,
        None,
        8,
        9,
        10,
        11,
        12,
        None,
        20,
    ]


def test_the_library_says_what_a_peer_review_is(site: Path) -> None:
    """In the words of the programmes that its reviews followed; and who is who in each."""
    what = (site / "programmes/index.html").read_text("utf-8")
    assert "What is a peer review?" in what
    assert "It is not an inspection and gives no rating." in what
    assert 'href="who-is-who.html"' in what
    who = (site / "programmes/who-is-who.html").read_text("utf-8")
    assert 'href="index.html"' in who
    assert 'href="programmes/index.html"' in (site / "index.html").read_text("utf-8")
