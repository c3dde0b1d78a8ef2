"""No text makes a rule slow or breaks it: authors paste all sorts of things."""

from __future__ import annotations

import time

import pytest
from tests.checks.packs import ON

from reviewsite.checks.context import Context
from reviewsite.checks.registry import rules
from reviewsite.checks.texts import Home, Written
from reviewsite.frameworks import shipped
from reviewsite.source import parse

UNITS = [
    *(
        "the ",
        "0 ",
        "12345 ",
        "“aaaaaaaaaaaaa",
        '"said the ',
        "A",
        "AB ",
        ". ",
        "\n",
        "the head of ",
    ),
    *("the director told us ", "a.b.", "a.b@c.", "rated good as to be ", "[", "](", "![a](", "<a "),
    *(
        "<img ",
        "<!--",
        "`",
        "```\n",
        "# a\n",
        "(0",
        "case 1234 ",
        "born on ",
        "Mr A",
        "A1",
        "Aa Bb ",
    ),
]


@pytest.mark.parametrize("unit", UNITS)
def test_a_long_text_takes_no_longer_than_its_length_asks(unit: str) -> None:
    """Ten times as much of what each pattern likes to begin with takes about ten times as long: far
    from the hundred times that a pattern takes which begins anew at each character."""
    assert _taken(unit, 60_000) < 40 * max(_taken(unit, 6_000), 0.01)


def _taken(unit: str, length: int) -> float:
    body = unit * (length // len(unit))
    source = parse("a.md", f"---\nkind: page\ntitle: A page\n---\n{body}".encode())
    text = Written(source, Home("", {"a.md": source}, {}, frozenset()))
    around = Context({}, shipped(), {}, ON)
    start = time.process_time()
    for rule in rules("text"):
        for one in rule.found(text, around):
            assert one.span.path == "a.md"
    return time.process_time() - start
