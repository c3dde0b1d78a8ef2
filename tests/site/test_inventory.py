"""What is shipped is what is used: no source maps, fonts, languages, styles or scripts besides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest
from tests.conftest import ROOT

from reviewsite.site.hosts import FILES
from reviewsite.site.links import scan
from reviewsite.site.moved import SERVERS

FOR_SERVERS = {
    *("manifest.json", "robots.txt", "sitemap.xml"),
    *FILES,
    *SERVERS,
}
PAGEFIND = re.compile(
    r"(?:cy/)?pagefind/(?:pagefind-entry\.json|pagefind(?:-worker)?\.js|wasm\.\w+\.pagefind|"
    r"pagefind\.\w+\.pf_meta|(?:fragment|index|filter)/\w+\.pf_(?:fragment|index|filter))"
)
PART = re.compile(r"practices-\d+\.js")
"""A part of what the library's facets need, by a number that the script counts up."""
CLASS = re.compile(r"\.(-?[a-zA-Z_][\w-]*)")


def files(site: Path) -> list[str]:
    """Every file of a tree."""
    return sorted(one.relative_to(site).as_posix() for one in site.rglob("*") if one.is_file())


@pytest.fixture(scope="module")
def linked(built_sample: Path) -> set[str]:
    """Every file that a page links to or loads, those among them that it names for a script."""
    found = set()
    named = re.compile(r'data-[a-z-]+="([^"]+\.js)"')
    for page in built_sample.rglob("*.html"):
        uri = page.relative_to(built_sample).as_posix()
        html = page.read_text(encoding="utf-8")
        for link in (*scan(html).links, *named.findall(html)):
            if "://" not in link:
                found.add(normpath(join(dirname(uri), link.partition("#")[0].partition("?")[0])))
    return found


def test_every_file_is_for_somebody(built_sample: Path, linked: set[str]) -> None:
    """A page, what a page links to, what a script loads when it is needed, Pagefind's index, or a
    file for the server."""
    loaded = "\n".join(
        one.read_text(encoding="utf-8") for one in built_sample.rglob("assets/js/*.js")
    )
    unused = []
    for uri in files(built_sample):
        name = uri.rpartition("/")[2]
        by_script = uri.endswith(".js") and (f"/{name}" in loaded or f'"{name}' in loaded)
        known = uri in linked or uri in FOR_SERVERS or PAGEFIND.fullmatch(uri) or by_script
        if not (uri.endswith(".html") or known or PART.fullmatch(name)):
            unused.append(uri)
    assert unused == []


def test_nothing_of_what_stock_sites_carry(built_sample: Path) -> None:
    """No source map or word of one, no font, no language of a search that is not built, nothing of
    Material's."""
    for uri in files(built_sample):
        assert not re.search(r"\.(?:map|woff2?|ttf|otf|eot)$|lunr\.\w+\.|stemmer|material", uri), (
            uri
        )
        if uri.endswith((".js", ".css")):
            text = (built_sample / uri).read_text(encoding="utf-8")
            assert "sourceMappingURL" not in text, uri
            assert "@font-face" not in text, uri
    (index,) = built_sample.glob("pagefind/*.pf_meta")
    assert ".en_" in index.name or "." in index.name


def written() -> Iterator[str]:
    """Every text from which a page or a script is made."""
    for folder, ends in (
        ("theme", {".html", ".js"}),
        ("src/reviewsite", {".html", ".py"}),
    ):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in ends:
                yield path.read_text(encoding="utf-8")


def test_every_style_is_of_something(built_sample: Path) -> None:
    """Each class of the style sheets stands on a page of the sample, or a template or script
    writes it; of a class that a template puts together, its beginning."""
    sheets = "\n".join(
        re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.S)
        for path in (ROOT / "theme/assets/css").glob("*.css")
    )
    styled = set(CLASS.findall(re.sub(r"\{[^{}]*\}", "", sheets)))
    shown: set[str] = set()
    for page in built_sample.rglob("*.html"):
        for names in re.findall(r'class="([^"]*)"', page.read_text(encoding="utf-8")):
            shown.update(names.split())
    texts = "\n".join(written())

    def made(name: str) -> bool:
        if re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", texts):
            return True
        stem, dashes, value = name.partition("--")
        parts = rf"(?<![\w-]){re.escape(stem + dashes)}(?:{{{{|\" ?[+~]|\{{)"
        return bool(dashes and re.search(parts, texts) and f'"{value}"' in texts)

    assert len(styled) > 100
    assert sorted(name for name in styled - shown if not made(name)) == []
