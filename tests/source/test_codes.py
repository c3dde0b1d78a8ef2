"""The manual pages of the reader's codes are true."""

import re

import pytest

from reviewsite.diagnostics import Code, Severity
from reviewsite.source import codes, parse

EXAMPLE = re.compile(r"(Wrong|Right):\n\n```(yaml|markdown)\n(.*?)\n```", re.DOTALL)
EXAMPLES = [
    pytest.param(code, verdict, language, text, id=f"{code.id}-{verdict.lower()}")
    for code in codes.ALL
    for verdict, language, text in EXAMPLE.findall(code.doc)
]


def found_in(language: str, text: str) -> list[tuple[str, Severity]]:
    whole = text if language == "markdown" else f"---\n{text}\n---\n"
    return [(found.code, found.severity) for found in parse("x.md", whole.encode()).diagnostics]


@pytest.mark.parametrize(("code", "verdict", "language", "text"), EXAMPLES)
def test_examples(code: Code, verdict: str, language: str, text: str) -> None:
    """What a page calls wrong has that code and no other; what it calls right has none."""
    found = {id for id, _ in found_in(language, text)}
    assert found == ({code.id} if verdict == "Wrong" else set())


def test_ids_are_in_order_and_in_range() -> None:
    """RS001 to RS049 belong to reading, and two that came later; no id stands for two things."""
    ids = [code.id for code in codes.ALL]
    assert ids == sorted(set(ids))
    assert all("RS001" <= id <= "RS049" or id in {"RS088", "RS089"} for id in ids)


def test_every_code_is_a_constant() -> None:
    """A code that is listed can be named, and one that can be named is listed."""
    named = {getattr(codes, name).id for name in codes.__all__ if name != "ALL"}
    assert named == {code.id for code in codes.ALL}


@pytest.mark.parametrize("code", codes.ALL, ids=lambda code: code.id)
def test_every_code_has_a_page(code: Code) -> None:
    """A page says in words what is wrong; a title has no full stop."""
    assert len(code.doc) > 100
    assert not code.title.endswith(".")
    wrong_and_right = [verdict for verdict, _, _ in EXAMPLE.findall(code.doc)]
    assert wrong_and_right in ([], ["Wrong", "Right"])
