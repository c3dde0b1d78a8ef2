"""An identifier is found wherever it stands: in prose, fields, cells, names and properties."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from itertools import cycle

import pikepdf
import pytest
import yaml
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from tests.checks.packs import ON
from tests.checks.planted import SENTENCES, WELL_FORMED
from tests.checks.small import BODIES, Write, review
from tests.model.fields import leaves, nested

from reviewsite import checks
from reviewsite.diagnostics import Diagnostic
from reviewsite.model.kinds import KINDS
from reviewsite.workspace import open_workspace

Figures = Callable[[str, object], None]
FOLDER = "content/reviews/x"
PLAIN = {code: next(one for one in forms if one.isascii()) for code, forms in WELL_FORMED.items()}
"""One of each, as most people would type it."""
PLACES = {
    "a heading": "## About @\n\nWords.",
    "a table's heading": "| Who | @ |\n|---|---|\n| A | B |",
    "a table's cell": "| Who | What |\n|---|---|\n| A | @ |",
    "an item of a list": "- One\n- Of @ a word\n",
    "a quotation": "> Words of @ here.",
    "emphasis": "Words of **@** here.",
    "code": "Words of `@` here.",
    "fenced code": "```\n@\n```",
    "a link's words": "See [the @ page](other.md).",
    "a link's title": 'See [the page](other.md "About @").',
    "a picture's description": "![Chart of @ in spring](media/chart.png)",
    "a picture's description in HTML": '<img src="media/chart.png" alt="Chart of @ in spring">',
    "a footnote": "Words[^1].\n\n[^1]: About @ it was said.",
    "an abbreviation": "*[XYZ]: The words of @\n\nXYZ.",
    "HTML": "<p>About @ it was said.</p>",
}


def said(write: Write, files: dict[str, str | bytes]) -> list[Diagnostic]:
    """What the rules about identifiers say of a workspace with these files."""
    base: dict[str, str | bytes] = {
        "content/bodies.yml": BODIES,
        f"{FOLDER}/review.md": review(),
        f"{FOLDER}/other.md": "---\nkind: page\ntitle: Other\naudience: team\n---\n",
    }
    workspace = open_workspace(write(base | files))
    found = checks.run_workspace(workspace, ON)
    for slug in workspace.slugs:
        found += checks.run(workspace.pack(slug), checks.context(workspace, ON))
    return [one for one in found if one.code in WELL_FORMED]


@pytest.mark.parametrize("place", PLACES)
def test_in_the_body(workspace: Write, place: str) -> None:
    """One of each kind, in each place of a text where readers or listeners meet it."""
    for code, form in PLAIN.items():
        text = review(PLACES[place].replace("@", form))
        found = said(workspace, {f"{FOLDER}/review.md": text})
        assert [one.code for one in found] == [code], form


def test_in_every_field_of_every_kind(workspace: Write, record_property: Figures) -> None:
    """Whatever field it was typed into, whether or not the file validates with it."""
    forms = cycle(PLAIN.items())
    files: dict[str, str | bytes] = {}
    expected: dict[str, str] = {}
    left = {"kind", "prose", "link", "website", "file", "responses"}
    for kind, model in KINDS.items():
        for number, way in enumerate(sorted(set(leaves(model)), key=str)):
            if way[0] == "allow" or way[-1] in left:
                continue
            code, form = next(forms)
            if way[-1] == "phone" and code == "RS205":
                code, form = next(forms)
            words = SENTENCES[code][0].replace("@", form)
            front = yaml.safe_dump(nested(way, words), allow_unicode=True, width=10_000)
            path = f"{FOLDER}/{kind}/{number}.md"
            files[path] = f"---\nkind: {kind}\n{front}---\n"
            expected[path] = code
    # A number that is there to be rung is no mistake.
    for way in (("contact", "phone"), ("alternative_formats", "phone")):
        path = f"{FOLDER}/phones/{way[0]}.md"
        front = yaml.safe_dump(nested(way, PLAIN["RS205"]))
        files[path] = f"---\nkind: review\n{front}---\n"
    found = {one.span.path: one.code for one in said(workspace, files)}
    assert found == expected
    assert len(expected) > 400
    record_property(
        "figure: fields of the format with an identifier in each: all found", len(found)
    )


def test_in_a_table_of_answers(workspace: Write) -> None:
    """In a cell, in one with quotation marks, and where only the column's heading says what the
    number is."""
    cells = [("RS203", "999 247 5145"), ("RS205", "07700 900123"), ("RS206", "AB123456C")]
    cells += [("RS207", "V660713616088"), ("RS210", "jo.bloggs@x.example"), ("RS211", "CF10 3NQ")]
    rows = "".join(
        f'A{at},Y,{one}\r\nB{at},"N","He, of {one}"\r\n' for at, (_, one) in enumerate(cells)
    )
    files: dict[str, str | bytes] = {
        f"{FOLDER}/data/one.csv": f"audit_ref,answer,comment\r\n{rows}",
        f"{FOLDER}/data/two.csv": (
            "audit_ref,date_of_birth,Case number,UTR\nA1,03/05/2009,204817,7160675297\n"
        ),
    }
    found = [
        (one.span.path.rpartition("/")[2], one.span.line, one.code)
        for one in said(workspace, files)
    ]
    expected = [
        ("one.csv", at * 2 + 2 + more, code)
        for at, (code, _) in enumerate(cells)
        for more in (0, 1)
    ]
    expected += [("two.csv", 2, code) for code in ("RS204", "RS208", "RS209")]
    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize(("between", "first"), [(";", ""), ("\t", ""), ("|", "sep=|\r\n")])
def test_in_a_table_with_other_signs_between_its_columns(
    workspace: Write, between: str, first: str
) -> None:
    """A heading says what a number is there too."""
    rows = [["audit_ref", "date_of_birth", "Case number"], ["A1", "03/05/2009", "204817"]]
    table = first + "\r\n".join(between.join(row) for row in rows) + "\r\n"
    found = said(workspace, {f"{FOLDER}/data/two.csv": table})
    assert sorted((one.span.line, one.code) for one in found) == [
        (line := 3 if first else 2, "RS204"),
        (line, "RS209"),
    ]


def test_in_the_name_of_a_file(workspace: Write) -> None:
    """Of a picture, a table, a text and a folder; whoever is sent the address reads it."""
    files: dict[str, str | bytes] = {
        f"{FOLDER}/media/record_9992475145.png": b"",
        f"{FOLDER}/data/V660713616088.csv": "a\n1\n",
        f"{FOLDER}/AB123456C.md": "---\nkind: page\ntitle: T\naudience: team\n---\n",
        f"{FOLDER}/media/case_204817/map.pdf": b"",
        f"{FOLDER}/media/born_2009-05-03.jpg": b"",
        "content/about/call-07700900123.md": "---\nkind: page\ntitle: T\n---\n",
    }
    found = {one.span.path: one.code for one in said(workspace, files)}
    codes = ["RS203", "RS207", "RS206", "RS204", "RS209", "RS205"]
    assert found == dict(zip(files, codes, strict=True))


def test_in_what_a_picture_or_a_pdf_says_of_itself(workspace: Write) -> None:
    """Though none of it is published: the workspace is copied and kept."""
    notes = PngInfo()
    notes.add_text("Comment", "The record of 999 247 5145")
    png = BytesIO()
    Image.new("RGB", (8, 8)).save(png, "PNG", pnginfo=notes)
    exif = Image.Exif()
    exif[0x013B] = "jo.bloggs@northmoor.example"
    jpeg = BytesIO()
    Image.new("RGB", (8, 8)).save(jpeg, "JPEG", exif=exif)
    pdf = BytesIO()
    with pikepdf.new() as made:
        made.add_blank_page()
        with made.open_metadata(set_pikepdf_as_editor=False) as metadata:
            metadata["dc:title"] = "Pupil V660713616088"
        made.docinfo["/Subject"] = "Case number 204817"
        made.save(pdf)
    files: dict[str, str | bytes] = {
        f"{FOLDER}/media/a.png": png.getvalue(),
        f"{FOLDER}/media/b.jpg": jpeg.getvalue(),
        f"{FOLDER}/media/c.pdf": pdf.getvalue(),
        f"{FOLDER}/media/d.pdf": b"%PDF-1.7 damaged",
    }
    found = [(one.span.path[-5:], one.code) for one in said(workspace, files)]
    assert sorted(found) == [
        ("a.png", "RS203"),
        ("b.jpg", "RS210"),
        ("c.pdf", "RS204"),
        ("c.pdf", "RS207"),
    ]


def test_in_the_lists_beside_the_reviews(workspace: Write) -> None:
    """Councils, terms, topics, and frameworks of one's own."""
    files: dict[str, str | bytes] = {
        "content/bodies.yml": BODIES + "  about: Ring 07700 900123\n",
        "content/glossary.yml": "XYZ:\n  term: The home at CF10 3NQ\n",
        "content/topics.yml": "- id: t\n  title: Ask jo.bloggs@x.example\n",
        "content/frameworks/own.yml": "id: own\ntitle: Of 999 247 5145\n",
        "content/glossary.cy.yml": "XYZ:\n  term: ganwyd ar 3 Mai 2009\n",
    }
    found = {one.span.path.removeprefix("content/"): one.code for one in said(workspace, files)}
    assert found == {
        "bodies.yml": "RS205",
        "glossary.yml": "RS211",
        "topics.yml": "RS210",
        "frameworks/own.yml": "RS203",
        "glossary.cy.yml": "RS209",
    }


ALLOW = "allow:\n  - code: {code}\n    value: {value}\n    reason: It is invented\n"


def test_what_is_no_text_is_set_aside_in_the_reviews_own_file(workspace: Write) -> None:
    """A table, a name; and on the front page for the lists beside the reviews."""
    table = f"{FOLDER}/data/one.csv"
    front = ALLOW.format(code="RS203", value="999 247 5145") + ALLOW.format(
        code="RS203", value="9991081771"
    ).removeprefix("allow:\n")
    index = f"---\nkind: page\ntitle: T\n{ALLOW.format(code='RS211', value='CF10 3NQ')}---\n"
    files: dict[str, str | bytes] = {
        f"{FOLDER}/review.md": review("", front),
        table: "comment\n999 247 5145\n999 415 2971\n",
        f"{FOLDER}/media/9991081771.png": b"",
        "content/glossary.yml": "XYZ:\n  term: The home at CF10 3NQ, or at SA12 7BJ\n",
        "content/index.md": index,
    }
    found = [(one.span.path, one.span.line, one.code) for one in said(workspace, files)]
    assert sorted(found) == [("content/glossary.yml", 2, "RS211"), (table, 3, "RS203")]
