"""A phone takes the small file of a picture, and nothing moves when it comes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser
from tests.conftest import run_reviewsite
from tests.media.makers import saved
from tests.site.small import small, whole

WATCH = """
window.shifted = 0;
new PerformanceObserver(list => {
    for (const one of list.getEntries()) window.shifted += one.value;
}).observe({type: 'layout-shift', buffered: true});
"""
PAGE = "reviews/open/findings/leadership.html"
PRACTICE = "good-practice/northmoor-surgeries.html"
WORDS = "People told us what had changed for them, and what had not. " * 60


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A review with a wide picture on a page of findings and another far down on it."""
    home = tmp_path_factory.mktemp("pictures")
    files = {
        name: str(text).removeprefix("\n")
        for name, text in whole(small("open", "northmoor")).items()
    }
    findings = "content/reviews/open/findings/leadership.md"
    files[findings] = files[findings].rstrip() + (
        f"\n\n![People waiting](../media/wide.jpg)\n\n{WORDS}\n\n"
        "![The same later](../media/late.jpg)\n"
    )
    study = "content/reviews/open/good-practice/surgeries.md"
    files[study] = files[study].rstrip() + "\n\n![People waiting](../media/wide.jpg)\n"
    for name, text in files.items():
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    media = home / "content/reviews/open/media"
    media.mkdir()
    for name in ("wide.jpg", "late.jpg"):
        noise = Image.effect_noise((1600, 1000), 60).convert("RGB")
        (media / name).write_bytes(saved(noise, "JPEG", quality=80))
    done = run_reviewsite("build", "--on", "2025-06-30", "--output", "site", cwd=home)
    assert done.returncode == 0, done.stdout + done.stderr
    return home / "site"


@pytest.mark.parametrize(
    ("width", "scale", "takes"),
    [
        (375, 1, "wide-400.jpg"),
        (375, 2, "wide-800.jpg"),
        (1280, 1, "wide-800.jpg"),
        (1280, 2, "wide.jpg"),
    ],
)
@pytest.mark.parametrize("uri", [PAGE, PRACTICE])
def test_each_screen_takes_its_file(
    chromium: Browser,
    serve: Callable[[Path], str],
    site: Path,
    uri: str,
    width: int,
    scale: int,
    takes: str,
) -> None:
    """A phone the small one, a sharp desk the whole one; without a jump when it comes."""
    context = chromium.new_context(
        viewport={"width": width, "height": 700}, device_scale_factor=scale
    )
    context.add_init_script(WATCH)
    page = context.new_page()
    fetched: list[str] = []
    page.on("requestfinished", lambda one: fetched.append(one.url.rpartition("/")[2]))
    page.goto(f"{serve(site)}/{uri}")
    picture = page.locator('main img[alt="People waiting"]')
    picture.scroll_into_view_if_needed()
    picture.evaluate("one => one.decode()")
    page.wait_for_load_state("networkidle")
    taken = picture.evaluate("one => one.currentSrc.split('/').pop()")
    shape = picture.evaluate("one => one.clientWidth / one.clientHeight")
    shifted = page.evaluate("window.shifted")
    context.close()
    assert taken == takes
    assert [one for one in fetched if one.startswith("wide")] == [takes]
    assert shape == pytest.approx(1.6, abs=0.02)
    assert shifted == 0


def test_what_is_far_down_waits(
    chromium: Browser, serve: Callable[[Path], str], site: Path
) -> None:
    """Until a reader comes near it; and it is there without a script."""
    context = chromium.new_context(viewport={"width": 375, "height": 700})
    page = context.new_page()
    fetched: list[str] = []
    page.on("request", lambda one: fetched.append(one.url.rpartition("/")[2]))
    page.goto(f"{serve(site)}/{PAGE}", wait_until="networkidle")
    assert not [one for one in fetched if one.startswith("late")]
    page.locator('main img[alt="The same later"]').scroll_into_view_if_needed()
    page.locator('main img[alt="The same later"]').evaluate("one => one.decode()")
    assert [one for one in fetched if one.startswith("late")] == ["late-400.jpg"]
    context.close()
