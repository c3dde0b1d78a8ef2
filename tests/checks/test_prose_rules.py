"""The rules about words: grades, abbreviations, links, images and headings."""

from __future__ import annotations

import pytest
from tests.checks.small import Write, codes, found, of_text, review, said


@pytest.mark.parametrize(
    "text",
    [
        "Leadership is outstanding.",
        "We judged the service to be good.",
        "We would rate this as requires improvement.",
        "Supervision was inadequate in two teams.",
        "There is outstanding practice here.",
        "The theme was graded “good” by the team.",
        "This area Requires Improvement.",
    ],
)
def test_a_grade_is_found(workspace: Write, text: str) -> None:
    """A word of an inspectorate's scale, used as one."""
    assert codes(of_text(workspace, text)) == ["RS701"]


@pytest.mark.parametrize(
    "text",
    [
        "Ofsted judged the service to be good.",
        "The inspection found that it was inadequate.",
        "The Care Quality Commission had rated it Requires Improvement.",
        "Outstanding requests are listed, and 186 were outstanding when we came.",
        "A review is not graded good or poor.",
        "This is an area that requires improvement in every council.",
        "Good practice was seen, and there is a good relationship.",
        "Carers rated the day centre.",
    ],
)
def test_an_ordinary_word_is_no_grade(workspace: Write, text: str) -> None:
    """The inspectorate's own word, a denial, and words in their plain sense."""
    assert codes(of_text(workspace, text)) == []


@pytest.mark.parametrize(("words", "found"), [(25, False), (26, True)])
@pytest.mark.parametrize("intervention", [True, False])
def test_a_sentence_of_over_25_words_in_intervention(
    workspace: Write, words: int, found: bool, intervention: bool
) -> None:
    """Appendix 18 of the manual of 2012 asks for language as simple as it can be; elsewhere a long
    sentence is its author's affair."""
    front = "in_intervention: true\n" if intervention else ""
    text = "It is seen " + "again " * (words - 4) + "here. That is short."
    assert ("RS130" in codes(of_text(workspace, text, front))) is (found and intervention)


LONG = "It is seen " + "again " * 22 + "here."
SAID = {
    "findings": f"theme: outcomes\nstrengths:\n  - text: {LONG}\n    evidence: [data]\n",
    "recommendations": f"recommendations:\n  - ref: R1\n    title: Begin\n    text: {LONG}\n",
    "prioritisation": f"priorities:\n  - id: one\n    title: {LONG}\n",
    "presentation": f"occasion: feedback\nslides:\n  - title: One\n    points:\n      - {LONG}\n",
    "good-practice": f"title: A\nsummary: {LONG}\ntopics: [permanence]\n",
}


@pytest.mark.parametrize("kind", SAID)
@pytest.mark.parametrize("intervention", [True, False])
def test_wherever_the_team_speaks_in_intervention(
    workspace: Write, kind: str, intervention: bool
) -> None:
    """Slides, priorities and good practice are read by the same people as the findings."""
    front = "in_intervention: true\n" if intervention else ""
    file = f"---\nkind: {kind}\n{SAID[kind]}---\n"
    told = said(workspace, {"review.md": review(front=front), "x.md": file})
    assert ("RS130" in codes(told)) is intervention


POINT = "  - text: Seen {name} {number}\n    evidence: [data, interview]\n"


def points(theme: str, strengths: int, areas: int) -> str:
    """Findings on a theme, of so many of each."""
    lines = [f"---\nkind: findings\ntheme: {theme}\n"]
    for name, count in (("strengths", strengths), ("areas_for_consideration", areas)):
        lines += [f"{name}:\n"] if count else []
        lines += [POINT.format(name=name, number=number) for number in range(count)]
    return "".join(lines) + "---\n"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ((1, 1), (1, 1), ["review.md"]),
        ((3, 1), (0, 2), ["review.md"]),
        ((2, 2), (1, 0), ["a.md"]),
        ((2, 2), (1, 1), ["a.md", "review.md"]),
        ((2, 2), (0, 0), ["a.md"]),
        ((1, 0), (0, 1), []),
        ((2, 1), (1, 1), []),
    ],
)
def test_points_that_balance_in_the_report(
    workspace: Write, first: tuple[int, int], second: tuple[int, int], expected: list[str]
) -> None:
    """Appendix 18 of 2012: equal numbers are noted in a file, and in the report as a whole."""
    files: dict[str, str | bytes] = {
        "review.md": review(front="in_intervention: true\n"),
        "a.md": points("outcomes", *first),
        "b.md": points("leadership", *second),
    }
    noted = [one.span.path for one in said(workspace, files) if one.code == "RS131"]
    assert sorted(noted) == [f"content/reviews/x/{name}" for name in expected]


def test_the_councils_own_account_is_not_counted(workspace: Write) -> None:
    """What a council says of itself balances nothing."""
    own = "---\nkind: self-assessment\nareas_for_consideration:\n  - text: B\n---\n"
    files: dict[str, str | bytes] = {
        "review.md": review(front="in_intervention: true\n"),
        "a.md": points("outcomes", 2, 1),
        "b.md": own,
    }
    assert "RS131" not in codes(said(workspace, files))


def test_external_judgements_may_grade(workspace: Write) -> None:
    """That is what they are for."""
    front = """external_judgements:
  - by: Ofsted
    on: 2023
    about: Services
    judgement: Rated inadequate
"""
    assert codes(of_text(workspace, "", front)) == []


@pytest.mark.parametrize(
    ("text", "unexplained"),
    [
        ("The MAPPA panel met.", ["MAPPA"]),
        ("The panel (MAPPA) met. MAPPA is new.", []),
        ("The IDBs met; the IDB is new.", ["IDB"]),
        ("IDB (the Integrated Data Board) met.", []),
        ("The NHS and the UK met the DASS.", []),
        ("MAPPA met. The panel (MAPPA) met.", ["MAPPA"]),
        ("DO NOT ASK.", []),
        ("Rules R1, A12 and 4B, and A&E.", []),
        ("*[MAPPA]: Multi-agency arrangements\n\nMAPPA met.", []),
    ],
)
def test_abbreviations_are_explained(workspace: Write, text: str, unexplained: list[str]) -> None:
    """In brackets after the words, the other way about, or in the glossary; once a file."""
    files: dict[str, str | bytes] = {
        "review.md": review(text),
        "/glossary.yml": "DASS:\n  term: Director of Adult Social Services\n",
    }
    messages = [one.message for one in said(workspace, files) if one.code == "RS702"]
    assert messages == [f"“{one}” has not been explained" for one in unexplained]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[plan](plan.md)", ["RS704"]),
        ("[page](other.md)", []),
        ("[page](./other.md#part-two)", []),
        ("[page](other.md#part-three)", ["RS705"]),
        ("[page](findings.html)", ["RS704"]),
        ("[outside](../y/review.md)", []),
        ("[site](https://x.example/a) [mail](mailto:team@x.example)", []),
        ("[up](/etc/passwd)", ["RS710"]),
        ("[script](javascript:alert)", ["RS710"]),
        ("![Chart of people](media/chart.png)", []),
        ("![Chart of people](../x/media/chart.png)", []),
        ("![Chart of people](media/gone.png)", ["RS706"]),
        ("![Chart of people](https://x.example/chart.png)", ["RS706"]),
        ("![](media/chart.png)", ["RS703"]),
        ("![chart.png](media/chart.png)", ["RS703"]),
        ('<img src="media/chart.png">', ["RS703"]),
        ('<img src="media/chart.png" alt="People">', []),
        ("[click here](other.md)", ["RS709"]),
        ("```\n[plan](plan.md)\n```", []),
        ("[ref]: other.md\n\nSee [the page][ref].", []),
    ],
)
def test_links_and_images(workspace: Write, text: str, expected: list[str]) -> None:
    """To files, headings and media of the review."""
    other = "---\nkind: page\ntitle: Other\naudience: public\n---\n\n## Part two\n\nText.\n"
    files: dict[str, str | bytes] = {
        "review.md": review(text),
        "other.md": other,
        "media/chart.png": b"PNG",
    }
    assert codes(said(workspace, files)) == expected


def test_a_link_from_public_to_council_names_both(workspace: Write) -> None:
    """Also before either of them is published."""
    files: dict[str, str | bytes] = {
        "review.md": review("See [the notes](notes.md)."),
        "notes.md": "---\nkind: page\ntitle: Notes\naudience: council\n---\n",
    }
    (one,) = said(workspace, files)
    assert one.code == "RS611"
    assert "review.md" in one.message
    assert "notes.md" in one.message
    assert (one.span.line, one.span.column, one.span.length) == (11, 17, 8)


def test_the_council_is_not_led_to_what_is_the_teams(workspace: Write) -> None:
    """A draft's papers are looked at as well, and both files are named."""
    files: dict[str, str | bytes] = {
        "review.md": review("Nothing yet."),
        "notes.md": "---\nkind: page\ntitle: Notes\naudience: council\n---\n\nSee [it](a.md).\n",
        "a.md": "---\nkind: analysis\n---\n\nThe council has [notes](notes.md).\n",
    }
    (one,) = [found for found in said(workspace, files) if found.code == "RS611"]
    assert one.message == "notes.md is for the council and links to a.md, which is not"


def test_links_in_the_front_matters_prose_are_looked_at(workspace: Write) -> None:
    """A recommendation's text may have several paragraphs, and links in them."""
    files: dict[str, str | bytes] = {
        "r.md": "---\nkind: recommendations\nrecommendations:\n  - ref: R1\n    title: One\n"
        "    text: |\n      First.\n\n      See [the plan](gone.md).\n---\n",
    }
    (one,) = [found for found in said(workspace, files) if found.code == "RS704"]
    assert (one.span.line, one.span.column) == (9, 22)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## One\n\n### Two\n\n## Three", []),
        ("### Deep", [("RS707", 11)]),
        ("## One\n\n#### Three", [("RS707", 13)]),
        ("# Title\n\n## Two", [("RS708", 11)]),
        ("```\n# not a heading\n```", []),
        ("    # code", []),
        ("#hashtag", []),
    ],
)
def test_headings_make_a_contents(
    workspace: Write, text: str, expected: list[tuple[str, int]]
) -> None:
    """None of the first level and none left out."""
    diagnostics = of_text(workspace, text)
    assert [(one.code, one.span.line) for one in diagnostics] == expected


def test_a_heading_is_marked_whole(workspace: Write) -> None:
    """The caret runs under all of it."""
    assert found(of_text(workspace, "#### Three words here"), "RS707") == [(11, 1, 21)]


@pytest.mark.parametrize(
    ("typed", "shown", "mended"),
    [
        ("www.example.gov.uk/a", "https://www.example.gov.uk/a", False),
        ("planning@example.gov.uk", "mailto:planning@example.gov.uk", True),
        ("notes\\other.md", "notes/other.md", True),
        ("notes\\gone.md", "", False),
    ],
)
def test_an_address_typed_otherwise_is_shown_as_it_is_written(
    workspace: Write, typed: str, shown: str, mended: bool
) -> None:
    """A page without its scheme, a mailbox, a path with backslashes."""
    files: dict[str, str | bytes] = {
        "review.md": review(f"See [it]({typed})."),
        "notes/other.md": "---\nkind: page\ntitle: Other\naudience: public\n---\n",
    }
    (one,) = [found for found in said(workspace, files) if found.code == "RS704"]
    assert (f"    {shown}" in one.help) is bool(shown)
    assert [edit.instead for edit in one.edits] == ([shown] if mended else [])


def test_a_footnote_of_word_is_known(workspace: Write) -> None:
    """As converters write it; the brackets in its words are no link of a wiki."""
    text = "It rose.[[1]](#_ftn1)\n\n[[1]](#_ftnref1) The accounts."
    found = [one for one in said(workspace, {"review.md": review(text)}) if one.code[:3] != "RS6"]
    assert [one.code for one in found] == ["RS705", "RS705"]
    assert all("write [^1] in the sentence, and [^1]: before" in one.help for one in found)


def test_a_picture_in_other_capitals_is_named(workspace: Write) -> None:
    """As the disk has it: a web server tells capitals from small letters."""
    files: dict[str, str | bytes] = {
        "review.md": review("![People waiting](media/calls.png)"),
        "media/Calls.PNG": b"PNG",
    }
    (one,) = [found for found in said(workspace, files) if found.code == "RS706"]
    assert one.help == "Did you mean media/Calls.PNG?"
