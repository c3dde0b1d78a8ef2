"""What only looks like a file of the content: a pipe, a socket, and one that is far too big."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

import pytest
from tests.cli.conftest import Run

REVIEW = "content/reviews/northmoor-2026"
NAMED = {
    "a file of a review": f"{REVIEW}/x.md",
    "the review itself": f"{REVIEW}/review.md",
    "a list of findings": f"{REVIEW}/findings/x.md",
    "a translation": f"{REVIEW}/review.cy.md",
    "the answers to a survey": f"{REVIEW}/data/answers.csv",
    "a picture": f"{REVIEW}/media/map.png",
    "a page": "content/about/x.md",
    "a page's picture": "content/about/x.png",
    "the councils": "content/bodies.yml",
    "the glossary": "content/glossary.yml",
    "the topics": "content/topics.yml",
    "old addresses": "content/redirects.yml",
    "the glossary in Welsh": "content/glossary.cy.yml",
    "a framework": "content/frameworks/x.yml",
    "a programme": "content/programmes/x.yml",
}
SURVEY = """---
kind: survey
title: Staff survey
responses: data/answers.csv
questions:
  - id: q1
    text: Do you feel heard?
    type: text
---
"""
PAGE = "---\nkind: page\ntitle: Where we are\naudience: public\n---\n\n![A map](MAP)\n"


@pytest.fixture(autouse=True)
def _ends() -> Iterator[None]:
    """A command that waits for ever fails its test, not the whole run."""

    def late(signum: int, frame: FrameType | None) -> None:
        raise TimeoutError("it waits for ever")

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(600)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def put(what: str, path: Path) -> None:
    """Something else in the place of a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    if what == "pipe":
        os.mkfifo(path)
    elif what == "socket":
        # the path of a socket may not be long
        here = Path.cwd()
        os.chdir(path.parent)
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
        os.chdir(here)
    elif what == "device":
        path.symlink_to("/dev/zero")
    else:
        with path.open("wb") as made_big:
            made_big.truncate(1 << 30)


@pytest.fixture
def at_work(new_review: Path) -> Path:
    """A review that shows a picture and has a survey, beside a page that shows one."""
    for name, text in {
        f"{REVIEW}/survey.md": SURVEY,
        f"{REVIEW}/about.md": PAGE.replace("MAP", "media/map.png"),
        "content/about/where.md": PAGE.replace("MAP", "x.png").replace("audience: public\n", ""),
    }.items():
        path = new_review / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return new_review


@pytest.mark.parametrize("what", ["pipe", "socket", "device", "big"])
@pytest.mark.parametrize("path", NAMED.values(), ids=NAMED)
def test_it_is_told_and_not_read(run: Run, at_work: Path, what: str, path: str) -> None:
    """In the place of any file that is read, by its name, as a mistake of the content."""
    put(what, at_work / path)
    said = run("check")
    assert said.code == 1
    assert Path(path).name in said.out


@pytest.mark.parametrize("path", NAMED.values(), ids=NAMED)
def test_no_command_waits_for_a_pipe(run: Run, at_work: Path, path: str) -> None:
    """Each says what is wrong, or does what it can without the file."""
    put("pipe", at_work / path)
    assert run("check", "--format", "json").code == 1
    assert run("check", path).code in {0, 1}
    assert run("ids", "--dry-run").code in {0, 1}
    assert run("status").code in {0, 1}
    assert run("show", "lga-adults-2024").code == 0
    assert run("new", "page", "northmoor-2026").code in {0, 1, 2}
    assert run("new", "review", "eastmoor-2026").code in {0, 2}
    assert run("build", "--output", at_work / "out").code in {0, 1}
    built = run("build", "northmoor-2026", "--audience", "team", "--output", at_work / "team")
    assert built.code in {0, 1, 2}


@pytest.mark.parametrize("what", ["pipe", "socket", "device", "big"])
@pytest.mark.parametrize("key", ["theme", "brand"])
def test_a_logo(run: Run, at_work: Path, what: str, key: str) -> None:
    """Whatever is in its place, the build says so in a line and ends."""
    put(what, at_work / "content/logo.png")
    config = at_work / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    if key == "theme":
        text = text.replace("  name: material\n", "  name: material\n  logo: logo.png\n")
    else:
        text = text.replace(
            "- reviewsite\n", "- reviewsite:\n      brand:\n        logo: logo.png\n"
        )
    config.write_text(text, encoding="utf-8")
    said = run("build")
    assert said.code in {1, 2}
    assert "logo.png" in said.err


@pytest.mark.parametrize("what", ["pipe", "socket"])
def test_the_configuration(run: Run, at_work: Path, what: str) -> None:
    """mkdocs.yml too must be a file."""
    put(what, at_work / "mkdocs.yml")
    said = run("build")
    assert said.code in {1, 2}
    assert "mkdocs.yml is not an ordinary file" in said.err


def test_a_new_council_is_not_added_to_a_broken_list(run: Run, at_work: Path) -> None:
    """bodies.yml is left as it is, whatever is wrong with it."""
    path = at_work / "content/bodies.yml"
    path.write_bytes(b"- id: eastmoor\n  name: Eastm\xf4r\n")
    said = run("new", "review", "westmoor-2026")
    assert said.code == 2
    assert "content/bodies.yml has mistakes" in said.err
    assert path.read_bytes() == b"- id: eastmoor\n  name: Eastm\xf4r\n"


def test_a_table_that_no_spreadsheet_wrote(run: Run, at_work: Path) -> None:
    """One field longer than a table may hold is a mistake of the file's, not a traceback."""
    data = at_work / REVIEW / "data/answers.csv"
    data.parent.mkdir()
    data.write_text("q1\n" + "a" * 200_000 + "\n", encoding="utf-8")
    said = run("check")
    assert said.code == 1
    assert "data/answers.csv" in said.out
