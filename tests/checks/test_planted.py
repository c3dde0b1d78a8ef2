"""Planted identifiers, each in English and in Welsh: every one is found, and no lookalike is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.checks.packs import ON
from tests.checks.planted import (
    ADDRESSED,
    LINKS,
    LOOKALIKES,
    ORDINARY,
    SENTENCES,
    WELL_FORMED,
)
from tests.checks.small import BODIES, Write, review

from reviewsite import checks
from reviewsite.checks.registry import RULES
from reviewsite.diagnostics import Diagnostic
from reviewsite.workspace import open_workspace

CODES = tuple(WELL_FORMED)
Figures = Callable[[str, object], None]


def said_of(write: Write, paragraphs: list[str], lang: str) -> dict[int, list[Diagnostic]]:
    """What the rules about identifiers say, by the number of the paragraph it stands in."""
    body = "\n\n".join(paragraphs)
    name = "review.cy.md" if lang == "cy" else "review.md"
    files: dict[str, str | bytes] = {
        "content/bodies.yml": BODIES,
        "content/reviews/x/review.md": review(body if lang == "en" else ""),
    }
    if lang == "cy":
        files[f"content/reviews/x/{name}"] = f"---\nkind: review\n---\n\n{body}\n"
    workspace = open_workspace(write(files))
    pack = workspace.pack("x")
    first = next(one for one in pack.sources if one.path.endswith(name)).body_line
    found: dict[int, list[Diagnostic]] = {}
    for one in checks.run(pack, checks.context(workspace, ON)):
        if one.code in CODES:
            found.setdefault((one.span.line - first - 1) // 2, []).append(one)
    return found


@pytest.mark.parametrize("lang", ["en", "cy"])
@pytest.mark.parametrize("code", CODES)
def test_every_planted_identifier_is_found(workspace: Write, code: str, lang: str) -> None:
    """Each in a paragraph of its own, under its own code."""
    sentence = SENTENCES[code][lang == "cy"]
    forms = WELL_FORMED[code]
    found = said_of(workspace, [sentence.replace("@", form) for form in forms], lang)
    missed = [
        form for at, form in enumerate(forms) if code not in {x.code for x in found.get(at, ())}
    ]
    assert missed == []
    twice = [form for at, form in enumerate(forms) if len(found[at]) > 1]
    assert twice == []


@pytest.mark.parametrize("lang", ["en", "cy"])
def test_no_lookalike_is_complained_of(workspace: Write, lang: str) -> None:
    """Wrong checks, amounts, times, teams' addresses."""
    frame = "It was @ in all." if lang == "en" else "Yr oedd yn @ i gyd."
    found = said_of(workspace, [frame.replace("@", one) for one in LOOKALIKES], lang)
    assert {LOOKALIKES[at]: [x.code for x in each] for at, each in found.items()} == {}


def of_body(write: Write, body: str, front: str = "") -> list[tuple[str, str]]:
    """The codes of the rules about identifiers with what they name, of a review's body."""
    files: dict[str, str | bytes] = {
        "content/bodies.yml": BODIES,
        "content/reviews/x/review.md": review(body, front),
    }
    workspace = open_workspace(write(files))
    found = checks.run(workspace.pack("x"), checks.context(workspace, ON))
    return [(one.code, one.message) for one in found if one.code in CODES]


@pytest.mark.parametrize("link", LINKS)
def test_in_the_address_of_a_link(workspace: Write, link: str) -> None:
    """However the link is written, once each."""
    planted = [(code, one) for code, forms in ADDRESSED.items() for one in forms]
    for code, one in planted:
        found = of_body(workspace, link.replace("@", one, 1))
        assert [each for each, _ in found] == [code], one
    assert [
        (one, found) for one in ORDINARY if (found := of_body(workspace, link.replace("@", one, 1)))
    ] == []


@pytest.mark.parametrize("code", ADDRESSED)
def test_in_a_field_that_holds_an_address(workspace: Write, code: str) -> None:
    """Plain, in quotation marks, and behind an escape of YAML."""
    address = f"https://r.example.org/{ADDRESSED[code][0]}"
    for typed in (address, f'"{address}"', f'"{address.replace("/", chr(92) + "/")}"'):
        front = f"related_documents:\n  - title: Paper\n    link: {typed}\n"
        assert [each for each, _ in of_body(workspace, "", front)] == [code]


def test_in_the_website_of_a_council(workspace: Write) -> None:
    """A list beside the reviews."""
    website = f"{BODIES}  website: https://r.example.org/9434765919\n"
    opened = open_workspace(workspace({"content/bodies.yml": website}))
    (one,) = [one for one in checks.run_workspace(opened, ON) if one.code in CODES]
    assert (one.code, one.span.path, one.span.line) == ("RS203", "content/bodies.yml", 5)


def test_there_are_enough(record_property: Figures) -> None:
    """At least two hundred, and each rule about identifiers has some."""
    planted = sum(map(len, WELL_FORMED.values())) * 2
    assert planted >= 400
    assert set(CODES) == {id for id, rule in RULES.items() if rule.needs == "values"}
    record_property(
        "figure: identifiers planted in sentences, English and Welsh: all found", planted
    )
    record_property("figure: lookalikes in them: none reported", len(LOOKALIKES) * 2)
