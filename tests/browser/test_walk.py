"""A reader follows one thread through the sample: from what was found to what became of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

REVIEW = "reviews/northmoor-adults-2024"
Serve = Callable[[Path], str]


@pytest.fixture(params=["script", "no script"])
def reader(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    """Somebody with a browser, with and without JavaScript; an error in a script fails."""
    context = chromium.new_context(
        viewport={"width": 1280, "height": 900},
        java_script_enabled=request.param == "script",
    )
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    yield page
    context.close()
    assert faults == []


def arrived(page: Page) -> Locator:
    """The item that the address names, once its page is there."""
    page.wait_for_load_state()
    return page.locator(f'[id="{page.url.rpartition("#")[2]}"]')


def heading(page: Page) -> str:
    """What the page is called."""
    return page.locator("h1").inner_text()


def follow(page: Page, link: str, kind: str) -> str:
    """Take a link of the item that the reader is at, and arrive at one of a kind: its address."""
    at = arrived(page) if "#" in page.url else page.locator("main")
    at.locator(link).first.click()
    page.wait_for_url(f"**/{kind}*")
    assert arrived(page).count() == 1, page.url
    return page.url.rpartition("/")[2]


def from_finding_to_progress_and_back(page: Page, start: str, item: str) -> None:
    """From a theme's page: finding → recommendation → priority → action → progress, each step a
    link of the item before; then the same way back, to the finding that it began with."""
    theme = page.url.rpartition("/")[2]
    page.goto(f"{page.url}#{start}")
    finding = f"{theme}#{start}"
    recommendation = follow(page, f'a[href$="recommendations.html#{item}"]', "recommendations.html")
    priority = follow(page, 'a[href*="prioritisation.html#"]', "prioritisation.html")
    action = follow(page, 'a[href*="action-plan.html#"]', "action-plan.html")
    progress = follow(page, f'a[href$="progress.html#progress-{item}"]', "progress.html")
    assert follow(page, f'a[href="{action}"]', "action-plan.html") == action
    assert follow(page, f'a[href="{priority}"]', "prioritisation.html") == priority
    assert follow(page, f'a[href="{recommendation}"]', "recommendations.html") == recommendation
    assert follow(page, f'a[href="{progress}"]', "progress.html") == progress
    assert follow(page, f'a[href="{recommendation}"]', "recommendations.html") == recommendation
    assert follow(page, f'a[href$="{finding}"]', theme) == finding


def test_the_thread_both_ways(reader: Page, serve: Serve, built_sample: Path) -> None:
    """Library → reviews → review → theme, and from its finding to its progress and back."""
    reader.goto(f"{serve(built_sample)}/index.html")
    reader.locator(
        'header a[href$="reviews/index.html"], main a[href$="reviews/index.html"]'
    ).first.click()
    reader.locator(f'main a[href*="{REVIEW.split("/")[1]}/index.html"]').first.click()
    assert "Adult Social Care" in heading(reader)
    reader.locator('main a[href$="findings/leadership.html"]').first.click()
    assert heading(reader) == "Leadership"
    from_finding_to_progress_and_back(reader, "leadership.too-many-plans", "R7")


def test_the_thread_in_the_teams_edition(reader: Page, serve: Serve, editions: Path) -> None:
    """The team walks it too, from the review's own home page."""
    reader.goto(f"{serve(editions)}/northmoor-team/index.html")
    reader.locator('main a[href$="findings/leadership.html"]').first.click()
    from_finding_to_progress_and_back(reader, "leadership.too-many-plans", "R7")


def test_the_thread_in_welsh(reader: Page, serve: Serve, editions: Path) -> None:
    """And a Welsh reader, who stays on Welsh pages all the way."""
    reader.goto(f"{serve(editions)}/northmoor-team/cy/index.html")
    reader.locator('main a[href$="findings/leadership.html"]').first.click()
    assert reader.locator("html").get_attribute("lang") == "cy"
    from_finding_to_progress_and_back(reader, "leadership.too-many-plans", "R7")
    assert "/cy/" in reader.url
    assert reader.locator("html").get_attribute("lang") == "cy"


def test_from_a_strength_to_its_practice_and_back(
    reader: Page, serve: Serve, built_sample: Path
) -> None:
    """A strength names its study of good practice, which names what it demonstrates."""
    reader.goto(f"{serve(built_sample)}/{REVIEW}/findings/leadership.html")
    reader.locator('main .finding a[href*="good-practice/"]').first.click()
    assert "/good-practice/" in reader.url
    reader.locator('main a[href*="findings/leadership.html#leadership."]').first.click()
    assert arrived(reader).count() == 1


def test_browsing_the_library(reader: Page, serve: Serve, built_sample: Path) -> None:
    """Home → topic → practice → council, each a plain link."""
    home = serve(built_sample)
    reader.goto(f"{home}/topics/index.html")
    reader.locator('main a[href$="workforce.html"]').first.click()
    reader.locator('main a[href*="good-practice/"]').first.click()
    assert heading(reader)
    reader.locator('main a[href*="bodies/"]').first.click()
    assert "/bodies/" in reader.url


def test_a_lifted_out_folder_works_from_a_disk(
    chromium: Browser, built_sample: Path, tmp_path: Path
) -> None:
    """A council copies one review's folder anywhere and opens it without a server: it can be
    walked and searched, and nothing is asked of any other machine or folder."""
    folder = tmp_path / "a folder with spaces & ümlauts"
    shutil.copytree(built_sample / REVIEW, folder)
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("requestfailed", lambda request: faults.append(request.url))
    page.on(
        "request",
        lambda request: (
            None
            if request.url.startswith((folder.as_uri(), "data:"))
            else faults.append(request.url)
        ),
    )
    page.goto((folder / "index.html").as_uri())
    page.locator('main a[href$="findings/safety.html"]').first.click()
    assert heading(page) == "Ensuring Safety"
    field = page.get_by_role("searchbox").first
    field.fill("huddle")
    field.press("Enter")
    page.wait_for_selector("main .result")
    assert "search.html" in page.url
    page.locator("main .result a").first.click()
    assert heading(page)
    context.close()
    assert faults == []


@pytest.mark.parametrize(
    ("query", "found"),
    [("children", "Children"), ("children's", "Children"), (": * ~ ^ + -", ""), ("zzzzqq", "")],
)
def test_a_reviews_search(
    page: Page, serve: Serve, built_sample: Path, query: str, found: str
) -> None:
    """`children` finds “Children’s”; signs that a query language would choke on do no harm."""
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"{serve(built_sample)}/reviews/neath-port-talbot-2014/search.html")
    page.locator("main").get_by_role("searchbox").fill(query)
    page.locator("main").get_by_role("searchbox").press("Enter")
    if found:
        page.wait_for_selector("main .result")
        assert any(found in text for text in page.locator("main .result").all_inner_texts())
    else:
        expect(page.locator("[data-search-status]")).not_to_be_empty()
        assert page.locator("main .result").count() == 0
    assert faults == []


def test_the_librarys_search(page: Page, serve: Serve, built_sample: Path) -> None:
    """Findings and practices of all reviews, from one box."""
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"{serve(built_sample)}/index.html")
    field = page.get_by_role("searchbox").first
    field.fill("legal surgeries")
    field.press("Enter")
    page.wait_for_selector("main .result")
    assert "legal surger" in page.locator("main .results").inner_text().lower()
    assert faults == []


def shown(page: Page) -> int:
    """How many results a reader sees."""
    return page.locator("main .result:visible").count()


def fewer(page: Page, than: int) -> int:
    """Wait until there are fewer results than before, and say how many."""
    page.wait_for_function(
        "n => [...document.querySelectorAll('main .result')]"
        ".filter(one => one.offsetParent).length < n",
        arg=than,
    )
    return shown(page)


def test_two_facets_combine(page: Page, serve: Serve, built_sample: Path) -> None:
    """Wales and workforce together give fewer than either; the address holds the choice."""
    page.goto(f"{serve(built_sample)}/good-practice/index.html")
    page.wait_for_selector(".facets input[type=checkbox]")
    every = shown(page)
    page.locator('details[data-facet="nation"] summary').click()
    page.locator('.facets input[name="nation"][value="wales"]').check()
    wales = fewer(page, every)
    page.locator('.facets input[name="topic"][value="workforce"]').check()
    both = fewer(page, wales)
    assert 0 < both < wales < every
    assert "nation=wales" in page.url
    assert "topic=workforce" in page.url
    page.goto(page.url)
    assert fewer(page, wales) == both
