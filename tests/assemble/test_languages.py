"""A review in two languages: what is translated, what is not, and how a page says so."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.edition.small import BODIES, ON, REVIEW
from tests.translation.small import FINDINGS, FOLDER, WELSH_FINDINGS, WELSH_REVIEW

from reviewsite.assemble.make import Assembler, Made
from reviewsite.assemble.settings import Settings
from reviewsite.model.base import Audience
from reviewsite.pages.labels import fragments, labelled
from reviewsite.site import open_shell, write
from reviewsite.workspace import open_workspace

MKDOCS = """
site_name: Our reviews
docs_dir: content
use_directory_urls: false
exclude_docs: "*"
theme: {name: material}
plugins: [reviewsite: {languages: [en, cy]}]
"""
SOUND = REVIEW.replace("director-peer", "operational-peer").replace(
    "  team: Peer review team\n", "  team: Peer review team\n  email: reviews@northmoor.example\n"
)
SAID = FINDINGS + "\nA paragraph that **nobody** translated.\n"

Make = Callable[..., Made]


@pytest.fixture
def make(workspace: Callable[[dict[str, str]], Path]) -> Make:
    """Makes the small review with some Welsh files; `root` has what was made."""

    def assembled(languages: tuple[str, ...] = ("en", "cy"), **welsh: str) -> Made:
        files = {
            "mkdocs.yml": MKDOCS,
            "content/bodies.yml": BODIES,
            f"{FOLDER}/review.md": SOUND,
            f"{FOLDER}/findings.md": SAID,
        }
        files |= {f"{FOLDER}/{name}.cy.md": text for name, text in welsh.items()}
        root = workspace(files)
        settings = Settings(root, "Our reviews", languages=languages)
        opened = open_workspace(root)
        made = Assembler(opened, settings, Audience.PUBLIC, ON).review("northmoor-2024")
        assert not made.failed, made.diagnostics
        assert made.site is not None
        write(open_shell(root / "mkdocs.yml"), made.site, root / "site")
        return made

    return assembled


def read(root: Path, uri: str) -> str:
    """A written page of the review."""
    return (root / "site" / "reviews" / "northmoor-2024" / uri).read_text(encoding="utf-8")


def test_no_translation_no_second_site(make: Make) -> None:
    """Nor a switch that leads nowhere."""
    made = make()
    assert made.site is not None
    assert made.site.translations == ()
    assert made.site.languages == {}


def test_a_language_that_is_not_asked_for(make: Make, tmp_path: Path) -> None:
    """mkdocs.yml decides which languages are published."""
    made = make(languages=(), review=WELSH_REVIEW)
    assert made.site is not None
    assert made.site.translations == ()
    assert "hreflang" not in read(tmp_path, "index.html")


def test_what_is_not_translated_says_its_language(make: Make, tmp_path: Path) -> None:
    """A finding, a summary and a body in English on a Welsh page, each marked; the rest is not."""
    make(review=WELSH_REVIEW)
    page = read(tmp_path, "cy/findings/leadership.html")
    assert '<html lang="cy"' in page
    for text in ("Structures are in place", "They hold", "Leadership is strong."):
        assert re.search(rf'<span lang="en">{re.escape(text)}</span>', page), text
    assert '<span lang="en">A paragraph that</span> <strong' in page
    assert '<span lang="en">nobody</span>' in page
    assert '<span lang="en">What the team saw</span>' in page
    assert 'lang="en">Cryfder' not in page
    assert 'lang="en"' not in read(tmp_path, "findings/leadership.html").split("<main", 1)[1]


def test_what_is_translated_is_not_marked(make: Make, tmp_path: Path) -> None:
    """A page whose every text is Welsh has no English but its name in the switch."""
    make(review=WELSH_REVIEW, findings=WELSH_FINDINGS)
    page = read(tmp_path, "cy/findings/leadership.html")
    assert "Mae strwythurau yn eu lle" in page
    assert 'lang="en"' not in page.split("<main", 1)[1]


def test_sections_are_known_in_every_language(make: Make, tmp_path: Path) -> None:
    """“Crynodeb gweithredol” is the executive summary: it stands on the home page."""
    make(review=WELSH_REVIEW)
    assert 'id="crynodeb-gweithredol"' in read(tmp_path, "cy/index.html")
    assert 'id="crynodeb-gweithredol"' not in read(tmp_path, "cy/about.html")


def test_records_say_their_language(make: Make, tmp_path: Path) -> None:
    """What is not translated is searched as English, the rest as Welsh."""
    make(review=WELSH_REVIEW)
    index = read(tmp_path, "cy/assets/search-index.js")
    assert re.search(r'"lang":"en"[^}]*"title":"Structures are in place"', index)
    assert re.search(r'"lang":"cy"[^}]*"text":"Crynodeb\."', index)


def test_data_is_in_the_language_too(make: Make, tmp_path: Path) -> None:
    """And says nothing of how it was made."""
    make(review=WELSH_REVIEW, findings=WELSH_FINDINGS)
    data = read(tmp_path, "cy/data/review.json")
    assert '"lang": "cy"' in data
    assert "Mae strwythurau yn eu lle" in data
    assert "foreign" not in data
    assert "Mae strwythurau yn eu lle" in read(tmp_path, "cy/data/findings.csv")


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("<p>Our own words</p>", '<p><span lang="en">Our own words</span></p>'),
        ("<p> Our own words. </p>", '<p> <span lang="en">Our own words.</span> </p>'),
        (
            '<p title="a > b">Our own words</p>',
            '<p title="a > b"><span lang="en">Our own words</span></p>',
        ),
        (
            "<p>Gweler Our own words yma</p>",
            '<p>Gweler <span lang="en">Our own words</span> yma</p>',
        ),
        ('<a lang="en" href="#">Our own words</a>', '<a lang="en" href="#">Our own words</a>'),
        ("<title>Our own words</title>", "<title>Our own words</title>"),
        ("<p>Our own wordsmith</p>", "<p>Our own wordsmith</p>"),
        ("<p>Tom &amp; Jo</p>", '<p><span lang="en">Tom &amp; Jo</span></p>'),
        ("<p>12 – 14</p>", "<p>12 – 14</p>"),
    ],
)
def test_marking(html: str, marked: str) -> None:
    """Whole texts and long ones inside a sentence; never where no mark can stand."""
    pieces = fragments(["Our own words", "Tom & Jo", "12 – 14"])
    assert labelled(html, pieces, "en") == marked


SURVEY = """
---
kind: survey
title: Poll
audience: public
respondents: 60
template: lga-frontline-2012
questions:
  - id: 9
    options:
      "Yes": 40
      "No": 20
---
"""


def test_a_questionnaire_is_asked_in_welsh(
    make: Make, workspace: Callable[[dict[str, str]], Path], tmp_path: Path
) -> None:
    """Its questions and answers are Welsh without a word of the author's; what is the author's, and
    the name of the manual, are marked as English."""
    workspace({f"{FOLDER}/poll.md": SURVEY})
    make(review=WELSH_REVIEW)
    page = read(tmp_path, "cy/surveys.html")
    assert "<figcaption>9. A ydych yn glir pwy all wneud" in page
    assert "<span>Nac ydw</span>" in page
    assert '<span lang="en">Poll</span>' in page
    assert '<span lang="en">Local Government Association, Safeguarding Children: Peer' in page
