"""No text that an author types runs in a reader's browser: not with the cleaning alone, and not
with the Content-Security-Policy alone."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import nh3
import pytest
from playwright.sync_api import Browser, BrowserContext
from tests.hostile.vectors import CALL, vectors

from reviewsite import checks
from reviewsite.build import Request, build, run
from reviewsite.model.scalars import When
from reviewsite.site import open_shell

ROOT = Path(__file__).parents[2]
TOUCH = """() => {
  document.addEventListener('submit', event => event.preventDefault(), true);
  document.querySelectorAll('main a, main button').forEach(one => {
    const to = one.getAttribute('href') || '';
    const click = new MouseEvent('click', {bubbles: true, cancelable: true});
    if (to && !/^https?:/.test(new URL(to, location.href).protocol)) one.dispatchEvent(click);
  });
  document.querySelectorAll('main *').forEach(one => {
    ['mouseover', 'pointerenter', 'focus', 'toggle', 'click'].forEach(kind => {
      if (!one.closest('a[href], form')) one.dispatchEvent(new Event(kind));
    });
  });
}"""


def quoted(text: str) -> str:
    """A text of one line as YAML writes any text: JSON is YAML."""
    return json.dumps(" ".join(text.split()))


def hostile(root: Path, texts: list[str]) -> None:
    """A workspace in which every field of words holds such texts."""
    lines = [quoted(f"Words {number} {text}") for number, text in enumerate(texts)]
    one = iter(lines * 40)
    agreed = "consent:\n  - body: town\n    by: Director\n    on: 2025-01-02\n"
    prose = "\n\n".join(f"## Part {number} {' '.join(text.split())}\n\n{text}"
                        for number, text in enumerate(texts))  # fmt: skip
    items = "".join(f"  - id: s{n}\n    text: {line}\n" for n, line in enumerate(lines))
    areas = "".join(f"  - id: a{n}\n    text: {line}\n" for n, line in enumerate(lines))
    recommendations = "".join(
        f"  - ref: R{n + 1}\n    title: {line}\n    text: {line}\n" for n, line in enumerate(lines)
    )
    actions = "".join(
        f"      - id: a{n}\n        action: {line}\n        lead: {line}\n        measure: {line}\n"
        f"        due: {line}\n        addresses: [R{n + 1}]\n"
        for n, line in enumerate(lines)
    )
    options = "".join(f"      {line}: 10\n" for line in lines)
    files = {
        "mkdocs.yml": (ROOT / "mkdocs.yml").read_text(),
        "content/index.md": f"---\nkind: page\ntitle: {next(one)}\n---\n\n{prose}\n",
        "content/about/about.md": f"---\nkind: page\ntitle: {next(one)}\n---\n\n{prose}\n",
        "content/bodies.yml": f"- id: town\n  name: {next(one)}\n  type: unitary\n",
        "content/reviews/one/review.md": (
            "---\nkind: review\n"
            f"title: {next(one)}\nbody: town\nprogramme: lga-safeguarding-2012\n"
            "framework: lga-safeguarding-2012\nscope:\n  themes: [vision]\n  asked_to:\n"
            + "".join(f"    - {line}\n" for line in lines)
            + f"contact:\n  team: {next(one)}\n  email: peer.review@example.gov.uk\n"
            f"sign_off:\n  post: Manager\n  on: 2025-01-02\npublication:\n  status: published\n  "
            + agreed.replace("\n  ", "\n    ").rstrip()
            + f"\n  publish_on: 2025-01-10\n---\n\n## Executive summary\n\nWords.\n\n{prose}\n"
        ),
        "content/reviews/one/findings/vision.md": (
            f"---\nkind: findings\ntheme: vision\nsummary: {next(one)}\nstrengths:\n{items}"
            f"areas_for_consideration:\n{areas}---\n\n{prose}\n"
        ),
        "content/reviews/one/recommendations.md": (
            f"---\nkind: recommendations\nheading: {next(one)}\n"
            f"recommendations:\n{recommendations}---\n\n{prose}\n"
        ),
        "content/reviews/one/action-plan.md": (
            f"---\nkind: action-plan\n{agreed}groups:\n  - title: {next(one)}\n"
            f"    actions:\n{actions}---\n\n{prose}\n"
        ),
        "content/reviews/one/surveys/poll.md": (
            f"---\nkind: survey\naudience: public\ntitle: {next(one)}\n"
            f"respondents: {len(lines) * 10}\nquestions:\n  - id: q\n    type: choice\n"
            f"    text: {next(one)}\n    options:\n{options}---\n\n{prose}\n"
        ),
        "content/reviews/one/good-practice/study.md": (
            f"---\nkind: good-practice\ntitle: {next(one)}\nsummary: {next(one)}\n{agreed}"
            f"topics: [permanence]\nimpact:\n  - measure: {next(one)}\n    before: {next(one)}\n"
            f"    after: {next(one)}\n---\n\n## The challenge\n\n{prose}\n"
        ),
    }
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (root / "theme").symlink_to(ROOT / "theme")


def built(root: Path) -> Path:
    """The workspace's public site."""
    wanted = Request(root / "site", When.parse("2026-01-15").first, jobs=1, anew=True)
    outcome = build(open_shell(root / "mkdocs.yml"), wanted)
    assert not outcome.failed, [
        (one.code, one.message) for one in outcome.diagnostics if one.severity == "error"
    ][:20]
    return root / "site"


def ran(context: BrowserContext, address: str, site: Path) -> tuple[list[str], int]:
    """On which pages of a site a script of a text ran, and how many pages were opened."""
    page = context.new_page()
    page.on("dialog", lambda one: one.dismiss())
    found = []
    pages = [one.relative_to(site).as_posix() for one in sorted(site.rglob("*.html"))]
    searches = [f"{one}?q=words" for one in pages if one.endswith("search.html")]
    assert searches
    for uri in (*pages, *searches):
        page.goto(f"{address}/{uri}", wait_until="load")
        page.evaluate(TOUCH)
        page.wait_for_load_state()
        page.wait_for_timeout(700 if "?" in uri else 100)
        if page.evaluate("typeof window.ran === 'number'") or "ran" in page.url.rpartition("/")[0]:
            found.append(uri)
    return found, len(pages) + len(searches)


@pytest.fixture(scope="module")
def texts(request: pytest.FixtureRequest) -> list[str]:
    """A sixth of them, or with --hard all."""
    every = vectors()
    assert len(every) >= 150
    return every if request.config.getoption("--hard") else every[::6]


@pytest.fixture(autouse=True)
def unchecked(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rules refuse many of these texts; here they are passed over, so that all are built."""
    monkeypatch.setattr(checks, "run", lambda pack, context: ())
    monkeypatch.setattr(checks, "run_workspace", lambda workspace, on: ())
    monkeypatch.setattr(run, "_report", lambda broken: list(broken))


@pytest.fixture
def free(chromium: Browser) -> Iterator[BrowserContext]:
    """A browser that no policy binds."""
    context = chromium.new_context(bypass_csp=True)
    yield context
    context.close()


def test_the_marks_would_be_seen(
    free: BrowserContext, tmp_path: Path, serve: Callable[[Path], str]
) -> None:
    """A page with nothing between the text and the browser runs it."""
    (tmp_path / "search.html").write_text(f"<main><script>{CALL}</script></main>")
    assert ran(free, serve(tmp_path), tmp_path)[0]


def test_cleaning_alone_is_enough(
    free: BrowserContext,
    tmp_path: Path,
    serve: Callable[[Path], str],
    texts: list[str],
    record_property: Callable[[str, object], None],
) -> None:
    """No policy in the browser, and nothing runs on any page or in a search's results."""
    hostile(tmp_path, texts)
    site = built(tmp_path)
    found, opened = ran(free, serve(site), site)
    assert found == []
    record_property("figure: hostile texts, the cleaning alone: none ran", len(texts))
    record_property("figure: pages opened without the policy, searches included", opened)


def test_the_policy_alone_is_enough(
    chromium: Browser,
    tmp_path: Path,
    serve: Callable[[Path], str],
    texts: list[str],
    monkeypatch: pytest.MonkeyPatch,
    record_property: Callable[[str, object], None],
) -> None:
    """With the cleaning taken away the texts are in the pages, and the policy stops them."""
    monkeypatch.setattr(nh3, "clean", lambda html, **given: html)
    hostile(tmp_path, texts)
    site = built(tmp_path)
    home = (site / "reviews" / "one" / "findings" / "vision.html").read_text(encoding="utf-8")
    assert "<script>window.ran" in home or "onerror=window.ran" in home
    context = chromium.new_context()
    found, opened = ran(context, serve(site), site)
    context.close()
    assert found == []
    record_property("figure: hostile texts, the policy alone: none ran", len(texts))
    record_property("figure: pages opened without the cleaning, searches included", opened)
