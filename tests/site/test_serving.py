"""`reviewsite serve` shows drafts while they are written, and where a mistake is."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from pathlib import Path
from time import sleep

import pytest
from playwright.sync_api import Page

ROOT = Path(__file__).parents[2]
REVIEW = "reviews/northmoor-adults-2024"
RECOMMENDATIONS = f"content/{REVIEW}/recommendations.md"
LONG = 300_000
"""Milliseconds after which nothing is expected any more: a busy machine is slow, not wrong."""


def free_address() -> str:
    """An address of this machine that nobody has."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{free.getsockname()[1]}"


@pytest.fixture
def workspace_copy(tmp_path: Path) -> Path:
    """A copy of the sample."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copytree(ROOT / "theme", tmp_path / "theme")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


Serve = Callable[[Path], str]


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Serve]:
    """A function that serves a workspace until the test is over, and gives the address that the
    command says once it hands something out."""
    servers: list[subprocess.Popen[bytes]] = []

    def start(root: Path) -> str:
        command = [sys.executable, "-m", "reviewsite", "serve", "--address", free_address()]
        with (tmp_path / "log").open("w") as log:
            server = subprocess.Popen(command, cwd=root, stdout=log, stderr=log)
        servers.append(server)
        while "The preview is at " not in said(tmp_path):
            assert server.poll() is None, said(tmp_path)
            sleep(0.05)
        return said(tmp_path).partition("The preview is at ")[2].split("/ ")[0]

    yield start
    for server in servers:
        server.terminate()
        server.wait()


def said(folder: Path) -> str:
    """What the command has said so far."""
    return (folder / "log").read_text(encoding="utf-8")


def change(path: Path, old: str, new: str) -> None:
    """Type something other in a file, once, as an editor does: a new file in its place."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    beside = path.with_name(".saved~")
    beside.write_text(text.replace(old, new, 1), encoding="utf-8")
    beside.replace(path)


def opened(page: Page, address: str) -> None:
    """Open a page as soon as there is something to show."""
    page.goto(address, timeout=LONG)
    page.wait_for_selector("#shell-main", timeout=LONG)


def test_a_draft_is_shown_and_what_is_typed_appears(
    workspace_copy: Path, serve: Serve, page: Page
) -> None:
    """With a banner on the draft, without touching the browser, under the page's own policy."""
    stopped: list[str] = []
    page.on("console", lambda one: stopped.append(one.text) if "Policy" in one.text else None)
    address = serve(workspace_copy)
    opened(page, f"{address}/reviews/hartlepool-2012/index.html")
    assert page.locator(".notice--preview").count() == 1
    opened(page, f"{address}/{REVIEW}/index.html")
    head = "## Executive summary\n"
    change(workspace_copy / f"content/{REVIEW}/review.md", head, f"{head}\nTyped just now.\n")
    page.wait_for_selector("text=Typed just now.", timeout=LONG)
    opened(page, f"{address}/about/about.html")
    change(workspace_copy / "content/about/about.md", "\n---\n", "\n---\n\nNew on this page.\n")
    page.wait_for_selector("text=New on this page.", timeout=LONG)
    assert stopped == []


def test_a_mistake_is_shown_over_the_last_good_page(
    workspace_copy: Path, serve: Serve, page: Page
) -> None:
    """With file, line and what to write; other reviews go on; it goes by itself once mended."""
    address = serve(workspace_copy)
    opened(page, f"{address}/{REVIEW}/recommendations.html")
    file = workspace_copy / RECOMMENDATIONS
    line = file.read_text(encoding="utf-8").splitlines().index("    urgency: immediate") + 1
    change(file, "urgency: immediate", "urgencyy: immediate")
    mistake = page.wait_for_selector("[data-mistakes]", timeout=LONG)
    assert mistake is not None
    words = mistake.inner_text()
    assert f"{RECOMMENDATIONS}:{line}:" in words
    assert "Did you mean “urgency”?" in words
    assert page.locator("h1").inner_text() == "Recommendations"
    assert "RS051" in said(workspace_copy)
    other = f"content/{REVIEW.replace('2024', '2019')}/review.md"
    change(workspace_copy / other, "## Executive summary\n", "## Executive summary\n\nGoes on.\n")
    opened(page, f"{address}/{REVIEW.replace('2024', '2019')}/index.html")
    page.wait_for_selector("text=Goes on.", timeout=LONG)
    page.wait_for_selector("[data-mistakes]", timeout=LONG)
    opened(page, f"{address}/{REVIEW}/recommendations.html")
    change(file, "urgencyy: immediate", "urgency: immediate")
    page.wait_for_selector("[data-mistakes]", state="detached", timeout=LONG)


def test_a_mistake_from_the_beginning_is_shown_too(
    workspace_copy: Path, serve: Serve, page: Page
) -> None:
    """Where there is no good page of the review yet, on the page that says so; and one that stops
    every site, where there is no site at all."""
    bodies = workspace_copy / "content/bodies.yml"
    kept = bodies.read_text(encoding="utf-8")
    bodies.write_text(f"{kept}\n  - nonsense\n", encoding="utf-8")
    change(workspace_copy / RECOMMENDATIONS, "urgency: immediate", "urgencyy: immediate")
    address = serve(workspace_copy)
    page.goto(f"{address}/{REVIEW}/recommendations.html", timeout=LONG)
    page.wait_for_selector("[data-mistakes] >> text=content/bodies.yml", timeout=LONG)
    bodies.write_text(kept, encoding="utf-8")
    page.wait_for_selector(f"[data-mistakes] >> text={RECOMMENDATIONS}", timeout=LONG)
    page.wait_for_selector("#shell-main", timeout=LONG)
    change(workspace_copy / RECOMMENDATIONS, "urgencyy: immediate", "urgency: immediate")
    page.wait_for_selector("h1 >> text=Recommendations", timeout=LONG)


def test_a_mistake_in_the_configuration_is_told(
    workspace_copy: Path, serve: Serve, page: Page
) -> None:
    """The pages stay as they are, and the preview goes on once it is mended."""
    address = serve(workspace_copy)
    opened(page, f"{address}/index.html")
    change(workspace_copy / "mkdocs.yml", "theme:\n", "theme: [\n")
    page.wait_for_selector("[data-mistakes] >> text=mkdocs.yml", timeout=LONG)
    change(workspace_copy / "mkdocs.yml", "theme: [\n", "theme:\n")
    page.wait_for_selector("[data-mistakes]", state="detached", timeout=LONG)


def test_an_address_that_is_taken_is_named(workspace_copy: Path, serve: Serve) -> None:
    """And another that could be used."""
    address = serve(workspace_copy).removeprefix("http://")
    command = [sys.executable, "-m", "reviewsite", "serve", "--address", address]
    done = subprocess.run(command, cwd=workspace_copy, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert f"{address} is taken" in done.stderr
    assert "--address 127.0.0.1:" in done.stderr


def test_drafts_are_for_this_machine(workspace_copy: Path, serve: Serve) -> None:
    """A page elsewhere cannot read them by giving this machine a name of its own."""
    address = serve(workspace_copy).removeprefix("http://")
    port = address.rpartition(":")[2]
    answers = {}
    for host in (address, f"localhost:{port}", "evil.example", f"evil.example:{port}", "10.0.0.1"):
        for method in ("GET", "HEAD"):
            connection = HTTPConnection(address, timeout=LONG / 1000)
            connection.request(method, "/_reviewsite/live.js", headers={"Host": host})
            answers[host, method] = connection.getresponse().status
            connection.close()
    let_in = {host for (host, _), status in answers.items() if status != 421}
    assert let_in == {address, f"localhost:{port}"}
