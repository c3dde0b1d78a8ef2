"""A review's search, on a disk, in a real browser."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import mkdocs
import pytest
from playwright.sync_api import Browser, Page
from tests.theme.shell import THEME, Shell, words

TOKENIZE = THEME / "assets" / "js" / "tokenize.js"


def titles(page: Page, query: str) -> list[str]:
    """What is found for a query, once the page has answered it."""
    page.fill("#shell-query", query)
    page.wait_for_function(
        "query => document.querySelector('[data-search-status]').textContent.includes(query)",
        arg=query,
    )
    return page.locator(".result h2").all_inner_texts()


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("children", "Structures, systems and processes"),
        ("childrens", "Structures, systems and processes"),
        ("Children’s", "Structures, systems and processes"),
        ("STRUCTURE", "Structures, systems and processes"),
        ("proces", "Structures, systems and processes"),
        ("tŷ", "The voice of young people"),
        ("ty", "The voice of young people"),
        ("cafe", "The voice of young people"),
        ("plan", "The voice of young people"),
        ("voice: of", "The voice of young people"),
        ("+voice -people", "The voice of young people"),
        ("title:voice^10~1", "The voice of young people"),
        ("quality meeting", "Put quality at the centre"),
    ],
)
def test_it_finds(page: Page, search: Path, query: str, title: str) -> None:
    """Plurals, possessives, accents, half a word, and what would be an operator elsewhere."""
    page.goto(search.as_uri())
    assert title in titles(page, query)


@pytest.mark.parametrize(
    "query", [": * ~ ^ + -", "*", "'", "\\", "<b>", "constructor", "__proto__"]
)
def test_odd_queries_do_no_harm(page: Page, search: Path, query: str) -> None:
    """The page answers, and goes on answering."""
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(search.as_uri())
    titles(page, query)
    assert titles(page, "quality") == ["Put quality at the centre"]
    assert faults == []


def test_text_of_a_record_is_text(page: Page, search: Path) -> None:
    """Markup in a record is shown as it is written, and the word found is marked."""
    page.goto(search.as_uri())
    titles(page, "everywhere")
    assert "<b>everywhere</b> &" in page.inner_text(".result p")
    assert page.locator(".result b").count() == 0
    assert page.locator(".result mark").all_inner_texts() == ["everywhere"]


def test_what_is_not_translated_is_found(page: Page, search: Path) -> None:
    """A site's records in another language than its own are answers, marked as what they are."""
    page.goto(search.as_uri())
    assert titles(page, "ansawdd") != []
    assert page.locator(".result h2").first.get_attribute("lang") == "cy"


def test_some_of_the_words_is_said(page: Page, search: Path) -> None:
    """Where nothing has all the words, what has some is shown and called so."""
    page.goto(search.as_uri())
    assert titles(page, "quality lighthouse") == ["Put quality at the centre"]
    assert page.inner_text("[data-search-status]") == words()["shell.search_some"].format(
        query="quality lighthouse", count=1
    )


def test_the_address_is_the_search(page: Page, search: Path) -> None:
    """A search can be passed on; a result leads to its finding, and Back to the search."""
    page.goto(search.as_uri() + "?q=children")
    page.wait_for_selector(".result")
    assert page.input_value("#shell-query") == "children"
    titles(page, "tŷ")
    page.wait_for_url("**/search.html?q=t%C5%B7")
    page.click(".result a")
    page.wait_for_url("**/findings/patterns.html#leadership.s2")
    page.go_back()
    page.wait_for_selector(".result")
    assert page.input_value("#shell-query") == "tŷ"


def test_the_keyboard_is_enough(page: Page, patterns: Path) -> None:
    """From any page: Tab to the search, type, Enter, Tab to a result; Escape clears."""
    page.goto(patterns.as_uri())
    for _ in range(8):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "shell-search":
            break
    page.keyboard.type("children")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=children")
    page.wait_for_selector(".result")
    page.focus("#shell-query")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert (
        page.evaluate("document.activeElement.textContent") == "Structures, systems and processes"
    )
    page.focus("#shell-query")
    page.keyboard.press("Escape")
    assert page.input_value("#shell-query") == ""
    assert page.locator(".result").count() == 0
    assert page.evaluate("document.activeElement.id") == "shell-query"


def test_letters_are_not_shortcuts(page: Page, patterns: Path) -> None:
    """A single key does nothing: who speaks to the computer does not set anything off."""
    page.goto(patterns.as_uri())
    before = page.evaluate("[document.activeElement.tagName, location.href, scrollY]")
    page.keyboard.type("sfnp,./?")
    assert page.evaluate("[document.activeElement.tagName, location.href, scrollY]") == before


def test_records_that_do_not_load_are_said(chromium: Browser, shell: Shell, tmp_path: Path) -> None:
    """A folder copied without its records says so, and leads elsewhere."""
    broken = tmp_path / "copy"
    shutil.copytree(shell.folder, broken)
    (broken / "assets" / "search-index.js").unlink()
    page = chromium.new_page()
    page.goto((broken / "search.html").as_uri() + "?q=children")
    page.wait_for_function(
        "text => document.querySelector('[data-search-status]').textContent === text",
        arg=words()["shell.search_failed"],
    )
    page.context.close()


def tokens(text: str, lang: str = "en") -> list[list[str]]:
    """The terms of each word, from the script itself."""
    program = (
        f"const tokenize = require({json.dumps(str(TOKENIZE))});"
        "const [text, lang] = JSON.parse(process.argv[1]);"
        "console.log(JSON.stringify(tokenize(text, lang).map(token => token.terms)))"
    )
    done = subprocess.run(
        ["node", "-e", program, json.dumps([text, lang])],
        capture_output=True,
        text=True,
        check=True,
    )
    found: list[list[str]] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Children's", [["children"]]),
        ("Children’s services", [["children"], ["services"]]),
        ("parents’ views", [["parents"], ["views"]]),
        ("tŷ", [["tŷ", "ty"]]),
        ("ty\u0302", [["tŷ", "ty"]]),
        ("gweithio'n", [["gweithio", "gweithion"]]),
        ("O'Brien", [["brien", "obrien"]]),
        ("multi-agency, 24/7", [["multi"], ["agency"], ["24"], ["7"]]),
        (": * ~ ^ + -", []),
        ("", []),
    ],
)
def test_words_of_a_text(text: str, terms: list[list[str]]) -> None:
    """Accents are folded besides, possessives dropped, signs are no words."""
    assert tokens(text) == terms


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("gofal", "ngofal"),
        ("gofal", "ofal"),
        ("plant", "blant"),
        ("plant", "phlant"),
        ("plant", "mhlant"),
        ("blant", "mhlant"),
        ("gwasanaeth", "wasanaeth"),
        ("wasanaeth", "ngwasanaeth"),
        ("Caerdydd", "Nghaerdydd"),
        ("Caerdydd", "Gaerdydd"),
        ("nghaerdydd", "Chaerdydd"),
        ("llais", "lais"),
        ("tîm", "thîm"),
        ("tim", "nhîm"),
        ("tŷ", "dŷ"),
        ("ty", "dŷ"),
        ("dyletswydd", "ddyletswydd"),
        ("dyletswydd", "nyletswydd"),
        ("bwrdd", "fwrdd"),
        ("bwrdd", "mwrdd"),
        ("maes", "faes"),
        ("rheolwr", "reolwr"),
        ("gradd", "radd"),
        ("anghenion", "hanghenion"),
        ("ymarfer", "hymarfer"),
        ("ŵyr", "gŵyr"),
    ],
)
def test_welsh_words_are_found_mutated(typed: str, written: str) -> None:
    """Soft, nasal and aspirate mutation, either way round, with accents and capitals or without."""
    for one, other in ((typed, written), (written, typed)):
        ((first,), (second,)) = tokens(one, "cy"), tokens(other, "cy")
        assert set(first) & set(second), (first, second)


@pytest.mark.parametrize(
    ("one", "other"),
    [("ffordd", "bordd"), ("llys", "cys"), ("plant", "slant"), ("rhan", "gran"), ("ddoe", "toe")],
)
def test_welsh_words_that_are_none_of_each_other(one: str, other: str) -> None:
    """No mutation leads from one of these to the other: ff, ll and rh are letters of their own."""
    ((first,), (second,)) = tokens(one, "cy"), tokens(other, "cy")
    assert not set(first) & set(second)


def test_only_welsh_mutates() -> None:
    """An English word is searched by itself, and a Welsh one by itself before all else."""
    assert tokens("blant", "en") == [["blant"]]
    assert tokens("blant", "cy") == [["blant", "plant"]]
    assert tokens("Nghaerdydd", "cy") == [["nghaerdydd", "caerdydd"]]
    assert tokens("sy'n", "cy")[0][0] == "syn"


def test_a_welsh_record_is_found_by_an_unmutated_word() -> None:
    """The whole way: records and query through the review's own index."""
    script = THEME / "assets" / "js" / "search-index.js"
    lunr = Path(mkdocs.__file__).parent / "contrib/search/templates/search/lunr.js"
    program = (
        f"globalThis.reviewsiteTokenize = require({json.dumps(str(TOKENIZE))});"
        f"globalThis.lunr = require({json.dumps(str(lunr))});"
        f"globalThis.self = globalThis; const engine = require({json.dumps(str(script))});"
        "const find = engine.over(JSON.parse(process.argv[1]), 'cy');"
        "console.log(JSON.stringify(process.argv.slice(2).map(query => "
        "find(query).results.map(one => one.title))))"
    )
    records = [
        {"uri": "a.html", "title": "Canfyddiad", "section": "", "text": "Bu gwelliant mewn gofal."},
        {"uri": "b.html", "title": "Llais", "section": "", "text": "Clywir barn eu plant yn y tŷ."},
        {"uri": "c.html", "title": "Maes", "section": "", "text": "Yng Nghaerdydd, gyda phobl."},
    ]
    queries = ["ngofal", "ofal", "phlant", "blant", "dŷ", "Caerdydd", "pobl", "ysgol"]
    done = subprocess.run(
        ["node", "-e", program, json.dumps(records), *queries],
        capture_output=True,
        text=True,
        check=True,
    )
    found = dict(zip(queries, json.loads(done.stdout), strict=True))
    assert found == {
        "ngofal": ["Canfyddiad"],
        "ofal": ["Canfyddiad"],
        "phlant": ["Llais"],
        "blant": ["Llais"],
        "dŷ": ["Llais"],
        "Caerdydd": ["Maes"],
        "pobl": ["Maes"],
        "ysgol": [],
    }
