"""No file that an author could leave in a workspace raises anything: it is published, or told."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.fuzz.packs import CSV, HOME, Desk
from tests.fuzz.strategies import LINES, MARKDOWN, as_file, typed
from tests.media.test_fuzz import changed
from tests.source.test_hostile import SOUP

from reviewsite.model.kinds import KINDS

Record = Callable[[str, object], None]
SECOND = 1.0
"""So much of the processor's time a file may take at most (issue 4, §4)."""
LISTED = "strengths:\n" + "".join(f"- Point {number}\n" for number in range(3_000))
DEEP = "a:\n" + "\n".join(" " * level + "- - a:" for level in range(200))
BOMB = "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n"
SIGNS = [
    "\t",
    "  ",
    "- ",
    ": ",
    "&a ",
    "*a",
    "? ",
    "---\n",
    "\x00",
    "'",
    '"',
    "{",
    "[",
    "|\n",
    ">\n",
]
MARKS = ["#", "\r", "\u2028", "\ufeff", "<<: ", "%YAML 1.1\n", "!!python/object:os.system "]
MANY = {
    "[": 200,
    "> ": 300,
    "- ": 300,
    "*a": 300,
    "![](": 99,
    "<div>": 400,
    "[a]: b\n": 300,
    "`": 501,
}
MORE = {
    "\\": 501,
    "a_": 400,
    "|": 400,
    "&amp;": 99,
    "x": 9_000,
    "**": 501,
    "[a]: b\n": 300,
    "[": 2_000,
    "<": 2_000,
}
LONG = [sign * count for signs in (MANY, MORE) for sign, count in signs.items()]
SLIPS = st.sampled_from([*SIGNS, *MARKS, LISTED, DEEP, BOMB, *LONG])
ENCODINGS = st.sampled_from(["utf-16", "utf-16-le", "utf-32", "cp1252", "utf-8-sig", "utf-7"])
ROWS = st.lists(
    st.sampled_from(['"', ",", "\n", "\r", "\0", "respondent", "a", "Very", "1", "=1+1", "é", ";"]),
    max_size=40,
).map("".join)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A workspace to spoil."""
    return Desk(tmp_path / "workspace")


def cases(hard: bool, short: int, full: int) -> Any:
    """The settings of a test that has a short and a full form."""
    return settings(
        max_examples=full if hard else short,
        suppress_health_check=list(HealthCheck),
        report_multiple_bugs=False,
    )


def quick(desk: Desk, hard: bool) -> bool:
    """Whether no case took a second of the processor, which is asked of the full form alone."""
    return not hard or desk.slowest < SECOND


@st.composite
def spoilt(draw: st.DrawFn, files: dict[str, bytes]) -> dict[str, bytes]:
    """One file of a workspace as accident or malice leaves it."""
    path = draw(st.sampled_from(sorted(files)))
    data = files[path]
    how = draw(st.sampled_from(["bytes", "slip", "soup", "encoding", "swap", "cut", "table"]))
    text = data.decode("utf-8", "replace")
    if how == "slip":
        at = draw(st.integers(0, len(text)))
        return {path: (text[:at] + draw(SLIPS) + text[at:]).encode("utf-8", "replace")}
    if how == "soup":
        return {path: f"---\nkind: {draw(st.sampled_from([*KINDS]))}\n{draw(SOUP)}\n---\n".encode()}
    if how == "encoding":
        return {path: text.encode(draw(ENCODINGS), "replace")}
    if how == "swap":
        words = sorted(set(text.split()))
        if words:
            text = text.replace(draw(st.sampled_from(words)), draw(LINES))
        return {path: text.encode()}
    if how == "cut":
        return {path: data[: draw(st.integers(0, len(data)))]}
    if how == "table":
        rows = draw(ROWS) if draw(st.booleans()) else CSV + draw(ROWS)
        return {f"{HOME}/data/answers.csv": rows.encode()}
    return {path: draw(changed(data))}


def test_spoilt_files(desk: Desk, pytestconfig: pytest.Config, record_property: Record) -> None:
    """Bytes changed, YAML slips, encodings, references that lead nowhere, tables cut short."""
    hard = bool(pytestconfig.getoption("--hard"))
    tried = 0

    @cases(hard, 60, 6_000)
    @given(spoilt(desk.files))
    def check(files: dict[str, bytes]) -> None:
        nonlocal tried
        tried += 1
        desk.case(files, render=tried % 10 == 0)

    check()
    assert quick(desk, hard), (desk.slowest, desk.slowest_files)
    record_property("figure: spoilt files; nothing raised", tried)


@pytest.mark.parametrize("kind", sorted({*KINDS} - {"review"}))
def test_documents_of_every_kind(
    kind: str, desk: Desk, pytestconfig: pytest.Config, record_property: Record
) -> None:
    """What fits the format, and whatever it says, is checked and, where nothing is wrong with it,
    rendered for every audience."""
    hard = bool(pytestconfig.getoption("--hard"))
    tried = 0

    @cases(hard, 3, 60)
    @given(typed(KINDS[kind]), MARKDOWN)
    def check(data: dict[str, Any], body: str) -> None:
        nonlocal tried
        tried += 1
        desk.case({f"{HOME}/pack/more.md": as_file(data, body, True)})

    check()
    assert quick(desk, hard), (desk.slowest, desk.slowest_files)
    record_property("figure: documents of every kind beside a review; nothing raised", tried)


SAMPLE = Path(__file__).parents[2] / "content" / "reviews" / "northmoor-adults-2024"
SAID = frozenset({"text", "title", "summary", "points", "action", "measure", "what", "note"})
"""Keys whose values are words."""


def texts(data: Any, draw: st.DrawFn, key: str = "") -> Any:
    """Some of the words of a document exchanged for others; ids, dates and answers stay."""
    if isinstance(data, dict):
        return {name: texts(value, draw, str(name)) for name, value in data.items()}
    if isinstance(data, list):
        return [texts(value, draw, key) for value in data]
    words = isinstance(data, str) and key in SAID and "\n" not in data
    return draw(LINES) if words and draw(st.integers(0, 7)) == 0 else data


def test_whole_reviews_in_other_words(
    tmp_path: Path, pytestconfig: pytest.Config, record_property: Record
) -> None:
    """A review with nearly every kind of file in it, some of its words exchanged, is rendered for
    every audience where the rules let it pass."""
    hard = bool(pytestconfig.getoption("--hard"))
    desk = Desk(tmp_path / "workspace")
    folder = f"content/reviews/{SAMPLE.name}"
    shutil.rmtree(desk.root / "content" / "reviews")
    earlier = "northmoor-adults-2019"
    shutil.copytree(SAMPLE.with_name(earlier), desk.root / "content" / "reviews" / earlier)
    shutil.copy(SAMPLE.parents[1] / "bodies.yml", desk.root / "content")
    whole = {
        f"{folder}/{path.relative_to(SAMPLE).as_posix()}": path.read_bytes()
        for path in sorted(SAMPLE.rglob("*"))
        if path.is_file()
    }
    fronts = {}
    for path, data in whole.items():
        if path.endswith(".md"):
            _, front, body = data.decode().split("---\n", 2)
            fronts[path] = (yaml.load(front, yaml.BaseLoader), body)
    tried = 0

    @cases(hard, 2, 150)
    @given(st.data())
    def check(data: st.DataObject) -> None:
        nonlocal tried
        tried += 1
        files = dict(whole)
        chosen = data.draw(st.lists(st.sampled_from(sorted(fronts)), min_size=1, max_size=4))
        for path in chosen:
            front, body = fronts[path]
            files[path] = as_file(texts(front, data.draw), body, True)
        desk.case(files)

    check()
    assert desk.rendered > 0
    record_property("figure: whole reviews in other words; nothing raised", tried)
    record_property("figure: pages rendered of them, for all audiences", desk.rendered)
