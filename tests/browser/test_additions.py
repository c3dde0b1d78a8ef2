"""A council's own script on its public pages runs under the policy that lets it in, only there."""

from __future__ import annotations

import re
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Route
from tests.conftest import run_reviewsite
from tests.site.small import small, whole

from reviewsite.site.links import MISSING
from reviewsite.site.policy import policy

STATS = "https://stats.council.example"
OWN = "document.documentElement.dataset.own = 'ran';\n"
COUNT = f"""
document.documentElement.dataset.count = 'ran';
fetch('{STATS}/hit').then(() => {{ document.documentElement.dataset.sent = 'yes'; }});
fetch('https://elsewhere.example/hit').catch(() => {{
  document.documentElement.dataset.stopped = 'yes';
}});
"""
ADDED = f"""- reviewsite:
      additions:
        scripts:
          - site/own.js
          - {STATS}/count.js
        styles:
          - site/own.css
"""
REVIEW = "reviews/open"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace that adds a script of its own, a style, and a counting server's script."""
    home = tmp_path_factory.mktemp("added")
    files = whole(small("open", "northmoor"))
    files |= {"content/site/own.js": OWN, "content/site/own.css": "h1 { letter-spacing: 3px }\n"}
    for name, text in files.items():
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(str(text).removeprefix("\n"), encoding="utf-8")
    said = (home / "mkdocs.yml").read_text(encoding="utf-8")
    assert "- reviewsite\n" in said
    (home / "mkdocs.yml").write_text(said.replace("- reviewsite\n", ADDED), encoding="utf-8")
    return home


def built(root: Path, name: str, *options: str) -> Path:
    """A build of the workspace."""
    given = ("build", "--on", "2025-06-30", "--output", name, *options)
    done = run_reviewsite(*given, cwd=root)
    assert done.returncode == 0, done.stdout + done.stderr
    return root / name


class _Headed(SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        for line in (Path(self.directory) / "_headers").read_text().splitlines()[1:]:
            name, _, value = line.strip().partition(": ")
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def answer(route: Route) -> None:
    """The counting server: a script, and an answer to what it sends."""
    script = route.request.url.endswith("count.js")
    route.fulfill(
        body=COUNT if script else "",
        content_type="text/javascript" if script else "text/plain",
        headers={"Access-Control-Allow-Origin": "*"},
    )


def test_it_runs_where_everybody_reads(chromium: Browser, root: Path) -> None:
    """On the library's pages and the review's, under header and page policy alike; a server that
    was not named stays out."""
    site = built(root, "site")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Headed, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    context = chromium.new_context()
    asked: list[str] = []
    context.route(f"{STATS}/**", answer)
    context.route("https://elsewhere.example/**", lambda one: asked.append(one.request.url))
    page = context.new_page()
    for uri in ("index.html", "search.html", f"{REVIEW}/findings/leadership.html"):
        page.goto(f"http://127.0.0.1:{server.server_address[1]}/{uri}")
        for name in ("own", "count", "sent", "stopped"):
            page.wait_for_selector(f"html[data-{name}]", state="attached")
        spaced = page.locator("h1").evaluate("one => getComputedStyle(one).letterSpacing")
        assert spaced == "3px"
    context.close()
    server.shutdown()
    server.server_close()
    assert asked == []
    assert (site / REVIEW / "assets/added/own.js").read_text(encoding="utf-8") == OWN
    for name in ("_headers", "nginx-headers.conf"):
        assert f"script-src 'self' 'wasm-unsafe-eval' {STATS}" in (site / name).read_text()


@pytest.mark.parametrize(
    "options",
    [("--review", "open", "--audience", "council"), ("--preview",)],
    ids=["for the council", "a preview"],
)
def test_nobody_is_counted_in_private(root: Path, options: tuple[str, ...]) -> None:
    """Neither a page nor a header of what is not for everybody names a server."""
    site = built(root, f"private-{len(options)}", *options)
    for path in [*site.rglob("*.html"), site / "_headers", site / "nginx-headers.conf"]:
        text = path.read_text(encoding="utf-8")
        assert STATS not in text, path
        assert "assets/added" not in text, path
    assert not list(site.rglob("assets/added"))


def test_the_sample_has_none(built_sample: Path) -> None:
    """By default every page has the strict policy, word for word, and no script of another's; the
    page for what is not there names its own style besides."""
    for path in built_sample.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        (own,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)
        alone = path.name == MISSING
        assert own in {policy(alone=alone), policy(wasm=True)}, path
        assert not re.search(r"<(?:script|link|img|iframe)[^>]* (?:src|href)=\"https?:", text), path
