"""Old addresses in a built tree: a page at each, and the lists for servers."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from tests.library.small import ON
from tests.site.small import small, whole

from reviewsite.build import Outcome, Request, build
from reviewsite.site import links, open_shell

Write = Callable[[Mapping[str, str | bytes]], Path]
REFRESH = re.compile(r'<meta http-equiv="refresh" content="0; url=([^"]*)">')


def made(root: Path, **changes: object) -> Outcome:
    """A build of the workspace into its `site`."""
    given: dict[str, object] = {"output": root / "site", "on": ON, "jobs": 1}
    return build(open_shell(root / "mkdocs.yml"), Request(**given | changes))


def steps(site: Path) -> dict[str, str]:
    """Every page of a tree that leads on by itself, with the address that it leads to."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        refresh = REFRESH.search(path.read_text(encoding="utf-8"))
        if refresh:
            page, hash_, anchor = unescape(refresh[1]).partition("#")
            target = (path.parent / page).resolve().relative_to(site.resolve()).as_posix()
            found[path.relative_to(site).as_posix()] = f"{target}{hash_}{anchor}"
    return found


def moved(workspace: Write, redirects: str = "") -> Path:
    """A workspace whose one review had another name."""
    old = small("open", "northmoor", more="previous_slugs: [opened]")
    return workspace(whole(old, {"content/redirects.yml": redirects} if redirects else {}))


def test_every_page_of_a_renamed_review_leads_on(workspace: Write) -> None:
    """Not its front alone; and data and everything else by a server's rule."""
    root = moved(workspace)
    assert not made(root).failed
    site = root / "site"
    pages = [
        one.relative_to(site / "reviews/open") for one in (site / "reviews/open").rglob("*.html")
    ]
    assert len(pages) > 6
    assert steps(site) == {f"reviews/opened/{one}": f"reviews/open/{one}" for one in pages}
    assert list(links.broken(site)) == []
    page = (site / "reviews/opened/findings/leadership.html").read_text(encoding="utf-8")
    assert '<meta name="robots" content="noindex">' in page
    assert '<link rel="canonical" href="../../open/findings/leadership.html">' in page
    assert '<a href="../../open/findings/leadership.html">Go to the page</a>' in page
    assert (site / "_redirects").read_text() == "/reviews/opened/* /reviews/open/:splat 301\n"
    assert "rewrite ^/reviews/opened/(.*)$ /reviews/open/$1 permanent;" in (
        site / "nginx-redirects.conf"
    ).read_text(encoding="utf-8")


def test_a_second_build_has_them_too(workspace: Write) -> None:
    """When nothing is made again, and when the name is taken away."""
    root = moved(workspace, "old.html: about/about.html\n")
    assert not made(root).failed
    first = steps(root / "site")
    again = made(root)
    assert again.made == ()
    assert steps(root / "site") == first
    (root / "content/redirects.yml").unlink()
    assert not made(root).failed
    assert set(first) - set(steps(root / "site")) == {"old.html"}


def test_lines_of_the_workspace(workspace: Write) -> None:
    """Straight to the end of a chain, with the place on the page, and over a slug that changed; a
    line about a page of a renamed review comes before the rule for all of them."""
    lines = (
        "team/old.html: older.html#shell-main\n"
        "older.html: about/\n"
        "about/index.html: about/about.html\n"
        "visits.html: reviews/opened/findings/leadership.html#leadership.seen\n"
        "reviews/opened/findings/vision.html: reviews/open/findings/leadership.html\n"
        "reviews/open/vision.html: reviews/open/findings/index.html\n"
    )
    root = moved(workspace, lines)
    assert made(root).diagnostics == ()
    site = root / "site"
    found = {old: new for old, new in steps(site).items() if "opened" not in old}
    assert found == {
        "team/old.html": "about/about.html#shell-main",
        "older.html": "about/about.html",
        "about/index.html": "about/about.html",
        "visits.html": "reviews/open/findings/leadership.html#leadership.seen",
        "reviews/open/vision.html": "reviews/open/findings/index.html",
    }
    assert steps(site)["reviews/opened/findings/vision.html"] == (
        "reviews/open/findings/leadership.html"
    )
    listed = (site / "_redirects").read_text(encoding="utf-8").splitlines()
    assert listed[-1] == "/reviews/opened/* /reviews/open/:splat 301"
    assert "/team/old.html /about/about.html#shell-main 301" in listed
    assert (
        "/reviews/opened/findings/vision.html /reviews/open/findings/leadership.html 301" in listed
    )
    inside = (site / "reviews/open/vision.html").read_text(encoding="utf-8")
    assert 'href="assets/css/reviewsite.css"' in inside
    assert list(links.broken(site)) == []


def test_a_site_below_an_address(workspace: Write) -> None:
    """The lists name whole paths; the canonical address is that of the new page, whose old one is
    not on the map."""
    root = moved(workspace, "old.html: about/about.html\n")
    said = (root / "mkdocs.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").write_text(said + "site_url: https://council.example/reviews-of/us/\n")
    assert not made(root).failed
    site = root / "site"
    base = "/reviews-of/us"
    assert (site / "_redirects").read_text(encoding="utf-8").splitlines() == [
        f"{base}/old.html {base}/about/about.html 301",
        f"{base}/reviews/opened/* {base}/reviews/open/:splat 301",
    ]
    page = (site / "old.html").read_text(encoding="utf-8")
    assert f'rel="canonical" href="https://council.example{base}/about/about.html"' in page
    found = re.findall("<loc>(.*?)</loc>", (site / "sitemap.xml").read_text(encoding="utf-8"))
    assert len(found) == len(set(found))
    assert not [one for one in found if urlsplit(one).path.endswith("old.html") or "opened" in one]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("good-practice/index.html: about/about.html", "is a page of this site"),
        ("about/about.html: index.html", "is a page of this site"),
        ("reviews/open/findings/leadership.html: index.html", "is a page of this site"),
        ("reviews/open/team.html: about/about.html", "in the folder of a review"),
    ],
)
def test_a_page_is_not_led_away_from(workspace: Write, line: str, says: str) -> None:
    """An error that names the file and the line, and the old site stays."""
    root = moved(workspace, f"fine.html: index.html\n{line}\n")
    outcome = made(root)
    assert outcome.failed
    (found,) = outcome.diagnostics
    assert (found.code, found.span.path, found.span.line) == ("RS065", "content/redirects.yml", 2)
    assert says in found.message
    assert not (root / "site").exists()


@pytest.mark.parametrize(
    ("line", "leads"),
    [
        ("old.html: about/abuot.html", None),
        ("old.html: reviews/open/gone.html", None),
        ("old.html: about/about.html#nobody", "about/about.html"),
    ],
)
def test_what_leads_nowhere_is_said(workspace: Write, line: str, leads: str | None) -> None:
    """A warning, since the page may have been withdrawn; it leads as far as it can."""
    root = moved(workspace, f"{line}\n")
    outcome = made(root)
    assert [(one.code, one.span.line) for one in outcome.diagnostics] == [("RS066", 1)]
    assert not outcome.failed
    assert steps(root / "site").get("old.html") == leads
    assert made(root, strict=True).failed


HUSHED = """hush.html: reviews/whispered/index.html
hush/more.html: reviews/secret/findings/leadership.html
hush/first.html: hush/more.html
"""


def test_nothing_leads_to_what_is_not_published(workspace: Write) -> None:
    """Neither a page nor a line of a list has the old or the new name of a draft; its author is
    told at each line."""
    root = workspace(
        whole(
            small("open", "northmoor"),
            small("secret", "farmoor", status="draft", more="previous_slugs: [whispered]"),
            {"content/redirects.yml": HUSHED},
        )
    )
    said = made(root).diagnostics
    assert [(one.code, one.severity, one.span.line) for one in said] == [
        ("RS615", "warning", line) for line in (1, 2, 3)
    ]
    assert "“hush.html” leads to the review secret, which is not public" in said[0].message
    site = root / "site"
    assert steps(site) == {}
    assert not (site / "_redirects").exists()
    for path in site.rglob("*"):
        assert not re.search("secret|whisper|hush", path.name)
        if path.is_file():
            assert not re.search(rb"secret|whisper|hush", path.read_bytes())
    shown = made(root, output=root / "preview", preview=True)
    assert not shown.failed
    assert steps(root / "preview")["hush.html"] == "reviews/secret/index.html"


def test_a_withdrawn_review_is_what_its_old_addresses_lead_to(workspace: Write) -> None:
    """To the page that is left of it, from whichever page."""
    files = small("open", "northmoor", status="withdrawn", more="previous_slugs: [opened]")
    stone = "  withdrawn:\n    on: 2025-02-03\n    reason: The figures were wrong.\n  publish_on"
    root = workspace(
        whole(
            {path: text.replace("  publish_on", stone) for path, text in files.items()},
            {"content/redirects.yml": "old.html: reviews/open/findings/leadership.html\n"},
        )
    )
    assert made(root).diagnostics == ()
    assert steps(root / "site") == {
        "old.html": "reviews/open/index.html",
        "reviews/opened/index.html": "reviews/open/index.html",
    }
    listed = (root / "site/_redirects").read_text(encoding="utf-8")
    assert "/reviews/opened/* /reviews/open/ 301" in listed


def follow(site: Path, path: str, *, files_first: bool) -> str:
    """Where a reader who asks for a path ends: the file that is served, or "" where there is none.
    Netlify looks for a file first, Cloudflare for a rule; of rules, the first that fits counts."""
    rules = [
        (re.sub(r":\w+", "[^/]+", re.escape(old).replace(r"\*", ".*")), new)
        for old, new, _ in map(str.split, (site / "_redirects").read_text().splitlines())
    ]
    for _ in range(5):
        file = site / path.removeprefix("/")
        file = file / "index.html" if path.endswith("/") else file
        rule = next((new for old, new in rules if re.fullmatch(old, path)), None)
        if file.is_file() and (files_first or rule is None):
            return file.relative_to(site).as_posix()
        if rule is None:
            return ""
        assert ":splat" not in rule
        path = rule
    raise AssertionError(f"{path} leads round in a circle")


@pytest.mark.parametrize("files_first", [True, False], ids=["netlify", "cloudflare"])
def test_every_address_of_a_withdrawn_review_leads_to_what_is_left(
    workspace: Write, files_first: bool
) -> None:
    """Whatever it had, at its own address and at an earlier one; the page that is left and its
    assets are served as they are."""
    files = small("open", "northmoor", more="previous_slugs: [opened]")
    before = made(workspace(whole(files)))
    assert not before.failed
    root = workspace({})
    site = root / "site"
    had = [one.relative_to(site).as_posix() for one in sorted((site / "reviews/open").rglob("*"))]
    had = [f"/{one}" for one in had if (site / one).is_file()]
    stone = "  withdrawn:\n    on: 2025-02-03\n    reason: The figures were wrong.\n  publish_on"
    path = root / "content/reviews/open/review.md"
    text = path.read_text(encoding="utf-8").replace("status: published", "status: withdrawn")
    path.write_text(text.replace("  publish_on", stone), encoding="utf-8")
    assert not made(root).failed
    pages = [one for one in had if "/assets/" not in one]
    assert len(pages) > 10
    end = "reviews/open/index.html"
    for one in (
        *pages,
        "/reviews/open/",
        "/reviews/open/cy/all.html",
        "/reviews/open/pages/x.html",
    ):
        assert follow(site, one, files_first=files_first) == end, one
        old = one.replace("/open/", "/opened/")
        if not files_first or not (site / old[1:]).is_file():
            assert follow(site, old, files_first=files_first) in {end, "reviews/opened/index.html"}
    kept = [one for one in had if "/assets/" in one and (site / one[1:]).is_file()]
    assert kept
    for one in kept:
        assert follow(site, one, files_first=files_first) == one[1:]
    assert follow(site, "/about/about.html", files_first=files_first) == "about/about.html"


def test_nginx_sends_on_what_is_gone(workspace: Write) -> None:
    """Every address below a withdrawn review but those of the pages that are left, in whatever
    language, and of their assets: nothing goes round in a circle. Nothing is looked for on the
    disk, since nginx looks in the wrong place where a site lies below an alias."""
    files = small("open", "northmoor", status="withdrawn")
    stone = "  withdrawn:\n    on: 2025-02-03\n    reason: The figures were wrong.\n  publish_on"
    told = {path: text.replace("  publish_on", stone) for path, text in files.items()}
    root = workspace(whole(told))
    assert not made(root).failed
    site = root / "site"
    text = (site / "nginx-redirects.conf").read_text(encoding="utf-8")
    assert "$request_filename" not in text
    rules = re.findall(r'^location ~ "(.+)" \{ return 301 "(.+)"; \}$', text, re.M)

    def answer(path: str) -> str:
        """Where nginx sends a reader on to, who asks for a path; "" where it does not."""
        return next((new for rule, new in rules if re.search(rule, path)), "")

    left = [f"/{one.relative_to(site).as_posix()}" for one in (site / "reviews/open").rglob("*.*")]
    assert any(one.endswith(".css") for one in left)
    for path in (*left, "/reviews/open/", "/about/about.html"):
        assert answer(path) == "", path
    for path in ("action-plan.html", "data/review.json", "index.html.bak", "en/index.html", "en/"):
        assert answer(f"/reviews/open/{path}") == "/reviews/open/index.html", path


def test_a_council_gets_none(workspace: Write) -> None:
    """One review's folder has one name."""
    root = moved(workspace)
    assert not made(root, review="open", on=date(2025, 6, 30)).failed
    assert steps(root / "site") == {}
    assert not (root / "site/_redirects").exists()
