"""What comes out of the printer: few sheets, none of them empty, and nothing cut or lost."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.browser.conftest import MEASURED
from tests.browser.sheets import Sheet, printed
from tests.conftest import TODAY

from reviewsite.words import catalogue

ADULTS = "reviews/northmoor-adults-2024"
WALES = "reviews/neath-port-talbot-2014"
TEAM = "team:"
WHOLE = {
    f"{ADULTS}/all.html": 2.7,
    f"{WALES}/all.html": 2.7,
    f"{WALES}/cy/all.html": 2.7,
    f"{TEAM}all.html": 4.4,
}
"""The whole reports, and the sheets that a thousand words of each may take at most. The peer team's
is a timetable, tables and lists of questions."""
ALONE = (
    "index.html",
    "good-practice/index.html",
    "good-practice/northmoor-home-first-huddle.html",
    "topics/index.html",
    "bodies/northmoor.html",
    f"{ADULTS}/index.html",
    f"{ADULTS}/findings/leadership.html",
    f"{ADULTS}/recommendations.html",
    f"{ADULTS}/action-plan.html",
    f"{ADULTS}/tracker.html",
    f"{ADULTS}/case-records.html",
    f"{ADULTS}/surveys.html",
    f"{ADULTS}/about.html",
    f"{WALES}/cy/case-records.html",
    f"{TEAM}timetable.html",
    f"{TEAM}documents.html",
    f"{TEAM}analysis.html",
    f"{TEAM}case-outcomes.html",
    f"{TEAM}audit-log.html",
    f"{TEAM}status.html",
)
SLIDES = f"{TEAM}presentations/first-thoughts.html"
MARGIN = 18 / 25.4 * 72 - 1
"""The margin at the sides in points, less a point for how letters hang over."""


@dataclass(frozen=True)
class Paper:
    """What a page is printed from, and its sheets."""

    uri: str
    source: str
    sheets: list[Sheet]

    @property
    def text(self) -> str:
        return " ".join(sheet.text for sheet in self.sheets)


@pytest.fixture(scope="module")
def paper(
    chromium: Browser,
    built_sample: Path,
    editions: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[[str], Paper]:
    """A function that prints a page, each once."""
    made: dict[str, Paper] = {}

    def make(uri: str) -> Paper:
        if uri not in made:
            inside = uri.removeprefix(TEAM)
            page = (editions / "hartlepool-team" if inside != uri else built_sample) / inside
            sheets = printed(chromium, page, tmp_path_factory.mktemp("paper") / "page.pdf")
            made[uri] = Paper(uri, page.read_text(encoding="utf-8"), sheets)
        return made[uri]

    return make


@pytest.mark.parametrize("uri", WHOLE)
def test_a_whole_report_takes_few_sheets(
    paper: Callable[[str], Paper], uri: str, record_property: Callable[[str, object], None]
) -> None:
    """No more sheets for its words than a report takes that was set with care."""
    made = paper(uri)
    words = len(made.text.split())
    ratio = 1000 * len(made.sheets) / words
    record_property(
        f"{MEASURED}paper, {uri}",
        f"{len(made.sheets)} sheets for {words} words, {ratio:.2f} a thousand of {WHOLE[uri]}",
    )
    assert ratio <= WHOLE[uri]


@pytest.mark.parametrize("uri", [*WHOLE, *ALONE])
def test_nothing_is_wasted_lost_or_cut(paper: Callable[[str], Paper], uri: str) -> None:
    """No sheet but the last is less than a third full, no word stands in the side margins, no
    heading nor head of a table is the last thing on a sheet, and no finding goes on to the next."""
    made = paper(uri)
    for number, sheet in enumerate(made.sheets, start=1):
        if number < len(made.sheets):
            assert sheet.filled > 1 / 3, (number, sheet.text)
            assert not sheet.last.text.startswith("Hd"), (number, sheet.text[-200:])
        beyond = [
            word.text
            for word in sheet.words
            if word.right > sheet.width - MARGIN or word.left < MARGIN
        ]
        assert beyond == [], number
        starts = {mark[2:] for mark in sheet.marks if mark.startswith("Fs")}
        ends = {mark[2:] for mark in sheet.marks if mark.startswith("Fe")}
        assert starts == ends, number
    findings = len(re.findall(r'<li class="finding ', made.source))
    assert sum(mark.startswith("Fs") for sheet in made.sheets for mark in sheet.marks) == findings


@pytest.mark.parametrize("uri", [*WHOLE, *ALONE])
def test_every_column_is_printed(paper: Callable[[str], Paper], uri: str) -> None:
    """The words over each column of each table are on paper, whatever the table's width; but for
    the table of a bar chart, whose figures stand beside its bars."""
    made = paper(uri)
    source = re.sub(r'<figure class="chart"[^>]*>.*?</figure>', "", made.source, flags=re.S)
    there = _words(made.text)
    for head in re.findall(r'<th scope="col"[^>]*>(.*?)</th>', source, re.S):
        assert _words(head) <= there, head


@pytest.mark.parametrize("uri", [*WHOLE, *ALONE])
def test_each_sheet_says_whose_it_is(paper: Callable[[str], Paper], uri: str) -> None:
    """The first has the site's name and the notices; the others repeat the name in their head, and
    for whom they are where that is not everybody."""
    made = paper(uri)
    [name] = re.findall(r'data-running="([^"]*)"', made.source)
    [readers] = re.findall(r'data-readers="([^"]*)"', made.source)
    assert bool(readers) == uri.startswith(TEAM)
    for sheet in made.sheets:
        assert unescape(name) in sheet.text
        assert readers in sheet.text
    for notice in re.findall(r'<div class="notice notice--\w+">.*?<p>(.*?)</p>', made.source, re.S):
        assert _words(notice) <= _words(made.text)


@pytest.mark.parametrize("uri", [*WHOLE, *ALONE, SLIDES])
def test_each_sheet_says_its_day(paper: Callable[[str], Paper], uri: str) -> None:
    """What is overdue depends on it: the first sheet says it, and so does every other, in the
    language of the page."""
    day = date.fromisoformat(TODAY)
    said = catalogue("cy" if "/cy/" in uri else "en")
    for number, sheet in enumerate(paper(uri).sheets, start=1):
        assert said("shell.as_of", when=said.date(day)) in sheet.text, number


def test_slides_come_one_a_sheet(paper: Callable[[str], Paper]) -> None:
    """On their side, after one with the title and the notices."""
    sheets = paper(SLIDES).sheets
    assert [sheet.width > sheet.height for sheet in sheets] == [True] * 4
    assert ["1 of 3" in sheets[1].text, "3 of 3" in sheets[3].text] == [True, True]


@pytest.mark.parametrize("uri", WHOLE)
def test_a_whole_report_begins_with_its_contents(paper: Callable[[str], Paper], uri: str) -> None:
    """The parts, in their order, on the first sheet."""
    made = paper(uri)
    first = _words(made.sheets[0].text)
    parts = re.findall(r'<h2 id="[^"]+">(.*?)</h2>', made.source)
    assert len(parts) > 5
    assert [part for part in parts if not _words(part) <= first] == []


@pytest.mark.parametrize("uri", [*WHOLE, *ALONE])
def test_addresses_are_printed_where_a_reader_needs_them(
    paper: Callable[[str], Paper], uri: str
) -> None:
    """Those of other sites, once, in round brackets; never those of the site's own pages."""
    text = paper(uri).text
    for address in re.findall(r"\((https?://[^)]*)\)", text):
        assert f"{address} ({address}" not in text
    assert ".html)" not in text.replace("https://www.", "")


def _words(html: str) -> set[str]:
    """The words of a piece of a page or of a sheet."""
    return set(re.findall(r"\w+", unescape(re.sub(r"<[^>]+>", " ", html))))
