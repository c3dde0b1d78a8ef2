"""Planted identifiers, each in English and in Welsh: every one is found, and no lookalike is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.checks.packs import ON
from tests.checks.planted import LOOKALIKES, SENTENCES, WELL_FORMED
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


def test_there_are_enough(record_property: Figures) -> None:
    """At least two hundred, and each rule about identifiers has some."""
    planted = sum(map(len, WELL_FORMED.values())) * 2
    assert planted >= 400
    assert set(CODES) == {id for id, rule in RULES.items() if rule.needs == "values"}
    record_property(
        "figure: identifiers planted in sentences, English and Welsh: all found", planted
    )
    record_property("figure: lookalikes in them: none reported", len(LOOKALIKES) * 2)
