"""The Welsh site of the sample review: complete, Welsh throughout, and a link from its English."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page

MESSAGES = Path(__file__).resolve().parents[2] / "src" / "reviewsite" / "messages"
REVIEW = "reviews/neath-port-talbot-2014"
Serve = Callable[[Path], str]

TAG = re.compile(r"""<[a-zA-Z/!][^"'<>]*(?:(?:"[^"]*"|'[^']*')[^"'<>]*)*>""")
ATTRIBUTE = re.compile(r'\s(?:aria-label|alt|placeholder|title|data-word-\w+)="([^"]*)"')
MONTHS = re.compile(
    r"\b(January|February|April|June|July|August|September|October|November|December)\b"
)
# Names are the same in every language, and so are a few words.
ALIKE = {"Data", "Staff", "CSV", "JSON", "English", "Cymraeg"}


@pytest.fixture
def english(built_sample: Path) -> Path:
    """The folder of the review's English site."""
    return built_sample / REVIEW


def pages(site: Path) -> set[str]:
    """The addresses of a site's pages, those of its translations left out."""
    found = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return {uri for uri in found if not uri.startswith("cy/")}


def texts(html: str) -> set[str]:
    """Every text of a page that is not marked as English, attributes among them."""
    html = re.sub(r'<(span|a|li|p)\b[^>]*\slang="en"[^>]*>.*?</\1>', "", html, flags=re.S)
    html = re.sub(r"<svg\b.*?</svg>", "", html, flags=re.S)
    found = [*TAG.split(html), *ATTRIBUTE.findall(html)]
    return {" ".join(unescape(one).split()) for one in found} - {""}


def test_every_page_has_its_counterpart(english: Path) -> None:
    """The two sites have the same pages, each with a link to the other and its language said."""
    both = pages(english)
    assert len(both) > 15
    assert pages(english / "cy") == both
    for uri in sorted(both):
        up = "../" * uri.count("/")
        for path, lang, there in (
            (english / uri, "en", f"{up}cy/{uri}"),
            (english / "cy" / uri, "cy", f"{up}../{uri}"),
        ):
            html = path.read_text(encoding="utf-8")
            other = "cy" if lang == "en" else "en"
            assert f'<html lang="{lang}"' in html, path
            assert f'hreflang="{other}" href="{there}"' in html, path
            assert f'<a href="{there}" lang="{other}"' in html, path
            assert (path.parent / there.removeprefix("./")).resolve().is_file(), path


def test_the_two_sites_share_their_assets(english: Path) -> None:
    """Below `cy/` lies nothing of the theme, but an index and data of its own."""
    assert [path.name for path in (english / "cy" / "assets").iterdir()] == ["search-index.js"]
    data = {path.name for path in (english / "data").iterdir()}
    assert {path.name for path in (english / "cy" / "data").iterdir()} == data


def interface(lang: str) -> set[str]:
    """Every message of a language, in each of its forms."""
    found: set[str] = set()
    for path in MESSAGES.glob(f"*.{lang}.yml"):
        for message in yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader).values():
            found.update(message.values() if isinstance(message, dict) else [message])
    return found


def test_no_english_word_of_the_interface_is_left(english: Path) -> None:
    """No message of the English catalogue stands on a Welsh page, nor an English month."""
    english_only = interface("en") - interface("cy") - ALIKE
    only = {text for text in english_only if "{" not in text and len(text) > 3}
    assert len(only) > 200
    for uri in sorted(pages(english / "cy")):
        said = texts((english / "cy" / uri).read_text(encoding="utf-8"))
        assert said & only == set(), uri
        assert [one for one in said if MONTHS.search(one)] == [], uri


def test_no_text_is_the_same_in_both(english: Path) -> None:
    """What stands word for word on both pages is a name, an address, or marked as English."""
    for uri in sorted(pages(english)):
        ours = texts((english / "cy" / uri).read_text(encoding="utf-8"))
        theirs = texts((english / uri).read_text(encoding="utf-8"))
        same = {one for one in ours & theirs if re.search(r"[A-Za-z]{3}", one) and "@" not in one}
        assert same <= ALIKE, uri


def test_dates_and_months_are_welsh(english: Path) -> None:
    """As CLDR writes them."""
    home = (english / "cy" / "index.html").read_text(encoding="utf-8")
    assert "15 Rhagfyr 2014" in home


@pytest.mark.parametrize(
    ("typed", "finds"),
    [("gofal", "ofal"), ("ngofal", "gofal"), ("plant", "phlant"), ("cymru", "nghymru")],
)
def test_a_word_is_found_however_it_is_mutated(
    page: Page, serve: Serve, built_sample: Path, typed: str, finds: str
) -> None:
    """Both what is searched and what is typed may be mutated (soft, nasal, aspirate)."""
    page.goto(f"{serve(built_sample)}/{REVIEW}/cy/search.html?q={typed}")
    page.wait_for_selector("main .result")
    while (more := page.locator("main .results + button")).count():
        more.first.click()
    said = " ".join(page.locator("main .results").all_inner_texts()).lower()
    assert re.search(rf"\b{finds}\b", said)
    link = page.locator("main .result a").first
    assert "/cy/" in str(link.evaluate("one => one.href"))
    link.click()
    assert page.locator("html").get_attribute("lang") == "cy"


@pytest.mark.parametrize("script", [True, False])
def test_from_one_language_to_the_other_and_back(
    chromium: Browser, serve: Serve, built_sample: Path, script: bool
) -> None:
    """On any page a reader changes the language and stays on that page."""
    context = chromium.new_context(java_script_enabled=script)
    page = context.new_page()
    for uri in ("index.html", "findings/service-delivery.html", "recommendations.html"):
        start = f"{serve(built_sample)}/{REVIEW}/{uri}"
        page.goto(start)
        page.get_by_role("link", name="Cymraeg").click()
        assert page.url.endswith(f"{REVIEW}/cy/{uri}")
        assert page.locator("html").get_attribute("lang") == "cy"
        assert page.locator('[aria-current="true"]', has_text="Cymraeg").count() == 1
        page.get_by_role("link", name="English").click()
        assert page.url == start
    context.close()
