"""What the rules about people say of real documents, and what of it is mistaken.

The manuals and reports that the format was made from are not in the repository. Where their folder
lies beside the checkout they are read as well: pages of prose, tables, names and numbers that
nobody wrote for a test.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.checks.ordinary import ORDINARY
from tests.checks.packs import ON

from reviewsite import checks
from reviewsite.checks.registry import RULES, rules
from reviewsite.checks.texts import Home, Written
from reviewsite.diagnostics import Diagnostic
from reviewsite.source.parsing import parse
from reviewsite.workspace import open_workspace

PEOPLE = (*(one.code.id for one in rules("values")), "RS201", "RS202", "RS212", "RS213")
REAL = re.compile(r"\b(?:tel|telephone|phone|mobile|contact|e-?mail)\b|@|^[\d ()]+$", re.I)
"""Beside a number that is really somebody's: what it is for."""
TITLE = re.compile(r"“(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Sir|Dame|Prof)\b\.? [A-Z]")
TEAM = re.compile(r"enquir|info|team|service|contact|office|support|help|press", re.I)
Figures = Callable[[str, object], None]


def of_text(text: str, name: str = "seed.md") -> tuple[list[Diagnostic], list[str]]:
    """What the rules say of a text as the body of a page, and the page's lines."""
    source = parse(name, f"---\nkind: page\ntitle: T\n---\n\n{text}".encode())
    written = Written(source, Home("", {name: source}, {}, frozenset()))
    workspace = open_workspace(Path(__file__).parents[2])
    around = checks.context(workspace, ON)
    found = [one for code in PEOPLE for one in RULES[code].found(written, around)]
    return found, list(source.lines)


def mistaken(one: Diagnostic, lines: list[str]) -> bool:
    """Whether a report is a false alarm: no number that can be rung, no title with a name. Of the
    rest there is none in these documents, which were read for it: each would be one."""
    near = lines[max(0, one.span.line - 3) : one.span.line + 2]
    if one.code == "RS205":
        return not any(REAL.search(line) for line in near)
    if one.code == "RS213":
        return not TITLE.search(one.message)
    return one.code != "RS210" or bool(TEAM.search(one.message))


def test_the_seed_documents(root: Path, record_property: Figures) -> None:
    """No false alarm in a manual, a report or a committee's papers, where they are at hand."""
    folder = root.parent / "shared" / "seeds"
    documents = sorted(folder.glob("*.txt")) if folder.is_dir() else []
    said: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    paragraphs = 0
    for path in documents:
        text = path.read_text(encoding="utf-8", errors="replace")
        paragraphs += sum(len(one.split()) > 5 for one in re.split(r"\n\s*\n|\n(?=- )", text))
        found, lines = of_text(text)
        said.update(one.code for one in found)
        wrong.update(one.code for one in found if mistaken(one, lines))
    record_property("figure: seed documents read by the rules about people", len(documents))
    record_property("figure: paragraphs in the seed documents", paragraphs)
    for code in sorted(PEOPLE):
        title = RULES[code].code.title.lower()
        record_property(f"figure: {code} reported in them ({title})", f"{said[code]}")
    record_property("figure: of these, false alarms", wrong.total())
    assert wrong == Counter()


@pytest.mark.parametrize(("lang", "least"), [("en", 120), ("cy", 30)])
def test_ordinary_paragraphs(lang: str, least: int, record_property: Figures) -> None:
    """Silence on the prose of reports and of councils' papers. What is promised is less than one
    false alarm in ten paragraphs; these are all known, so that there is none."""
    paragraphs = ORDINARY[lang]
    name = "ordinary.cy.md" if lang == "cy" else "ordinary.md"
    alarms = [
        (paragraph, one.code, one.message)
        for paragraph in paragraphs
        for one in of_text(paragraph, name)[0]
    ]
    record_property(f"figure: ordinary paragraphs ({lang}): no false alarm", len(paragraphs))
    assert len(paragraphs) >= least
    assert alarms == []


def test_the_sample(root: Path, record_property: Figures) -> None:
    """The rules about people are silent on the sample: its every number and post is meant."""
    workspace = open_workspace(root)
    around = checks.context(workspace, ON)
    found = checks.run_workspace(workspace, ON)
    for slug in workspace.slugs:
        found += checks.run(workspace.pack(slug), around)
    alarms = Counter(one.code for one in found if one.code in PEOPLE)
    record_property("figure: false alarms of the rules about people on the sample", alarms.total())
    assert alarms == Counter()


def test_a_false_alarm_would_be_seen() -> None:
    """A number that nobody rings counts as mistaken, and one that is somebody's does not."""
    found, lines = of_text("Of 07700900123 units\nsome were sold.\n\nOther words.\n\nMore.")
    assert [mistaken(one, lines) for one in found] == [True]
    found, lines = of_text("Telephone 07700 900123")
    assert [mistaken(one, lines) for one in found] == [False]
