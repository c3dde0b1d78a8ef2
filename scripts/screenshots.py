"""The twelve main page states as pictures: `make screenshots` writes them into docs/images.

Takes the folder of a built site and the folder to write to. Needs Chromium.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

ADULTS = "reviews/northmoor-adults-2024"
COLOURS = 128
"""Enough for flat pages; a third of the weight."""


@dataclass(frozen=True)
class State:
    """One picture: its name, the page, the window, the scheme; what is scrolled to or unfolded."""

    name: str
    uri: str
    width: int = 1280
    height: int = 860
    scheme: Literal["light", "dark"] = "light"
    to: str = ""
    press: str = ""


STATES = (
    State("library", "index.html"),
    State("good-practice", "good-practice/index.html"),
    State("practice", "good-practice/northmoor-home-first-huddle.html"),
    State("library-dark", "reviews/index.html", height=620, scheme="dark"),
    State("review", f"{ADULTS}/index.html"),
    State("findings", f"{ADULTS}/findings/leadership.html", to=".findings-pair"),
    State("recommendation", f"{ADULTS}/recommendations.html", to="#R7"),
    State("action-plan", f"{ADULTS}/action-plan.html", scheme="dark"),
    State("case-records", f"{ADULTS}/case-records.html", to="main .table-scroll"),
    State("search", "search.html?q=leadership"),
    State("phone-menu", f"{ADULTS}/index.html", 375, 760, press=".nav-toggle"),
    State("phone-dark", f"{ADULTS}/findings/leadership.html", 375, 760, "dark", ".findings-pair"),
)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder, on this machine only."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def take(browser: Browser, home: str, state: State) -> bytes:
    """One picture as PNG."""
    context = browser.new_context(
        viewport={"width": state.width, "height": state.height},
        color_scheme=state.scheme,
        reduced_motion="reduce",
        locale="en-GB",
    )
    page = context.new_page()
    page.goto(f"{home}/{state.uri}", wait_until="networkidle")
    if "?q=" in state.uri:
        page.wait_for_selector("main .result")
    if state.press:
        page.locator(state.press).click()
    if state.to:
        page.locator(state.to).first.evaluate("one => one.scrollIntoView({block: 'start'})")
    taken = Image.open(io.BytesIO(page.screenshot()))
    context.close()
    kept = io.BytesIO()
    plain = taken.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    plain.save(kept, "PNG", optimize=True)
    return kept.getvalue()


def main(site: Path, folder: Path) -> None:
    """Take all of them."""
    chromium = shutil.which("chromium") or os.environ.get("CHROMIUM", "/usr/bin/chromium")
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright, served(site) as home:
        browser = playwright.chromium.launch(executable_path=chromium, args=arguments)
        for state in STATES:
            (folder / f"{state.name}.png").write_bytes(take(browser, home, state))
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
