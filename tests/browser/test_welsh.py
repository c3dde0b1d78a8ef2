"""The Welsh library and the sample review's Welsh site: complete, Welsh throughout, and each page a
link away from its English."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from reviewsite.words import catalogue

MESSAGES = Path(__file__).resolve().parents[2] / "src" / "reviewsite" / "messages"
REVIEW = "reviews/neath-port-talbot-2014"
Serve = Callable[[Path], str]

TAG = re.compile(r"""<[a-zA-Z/!][^"'<>]*(?:(?:"[^"]*"|'[^']*')[^"'<>]*)*>""")
ATTRIBUTE = re.compile(r'\s(?:aria-label|alt|placeholder|title|data-word-\w+)="([^"]*)"')
MONTHS = re.compile(
    r"\b(January|February|April|June|July|August|September|October|November|December)\b"
)
# Names are the same in every language, and so are a few words.
ALIKE = {"Data", "Staff", "CSV", "JSON", "LAC", "English", "Cymraeg"}


@pytest.fixture(params=["", REVIEW], ids=["library", "review"])
def english(built_sample: Path, request: pytest.FixtureRequest) -> Path:
    """The folder of an English site that has a Welsh one below it."""
    return built_sample / str(request.param)


def pages(site: Path) -> set[str]:
    """The addresses of a site's pages, but for those of its translations and reviews, and for the
    page for what is not there, which leads nowhere but to the server's front page."""
    found = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return {uri for uri in found if not re.match(r"cy/|reviews/[^/]+/|404\.html", uri)}


def texts(html: str) -> set[str]:
    """Every text of a page that is not marked as English, attributes among them."""
    html = re.sub(r"<title>.*?</title>|<head>.*?</head>", "", html, flags=re.S)
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
    own = sorted(path.name for path in (english / "cy" / "assets").iterdir())
    assert own in (["search-index.js"], ["practices-0.js", "practices.js"])
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
        same = {one for one in ours & theirs if re.search(r"[A-Za-z]{3}", one)}
        same = {one for one in same if "@" not in one and "://" not in one}
        assert same <= ALIKE, uri


def test_dates_and_months_are_welsh(built_sample: Path) -> None:
    """As CLDR writes them."""
    home = (built_sample / REVIEW / "cy" / "index.html").read_text(encoding="utf-8")
    assert "15 Rhagfyr 2014" in home
    assert "24 Medi – 3 Hydref 2014" in (built_sample / "cy" / "index.html").read_text("utf-8")


def test_the_welsh_library_leads_to_welsh_reviews(built_sample: Path) -> None:
    """Where there is one; where not it says that the review is in English."""
    page = (built_sample / "cy" / "reviews" / "index.html").read_text(encoding="utf-8")
    assert f'href="../../{REVIEW}/cy/index.html">' in page
    english = page.split('href="../../reviews/northmoor-adults-2024/index.html" hreflang="en"')[1]
    assert "Yn Saesneg" in english.split("</li>")[0]
    assert "Yn Saesneg" not in page.split(f"{REVIEW}/cy/index.html")[1].split("</li>")[0]


def test_a_practice_that_is_not_translated_says_so(built_sample: Path) -> None:
    """In words at the top of the page and for machines on each of its texts; a translated one has
    neither."""
    practices = built_sample / "cy" / "good-practice"
    page = (practices / "northmoor-home-first-huddle.html").read_text(encoding="utf-8")
    assert "wedi’i chyfieithu eto" in page
    assert '<h1><span lang="en">A twenty-minute huddle that gets people home</span></h1>' in page
    assert "Yr hyn a newidiodd, mewn ffigurau" in page
    page = (practices / "neath-port-talbot-legal-surgeries.html").read_text(encoding="utf-8")
    assert "wedi’i chyfieithu eto" not in page
    assert "<h1>Cymorthfeydd cyfreithiol</h1>" in page


def test_lists_are_in_the_order_of_the_welsh_alphabet() -> None:
    """Where ch comes after cy, and ll after ly; accents make no difference."""
    place = catalogue("cy").place
    words = ["Cymru", "Chwilio", "Dysgu", "Ddoe", "Lles", "Lyfr", "Wyth", "Ŵyl"]
    assert sorted(words, key=place) == [
        *("Cymru", "Chwilio", "Dysgu", "Ddoe", "Lyfr", "Lles", "Ŵyl", "Wyth")
    ]


@pytest.mark.parametrize(
    ("typed", "finds"),
    [
        ("gofal", "gofal"),
        ("ngofal", "gofal"),
        ("blant", "plant"),
        ("mhlant", "plant"),
        ("chymorth", "cymorth"),
        ("weithlu", "gweithlu"),
    ],
)
def test_the_library_finds_a_word_however_it_is_mutated(
    page: Page, serve: Serve, built_sample: Path, typed: str, finds: str
) -> None:
    """With Pagefind, in findings, recommendations, practices and pages; what is found is marked."""
    page.goto(f"{serve(built_sample)}/cy/search.html?q={typed}")
    page.wait_for_selector("main .result")
    while (more := page.locator("main .results + button")).count():
        count = page.locator("main .result").count()
        more.first.click()
        expect(page.locator("main .result").nth(count)).to_be_visible()
    said = " ".join(page.locator("main .results").all_inner_texts()).lower()
    assert re.search(rf"\b{finds}", said)
    assert page.locator("main .result mark").count() > 0
    assert "Canlyniadau" in page.locator("[data-search-status]").inner_text()
    link = page.locator("main .result a").first
    assert "/cy/" in str(link.evaluate("one => one.href"))


def test_two_mutated_words_at_once(page: Page, serve: Serve, built_sample: Path) -> None:
    """Both have to be there, each in whatever form."""
    page.goto(f"{serve(built_sample)}/cy/search.html?q=ngofal+blant")
    page.wait_for_selector("main .result")
    assert page.locator("[data-search-status]").inner_text().startswith("Canlyniadau ar gyfer")
    for text in page.locator("main .result").all_inner_texts()[:3]:
        assert re.search(r"\bg?ofal", text.lower())


def test_the_library_finds_what_is_not_translated(
    page: Page, serve: Serve, built_sample: Path
) -> None:
    """By its English words, marked as English, with a link to the English review; what is said of
    it is Welsh."""
    page.goto(f"{serve(built_sample)}/cy/search.html?q=huddle")
    page.wait_for_selector("main .result")
    result = page.locator("main .result").first
    assert result.locator("h2").get_attribute("lang") == "en"
    assert result.locator(".meta").get_attribute("lang") is None
    assert "Yn Saesneg" in result.locator(".meta").inner_text()


def test_the_facets_of_the_welsh_library(page: Page, serve: Serve, built_sample: Path) -> None:
    """Welsh values narrow the list; an English practice among what is left is marked."""
    page.goto(f"{serve(built_sample)}/cy/good-practice/index.html")
    nation = page.locator("[data-facet=nation]")
    nation.locator("summary").click()
    nation.get_by_label("Cymru").check()
    expect(page.locator("[data-facets-status]")).to_have_text("Enghreifftiau a gafwyd: 4")
    expect(page.locator("ol.results:visible li")).to_have_count(4)
    assert page.locator("ol.results:visible [lang=en]").count() == 0
    assert page.get_by_role("button", name="Tynnu Cymru").is_visible()
    nation.get_by_label("Cymru").uncheck()
    nation.get_by_label("Lloegr").check()
    expect(page.locator("ol.results:visible a[lang=en]")).to_have_count(5)
    assert "Yn Saesneg" in page.locator("ol.results:visible li").first.inner_text()


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
    for home, uri in (
        (f"{REVIEW}/", "index.html"),
        (f"{REVIEW}/", "findings/service-delivery.html"),
        ("", "index.html"),
        ("", "topics/workforce.html"),
        ("", "good-practice/browse/theme/leadership.html"),
    ):
        start = f"{serve(built_sample)}/{home}{uri}"
        page.goto(start)
        page.get_by_role("link", name="Cymraeg").click()
        assert page.url.endswith(f"/{home}cy/{uri}")
        assert page.locator("html").get_attribute("lang") == "cy"
        assert page.locator('[aria-current="true"]', has_text="Cymraeg").count() == 1
        page.get_by_role("link", name="English").click()
        assert page.url == start
    context.close()
