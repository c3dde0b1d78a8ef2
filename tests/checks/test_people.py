"""The rules that protect people, each on texts that it must and must not complain of."""

from __future__ import annotations

import pytest
from tests.checks.small import Write, codes, found, of_text, said

BODY = 11


def marked(workspace: Write, text: str, code: str) -> list[str]:
    """The parts of a text that a code complains of."""
    diagnostics = of_text(workspace, text)
    return [
        text[column - 1 : column - 1 + length]
        for line, column, length in found(diagnostics, code)
        if line == BODY
    ]


@pytest.mark.parametrize(
    "text",
    ["943 476 5919", "9434765919", "943-476-5919", "401 023 2137", "(943 476 5919)"],
)
def test_an_nhs_number_is_found(workspace: Write, text: str) -> None:
    """As people write it, wherever it passes its check."""
    assert marked(workspace, f"The record {text} was read.", "RS203") == [text.strip("()")]


@pytest.mark.parametrize(
    "text",
    [
        "943 476 5918",
        "1111111111",
        "0001001000",
        "£9434765919",
        "19434765919",
        "9434765919.5",
        "12345",
        "943 476",
    ],
)
def test_another_number_is_not_an_nhs_number(workspace: Write, text: str) -> None:
    """The check digit is wrong, or it is longer, or an amount."""
    assert marked(workspace, f"There were {text} of them.", "RS203") == []


@pytest.mark.parametrize(
    "text",
    [
        *("07700 900123", "+44 7700 900123", "+44 (0)7700 900123", "0044 7700 900123"),
        *("01632 960000", "(01632) 960 000", "020 7946 0000", "0161 496 0000", "0800 1111"),
        *("028 9649 6000", "01632960000", "03069 990000", "01632-960-000", "0845 46 47"),
    ],
)
def test_a_telephone_number_is_found(workspace: Write, text: str) -> None:
    """In all the forms that people write it in."""
    assert marked(workspace, f"Ring {text} today.", "RS205") == [text]


@pytest.mark.parametrize(
    "text",
    [
        *("0 10 20 30 40 50", "£01,632,960,000", "0.5 per cent of 1,200", "2014/0123456789"),
        *("from 09:30 to 12:00", "01/02/2014 to 03/02/2014", "100 200 3000", "0123"),
    ],
)
def test_other_figures_are_not_telephone_numbers(workspace: Write, text: str) -> None:
    """Rows of figures, amounts, times and dates."""
    assert marked(workspace, f"It was {text} in all.", "RS205") == []


def test_a_number_over_two_lines_is_found(workspace: Write) -> None:
    """A line break in the source is a space to the reader; the first line's part is marked."""
    diagnostics = of_text(workspace, "Ring 01632\n960000 today.")
    assert found(diagnostics, "RS205") == [(BODY, 6, 5)]


def test_a_number_in_front_matter_is_found_at_its_place(workspace: Write) -> None:
    """In a plain text, in quotation marks, in a block, and in an answer that is a key."""
    front = """source:
  title: "Ring 01632 960000"
  note: |
    First line.
    Or 07700 900123.
"""
    diagnostics = of_text(workspace, "", front)
    assert found(diagnostics, "RS205") == [(10, 16, 12), (13, 8, 12)]


def test_an_escape_hides_nothing(workspace: Write) -> None:
    """A number of escapes is read as readers will read it."""
    front = 'source:\n  title: "Ring \\x30\\x37700 900123"\n'
    assert found(of_text(workspace, "", front), "RS205") == [(10, 10, 25)]


def test_what_readers_do_not_see_is_not_complained_of(workspace: Write) -> None:
    """Comments, and the addresses of links; but a number to ring is seen, and so is code."""
    text = "See [it](https://x.example/07700900123). <!-- 07700 900123 -->"
    assert codes(of_text(workspace, text)) == []
    assert codes(of_text(workspace, "Ring [us](tel:07700900123).")) == ["RS205"]
    assert codes(of_text(workspace, "Ring `07700 900123`.")) == ["RS205"]


def test_the_contact_may_have_a_number(workspace: Write) -> None:
    """It is there to be rung."""
    front = "contact:\n  team: Improvement team\n  phone: 01632 960000\n"
    assert codes(of_text(workspace, "", front)) == []


@pytest.mark.parametrize(
    ("text", "code", "what"),
    [
        ("Carer AB123456C waited.", "RS206", "AB123456C"),
        ("Carer ab 12 34 56 c waited.", "RS206", "ab 12 34 56 c"),
        ("Pupil H801200001001 moved.", "RS207", "H801200001001"),
        ("Pupil H80120000100B moved.", "RS207", "H80120000100B"),
        ("UTR: 11234 56789 is theirs.", "RS208", "11234 56789"),
        ("The tax reference is 1123456789.", "RS208", "1123456789"),
        ("A child born on 3 May 2009 moved.", "RS209", "born on 3 May 2009"),
        ("DOB: 03/05/2009.", "RS209", "DOB: 03/05/2009"),
        ("Date of birth 2009-05-03.", "RS209", "Date of birth 2009-05-03"),
        ("Write to jo.bloggs@x.example now.", "RS210", "jo.bloggs@x.example"),
        ("The home in NM1 4AB is shut.", "RS211", "NM1 4AB"),
        ("The home in SW1A 1AA is shut.", "RS211", "SW1A 1AA"),
        ("Cllr Carter agreed.", "RS213", "Cllr Carter"),
        ("Mrs J. Carter agreed.", "RS213", "Mrs J. Carter"),
        ("Councillor Sam Carter agreed.", "RS213", "Councillor Sam Carter"),
    ],
)
def test_an_identifier_is_found(workspace: Write, text: str, code: str, what: str) -> None:
    """Whole, and nothing beside it."""
    assert marked(workspace, text, code) == [what]


@pytest.mark.parametrize(
    "text",
    [
        "Grant BG123456A and form GB123456A are no such numbers.",
        "The service was born in 2009 and reviewed in May 2010.",
        "Write to adults.improvement@x.example or enquiries@x.example.",
        "Themes A1 to H4, R12 and section 7.1 were read by 14 people.",
        "The Councillor Member Peer and the Lord Mayor came.",
        "Sirens and doctors were heard, and Misses were near.",
    ],
)
def test_ordinary_words_are_not_identifiers(workspace: Write, text: str) -> None:
    """What looks a little like one."""
    assert codes(of_text(workspace, text)) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Case number 204817 had no plan.", 1),
        ("See case no. AB-20481.", 1),
        ("Client ID: 20481 was read.", 1),
        ("Record reference 12/2048 was read.", 1),
        ("Case 204817 was read.", 1),
        ("In this case 2014 was a good year.", 0),
        ("The number of cases was 20481.", 0),
        ("Record A1 was read, and 2014 records were not.", 0),
        ("There were 14 case records in 2014-2015.", 0),
    ],
)
def test_a_case_number_is_found(workspace: Write, text: str, count: int) -> None:
    """A number that the text itself calls a case's, a client's or a record's."""
    assert codes(of_text(workspace, text)) == ["RS204"] * count


@pytest.mark.parametrize(
    "text",
    [
        "“Nobody reads the list here,” said the Head of Commissioning.",
        "“Nobody reads the list here”, a team manager told us.",
        "The director said: “Nobody reads the list here”.",
        "The finance team told us “nobody reads the list here”.",
        "“Nobody reads the list here” – Head of Service",
        '"Nobody reads the list here," said Sam Carter.',
        "‘Nobody reads the list here,’ explained one social worker.",
    ],
)
def test_a_quotation_with_its_speaker_is_found(workspace: Write, text: str) -> None:
    """A post, a team or a name, before or after."""
    assert "RS201" in codes(of_text(workspace, text))


@pytest.mark.parametrize(
    "text",
    [
        "We heard that “nobody reads the list here”.",
        "Several people said “nobody reads the list here”.",
        "The strapline is “Achieving quality, managing risk”. The director likes it.",
        "A guide called “Deciding together about safety” was written by the head of service.",
        "Carers told us “nobody asks what we do at night”.",
    ],
)
def test_a_quotation_without_a_speaker_is_left(workspace: Write, text: str) -> None:
    """Not attributable to a person, a post or one group of staff."""
    assert codes(of_text(workspace, text)) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The Director of Adult Services told us that money was short.", 1),
        ("The chief executive said that money was short.", 1),
        ("According to the head of service, money was short.", 1),
        ("We were told by the portfolio holder that money was short.", 1),
        ("Senior leaders said that money was short.", 0),
        ("People told us that the director listens.", 0),
        ("The report of the Director of Child and Adult Services told councillors of it.", 0),
        ("According to the plan, the director decides.", 0),
    ],
)
def test_words_attributed_to_a_post_are_found(workspace: Write, text: str, count: int) -> None:
    """There is one of each post; groups are many."""
    assert codes(of_text(workspace, text)) == ["RS202"] * count


@pytest.mark.parametrize(
    ("lead", "is_name"),
    [
        ("Sam Carter", True),
        ("Sam O'Carter", True),
        ("Cllr Sam Carter", True),
        ("Sam Jo Carter-Lee", True),
        ("Head of Commissioning", False),
        ("Principal Social Worker", False),
        ("Director", False),
        ("Public Health", False),
        ("Voluntary Sector Forum", False),
        ("Assistant Director, Adult Operations", False),
    ],
)
def test_a_lead_is_a_post(workspace: Write, lead: str, is_name: bool) -> None:
    """Two or three words with capitals and no word for a post are a name."""
    plan = f"""---
kind: action-plan
groups:
  - title: Group
    actions:
      - id: one
        action: Act
        lead: "{lead}"
        due: 2025-03-31
        measure: It is done
---
"""
    diagnostics = said(workspace, {"action-plan.md": plan, "review.md": ""})
    assert ("RS212" in codes(diagnostics)) == is_name
