"""No text takes long to read: what a person may write is read, and what is more is told."""

from __future__ import annotations

import re
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest
from tests.checks.test_outside import page, told
from tests.prose.shapes import SHAPES

from reviewsite import prose
from reviewsite.prose import simple
from reviewsite.prose.bounds import DEEP, plain

SECONDS = 150
"""Of the processor, not of the clock, for all shapes. Unmeasured, one alone takes hours."""
READ = """
import resource, sys
from tests.prose.shapes import SHAPES
from reviewsite import prose
resource.setrlimit(resource.RLIMIT_CPU, (int(sys.argv[1]), int(sys.argv[1])))
for name, shape in SHAPES.items():
    text = shape(int(sys.argv[2]))
    for read in (prose.html, prose.words, prose.line, prose.refused, prose.headings, prose.targets,
                 prose.sections, lambda text: list(prose.beyond(text))):
        read(text)
    print(name, flush=True)
"""


def test_no_text_takes_long(root: Path) -> None:
    """Every shape, of fifty thousand characters, in whatever way it is read."""
    command = [sys.executable, "-c", READ, str(SECONDS), "50000"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.stdout.splitlines() == list(SHAPES), done.stderr[-2000:]


UNITS = {
    "headings": ("# a\n\n", 1_000),
    "headings, underlined": ("a\n===\n\n", 1_000),
    "lines": ("a\n", 10_000),
    "code": ("```\n\n", 1_000),
    "abbreviations": ("*[A]: b\n", 200),
    "open tags": ("< a ", 200),
    "tags": ("<b>", 10_000),
    "links in paragraphs": ("[a](b.md)\n\n", 10_000),
    "links": ("[a](b.md) ", 1_000),
    "code in words": ("`", 1_000),
    "stars": ("* a", 2_000),
    "lines under words": ("a_", 2_000),
    "backslashes": ("\\a", 2_000),
    "ampersands": ("& ", 5_000),
    "dashes": ("-- ", 5_000),
    "quotation marks": ("a' ", 10_000),
    "definitions": (": a\n", 100),
    "cells": ("|a", 1_000),
}


@pytest.mark.parametrize("what", UNITS)
def test_as_much_as_is_said_is_read_and_one_more_is_told(what: str) -> None:
    """At the place of the first that is one too many."""
    unit, most = UNITS[what]
    before = "" if what in {"lines", "links in paragraphs"} else "Words.\n\n"
    assert list(prose.beyond(before + unit * (most - 1))) == []
    (found, *_) = prose.beyond(before + unit * (most + 1))
    typed = (before + unit * (most + 1)).split("\n")
    assert typed[found.line - 1][found.column - 1 :]
    assert f"there are {most + 1:,}" in found.message


@pytest.mark.parametrize("sign", ["- ", "* ", "+ ", "1. ", "1) ", "12. ", "> ", ">", "> - ", "-\t"])
def test_lists_and_quotations_stand_in_one_another_so_deep(sign: str) -> None:
    """And no deeper; no depth ends the reading."""
    each = max(1, len(sign.split()))
    assert list(prose.beyond(sign * (DEEP // each) + "words")) == []
    for depth in (DEEP + 2, 1_000, 30_000):
        messages = [one.message for one in prose.beyond("Words.\n\n" + sign * depth + "end")]
        assert any("more than 30 times" in one for one in messages)
        assert "end" in prose.html("Words.\n\n" + sign * depth + "end")


@pytest.mark.parametrize("rule", ["- " * 60, "* " * 60, "_ " * 60, "-" * 200])
def test_a_line_across_the_page_is_none(rule: str) -> None:
    """However long it is."""
    assert list(prose.beyond(f"Words.\n\n{rule.strip()}\n\nWords.")) == []
    assert "<hr>" in prose.html(f"Words.\n\n{rule.strip()}\n\nWords.")


@pytest.mark.parametrize("name", SHAPES)
def test_what_is_too_much_is_shown_as_it_is_typed(name: str) -> None:
    """Every word and sign of it, and none of it means anything."""
    text = SHAPES[name](100_000)
    made = plain(text)
    assert unescape(made.replace("<p>", "").replace("</p>", "")).split() == text.split()
    if any(prose.beyond(text)) and simple.converted(text) is None:
        assert set(re.findall(r"<(/?\w+)", prose.html(text))) == {"p", "/p"}


def test_it_is_told_where_it_stands() -> None:
    """In the body and in a text of the front matter."""
    assert told(page("Words.\n\n" + "[" * 8000), "RS372") == [
        (10, "there are 8,000 signs “[” in this paragraph")
    ]
    front = f"summary: |\n  {'[a](b) ' * 1001}\n"
    assert [line for line, _ in told(page("", front), "RS372")] == [4]
