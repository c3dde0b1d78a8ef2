"""Every page of the sample is valid HTML, and nothing on it needs what the policy forbids."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path

from reviewsite.site.links import MISSING, broken
from reviewsite.site.missing import STYLE

DATA = re.compile(r'<script type="application/ld\+json">[^<>&]*</script>')
"""What search engines are told: data that no browser runs, and in which nothing can end it."""
LOADING = re.compile(r'<(?:script|img|link|source)[^>]*(?:src|href)="https?:')


def test_the_nu_checker_finds_nothing(html_faults: Callable[..., str], built_sample: Path) -> None:
    """No error on any page."""
    assert html_faults(built_sample, args=("--skip-non-html", "--errors-only")) == ""


def test_every_link_of_the_built_tree_resolves(built_sample: Path) -> None:
    """Each page, asset and anchor, and no anchor stands twice."""
    assert list(broken(built_sample)) == []


def test_nothing_is_inline(built_sample: Path) -> None:
    """No style attribute, no style element, no script in a page, no handler; but that page of a
    site without an address which has to do without any other file brings its style along."""
    for path in sorted(built_sample.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        if path.name == MISSING:
            html = html.replace(f"<style>{STYLE}</style>", "", 1)
        assert not re.search(r"<[^>]*\s(style|on[a-z]+)\s*=", html), path
        assert not re.search(r"<style|<script(?![^>]*\ssrc=)", DATA.sub("", html)), path


def test_each_page_says_where_it_is(built_sample: Path) -> None:
    """One `h1`, a language, a title of its own within its site."""
    titles(built_sample, _library(built_sample))
    for site in sorted((built_sample / "reviews").iterdir()):
        titles(site)


def titles(site: Path, pages: Iterable[Path] = ()) -> None:
    """Look at the heads of a site's pages, all of them unless they are named."""
    found: dict[str, Path] = {}
    for path in sorted(pages or site.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        assert html.count("<h1") == 1, path
        lang = "cy" if path.relative_to(site).parts[0] == "cy" else "en"
        assert f'<html lang="{lang}"' in html, path
        title = re.search(r"<title>(.*?)</title>", html, re.S)
        assert title, path
        assert title[1] not in found, (path, found[title[1]])
        found[title[1]] = path


def _library(root: Path) -> list[Path]:
    return [
        path
        for path in root.rglob("*.html")
        if len(path.relative_to(root).parts) < 3 or path.relative_to(root).parts[0] != "reviews"
    ]


def test_the_build_asks_nothing_of_other_machines(built_sample: Path) -> None:
    """No page, style or script loads anything from elsewhere."""
    for path in sorted(built_sample.rglob("*")):
        if path.suffix == ".html":
            html = path.read_text(encoding="utf-8").replace('rel="canonical"', "")
            assert not LOADING.search(html), path
        elif path.suffix == ".css":
            assert "url(http" not in path.read_text(encoding="utf-8"), path
