"""The editions for team and council: as accessible, valid and strict as what is published."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.editions import EDITIONS
from tests.browser.test_axe import EVERY_STATE, MEDIA, State, find_nothing
from tests.browser.test_html import DATA, LOADING, titles

HARTLEPOOL = (
    "index.html",
    "timetable.html",
    "documents.html",
    "analysis.html",
    "case-mapping.html",
    "audit-validation.html",
    "audit-log.html",
    "case-outcomes.html",
    "presentations/first-thoughts.html",
    "briefing.html",
    "pages/preparation.html",
    "about.html",
    "peer-review.html",
    "who-is-who.html",
    "status.html",
    "search.html?q=children",
    "all.html",
)
NORTHMOOR = (
    "index.html",
    "surveys.html",
    "self-assessment.html",
    "presentations/overview.html",
    "presentations/feedback.html",
    "briefing.html",
    "status.html",
    "action-plan.html",
    "progress.html",
    "case-records.html",
)
COUNCIL = ("index.html", "surveys.html", "status.html", "self-assessment.html")
PAGES = (
    *(f"hartlepool-team/{uri}" for uri in HARTLEPOOL),
    *(f"northmoor-team/{uri}" for uri in NORTHMOOR),
    *(f"northmoor-council/{uri}" for uri in COUNCIL),
    *(f"hartlepool-council/{uri}" for uri in ("index.html", "timetable.html", "documents.html")),
)
WELSH = (
    *(f"hartlepool-team/cy/{uri}" for uri in HARTLEPOOL),
    *(f"northmoor-team/cy/{uri}" for uri in NORTHMOOR),
)
SHORT: tuple[State, ...] = ((1280, MEDIA[0], False), (375, MEDIA[1], True), (320, MEDIA[2], True))
"""One state of each width, scheme, and folded or not; all of them are looked at with --hard."""


@pytest.mark.parametrize("uri", PAGES)
def test_axe_finds_nothing(
    request: pytest.FixtureRequest,
    chromium: Browser,
    serve: Callable[[Path], str],
    editions: Path,
    axe: Path,
    uri: str,
    record_property: Callable[[str, object], None],
) -> None:
    """All of its rules on every kind of page that team and council have."""
    hard = request.config.getoption("--hard")
    states = EVERY_STATE if hard else SHORT[1:2] if uri.endswith("all.html") else SHORT
    find_nothing(chromium, f"{serve(editions)}/{uri}", axe, states)
    record_property("accessibility states of editions", len(states))


def test_axe_finds_nothing_in_welsh(
    request: pytest.FixtureRequest,
    chromium: Browser,
    serve: Callable[[Path], str],
    editions: Path,
    axe: Path,
    record_property: Callable[[str, object], None],
) -> None:
    """Nor where words are longer, and texts without a translation are marked: on a phone in the
    dark, every third page; all of them in every state with --hard."""
    hard = request.config.getoption("--hard")
    states = EVERY_STATE if hard else SHORT[1:2]
    for uri in WELSH if hard else WELSH[1::3]:
        find_nothing(chromium, f"{serve(editions)}/{uri}", axe, states)
        record_property("accessibility states of editions", len(states))


def test_every_kind_of_page_is_looked_at(editions: Path) -> None:
    """Each page that an edition has and the public's sites have not stands in the list."""
    looked = {uri.partition("/")[2].partition("?")[0] for uri in PAGES}
    there = {uri.partition("/")[2] for uri in _uris(editions) if "/cy/" not in uri}
    public = re.compile(
        r"(findings|good-practice)/.*|(recommendations|prioritisation|tracker|response|evaluation"
        r"|accessibility)\.html"
    )
    assert {uri for uri in there - looked if not public.fullmatch(uri)} == set()


def _uris(editions: Path) -> list[str]:
    return sorted(path.relative_to(editions).as_posix() for path in editions.rglob("*.html"))


def test_the_checker_of_html_is_content(editions: Path, html_faults: Callable[..., str]) -> None:
    """No error on any page of the teams' editions, Welsh ones among them; the council's have the
    same pages, and fewer."""
    folders = [editions / name for name in EDITIONS if name.endswith("-team")]
    assert sum(len(_uris(folder)) for folder in folders) > 80
    assert html_faults(*folders, args=("--skip-non-html", "--errors-only")) == ""


def test_each_page_says_where_it_is(editions: Path) -> None:
    """One `h1`, its language, a title that no other page of the edition has."""
    for name in EDITIONS:
        titles(editions / name)


def test_nothing_breaks_the_policy_or_asks_other_machines(editions: Path) -> None:
    """No style attribute, no style element, no script in a page, nothing loaded from elsewhere."""
    for uri in _uris(editions):
        html = (editions / uri).read_text(encoding="utf-8")
        assert not re.search(r"<[^>]*\s(style|on[a-z]+)\s*=", html), uri
        assert not re.search(r"<style|<script(?![^>]*\ssrc=)", DATA.sub("", html)), uri
        assert not LOADING.search(html.replace('rel="canonical"', "")), uri


@pytest.fixture
def strict(chromium: Browser) -> Iterator[Page]:
    """A browser that keeps to the pages' policy; what it refuses, and an error, fails the test."""
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    context.add_init_script(
        "document.addEventListener('securitypolicyviolation', one =>"
        " console.error(one.violatedDirective + ': ' + one.blockedURI))"
    )
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    yield page
    context.close()
    assert faults == []


def test_the_pages_run_under_their_policy(
    strict: Page, serve: Callable[[Path], str], editions: Path
) -> None:
    """Scripts, styles and pictures of every page are such as the policy lets through."""
    for uri in PAGES:
        strict.goto(f"{serve(editions)}/{uri}")
        assert strict.locator("main h1").count() == 1
