"""A reader follows old addresses in a browser: with and without scripts, in both languages."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.conftest import ROOT, TODAY, run_reviewsite

STRATEGY = "reviews/neath-port-talbot-2014"
OLD = "reviews/neath-port-talbot"


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, in which a review with a Welsh site had another name."""
    home = tmp_path_factory.mktemp("renamed")
    shutil.copytree(ROOT / "content", home / "content")
    (home / "mkdocs.yml").write_text(
        (ROOT / "mkdocs.yml").read_text().replace("  custom_dir: theme\n", "")
    )
    review = home / "content" / STRATEGY / "review.md"
    text = review.read_text(encoding="utf-8")
    review.write_text(text.replace("\n", "\nprevious_slugs: [neath-port-talbot]\n", 1))
    (home / "content/redirects.yml").write_text(
        "team.html: about/who.html\nabout/who.html: about/about.html\n"
        f"{STRATEGY}/plan.html: {STRATEGY}/action-plan.html\n"
    )
    built = run_reviewsite("build", "--on", TODAY, "--output", "site", cwd=home)
    assert built.returncode == 0, built.stdout + built.stderr
    return home / "site"


class _Headed(SimpleHTTPRequestHandler):
    """Serves a tree with the policy that its own `_headers` names."""

    def end_headers(self) -> None:
        for line in (Path(self.directory) / "_headers").read_text().splitlines()[1:]:
            name, _, value = line.strip().partition(": ")
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def address(renamed: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Headed, directory=str(renamed)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


@pytest.fixture(params=["script", "no script"])
def reader(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    """Somebody under the policy, with and without JavaScript; whatever it stops fails."""
    context = chromium.new_context(java_script_enabled=request.param == "script")
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    context.close()
    assert faults == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("team.html", "about/about.html"),
        ("cy/team.html", "cy/about/about.html"),
        (f"{OLD}/index.html", f"{STRATEGY}/index.html"),
        (f"{OLD}/recommendations.html", f"{STRATEGY}/recommendations.html"),
        (f"{OLD}/cy/recommendations.html", f"{STRATEGY}/cy/recommendations.html"),
        (f"{STRATEGY}/plan.html", f"{STRATEGY}/action-plan.html"),
        (f"{STRATEGY}/cy/plan.html", f"{STRATEGY}/cy/action-plan.html"),
    ],
)
def test_a_reader_gets_there(reader: Page, address: str, old: str, new: str) -> None:
    """At once, and going back does not lead here again."""
    reader.goto(f"{address}/index.html")
    reader.goto(f"{address}/{old}")
    reader.wait_for_url(f"{address}/{new}")
    assert reader.locator("html").get_attribute("lang") == ("cy" if "cy/" in new else "en")


def test_a_place_on_the_page_is_kept(chromium: Browser, address: str) -> None:
    """Where scripts run, a link to one recommendation leads to that recommendation."""
    page = chromium.new_page()
    page.goto(f"{address}/{OLD}/recommendations.html#R3")
    page.wait_for_url(f"{address}/{STRATEGY}/recommendations.html#R3")
    page.wait_for_load_state()
    assert page.locator("#R3").evaluate("one => one.getBoundingClientRect().top") < 400
    page.close()


def test_it_works_from_a_disk(chromium: Browser, renamed: Path) -> None:
    """No server, no script."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((renamed / OLD / "findings/index.html").as_uri())
    page.wait_for_url((renamed / STRATEGY / "findings/index.html").as_uri())
    context.close()


def test_who_is_not_led_on_reads_where_to_go(
    chromium: Browser, renamed: Path, tmp_path: Path, axe: Path, html_faults: Callable[..., str]
) -> None:
    """A browser that leads nobody on shows a page in words, in the page's language, that passes
    the rules of accessibility and of HTML."""
    uri = f"{OLD}/cy/recommendations.html"
    assert html_faults(renamed / uri, renamed / "team.html", args=("--errors-only",)) == ""
    text = (renamed / uri).read_text(encoding="utf-8")
    still = re.sub(r'<meta http-equiv="(?:refresh|Content-Security-Policy)"[^>]*>', "", text)
    assert still != text
    copy = tmp_path / "site"
    (copy / uri).parent.mkdir(parents=True)
    shutil.copytree(renamed / "assets", copy / "assets")
    (copy / uri).write_text(still, encoding="utf-8")
    context = chromium.new_context(viewport={"width": 375, "height": 700})
    page = context.new_page()
    page.goto((copy / uri).as_uri())
    assert page.locator("h1").inner_text() == "Mae’r dudalen hon wedi symud"
    link = page.get_by_role("link")
    assert link.get_attribute("href") == "../../neath-port-talbot-2014/cy/recommendations.html"
    page.add_script_tag(path=axe)
    found = page.evaluate("axe.run().then(one => one.violations.map(each => each.id))")
    page.screenshot(path=tmp_path / "moved.png")
    context.close()
    assert found == []


def test_axe_allows_it_as_it_is(renamed: Path) -> None:
    """Its rule on pages that lead on (WCAG 2.2.1) allows no delay, and there is none."""
    text = (renamed / "team.html").read_text(encoding="utf-8")
    assert '<meta http-equiv="refresh" content="0; url=about/about.html">' in text


class _Missing(_Headed):
    """Answers what is not there with the page for it, as servers do, and serves the site below a
    path."""

    def translate_path(self, path: str) -> str:
        below = path.removeprefix(UNDER) if path.startswith(UNDER) else "/nowhere"
        return super().translate_path(below)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


UNDER = "/peer-review"


@pytest.mark.parametrize("known", [True, False], ids=["site_url", "no site_url"])
def test_a_reader_who_is_lost_deep_in_a_site_finds_a_page(
    renamed: Path, tmp_path: Path, chromium: Browser, known: bool
) -> None:
    """In its own style, under the policy that the server sends; where the site knows its address,
    its first link leads home."""
    home = renamed.parent
    if known:
        home = tmp_path
        shutil.copytree(renamed.parent / "content", home / "content")
        said = (renamed.parent / "mkdocs.yml").read_text()
        (home / "mkdocs.yml").write_text(f"site_url: https://www.example.org{UNDER}/\n{said}")
        built = run_reviewsite("build", "--on", TODAY, "--output", "site", cwd=home)
        assert built.returncode == 0, built.stdout + built.stderr
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Missing, directory=str(home / "site")))
    Thread(target=server.serve_forever, daemon=True).start()
    context = chromium.new_context()
    page = context.new_page()
    stopped: list[str] = []
    page.on("console", lambda said: stopped.append(said.text) if "Policy" in said.text else None)
    try:
        address = f"http://127.0.0.1:{server.server_address[1]}{UNDER}"
        page.goto(f"{address}/reviews/none/of/these.html")
        assert "is not here" in (page.text_content("h1") or "")
        font = "getComputedStyle(document.body).fontFamily"
        assert "serif" not in page.evaluate(font).replace("sans-serif", "")
        if known:
            page.click(".site-name a")
            assert page.url == f"{address}/index.html"
            expect(page.locator("h1")).to_have_count(1)
    finally:
        context.close()
        server.shutdown()
        server.server_close()
    assert stopped == []
