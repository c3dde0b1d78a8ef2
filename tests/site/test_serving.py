"""`reviewsite serve` shows drafts while they are written, and reloads the page."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page

ROOT = Path(__file__).parents[2]


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A copy of the sample, served on a free port of this machine, until the test is over."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copytree(ROOT / "theme", tmp_path / "theme")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "reviewsite", "serve", "--address", address]
    with (tmp_path / "log").open("w") as log:
        server = subprocess.Popen(command, cwd=tmp_path, stdout=log, stderr=log)
        try:
            _wait(f"http://{address}/index.html", server)
            yield tmp_path, f"http://{address}"
        finally:
            server.terminate()
            server.wait()


def _wait(url: str, server: subprocess.Popen[bytes]) -> None:
    """Until the first page is there; a server that has ended will not come."""
    for _ in range(300):
        try:
            urlopen(url).close()
        except (URLError, ConnectionError):
            assert server.poll() is None
            time.sleep(0.2)
        else:
            return
    raise AssertionError("the server did not answer")


def test_a_draft_is_shown_and_what_is_typed_appears(served: tuple[Path, str], page: Page) -> None:
    """With a banner on the draft, and without touching the browser."""
    root, address = served
    page.goto(f"{address}/reviews/hartlepool-2012/index.html")
    assert page.locator(".notice--preview").count() == 1
    page.goto(f"{address}/reviews/northmoor-adults-2024/index.html")
    review = root / "content" / "reviews" / "northmoor-adults-2024" / "review.md"
    text = review.read_text(encoding="utf-8")
    fresh = text.replace("## Executive summary\n", "## Executive summary\n\nTyped just now.\n")
    review.write_text(fresh, encoding="utf-8")
    page.wait_for_selector("text=Typed just now.", timeout=60000)


def test_a_mistake_is_told_and_the_rest_is_shown(served: tuple[Path, str], page: Page) -> None:
    """The server goes on, and the page comes back once the mistake is mended."""
    root, address = served
    page.goto(f"{address}/reviews/northmoor-adults-2024/index.html")
    extra = root / "content" / "reviews" / "neath-port-talbot-2014" / "extra.md"
    extra.write_text("---\nkind: x\n---\n", encoding="utf-8")
    for _ in range(300):
        if "RS057" in (root / "log").read_text(encoding="utf-8"):
            break
        time.sleep(0.2)
    assert "extra.md" in (root / "log").read_text(encoding="utf-8")
    page.goto(f"{address}/reviews/northmoor-adults-2024/index.html")
    assert page.locator("h1").count() == 1
