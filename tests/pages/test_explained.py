"""Abbreviations of the glossary: explained where a page first uses them, and listed at its end."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from reviewsite.model.workspace import Term
from reviewsite.pages.explained import explained, listed

TERMS = {
    "LAC": Term(term="Looked after children", about="Children in a council's care."),
    "GP": Term(term="General practitioner"),
    "threshold": Term(term="The point at which help is given"),
}
LAC = '<abbr title="Looked after children">LAC</abbr>'


def inside(html: str) -> str:
    """What becomes of a fragment in the main part of a page."""
    page = f"<header>LAC</header><main>{html}</main><footer>LAC</footer>"
    made = explained(page, TERMS)
    assert made.startswith("<header>LAC</header><main>")
    assert made.endswith("</main><footer>LAC</footer>")
    return made.partition("<main>")[2].partition("</main>")[0]


@pytest.mark.parametrize(
    ("html", "made"),
    [
        ("<p>The LAC plan. LAC again.</p>", f"<p>The {LAC} plan. LAC again.</p>"),
        ("<table><td>LAC</td></table>", f"<table><td>{LAC}</td></table>"),
        ("<h2>LAC</h2><p>LAC</p>", f"<h2>LAC</h2><p>{LAC}</p>"),
        ("<p>Looked after children (LAC)</p><p>LAC</p>", None),
        (
            '<a class="copy-link"><span>LAC</span></a>LAC',
            f'<a class="copy-link"><span>LAC</span></a>{LAC}',
        ),
        (
            '<span class="visually-hidden">LAC <b>x</b></span> LAC',
            f'<span class="visually-hidden">LAC <b>x</b></span> {LAC}',
        ),
        ('<p title="LAC">no</p>', None),
        ("<p>PLACE, LAC-led</p>", f"<p>PLACE, {LAC}-led</p>"),
        ("<p>GPs</p>", '<p><abbr title="General practitioner">GP</abbr>s</p>'),
        ("<p>A threshold</p>", None),
        ('<p lang="cy">LAC</p>', None),
    ],
)
def test_the_first_use_is_explained(html: str, made: str | None) -> None:
    """In running text and tables, once a page; not in headings, nor where its author did it."""
    assert inside(html) == (made or html)


def test_the_list_holds_what_is_used() -> None:
    """With the words and what they mean; a page that uses none has no list."""
    made = listed(Markup("<p>LAC</p><p>A threshold.</p>"), TERMS, "en")
    assert "Abbreviations on this page" in made
    assert "Looked after children" in made
    assert "Children in a council’s care." in made
    assert "The point at which help is given" in made
    assert "General practitioner" not in made
    assert listed(Markup("<p>PLACE</p>"), TERMS, "en") == "<p>PLACE</p>"
    assert "Byrfoddau ar y dudalen hon" in listed(Markup("<p>LAC</p>"), TERMS, "cy")


def test_the_list_itself_is_no_first_use() -> None:
    """What stands only in a heading is in the list, and nowhere marked."""
    page = f"<main>{listed(Markup('<h2>LAC</h2>'), TERMS, 'en')}</main>"
    assert explained(page, TERMS) == page
