"""Surveys in Welsh: the same figures under the words of the translation."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.edition.small import ON, REVIEW
from tests.translation.small import FOLDER, WELSH_REVIEW

from reviewsite.assemble.make import Assembler
from reviewsite.assemble.settings import Settings
from reviewsite.edition import Edition, publish
from reviewsite.edition.asked import QuestionView, SurveyView
from reviewsite.edition.maker import Base
from reviewsite.model.base import Audience
from reviewsite.translation import Translated, translated, translated_workspace
from reviewsite.workspace import Workspace

TYPED = """
---
kind: survey
title: Front line
audience: public
respondents: 80
template: lga-frontline-2012
questions:
  - id: 4
    options:
      Very confident: 30
      Confident: 20
      Neither confident or not confident: 9
      Not confident: 8
      Not very confident at all: 7
      Don't know: 6
  - id: 9
    options:
      "Yes": 35
      "No": 12
      Don't know: 13
comments:
  - question: 4
    points:
      - One form for all
  - heading: Anything else
    points:
      - Time to meet
---

What it says.
"""
TYPED_CY = """
---
kind: survey
title: Y rheng flaen
comments:
  - question: 4
    points:
      - Un ffurflen i bawb
  - heading: Unrhyw beth arall
    points:
      - Amser i gwrdd
---

Yr hyn y mae’n ei ddweud.
"""

Both = Callable[..., tuple[Edition, Edition, Translated]]


@pytest.fixture
def both(small: Callable[..., Workspace]) -> Both:
    """Makes the small review's Edition, the Welsh one, and what became of the translation."""

    def make(
        files: dict[str, str], audience: Audience = Audience.PUBLIC
    ) -> tuple[Edition, Edition, Translated]:
        opened = small({"review.cy.md": WELSH_REVIEW, **files})
        pack = opened.pack("northmoor-2024")
        assert [one.message for one in pack.diagnostics] == []
        welsh, told = translated(pack, "cy"), translated_workspace(opened, "cy").workspace
        base = Base(pack, opened.catalogue)
        first = publish(pack, audience, ON, catalogue=opened.catalogue)
        second = publish(welsh.pack, audience, ON, catalogue=told.catalogue, lang="cy", base=base)
        assert first is not None
        assert second is not None
        return first, second, welsh

    return make


def counts(survey: SurveyView) -> list[object]:
    """All the figures of a survey, without its words."""

    def of(one: QuestionView) -> list[object]:
        groups = [(share.answered, share.rest, share.mean, share.counts) for share in one.groups]
        return [one.id, one.answered, one.mean, [each.count for each in one.options], groups]

    return [survey.respondents, *(of(one) for one in survey.questions)]


def test_a_template_speaks_welsh_by_itself(both: Both) -> None:
    """With no translation of the survey's own, its questions, answers and the heading of its
    comments are Welsh, and every figure is the same."""
    english, welsh, made = both({"front.md": TYPED})
    (survey,) = welsh.surveys
    assert counts(survey) == counts(english.surveys[0])
    first = survey.questions[0]
    assert first.text.startswith("Pa mor hyderus ydych chi")
    assert [(one.text, one.count) for one in first.options[:2]] == [
        ("Hyderus iawn", 30),
        ("Hyderus", 20),
    ]
    assert [one.text for one in survey.questions[1].options] == [
        "Ydw",
        "Nac ydw",
        "Ddim yn gwybod",
    ]
    assert first.comments[0].heading.startswith("Sut y gellid gwella")
    assert survey.title == "Front line"
    texts = {text for one, text in made.fallbacks.items() if one.path.endswith("front.md")}
    assert texts == {
        "Front line",
        "One form for all",
        "Anything else",
        "Time to meet",
        "\nWhat it says.\n",
    }


def test_what_is_the_authors_is_translated(both: Both) -> None:
    """Title, summary of comments and prose; then nothing is missing and nothing is wrong."""
    _, welsh, made = both({"front.md": TYPED, "front.cy.md": TYPED_CY})
    (survey,) = welsh.surveys
    assert survey.title == "Y rheng flaen"
    assert survey.questions[0].comments[0].points == ("Un ffurflen i bawb",)
    assert [one.heading for one in survey.comments] == ["Unrhyw beth arall"]
    assert "Yr hyn" in survey.prose
    assert made.diagnostics == ()
    assert not [one for one in made.fallbacks if one.path.endswith("front.md")]


@pytest.mark.parametrize(
    ("change", "code", "line"),
    [
        (("comments:", "questions:\n  - id: 4\n    text: Pa mor hyderus\ncomments:"), "RS083", 5),
        (
            ("comments:", "questions:\n  - id: 4\n    options:\n      Hyderus: 40\ncomments:"),
            "RS083",
            5,
        ),
        (("question: 4", "question: 9"), "RS083", 5),
        (("  - question: 4\n", "  - question: 4\n    heading: Sut\n"), "RS082", 6),
        (("title: Y rheng flaen\n", ""), "RS081", 2),
        (("  - question: 4\n    points:\n      - Un ffurflen i bawb\n", ""), "RS084", 5),
    ],
)
def test_a_translation_of_a_survey_is_checked(
    both: Both, change: tuple[str, str], code: str, line: int
) -> None:
    """The questionnaire's words are not the author's in Welsh either; comments belong to the same
    question, in the same number; and what is the author's is missed where it is not there."""
    text = TYPED_CY.replace(*change)
    assert text != TYPED_CY
    made = both({"front.md": TYPED, "front.cy.md": text})[2]
    assert [(one.code, one.span.path, one.span.line) for one in made.diagnostics] == [
        (code, f"{FOLDER}/front.cy.md", line)
    ]


def test_the_same_questions_may_be_repeated(both: Both) -> None:
    """A translation made by copying the base file need not be cleared of its numbers."""
    block = TYPED[TYPED.index("questions:") : TYPED.index("comments:")]
    made = both(
        {"front.md": TYPED, "front.cy.md": TYPED_CY.replace("comments:", f"{block}comments:")}
    )[2]
    assert made.diagnostics == ()


def grouped(template: str) -> dict[str, str]:
    """A survey counted from a file, in English words, by a question with a choice."""
    if template:
        asked = "template: lga-frontline-2012\ngroups: 3\n"
        rows = ["3,9", *["Police,Yes"] * 20, *["police,No"] * 15, *["Police,don’t know"] * 12]
        rows += [*["Local Authority,Yes"] * 30, *["Local Authority,No"] * 12]
        rows += ["Local Authority,Don't know"] * 11
    else:
        asked = (
            "groups: who\nquestions:\n"
            "  - {id: who, type: choice, text: Who, options: [{id: p, text: Police}, "
            "{id: la, text: Council}]}\n"
            "  - {id: sure, type: choice, text: Sure, options: [{id: y, text: Very}, "
            "{id: n, text: Hardly}, {id: o, text: Not}]}\n"
        )
        rows = ["who,sure", *["Police,Very"] * 20, *["p,n"] * 15, *["Police,Not"] * 12]
        rows += [*["Council,Very"] * 30, *["Council,Hardly"] * 12, *["la,o"] * 11]
    front = "---\nkind: survey\ntitle: Front\naudience: public\nresponses: data/front.csv\n"
    return {"front.md": f"{front}{asked}---\n", "data/front.csv": "\n".join(rows)}


OWN_CY = """
---
kind: survey
title: Y rheng
questions:
  - {id: who, text: Pwy, options: [{id: p, text: Heddlu}, {id: la, text: Cyngor}]}
  - {id: sure, text: Sicr, options: [{id: y, text: Iawn}, {id: n, text: Prin}, {id: o, text: Na}]}
---
"""


@pytest.mark.parametrize("template", ["lga-frontline-2012", ""])
@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.TEAM])
def test_answers_are_counted_in_the_words_they_were_given_in(
    both: Both, template: str, audience: Audience
) -> None:
    """A file of answers is in one language, and both sites have its numbers, by group as well:
    the groups have their Welsh names, and one written in two ways is one group."""
    files = grouped(template) | ({} if template else {"front.cy.md": OWN_CY})
    english, welsh, _ = both(files, audience)
    (survey,) = welsh.surveys
    assert counts(survey) == counts(english.surveys[0])
    last = next(one for one in survey.questions if one.groups)
    assert [option.count for option in last.options] == [50, 27, 23]
    shares = {one.name: one.counts for one in last.groups}
    council = "Awdurdod lleol" if template else "Cyngor"
    assert shares == {"Heddlu": (20, 15, 12), council: (30, 12, 11)}
    assert survey.grouped == (
        "A yw'r sefydliad yr ydych yn gweithio iddo yn" if template else "Pwy"
    )


def test_the_welsh_page_says_what_is_not_welsh(small: Callable[..., Workspace]) -> None:
    """The manual that the questions are from, and groups that a column names, are marked."""
    rows = ["service,9"]
    for answer in ("Yes", "No", "Don't know"):
        rows += [f"Children and families service,{answer}"] * 20
        rows += [f"Adult learning service,{answer}"] * 20
    front = "---\nkind: survey\ntitle: Front\naudience: public\nresponses: data/front.csv\n"
    files = {
        "front.md": f"{front}template: lga-frontline-2012\ngroups: service\n---\n",
        "data/front.csv": "\n".join(rows),
        "review.cy.md": WELSH_REVIEW,
    }
    sound = REVIEW.replace("director-peer", "operational-peer").replace(
        "  team: Peer review team\n", "  team: Peer review team\n  email: a@northmoor.example\n"
    )
    opened = small(files, review=sound)
    settings = Settings(opened.root, "Our reviews", languages=("en", "cy"))
    made = Assembler(opened, settings, Audience.PUBLIC, ON).review("northmoor-2024")
    assert made.site is not None, made.diagnostics
    (welsh,) = made.site.translations
    page = next(one for one in welsh.pages.pages if one.uri == "surveys.html")
    assert "A ydych yn glir pwy" in page.html
    assert "Nac ydw" in page.html
    foreign = welsh.pages.foreign
    assert {"Children and families service", "Adult learning service"} <= foreign
    assert any(one.startswith("Local Government Association, Safeguarding") for one in foreign)
    assert "Nac ydw" not in foreign
