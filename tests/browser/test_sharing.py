"""A site with an address and a council's brand: what it tells those who link to it and serve it."""

from __future__ import annotations

import io
import json
import re
import shutil
from collections.abc import Callable
from functools import partial
from html import unescape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from xml.etree import ElementTree

import pytest
from PIL import Image
from playwright.sync_api import Browser
from tests.conftest import ROOT, TODAY, run_reviewsite
from tests.theme.contrast import contrast

from reviewsite.site.card import card
from reviewsite.site.sharing import as_data

ADDRESS = "https://reviews.northmoor.example"
CONFIG = """
site_url: https://reviews.northmoor.example/
"""
BRAND = """
      brand:
        name: Northmoor Borough Council
        logo: mark.svg
        colour: "#e87500"
        link: https://www.northmoor.example/
"""
MARK = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4"/></svg>'
)
REVIEW = "reviews/northmoor-adults-2024"


@pytest.fixture(scope="module")
def branded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample under an address and a brand, built for the public."""
    home = tmp_path_factory.mktemp("branded")
    shutil.copytree(ROOT / "content", home / "content")
    (home / "content" / "mark.svg").write_text(MARK)
    said = (ROOT / "mkdocs.yml").read_text()
    option = "      small_number_threshold: 5\n"
    assert option in said
    said = said.replace("  custom_dir: theme\n", "").replace(option, option + BRAND.lstrip("\n"))
    (home / "mkdocs.yml").write_text(said + CONFIG)
    built = run_reviewsite("build", "--on", TODAY, "--output", "site", cwd=home)
    assert built.returncode == 0, built.stdout + built.stderr
    return home / "site"


def data(html: str) -> dict[str, object]:
    """What a page tells search engines."""
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', html)
    assert found
    told = json.loads(found[1])
    assert isinstance(told, dict)
    return told


def test_what_a_review_is_said_to_be(branded: Path) -> None:
    """A report, whose, of when; its card stands where the page says, in the size it says."""
    html = (branded / REVIEW / "index.html").read_text()
    told = data(html)
    assert told["@type"] == "Report"
    assert told["about"] == [
        {"@type": "GovernmentOrganization", "name": "Northmoor Borough Council"}
    ]
    assert told["temporalCoverage"] == "2024-09-24/2024-09-26"
    assert told["url"] == f"{ADDRESS}/{REVIEW}/index.html"
    assert f'<link rel="canonical" href="{ADDRESS}/{REVIEW}/index.html">' in html
    picture = re.search(r'property="og:image" content="([^"]+)"', html)
    assert picture
    drawn = branded / picture[1].removeprefix(f"{ADDRESS}/")
    with Image.open(drawn) as picture_of:
        assert picture_of.size == (1200, 630)
    assert drawn.stat().st_size < 40_000
    assert 'name="dcterms.issued"' in html


def test_what_a_practice_is_said_to_be(branded: Path) -> None:
    """An article of the council, with its topics as keywords."""
    html = (branded / "good-practice" / "northmoor-home-first-huddle.html").read_text()
    told = data(html)
    assert told["@type"] == "Article"
    assert told["headline"] == "A twenty-minute huddle that gets people home"
    keywords = told["keywords"]
    assert isinstance(keywords, list)
    assert "Hospital discharge" in keywords


def test_every_page_says_what_it_is(branded: Path) -> None:
    """In words of its own: a title that no other page has, a description, its one address, and a
    card that is there, with words for those who do not see it."""
    titles: dict[str, str] = {}
    count = 0
    for path in sorted(branded.rglob("*.html")):
        uri = path.relative_to(branded).as_posix()
        html = path.read_text(encoding="utf-8")
        if 'name="robots" content="noindex"' in html:
            continue
        count += 1
        said = dict(re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)">', html))
        (title,) = re.findall("<title>(.*?)</title>", html)
        assert titles.setdefault(title, uri) == uri
        assert 12 < len(said["description"]) <= 300, uri
        assert said["og:description"] == said["description"]
        assert said["og:title"]
        assert said["og:image:alt"]
        assert said["og:type"] in {"article", "website"}
        assert said["og:url"] == f"{ADDRESS}/{uri}"
        assert f'<link rel="canonical" href="{ADDRESS}/{uri}">' in html
        assert (branded / said["og:image"].removeprefix(f"{ADDRESS}/")).is_file()
        assert '<link rel="icon"' in html
    assert count > 100


def test_kinds_of_page_for_machines(branded: Path) -> None:
    """Each review is a `Report`, each practice of the library an `Article`, in Dublin Core too."""
    homes = sorted(branded.glob("reviews/*/index.html"))
    studies = [
        one for one in sorted((branded / "good-practice").glob("*.html")) if one.stem != "index"
    ]
    assert len(homes) >= 4
    assert len(studies) >= 9
    for path, kind in [*((one, "Report") for one in homes), *((one, "Article") for one in studies)]:
        html = path.read_text(encoding="utf-8")
        told = data(html)
        assert told["@type"] == kind
        assert told["@context"] == "https://schema.org"
        assert f'name="dcterms.title" content="{told.get("name") or told["headline"]}"' in (
            unescape(html)
        )
        assert 'name="dcterms.language" content="en"' in html


def test_no_words_end_the_data() -> None:
    """A title that looks like the end of a script stays a title."""
    text = str(as_data({"name": "</script><script>alert(1)</script>&amp;<!--"}))
    assert "<" not in text
    assert json.loads(text) == {"name": "</script><script>alert(1)</script>&amp;<!--"}


def test_a_card_is_the_same_each_time_and_shows_its_words() -> None:
    """Drawn without a clock; other words make another picture; accents are drawn."""
    one = card("Adolygiad Cymheiriaid", "Cyngor Ynys Môn", "2024", "Llyfrgell", "#123f52")
    assert one == card("Adolygiad Cymheiriaid", "Cyngor Ynys Môn", "2024", "Llyfrgell", "#123f52")
    assert one != card("Adolygiad Cymheiriaid", "Cyngor Ynys Mon", "2024", "Llyfrgell", "#123f52")
    assert Image.open(io.BytesIO(one)).size == (1200, 630)


def test_a_long_title_stays_on_its_card() -> None:
    """The type becomes smaller, then the title is cut; nothing runs off the edge."""
    title = "Adolygiad o wasanaethau cymdeithasol oedolion a phlant " * 8
    drawn = Image.open(io.BytesIO(card(title, "Council", "2024", "Library", "#123f52")))
    plain = drawn.convert("RGB")
    margin = plain.crop((1120, 40, 1200, 500)).getcolors()
    assert margin is not None
    assert [colour for _, colour in margin] == [(255, 255, 255)]


def test_the_map_has_every_page_to_be_found_and_no_other(branded: Path) -> None:
    """Public pages; not search, not what is not found, nothing of a review that is withheld."""
    tree = ElementTree.parse(branded / "sitemap.xml")
    found = {str(one.text).removeprefix(f"{ADDRESS}/") for one in tree.iter() if one.text}
    found.discard("\n")
    for uri in sorted(found):
        assert 'name="robots"' not in (branded / uri).read_text(), uri
    everything = {path.relative_to(branded).as_posix() for path in branded.rglob("*.html")}
    left = {uri for uri in everything - found if '"noindex"' not in (branded / uri).read_text()}
    assert left == set()
    assert not [uri for uri in found if "hartlepool" in uri]
    assert f"Sitemap: {ADDRESS}/sitemap.xml" in (branded / "robots.txt").read_text()


def test_a_site_without_an_address_has_no_map(built_sample: Path) -> None:
    """Nor a canonical address, nor a card that nobody could name."""
    assert not (built_sample / "sitemap.xml").exists()
    assert not (built_sample / "assets" / "card.png").exists()
    assert "og:image" not in (built_sample / "index.html").read_text()


def test_what_is_for_the_council_asks_to_be_left_alone(tmp_path: Path) -> None:
    """By header and by robots.txt, and it has no map."""
    out = tmp_path / "edition"
    options = ("--review", "northmoor-adults-2024", "--audience", "council", "--on", TODAY)
    built = run_reviewsite("build", *options, "--output", str(out))
    assert built.returncode == 0, built.stdout + built.stderr
    assert "X-Robots-Tag: noindex, nofollow" in (out / "_headers").read_text()
    assert "Disallow: /" in (out / "robots.txt").read_text()
    assert not (out / "sitemap.xml").exists()
    assert "wasm" not in (out / "_headers").read_text()


class _Headed(SimpleHTTPRequestHandler):
    """Serves a tree with the headers that its own `_headers` names."""

    def end_headers(self) -> None:
        lines = (Path(self.directory) / "_headers").read_text().splitlines()
        for line in lines[1:]:
            name, _, value = line.strip().partition(": ")
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.mark.parametrize("uri", ["index.html", f"{REVIEW}/index.html", "search.html?q=leadership"])
def test_pages_work_under_the_headers_they_come_with(
    chromium: Browser, branded: Path, uri: str
) -> None:
    """Data blocks do not offend the policy, the brand's style is let in, search finds things."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Headed, directory=str(branded)))
    Thread(target=server.serve_forever, daemon=True).start()
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"http://127.0.0.1:{server.server_address[1]}/{uri}")
    if "?" in uri:
        page.wait_for_selector("main .result")
    link = page.locator("main a").first.evaluate("one => getComputedStyle(one).color")
    numbers = [int(one) for one in re.findall(r"\d+", link)][:3]
    assert contrast("#" + "".join(f"{one:02x}" for one in numbers), "#ffffff") >= 4.5
    assert page.locator(".brand a").get_attribute("href") == "https://www.northmoor.example/"
    context.close()
    server.shutdown()
    server.server_close()
    assert said == []


def test_the_nu_checker_finds_nothing(html_faults: Callable[..., str], branded: Path) -> None:
    """What stands in the head is valid."""
    pages = [branded / "index.html", branded / REVIEW / "index.html", branded / "good-practice"]
    assert html_faults(*pages, args=("--skip-non-html", "--errors-only")) == ""


@pytest.mark.parametrize("home", ["", "reviews/neath-port-talbot-2014/"])
def test_the_same_page_in_each_language(branded: Path, home: str) -> None:
    """Both name both, themselves included, by whole addresses of pages that are there; English is
    what a reader of neither gets; each is its own canonical address and stands in the site map."""
    listed = (branded / "sitemap.xml").read_text()
    for uri in ("index.html", "topics/workforce.html" if not home else "recommendations.html"):
        whole = {"en": f"{ADDRESS}/{home}{uri}", "cy": f"{ADDRESS}/{home}cy/{uri}"}
        expected = {("en", whole["en"]), ("x-default", whole["en"]), ("cy", whole["cy"])}
        for address in whole.values():
            html = (branded / address.removeprefix(f"{ADDRESS}/")).read_text()
            head = html.split("<body>")[0]
            found = re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">', head)
            assert set(found) == expected
            assert len(found) == 3
            assert f'<link rel="canonical" href="{address}">' in head
            assert f"<loc>{address}</loc>" in listed


def test_a_page_in_one_language_names_no_other(branded: Path) -> None:
    """A review without a translation has no counterpart to name."""
    assert "hreflang" not in (branded / REVIEW / "index.html").read_text().split("<body>")[0]
