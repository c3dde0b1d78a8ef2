"""The rules that protect people, on Welsh texts: a translation gives nobody away either."""

from __future__ import annotations

import pytest
from tests.checks.small import Write, review, said

WELSH = "---\nkind: review\ntitle: Adolygiad\n---\n\n{text}\n"


def marked(workspace: Write, text: str, code: str) -> list[str]:
    """The parts of a Welsh body that a code complains of."""
    files: dict[str, str | bytes] = {
        "review.md": review("A body."),
        "review.cy.md": WELSH.format(text=text),
    }
    return [
        text[one.span.column - 1 : one.span.column - 1 + one.span.length]
        for one in said(workspace, files)
        if one.code == code and one.span.path.endswith("review.cy.md")
    ]


@pytest.mark.parametrize(
    ("text", "code", "found"),
    [
        (
            "Dywedodd y Cyfarwyddwr Gwasanaethau Oedolion na fyddai’r gyllideb yn dal.",
            "RS202",
            "Dywedodd y Cyfarwyddwr",
        ),
        ("Yn ôl y Pennaeth Gwasanaeth, mae’n hwyr.", "RS202", "Yn ôl y Pennaeth"),
        (
            "Yng ngeiriau’r Prif Weithredwr, nid oes arian.",
            "RS202",
            "Yng ngeiriau’r Prif Weithredwr",
        ),
        (
            "“Nid ydym byth yn edrych ar y rhestr aros,” meddai’r Pennaeth.",
            "RS201",
            "“Nid ydym byth yn edrych ar y rhestr aros,”",
        ),
        ("Cadeiriwyd y cyfarfod gan Dr Carter.", "RS213", "Dr Carter"),
        ("Cadeiriodd Cyng. Carter y cyfarfod.", "RS213", "Cyng. Carter"),
        ("Ganwyd ar 3 Mai 2009 ac mae mewn gofal.", "RS209", "Ganwyd ar 3 Mai 2009"),
        ("Y rhif yw 943 476 5919 o hyd.", "RS203", "943 476 5919"),
    ],
)
def test_what_gives_somebody_away(workspace: Write, text: str, code: str, found: str) -> None:
    """In Welsh words as in English ones."""
    assert marked(workspace, text, code) == [found]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Dywedodd sawl person wrthym fod y rhestr yn hir.", "RS202"),
        ("Yn ôl y cynllun, mae’r Cyfarwyddwr yn gyfrifol.", "RS202"),
        ("Cyngor Sir Penfro a Chyngor Sir Gâr.", "RS213"),
        ("Mae’r Cynghorydd Arweiniol yn cadeirio.", "RS213"),
        ("Ganwyd mwy o blant yn 2009.", "RS209"),
        ("Mae “rhestr aros y gwasanaeth” yn derm sy’n drysu pobl.", "RS201"),
    ],
)
def test_what_gives_nobody_away(workspace: Write, text: str, code: str) -> None:
    """A document that says something, a county, a year."""
    assert marked(workspace, text, code) == []


def test_english_rules_of_style_pass_welsh_over(workspace: Write) -> None:
    """Grades and abbreviations are looked for in the language that they are in."""
    text = "Mae MAPPA yn outstanding."
    assert marked(workspace, text, "RS701") + marked(workspace, text, "RS702") == []
