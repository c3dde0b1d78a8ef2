"""A review's translation: texts of the one, everything else of the other."""

from __future__ import annotations

import pytest
from tests.edition.small import REVIEW
from tests.translation.small import (
    FINDINGS,
    FOLDER,
    PLAN,
    WELSH_FINDINGS,
    WELSH_REVIEW,
    Translate,
)

from reviewsite.diagnostics import Severity
from reviewsite.model.findings import EvidenceKind, Findings
from reviewsite.model.plan import ActionPlan, ActionStatus
from reviewsite.model.review import Review
from reviewsite.model.scalars import Due, When
from reviewsite.translation import CODES, Coverage, strict, within

WHOLE = {"leadership.md": FINDINGS, "leadership.cy.md": WELSH_FINDINGS}


def test_texts_are_welsh_and_the_rest_is_the_bases(translate: Translate) -> None:
    """Items keep the base's order, ids and evidence, whatever order the translation has."""
    made = translate(WHOLE)
    assert made.diagnostics == ()
    (findings,) = made.pack.all(Findings)
    assert findings.theme == "leadership"
    assert findings.summary == "Mae’r arweinyddiaeth yn gryf."
    assert findings.prose.strip().startswith("## Yr hyn a welodd y tîm")
    structures, culture = findings.strengths
    assert (structures.id, culture.id) == ("structures", "culture")
    assert structures.text == "Mae strwythurau yn eu lle"
    assert structures.points == ("Maent yn dal", "Maent yn cael eu deall")
    assert structures.evidence == (EvidenceKind.INTERVIEW,)
    (review,) = made.pack.all(Review)
    assert review.title == "Adolygiad gan gymheiriaid"
    assert review.team[0].role == "director-peer"
    assert review.publication.publish_on == When(2024, 12, 15)
    assert made.coverage == Coverage(made.coverage.total, made.coverage.total)
    assert (made.fallbacks, made.foreign) == ({}, frozenset())


def test_the_pack_keeps_its_shape(translate: Translate) -> None:
    """Index, places and names are those of the base, and lead to the translated parts."""
    made = translate(WHOLE)
    pack = made.pack
    (findings,) = pack.all(Findings)
    item = pack.index["leadership.culture"]
    assert item.part is findings.strengths[1]
    assert item.document is findings
    assert pack.at(item.part, "text").path == f"{FOLDER}/leadership.md"
    assert pack.at(item.part, "text").line == 13
    assert pack.name(findings) == "leadership"
    assert made.sources[f"{FOLDER}/leadership.md"].path == f"{FOLDER}/leadership.cy.md"


def test_headings_lead_to_the_bases(translate: Translate) -> None:
    """Pages know a section by the base's heading."""
    assert translate({}).headings == {"Crynodeb gweithredol": "Executive summary"}


def test_without_a_translation_nothing_is_said(translate: Translate) -> None:
    """A review of which nothing is translated has no Welsh site, and is no mistake."""
    made = translate({"leadership.md": FINDINGS}, welsh=None)
    assert not made.exists
    assert made.diagnostics == ()
    assert made.coverage.done == 0
    assert "The culture is open" in made.foreign


def test_missing_texts_fall_back_and_are_known(translate: Translate) -> None:
    """What is not translated is shown as it is, and pages can tell that it is foreign."""
    welsh = WELSH_FINDINGS.replace("    text: Mae strwythurau yn eu lle\n", "")
    made = translate({"leadership.md": FINDINGS, "leadership.cy.md": welsh})
    (findings,) = made.pack.all(Findings)
    assert findings.strengths[0].text == "Structures are in place"
    assert findings.strengths[0].points[0] == "Maent yn dal"
    assert made.foreign == {"Structures are in place"}
    assert {(one.path, one.where) for one in made.fallbacks} == {
        (f"{FOLDER}/leadership.md", ("strengths", "structures", "text"))
    }
    assert made.coverage.done == made.coverage.total - 1
    (missing,) = made.diagnostics
    assert (missing.code, missing.severity) == ("RS081", Severity.WARNING)
    assert (missing.span.path, missing.span.line) == (f"{FOLDER}/leadership.cy.md", 7)
    assert strict(made.diagnostics)[0].severity == Severity.ERROR


def test_a_missing_body_is_foreign_section_by_section(translate: Translate) -> None:
    """A body is known whole, and as it is cut at its headings."""
    made = translate({}, welsh=WELSH_REVIEW.split("## ")[0])
    (review,) = made.pack.all(Review)
    assert review.prose.strip() == "## Executive summary\n\nA summary."
    assert {review.prose, "Executive summary", "A summary."} <= made.foreign
    assert [one.code for one in made.diagnostics] == ["RS081"]


def test_a_file_without_a_translation_is_said_once(translate: Translate) -> None:
    """One warning a file, not one a text."""
    made = translate({"leadership.md": FINDINGS})
    (missing,) = made.diagnostics
    assert (missing.code, missing.span.path) == ("RS081", f"{FOLDER}/leadership.md")
    assert "leadership.cy.md" in missing.help


def test_what_the_public_never_sees_may_stay_untranslated(translate: Translate) -> None:
    """A page for the council counts nowhere, but its texts are known to be foreign."""
    page = "---\nkind: page\ntitle: For the council\naudience: council\n---\n"
    made = translate({"note.md": page})
    assert made.diagnostics == ()
    assert made.coverage.done == made.coverage.total
    assert "For the council" in made.foreign


def test_a_text_that_is_the_same_in_both_languages_is_not_foreign(translate: Translate) -> None:
    """A name translated by itself is Welsh wherever it stands."""
    findings = FINDINGS.replace("They hold", "Eastmoor").replace(
        "Leadership is strong.", "Eastmoor"
    )
    welsh = WELSH_FINDINGS.replace("Maent yn dal", "Eastmoor").replace(
        "summary: Mae’r arweinyddiaeth yn gryf.\n", ""
    )
    made = translate({"leadership.md": findings, "leadership.cy.md": welsh})
    assert len(made.fallbacks) == 1
    assert made.foreign == frozenset()


def test_no_more_foreign_texts_travel_than_an_edition_holds(translate: Translate) -> None:
    """What is withheld from an audience is not in the set that goes with its pages."""
    made = translate({"leadership.md": FINDINGS})
    (findings,) = made.pack.all(Findings)
    assert "The culture is open" in within(made.foreign, findings)
    (review,) = made.pack.all(Review)
    assert within(made.foreign, review) == frozenset()


def test_a_plan_in_welsh(translate: Translate) -> None:
    """Groups go by their order, actions by id, updates by their day; words of a date are text."""
    welsh = """
    ---
    kind: action-plan
    groups:
      - title: Strategaeth
        issues:
          - Comisiynu
        actions:
          - id: outline
            action: Amlinellu’r strategaeth
            lead: Pennaeth Gwasanaeth
            due: Hydref 2025
            updates:
              - on: 2025-03-31
                note: Cytunwyd
    ---
    """
    made = translate({"plan.md": PLAN, "plan.cy.md": _dedent(welsh)})
    (plan,) = made.pack.all(ActionPlan)
    (action,) = plan.groups[0].actions
    assert plan.groups[0].title == "Strategaeth"
    assert action.lead == ("Pennaeth Gwasanaeth",)
    assert action.due == Due("Hydref 2025")
    assert action.status == ActionStatus.IN_PROGRESS
    assert [one.note for one in action.updates] == ["Outlined", "Cytunwyd"]
    assert made.pack.index["action:outline"].part is action


@pytest.mark.parametrize(
    ("change", "code", "line", "says"),
    [
        (("id: culture", "id: cultur"), "RS082", 5, "Did you mean “culture”?"),
        (("  - id: culture\n    text:", "  - text:"), "RS087", 5, "- id: structures"),
        (("  - id: culture\n    text: ", "  - "), "RS087", 5, "- id: structures"),
        (("      - Maent yn dal\n", ""), "RS084", 10, "1 item"),
        (("kind: findings\n", "kind: findings\ntheme: performance\n"), "RS083", 3, "leadership"),
        (("kind: findings", "kind: survey"), "RS083", 2, "findings"),
        (("kind: findings\n", ""), "RS052", 2, "kind: findings"),
        (("summary:", "sumary:"), "RS051", 3, "summary"),
        (("## Yr hyn", "### Yr hyn"), "RS085", 14, "level 3"),
        (("Llawer.", "## Un arall"), "RS085", 16, "Un arall"),
        (("## Yr", "<!-- a\n\nb -->\n\n### Yr"), "RS085", 18, "level 3"),
        (("- id: culture", "- id: structures"), "RS059", 7, "twice"),
        (("    points:\n", "    cites: ['document:7']\n    points:\n"), "RS083", 9, "cites"),
        (("    points:\n", "    evidence: [audit]\n    points:\n"), "RS083", 9, "evidence"),
    ],
)
def test_what_does_not_fit_is_said(
    translate: Translate, change: tuple[str, str], code: str, line: int, says: str
) -> None:
    """Each slip at its place in the translation, with what to write."""
    welsh = WELSH_FINDINGS.replace(*change)
    assert welsh != WELSH_FINDINGS
    made = translate({"leadership.md": FINDINGS, "leadership.cy.md": welsh})
    found = [one for one in made.diagnostics if one.code != "RS081"]
    assert [(one.code, one.span.path, one.span.line) for one in found] == [
        (code, f"{FOLDER}/leadership.cy.md", line)
    ]
    assert says in found[0].message + found[0].help


def test_comments_are_no_translation(translate: Translate) -> None:
    """Nor are they in it: what is left of a text is what is shown, in the language of whoever wrote
    it, and a body of comments alone is not translated."""
    welsh = WELSH_FINDINGS.replace("Llawer.", "Llawer. <!-- nodyn -->")
    welsh = welsh.replace("yn agored", "yn agored <!-- nodyn -->")
    made = translate({"leadership.md": FINDINGS, "leadership.cy.md": welsh})
    (findings,) = made.pack.all(Findings)
    assert "nodyn" not in findings.model_dump_json() + "".join(made.given)
    assert findings.prose.rstrip().endswith("Llawer.")
    welsh = WELSH_FINDINGS.replace("## Yr hyn a welodd y tîm\n\nLlawer.", "<!-- nodyn -->")
    made = translate({"leadership.md": FINDINGS, "leadership.cy.md": welsh})
    assert [one.code for one in made.diagnostics] == ["RS081"]
    assert made.pack.all(Findings)[0].prose.startswith("\n## What the team saw")


def test_the_same_number_may_be_repeated(translate: Translate) -> None:
    """What belongs to the base file may stand in the translation if it is the same."""
    welsh = WELSH_FINDINGS.replace("kind: findings\n", "kind: findings\ntheme: leadership\n")
    assert translate({"leadership.md": FINDINGS, "leadership.cy.md": welsh}).diagnostics == ()


@pytest.mark.parametrize(
    ("welsh", "codes"),
    [("mwy na 120", []), ("mwy na 130", ["RS083"]), ("120", []), ("llawer", ["RS053"])],
)
def test_a_count_in_words_keeps_its_number(
    translate: Translate, welsh: str, codes: list[str]
) -> None:
    """`more than 120` is a text, and says 120 in every language."""
    review = REVIEW.replace("contact:", "evidence:\n  people: more than 120\ncontact:")
    text = WELSH_REVIEW.replace("contact:", f"evidence:\n  people: {welsh}\ncontact:")
    made = translate({}, review=review, welsh=text)
    assert [one.code for one in made.diagnostics] == codes
    (base,) = made.pack.all(Review)
    assert base.evidence.people == ("more than 120" if codes else _count(welsh))


def test_an_empty_list_is_as_if_not_written(translate: Translate) -> None:
    """Also of items that are matched by their order, of which none is there to point at."""
    base = FINDINGS.replace(
        "kind: findings\n", "kind: findings\nupdates:\n  - on: 2025-01-01\n    what: Mended\n"
    )
    welsh = WELSH_FINDINGS.replace("kind: findings\n", "kind: findings\nupdates: []\n")
    (findings,) = translate({"leadership.md": base, "leadership.cy.md": welsh}).pack.all(Findings)
    assert [one.what for one in findings.updates] == ["Mended"]


def test_a_date_is_not_translated(translate: Translate) -> None:
    """Another date for an action is refused, in words or not."""
    plan = PLAN.replace("Autumn 2025", "2025-10-01")
    for due in ("2025-11-01", "Hydref 2025"):
        welsh = (
            "---\nkind: action-plan\ngroups:\n  - title: Strategaeth\n    actions:\n"
            f"      - id: outline\n        due: {due}\n---\n"
        )
        made = translate({"plan.md": plan, "plan.cy.md": welsh})
        assert "RS083" in [one.code for one in made.diagnostics]
        (found,) = made.pack.all(ActionPlan)
        assert str(found.groups[0].actions[0].due) == "2025-10-01"


def test_a_translation_of_no_file(translate: Translate) -> None:
    """A file whose base is not there is an error, not a page."""
    made = translate({"findings.cy.md": WELSH_FINDINGS})
    assert [(one.code, one.span.path) for one in made.diagnostics] == [
        ("RS086", f"{FOLDER}/findings.cy.md")
    ]


def test_every_code_is_explained() -> None:
    """Each has a number of its own and a page of the manual."""
    assert [one.id for one in CODES] == [f"RS08{number}" for number in range(1, 8)]
    assert all(len(one.doc.split()) > 20 for one in CODES)


def _count(text: str) -> int | str:
    return int(text) if text.isdigit() else text


def _dedent(text: str) -> str:
    return "\n".join(line[4:] for line in text.strip("\n").split("\n")) + "\n"
