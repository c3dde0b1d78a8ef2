"""A comment that is not one stops the build, wherever it stands; so does a merge conflict."""

from __future__ import annotations

import shutil
from datetime import date
from itertools import cycle
from pathlib import Path

import pytest
import yaml
from tests.checks.packs import ON
from tests.checks.small import BODIES, Write, codes, found, of_text, review, said
from tests.leaks.opening import holding
from tests.model.fields import leaves, nested

from reviewsite import checks
from reviewsite.build import Request, build
from reviewsite.model.kinds import KINDS
from reviewsite.site import open_shell
from reviewsite.workspace import open_workspace

HERE = Path(__file__).parents[2]
SLIPS = (
    "A <!-- b",
    "<!– a –>",
    "<!–– a ––>",
    "<!- a ->",
    "<!-- a --!>",
    "<!-- a <!-- b -->",
    "<?a?>",
)
OTHERS = ("%% a %%", "{>> a <<}", "{# a #}", "{{ a }}", "{% a %}")
CONFLICT = "<<<<<<< HEAD\n{0}\n=======\n{1}\n>>>>>>> other\n"


def test_in_every_field_of_every_kind(workspace: Write) -> None:
    """Whatever field it was typed into, at its place, in English and in Welsh; an error, and a
    warning where it is another program's comment."""
    slips = cycle([*((one, "RS332") for one in SLIPS), *((one, "RS333") for one in OTHERS)])
    files: dict[str, str | bytes] = {"content/bodies.yml": BODIES}
    expected = {}
    for kind, model in KINDS.items():
        for number, way in enumerate(sorted(set(leaves(model)), key=str)):
            if way[0] in ("allow", "kind", "prose"):
                continue
            slip, code = next(slips)
            front = yaml.safe_dump(nested(way, slip), allow_unicode=True, width=10_000)
            path = f"content/reviews/x/{kind}/{number}{'.cy' if number % 3 == 0 else ''}.md"
            files[path] = f"---\nkind: {kind}\n{front}---\n"
            expected[path] = code
    opened = open_workspace(workspace(files))
    told = checks.run(opened.pack("x"), checks.context(opened, ON))
    assert {one.span.path: one.code for one in told if one.code in ("RS332", "RS333")} == expected
    for one in told:
        if one.code in ("RS332", "RS333"):
            line = str(files[one.span.path]).split("\n")[one.span.line - 1]
            assert line[one.span.column - 1 :].startswith(("<", "%%", "{", "--!>")), one


@pytest.mark.parametrize("slip", SLIPS)
def test_in_a_body_a_table_and_a_list(workspace: Write, slip: str) -> None:
    """The line and, in a text, the column."""
    assert len(found(of_text(workspace, f"Words.\n\nMore {slip}"), "RS332")) == 1
    assert found(of_text(workspace, f"Words.\n\nMore {slip}"), "RS332")[0][0] == 13
    files: dict[str, str | bytes] = {
        "content/bodies.yml": BODIES,
        "content/glossary.yml": f"ABC:\n  term: One {slip}\n",
        "content/glossary.cy.yml": f"ABC:\n  term: Un {slip}\n",
        "content/index.md": f"---\nkind: page\ntitle: A\n---\n\nWords {slip}\n",
        "content/reviews/x/review.md": review(),
        "content/reviews/x/data/a.csv": f'why\n"a\nb"\n"{slip}"\n',
    }
    opened = open_workspace(workspace(files))
    told = checks.run_workspace(opened, ON) + checks.run(
        opened.pack("x"), checks.context(opened, ON)
    )
    assert [
        (one.span.path.rpartition("/")[2], one.span.line) for one in told if one.code == "RS332"
    ] == [
        ("glossary.cy.yml", 2),
        ("glossary.yml", 2),
        ("index.md", 6),
        ("a.csv", 4),
    ]


def test_it_cannot_be_set_aside(workspace: Write) -> None:
    """An error is; what another program means may be meant here."""
    allow = "allow:\n  - code: {}\n    value: '{}'\n    reason: It is meant\n"
    told = codes(of_text(workspace, "A <!- b ->", allow.format("RS332", "<!- b ->")))
    assert {"RS332", "RS071"} <= {*told}
    assert "RS333" not in codes(of_text(workspace, "A {{ b }}", allow.format("RS333", "{{ b }}")))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<div>`<!-- a -->`</div>", ["RS332"]),
        ("A `<!-- b -->`, and ``<!-- c -->``.", []),
        ("<div>\n[a]\n</div>\n\n[a]: b.md 'title of it'", ["RS332"]),
        ("[Note]: important", ["RS334"]),
        ("*[ABC]: Of it", ["RS334"]),
        ("[a]: b 'c'\n[a]: d 'e'\n\n[a](f.md)", ["RS334", "RS334"]),
        ("[//]: # (a)\n[comment]: <> (a)\n[//]: https://x.example (a)\n[^1]: a", []),
    ],
)
def test_what_nobody_would_read(workspace: Write, text: str, told: list[str]) -> None:
    """What the page does not show though it stands in code or is defined; and what is left out
    without being a comment."""
    assert [
        one for one in codes(of_text(workspace, text)) if one > "RS331" and one < "RS336"
    ] == told


FRONT = "title: {}\nbody: northmoor\nprogramme: ssia-2016\nframework: ssia-childrens-2014"
ONE, TWO = (f"---\nkind: review\n{FRONT.format(one)}\n---" for one in ("A", "B"))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f"{ONE}\n\n{CONFLICT.format('Some.', 'All.')}", [9, 11, 13]),
        (
            f"---\nkind: review\n{CONFLICT.format(FRONT.format('A'), FRONT.format('B'))}---\n",
            [3, 8, 13],
        ),
        (CONFLICT.format(ONE, TWO), [1, 9, 17]),
    ],
)
def test_a_merge_conflict_in_a_file(workspace: Write, text: str, lines: list[int]) -> None:
    """An error at each mark and no other, be it in the body, in the front matter or round the
    whole of the file."""
    told = said(workspace, {"review.md": text})
    errors = [(one.code, one.span.line) for one in told if one.severity == "error"]
    assert errors == [("RS331", line) for line in lines]


def test_a_merge_conflict_in_lists_and_tables(workspace: Write) -> None:
    """What stands there twice counts once, and no more is said of it."""
    survey = "---\nkind: survey\ntitle: A\nresponses: data/a.csv\nquestions:\n"
    survey += "  - id: why\n    type: text\n    text: Why?\n---\n"
    files: dict[str, str | bytes] = {
        "content/bodies.yml": CONFLICT.format(BODIES.rstrip(), BODIES.rstrip()),
        "content/reviews/x/review.md": review(),
        "content/reviews/x/surveys/a.md": survey,
        "content/reviews/x/data/a.csv": "why\n" + CONFLICT.format("far", "farther"),
    }
    opened = open_workspace(workspace(files))
    assert [(one.code, one.span.line) for one in opened.diagnostics] == [
        ("RS331", line) for line in (1, 6, 11)
    ]
    assert [*opened.bodies] == ["northmoor"]
    pack = opened.pack("x")
    told = checks.run(pack, checks.context(opened, ON))
    assert [(one.code, one.span.line) for one in told if one.severity == "error"] == [
        ("RS335", line) for line in (2, 4, 6)
    ]
    assert pack.table("data/a.csv") == [{"why": "far"}]


@pytest.mark.parametrize(
    "slip",
    [
        *("<!-- ask legal", "<!– ask legal –>", "<!- ask legal ->", "<!-- ask legal --!>"),
        *("<!-- a\n\n<!-- ask legal -->\n\nB -->", "[//]: # ask legal"),
        CONFLICT.format("a", "ask legal"),
    ],
)
def test_an_open_comment_stops_the_build(slip: str, tmp_path: Path) -> None:
    """And its words are in no byte of what is left."""
    review = tmp_path / "content/reviews/neath-port-talbot-2014"
    shutil.copytree(HERE / "content", tmp_path / "content")
    shutil.copy(HERE / "mkdocs.yml", tmp_path)
    (tmp_path / "theme").symlink_to(HERE / "theme")
    path = review / "review.md"
    path.write_text(f"{path.read_text(encoding='utf-8')}\n\n{slip}\n", encoding="utf-8")
    wanted = Request(tmp_path / "site", date.fromisoformat("2026-01-15"), jobs=1)
    outcome = build(open_shell(tmp_path / "mkdocs.yml"), wanted)
    assert outcome.failed
    assert {one.code for one in outcome.diagnostics if one.severity == "error"} <= {
        "RS331",
        "RS332",
        "RS340",
    }
    assert not (tmp_path / "site").exists() or holding(tmp_path / "site", ["ask legal"]) == []
