"""The accessibility rules find nothing on any kind of page, wide or narrow, light or dark."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser
from tests.browser.looking import DRAWN

ADULTS = "reviews/northmoor-adults-2024"
WALES = "reviews/neath-port-talbot-2014"
PAGES = (
    "index.html",
    "404.html",
    "search.html?q=leadership",
    "good-practice/index.html",
    "good-practice/northmoor-home-first-huddle.html",
    "topics/index.html",
    "topics/workforce.html",
    "bodies/index.html",
    "bodies/northmoor.html",
    "reviews/index.html",
    "about/about.html",
    "programmes/index.html",
    "programmes/who-is-who.html",
    "cy/index.html",
    "cy/404.html",
    "cy/search.html?q=gofal",
    "cy/good-practice/index.html",
    "cy/good-practice/northmoor-home-first-huddle.html",
    "cy/topics/index.html",
    "cy/topics/workforce.html",
    "cy/bodies/index.html",
    "cy/bodies/neath-port-talbot.html",
    "cy/reviews/index.html",
    "cy/about/about.html",
    "cy/programmes/who-is-who.html",
    f"{ADULTS}/index.html",
    f"{ADULTS}/findings/index.html",
    f"{ADULTS}/findings/leadership.html",
    f"{ADULTS}/recommendations.html",
    f"{ADULTS}/action-plan.html",
    f"{ADULTS}/prioritisation.html",
    f"{ADULTS}/progress.html",
    f"{ADULTS}/tracker.html",
    f"{ADULTS}/response.html",
    f"{ADULTS}/evaluation.html",
    f"{ADULTS}/case-records.html",
    f"{ADULTS}/surveys.html",
    f"{ADULTS}/good-practice/index.html",
    f"{ADULTS}/good-practice/home-first-huddle.html",
    f"{ADULTS}/about.html",
    f"{ADULTS}/peer-review.html",
    f"{ADULTS}/who-is-who.html",
    f"{ADULTS}/search.html?q=leadership",
    f"{ADULTS}/accessibility.html",
    f"{ADULTS}/all.html",
    f"{WALES}/index.html",
    f"{WALES}/findings/service-delivery.html",
    f"{WALES}/action-plan.html",
    f"{WALES}/case-records.html",
    f"{WALES}/cy/index.html",
    f"{WALES}/cy/findings/service-delivery.html",
    f"{WALES}/cy/recommendations.html",
    f"{WALES}/cy/action-plan.html",
    f"{WALES}/cy/surveys.html",
    f"{WALES}/cy/about.html",
    f"{WALES}/cy/accessibility.html",
    f"{WALES}/cy/search.html?q=gofal",
)
WIDTHS = (1280, 375, 320)
Media = dict[str, Any]
MEDIA: tuple[Media, ...] = (
    {"color_scheme": "light", "forced_colors": "none"},
    {"color_scheme": "dark", "forced_colors": "none"},
    {"color_scheme": "light", "forced_colors": "active"},
)
OPEN: tuple[tuple[int, Media], ...] = ((375, MEDIA[0]), (320, MEDIA[1]), (1280, MEDIA[2]))
"""Where everything is looked at with menu, contents, filters and details unfolded as well."""
State = tuple[int, Media, bool]
EVERY_STATE: tuple[State, ...] = (
    *((width, media, False) for width in WIDTHS for media in MEDIA),
    *((width, media, True) for width, media in OPEN),
)
"""Width, scheme, and whether everything is unfolded; folded states come first."""
STATES = len(PAGES) * len(EVERY_STATE)

RUN = """() => axe.run(document).then(found => found.violations.map(
    one => one.id + ': ' + one.nodes.map(node => node.html.slice(0, 160)).join(' | ')))"""
UNFOLD = """() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
    for (const one of document.querySelectorAll('[data-disclosure-button]'))
        if (one.offsetParent && one.getAttribute('aria-expanded') === 'false') one.click();
}"""


@pytest.mark.parametrize("uri", PAGES)
def test_axe_finds_nothing(
    chromium: Browser,
    serve: Callable[[Path], str],
    built_sample: Path,
    axe: Path,
    uri: str,
    pytestconfig: pytest.Config,
    record_property: Callable[[str, object], None],
) -> None:
    """All of its rules, best practice included, and nothing to scroll sideways: in every state with
    --hard, or for the accessibility statement; else as a desk shows it, and with everything
    unfolded."""
    whole = pytestconfig.getoption("--hard") or pytestconfig.getoption("--accessibility-results")
    states = EVERY_STATE if whole else (EVERY_STATE[0], *EVERY_STATE[-len(OPEN) :])
    find_nothing(chromium, f"{serve(built_sample)}/{uri}", axe, states)
    record_property("accessibility states", len(states))


def find_nothing(chromium: Browser, address: str, axe: Path, states: Sequence[State]) -> None:
    """Let axe look at a page in each of the states; it finds nothing, or the test fails."""
    context = chromium.new_context(reduced_motion="reduce", bypass_csp=True)
    page = context.new_page()
    page.goto(address)
    if "?q=" in address:
        page.wait_for_selector("main .result")
    page.add_script_tag(path=axe)
    for width, media, unfolded in states:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(**media)
        if unfolded:
            page.evaluate(UNFOLD)
        page.evaluate(DRAWN)
        assert page.evaluate(RUN) == [], (width, media)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, (width, media)
    context.close()


def test_there_are_enough_states() -> None:
    """Pages, widths, schemes, folded and unfolded: at least three hundred."""
    assert STATES >= 300


def test_every_kind_of_page_is_looked_at(built_sample: Path) -> None:
    """Each page of the sample is of a kind that stands in the list: its folder, or its name."""
    looked = {_kind(uri.partition("?")[0]) for uri in PAGES}
    there = {
        _kind(path.relative_to(built_sample).as_posix()) for path in built_sample.rglob("*.html")
    }
    assert there - looked == set()


def _kind(uri: str) -> str:
    parts = uri.removeprefix("cy/").split("/")
    if parts[0] == "reviews" and len(parts) > 2:
        rest = parts[3:] if parts[2] == "cy" else parts[2:]
        return "review/" + (rest[0] if len(rest) == 1 else f"{rest[0]}/{_name(rest[1])}")
    return parts[0] if len(parts) == 1 else f"{parts[0]}/{_name(parts[1])}"


def _name(name: str) -> str:
    return name if name == "index.html" else "*"
