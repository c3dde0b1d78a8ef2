"""What every test may ask for: a workspace on disk, a browser, the sample built once."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from textwrap import dedent
from threading import Thread

import hypothesis
import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright
from tests import figures

ROOT = Path(__file__).resolve().parent.parent

# The day on which the sample is built in tests: the clock must not decide what a test sees.
TODAY = "2026-01-15"

# What `reviewsite new review` has to be told of a council that it does not know.
COUNCIL = (
    *("--council", "Northmoor Borough Council"),
    *("--type", "unitary"),
    *("--nation", "England"),
)

WriteWorkspace = Callable[[Mapping[str, str | bytes]], Path]

# A busy machine is slow, not wrong, and the same code must give the same verdict twice.
hypothesis.settings.register_profile(
    "reviewsite", deadline=None, derandomize=True, database=None, print_blob=True
)
hypothesis.settings.load_profile("reviewsite")
expect.set_options(timeout=300_000)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-goldens",
        action="store_true",
        help="write what the program says now into the golden files; read the diff",
    )
    parser.addoption(
        "--accessibility-results",
        metavar="FILE",
        help="write what the accessibility rules found into FILE, for the accessibility statement",
    )
    parser.addoption(
        "--hard",
        action="store_true",
        help="the full counts of what `make test` runs in a short form",
    )
    parser.addoption("--figures", help="write the figures of a run without failures to this file")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """With --hard only what has a full form runs, wherever it lies: `make test` runs the rest."""
    if not config.getoption("--hard"):
        return
    full = [one for one in items if figures.counts(one.path)]
    rest = [one for one in items if not figures.counts(one.path)]
    if rest:
        config.hook.pytest_deselected(items=rest)
        items[:] = full


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, exitstatus: int, config: pytest.Config
) -> None:
    """Say the figures of what was tried in one table: SECURITY.md shows that of a full run."""
    rows = figures.recorded(terminalreporter.getreports("passed"))
    if not rows:
        return
    kept = config.getoption("--figures")
    terminalreporter.section("full counts" if config.getoption("--hard") else "short form")
    for line in figures.lines(rows):
        terminalreporter.write_line(line)
    if kept and exitstatus == 0 and not figures.is_worker(config):
        figures.keep(Path(kept), rows)


@pytest.fixture
def root() -> Path:
    """The root of the repository."""
    return ROOT


@pytest.fixture
def workspace(tmp_path: Path) -> WriteWorkspace:
    """A function that writes `{path: text}` below a fresh folder and returns that folder.

    Text is dedented and loses one leading newline, so that a test's set-up can be indented like
    the test; bytes are written as they are. Calling it again adds to the same folder.
    """

    def write(files: Mapping[str, str | bytes]) -> Path:
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(content, str):
                content = dedent(content.removeprefix("\n")).encode()
            path.write_bytes(content)
        return tmp_path

    return write


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """A function `golden(name, text)` that compares with the file `goldens/name` beside the test.

    `pytest --update-goldens` writes the file instead; the change is then read in the diff.
    """
    folder = Path(request.path).parent / "goldens"

    def compare(name: str, text: str) -> None:
        path = folder / name
        if request.config.getoption("--update-goldens"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert path.is_file(), f"{path} is missing: pytest --update-goldens writes it"
        assert text == path.read_text(encoding="utf-8")

    return compare


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Chromium, headless. A machine without it fails here: the tests are not whole without it."""
    found = shutil.which("chromium") or os.environ.get("CHROMIUM", "/usr/bin/chromium")
    if not Path(found).is_file():
        pytest.fail("Chromium is missing: apt-get install chromium (or `make setup` as root)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=found,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page of a fresh profile, 1280 pixels wide."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
    yield context.new_page()
    context.close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: a test's output is for failures."""


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """A function that serves a folder on this machine only and returns its address, without `/`."""
    servers: list[ThreadingHTTPServer] = []

    def start(folder: Path) -> str:
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
        servers.append(server)
        Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_address[1]}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


def _from_node(path: str) -> Path:
    found = ROOT / "node_modules" / path
    if not found.is_file():
        pytest.fail(f"{found.relative_to(ROOT)} is missing: make setup")
    return found


@pytest.fixture(scope="session")
def axe() -> Path:
    """The script of the accessibility rules: `page.add_script_tag(path=axe)`."""
    return _from_node("axe-core/axe.min.js")


@pytest.fixture(scope="session")
def html_faults() -> Callable[..., str]:
    """A function that gives folders and files to the Nu HTML checker and returns what it says.

    Nothing found is an empty text. Styles and scripts are left out unless asked for by `args`.
    """
    jar = _from_node("vnu-jar/build/dist/vnu.jar")

    def check(*paths: Path, args: tuple[str, ...] = ("--skip-non-html",)) -> str:
        command = ["java", "-Xss1m", "-jar", str(jar), *args, *map(str, paths)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        return done.stderr + done.stdout

    return check


def run_reviewsite(*args: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run the program as a person does, in a process of its own."""
    command = [str(Path(sys.executable).with_name("reviewsite")), *args]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


@pytest.fixture(scope="session")
def built_sample(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The sample workspace, built for the public on `TODAY`. Built once, whatever the workers.

    Nobody writes into it: a test that changes something copies it first.
    """
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    site, done = shared / "sample-site", shared / "sample-site.done"
    with (shared / "sample-site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            built = run_reviewsite("build", "--on", TODAY, "--output", str(site))
            assert built.returncode == 0, built.stdout + built.stderr
            done.touch()
    return site
