"""What servers are told of a built tree, and its page for what is not there."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from textwrap import dedent
from xml.etree import ElementTree

import pytest
from tests.conftest import ROOT
from tests.site.small import small, whole

from reviewsite.build.run import Request, build
from reviewsite.site import links
from reviewsite.site.hosts import FILES, TYPES
from reviewsite.site.opening import open_shell

UNDER = "/peer-review/2024"
ADDRESS = re.compile(r' (?:href|src|action)="([^"]*)"')


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small library in two languages, published below a path of a council's server."""
    return made(tmp_path_factory, f"site_url: https://www.northmoor.example{UNDER}/\n")


@pytest.fixture(scope="module")
def nowhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, and nobody says where it will be."""
    return made(tmp_path_factory, "")


def made(factory: pytest.TempPathFactory, address: str) -> Path:
    """Build the workspace with a line more in its `mkdocs.yml`."""
    home = factory.mktemp("hosts")
    files = whole(small("open", "northmoor"))
    files["content/about/about.cy.md"] = WELSH
    write(home, files)
    config = home / "mkdocs.yml"
    said = config.read_text(encoding="utf-8").replace("- reviewsite", LANGUAGES, 1)
    config.write_text(address + said, encoding="utf-8")
    done = build(open_shell(config), Request(home / "site", on=date(2026, 1, 15)))
    assert not done.failed, done.diagnostics
    return home / "site"


WELSH = "---\nkind: page\ntitle: Amdanom ni\n---\n\nPwy ydym ni.\n"
LANGUAGES = "- reviewsite:\n      languages: [en, cy]"


def write(home: Path, files: Mapping[str, str | bytes]) -> None:
    """Put files below a folder."""
    for name, content in files.items():
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = content.decode() if isinstance(content, bytes) else content
        path.write_text(dedent(text.removeprefix("\n")), encoding="utf-8")


def test_the_kind_of_every_file_is_said(built_sample: Path) -> None:
    """IIS answers 404 for what has an ending that it does not know."""
    files = [one for one in built_sample.rglob("*") if one.is_file()]
    endings = {one.suffix for one in files if one.name not in FILES} - {""}
    assert endings <= set(TYPES)


def test_nothing_is_said_of_the_rest_of_a_website(site: Path) -> None:
    """All of what nginx is told stands in the site's own location: `default-src 'none'` in a
    server block would be the policy of the council's whole website."""
    lines = (site / "nginx-site.conf").read_text(encoding="utf-8").splitlines()
    said = [one for one in lines if not one.startswith("#")]
    assert said[0] == f'location "{UNDER}/" {{'
    assert said[-1] == "}"
    assert all(one.startswith("    ") for one in said[1:-1])
    headers = (site / "nginx-headers.conf").read_text(encoding="utf-8").splitlines()
    assert "never for the server block" in headers[0]
    assert {one.strip() for one in lines} > set(headers[1:])


def test_tables_keep_their_accents_on_nginx(site: Path) -> None:
    """CSV and calendars are named as what they are, and as UTF-8."""
    text = (site / "nginx-site.conf").read_text(encoding="utf-8")
    assert "text/csv csv;" in text
    assert re.search(r"charset utf-8;\n\s+charset_types .*\btext/csv\b", text)


def test_iis_is_told_in_well_formed_words(site: Path) -> None:
    """Each ending is taken out before it is put in: twice the same stops the whole site. Both
    languages have a page for what is not there, by its path on the server."""
    root = ElementTree.parse(site / "web.config").getroot()
    (kinds,) = root.iter("staticContent")
    pairs = [(one.tag, one.get("fileExtension"), one.get("mimeType")) for one in kinds]
    assert pairs[::2] == [("remove", ending, None) for ending in TYPES]
    assert pairs[1::2] == [("mimeMap", *one) for one in TYPES.items()]
    headers = {one.get("name"): one.get("value") for one in root.iter("add") if one.get("name")}
    lines = (site / "_headers").read_text(encoding="utf-8").splitlines()[1:]
    assert headers == dict(one.strip().split(": ", 1) for one in lines)
    missing = [one.get("path") for one in root.iter("error")]
    assert missing == [f"{UNDER}/404.html", f"{UNDER}/cy/404.html"]
    assert [one.get("path") for one in root.iter("location")] == ["cy"]


def test_azure_is_told_the_same(site: Path) -> None:
    """Headers, kinds and the page for what is not there."""
    told = json.loads((site / "staticwebapp.config.json").read_text(encoding="utf-8"))
    lines = (site / "_headers").read_text(encoding="utf-8").splitlines()[1:]
    assert told["globalHeaders"] == dict(one.strip().split(": ", 1) for one in lines)
    assert told["mimeTypes"] == TYPES
    assert told["responseOverrides"]["404"]["rewrite"] == "/404.html"


@pytest.mark.parametrize("lang", ["", "cy/"])
def test_what_is_not_there_is_answered_from_any_depth(site: Path, lang: str) -> None:
    """A server shows the page under whatever address was asked for: every address on it begins at
    the server's root, and leads to something."""
    html = (site / lang / "404.html").read_text(encoding="utf-8")
    own = [one for one in ADDRESS.findall(html) if not one.startswith(("#", "data:", "https:"))]
    assert len(own) > 10
    for one in own:
        assert one.startswith(f"{UNDER}/"), one
        page = one.removeprefix(f"{UNDER}/").partition("#")[0]
        assert (site / page).is_file(), one
    assert list(links.broken(site)) == []


def test_a_wrong_link_of_that_page_is_seen(site: Path, tmp_path: Path) -> None:
    """What begins at the server's root is looked for below the site's path."""
    html = (site / "404.html").read_text(encoding="utf-8")
    (tmp_path / "404.html").write_text(html, encoding="utf-8")
    assert {one.reason for one in links.broken(tmp_path)} == {"no such file"}


@pytest.mark.parametrize("lang", ["", "cy/"])
def test_a_site_that_knows_no_address_needs_nothing_there(nowhere: Path, lang: str) -> None:
    """The page carries its style, which its policy and the server's headers name by its digest;
    its one link leads to the front page of the server."""
    html = (nowhere / lang / "404.html").read_text(encoding="utf-8")
    assert {one for one in ADDRESS.findall(html) if not one.startswith("data:")} == {"/"}
    (style,) = re.findall(r"<style>(.*)</style>", html)
    digest = f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'"
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', html)
    assert f"style-src 'self' {digest};" in policy
    for name in FILES:
        assert digest in (nowhere / name).read_text(encoding="utf-8").replace("&apos;", "'"), name
    assert digest not in (nowhere / "index.html").read_text(encoding="utf-8")


def test_where_the_address_is_known_nothing_is_inline(site: Path) -> None:
    """Then no policy names a digest."""
    for name in ("404.html", "_headers"):
        assert "sha256-" not in (site / name).read_text(encoding="utf-8")


def test_web_teams_are_told_of_each_file() -> None:
    """By its name, with what it is for."""
    page = (ROOT / "docs/publishing.md").read_text(encoding="utf-8")
    assert [name for name in FILES if f"`{name}`" not in page] == []
